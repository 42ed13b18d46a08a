/**
 * The archive of published fact checks in IndexedDB, in a database of its own: what fills it is a page of the extension,
 * what searches it is the background, and deleting it deletes nothing else.
 */
import type { About, ArchiveReader, ArchiveWriter, ReviewEntry } from '../src/evidence/index.ts';

const DATABASE = 'fact-checker-archive';
/** More segments than an archive can have. */
const SEGMENTS = 4096;

/** Opens at each call: a connection that is kept would be state, and would block its deletion. */
export function archiveOnDisk(): ArchiveReader & ArchiveWriter {
  return {
    about: () => read(['meta'], ([meta]) => [meta.get('about')]).then(([about]) => about as About | undefined),
    counts: () => read(['meta'], ([meta]) => [meta.get('counts')]).then(([counts]) => counts as Uint8Array | undefined),
    buckets: (numbers) =>
      read(['buckets'], ([buckets]) =>
        numbers.map((number) => buckets.getAll(IDBKeyRange.bound(number * SEGMENTS, (number + 1) * SEGMENTS - 1))),
      ) as Promise<Uint8Array[][]>,
    blocks: async (numbers) =>
      (await read(['blocks'], ([blocks]) => numbers.map((number) => blocks.get(number)))).map(
        (block) => (block ?? []) as ReviewEntry[],
      ),
    clear: () => write(['meta', 'buckets', 'blocks'], (stores) => stores.forEach((store) => void store.clear())),
    putBlocks: (first, blocks) =>
      write(['blocks'], ([store]) => blocks.forEach((block, index) => void store.put(block, first + index))),
    putBuckets: (segment, buckets) =>
      write(['buckets'], ([store]) => {
        for (const [number, bytes] of buckets) store.put(bytes, number * SEGMENTS + segment);
      }),
    finish: (counts, about) =>
      write(['meta'], ([meta]) => {
        meta.put(counts, 'counts');
        meta.put(about, 'about');
      }),
  };
}

/** Deletes the archive whole; resolves when nothing of it is left. */
export function deleteArchive(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

type Stores = readonly [IDBObjectStore, ...IDBObjectStore[]];

async function read(names: string[], ask: (stores: Stores) => IDBRequest[]): Promise<unknown[]> {
  return inTransaction(names, 'readonly', ask);
}

async function write(names: string[], work: (stores: Stores) => void): Promise<void> {
  await inTransaction(names, 'readwrite', (stores) => {
    work(stores);
    return [];
  });
}

async function inTransaction(
  names: string[],
  mode: IDBTransactionMode,
  work: (stores: Stores) => IDBRequest[],
): Promise<unknown[]> {
  const database = await open();
  try {
    // What is lost with the power can be downloaded again.
    const transaction = database.transaction(names, mode, { durability: 'relaxed' });
    const requests = work(names.map((name) => transaction.objectStore(name)) as unknown as Stores);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    return requests.map((request) => request.result as unknown);
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const name of ['meta', 'buckets', 'blocks']) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

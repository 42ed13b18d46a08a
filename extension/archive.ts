/**
 * The archive of published fact checks in IndexedDB, in a database of its own: what fills it is a page of the extension,
 * what searches it is the background, and deleting it deletes nothing else.
 */
import {
  type ArchiveReader,
  type ArchiveWriter,
  aboutAll,
  BLOCKS_OF_A_SEGMENT,
  type Collection,
  countsTogether,
  joinedBytes,
  letGo,
  lowestFree,
} from '../src/evidence/index.ts';
import { answersTo, connectionTo, endOf, openedDatabase } from './connection.ts';
import { removeFeed } from './feed-on-disk.ts';

const DATABASE = 'fact-checker-archive';
const VERSION = 4;
/** More segments than an archive can have. */
const SEGMENTS = 4096;

/** The counts of all collections together, in parts: Chromium lays what is longer than 64 kB in a file of its own. */
const COUNTS = ['counts/of all/0', 'counts/of all/1'];
const A_COUNT = 32_768;

export interface ArchiveOnDisk extends ArchiveReader, ArchiveWriter {
  collections(): Promise<Collection[]>;
  /** Runs what writes, one at a time over all our pages; undefined where somebody else is at it. */
  alone<Value>(work: () => Promise<Value>): Promise<Value | undefined>;
  note(id: string, change: Pick<Collection, 'asked'>): Promise<void>;
  remove(id: string): Promise<void>;
}

export function archiveOnDisk(): ArchiveOnDisk {
  const { read, readOn, write } = tables();

  /** `claimed`: segments that are being written, or are still to be deleted. */
  const state = async (): Promise<{ own: Collection[]; claimed: number[] }> => {
    const [own, claimed] = await read(['meta'], ([meta]) => [meta.get('collections'), meta.get('claimed')]);
    return { own: (own ?? []) as Collection[], claimed: (claimed ?? []) as number[] };
  };

  /** In one transaction: from one moment to the next the new is there and the old is not. */
  const replace = async (id: string, by?: { collection: Collection; counts: Uint8Array }) => {
    const { own, claimed } = await state();
    const taken = by?.collection.segments ?? [];
    // Everything was deleted meanwhile: then this is too.
    if (!taken.every((one) => claimed.includes(one))) throw new DOMException('Deleted.', 'AbortError');
    const before = own.find((one) => one.id === id);
    const others = own.filter((one) => one.id !== id);
    const tables = await read(['meta'], ([meta]) => others.map((one) => meta.get(`counts/${one.id}`)));
    const counts = countsTogether([...(tables as Uint8Array[]), ...(by ? [by.counts] : [])]);
    await write(['meta'], ([meta]) => {
      meta.put(by ? [...others, by.collection] : others, 'collections');
      for (const [part, key] of COUNTS.entries()) meta.put(counts.slice(part * A_COUNT, (part + 1) * A_COUNT), key);
      if (by) meta.put(by.counts, `counts/${id}`);
      else meta.delete(`counts/${id}`);
      meta.put([...claimed.filter((one) => !taken.includes(one)), ...(before?.segments ?? [])], 'claimed');
    });
  };

  const sweep = async (): Promise<void> => {
    for (;;) {
      const { own, claimed } = await state();
      const [segment, ...rest] = claimed;
      if (segment === undefined) return own.length > 0 ? undefined : deleteTables();
      const first = segment * BLOCKS_OF_A_SEGMENT;
      const [keys] = (await read(['buckets'], ([buckets]) => [buckets.getAllKeys()])) as [number[]];
      await write(['meta', 'buckets', 'blocks'], ([meta, buckets, blocks]) => {
        blocks!.delete(IDBKeyRange.bound(first, first + BLOCKS_OF_A_SEGMENT - 1));
        for (const key of keys) if (key % SEGMENTS === segment) buckets!.delete(key);
        meta.put(rest, 'claimed');
      });
    }
  };

  return {
    collections: async () => (await state()).own,
    alone: (work) => navigator.locks.request(DATABASE, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
    about: async () => aboutAll((await state()).own),
    counts: async () => {
      const parts = await read(['meta'], ([meta]) => COUNTS.map((key) => meta.get(key)));
      return parts.every((part) => part) ? joinedBytes(parts as Uint8Array[]) : undefined;
    },
    buckets: (numbers) =>
      // A search reads blocks next.
      read(['buckets', 'blocks'], ([buckets]) =>
        numbers.map((number) => buckets.getAll(IDBKeyRange.bound(number * SEGMENTS, (number + 1) * SEGMENTS - 1))),
      ) as Promise<Uint8Array[][]>,
    blocks: (numbers) =>
      readOn('blocks', (blocks) => numbers.map((number) => blocks.get(number))) as Promise<(Uint8Array | undefined)[]>,
    putBlocks: (first, blocks) =>
      write(['blocks'], ([store]) => {
        for (const [index, block] of blocks.entries()) put(store, block, first + index);
      }),
    putBuckets: (records) =>
      write(['buckets'], ([store]) => {
        for (const { bucket, segment, bytes } of records) put(store, bytes, bucket * SEGMENTS + segment);
      }),
    claim: async () => {
      const { own, claimed } = await state();
      const number = lowestFree(new Set([...claimed, ...own.flatMap(({ segments }) => segments)]));
      await write(['meta'], ([meta]) => void meta.put([...claimed, number], 'claimed'));
      return number;
    },
    finish: (collection, counts) => replace(collection.id, { collection, counts }),
    note: async (id, change) => {
      const { own } = await state();
      const next = own.map((one) => (one.id === id ? { ...one, ...change } : one));
      await write(['meta'], ([meta]) => void meta.put(next, 'collections'));
    },
    remove: async (id) => {
      await replace(id);
      await sweep();
    },
    sweep,
  };
}

/** Deletes the archive whole, and what was on its way to it; resolves when nothing of it is left. */
export async function deleteArchive(): Promise<void> {
  await Promise.all([deleteTables(), removeFeed()]);
}

function deleteTables(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

type Stores = readonly [IDBObjectStore, ...IDBObjectStore[]];

/** The connection, with a transaction that goes on; deleting the database closes it. */
function tables() {
  const connection = connectionTo(() =>
    openedDatabase(DATABASE, VERSION, (database) => {
      for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
      for (const name of ['meta', 'buckets', 'blocks']) database.createObjectStore(name);
    }),
  );
  // What is lost with the power can be downloaded again.
  const begin = (names: string[], mode: IDBTransactionMode) => connection.begin(names, mode, { durability: 'relaxed' });
  /** The last one that reads: it goes on for as long as its answers lead to questions. */
  let reading: IDBTransaction | undefined;
  const read = async (names: string[], ask: (stores: Stores) => IDBRequest[]) => {
    const transaction = await begin(names, 'readonly');
    reading = transaction;
    return answersTo(transaction, ask(storesOf(transaction, names)));
  };
  return {
    read,
    /** Of one store, in the transaction before where that has it and is not over: beginning one costs as much as ten questions. */
    readOn: (name: string, ask: (store: IDBObjectStore) => IDBRequest[]) => {
      const transaction = reading;
      let requests: IDBRequest[] | undefined;
      try {
        requests = transaction && ask(transaction.objectStore(name));
      } catch {
        // It is over, or somebody else's turn in it.
      }
      return transaction && requests ? answersTo(transaction, requests) : read([name], ([store]) => ask(store));
    },
    write: async (names: string[], work: (stores: Stores) => void): Promise<void> => {
      const transaction = await begin(names, 'readwrite');
      const ended = endOf(transaction);
      work(storesOf(transaction, names));
      await ended;
    },
  };
}

function put(store: IDBObjectStore, bytes: Uint8Array, key: number): void {
  store.put(bytes, key);
  // The browser has made its copy.
  letGo(bytes);
}

function storesOf(transaction: IDBTransaction, names: readonly string[]): Stores {
  return names.map((name) => transaction.objectStore(name)) as unknown as Stores;
}

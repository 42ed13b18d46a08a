/** A table of rows by key: on disk, or for private windows in memory only, because nothing of them may be kept. */
export interface Store<Row> {
  get(key: string): Promise<Row | undefined>;
  put(key: string, row: Row): Promise<void>;
  /** Rows whose key begins with the prefix, by key. */
  all(prefix?: string): Promise<Row[]>;
  /** Deletes the rows whose key begins with the prefix; without one, all. */
  clear(prefix?: string): Promise<void>;
  /** Deletes the rows for which it is true. */
  sweep(isOld: (row: Row) => boolean): Promise<void>;
}

export type Table = 'journal' | 'ledger' | 'cache' | 'keys';
const TABLES: readonly Table[] = ['journal', 'ledger', 'cache', 'keys'];
const DATABASE = 'fact-checker';

/** Opens at each call: a connection that is kept would be state, and would block the next version. */
export function onDisk<Row>(table: Table): Store<Row> {
  const run = async <T>(mode: IDBTransactionMode, work: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open();
    try {
      const transaction = database.transaction(table, mode);
      const request = work(transaction.objectStore(table));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
      return request.result;
    } finally {
      database.close();
    }
  };
  return {
    get: (key) => run<Row | undefined>('readonly', (rows) => rows.get(key)),
    put: async (key, row) => void (await run('readwrite', (rows) => rows.put(row, key))),
    all: (prefix) => run<Row[]>('readonly', (rows) => rows.getAll(rangeOf(prefix))),
    clear: async (prefix) =>
      void (await run('readwrite', (rows) => (prefix ? rows.delete(rangeOf(prefix)!) : rows.clear()))),
    sweep: async (isOld) => {
      await run('readwrite', (rows) => {
        const request = rows.openCursor();
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return;
          if (isOld(cursor.value as Row)) cursor.delete();
          cursor.continue();
        };
        return request;
      });
    },
  };
}

/** What is needed of `storage.session`, which is in memory, and which a stopped worker leaves as it is. */
export interface SessionArea {
  get(key: string | null): Promise<{ [key: string]: unknown }>;
  set(items: { [key: string]: unknown }): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** In memory like `inMemory`, but a worker that was stopped finds it again. What is of private windows stands apart. */
export function inSession<Row>(
  table: Table | 'opened' | 'looks',
  area: SessionArea,
  of: 'private' | 'ordinary' = 'private',
): Store<Row> {
  const name = (key = '') => `${of}/${table}/${key}`;
  const rows = async (prefix?: string) =>
    Object.entries(await area.get(null)).filter(([key]) => key.startsWith(name(prefix)));
  return {
    get: async (key) => (await area.get(name(key)))[name(key)] as Row | undefined,
    put: (key, row) => area.set({ [name(key)]: row }),
    all: async (prefix) => (await rows(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row as Row),
    clear: async (prefix) => area.remove((await rows(prefix)).map(([key]) => key)),
    sweep: async (isOld) => area.remove((await rows()).filter(([, row]) => isOld(row as Row)).map(([key]) => key)),
  };
}

export function inMemory<Row>(): Store<Row> {
  const rows = new Map<string, Row>();
  const keys = (prefix = '') => [...rows.keys()].filter((key) => key.startsWith(prefix)).sort();
  return {
    get: async (key) => rows.get(key),
    put: async (key, row) => void rows.set(key, row),
    all: async (prefix) => keys(prefix).map((key) => rows.get(key) as Row),
    clear: async (prefix) => {
      for (const key of keys(prefix)) rows.delete(key);
    },
    sweep: async (isOld) => {
      for (const [key, row] of rows) if (isOld(row)) rows.delete(key);
    },
  };
}

function rangeOf(prefix: string | undefined): IDBKeyRange | null {
  return prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : null;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 2);
    request.onupgradeneeded = () => {
      const { objectStoreNames } = request.result;
      for (const table of TABLES) if (!objectStoreNames.contains(table)) request.result.createObjectStore(table);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

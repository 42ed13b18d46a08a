import { answersTo, connectionTo, endOf, openedDatabase } from '../connection.ts';

/** A table of rows by key: on disk, or for private windows in memory only, because nothing of them may be kept. */
export interface Store<Row> {
  get(key: string): Promise<Row | undefined>;
  put(key: string, row: Row): Promise<void>;
  /** All of them or none. */
  putAll(rows: readonly (readonly [key: string, row: Row])[]): Promise<void>;
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

/** The tables on disk, which share a connection. */
export function disk(): <Row>(table: Table) => Store<Row> {
  const connection = connectionTo(open);
  return <Row>(table: Table): Store<Row> => {
    const read = async <T>(work: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
      const transaction = await connection.begin(table, 'readonly');
      const [answer] = await answersTo(transaction, [work(transaction.objectStore(table))]);
      return answer as T;
    };
    const write = async (work: (rows: IDBObjectStore) => void): Promise<void> => {
      const transaction = await connection.begin(table, 'readwrite');
      const ended = endOf(transaction);
      work(transaction.objectStore(table));
      await ended;
    };
    return {
      get: (key) => read<Row | undefined>((rows) => rows.get(key)),
      put: (key, row) => write((rows) => void rows.put(row, key)),
      putAll: (all) =>
        write((rows) => {
          for (const [key, row] of all) rows.put(row, key);
        }),
      all: (prefix) => read<Row[]>((rows) => rows.getAll(rangeOf(prefix))),
      clear: (prefix) => write((rows) => void (prefix ? rows.delete(rangeOf(prefix)!) : rows.clear())),
      sweep: (isOld) =>
        write((rows) => {
          const request = rows.openCursor();
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor) return;
            if (isOld(cursor.value as Row)) cursor.delete();
            cursor.continue();
          };
        }),
    };
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
    putAll: (all) => area.set(Object.fromEntries(all.map(([key, row]) => [name(key), row]))),
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
    putAll: async (all) => {
      for (const [key, row] of all) rows.set(key, row);
    },
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
  return openedDatabase(DATABASE, 2, (database) => {
    for (const table of TABLES) if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
  });
}

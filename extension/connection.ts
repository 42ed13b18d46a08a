/** A database of IndexedDB that is opened when it is first used, and closed when nobody has used it for a while. */

/** Milliseconds. A check asks without a break; after it nothing is to be held. */
const IDLE = 2000;

export interface Connection {
  begin(tables: string | string[], mode: IDBTransactionMode, options?: IDBTransactionOptions): Promise<IDBTransaction>;
}

/** Opening takes as long as many reads, and a check reads and writes at each request. */
export function connectionTo(open: () => Promise<IDBDatabase>): Connection {
  let opened: Promise<IDBDatabase> | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(idle);
    opened?.then((database) => database.close()).catch(() => undefined); // it was never opened
    opened = undefined;
  };
  const database = () => {
    clearTimeout(idle);
    idle = setTimeout(close, IDLE);
    opened ??= open().then((one) => {
      // The next version, or who deletes it, is not kept waiting; nor is one used that the browser has closed.
      one.onversionchange = one.onclose = close;
      return one;
    });
    opened.catch(close);
    return opened;
  };
  return {
    async begin(tables, mode, options) {
      try {
        return (await database()).transaction(tables, mode, options);
      } catch {
        // Closed since it was given.
        close();
        return (await database()).transaction(tables, mode, options);
      }
    },
  };
}

/** The database of that name; `upgrade` makes the tables that it lacks. */
export function openedDatabase(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** Requests are answered in their order. What was read is there before the browser has closed its books. */
export async function answersTo(transaction: IDBTransaction, requests: readonly IDBRequest[]): Promise<unknown[]> {
  const last = requests.at(-1);
  await new Promise<void>((resolve, reject) => {
    if (!last) return resolve();
    last.onsuccess = () => resolve();
    // Also where it was broken off before anything was answered.
    last.onerror = () => reject(last.error);
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  return requests.map((request) => request.result as unknown);
}

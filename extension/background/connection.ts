/** A database that is opened when it is first used, and closed when nobody has used it for a while. */

/** Milliseconds. A check asks without a break; after it nothing is to be held. */
const IDLE = 2000;

export interface Connection {
  begin(table: string, mode: IDBTransactionMode): Promise<IDBTransaction>;
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
      // The next version is not kept waiting; nor is one used that the browser has closed.
      one.onversionchange = one.onclose = close;
      return one;
    });
    opened.catch(close);
    return opened;
  };
  return {
    async begin(table, mode) {
      try {
        return (await database()).transaction(table, mode);
      } catch {
        // Closed since it was given.
        close();
        return (await database()).transaction(table, mode);
      }
    },
  };
}

/**
 * The reader's own keys, each bound to the one origin that it was given for. They are read here alone, to be put into a
 * header; nobody is ever told more of one than its last four characters.
 */
import type { Store } from './store.ts';

export interface KeyRow {
  id: string;
  key: string;
  origin: string;
}

export interface Keys {
  /** @throws {RangeError} where this is no key, or no place to send one. */
  set(id: string, origin: string | undefined, key: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Only for the origin that it was given for: for another it is forgotten. */
  of(id: string, origin: string | undefined): Promise<string | undefined>;
  /** Its last characters, by which its owner knows it. */
  tail(id: string, origin: string | undefined): Promise<string | undefined>;
  clear(): Promise<void>;
}

const SHOWN = 4;

/** Such as can stand in a header, and long enough that its last characters give nothing away. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{12,400}$/.test(value);
}

export function keysIn(store: Store<KeyRow>): Keys {
  const of: Keys['of'] = async (id, origin) => {
    const row = await store.get(rowOf(id));
    if (row && row.origin === origin) return row.key;
    if (row) await store.clear(rowOf(id));
    return undefined;
  };
  return {
    async set(id, origin, key) {
      if (!isKey(key) || !origin || !mayCarry(origin)) throw new RangeError('This is no key, or no place to send one.');
      await store.put(rowOf(id), { id, key, origin });
    },
    remove: (id) => store.clear(rowOf(id)),
    of,
    tail: async (id, origin) => (await of(id, origin))?.slice(-SHOWN),
    clear: () => store.clear(),
  };
}

/** With an end, so that no other id begins with it. */
function rowOf(id: string): string {
  return `${id}/`;
}

/** Nobody on the way can read it: https, or it does not leave this machine. */
function mayCarry(origin: string): boolean {
  return /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|$))/.test(origin);
}

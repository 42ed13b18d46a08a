/** The pace of hosts that ask to be asked slowly, kept while the browser runs: a worker that was stopped does not begin anew. */
import { waited } from './waiting.ts';

export interface Pace {
  /** Resolves when it is time, which is then the time of this request. Rejects where it is called off before. */
  turn(host: string, every: number, signal: AbortSignal): Promise<void>;
}

/** What is needed of `storage.session`. */
interface Kept {
  get(key: string): Promise<{ [key: string]: unknown }>;
  set(items: { [key: string]: unknown }): Promise<void>;
}

export function paceIn(kept: Kept, now: () => number): Pace {
  return {
    async turn(host, every, signal) {
      const key = `pace/${host}`;
      const last = (await kept.get(key))[key];
      // A clock that was set back makes nobody wait longer than once.
      const wait = typeof last === 'number' ? Math.min(last + every - now(), every) : 0;
      if (wait > 0 && !(await waited(wait, signal))) throw signal.reason;
      await kept.set({ [key]: now() });
    },
  };
}

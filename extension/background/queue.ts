/**
 * At most so many requests at once per host, and so many over all; the others wait their turn in the order in which they
 * came. A host with a pace of its own is asked one at a time, no sooner than that.
 */
import type { Pace } from './pace.ts';

export interface Lane {
  host: string;
  /** Milliseconds from the begin of a request to that of the next. */
  every?: number | undefined;
}

export interface Queue {
  /** Rejects with the signal's reason where it is aborted before its turn. */
  run<T>(lane: Lane, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export interface Most {
  perHost: number;
  overAll: number;
}

export function createQueue({ perHost, overAll }: Most, pace?: Pace): Queue {
  const lanes = new Map<string, Places>();
  const all = places(overAll);
  return {
    async run({ host, every }, signal, work) {
      const lane = lanes.get(host) ?? places(every ? 1 : perHost);
      lanes.set(host, lane);
      await lane.enter(signal);
      try {
        // Whoever waits for the pace of a host keeps no place from others.
        if (every && pace) await pace.turn(host, every, signal);
        await all.enter(signal);
        try {
          signal.throwIfAborted();
          return await work();
        } finally {
          all.leave();
        }
      } finally {
        if (lane.leave()) lanes.delete(host);
      }
    },
  };
}

interface Places {
  enter(signal: AbortSignal): Promise<void>;
  /** True where nobody is there any more. */
  leave(): boolean;
}

function places(most: number): Places {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async enter(signal) {
      if (taken >= most) await turn(waiting, signal);
      else taken += 1;
    },
    leave() {
      // The place is handed on, so nobody can come in between.
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
      return taken === 0;
    },
  };
}

function turn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      waiting.splice(waiting.indexOf(mine), 1);
      reject(signal.reason);
    };
    const mine = () => {
      signal.removeEventListener('abort', abort);
      resolve();
    };
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    waiting.push(mine);
  });
}

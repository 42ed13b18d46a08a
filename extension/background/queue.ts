/** At most so many at once per host; the others wait their turn in the order in which they came. */
export interface Queue {
  /** Rejects with the signal's reason where it is aborted before its turn. */
  run<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export function createQueue(most: number): Queue {
  const lanes = new Map<string, { running: number; waiting: (() => void)[] }>();
  return {
    async run(host, signal, work) {
      const lane = lanes.get(host) ?? { running: 0, waiting: [] };
      lanes.set(host, lane);
      if (lane.running >= most) await turn(lane.waiting, signal);
      else lane.running += 1;
      try {
        signal.throwIfAborted();
        return await work();
      } finally {
        // The place is handed on, so nobody can come in between.
        const next = lane.waiting.shift();
        if (next) next();
        else lane.running -= 1;
        if (lane.running === 0) lanes.delete(host);
      }
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

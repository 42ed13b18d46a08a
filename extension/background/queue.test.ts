import { describe, expect, it } from 'vitest';
import { paceIn } from './pace.ts';
import { createQueue } from './queue.ts';

describe('the queue', () => {
  it('lets three through at once per host, and others past them', async () => {
    const queue = createQueue({ perHost: 3, overAll: 8 });
    const { signal } = new AbortController();
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => queue.run({ host: 'a' }, signal, work)));
    expect(most).toBe(3);
    await Promise.all(['a', 'a', 'a', 'b', 'b', 'b'].map((host) => queue.run({ host }, signal, work)));
    expect(most).toBe(6);
  });

  it('lets go of those who are called off while they wait', async () => {
    const queue = createQueue({ perHost: 1, overAll: 8 });
    const controller = new AbortController();
    const never = new AbortController().signal;
    let free = () => {};
    const first = queue.run({ host: 'a' }, never, () => new Promise<void>((resolve) => (free = resolve)));
    const second = queue.run({ host: 'a' }, controller.signal, async () => 'ran');
    const third = queue.run({ host: 'a' }, never, async () => 'third');
    controller.abort();
    await expect(second).rejects.toThrow();
    free();
    await first;
    expect(await third).toBe('third');
  });

  it('lets eight through at once over all hosts', async () => {
    const queue = createQueue({ perHost: 3, overAll: 8 });
    const { signal } = new AbortController();
    let running = 0;
    let most = 0;
    const free: (() => void)[] = [];
    const work = async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => free.push(resolve));
      running -= 1;
    };
    const all = Promise.all(Array.from({ length: 30 }, (_, n) => queue.run({ host: String(n % 6) }, signal, work)));
    for (let done = 0; done < 30; ) {
      await new Promise((resolve) => setTimeout(resolve));
      for (const one of free.splice(0)) {
        one();
        done += 1;
      }
    }
    await all;
    expect(most).toBe(8);
  });
});

describe('a pace', () => {
  /** A clock that stands still but for those who wait: `setTimeout` is the real one, of waits that are short. */
  const kept = () => {
    const rows: { [key: string]: unknown } = {};
    return {
      rows,
      get: async (key: string) => ({ [key]: rows[key] }),
      set: async (items: object) => void Object.assign(rows, items),
    };
  };
  const { signal } = new AbortController();

  it('is kept from one request to the next, one at a time, by whoever asks, and after a restart', async () => {
    const store = kept();
    const started: number[] = [];
    const ask = async () => void started.push(performance.now());
    const first = createQueue(
      { perHost: 3, overAll: 8 },
      paceIn(store, () => performance.now()),
    );
    await Promise.all([0, 1].map(() => first.run({ host: 'g', every: 40 }, signal, ask)));
    const second = createQueue(
      { perHost: 3, overAll: 8 },
      paceIn(store, () => performance.now()),
    );
    await second.run({ host: 'g', every: 40 }, signal, ask);
    const gaps = started.slice(1).map((at, index) => at - (started[index] ?? 0));
    // Timers may be a little early.
    expect(Math.min(...gaps)).toBeGreaterThan(38);
    expect(Object.keys(store.rows)).toEqual(['pace/g']);
  });

  it('holds up nobody else', async () => {
    const queue = createQueue({ perHost: 1, overAll: 1 }, paceIn(kept(), Date.now));
    const order: string[] = [];
    const ask = (name: string) => async () => void order.push(name);
    await queue.run({ host: 'g', every: 60 }, signal, ask('slow'));
    const slow = queue.run({ host: 'g', every: 60 }, signal, ask('slow again'));
    await queue.run({ host: 'a' }, signal, ask('quick'));
    await slow;
    expect(order).toEqual(['slow', 'quick', 'slow again']);
  });

  it('lets go of whoever is called off, and gives the turn on', async () => {
    const queue = createQueue({ perHost: 1, overAll: 1 }, paceIn(kept(), Date.now));
    const controller = new AbortController();
    await queue.run({ host: 'g', every: 30 }, signal, async () => undefined);
    const off = queue.run({ host: 'g', every: 30 }, controller.signal, async () => 'ran');
    const next = queue.run({ host: 'g', every: 30 }, signal, async () => 'next');
    controller.abort(new Error('called off'));
    await expect(off).rejects.toThrow('called off');
    expect(await next).toBe('next');
  });

  it('is not lengthened by a clock that was set back', async () => {
    const store = kept();
    store.rows['pace/g'] = Date.now() + 3_600_000;
    const before = performance.now();
    await paceIn(store, Date.now).turn('g', 20, signal);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

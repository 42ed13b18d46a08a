import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/model.ts';
import type { Surroundings } from './check-surroundings.ts';
import { extension, page } from './fixtures/extension.ts';

const states = (found: ReturnType<ReturnType<ReturnType<typeof extension>['worker']>['found']>) =>
  [...found.values()].map((one) => (one.state === 'not-checked' ? one.reason : one.state)).sort();

describe('a check', () => {
  it('reads an article that comes alone, and asks for nothing before the rest is there', async () => {
    const us = extension();
    const worker = us.worker();
    const article = { ...page, comments: [] };
    worker.check.heard({ type: 'slice', check: 'abc', index: 0, count: 1, part: article, more: true });
    await worker.until(() => worker.reads().some(({ whole }) => whole));
    expect(worker.statements().length).toBeGreaterThan(0);
    worker.check.reconsider();
    worker.check.heard({ type: 'resume', check: 'abc', open: worker.statements().map(({ id }) => id), added: [] });
    // Its answer would come behind all that the messages before it have started.
    worker.check.heard({ type: 'drop', ids: [] });
    await worker.until(() => worker.reads().filter(({ whole }) => whole).length === 2);
    expect([us.asked, worker.found().size]).toEqual([[], 0]);
    worker.start();
    await worker.reaches('done');
    expect(us.asked.length).toBeGreaterThan(0);
    expect(worker.statements().some(({ text }) => text.includes('Elbe'))).toBe(true);
  });

  it('a reading that was overtaken does not call off the one that has begun since', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let met = 0;
    const us = extension({}, false, {
      opened: {
        join: async (_check: string, findings: readonly Finding[]) => [...findings],
        met: async () => {
          if (met++ === 0) await gate;
          return [];
        },
      } as unknown as Surroundings['opened'],
    });
    const worker = us.worker();
    const article = { ...page, comments: [] };
    worker.check.heard({ type: 'slice', check: 'abc', index: 0, count: 1, part: article, more: true });
    await vi.waitUntil(() => met === 1);
    // Long enough that its reading takes more than one turn.
    const comments = Array.from({ length: 600 }, (_, n) => ({
      id: `c${n}`,
      blocks: [
        {
          id: `c${n}.0`,
          kind: 'paragraph' as const,
          text: `In 19${10 + (n % 80)} the river Elbe rose by ${n} metres.`,
        },
      ],
    }));
    worker.check.heard({ type: 'slice', check: 'abc', index: 0, count: 1, part: { ...page, comments } });
    release();
    await worker.reaches('done');
    expect(worker.reads().filter(({ whole }) => whole).length).toBe(2);
    expect(worker.statements().some(({ text }) => text.includes('by 599 metres'))).toBe(true);
  });

  it('asks nobody before the choice, and goes on by itself when it is made', async () => {
    const us = extension({ consent: 'undecided' });
    const worker = us.worker();
    worker.start();
    await worker.reaches('awaiting-consent');
    expect(worker.heard[0]?.type).toBe('read');
    expect(new Set(states(worker.found()))).toEqual(new Set(['no-consent']));
    expect(us.asked).toEqual([]);
    us.settings.consent = 'look-up';
    worker.check.reconsider();
    await worker.reaches('done');
    expect(states(worker.found())).toContain('checked');
    expect(us.asked.length).toBeGreaterThan(0);
  });

  it('is begun once by a choice that is told several times', async () => {
    const us = extension({ consent: 'undecided' });
    const worker = us.worker();
    worker.start();
    await worker.reaches('awaiting-consent');
    let begun = 0;
    const { clear } = us.stores.journal;
    us.stores.journal.clear = (prefix) => {
      begun += 1;
      return clear(prefix);
    };
    us.settings.consent = 'look-up';
    for (let times = 0; times < 3; times += 1) worker.check.reconsider();
    await worker.until(() => states(worker.found()).includes('checking'));
    expect(begun).toBe(1);
    await worker.reaches('done');
    expect(us.asked).toEqual([...new Set(us.asked)]);
  });

  it('stays on the device where that was chosen', async () => {
    const us = extension({ consent: 'on-device' });
    const worker = us.worker();
    worker.start();
    await worker.reaches('on-device');
    expect(us.asked).toEqual([]);
  });

  it('keeps the words of comments until that is allowed too', async () => {
    const us = extension();
    const worker = us.worker();
    worker.start();
    await worker.reaches('done');
    expect(states(worker.found())).toContain('comment-kept-here');
    expect(us.asked.join()).not.toMatch(/Elbe/);
    us.settings.sendComments = true;
    worker.check.reconsider();
    await worker.until(() => !states(worker.found()).includes('comment-kept-here'));
    await worker.reaches('done');
    expect(us.asked.join()).toMatch(/Elbe/);
  });

  it('is not begun again where a setting changes that it does not depend on', async () => {
    const us = extension();
    const worker = us.worker();
    worker.start();
    await worker.reaches('done');
    const before = worker.heard.length;
    us.settings.panel.side = 'left';
    worker.check.reconsider();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(worker.heard.length).toBe(before);
  });

  it('shows a failure as a failure', async () => {
    const us = extension();
    us.answerBy(async () => new Response('', { status: 500 }));
    const worker = us.worker();
    worker.start();
    await worker.reaches('done');
    expect(states(worker.found())).toContain('failed');
  });

  it('leaves a source alone in Firefox until it is granted, and goes on when it is', async () => {
    const us = extension({}, true);
    const worker = us.worker();
    worker.start();
    await worker.reaches('done');
    expect(us.asked).toEqual([]);
    expect([...worker.found().values()].flatMap((one) => one.asked)).toContainEqual({
      source: 'stub',
      outcome: 'off',
      problem: { code: 'no-permission', at: 'stub' },
    });
    us.granted.add('https://stub.example/*').add('websiteContent');
    worker.check.reconsider();
    await worker.until(() => states(worker.found()).includes('checked'));
    await worker.reaches('done');
    expect(us.asked.length).toBeGreaterThan(0);
  });

  it('reads again without what the reader dropped', async () => {
    const us = extension();
    const worker = us.worker();
    worker.start();
    await worker.reaches('done');
    const asked = us.asked.length;
    const before = worker.reads().length;
    worker.check.heard({ type: 'drop', ids: ['b0', 'c0'] });
    await worker.until(() => worker.reads().length > before && worker.reads().at(-1)?.whole !== undefined);
    const again = worker.reads().slice(before);
    expect(again.every(({ statements }) => statements.every(({ places }) => places[0]?.block === 'b1'))).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(us.asked.length).toBe(asked);
  });

  it('ends with its port', async () => {
    const us = extension();
    us.answerBy(() => new Promise(() => {}));
    const worker = us.worker();
    worker.start();
    await worker.until(() => us.asked.length > 0 || worker.heard.length > 3);
    worker.check.end();
    const before = worker.heard.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(worker.heard.length).toBe(before);
  });
});

describe('a stopped worker', () => {
  it('is taken up by the next, which finds the same and asks nothing twice', async () => {
    const calm = extension();
    const alone = calm.worker();
    alone.start();
    await alone.reaches('done');

    const us = extension();
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    us.answerBy(async (url) => {
      if (us.asked.length > 1) {
        stop();
        return new Promise<Response>(() => {});
      }
      return Response.json({ url: url.length });
    });
    const first = us.worker();
    first.start();
    await stopped;
    await first.until(() => states(first.found()).includes('checked'));
    const open = first.statements().filter(({ id }) => {
      const one = first.found().get(id);
      return !one || one.state === 'checking';
    });
    us.answerBy(async () => Response.json({}));
    const second = us.worker();
    second.start(open.map(({ id }) => id));
    await second.reaches('done');
    const both = new Map([...first.found(), ...second.found()]);
    expect(states(both)).toEqual(states(alone.found()));
    // The one that hung when the worker was stopped is asked again, and only that one.
    expect(us.asked.length).toBe(calm.asked.length + 1);
  });

  it('has not missed the choice that was made while it was away', async () => {
    const us = extension();
    const worker = us.worker();
    worker.start([]);
    await worker.reaches('done');
    expect(states(worker.found())).toContain('checked');
  });
});

describe('nothing is lost', () => {
  it('where the journal cannot be written', async () => {
    const calm = extension().worker();
    calm.start();
    await calm.reaches('done');
    const us = extension();
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    Object.assign(us.stores.journal, { put: full, all: full, clear: full });
    const worker = us.worker();
    worker.start();
    await worker.reaches('done');
    expect(states(worker.found())).toEqual(states(calm.found()));
    expect(worker.heard.filter(({ type }) => type === 'problem')).toEqual([]);
  });

  it('unsaid: a page that is more than can be taken in is no page that is still read', async () => {
    const worker = extension().worker();
    const part = { ...page, blocks: [{ ...page.blocks[0]!, text: 'x'.repeat(3_000_000) }] };
    worker.check.heard({ type: 'slice', check: 'abc', index: 0, count: 1, part });
    await worker.reaches('done');
    expect(worker.heard).toContainEqual({ type: 'problem', problem: { code: 'too-many' } });
  });
});

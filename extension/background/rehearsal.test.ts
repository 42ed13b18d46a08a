import { describe, expect, it, vi } from 'vitest';
import { wikidata } from '../../src/evidence/sources/wikidata.ts';
import { wikipedia } from '../../src/evidence/sources/wikipedia.ts';
import type { Gathered, Source } from '../../src/provider.ts';
import { extension } from './fixtures/extension.ts';

/** The same source, and what it says. */
function heard(source: Source) {
  const said: Gathered[] = [];
  const spied: Source = {
    ...source,
    async *gather(...given) {
      for await (const one of source.gather(...given)) {
        said.push(one);
        yield one;
      }
    },
  };
  return { spied, said };
}

describe('before the choice', () => {
  it('the check is gone through with answers that are made up: nobody is asked, and nothing of it is told or kept', async () => {
    const everywhere = vi.spyOn(globalThis, 'fetch');
    const [articles, records] = [heard(wikipedia), heard(wikidata)];
    const us = extension({ consent: 'undecided' }, false, { sources: [articles.spied, records.spied] });
    const worker = us.worker();
    worker.start();
    await worker.reaches('awaiting-consent');
    const before = worker.heard.length;
    const asked = () => [articles, records].map(({ said }) => said.filter((one) => 'asked' in one).length);
    await vi.waitUntil(() => asked().every((count) => count >= 2));
    // Far enough that what makes passages and records of answers has run.
    expect(articles.said.some((one) => 'evidence' in one)).toBe(true);
    expect(worker.heard.length).toBe(before);
    expect(new Set([...worker.found().values()].map(({ state }) => state))).toEqual(new Set(['not-checked']));
    expect([us.asked, await us.stores.cache.all(), await us.stores.journal.all()]).toEqual([[], [], []]);
    expect(everywhere).not.toHaveBeenCalled();
    everywhere.mockRestore();
  });

  it('is called off by the choice, and where that is to stay on the device nothing is gone through at all', async () => {
    let begun = 0;
    let isOver = false;
    const endless: Source = {
      ...wikipedia,
      async *gather(_statements, _context, { signal }) {
        begun += 1;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        isOver = true;
      },
    };
    const us = extension({ consent: 'undecided' }, false, { sources: [endless] });
    const worker = us.worker();
    worker.start();
    await worker.reaches('awaiting-consent');
    await vi.waitUntil(() => begun === 1);
    us.settings.consent = 'on-device';
    worker.check.reconsider();
    await worker.reaches('on-device');
    await vi.waitUntil(() => isOver);
    expect(begun).toBe(1);
  });
});

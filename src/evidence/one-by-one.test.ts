import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asking, type Budgeted, type Gathered, ProviderProblem } from '../provider.ts';
import { budgeted } from './budget.ts';
import { claim } from './fixtures/asking.ts';
import { oneByOne } from './one-by-one.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PACE = 1000;
const statements = Array.from({ length: 8 }, (_, index) => claim(`Statement ${index} of the harbour.`, `${index}`));
const ids = statements.map(({ id }) => id);

/** A host that answers once a second; what was kept is answered at once. */
function host(budget: number, { kept = [], refuses = false }: { kept?: string[]; refuses?: boolean } = {}) {
  const access = {
    async fetch(url: string, init: Asking = {}) {
      if (!kept.includes(url)) {
        init.queueing?.();
        await new Promise((resolve) => setTimeout(resolve, PACE));
        init.leaving?.();
        if (refuses) throw new ProviderProblem({ code: 'key-refused' });
      }
      return { url, status: 200, text: url, sha256: '', retrieved: '' };
    },
  } as Budgeted;
  return budgeted(access, budget, 'paced');
}

/** What is told of each statement, by the second in which it is. */
async function told(paced: Budgeted): Promise<Map<number, string[]>> {
  const seconds = new Map<number, string[]>();
  const start = Date.now();
  const all = oneByOne(statements, {
    ...{ source: 'paced', atOnce: 1, paced },
    question: ({ query }) => query,
    ask: async (question, _statement, access = paced) => (await access.fetch(question)).text,
    items: () => [],
  });
  const hear = async () => {
    for await (const one of all as AsyncIterable<Gathered & { asked: { outcome: string } }>) {
      const second = (Date.now() - start) / PACE;
      const { outcome } = one.asked;
      seconds.set(second, [...(seconds.get(second) ?? []), `${ids.indexOf(one.statement)} ${outcome}`]);
    }
  };
  await Promise.all([hear(), vi.runAllTimersAsync()]);
  return seconds;
}

describe('a source with a pace of its own', () => {
  it('is waited for by those whom its budget reaches, and not by the others', async () => {
    expect(await told(host(3, { kept: ['6'] }))).toEqual(
      new Map([
        [1, ['0 nothing', '3 over-budget', '4 over-budget', '5 over-budget', '6 nothing', '7 over-budget']],
        [2, ['1 nothing']],
        [3, ['2 nothing']],
      ]),
    );
  });

  it('of which nothing can be asked says so of all', async () => {
    expect(await told(host(0))).toEqual(new Map([[0, ids.map((_, index) => `${index} over-budget`)]]));
  });

  it('that refuses the first has failed for all', async () => {
    const all = [0, 2, 3, 4, 5, 6, 7, 1].map((index) => `${index} failed`);
    expect(await told(host(2, { refuses: true }))).toEqual(new Map([[1, all]]));
  });
});

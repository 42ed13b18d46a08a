import { describe, expect, it } from 'vitest';
import { budgeted } from '../../src/evidence/index.ts';
import type { ProviderProblem } from '../../src/provider.ts';
import { accessOf } from './access.ts';
import { cacheIn } from './cache.ts';
import type { Outside } from './http.ts';
import type { Pace } from './pace.ts';
import { createQueue } from './queue.ts';
import { inMemory } from './store.ts';

const BASE = 'https://{lang}.wikipedia.example';
const json = (body: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'content-type': 'application/json', ...init.headers } });

describe('a budget', () => {
  const source = { id: 'wikipedia', name: 'W', hosts: [], gather: async function* () {} };
  const busy = () => json('{}', { status: 429, headers: { 'retry-after': '0' } });
  const spend = (answer: () => Response, budget: number, pace?: Pace) => {
    const sent: RequestInit[] = [];
    const means: Outside = {
      fetch: (async (_url: unknown, init: RequestInit) => {
        sent.push(init);
        return answer();
      }) as typeof fetch,
      now: () => new Date('2026-01-01T00:00:00Z'),
      queue: createQueue({ perHost: 3, overAll: 8 }, pace),
      cache: cacheIn(inMemory()),
      log: async () => undefined,
      unnamed: async () => true,
      signal: new AbortController().signal,
    };
    const paced = pace ? { ...source, limits: { every: 1000 } } : source;
    const mine = budgeted(accessOf(paced, { base: BASE }, means), budget, source.id);
    const ask = (n: number) =>
      mine.fetch(`https://en.wikipedia.example/${n}`).then(
        () => 'answered',
        (error: unknown) => (error as ProviderProblem).problem.code,
      );
    return { ask, sent, left: mine.left };
  };

  it('counts what leaves, a second try too, and not what was kept', async () => {
    let asked = 0;
    const { ask, left } = spend(() => (++asked === 1 ? busy() : json('{}')), 5);
    expect(await ask(1)).toBe('answered');
    expect(left()).toBe(3);
    expect(await ask(1)).toBe('answered');
    expect(left()).toBe(3);
  });

  it('that is spent lets nothing leave, and is no failure of the source', async () => {
    const { ask, sent } = spend(() => json('{}'), 2);
    expect(await Promise.all([1, 2, 3, 4].map(ask))).toEqual(['answered', 'answered', 'too-many', 'too-many']);
    expect(sent).toHaveLength(2);
  });

  it('that is spent keeps nobody waiting for the pace of a host', async () => {
    let turns = 0;
    const pace = {
      turn: async () => {
        turns += 1;
      },
    };
    const { ask } = spend(() => json('{}'), 1, pace);
    expect([await ask(1), await ask(2), await ask(1)]).toEqual(['answered', 'too-many', 'answered']);
    expect(turns).toBe(1);
  });

  it('that is spent before a second try leaves the first one’s failure', async () => {
    const { ask, sent } = spend(busy, 1);
    expect(await ask(1)).toBe('rate-limited');
    expect(sent).toHaveLength(1);
  });
});

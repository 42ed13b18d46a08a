/** A source with a pace of its own: nobody waits for it, and what it finds is added. */
import { expect, it } from 'vitest';
import { lookUp } from '../check.ts';
import type { Claim, Context, Finding } from '../model.ts';
import type { Access, Gathered, Source } from '../provider.ts';

const context: Context = { language: 'en', title: '', host: 'news.example', published: '2026-01-01' };
const statements = ['one', 'two'].map(
  (id): Claim => ({
    ...{ id, kind: 'claim', nature: 'checkable', text: `Statement ${id}.`, language: 'en', places: [] },
    ...{ checkworthiness: 1, query: id, reasons: [], values: [] },
  }),
);
const lead = { source: 'slow', url: 'https://paper.example/a', title: 'Elsewhere' };

function world(prompt: (id: string) => Gathered[]) {
  const controller = new AbortController();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const quick: Source = {
    ...{ id: 'quick', name: 'Quick', hosts: [], forMany: true },
    async *gather(all) {
      for (const { id } of all) yield* prompt(id);
    },
  };
  const slow: Source = {
    ...{ id: 'slow', name: 'Slow', hosts: [], late: true },
    async *gather(all) {
      await answered;
      for (const { id } of all) {
        yield { statement: id, lead };
        yield { statement: id, lead };
        yield { statement: id, asked: { source: 'slow', outcome: 'found', query: id } };
      }
    },
  };
  const access = {
    base: '',
    signal: controller.signal,
    now: () => new Date(),
    fetch: async () => ({}) as never,
  } as Access;
  const sources = [slow, quick].map((source) => ({ source, access }));
  const heard: Finding[] = [];
  const run = async (options: { until?: (heard: Finding[]) => void } = {}) => {
    for await (const finding of lookUp(statements, context, { sources, budget: 9, signal: controller.signal })) {
      if (finding.state !== 'checking') heard.push(structuredClone(finding));
      options.until?.(heard);
    }
    return heard;
  };
  return { run, answer: () => answer(), stop: () => controller.abort(), heard };
}

const nothing = (id: string): Gathered[] => [
  { statement: id, asked: { source: 'quick', outcome: 'nothing', query: id } },
];

it('comes after the findings of the others, which say that it is waited for', async () => {
  const { run, answer } = world(nothing);
  const heard = await run({ until: (so) => so.length === 2 && answer() });
  expect(heard.map(({ statement, leads }) => [statement, leads?.length ?? 0])).toEqual([
    ['one', 0],
    ['two', 0],
    ['one', 1],
    ['two', 1],
  ]);
  expect(heard[0]?.asked).toContainEqual({ source: 'slow', outcome: 'waiting' });
  expect(heard[2]?.asked).toContainEqual({ source: 'slow', outcome: 'found', query: 'one' });
  expect(heard[2]?.asked.some(({ outcome }) => outcome === 'waiting')).toBe(false);
});

it('is what is waited for where nobody else had anything to ask', async () => {
  const { run, answer } = world((id) => [{ statement: id, asked: { source: 'quick', outcome: 'nothing' } }]);
  answer();
  expect((await run()).map(({ statement, state }) => [statement, state])).toEqual([
    ['one', 'checked'],
    ['two', 'checked'],
  ]);
});

it('takes no finding away where it is stopped', async () => {
  const { run, stop } = world(nothing);
  const heard = await run({ until: (so) => so.length === 2 && stop() });
  expect(heard.map(({ state }) => state)).toEqual(['checked', 'checked']);
});

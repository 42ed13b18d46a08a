/** A check with a language model at its end: found without it first, with it then; kept until the reader has allowed it. */
import { expect, it } from 'vitest';
import type { Source } from '../../src/provider.ts';
import { passageOf, said } from '../../src/verdict/language-model/fixtures/reading.ts';
import type { Settings } from '../settings.ts';
import { extension } from './fixtures/extension.ts';
import { memory } from './fixtures/model-reading.ts';
import { offersIn } from './offers.ts';

const words = 'repaired for 3 million euros';
const finds: Source = {
  ...{ id: 'stub', name: 'Stub', hosts: ['https://stub.example'] },
  async *gather(statements, _context, access) {
    for (const { id, query } of statements) {
      await access.fetch(`${access.base}/?q=${encodeURIComponent(query)}`);
      yield { statement: id, evidence: passageOf(`p-${id}`, `The bridge was ${words} in the year 2019.`) };
      yield { statement: id, asked: { source: 'stub', outcome: 'found', query } };
    }
  },
};

function withModel(base: string) {
  const offers = offersIn(memory());
  const settings: Partial<Settings> = {
    sources: { 'model-server': { enabled: true, base } },
    model: { use: 'model-server', names: { 'model-server': 'tiny' }, calls: 30, most: 1, prices: {} },
  };
  const models = { tab: 1, browser: () => ({}), offers, awake: () => undefined };
  const us = extension(settings, false, { sources: [finds], models });
  us.granted.add(`${new URL(base).protocol}//${new URL(base).hostname}/*`);
  us.answerBy(async (url) => {
    if (!url.includes('/chat/')) return Response.json({});
    const message = { content: said('supports', 'p1', words) };
    return Response.json({ choices: [{ message, finish_reason: 'stop' }] });
  });
  const count = () => us.asked.filter((url) => url.includes('/chat/')).length;
  return { us, offers, calls: count };
}
type Worker = ReturnType<ReturnType<typeof extension>['worker']>;
const chosen = (worker: Worker) =>
  [...worker.found().values()].filter(
    (one) => one.state === 'checked' && one.verdict?.judgements.some(({ model }) => model === 'tiny'),
  );
const states = (worker: Worker) => worker.heard.flatMap((news) => (news.type === 'state' ? [news.state] : []));

it('shows what was found before the model is asked, and what it chose beside it', async () => {
  const { us, calls } = withModel('http://127.0.0.1:11434');
  const worker = us.worker();
  worker.start();
  await worker.reaches('done');
  expect(chosen(worker).length).toBeGreaterThan(1);
  expect(calls()).toBe(2 * chosen(worker).length);
  const [one] = chosen(worker);
  const told = worker.heard.flatMap((news) => (news.type === 'findings' ? news.findings : []));
  const turns = told.filter(({ statement, state }) => statement === one?.statement && state === 'checked');
  expect(turns.map(({ asked }) => asked.map(({ source }) => source))).toEqual([['stub'], ['stub', 'model-server']]);
  // Nobody but the page has comments, and their words stay.
  expect(us.asked.join()).not.toMatch(/Elbe/);
  expect(
    states(worker)
      .at(-1)
      ?.sources.map(({ name, state }) => [name, state]),
  ).toEqual([
    ['Stub', 'ready'],
    ['Model server', 'ready'],
  ]);
  expect(await us.stores.journal.all()).toEqual([]);
});

it('waits where it would cost, also for a worker that was stopped meanwhile, and goes on when it is allowed', async () => {
  const { us, offers, calls } = withModel('https://models.example');
  const first = us.worker();
  first.start();
  await first.reaches('done');
  expect(states(first).at(-1)?.reading?.phase).toBe('offered');
  expect([calls(), chosen(first).length]).toEqual([0, 0]);
  const before = us.asked.length;

  const second = us.worker();
  await offers.allow(1);
  second.start([]);
  await second.until(() => states(second).at(-1)?.reading?.phase === 'done');
  await second.reaches('done');
  expect(chosen(second).length).toBeGreaterThan(1);
  expect(us.asked.length - before).toBe(calls());
  expect(await us.stores.journal.all()).toEqual([]);
});

it('goes on at once where the worker lives, and asks once', async () => {
  const { us, offers, calls } = withModel('https://models.example');
  const worker = us.worker();
  worker.start();
  await worker.reaches('done');
  await offers.allow(1);
  worker.check.readOn();
  worker.check.readOn();
  await worker.until(() => states(worker).at(-1)?.reading?.phase === 'done');
  const asked = calls();
  expect(asked).toBe(2 * chosen(worker).length);
  worker.check.readOn();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(calls()).toBe(asked);
});

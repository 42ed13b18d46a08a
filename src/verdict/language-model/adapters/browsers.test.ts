import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Access, ProviderProblem } from '../../../provider.ts';
import { readAnswer } from '../answer.ts';
import { claimOf, context, passageOf } from '../fixtures/reading.ts';
import { promptOf } from '../prompt.ts';
import { type Task, taskOf } from '../task.ts';
import { type ChromeModels, chrome } from './chrome.ts';
import { type FirefoxModels, firefox } from './firefox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wall = passageOf('wall', 'The wall of Port Ellery was finished in May 2014.');
const mayor = passageOf('mayor', 'Ada Holm opened the wall.');
const claim = claimOf('The wall of Port Ellery was finished in 2012.');
const task = taskOf(claim, [wall, mayor], context) as Task;
const question = { prompt: promptOf(task, '0123456789abcdef'), task };
const never = <T>() => new Promise<T>(() => undefined);

function accessUntil(signal = new AbortController().signal): Access {
  return {
    ...{ base: '', signal, now: () => new Date() },
    fetch: () => Promise.reject(new Error('A model of the browser asks nobody.')),
  };
}

const problemOf = (answer: Promise<string>) =>
  answer.then(
    () => undefined,
    (error: ProviderProblem) => error.problem,
  );

describe('Chrome’s own model', () => {
  const calls: string[] = [];
  const models = (change: Partial<ChromeModels & { prompt: (text: string) => Promise<string> }> = {}): ChromeModels => {
    const session = (name: string) => ({
      prompt: (text: string, options: object) => {
        calls.push(`prompt ${name} ${Object.keys(options).join()}`);
        return change.prompt?.(text) ?? Promise.resolve('{}');
      },
      clone: async () => session('clone'),
      destroy: () => void calls.push(`destroy ${name}`),
    });
    return {
      availability: async (options) => {
        calls.push(`availability ${JSON.stringify(options)}`);
        return 'available';
      },
      create: async (options) => {
        calls.push(`create ${Object.keys(options).join()}`);
        return session('base');
      },
      ...change,
    };
  };
  const open = (chromeModels: ChromeModels | undefined, signal?: AbortSignal) =>
    chrome.open({ access: accessUntil(signal), model: '', browser: { chrome: chromeModels } });
  beforeEach(() => void calls.splice(0));

  it('is made once, and asked afresh for each claim', async () => {
    const session = open(models());
    expect(await session.answer(question)).toBe('{}');
    expect(await session.answer(question)).toBe('{}');
    session.close();
    await vi.advanceTimersByTimeAsync(0);
    const form =
      '{"expectedInputs":[{"type":"text","languages":["en"]}],"expectedOutputs":[{"type":"text","languages":["en"]}]}';
    expect(calls).toEqual([
      `availability ${form}`,
      'create expectedInputs,expectedOutputs,initialPrompts,signal',
      'prompt clone responseConstraint,omitResponseConstraintInput,signal',
      'destroy clone',
      'prompt clone responseConstraint,omitResponseConstraintInput,signal',
      'destroy clone',
      'destroy base',
    ]);
  });

  it.each(['unavailable', 'downloadable', 'downloading'])(
    'is not made where it is %s: nothing is downloaded',
    async (state) => {
      const problem = await problemOf(open(models({ availability: async () => state })).answer(question));
      expect(problem).toEqual({ code: 'no-model', at: 'model-chrome', detail: state });
      expect(calls).toEqual([]);
    },
  );

  it.each([
    ['availability', { availability: never<string> }, 3_000, 'no-model'],
    ['create', { create: never<never> }, 30_000, 'timeout'],
    ['prompt', { prompt: never<string> }, 60_000, 'timeout'],
  ])('is not waited for where %s never settles', async (_which, change, after, code) => {
    const problem = problemOf(open(models(change)).answer(question));
    await vi.advanceTimersByTimeAsync(after);
    expect(await problem).toMatchObject({ code, at: 'model-chrome' });
  });

  it('is left at once where the check is called off, and makes itself anew after a failure', async () => {
    const stop = new AbortController();
    const session = open(models({ prompt: never<string> }), stop.signal);
    const problem = problemOf(session.answer(question));
    await vi.advanceTimersByTimeAsync(10);
    stop.abort();
    expect(await problem).toMatchObject({ code: 'interrupted' });
    const turns = [() => Promise.reject(new Error('x')), async () => '{"a":1}'];
    const again = open(models({ prompt: () => turns.shift()?.() ?? never() }));
    expect(await problemOf(again.answer(question))).toMatchObject({ code: 'unexpected', detail: 'Error' });
    expect(await again.answer(question)).toBe('{"a":1}');
  });

  it.each([
    ['QuotaExceededError', 'too-long'],
    ['NotSupportedError', 'no-model'],
    ['NotReadableError', 'declined'],
    ['AbortError', 'interrupted'],
    ['SyntaxError', 'unexpected'],
  ])('says %s in words of ours', async (name, code) => {
    const failing = open(
      models({ prompt: async () => Promise.reject(Object.assign(new Error('sk-canary'), { name })) }),
    );
    const problem = await problemOf(failing.answer(question));
    expect(problem).toMatchObject({ code });
    expect(JSON.stringify(problem)).not.toContain('canary');
  });

  it('is not there in a browser without it', async () =>
    expect(await problemOf(open(undefined).answer(question))).toMatchObject({ code: 'no-model' }));
});

describe('Firefox’s own model', () => {
  /** Scores of the claim and of its denial, by passage. */
  const models = (scores: { [words: string]: [number, number] }, change: Partial<FirefoxModels> = {}) => {
    const asked: { args: [string, string[]] }[] = [];
    const all: FirefoxModels = {
      createEngine: async () => undefined,
      runEngine: async (request) => {
        const { args } = request as { args: [string, string[]] };
        asked.push({ args });
        const [so, not] = Object.entries(scores).find(([words]) => args[0].includes(words))?.[1] ?? [0.5, 0.5];
        // In the order of the scores, as it gives them.
        const labels = so >= not ? args[1] : args[1].toReversed();
        return { sequence: args[0], labels, scores: [Math.max(so, not), Math.min(so, not)], metrics: {} };
      },
      ...change,
    };
    return { all, asked };
  };
  const open = (all: FirefoxModels | undefined) =>
    firefox.open({ access: accessUntil(), model: '', browser: { firefox: all } });
  const read = async (scores: { [words: string]: [number, number] }) =>
    readAnswer(await open(models(scores).all).answer(question), task);

  it('quotes the passage from which the claim or its denial follows', async () => {
    expect(await read({ '2014': [0.01, 0.99] })).toEqual({ label: 'refutes', passage: wall, words: wall.text });
    expect(await read({ '2014': [0.97, 0.02] })).toEqual({ label: 'supports', passage: wall, words: wall.text });
    expect(await read({ '2014': [0.97, 0.02], Ada: [0.01, 0.999] })).toMatchObject({
      label: 'refutes',
      passage: mayor,
    });
  });

  it.each([
    [0.99, 0.9],
    [0.2, 0.1],
    [0.94, 0.01],
    [0.5, 0.99],
  ])('is neutral where the two scores are %s and %s: it would score anything', async (so, not) =>
    expect(await read({ '2014': [so, not] })).toEqual({ label: 'neutral' }),
  );

  it('is asked of each passage, with the claim and its denial', async () => {
    const { all, asked } = models({});
    await open(all).answer(question);
    expect(asked.map(({ args }) => args[0])).toEqual([wall.text, mayor.text]);
    expect(asked[0]?.args[1]).toEqual([claim.text, `It is not true that ${claim.text}`]);
  });

  it('goes on with the engine that is there', async () => {
    const there = models({}, { createEngine: async () => Promise.reject(new Error('Engine already created')) });
    expect(readAnswer(await open(there.all).answer(question), task)).toEqual({ label: 'neutral' });
  });

  it.each([
    ['switched off', { createEngine: async () => Promise.reject(new Error('Trial ML API is disabled.')) }, 'no-model'],
    ['not loaded', { createEngine: async () => Promise.reject(new Error('sk-canary')) }, 'no-model'],
    ['not loaded', { runEngine: async () => Promise.reject(new Error('An unexpected error occurred')) }, 'no-model'],
    [undefined, { runEngine: async () => ({ labels: ['x'], scores: [2] }) }, 'unreadable'],
    [undefined, { runEngine: async () => null }, 'unreadable'],
  ])('says what failed: %s', async (detail, change, code) => {
    const problem = await problemOf(open(models({}, change).all).answer(question));
    expect(problem).toMatchObject({ code, at: 'model-firefox', ...(detail ? { detail } : {}) });
    expect(JSON.stringify(problem)).not.toContain('canary');
  });

  it('is not waited for where it never settles, and is not there without the permission', async () => {
    const problem = problemOf(open(models({}, { runEngine: never }).all).answer(question));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await problem).toMatchObject({ code: 'timeout' });
    expect(await problemOf(open(undefined).answer(question))).toMatchObject({ code: 'no-model' });
  });
});

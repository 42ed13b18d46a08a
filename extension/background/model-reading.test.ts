/** A language model reads what was found: by a real server of this machine, through the one way out. */
import { afterEach, describe, expect, it } from 'vitest';
import { chooses, serveLanguageModel } from '../../e2e/sources/language-model.mjs';
import type { Finding } from '../../src/model.ts';
import { compromisedAnswers } from '../../src/verdict/language-model/fixtures/compromised.ts';
import { passageOf } from '../../src/verdict/language-model/fixtures/reading.ts';
import { checked, memory, readingOf, three, wall } from './fixtures/model-reading.ts';
import { offersIn } from './offers.ts';

const CANARY = 'sk-canary-0123456789';
type Server = Awaited<ReturnType<typeof serveLanguageModel>>;
const servers: Server[] = [];
async function served(says?: Parameters<typeof serveLanguageModel>[0]): Promise<Server> {
  const server = await serveLanguageModel(says);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const lastAsked = (finding: Finding | undefined) => finding?.asked.at(-1);
const judgements = (finding: Finding | undefined) =>
  finding?.state === 'checked' ? (finding.verdict?.judgements ?? []) : [];
const outcomes = (found: Map<string, Finding>) => [...found.values()].map((one) => lastAsked(one)?.outcome);

describe('a model on this machine', () => {
  it('reads each claim that is open, the most check-worthy first, and its choice stands beside the verdict', async () => {
    const server = await served({ says: chooses('finished in May 2014', 'refutes') });
    const { found, told, waits, lines } = await readingOf(three, server);
    expect(waits).toBe(false);
    expect([...found.keys()]).toEqual(['c1', 'c2', 'c3']);
    expect(judgements(found.get('c1'))).toMatchObject([
      { model: 'tiny', citations: [{ evidence: 'wall', stance: 'refutes', words: 'finished in May 2014' }] },
    ]);
    expect(found.get('c1')).toMatchObject({ verdict: { label: 'not-enough-evidence' } });
    expect(outcomes(found)).toEqual(['found', 'nothing', 'nothing']);
    // Twice where it is not neutral, once where it is.
    expect(server.calls()).toHaveLength(4);
    expect(told.map(({ phase, done, of }) => [phase, done, of])).toEqual([
      ['reading', 0, 3],
      ['reading', 1, 3],
      ['reading', 2, 3],
      ['reading', 3, 3],
      ['done', 3, 3],
    ]);
    // The ledger says to whom and how much, and not what.
    for (const { url, method, sent, body, bytes } of lines) {
      expect([url, method, body]).toEqual([`${server.address}/v1/chat/completions`, 'POST', undefined]);
      expect(sent).toBeGreaterThan(1000);
      expect(bytes).toBeGreaterThan(100);
    }
  });

  it('is told the claim and its passages alone, and carries no key where none is set', async () => {
    const server = await served();
    await readingOf(three, server);
    const sent = server.calls().map(({ body }) => JSON.stringify(body));
    expect(sent).toHaveLength(3);
    expect(sent[0]).toContain('finished in 2012');
    expect(sent[0]).not.toMatch(/ferry|museum|courier|https?:/);
    for (const { headers, body } of server.calls()) {
      expect(Object.keys(headers).filter((name) => /cookie|referer|authorization|x-api-key/.test(name))).toEqual([]);
      expect(body.tools).toBeUndefined();
    }
  });

  it('does not read what is decided, what it has read, quotes, and what nothing was found for', async () => {
    const server = await served();
    const decided = checked('c4', 'It is so.', [passageOf('x', wall)]);
    if (decided.finding.state === 'checked' && decided.finding.verdict) decided.finding.verdict.label = 'supported';
    const read = checked('c5', 'It is so.', [passageOf('x', wall)]);
    read.finding.asked.push({ source: 'model-server', outcome: 'nothing' });
    const nothing = checked('c6', 'It is so.', []);
    const { found } = await readingOf([decided, read, nothing], server);
    expect([found.size, server.calls().length]).toEqual([0, 0]);
  });

  it('stops when it is called off, and what it was in the middle of stays open', async () => {
    const stop = new AbortController();
    const server = await served({
      says: () => {
        stop.abort();
        return '{}';
      },
    });
    const { found, told } = await readingOf(three, server, { signal: stop.signal });
    expect(found.size).toBe(0);
    expect(told.at(-1)?.phase).toBe('reading');
    expect(server.calls()).toHaveLength(1);
  });
});

describe('a model elsewhere', () => {
  const base = 'https://models.example';

  it('is not asked before the reader has allowed it, knowing what is sent and what it may cost', async () => {
    const server = await served({ says: chooses('finished in May 2014', 'refutes') });
    const offers = offersIn(memory());
    const prices = { tiny: { input: 3, output: 15 } };
    const before = await readingOf(three, server, { base, offers, settings: { prices } });
    expect([before.waits, before.asked, before.told.at(-1)?.phase]).toEqual([true, [], 'offered']);
    const plan = (await offers.of(7))?.plan;
    expect(plan).toMatchObject({
      ...{ model: 'tiny', provider: 'Model server', host: base, claims: 3, left: 0 },
      ...{ calls: { least: 3, most: 6 }, most: { calls: 30, dollars: 0.1 } },
    });
    expect(plan?.cost?.least).toBeGreaterThan(0.005);
    expect(plan?.cost?.most).toBeLessThanOrEqual(0.1);
    expect(plan?.example).toContain('finished in 2012');

    // Of another check, or of another tab, it is not taken for this one's.
    await offers.allow(8);
    expect((await readingOf(three, server, { base, offers, settings: { prices } })).asked).toEqual([]);
    await offers.allow(7);
    expect(await offers.take(7, 'other')).toBe(false);
    const after = await readingOf(three, server, { base, offers, settings: { prices }, key: CANARY });
    expect(after.asked).toHaveLength(4);
    expect(after.found.size).toBe(3);
    expect(server.calls()[0]?.headers.authorization).toBe(`Bearer ${CANARY}`);
    // Once.
    expect((await readingOf(three, server, { base, offers, settings: { prices } })).asked).toEqual([]);
  });

  const allowed = async () => {
    const offers = offersIn(memory());
    await offers.make(7, { check: 'abc', plan: {} as never, allowed: true });
    return offers;
  };
  const many = Array.from({ length: 12 }, (_, index) =>
    checked(`c${index}`, `The wall number ${index} was finished in 2012.`, [
      passageOf(`w${index}`, `${wall} ${index}`),
    ]),
  );

  it('is asked no more often than the reader has set', async () => {
    const server = await served({ says: chooses('finished in May 2014', 'refutes') });
    const { found } = await readingOf(many, server, { base, offers: await allowed(), settings: { calls: 7 } });
    expect(server.calls()).toHaveLength(6);
    expect(outcomes(found).filter((one) => one === 'found')).toHaveLength(3);
    expect(outcomes(found).filter((one) => one === 'over-budget')).toHaveLength(9);
  });

  it('costs no more than the reader has set, by the table', async () => {
    const server = await served({ says: chooses('finished in May 2014', 'refutes') });
    const prices = { tiny: { input: 3, output: 15 } };
    const settings = { calls: 100, most: 0.04, prices };
    const { found } = await readingOf(many, server, { base, offers: await allowed(), settings });
    const calls = server.calls().length;
    expect(calls).toBeGreaterThan(1);
    expect(calls).toBeLessThan(12);
    // A token is more than two letters here: less than was estimated.
    const cost = server
      .calls()
      .reduce((sum, { body }) => sum + (JSON.stringify(body.messages).length / 3.5) * 3e-6 + 150 * 15e-6, 0);
    expect(cost).toBeLessThan(0.04);
    expect(outcomes(found)).toContain('over-budget');
  });

  it('is not asked in a private window, where even a server of the reader’s own elsewhere would keep a record', async () => {
    const server = await served();
    const { told, asked } = await readingOf(three, server, { base, offers: await allowed(), incognito: true });
    expect([told.at(-1)?.problem?.code, asked]).toEqual(['private-window', []]);
    expect((await readingOf(three, server, { incognito: true })).asked).toHaveLength(3);
  });
});

describe('says why it was not asked', () => {
  it.each([
    ['no-permission', { granted: false }],
    ['no-address', { sources: {} }],
    ['no-model', { settings: { names: {} } }],
    ['no-model', { settings: { use: 'model-chrome' } }],
    ['no-key', { settings: { use: 'model-anthropic', names: { 'model-anthropic': 'claude-x' } } }],
  ] as const)('%s', async (code, change) => {
    const server = await served();
    const { told, asked, found } = await readingOf(three, server, change as object);
    expect([told.at(-1)?.problem?.code, told.at(-1)?.phase, asked, found.size]).toEqual([code, 'done', [], 0]);
  });

  it('nothing where no model is set up, or nothing may be looked up', async () => {
    const server = await served();
    const { told, asked } = await readingOf(three, server, { settings: { use: 'nobody' } });
    expect([told, asked]).toEqual([[], []]);
  });

  it('and that a POST could not be kept from naming this installation', async () => {
    const server = await served();
    const { found, asked } = await readingOf(three, server, { unnamed: false });
    expect([lastAsked(found.get('c1'))?.problem?.code, asked]).toEqual(['no-permission', []]);
  });
});

describe('a server that fails', () => {
  it.each([
    ['key', 'key-refused', 1],
    ['money', 'used-up', 1],
    ['often', 'rate-limited', 1],
    ['model', 'no-model', 1],
    ['origin', 'origin-refused', 1],
    ['redirect', 'redirected', 1],
    ['broken', 'server-error', 3],
    ['cut', 'unreadable', 3],
    ['length', 'unreadable', 3],
    ['endless', 'too-large', 3],
    // Three sizes for the first; then the source itself is given up.
    ['long', 'too-long', 3],
  ])('%s is told as %s, to every claim, after %s calls', async (fault, code, calls) => {
    const server = await served({ says: chooses('finished in May 2014') });
    server.now.fault = fault;
    const { found, told } = await readingOf(three, server, { key: CANARY });
    expect([...found.values()].map((one) => lastAsked(one))).toEqual(
      three.map(() =>
        expect.objectContaining({
          source: 'model-server',
          outcome: 'failed',
          problem: expect.objectContaining({ code }),
        }),
      ),
    );
    expect(server.calls()).toHaveLength(calls);
    expect(told.at(-1)).toMatchObject({ phase: 'done', problem: { code } });
    // What was found is as it was.
    for (const one of found.values())
      expect(one).toMatchObject({ state: 'checked', verdict: { label: 'not-enough-evidence' } });
    expect(JSON.stringify([...found.values(), ...told])).not.toContain('canary');
  });

  it('that does not run is told as that, and one that comes whole or in another form is understood', async () => {
    const server = await served({ says: chooses('finished in May 2014', 'refutes') });
    for (const fault of ['whole', 'form']) {
      server.now.fault = fault;
      expect(outcomes((await readingOf(three, server)).found)).toEqual(['found', 'nothing', 'nothing']);
    }
    await server.close();
    const { found, told } = await readingOf(three, server);
    expect(lastAsked(found.get('c1'))?.problem).toEqual({ code: 'not-running', at: 'model-server' });
    expect(told.at(-1)?.problem?.code).toBe('not-running');
  });
});

it('of a model that does whatever an attacker wants: no verdict, no request but ours, no other claim, and no key', async () => {
  const passages = three.map(({ finding }) => finding.evidence[0] as { id: string; text: string });
  const [own = passages[0]!, ...others] = passages;
  const answers = compromisedAnswers({ passages: [own, own], others, canary: CANARY });
  expect(answers.length).toBeGreaterThanOrEqual(200);
  let turn = 0;
  const server = await served({ says: () => answers[turn] ?? '' });
  const calls = { shown: 0, failed: 0, nothing: 0 };
  for (turn = 0; turn < answers.length; turn++) {
    // The first claim alone, beside the others: three would be given up on.
    const [first = three[0]!] = three;
    const { found, asked, lines, kept, told } = await readingOf([first], server, { key: CANARY });
    const finding = found.get('c1');
    expect(found.size).toBe(1);
    expect(new Set(asked)).toEqual(new Set([`${server.address}/v1/chat/completions`]));
    expect(finding).toMatchObject({ state: 'checked', verdict: { label: 'not-enough-evidence', judged: [] } });
    for (const { citations } of judgements(finding)) {
      for (const { evidence, words } of citations) {
        expect(evidence).toBe('wall');
        expect(own.text).toContain(words);
      }
    }
    expect(JSON.stringify([finding, lines, kept, told, asked])).not.toMatch(/canary|evil|onerror|polluted/);
    calls[
      lastAsked(finding)?.outcome === 'found'
        ? 'shown'
        : lastAsked(finding)?.outcome === 'failed'
          ? 'failed'
          : 'nothing'
    ] += 1;
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(calls.failed).toBeGreaterThan(100);
  expect(calls.shown).toBeGreaterThan(0);
  // And it still works.
  turn = 0;
  server.now.says = chooses('finished in May 2014', 'refutes');
  expect(outcomes((await readingOf(three, server)).found)).toEqual(['found', 'nothing', 'nothing']);
}, 60_000);

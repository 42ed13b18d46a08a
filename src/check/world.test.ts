/** Sentences as newspapers put them, through the whole check: names, namesakes, records, verdicts. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWikidata } from '../../e2e/sources/wikidata.mjs';
import { worldEntities } from '../../e2e/sources/world.mjs';
import { lookUp } from '../check.ts';
import { sources } from '../evidence/index.ts';
import type { Claim, Context, Finding } from '../model.ts';
import type { Access } from '../provider.ts';
import { freshSentences } from './fixtures/fresh-sentences.ts';
import { harderSentences } from './fixtures/harder-sentences.ts';
import { type Sentence, sentences } from './fixtures/sentences.ts';

let server: Awaited<ReturnType<typeof serveWikidata>>;
const source = sources.find((one) => one.id === 'wikidata')!;

beforeAll(async () => {
  server = await serveWikidata({ entities: worldEntities() });
});
afterAll(async () => {
  await server.close();
});

async function check({ date, text }: Sentence): Promise<Finding> {
  const signal = new AbortController().signal;
  const access: Access = {
    base: server.address,
    signal,
    now: () => new Date('2026-01-01T00:00:00Z'),
    async fetch(url, init) {
      const answer = await (await fetch(url, { ...init, signal })).text();
      const sha256 = createHash('sha256').update(answer).digest('hex');
      return { url, status: 200, text: answer, sha256, retrieved: '2026-01-01T00:00:00.000Z' };
    },
  };
  const claim: Claim = {
    ...{ id: 'c', kind: 'claim', nature: 'checkable', text, language: 'en', checkworthiness: 1 },
    places: [{ block: 'b', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } }],
    ...{ query: '', reasons: [], values: [] },
  };
  const context: Context = { language: 'en', title: '', host: '', ...(date ? { published: date } : {}) };
  const options = { sources: [{ source, access }], budget: 99, signal };
  for await (const finding of lookUp([claim], context, options)) if (finding.state !== 'checking') return finding;
  throw new Error('no finding');
}

const SAID = { supported: 'S', refuted: 'R', 'conflicting-evidence': 'N', 'not-enough-evidence': 'N' } as const;

const outcomes = new Map<Sentence, 'S' | 'R' | 'N'>();

describe('never says the wrong thing', () => {
  it.each([...sentences, ...harderSentences, ...freshSentences])('$date $expected $text', async (sentence) => {
    const finding = await check(sentence);
    const verdict = finding.state === 'checked' ? finding.verdict : undefined;
    const said = verdict ? SAID[verdict.label] : 'N';
    outcomes.set(sentence, said);
    expect([sentence.expected, 'N'], verdict?.justification ?? '').toContain(said);
    if (!verdict || said === 'N') return;
    const judged = verdict.judged.map(({ start, end }) => sentence.text.slice(start, end)).join(' | ');
    for (const words of sentence.never ?? []) expect(judged).not.toContain(words);
    if (sentence.never) expect(verdict.whole).toBe(false);
  });
});

it('and says most of what can be said', () => {
  const decidable = [...outcomes].filter(([{ expected }]) => expected !== 'N');
  const missed = decidable.filter(([{ expected }, said]) => expected !== said).map(([{ text }]) => text);
  if (process.env['SHOW']) console.log(decidable.length, missed.length, missed.join('\n'));
  expect(missed.length / decidable.length).toBeLessThan(0.12);
});

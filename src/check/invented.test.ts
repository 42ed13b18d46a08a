/**
 * Sentences about an invented country and others, written by somebody who never saw the code: each on a page with its
 * title and what stands before it, through reading, names, records and verdicts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWikidata } from '../../e2e/sources/wikidata.mjs';
import { contextOf, lookUp, read } from '../check.ts';
import { sources } from '../evidence/index.ts';
import type { Claim, Label, PageDocument, Verdict } from '../model.ts';
import type { Access } from '../provider.ts';

interface Sentence {
  date: string | null;
  title: string;
  context?: string[];
  text: string;
  /** The words that the label is about. */
  judged: string;
  expected: Label;
  accepted?: Label[];
  /** Other words that may have a verdict of their own. */
  elsewhere?: { words: string; label: Label }[];
  trap: string;
  why: string;
}

const dataOf = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/invented', `${name}.json`), 'utf8'));
const sentences = dataOf('sentences') as Sentence[];
const NOW = new Date('2026-02-01T00:00:00Z');
const source = sources.find((one) => one.id === 'wikidata')!;

let server: Awaited<ReturnType<typeof serveWikidata>>;
beforeAll(async () => {
  const records = dataOf('records') as { id: string }[];
  server = await serveWikidata({ entities: Object.fromEntries(records.map((one) => [one.id, one])) });
});
afterAll(() => server.close());

/** What is said of which words of the sentence. */
async function verdictsOn({ date, title, context = [], text }: Sentence): Promise<(Verdict & { words: string[] })[]> {
  const signal = new AbortController().signal;
  const access: Access = {
    ...{ base: server.address, signal, now: () => NOW },
    async fetch(url, init) {
      const answer = await (await fetch(url, { ...init, signal })).text();
      const sha256 = createHash('sha256').update(answer).digest('hex');
      return { url, status: 200, text: answer, sha256, retrieved: NOW.toISOString() };
    },
  };
  const page: PageDocument = {
    ...{ url: 'https://paper.example/', language: 'en', title, comments: [], links: [], claimReviews: [] },
    ...(date ? { published: date } : {}),
    blocks: [...context, text].map((words, index) => ({ id: `b${index}`, kind: 'paragraph', text: words })),
  };
  const block = `b${context.length}`;
  const { statements } = read(page, NOW);
  const isHere = ({ kind, places }: (typeof statements)[number]) =>
    kind === 'claim' && places.some((place) => place.block === block);
  // What nobody would mark a reader may select.
  if (!statements.some(isHere)) statements.push(selected(text, block));
  const found: (Verdict & { words: string[] })[] = [];
  const options = { sources: [{ source, access }], budget: 500, signal };
  for await (const finding of lookUp(statements, contextOf(page), options)) {
    expect(finding.state).not.toBe('failed');
    const statement = statements.find(({ id }) => id === finding.statement)!;
    if (finding.state !== 'checked' || !finding.verdict || !isHere(statement)) continue;
    const words = finding.verdict.judged.map(({ start, end }) => statement.text.slice(start, end));
    found.push({ ...finding.verdict, words });
  }
  return found;
}

function selected(text: string, block: string): Claim {
  return {
    ...{ id: 'c-selection', kind: 'claim', nature: 'checkable', text, language: 'en', checkworthiness: 0.5 },
    places: [{ block, start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } }],
    ...{ query: '', reasons: [], values: [] },
  };
}

const overlap = (one: string, other: string) => one.includes(other) || other.includes(one);
const isDecided = ({ label }: { label: Label }) => label === 'supported' || label === 'refuted';
const outcomes = new Map<Sentence, boolean>();

describe('never says the wrong thing', () => {
  it.each(sentences)('$trap: $text', async (sentence) => {
    const { judged, expected, accepted = [], elsewhere = [], why } = sentence;
    const right = [expected, ...accepted];
    for (const { label, words, whole } of (await verdictsOn(sentence)).filter(isDecided)) {
      for (const part of words) {
        const other = elsewhere.find((one) => overlap(one.words, part));
        if (overlap(judged, part)) expect(right, `${part}: ${why}`).toContain(label);
        else if (other) expect(label, part).toBe(other.label);
        if (overlap(judged, part) && label === expected) outcomes.set(sentence, true);
      }
      const all = [...right, ...elsewhere.map((one) => one.label)];
      if (whole && label === 'supported') expect(right, `all of it: ${why}`).toContain('supported');
      if (whole && label === 'supported') expect(all.filter((one) => one === 'refuted')).toEqual([]);
    }
  });
});

it('and says much of what can be said', () => {
  const of = (label: Label) => sentences.filter(({ expected }) => expected === label);
  const share = (label: Label) => of(label).filter((one) => outcomes.has(one)).length / of(label).length;
  if (process.env['SHOW']) console.log(share('supported'), share('refuted'));
  expect(share('supported')).toBeGreaterThan(0.7);
  expect(share('refuted')).toBeGreaterThan(0.45);
});

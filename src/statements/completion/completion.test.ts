import { describe, expect, test } from 'vitest';
import type { Block } from '../../model.ts';
import { languageOf } from '../../text/index.ts';
import * as cases from '../fixtures/completion.ts';
import { type Repetition, repetitions } from '../fixtures/repetition.ts';
import { Restatements } from '../restating.ts';
import { Surroundings } from './index.ts';

const { pronouns, surnames, times, definites } = cases;

/** What is written in for the sentence in brackets, and what is left with its reason. */
function read({ text, published }: cases.Case) {
  const blocks: Block[] = [];
  let place = { block: '', start: 0, end: 0 };
  for (const raw of text.split(' | ')) {
    const heading = raw.startsWith('# ');
    const open = heading ? raw.slice(2) : raw;
    const id = `b${blocks.length}`;
    const start = open.indexOf('[[');
    const whole = open.replace('[[', '');
    if (start >= 0) place = { block: id, start, end: whole.indexOf(']]') };
    blocks.push({ id, kind: heading ? 'heading' : 'paragraph', text: whole.replace(']]', '') });
  }
  const written = published === null ? undefined : (published ?? '2026-02-10');
  const source = blocks.find(({ id }) => id === place.block)?.text ?? '';
  const all = new Surroundings(blocks, languageOf('en'), written).referencesIn(place.block, place);
  const means: { [words: string]: string } = {};
  const why: { [words: string]: string } = {};
  for (const { start, end, ...reference } of all) {
    const words = source.slice(start, end);
    if (reference.means !== undefined) means[words] = reference.means;
    if (reference.why !== undefined) why[words] = reference.why;
  }
  return { means, why };
}

describe.each(Object.entries({ pronouns, surnames, times, definites }))('%s', (_, list) => {
  test.each(list.map((one) => [one.text, one] as const))('%s', (_text, one) => {
    expect(read(one).means).toEqual(one.means);
  });
});

test.each<[string, string, string]>([
  ['Olaf Brandt met Nils Holm. [[He has led the union since 1994.]]', 'He', 'two-readings'],
  ['The strike began in Narvik. [[He has led the union since 1994.]]', 'He', 'nobody'],
  ['Karl Lund knows Otto Lund. [[Lund sold it for 4 million euros.]]', 'Lund', 'two-readings'],
  ['The Harbour Bank sued the Town Bank. [[The bank was fined.]]', 'The bank', 'two-readings'],
  ['[[The vote is on Wednesday.]]', 'Wednesday', 'two-readings'],
])('where nothing is written in, it says why: %s', (text, words, why) => {
  expect(read({ text, means: {} }).why).toMatchObject({ [words]: why });
});

test('without a date nothing is told from it', () => {
  const text = '[[The council approved the bridge on Friday.]]';
  expect(read({ text, means: {}, published: null })).toEqual({ means: {}, why: { Friday: 'no-date' } });
});

const repeated = ({ article, again }: Repetition): number | null => {
  const found = new Restatements(
    article.map((text, index) => ({ id: String(index), text })),
    'en',
  ).find(again);
  return found === undefined ? null : Number(found);
};

describe('what is said again', () => {
  test.each(repetitions.map((one) => [one.where, one.again, one] as const))('%s: %s', (_where, _again, one) => {
    expect(repeated(one)).toBe(one.of);
  });
});

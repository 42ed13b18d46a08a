/** What nobody writes and anybody can send: the time of every reader grows with the length of a text, not with its square. */
import { expect, test } from 'vitest';
import { readInParts } from '../check.ts';
import type { PageDocument } from '../model.ts';
import { difference, languages, maskPersonal, matchQuote, splitSentences, words } from '../text/index.ts';
import { readQuantities, readRanges, readTimes } from '../text/values/index.ts';
import { findValues } from '../text/values.ts';

const SHORT = 10_000;
const LONG = 100_000;
// Ten times as long is ten times the work, in the square a hundred times; half-way there is noise of a busy machine.
const MOST_GROWTH = 33;
// What is quicker than this tells nothing by how it grows.
const LEAST_MS = 60;
const MOST_MS = 8_000;

const NOW = new Date('2026-02-08T12:00:00Z');

const MARKS = [' ', '\n', '"', '“', '.', '(', 'A', 'a@', '1,', '1/', '$1 ', '1. ', '漢。', '“a ', '“A b c d e f.” '];
const FIGURES = ['1/', 'twenty-', 'May 1 '];
const IN: { [tag: string]: string[] } = {
  en: ['said Jane Doe, ', 'according to ', 'Mr. ', 'May 1 ', 'and '],
  de: ['„a ', '»A b c d e f.« ', 'sagte Erika Muster, ', 'am 3. Mai '],
  fr: ['« A b c d e f. » ', 'selon ', 'le 3 mai '],
  es: ['«A b c d e f.» ', 'dijo Ana Ejemplo, ', 'el 3 de mayo '],
  it: ['«A b c d e f.» ', 'ha detto ', 'il 3 maggio '],
  pt: ['“A b c d e f.” ', 'disse Ana Exemplo, ', 'em 3 de maio '],
};

const READERS: { [name: string]: (text: string, tag: string) => unknown } = {
  sentences: splitSentences,
  values: findValues,
  words: (text) => words(text),
  mask: maskPersonal,
  match: (text) => matchQuote(text, 'Nobody was told that the old quay would close before the spring.'),
  difference: (text) => difference(text.slice(0, 400), text.slice(200, 700)),
  quantities: (text) => readQuantities(text),
  ranges: (text) => readRanges(text),
  times: (text) => readTimes(text, NOW),
  article: (text, tag) => run({ ...pageIn(tag), blocks: [said, { id: 'b1', kind: 'paragraph', text }] }),
  comments: (text, tag) =>
    run({
      ...pageIn(tag),
      blocks: [said],
      comments: ['c0', 'c1'].map((id) => ({ id, blocks: [{ id: `${id}.0`, kind: 'paragraph', text }] })),
    }),
};

const said = { id: 'b0', kind: 'paragraph', text: 'Jane Doe, a judge, said: “No, never again in here.”' } as const;

const pageIn = (language: string): PageDocument => ({
  ...{ url: '', language, title: '', published: NOW.toISOString() },
  ...{ blocks: [], comments: [], links: [], claimReviews: [] },
});

/** Statements, wording families and what stands behind the article. */
function run(page: PageDocument): void {
  for (const _ of readInParts(page, NOW));
}

const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Processor time, so that a busy machine changes little. */
function cost(read: () => unknown): number {
  const before = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function growsWithLength(read: (text: string) => unknown, unit: string): string | null {
  const short = repeated(unit, SHORT);
  const long = repeated(unit, LONG);
  read(short);
  let told = '';
  // What else the process does falls on one try, not on three.
  for (let turn = 0; turn < 3; turn++) {
    const ms = cost(() => read(long));
    if (ms < LEAST_MS) return null;
    const growth =
      ms /
      Math.max(
        cost(() => read(short)),
        LEAST_MS / 10,
      );
    if (ms < MOST_MS && growth < MOST_GROWTH) return null;
    told = `${JSON.stringify(unit)}: ${Math.round(ms)} ms, ×${Math.round(growth)}`;
    if (ms > MOST_MS) break;
  }
  return told;
}

const cases = languages.flatMap(({ tag }) => {
  const own = IN[tag] ?? [];
  if (tag !== 'en') return [{ tag, name: 'article', units: own }];
  return Object.keys(READERS).map((name) => {
    if (['quantities', 'ranges', 'times'].includes(name)) return { tag, name, units: FIGURES };
    return { tag, name, units: name === 'comments' ? MARKS.slice(-6) : [...MARKS, ...own] };
  });
});

test.each(cases)('$name in $tag: ten times as long is about ten times the work', ({ tag, name, units }) => {
  expect(units.flatMap((unit) => growsWithLength((text) => READERS[name]?.(text, tag), unit) ?? [])).toEqual([]);
});

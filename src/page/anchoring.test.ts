import { describe, expect, test } from 'vitest';
import type { Place } from '../model.ts';
import { find, type Searched } from './anchoring.ts';

const SENTENCE = '“We cannot pay for 3 boats that sail empty,” said council leader Mara Oswin on Tuesday.';
const BEFORE = 'The eastern line will close in autumn. ';
const AFTER = ' Passengers are offered a bus that takes 40 minutes.';

/** A range that says only what it holds: there is no DOM here. */
const searched = (...texts: string[]): Searched => {
  const blocks = texts.map((text, i) => ({ id: `b${i}`, text }));
  return {
    blocks,
    rangeOf: ({ block, start, end }) =>
      (blocks.find(({ id }) => id === block)?.text.slice(start, end) ?? null) as unknown as StaticRange,
  };
};
const placeOf = (exact: string, prefix = BEFORE, suffix = AFTER): Place => ({
  ...{ block: 'b0', start: prefix.length, end: prefix.length + exact.length },
  target: { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32) },
});
const found = (texts: string[], place = placeOf(SENTENCE)) => find(searched(...texts), place);

describe('found again', () => {
  const whole = BEFORE + SENTENCE + AFTER;
  const cases: [string, string[], string][] = [
    ['where it was', [whole], SENTENCE],
    ['in another block', ['An advertisement for a ferry.', 'Another paragraph.', whole], SENTENCE],
    ['at the end of all', ['Passengers wait.', AFTER, SENTENCE], SENTENCE],
    ['hyphenated', [BEFORE + SENTENCE.replace('council', 'coun- cil')], SENTENCE.replace('council', 'coun- cil')],
    ['with other quotation marks', [SENTENCE.replace(/[“”]/g, '"')], SENTENCE.replace(/[“”]/g, '"')],
    ['with a word mended', [SENTENCE.replace('boats', 'boat')], SENTENCE.replace('boats', 'boat')],
  ];
  for (const [name, texts, words] of cases) test(name, () => expect(found(texts)).toBe(words));

  test('of two that are the same, the one among its neighbours', () => {
    const said = find(
      searched('He said so again and again. It was so.', 'First he laughed. He said so again and again. Then he wept.'),
      placeOf('He said so again and again.', 'First he laughed. ', ' Then he wept.'),
    );
    expect(said).toBe('He said so again and again.');
  });
});

describe('not found any more', () => {
  const changed: [string, string, string][] = [
    ['a negation gone', 'cannot', 'can'],
    ['a negation come', 'We cannot pay', 'We can not never pay'],
    ['another name', 'Mara Oswin', 'Jona Oswin'],
    ['another number', '3 boats', '8 boats'],
    ['another day', 'Tuesday', 'Monday'],
    ['another word of that length', 'empty', 'early'],
    ['a word come', 'council leader', 'council ex leader'],
  ];
  for (const [name, from, to] of changed)
    test(name, () => expect(found([BEFORE + SENTENCE.replace(from, to) + AFTER])).toBeNull());
  test('a contraction denies', () =>
    expect(
      found(
        ['The mayor says that the line isn’t closed before the summer comes.'],
        placeOf('The mayor says that the line is closed before the summer comes.', '', ''),
      ),
    ).toBeNull());
  test('gone', () => expect(found([BEFORE, AFTER])).toBeNull());
  test('a few words that stand there by chance', () =>
    expect(found(['It was on Tuesday that it rained.'], placeOf('on Tuesday'))).toBeNull());
});

test('a long text costs no more than a short one may', () => {
  const long = Array.from({ length: 900 }, (_, i) => `${SENTENCE} ${i}`).join(' ');
  const place = placeOf(long.slice(0, 3900), '', '');
  const texts = Array.from({ length: 60 }, (_, i) => `${i} ${long.replaceAll('boats', 'ships')}`);
  const since = performance.now();
  expect(found(texts, place)).toBeNull();
  // Compared character by character it would be many seconds.
  expect(performance.now() - since).toBeLessThan(1500);
});

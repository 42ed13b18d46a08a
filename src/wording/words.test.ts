import { expect, test } from 'vitest';
import { InOrder } from './in-order.ts';
import { LATIN, Vocabulary, wordsOf } from './words.ts';

/** A Han letter makes the whole text be read by the slower way, which knows every script. */
const OTHER_SCRIPT = ' 漢';

test.each([
  'Naïve café-owners, 3½ of them: don’t, DON’T, don’ t',
  'See https://news.example/a?b=c,d and http:// or httpd; “https://x.example/y”.',
  'rock ’n’ roll ’70s O’Brien’s',
  '20,000 €, 5 % – nothing… (yes) 🙂👍🏽🇳🇴 1️⃣ ok',
  'x²+y² Straße ŁÓDŹ ﬁne ½',
  'a‍b c​d e f',
])('words are the same whichever way they are read: %s', (text) => {
  const vocabulary = new Vocabulary();
  const quick = wordsOf(text, vocabulary);
  const slow = wordsOf(text + OTHER_SCRIPT, vocabulary);
  const spans = (words: typeof quick, count: number) =>
    Array.from({ length: count }, (_, at) => [words.keys[at], text.slice(words.starts[at], words.ends[at])]);
  expect(slow.length).toBe(quick.length + 1);
  expect(spans(quick, quick.length)).toEqual(spans(slow, quick.length));
});

test('the table of Latin letters is that of Unicode', () => {
  for (const [code, is] of LATIN.entries())
    expect([code, is === 1]).toEqual([code, /[\p{L}\p{N}]/u.test(String.fromCharCode(code))]);
});

function inOrder(a: number[], b: number[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    let diagonal = 0;
    for (const [column, other] of b.entries()) {
      const above = row[column + 1] ?? 0;
      row[column + 1] = word === other ? diagonal + 1 : Math.max(above, row[column] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

test('words in common in the same order, many at a time, are as many as one by one', () => {
  let seed = 11;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const compare = new InOrder(40);
  for (let turn = 0; turn < 300; turn++) {
    const [a, b] = [below(100), below(100)].map((length) => Array.from({ length: length + 1 }, () => below(40)));
    if (a && b) expect(compare.count(Uint32Array.from(a), Uint32Array.from(b))).toBe(inOrder(a, b));
  }
});

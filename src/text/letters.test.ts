import { expect, test } from 'vitest';
import { byLetters } from './letters.ts';

const PATTERN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'‑.,-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|\p{Ll}/gu;
const chosen = byLetters(PATTERN);

test('every Latin letter and figure is what it is in Unicode', () => {
  for (const property of ['L', 'Lu', 'Ll', 'N', 'M']) {
    const whole = new RegExp(`^[\\p{${property}}-]$`, 'u');
    const quick = byLetters(whole)('');
    expect(quick).not.toBe(whole);
    for (let code = 0; code < 256; code++) {
      const letter = String.fromCharCode(code);
      expect([letter, quick.test(letter)]).toEqual([letter, whole.test(letter)]);
    }
  }
});

test.each(['The U.S. paid 4,600 – “café-owners” don’t; Ærø, Ñandú, ½ of 20.5%.', 'straße‑bahn’s O’Brien A.B.C. x²'])(
  'the quick pattern finds the same: %s',
  (text) => {
    expect(chosen(text)).not.toBe(PATTERN);
    expect(text.match(chosen(text))).toEqual(text.match(PATTERN));
  },
);

test('other letters are read by the pattern itself', () => {
  for (const text of ['Erdoğan', 'Афины', '漢', '🙂']) expect(chosen(text)).toBe(PATTERN);
});

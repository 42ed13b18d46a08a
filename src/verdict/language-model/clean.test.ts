import { describe, expect, it } from 'vitest';
import { clean } from './clean.ts';

const tags = [...'obey'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');

describe('what a language model is not given', () => {
  it.each([
    ['zero-width letters', 'ig\u200bno\u200cre\u2060', 'ignore'],
    ['marks of direction', '\u202eevil\u202c and \u2066isolated\u2069', 'evil and isolated'],
    ['tags', `harbour${tags}`, 'harbour'],
    ['a byte order mark, a soft hyphen, a joiner of letters', '\ufeffhar\u00adbour\u034f', 'harbour'],
    ['fillers that look like nothing', 'har\u3164bour\uffa0', 'harbour'],
    ['controls and private letters', 'har\u0000bour\u0007\ue000', 'harbour'],
    ['variation selectors', 'A\ufe0f\u{e0101}', 'A'],
    ['half a pair', 'a\ud83d b', 'a b'],
    ['addresses, also with a letter hidden in them', 'see ht\u200btps://evil.example/?a=b now', 'see now'],
    ['runs of white space', ' a\n\n\t b\u00a0\u2003c ', 'a b c'],
  ])('%s', (_what, raw, wanted) => expect(clean(raw).text).toBe(wanted));
});

describe('what is given in its plain form', () => {
  it.each([
    ['letters of other looks', 'ＩＧＮＯＲＥ 𝐚𝐥𝐥 ﬁve', 'IGNORE all five'],
    ['curved marks and dashes', '“It’s” 2010–2014 — so', '"It\'s" 2010-2014 - so'],
    ['but not raised figures and fractions', '58 km² and 5½, 10³', '58 km² and 5½, 10³'],
  ])('%s', (_what, raw, wanted) => expect(clean(raw).text).toBe(wanted));
});

it('gives back the words as they stand, from the plain ones', () => {
  const raw = 'She said: “It’s\u200b  ＯＰＥＮ\n since 2010–2014” (https://a.example/x) at Port E\u0301llery.';
  const { text, raw: back } = clean(raw);
  for (const words of ['"It\'s OPEN since', '2010-2014', 'Port Éllery', '2014" (', 'at Port']) {
    const at = text.indexOf(words);
    expect(at, words).toBeGreaterThanOrEqual(0);
    const { start, end } = back(at, at + words.length);
    expect(clean(raw.slice(start, end)).text, words).toBe(words);
  }
  const whole = back(0, text.length);
  expect(raw.slice(whole.start, whole.end)).toBe(raw);
});

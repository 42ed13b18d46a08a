/** Patterns over letters, quick where a text has none but those of western Europe. */

const LATIN: { readonly [property: string]: string } = {
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  N: '0-9²³¹¼-¾',
  M: '',
};
/** Anything but the first 256 characters, the punctuation of typesetters, and what stands for words that are masked. */
const OTHER = /[^\0-\xff\u2010-\u203f\ue000]/;

/**
 * Gives, for a text, the pattern that finds in it what `pattern` finds. Letters of every script are thousands of ranges,
 * which cost milliseconds when such a pattern is first used; most articles never need it.
 */
export function byLetters(pattern: RegExp): (text: string) => RegExp {
  let latin: RegExp | undefined;
  return (text) => {
    if (OTHER.test(text)) return pattern;
    latin ??= new RegExp(inLatin(pattern.source), pattern.flags.replace('u', ''));
    latin.lastIndex = 0;
    return latin;
  };
}

function inLatin(source: string): string {
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gs, (part, property?: string) => {
    if (part === '[') inClass = true;
    else if (part === ']') inClass = false;
    if (property === undefined) return part;
    const letters = LATIN[property];
    if (letters === undefined) throw new Error(`No letters are known for ${part}.`);
    return inClass ? letters : `[${letters}]`;
  });
}

/** Words as fact checks are found by them: rough stems, so that "floods" meets "flooding". */

const STOP = new Set(
  `a about after again against all also am an and any are as at be because been before being below between both but by can could
  did do does doing down during each even every few for from further had has have having he her here hers him his how i if in into
  is it its itself just me more most my no nor not now of off on once one only or other our out over own said same say says she
  should so some still such than that the their them then there these they this those through to too under until up upon us very
  was we were what when where which while who whom why will with within would you your re ve ll`.split(/\s+/),
);

export interface Term {
  stem: string;
  /** Written with a capital, which it does not have to have as the first word of a sentence. */
  capital: boolean;
  number: boolean;
}

const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/gu;
/** How a post is signed where it is quoted: "— Name (@handle) January 6, 2020". Who and when say what it is about. */
const SIGNED = /(\s[—–-]\s[^—–]{1,60})\(@\w+\)(?=\s+\w+ \d{1,2}, \d{4}\s*$)/u;
const HANDLE = /@(?=\w)/gu;
const HASHTAG = /#(\w+)/gu;
const HUMP = /(?<=[a-z])(?=[A-Z])|_/gu;

/** A text without addresses, handles' and hashtags' signs; `#TwoWords` as two words. */
export function plain(text: string): string {
  return text
    .replace(ADDRESS, ' ')
    .replace(SIGNED, '$1')
    .replace(HANDLE, ' ')
    .replace(HASHTAG, (_, tag: string) => ` ${tag.replace(HUMP, ' ')} `);
}

const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu;
const MARKS = /\p{M}/gu;
const APOSTROPHE = /[’'](?:s\b)?/gu;
const LETTERS = 5;

/** The words of a text that say what it is about, in order. `text` is plain. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [word] of text.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHE, '').matchAll(WORD)) {
    const low = word.toLowerCase();
    if (STOP.has(low)) continue;
    terms.push({ stem: stemOf(low), capital: low !== word && /^\p{Lu}/u.test(word), number: /\d/.test(word) });
  }
  return terms;
}

function stemOf(word: string): string {
  if (/\d/.test(word)) return word.replace(/[.,](?=\d{3}\b)/g, '');
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/(?:ing|ed|es|s|ly|er|or|ion)$/, '')
    .replace(/[eiy]$/, '')
    .replace(/(.)\1$/, '$1')
    .slice(0, LETTERS);
}

/** 30 bits. FNV-1a. */
export function hashOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stem.length; index++) {
    hash ^= stem.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}

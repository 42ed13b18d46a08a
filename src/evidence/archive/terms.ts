/** Words as fact checks are found by them: rough stems, so that "floods" meets "flooding". */

const STOP = new Set(
  `a about after again against all also am an and any are as at be because been before being below between both but by can could
  did do does doing down during each even every few for from further had has have having he her here hers him his how i if in into
  is it its itself just me more most my no nor not now of off on once one only or other our out over own said same say says she
  should so some still such than that the their them then there these they this those through to too under until up upon us very
  was we were what when where which while who whom why will with within would you your re ve ll via rt`.split(/\s+/),
);

export interface Term {
  stem: string;
  /** Written with a capital. */
  capital: boolean;
  number: boolean;
  /** Where it stands, in UTF-16 units of the text that was given. */
  start: number;
  end: number;
}

const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/gu;
const SIGN = /[@#＠＃][\p{L}\p{N}_]+/gu;
const SIGNED_WORD = /[@#＠＃]/;
const HUMP = /(?<=[a-z])(?=[A-Z])|_|(?<=[A-Za-z])(?=\d)/u;
/** How a post is signed where it is quoted: "— Name (@handle) January 6, 2020". Who and when say what it is about. */
const SIGNED = /\s*[—–-]+\s*([^—–]{1,80}?)\s*\([@＠](\w+)\)\s+(\p{L}+ \d{1,2}, \d{4})\s*$/u;

export interface Post {
  /** The words, at the places where they stand in the text. */
  body: string;
  speaker?: string;
  /** ISO 8601. */
  published?: string;
}

/** A text that may be a quoted post: its words apart from who signed it and when. */
export function postIn(text: string): Post {
  const signed = SIGNED.exec(text);
  const at = Date.parse(`${signed?.[3]} UTC`);
  if (!signed || Number.isNaN(at)) return { body: text };
  const published = new Date(at).toISOString().slice(0, 10);
  return { body: text.slice(0, signed.index), speaker: `${signed[1]} @${signed[2]}`, published };
}

const WORD = /(?:\p{Lu}\.){2,}\p{Lu}?|[\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+|[’'][\p{L}\p{M}]+)*/gu;
/** The same, where there is nothing but ASCII: patterns of Unicode properties cost three times as much. */
const ASCII_WORD = /(?:[A-Z]\.){2,}[A-Z]?|[A-Za-z\d]+(?:[.,]\d+|'[A-Za-z]+)*/g;
const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}/gu;
const APOSTROPHE = /[’'.]/;
const APOSTROPHES = /[’']s?$|[’']|(?<=\p{Lu})\./gu;
/** Written without spaces: pairs of signs take the place of words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTERS = 6;

/** The words of a text that say what it is about, in order. Addresses are none; `#TwoWords` are two. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  const isAscii = ASCII.test(text);
  for (const { word, start } of wordsOf(text, isAscii)) {
    if (isAscii) add(terms, word, word, start);
    else
      for (const part of UNSPACED.test(word) ? pairsOf(word) : [{ word, offset: 0 }])
        add(terms, part.word, part.word.normalize('NFKD').replace(MARKS, ''), start + part.offset);
  }
  return terms;
}

function add(terms: Term[], word: string, plainly: string, start: number): void {
  const bare = APOSTROPHE.test(plainly) ? plainly.replace(APOSTROPHES, '') : plainly;
  const low = bare.toLowerCase();
  if (low === '' || STOP.has(low)) return;
  const number = /\d/.test(bare);
  terms.push({
    stem: stemOf(low, number),
    capital: low !== bare && /^\p{Lu}/u.test(bare),
    number,
    start,
    end: start + word.length,
  });
}

function wordsOf(text: string, isAscii: boolean): { word: string; start: number }[] {
  // Blanked, not cut: places stay where they are.
  const kept = text.includes('/') ? text.replace(ADDRESS, (address) => ' '.repeat(address.length)) : text;
  const hasSigns = SIGNED_WORD.test(kept);
  const apart = hasSigns ? kept.replace(SIGN, (sign) => ` ${sign.slice(1).replaceAll('_', ' ')}`) : kept;
  const found: { word: string; start: number }[] = [];
  for (const { 0: word, index } of apart.matchAll(isAscii ? ASCII_WORD : WORD)) {
    if (!hasSigns || !SIGNED_WORD.test(kept[index - 1] ?? '')) {
      found.push({ word, start: index });
      continue;
    }
    let at = index;
    for (const part of word.split(HUMP)) {
      if (part) found.push({ word: part, start: at });
      at += part.length;
    }
  }
  return found;
}

function pairsOf(word: string): { word: string; offset: number }[] {
  if (word.length < 3) return [{ word, offset: 0 }];
  return Array.from({ length: word.length - 1 }, (_, offset) => ({ word: word.slice(offset, offset + 2), offset }));
}

function stemOf(word: string, number: boolean): string {
  if (number) return word.replace(/[.,](?=\d{3}\b)/g, '');
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

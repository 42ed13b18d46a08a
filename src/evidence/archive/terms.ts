/** Words as fact checks are found by them: rough stems, so that "floods" meets "flooding". */
import { wordsOf } from './words.ts';

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

const MARKS = /\p{M}/gu;
const APOSTROPHES = /[’']s?$|[’']|(?<=\p{Lu})\./gu;
/** Written without spaces: pairs of signs take the place of words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTERS = 6;
const CAPITAL = /^\p{Lu}/u;

/** The words of a text that say what it is about, in order. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const { word, start } of wordsOf(text)) {
    if (!hasAny(word, isNotAscii)) add(terms, word, word, start);
    else
      for (const part of UNSPACED.test(word) ? pairsOf(word) : [{ word, offset: 0 }])
        add(terms, part.word, part.word.normalize('NFKD').replace(MARKS, ''), start + part.offset);
  }
  return terms;
}

function add(terms: Term[], word: string, plainly: string, start: number): void {
  const bare = hasAny(plainly, isApostrophe) ? plainly.replace(APOSTROPHES, '') : plainly;
  const low = bare.toLowerCase();
  if (low === '' || STOP.has(low)) return;
  const number = hasAny(bare, isDigit);
  const capital = low !== bare && CAPITAL.test(bare);
  terms.push({ stem: stemOf(low, number), capital, number, start, end: start + word.length });
}

/** A pattern costs more to begin than a word to read. */
function hasAny(word: string, is: (code: number) => boolean): boolean {
  for (let at = 0; at < word.length; at++) if (is(word.charCodeAt(at))) return true;
  return false;
}

function isNotAscii(code: number): boolean {
  return code > 126;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2e || code === 0x2019;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function pairsOf(word: string): { word: string; offset: number }[] {
  if (word.length < 3) return [{ word, offset: 0 }];
  return Array.from({ length: word.length - 1 }, (_, offset) => ({ word: word.slice(offset, offset + 2), offset }));
}

function stemOf(word: string, number: boolean): string {
  if (number) return word.replace(/[.,](?=\d{3}\b)/g, '');
  if (word.length <= 4) return word.endsWith('s') ? word.slice(0, -1) : word;
  let end = word.length - endingOf(word);
  if (isVowel(word.charCodeAt(end - 1))) end--;
  if (end > 1 && word.charCodeAt(end - 1) === word.charCodeAt(end - 2)) end--;
  return word.slice(0, Math.min(end, LETTERS));
}

/** How long the ending is: “-ing”, “-ion”, “-ed”, “-es”, “-er”, “-or”, “-ly”, “-s”. */
function endingOf(word: string): number {
  switch (word[word.length - 1]) {
    case 'g':
      return word.endsWith('ing') ? 3 : 0;
    case 'n':
      return word.endsWith('ion') ? 3 : 0;
    case 's':
      return word.endsWith('es') ? 2 : 1;
    case 'd':
      return word.endsWith('ed') ? 2 : 0;
    case 'r':
      return word.endsWith('er') || word.endsWith('or') ? 2 : 0;
    case 'y':
      return word.endsWith('ly') ? 2 : 0;
    default:
      return 0;
  }
}

/** “e”, “i” or “y”. */
function isVowel(code: number): boolean {
  return code === 0x65 || code === 0x69 || code === 0x79;
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

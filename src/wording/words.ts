/** The words of a text as numbers, with where they stand. */

/** Numbers for words, so that comparing many comments compares numbers. One per call of the room. */
export class Vocabulary {
  /** As written, since most words are written as they were before, and then as they compare. */
  readonly #written = new Map<string, number>();
  readonly #compared = new Map<string, number>();

  /** One more than the largest number. */
  get size(): number {
    return this.#compared.size + 1;
  }

  numberOf(word: string): number {
    let number = this.#written.get(word);
    if (number === undefined) {
      const compared = comparable(word);
      number = this.#compared.get(compared);
      if (number === undefined) {
        number = this.#compared.size + 1;
        this.#compared.set(compared, number);
      }
      this.#written.set(word, number);
    }
    return number;
  }
}

/** A list that grows: numbers of words, and where each begins and ends in its text. */
export class Words {
  keys: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  length = 0;

  constructor(room = 64) {
    this.keys = new Uint32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  add(key: number, start: number, end: number): void {
    if (this.length === this.keys.length) {
      this.keys = doubled(this.keys);
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.keys[this.length] = key;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }

  /** A view, not a copy: it holds as long as nothing is added. */
  part(from: number, to: number): Words {
    const part = new Words(0);
    part.keys = this.keys.subarray(from, to);
    part.starts = this.starts.subarray(from, to);
    part.ends = this.ends.subarray(from, to);
    part.length = to - from;
    return part;
  }
}

function doubled(list: Uint32Array): Uint32Array {
  const longer = new Uint32Array(Math.max(64, 2 * list.length));
  longer.set(list);
  return longer;
}

// Scripts that do not space their words count each letter as a word.
const WORD =
  /https?:\/\/[^\s\u200b<>"”]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}]\p{M}*)+(?:['’ʼ‘](?:[\p{L}\p{N}]\p{M}*)+)*/gu;
const ADDRESS = /https?:\/\/[^\s\u200b<>"”]+/uy;

// Greek and Cyrillic letters that look like Latin ones, often mixed in so that copies do not compare equal.
const LOOK_ALIKES: { [letter: string]: string } = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtвbнnοoαaνvρpτtυuκkιiεe'].reduce<[string, string][]>(
    (pairs, letter, index, all) => {
      if (index % 2 === 0) pairs.push([letter, all[index + 1] ?? letter]);
      return pairs;
    },
    [],
  ),
);

function comparable(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase().replace(/[’ʼ‘]/g, "'");
  return /[\u0370-\u052f]/.test(plain)
    ? plain.replace(/[\u0370-\u052f]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    : plain;
}

/** Which of the Latin characters are letters or figures: a pattern would say the same, and cost more to make than a thread to read. */
export const LATIN = new Uint8Array(0x250);
for (const [from, to] of [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb2, 0xb3],
  [0xb5, 0xb5],
  [0xb9, 0xba],
  [0xbc, 0xbe],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
] as const)
  LATIN.fill(1, from, to + 1);

export function wordsOf(text: string, vocabulary: Vocabulary, into = new Words()): Words {
  into.length = 0;
  if (readLatin(text, vocabulary, into)) return into;
  into.length = 0;
  for (const match of text.matchAll(WORD))
    into.add(vocabulary.numberOf(match[0]), match.index, match.index + match[0].length);
  return into;
}

/** The same words as WORD finds, at a fraction of its cost; false where the text has more than Latin letters and signs. */
function readLatin(text: string, vocabulary: Vocabulary, into: Words): boolean {
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (code >= 0x250 ? !isSign(text, code, at) : false) return false;
    if (code >= 0x250 || !LATIN[code]) {
      at++;
      continue;
    }
    let end = code === 0x68 ? endOfAddress(text, at) : at;
    if (end === at) {
      end = endOfLetters(text, at);
      for (;;) {
        const mark = text.charCodeAt(end);
        if (mark !== 0x27 && mark !== 0x2019 && mark !== 0x2018) break;
        const next = endOfLetters(text, end + 1);
        if (next === end + 1) break;
        end = next;
      }
      // A mark that belongs to the letter before it.
      const after = text.charCodeAt(end);
      if (after >= 0x250 && !isSign(text, after, end, true)) return false;
    }
    into.add(vocabulary.numberOf(text.slice(at, end)), at, end);
    at = end;
  }
  return true;
}

function endOfLetters(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code >= 0x250 || !LATIN[code]) break;
    end++;
  }
  return end;
}

function endOfAddress(text: string, at: number): number {
  if (!text.startsWith('http', at)) return at;
  ADDRESS.lastIndex = at;
  return ADDRESS.test(text) ? ADDRESS.lastIndex : at;
}

/** Neither letter nor figure: punctuation, and the pictures that people put into comments. */
function isSign(text: string, code: number, at: number, afterWord = false): boolean {
  if (code >= 0x2000 && code <= 0x206f) return true;
  if (code === 0xfe0f) return !afterWord;
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  if (code === 0xd83d) return true;
  if (code === 0xd83c) return text.charCodeAt(at + 1) >= 0xdf00;
  if (code === 0xd83e) return text.charCodeAt(at + 1) < 0xdf00;
  return code === 0x20ac || code === 0x2122;
}

/** What a comment says in its own words: its words as they compare, without what it quotes. */
import type { Block, Comment } from '../model.ts';

export interface Word {
  /** As it compares: without case, look-alike letters and kinds of apostrophe. */
  key: number;
  start: number;
  end: number;
}

/** Numbers for words, so that comparing many comments compares numbers. One per call of the room. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(word, number);
    }
    return number;
  }
}

/** A shared run this long is taken from there, not chance: shorter ones are the names and terms of the subject. */
const QUOTED_RUN = 8;
/** Marked quotations shorter than this are titles and scare quotes, which belong to the sentence. */
const QUOTED_PASSAGE = 5;

// Scripts that do not space their words count each letter as a word.
const WORD =
  /https?:\/\/[^\s\u200b<>"”]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}]\p{M}*)+(?:['’ʼ‘](?:[\p{L}\p{N}]\p{M}*)+)*/gu;

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

export function wordsOf(text: string, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({
      key: vocabulary.numberOf(comparable(match[0])),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

function comparable(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase().replace(/[’ʼ‘]/g, "'");
  return /[\u0370-\u052f]/.test(plain)
    ? plain.replace(/[\u0370-\u052f]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    : plain;
}

export function textOf(comment: Comment): string {
  return comment.blocks.map((block) => block.text).join('\n');
}

/** Where runs of QUOTED_RUN words stand in a text that others may quote. */
export class Quotable {
  readonly #words: Word[];
  readonly #runs = new Map<number, number[]>();

  constructor(words: Word[]) {
    this.#words = words;
    for (let at = 0; at + QUOTED_RUN <= words.length; at++) {
      const hash = hashOf(words, at, QUOTED_RUN);
      const places = this.#runs.get(hash);
      if (places) places.push(at);
      else this.#runs.set(hash, [at]);
    }
  }

  /** Marks the words of `words` that stand in runs of this text. */
  mark(words: Word[], marks: boolean[]): number {
    let marked = 0;
    for (let at = 0; at + QUOTED_RUN <= words.length; at++) {
      if (!this.#runs.get(hashOf(words, at, QUOTED_RUN))?.some((place) => this.#same(place, words, at))) continue;
      for (let offset = 0; offset < QUOTED_RUN; offset++) {
        if (!marks[at + offset]) marked++;
        marks[at + offset] = true;
      }
    }
    return marked;
  }

  #same(place: number, words: Word[], at: number): boolean {
    for (let offset = 0; offset < QUOTED_RUN; offset++) {
      if (this.#words[place + offset]?.key !== words[at + offset]?.key) return false;
    }
    return true;
  }
}

function hashOf(words: Word[], at: number, length: number): number {
  let hash = 0;
  for (let offset = 0; offset < length; offset++) {
    hash = (Math.imul(hash, 0x9e3779b1) + (words[at + offset]?.key ?? 0)) | 0;
  }
  return hash;
}

export function quotableBlocks(article: readonly Block[], vocabulary: Vocabulary): Quotable[] {
  return article.length === 0 ? [] : [new Quotable(article.flatMap((block) => wordsOf(block.text, vocabulary)))];
}

const MARKED = /“[^“”]{1,2000}”|„[^“”„]{1,2000}[“”]|«[^«»]{1,2000}»|"[^"\n]{1,2000}"|^[ \t]*>.*$/gmu;

/** The words of a comment without those that it quotes from the article, from the comment it answers, or in marks. */
export function ownWords(
  comment: Comment,
  article: readonly Quotable[],
  parent: Quotable | undefined,
  vocabulary: Vocabulary,
): Word[] {
  const text = textOf(comment);
  const words = wordsOf(text, vocabulary);
  const fromArticle: boolean[] = [];
  for (const quotable of article) quotable.mark(words, fromArticle);

  const marked = quotedWords(comment, text, words);
  // A comment that is nothing but a passage in marks says it in these words.
  const leftOver = words.filter((_, index) => !fromArticle[index] && !marked[index]).length;
  const quoted = leftOver < 3 ? fromArticle : words.map((_, index) => fromArticle[index] || marked[index]);

  if (parent) {
    const fromParent: boolean[] = [];
    const count = parent.mark(words, fromParent);
    // Who quotes answers in words of their own; who has none repeats, which is what a family is.
    if (words.length - count >= QUOTED_RUN) return words.filter((_, index) => !quoted[index] && !fromParent[index]);
  }
  return words.filter((_, index) => !quoted[index]);
}

function quotedWords(comment: Comment, text: string, words: Word[]): boolean[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const block of comment.blocks) {
    if (block.kind === 'block-quote') spans.push({ start, end: start + block.text.length });
    start += block.text.length + 1;
  }
  for (const match of text.matchAll(MARKED)) spans.push({ start: match.index, end: match.index + match[0].length });
  const marks: boolean[] = [];
  for (const span of spans) {
    const inside: number[] = [];
    for (let index = firstFrom(words, span.start); index < words.length; index++) {
      if ((words[index]?.start ?? span.end) >= span.end) break;
      inside.push(index);
    }
    if (inside.length >= QUOTED_PASSAGE) for (const index of inside) marks[index] = true;
  }
  return marks;
}

function firstFrom(words: Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

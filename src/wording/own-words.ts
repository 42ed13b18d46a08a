/** What a comment says in its own words: its words as they compare, without what it quotes. */
import type { Block, Comment } from '../model.ts';
import { type Vocabulary, type Words, wordsOf } from './words.ts';

/** A shared run this long is taken from there, not chance: shorter ones are the names and terms of the subject. */
const QUOTED_RUN = 8;
/** Marked quotations shorter than this are titles and scare quotes, which belong to the sentence. */
const QUOTED_PASSAGE = 5;
const FROM_ARTICLE = 1;
const IN_MARKS = 2;
const FROM_PARENT = 4;

export function textOf(comment: Comment): string {
  const [first] = comment.blocks;
  return comment.blocks.length === 1 && first ? first.text : comment.blocks.map((block) => block.text).join('\n');
}

/** Where runs of QUOTED_RUN words stand in a text that others may quote. */
export class Quotable {
  readonly #words: Uint32Array;
  readonly #runs = new Map<number, number[]>();

  constructor(words: Uint32Array) {
    this.#words = words;
    for (let at = 0; at + QUOTED_RUN <= words.length; at++) {
      const hash = hashOf(words, at, QUOTED_RUN);
      const places = this.#runs.get(hash);
      if (places) places.push(at);
      else this.#runs.set(hash, [at]);
    }
  }

  /** Marks the words that stand in runs of this text; how many they are. */
  mark(words: Words, marks: Uint8Array, as: number): number {
    if (this.#runs.size === 0) return 0;
    let marked = 0;
    for (let at = 0; at + QUOTED_RUN <= words.length; at++) {
      if (!this.#runs.get(hashOf(words.keys, at, QUOTED_RUN))?.some((place) => this.#same(place, words.keys, at)))
        continue;
      for (let offset = at; offset < at + QUOTED_RUN; offset++) {
        const before = marks[offset] ?? 0;
        if (!(before & as)) marked++;
        marks[offset] = before | as;
      }
    }
    return marked;
  }

  #same(place: number, words: Uint32Array, at: number): boolean {
    for (let offset = 0; offset < QUOTED_RUN; offset++) {
      if (this.#words[place + offset] !== words[at + offset]) return false;
    }
    return true;
  }
}

function hashOf(words: Uint32Array, at: number, length: number): number {
  let hash = 0;
  for (let offset = 0; offset < length; offset++) {
    hash = (Math.imul(hash, 0x9e3779b1) + (words[at + offset] ?? 0)) | 0;
  }
  return hash;
}

export function quotableBlocks(article: readonly Block[], vocabulary: Vocabulary): Quotable {
  const words: number[] = [];
  for (const block of article) {
    const { keys, length } = wordsOf(block.text, vocabulary);
    words.push(...keys.subarray(0, length));
  }
  return new Quotable(Uint32Array.from(words));
}

const MARK = /[“„«">]/u;
const MARKED = /“[^“”]{1,2000}”|„[^“”„]{1,2000}[“”]|«[^«»]{1,2000}»|"[^"\n]{1,2000}"|^[ \t]*>.*$/gmu;

/** Reads one comment after another; its room for marks is used again. */
export class OwnWords {
  #marks = new Uint8Array(1_024);
  readonly #article: Quotable;

  constructor(article: Quotable) {
    this.#article = article;
  }

  /** Adds to `own`, of `words`, which are all of the comment's, those that it does not quote from the article, its parent or in marks. */
  add(comment: Comment, text: string, words: Words, parent: Quotable | undefined, own: Words): void {
    const { length } = words;
    if (this.#marks.length < length) this.#marks = new Uint8Array(2 * length);
    const marks = this.#marks.subarray(0, length);
    marks.fill(0);
    this.#article.mark(words, marks, FROM_ARTICLE);
    markQuoted(comment, text, words, marks);
    let quoted = FROM_ARTICLE | IN_MARKS;
    // A comment that is nothing but a passage in marks says it in these words.
    let left = 0;
    for (const mark of marks) if (!mark) left++;
    if (left < 3) quoted = FROM_ARTICLE;
    // Who quotes answers in words of their own; who has none repeats, which is what a family is.
    if (parent && length - parent.mark(words, marks, FROM_PARENT) >= QUOTED_RUN) quoted |= FROM_PARENT;
    for (let at = 0; at < length; at++) {
      if (!((marks[at] ?? 0) & quoted)) own.add(words.keys[at] ?? 0, words.starts[at] ?? 0, words.ends[at] ?? 0);
    }
  }
}

function markQuoted(comment: Comment, text: string, words: Words, marks: Uint8Array): void {
  let start = 0;
  for (const block of comment.blocks) {
    if (block.kind === 'block-quote') markSpan(words, start, start + block.text.length, marks);
    start += block.text.length + 1;
  }
  if (!MARK.test(text)) return;
  for (const match of text.matchAll(MARKED)) markSpan(words, match.index, match.index + match[0].length, marks);
}

function markSpan(words: Words, start: number, end: number, marks: Uint8Array): void {
  const first = firstFrom(words, start);
  const last = firstFrom(words, end);
  if (last - first < QUOTED_PASSAGE) return;
  for (let index = first; index < last; index++) marks[index] = (marks[index] ?? 0) | IN_MARKS;
}

function firstFrom(words: Words, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

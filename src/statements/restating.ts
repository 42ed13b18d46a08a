/** Tells which sentence of the article another repeats: found by the rare words that both have, then compared. */
import { type Language, languageOf, normalise, words } from '../text/index.ts';
import { readSaid, type Said, saysTheSame } from './same-claim.ts';

export interface Passage {
  id: string;
  text: string;
}

// Of the comment's own weight of words; and so many of them that chance is out.
const LEAST_SHARE = 0.3;
const LEAST_WORDS = 3;
const MOST_CANDIDATES = 4;
const MOST_ANSWERS = 2_000;
// So many words in a row are not found twice by chance.
const PHRASE = 5;
const LEAST_CONTENT_IN_PHRASE = 3;

export class Restatements {
  private readonly postings = new Map<string, number[]>();
  private readonly phrases = new Map<string, number>();
  private readonly stopWords: ReadonlySet<string>;
  private readonly language: Language;
  private readonly read = new Map<number, Said>();
  private readonly answers = new Map<string, { id: string | undefined }>();

  constructor(
    private readonly passages: readonly Passage[],
    tag: string,
  ) {
    this.language = languageOf(tag);
    this.stopWords = this.language.stopWords;
    for (const [number, passage] of passages.entries()) {
      const keys = keysOf(passage.text);
      for (const word of new Set(this.content(keys))) {
        const posting = this.postings.get(word);
        if (posting) posting.push(number);
        else this.postings.set(word, [number]);
      }
      for (const phrase of this.phrasesOf(keys)) if (!this.phrases.has(phrase)) this.phrases.set(phrase, number);
    }
  }

  /** Whether a text has enough words of any passage to say anything of it again. */
  touches(text: string): boolean {
    const { shared } = this.sharedWith(keysOf(text));
    return [...shared.values()].some((sum) => sum.words >= LEAST_WORDS);
  }

  /** The id of the passage that a text restates, or undefined; `but`: of none of these. */
  find(text: string, but: ReadonlySet<string> = new Set()): string | undefined {
    // A thread that says one thing over and over is compared once.
    const before = but.size === 0 ? this.answers.get(text) : undefined;
    if (before) return before.id;
    const id = this.compare(text, but);
    if (but.size === 0 && this.answers.size < MOST_ANSWERS) this.answers.set(text, { id });
    return id;
  }

  private compare(text: string, but: ReadonlySet<string>): string | undefined {
    const keys = keysOf(text);
    const { whole, shared } = this.sharedWith(keys);
    const likely = [...shared]
      .filter(([, { weight, words: count }]) => count >= LEAST_WORDS && weight / whole >= LEAST_SHARE)
      .sort(([, a], [, b]) => b.weight - a.weight)
      .map(([number]) => number);
    const phrased = this.byPhrase(keys);
    const candidates = new Set(phrased === undefined ? likely : [...likely, phrased]);
    if (candidates.size === 0) return undefined;
    const said = readSaid(text, this.language);
    for (const number of [...candidates].slice(0, MOST_CANDIDATES + but.size)) {
      const passage = this.passages[number];
      if (passage && !but.has(passage.id) && saysTheSame(said, this.saidIn(number, passage.text), text, passage.text))
        return passage.id;
    }
    return undefined;
  }

  /** Of each passage the words that a text shares with it, the rare ones weighing more. */
  private sharedWith(keys: readonly string[]) {
    let whole = 0;
    const shared = new Map<number, { weight: number; words: number }>();
    for (const word of new Set(this.content(keys))) {
      const posting = this.postings.get(word) ?? [];
      const weight = Math.log(1 + (this.passages.length + 1) / (posting.length + 0.5));
      whole += weight;
      for (const number of posting) {
        const sum = shared.get(number) ?? { weight: 0, words: 0 };
        sum.weight += weight;
        sum.words++;
        shared.set(number, sum);
      }
    }
    return { whole, shared };
  }

  private saidIn(number: number, text: string): Said {
    const said = this.read.get(number) ?? readSaid(text, this.language);
    this.read.set(number, said);
    return said;
  }

  private byPhrase(keys: readonly string[]): number | undefined {
    for (const phrase of this.phrasesOf(keys)) {
      const number = this.phrases.get(phrase);
      if (number !== undefined) return number;
    }
    return undefined;
  }

  private content(keys: readonly string[]): string[] {
    return keys.filter((key) => this.isContent(key) && !this.stopWords.has(key.replace("'", '’')));
  }

  private isContent(key: string): boolean {
    return key.length > 2 && !this.stopWords.has(key);
  }

  private *phrasesOf(keys: readonly string[]): Iterable<string> {
    for (let at = 0; at + PHRASE <= keys.length; at++) {
      const phrase = keys.slice(at, at + PHRASE);
      if (phrase.filter((key) => this.isContent(key)).length >= LEAST_CONTENT_IN_PHRASE) yield phrase.join(' ');
    }
  }
}

const keysOf = (text: string): string[] => words(text).map((word) => normalise(word.text));

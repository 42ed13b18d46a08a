/** Tells which sentence of the article a comment repeats, by the rare words that both have. */
import { languageOf, normalise, words } from '../text/index.ts';

export interface Passage {
  id: string;
  text: string;
}

// Of the comment's own weight of words; and so many of them that chance is out.
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 4;
// So many words in a row are not found twice by chance.
const PHRASE = 5;
const LEAST_CONTENT_IN_PHRASE = 3;

export class Restatements {
  private readonly postings = new Map<string, number[]>();
  private readonly phrases = new Map<string, number>();
  private readonly stopWords: ReadonlySet<string>;

  constructor(
    private readonly passages: readonly Passage[],
    tag: string,
  ) {
    this.stopWords = languageOf(tag).stopWords;
    for (const [number, passage] of passages.entries()) {
      for (const word of new Set(this.content(passage.text))) {
        const posting = this.postings.get(word);
        if (posting) posting.push(number);
        else this.postings.set(word, [number]);
      }
      for (const phrase of this.phrasesOf(passage.text))
        if (!this.phrases.has(phrase)) this.phrases.set(phrase, number);
    }
  }

  /** The id of the passage that a text restates, or undefined. */
  find(text: string): string | undefined {
    const content = [...new Set(this.content(text))];
    let whole = 0;
    const shared = new Map<number, { weight: number; words: number }>();
    for (const word of content) {
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
    let best: number | undefined;
    let highest = LEAST_SHARE;
    for (const [number, { weight, words: count }] of shared) {
      if (count >= LEAST_WORDS && weight / whole >= highest) {
        highest = weight / whole;
        best = number;
      }
    }
    best ??= this.byPhrase(text);
    return best === undefined ? undefined : this.passages[best]?.id;
  }

  private byPhrase(text: string): number | undefined {
    for (const phrase of this.phrasesOf(text)) {
      const number = this.phrases.get(phrase);
      if (number !== undefined) return number;
    }
    return undefined;
  }

  private content(text: string): string[] {
    return words(text)
      .map((word) => normalise(word.text))
      .filter((word) => word.length > 2 && !this.stopWords.has(word) && !this.stopWords.has(word.replace("'", '’')));
  }

  private phrasesOf(text: string): string[] {
    const keys = words(text).map((word) => normalise(word.text));
    const found: string[] = [];
    for (let at = 0; at + PHRASE <= keys.length; at++) {
      const phrase = keys.slice(at, at + PHRASE);
      if (phrase.filter((word) => word.length > 2 && !this.stopWords.has(word)).length >= LEAST_CONTENT_IN_PHRASE)
        found.push(phrase.join(' '));
    }
    return found;
  }
}

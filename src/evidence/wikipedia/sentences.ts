/** The sentences of an article, each with the words it can be found by. */
import type { Span } from '../../model.ts';
import { stemsOf } from './stems.ts';

export interface Sentence extends Span {
  stems: ReadonlySet<string>;
}

/** Longer ones are lists or tables that have lost their form. */
const LONGEST = 600;
const SHORTEST = 25;

const NOT_AN_END =
  /(?:\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Prof|No|vs|c|ca|b|d|Jr|Sr|Inc|Ltd|approx|est)|\b(?:U\.S|U\.K|e\.g|i\.e))\.\s*$/u;

export function sentencesOf(text: string, language: string): Sentence[] {
  const found: Sentence[] = [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let from = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const to = index + segment.length;
    if (NOT_AN_END.test(segment) && to < text.length && !segment.includes('\n')) continue;
    const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
    const end = from + text.slice(from, to).trimEnd().length;
    from = to;
    const sentence = text.slice(start, end);
    // A heading is no sentence, and neither is what has lost its end.
    if (end - start < SHORTEST || end - start > LONGEST || /^=+.*=+$/.test(sentence)) continue;
    found.push({ start, end, stems: new Set(stemsOf(sentence)) });
  }
  return found;
}

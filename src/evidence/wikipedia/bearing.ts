/** Which sentences of a text bear on a statement: those that share a name and what is said of it. Never a verdict. */
import type { Span, Statement } from '../../model.ts';
import { normalise, words } from '../../text/words.ts';
import { mentionsIn } from '../mentions.ts';
import { contentWords } from './keywords.ts';

export interface Bearing extends Span {
  score: number;
}

const LONGEST = 600;

/** The best one or two slices, best first; none where nothing bears on the statement. */
export function bearingOn(statement: Statement, title: string, text: string, language: string): Bearing[] {
  const names = mentionsIn(statement.text).flatMap((mention) => [mention.name, mention.text]);
  const nameStems = new Set(names.flatMap(stems));
  const wordStems = [...new Set(contentWords(statement.text).map(stem))].filter((one) => !nameStems.has(one));
  if (wordStems.length === 0) return [];
  const titleStems = new Set(stems(title));
  const titleNamed = [...titleStems].some((one) => nameStems.has(one));
  const needed = wordStems.length <= 3 ? 1 : 2;
  const found: Bearing[] = [];
  for (const sentence of sentencesOf(text, language)) {
    const own = new Set(stems(text.slice(sentence.start, sentence.end)));
    const shared = wordStems.filter((one) => own.has(one));
    const sharedNames = [...nameStems].filter((one) => own.has(one));
    const named = sharedNames.length > 0 || titleNamed;
    // Without any name in the statement, only much in common makes a passage worth reading.
    const enough = nameStems.size > 0 ? named && shared.length >= needed : shared.length >= 4;
    if (!enough || sentence.end - sentence.start > LONGEST) continue;
    const numbers = shared.filter((one) => /\d/.test(one)).length;
    const score =
      (shared.length + numbers * 2) / Math.sqrt(wordStems.length) + sharedNames.length * 0.5 + (titleNamed ? 0.5 : 0);
    found.push({ ...sentence, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 2);
}

function stems(text: string): string[] {
  return words(text)
    .map((word) => stem(normalise(word.text)))
    .filter((one) => one.length > 2 || /\d/.test(one));
}

// Enough to let "floods" meet "flooded"; a real stemmer would be a dependency per language.
function stem(word: string): string {
  if (/\d/.test(word)) return word.replace(/[.,](?=\d{3}\b)/g, '');
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '');
  return folded.length <= 4 ? folded.replace(/s$/, '') : folded.replace(/(?:ing|ed|es|s|ly)$/, '').slice(0, 8);
}

const NOT_AN_END =
  /(?:\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Prof|No|vs|c|ca|b|d|Jr|Sr|Inc|Ltd|approx|est)|\b(?:U\.S|U\.K|e\.g|i\.e))\.\s*$/u;

function sentencesOf(text: string, language: string): Span[] {
  const found: Span[] = [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (NOT_AN_END.test(segment) && end < text.length && !segment.includes('\n')) continue;
    const trimmedStart = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const trimmedEnd = start + text.slice(start, end).trimEnd().length;
    if (trimmedEnd > trimmedStart) found.push({ start: trimmedStart, end: trimmedEnd });
    start = end;
  }
  return found.filter((span) => !/^=+.*=+$/.test(text.slice(span.start, span.end)));
}

/** A text that the reader gives as evidence: its sentences that bear on the statement, proven as slices of it. */
import type { Passage, Statement } from '../model.ts';
import { languageOf } from '../text/languages/index.ts';
import { splitSentences } from '../text/sentences.ts';
import { normalise, words } from '../text/words.ts';
import { lookIn, type PageText } from './cited/look-in.ts';
import { passageFrom, sha256Of } from './passage.ts';

/** The source that such passages name. */
export const OWN = 'own';

const MOST = 3;
/** So many words must be shared, besides those that stand everywhere. */
const SHARED = 2;
/** Of a text that shares nothing with the statement its beginning is shown: it is the reader who says that it bears. */
const BEGINNING = 400;

/** A pasted text has no address. */
export async function textGiven(text: string, title: string, now: Date): Promise<PageText> {
  const sha256 = await sha256Of(text);
  return {
    fetched: { url: '', text, sha256, retrieved: now.toISOString() },
    origin: { source: OWN, title, dependent: 'reader' },
  };
}

export function passagesGiven(page: PageText, statement: Statement): Passage[] {
  const found = lookIn(page, [statement]).get(statement.id);
  if (found) return found;
  const { text } = page.fetched;
  const wanted = contentOf(statement.text, statement.language);
  const ranked = splitSentences(text, statement.language)
    .map((span) => ({
      span,
      shared: [...contentOf(text.slice(span.start, span.end), statement.language)].filter((word) => wanted.has(word))
        .length,
    }))
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .sort((a, b) => a.span.start - b.span.start);
  const spans = ranked.length > 0 ? ranked.map(({ span }) => span) : [beginningOf(text)];
  return spans.map(({ start, end }) => passageFrom(page.fetched, page.origin, start, end));
}

function beginningOf(text: string) {
  const start = /^\s*/.exec(text)![0].length;
  const end = text.length <= start + BEGINNING ? text.trimEnd().length : text.lastIndexOf(' ', start + BEGINNING);
  return { start, end: end > start ? end : start + BEGINNING };
}

function contentOf(text: string, language: string): Set<string> {
  const { stopWords } = languageOf(language);
  return new Set(
    words(text)
      .map((word) => normalise(word.text))
      .filter((word) => word.length > 2 && !stopWords.has(word)),
  );
}

/** What of a page bears on statements: where the words of a quote stand in it, or nearly, and the like of a figure. */
import type { Passage, Quote, Span, Statement } from '../../model.ts';
import { findQuote } from '../../text/find-quote.ts';
import { type Token, tokensOf } from '../../text/quote-tokens.ts';
import { contentOf } from '../../text/said-words.ts';
import { type FetchedText, type PassageOrigin, passageFrom } from '../passage.ts';
import { figureLines, figurePlaces } from './figures.ts';

/** A page as it was read: a line of its text for each of its blocks. */
export interface PageText {
  fetched: FetchedText;
  origin: PassageOrigin;
}

/** So much of the page goes along with the words, so that whose they are can be told. */
const BEFORE = 1_200;
const AFTER = 400;
/** The same words may stand in a page more than once, as different people's. */
const MOST_PLACES = 4;
/** Fewer of a quote's words in all of the page, and it need not be looked for. */
const LEAST_SHARE = 0.6;

export function lookIn(page: PageText, statements: readonly Statement[]): Map<string, Passage[]> {
  return looker(page)(statements);
}

/** The same for one page and many statements in turn. */
export function looker(page: PageText): (statements: readonly Statement[]) => Map<string, Passage[]> {
  const { text } = page.fetched;
  const read = new Map<string, Words>();
  const wordsIn = (tag: string): Words => {
    const known = read.get(tag);
    if (known) return known;
    const tokens = tokensOf(text, tag);
    const words = { tokens, vocabulary: new Set(tokens.map(({ key }) => key)) };
    read.set(tag, words);
    return words;
  };
  const lines = figureLines(text);
  return (statements) => {
    const found = new Map<string, Passage[]>();
    for (const statement of statements) {
      const places =
        statement.kind === 'quote'
          ? quotePlaces(statement, text, wordsIn(statement.language)).map((place) => around(text, place))
          : figurePlaces(statement, lines);
      const passages = joined(places).map(({ start, end }) => passageFrom(page.fetched, page.origin, start, end));
      if (passages.length > 0) found.set(statement.id, passages);
    }
    return found;
  };
}

interface Words {
  tokens: Token[];
  vocabulary: ReadonlySet<string>;
}

function quotePlaces(quote: Quote, text: string, { tokens, vocabulary }: Words): Span[] {
  const content = contentOf(quote);
  const said = tokensOf(content, quote.language);
  const known = said.filter(({ key }) => vocabulary.has(key)).length;
  if (quote.form === 'indirect' || known < said.length * LEAST_SHARE) return [];
  return findQuote(content, text, quote.language, tokens).slice(0, MOST_PLACES);
}

/** Whole lines where they are short, else what stands around in them. */
export function around(text: string, { start, end }: Span): Span {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  while (from > 0 && start - from < BEFORE) {
    const before = text.lastIndexOf('\n', from - 2) + 1;
    if (start - before > BEFORE) break;
    from = before;
  }
  if (start - from > BEFORE) from = nextWord(text, start - BEFORE);
  let to = lineEnd(text, end);
  while (to < text.length && to - end < AFTER) {
    const next = lineEnd(text, to + 1);
    if (next - end > AFTER) break;
    to = next;
  }
  if (to - end > AFTER) to = text.lastIndexOf(' ', end + AFTER) > end ? text.lastIndexOf(' ', end + AFTER) : end;
  return { start: from, end: to };
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

const nextWord = (text: string, from: number): number =>
  text.slice(0, from).length + (/\s\S/.exec(text.slice(from))?.index ?? -1) + 1;

/** What overlaps is one passage. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}

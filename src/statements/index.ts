/** Finds the statements of a page that are worth checking: what is quoted in it, and what it claims. */
import type { PageDocument, Quote, Statement } from '../model.ts';
import { languageOf } from '../text/index.ts';
import { findAttributions } from './attributions.ts';
import { findClaims } from './claims.ts';
import { keywords } from './query.ts';
import { type FoundQuote, mergeQuotes, readQuotes } from './quotes.ts';
import { assess } from './reasons.ts';

export { describeBacking } from './backing.ts';

/** In page order, the article before the comments. */
export function findStatements(page: PageDocument): Statement[] {
  const read = readQuotes(page);
  const attributions = findAttributions(page, read);
  const found = mergeQuotes(read);
  const quotes = found.map((quote) => toStatement(quote));
  const claims = findClaims(page, found, attributions);
  const order = new Map<string, number>();
  for (const block of page.blocks) order.set(block.id, order.size);
  for (const comment of page.comments) for (const block of comment.blocks) order.set(block.id, order.size);
  const position = ({ places: [place] }: Statement) =>
    [order.get(place?.block ?? '') ?? 0, place?.start ?? 0, -(place?.end ?? 0)] as const;
  return unique([...quotes, ...claims]).sort((a, b) => {
    const [blockA, startA, endA] = position(a);
    const [blockB, startB, endB] = position(b);
    return blockA - blockB || startA - startB || endA - endB;
  });
}

function toStatement({ source: _, ...quote }: FoundQuote): Quote {
  const inner = quote.text.replace(/^["“„«»‘']+|["”“»«’']+$/gu, '');
  const about = quote.speaker?.name ? [quote.speaker.name] : [];
  return {
    ...quote,
    checkworthiness: assess(inner, languageOf(quote.language)).score,
    query: keywords(inner, quote.language, about),
  };
}

/** The same words twice in a block have the same id: the second is told apart. */
function unique(statements: Statement[]): Statement[] {
  const seen = new Map<string, number>();
  for (const statement of statements) {
    const count = seen.get(statement.id) ?? 0;
    seen.set(statement.id, count + 1);
    if (count) statement.id = `${statement.id}-${count}`;
  }
  return statements;
}

/** Finds the statements of a page that are worth checking: what is quoted in it, and what it claims. */
import type { PageDocument, Quote, Statement } from '../model.ts';
import { languageOf, words } from '../text/index.ts';
import { findAttributions } from './attributions.ts';
import { cite } from './cites.ts';
import { findClaims } from './claims.ts';
import { Surroundings } from './completion/index.ts';
import { keywords } from './query.ts';
import { type FoundQuote, mergeQuotes, readQuotes } from './quotes.ts';
import { assess } from './reasons.ts';
import { joinRepeated } from './repeated.ts';
import { Restatements } from './restating.ts';

export { describeBacking, describeBackingInSteps } from './backing.ts';

/** How many comments are read together. */
const PART = 50;

/** In page order, the article before the comments. */
export function findStatements(page: PageDocument): Statement[] {
  const found = new Set<Statement>();
  for (const part of findStatementsInParts(page)) for (const statement of part) found.add(statement);
  return inOrder([...found], orderOf(page));
}

/**
 * The same in parts: what the article says, then the comments, some at a time. A statement whose words are said again
 * comes again, with all its places.
 */
export function* findStatementsInParts(page: PageDocument): Generator<Statement[], void> {
  const kept = new Map<string, Statement>();
  const order = orderOf(page);
  const read = (part: PageDocument, article?: Restatements): Statement[] => {
    const quoted = readQuotes(part);
    const attributions = findAttributions(part, quoted);
    const quotes = mergeQuotes(quoted);
    const all = unique([...quotes.map(toStatement), ...findClaims(part, quotes, attributions, article)]);
    const found = article ? all : joinRepeated(all, part.blocks, languageOf(page.language));
    const changed = new Set<Statement>();
    for (const statement of found) {
      const key = `${statement.kind} ${wordingOf(statement.text)}`;
      const known = kept.get(key);
      if (known) saidAgain(known, statement);
      else kept.set(key, statement);
      changed.add(known ?? statement);
    }
    return inOrder([...changed], order);
  };
  const article = read({ ...page, comments: [] });
  yield article;
  // Not before the first marks: what is looked up comes later.
  const completed = complete(article, page);
  if (completed.length) yield completed;
  const claims = article.filter((statement) => statement.kind === 'claim');
  const restatements = new Restatements(claims, page.language);
  for (let from = 0; from < page.comments.length; from += PART) {
    yield read({ ...page, blocks: [], comments: page.comments.slice(from, from + PART) }, restatements);
  }
}

/** What the article's sentences leave to the page is written into their queries; and what it links beside them is kept. */
function complete(statements: readonly Statement[], page: PageDocument): Statement[] {
  const surroundings = new Surroundings(page.blocks, languageOf(page.language), page.published);
  return statements.filter((statement) => {
    const cites = cite(statement, page);
    const [place] = statement.places;
    // What is quoted was said in another place, and what nobody can check is not looked up.
    const asked = statement.kind === 'claim' && statement.nature === 'checkable' && !statement.within;
    const references = asked && place ? surroundings.referencesIn(place.block, place) : [];
    if (!place || references.length === 0) return cites;
    statement.references = references.map((one) => ({
      ...one,
      start: one.start - place.start,
      end: one.end - place.start,
    }));
    const means = references.flatMap((one) => one.means ?? []);
    if (means.length === 0) return true;
    const isDay = (value: string) => /^\d{4}(?:-|$)/u.test(value);
    const names = means.filter((one) => !isDay(one));
    statement.query = keywords(statement.text, statement.language, names, means.filter(isDay));
    return true;
  });
}

function saidAgain(known: Statement, again: Statement): void {
  known.places.push(...again.places);
  if (known.kind === 'quote' && again.kind === 'quote' && !known.speaker && again.speaker)
    known.speaker = again.speaker;
  if (known.kind === 'claim' && again.kind === 'claim' && again.restates && again.restates !== known.id)
    known.restates ??= again.restates;
}

const wordingOf = (text: string): string =>
  words(text)
    .map((word) => word.text.toLowerCase())
    .join(' ');

function orderOf(page: PageDocument): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const block of page.blocks) order.set(block.id, order.size);
  for (const comment of page.comments) for (const block of comment.blocks) order.set(block.id, order.size);
  return order;
}

function inOrder(statements: Statement[], order: ReadonlyMap<string, number>): Statement[] {
  const position = ({ places: [place] }: Statement) =>
    [order.get(place?.block ?? '') ?? 0, place?.start ?? 0, -(place?.end ?? 0)] as const;
  return statements.sort((a, b) => {
    const [blockA, startA, endA] = position(a);
    const [blockB, startB, endB] = position(b);
    return blockA - blockB || startA - startB || endA - endB;
  });
}

function toStatement({ source: _, ...quote }: FoundQuote): Quote {
  const inner = quote.text.replace(/^["“„«»‘']+|(?<!["”“»«’'])["”“»«’']+$/gu, '');
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

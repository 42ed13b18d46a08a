/** What a search engine found: addresses to follow. Its snippets and summaries are its own words, and no evidence. */
import type { Context, Lead, Statement } from '../model.ts';
import { isElsewhere, letters } from './elsewhere.ts';
import { dateOf, type Fields, linkOf, wordsOf } from './fields.ts';
import type { Item } from './one-by-one.ts';
import { stemsOf } from './wikipedia/stems.ts';

const MOST = 3;
/** Words of a title and its snippet that the statement must have too. */
const SHARED = 2;
const LONGEST = { title: 400, snippet: 4000 };

/** Where the fields of an engine's answer stand. */
export interface Columns {
  url: string;
  title: string;
  snippet: string;
  date: string;
}

/** Those that are about the same, one for each house, the page itself and its copies left out. */
export function leadsFrom(
  source: string,
  rows: readonly Fields[],
  columns: Columns,
  { text }: Statement,
  context: Context,
): Item[] {
  const own = new Set(stemsOf(text));
  const met = new Set<string>();
  const found: { lead: Lead }[] = [];
  for (const row of rows) {
    const url = linkOf(row[columns.url]);
    const title = wordsOf(row[columns.title], LONGEST.title);
    if (!url || !title || !isElsewhere({ url, title }, context)) continue;
    const shared = new Set(stemsOf(`${title} ${wordsOf(row[columns.snippet], LONGEST.snippet)}`));
    if ([...shared].filter((one) => own.has(one)).length < SHARED) continue;
    const house = new URL(url).hostname.replace(/^www\./, '');
    // One agency's text under many roofs has one title.
    if (met.has(house) || met.has(letters(title))) continue;
    met.add(house).add(letters(title));
    const published = dateOf(row[columns.date]);
    found.push({ lead: { source, url, title, publisher: house, ...(published ? { published } : {}) } });
    if (found.length === MOST) break;
  }
  return found;
}

/** How many different questions there are, each a request. */
export function questionsFor(statements: readonly Statement[], most?: number): number {
  return new Set(statements.flatMap((one) => keywordsFor(one, most) ?? [])).size;
}

/** Keywords for an engine: what the statement is about, never how it says it. Nothing where there is too little. */
export function keywordsFor({ query }: Statement, most = 6): string | undefined {
  const words = query.split(/\s+/).filter(Boolean).slice(0, most);
  return words.length >= 2 ? words.join(' ') : undefined;
}

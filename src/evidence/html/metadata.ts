/** What a page says of itself in its head: title, date, publisher. */

import { decodeEntities } from './entities.ts';

/** What is kept of the metadata while the page is read. */
export interface Said {
  language?: string | undefined;
  title?: string | undefined;
  published?: string | undefined;
  byline?: string | undefined;
  publisher?: string | undefined;
}

const DATES =
  /^(?:article:published_time|og:published_time|datepublished|date|dc\.date(?:\.issued)?|parsely-pub-date|sailthru\.date|pubdate)$/;
const MOST_JSON = 200_000;
const MOST_DEPTH = 5;

export function fromMeta(said: Said, { name, property, itemprop, content }: { readonly [name: string]: string }): void {
  const key = (property ?? name ?? itemprop ?? '').toLowerCase();
  const value = content && decodeEntities(content).trim();
  if (!value || value.length > 500) return;
  if (key === 'og:title') said.title ??= value;
  else if (key === 'og:site_name') said.publisher ??= value;
  else if (key === 'author' || key === 'article:author') said.byline ??= nameIn(value);
  else if (DATES.test(key)) said.published ??= dateIn(value);
}

/** Linked data, where the page has some; what is not whole says nothing. */
export function fromLinkedData(said: Said, json: string): void {
  if (json.length > MOST_JSON) return;
  try {
    look(said, JSON.parse(json), MOST_DEPTH);
  } catch {
    // Cut off or not JSON.
  }
}

function look(said: Said, value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  const { datePublished, publisher, author } = value as {
    datePublished?: unknown;
    publisher?: { name?: unknown };
    author?: unknown;
  };
  const [first] = [author].flat() as { '@type'?: unknown; name?: unknown }[];
  // What an office or a paper publishes without a name is nobody's in particular.
  const isPerson = (first?.['@type'] ?? 'Person') === 'Person';
  if (isPerson && typeof first?.name === 'string') said.byline ??= nameIn(first.name);
  if (typeof datePublished === 'string') said.published ??= dateIn(datePublished);
  if (typeof publisher?.name === 'string' && publisher.name.length < 100) said.publisher ??= publisher.name;
  for (const inner of Object.values(value).slice(0, 100)) look(said, inner, depth - 1);
}

/** A name, and no address of a page about somebody. */
function nameIn(text: string): string | undefined {
  return /^\p{Lu}[^/@:]{2,80}$/u.test(text) ? text : undefined;
}

/** "By Ada Holm", in a line of its own. */
export function bylineIn(line: string): string | undefined {
  return /^(?:By|From|Von|Par|Por|Di)\s+(\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}.'’-]*){1,3})(?=$|[,·|•–—-]|\s[·|•–—\d])/u.exec(
    line,
  )?.[1];
}

/** ISO 8601 only: what is written in another way may be meant in two. */
export function dateIn(text: string): string | undefined {
  const found = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
    text.trim(),
  )?.[0];
  return found && !Number.isNaN(Date.parse(found.slice(0, 10))) ? found : undefined;
}

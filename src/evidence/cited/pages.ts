/** A page as a text that passages can be cut from: one that was fetched, or one that the reader has before them. */
import type { PageDocument, Passage } from '../../model.ts';
import { type Fetched, ProviderProblem } from '../../provider.ts';
import { readHtml } from '../html/index.ts';
import { textWithin } from '../passage.ts';
import type { PageText } from './look-in.ts';

export const CITED = 'cited';

/** @throws {ProviderProblem} where it is no page of words. */
export async function pageFetched(fetched: Fetched): Promise<PageText> {
  const type = fetched.headers?.['content-type'] ?? '';
  if (!/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)/i.test(type))
    throw new ProviderProblem({ code: 'unreadable', detail: type.split(';')[0]!.slice(0, 60) });
  const isPlain = /^\s*text\/plain/i.test(type);
  const read = isPlain ? { title: '', text: fetched.text.replace(/\r\n?/g, '\n') } : readHtml(fetched.text);
  // A page that a script would write says so, or nothing.
  if (read.text.trim().length < LEAST) throw new ProviderProblem({ code: 'unreadable', detail: 'no text' });
  const { title, text, ...said } = read;
  const { byline, publisher, published } = said as Partial<Passage>;
  return {
    fetched: await textWithin(fetched, text, fetched.url),
    origin: originOf({ url: fetched.url, title, byline, publisher, published }),
  };
}

/** Fewer characters are no page that anything could stand in. */
const LEAST = 80;

/** The words of its article as they were read, a line for each block: this is what its passages are proven by. */
export async function pageVisited(page: PageDocument, now: Date): Promise<PageText> {
  const text = page.blocks.map((block) => block.text).join('\n');
  const given = { url: page.url, text: '', status: 200, sha256: '', retrieved: now.toISOString() };
  return { fetched: await textWithin(given, text, page.url), origin: originOf(page) };
}

function originOf({
  url,
  title,
  byline,
  publisher,
  published,
}: { url: string; title: string } & { [Key in 'byline' | 'publisher' | 'published']?: string | undefined }) {
  return {
    source: CITED,
    title: title || url,
    ...(byline ? { byline } : {}),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
  };
}

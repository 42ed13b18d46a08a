/** What GDELT answers: JSON, now and then with escapes that are none, and its errors as text, all with status 200. */
import { type Fetched, ProviderProblem } from '../../provider.ts';

/** An article of its index; of `context` the words around what was asked for, of which `sentence` holds it. */
export interface Seen {
  url: string;
  title: string;
  domain: string;
  /** ISO 8601: when it was first seen, which is soon after it was published. */
  seen?: string;
  sentence?: string;
  context?: string;
}

const MOST = 50;
const LONGEST = { url: 2000, title: 500, domain: 200, sentence: 3000, context: 6000 };

/** @throws {ProviderProblem} for what is no answer. */
export function seenIn({ text }: Pick<Fetched, 'text'>): Seen[] {
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw unreadable();
  // `{}` is how it says that there is nothing.
  const { articles = [] } = json as { articles?: unknown };
  if (!Array.isArray(articles)) throw unreadable();
  return articles.slice(0, MOST).flatMap((one: unknown) => seenFrom(one) ?? []);
}

/** An answer that may be kept: not one that says why there is none. */
export function isAnswer(text: string): boolean {
  return /^\s*\{/.test(text);
}

function parsed(text: string): unknown {
  if (!isAnswer(text)) {
    if (/limit requests|too many requests|rate limit/i.test(text))
      throw new ProviderProblem({ code: 'rate-limited', detail: 'asked too soon' });
    throw unreadable();
  }
  try {
    return JSON.parse(text);
  } catch {
    // Titles come with the backslashes and line feeds that their pages had.
    const mended = text
      .replace(/\\(?:["\\/bfnrt]|u[\da-f]{4})|\\/gi, (escape) => (escape === '\\' ? '\\\\' : escape))
      .replace(/[\u0000-\u001f]+/g, ' ');
    try {
      return JSON.parse(mended);
    } catch {
      throw unreadable();
    }
  }
}

function seenFrom(one: unknown): Seen | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const own = (name: string): unknown => (Object.hasOwn(one, name) ? (one as { [name: string]: unknown })[name] : '');
  const words = (name: keyof typeof LONGEST): string => {
    const value = own(name);
    return typeof value === 'string' && value.length <= LONGEST[name] ? value : '';
  };
  const url = words('url');
  const title = words('title')
    .replace(/\s+([,.:;!?’”])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!isLink(url) || !title) return undefined;
  const seen = timeOf(own('seendate'));
  return {
    ...{ url, title, domain: words('domain') || new URL(url).hostname },
    ...(seen ? { seen } : {}),
    ...(words('sentence') ? { sentence: words('sentence') } : {}),
    ...(words('context') ? { context: words('context') } : {}),
  };
}

function isLink(url: string): boolean {
  return url.startsWith('https://') && URL.canParse(url);
}

/** `20260112T081500Z` */
function timeOf(value: unknown): string | undefined {
  const match = typeof value === 'string' && /^((?:19|20)\d\d)(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}

function unreadable(): ProviderProblem {
  return new ProviderProblem({ code: 'unreadable', detail: 'no answer' });
}

/** One question to a MediaWiki API, by its rules: named, anonymous, and its errors that come with status 200. */
import { type Access, type Fetched, ProviderProblem } from '../provider.ts';
import { parsed } from './answer.ts';
import type { Fields } from './fields.ts';

export interface Answered {
  json: Fields;
  fetched: Fetched;
}

/** https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy: a browser may not change `User-Agent`. */
const AGENT = 'FactChecker/0.1 (browser extension; one reader; https://www.mediawiki.org/wiki/API:Etiquette)';

/** @throws {ProviderProblem} */
export async function askMediaWiki(
  access: Access,
  base: string,
  parameters: { [name: string]: string },
): Promise<Answered> {
  const query = new URLSearchParams({ ...parameters, format: 'json', origin: '*', maxlag: '5' });
  const url = `${base}/w/api.php?${query}`;
  const fetched = await access.fetch(url, { headers: { 'Api-User-Agent': AGENT }, keepIf: isAnswer });
  const at = new URL(url).host;
  const json = parsed(fetched, at);
  const { error } = json as { error?: { code?: unknown; lag?: unknown } };
  if (error !== undefined) throw new ProviderProblem(problemOf(error, at));
  return { json, fetched };
}

/** Errors come with status 200 too. */
function isAnswer(text: string): boolean {
  return !/^\s*\{\s*"error"/.test(text);
}

function problemOf(error: { code?: unknown; lag?: unknown }, at: string) {
  const code = String(error?.code ?? 'unknown');
  if (code === 'maxlag' || code === 'readonly') {
    // The API asks for five seconds at least.
    const lag = typeof error.lag === 'number' ? Math.ceil(error.lag) : 5;
    return { code: 'server-error', at, retryAfter: Math.max(5, lag), detail: code } as const;
  }
  if (code === 'ratelimited') return { code: 'rate-limited', at, retryAfter: 5, detail: code } as const;
  if (/^(permissiondenied|readapidenied|blocked)/.test(code)) return { code: 'refused', at, detail: code } as const;
  return { code: 'server-error', at, detail: code } as const;
}

/** The Problem that something thrown is; what was not expected is `unexpected`. */
export function problemFrom(thrown: unknown, at: string) {
  if (thrown instanceof ProviderProblem) return thrown.problem;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'AbortError') return { code: 'interrupted', at } as const;
  return { code: 'unexpected', at, detail: thrown instanceof Error ? thrown.message : String(thrown) } as const;
}

/** The base address in a language, where the base has one per language. */
export function inLanguage(base: string, language: string): string {
  return base.replaceAll('{lang}', language);
}

/** The Wikipedia and Wikidata code of a BCP 47 language; English where the page does not say. */
export function languageCode(language: string): string {
  const code = language.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}$/.test(code) && code !== 'und' ? code : 'en';
}

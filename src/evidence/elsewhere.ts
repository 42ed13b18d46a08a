/** What stands elsewhere than on the page itself: neither its own text nor a copy of it is evidence for it. */
import type { Context } from '../model.ts';

export function isElsewhere({ url, title }: { url: string; title: string }, { host, title: own }: Context): boolean {
  let name = '';
  try {
    name = new URL(url).hostname;
  } catch {
    return false; // no address at all
  }
  const page = host.replace(/:\d+$/, '');
  const near = (one: string, other: string) => `.${one}`.endsWith(`.${other.replace(/^www\./, '')}`);
  if (page && (near(page, name) || near(name, page))) return false;
  return letters(title) === '' || letters(title) !== letters(own);
}

export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

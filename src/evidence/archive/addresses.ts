/**
 * Addresses of reviews without an object of the browser for each. A URL lies in the browser's own memory until it tidies
 * up there, which it seldom does: of half a million entries that were more than the index.
 */

/** Nothing in it is written otherwise in an `href`: lower case, no port, no escapes but whole ones, no dots as steps. */
const AS_IT_STANDS =
  /^https?:\/\/(?:[a-z][a-z\d]*(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/(?!\.)(?:[\w~!$&()*+,;=:@-]|%(?!2e)[\da-f]{2}|\.(?!\/))*)+(?:\?[\w~!$&()*+,;=:@%/.?-]*)?(?:#[\w~!$&()*+,;=:@%/.?-]*)?$/i;
const HOST = /^https?:\/\/([a-z\d.-]+)\//;

/** As the browser writes it; empty where it is none of http or https. */
export function hrefOf(text: string): string {
  if (isAsItStands(text)) return text;
  const url = urlOf(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : '';
}

/** Empty where there is none. */
export function hostOf(text: string): string {
  if (isAsItStands(text)) return HOST.exec(text)?.[1] ?? '';
  return urlOf(text)?.hostname ?? '';
}

/** Not asked of `canParse` first: once it has been called often, Node says no to some that can be parsed. */
function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isAsItStands(text: string): boolean {
  return AS_IT_STANDS.test(text) && HOST.test(text);
}

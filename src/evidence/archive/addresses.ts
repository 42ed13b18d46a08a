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
  if (!URL.canParse(text)) return '';
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : '';
}

/** Empty where there is none. */
export function hostOf(text: string): string {
  if (isAsItStands(text)) return HOST.exec(text)?.[1] ?? '';
  return URL.canParse(text) ? new URL(text).hostname : '';
}

function isAsItStands(text: string): boolean {
  return AS_IT_STANDS.test(text) && HOST.test(text);
}

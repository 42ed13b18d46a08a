/** Reads an answer whose shape nobody promises: what is not as it should be is not there. */

export type Fields = { readonly [name: string]: unknown };

/** An object's own fields; none of its prototype's. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'));
}

export function listOf(value: unknown, most: number): Fields[] {
  return Array.isArray(value) ? value.slice(0, most).map(fieldsOf) : [];
}

/** Words, without markup that a service puts around what was asked for; none where they are too long. */
export function wordsOf(value: unknown, longest: number): string {
  if (typeof value !== 'string' || value.length > longest || !value.isWellFormed()) return '';
  return value
    .replace(/<\/?(?:b|em|i|mark|span|strong)\b[^<>]{0,200}>/giu, '')
    .replace(/&(?:amp|#38);/gu, '&')
    .replace(/&(?:quot|#34);/gu, '"')
    .replace(/&(?:apos|#0?39|#x27);/gu, "'")
    .replace(/&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `https:` only, as the browser would read it. */
export function linkOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined;
  try {
    const { protocol, username, password, href } = new URL(value);
    return protocol === 'https:' && !username && !password ? href : undefined;
  } catch {
    return undefined; // no address at all
  }
}

/** ISO 8601, of a year in which there was news. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  const year = new Date(time).getUTCFullYear();
  if (year < 1700 || year > 2200) return undefined;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : new Date(time).toISOString();
}

/** Reads WordPress's answer. Nothing in it is believed to have its shape. */

/** One comment as its site records it. */
export interface Recorded {
  number: number;
  /** 0 where it answers no comment. */
  parent: number;
  /** ISO 8601, UTC. */
  posted?: string;
  text: string;
  /** Made of the writer's address: the same for the same. */
  picture?: string;
}

/** Null where it is no list of comments. */
export function recordsIn(json: string): Recorded[] | null {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return null; // cut off, or something else
  }
  if (!Array.isArray(given)) return null;
  return given.flatMap((one: unknown): Recorded[] => {
    const { id, parent, date_gmt, content, author_avatar_urls } = (one ?? {}) as { [key: string]: unknown };
    const html = (content as { rendered?: unknown } | null | undefined)?.rendered;
    if (!isNumber(id) || !isNumber(parent) || typeof html !== 'string') return [];
    const record: Recorded = { number: id, parent, text: textIn(html) };
    const posted = momentOf(date_gmt);
    if (posted) record.posted = posted;
    const picture = pictureOf(author_avatar_urls);
    if (picture) record.picture = picture;
    return [record];
  });
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** "2026-03-12T09:15:00", which is UTC without saying so. */
function momentOf(given: unknown): string | undefined {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(given)) return undefined;
  return given.startsWith('0000') || Number.isNaN(Date.parse(`${given}Z`)) ? undefined : `${given}Z`;
}

/** Of no address at all, by MD5 and by SHA-256. */
const NOBODY =
  /^(?:d41d8cd98f00b204e9800998ecf8427e|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855)$/;

function pictureOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  for (const url of Object.values(given)) {
    const hash = typeof url === 'string' ? /\/avatar\/([0-9a-f]{32}|[0-9a-f]{64})(?:[?#]|$)/.exec(url)?.[1] : undefined;
    if (hash && !NOBODY.test(hash)) return hash;
  }
  return undefined;
}

const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of HTML, to be compared and never shown. One pass, whatever it is. */
function textIn(html: string): string {
  let text = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    text += html.slice(at, open === -1 ? undefined : open);
    if (open === -1) break;
    const close = html.indexOf('>', open);
    text += ' ';
    at = close === -1 ? html.length : close + 1;
  }
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (_, decimal, hex, name: string | undefined) => {
      if (name) return NAMED[name.toLowerCase()] ?? ' ';
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    },
  );
}

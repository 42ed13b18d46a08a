/** Passages: verbatim slices of what was fetched. There is no other way to make one. */
import type { Passage } from '../model.ts';
import type { Fetched } from '../provider.ts';

/** A text as a source gave it, by its own fingerprint. */
export type FetchedText = Pick<Fetched, 'url' | 'text' | 'sha256' | 'retrieved'>;

export type PassageOrigin = Pick<
  Passage,
  'source' | 'title' | 'byline' | 'publisher' | 'published' | 'licence' | 'about' | 'dependent'
>;

/** A text within a fetched answer (an extract within its JSON) as a fetched text of its own. */
export async function textWithin(fetched: Pick<Fetched, 'retrieved'>, text: string, url: string): Promise<FetchedText> {
  return { url, text, sha256: await sha256Of(text), retrieved: fetched.retrieved };
}

/** SHA-256 of the UTF-8 bytes, in hex. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @throws {RangeError} where the slice is not within the text. */
export function passageFrom(fetched: FetchedText, origin: PassageOrigin, start: number, end: number): Passage {
  if (!(start >= 0 && start < end && end <= fetched.text.length)) throw new RangeError('no such slice');
  return {
    kind: 'passage',
    id: `${origin.source}:${fetched.sha256.slice(0, 16)}:${start}-${end}`,
    url: fetched.url,
    retrieved: fetched.retrieved,
    fetched: { sha256: fetched.sha256, length: fetched.text.length },
    text: fetched.text.slice(start, end),
    start,
    end,
    ...origin,
  };
}

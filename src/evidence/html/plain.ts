/** Words as a reader sees them: what has no width or only turns the writing about is none of them. */

// Soft hyphens, joiners, marks of direction, and the tag characters in which words can be hidden.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

export function plain(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\s\u0000-\u001f]+/gu, ' ')
    .trim();
}

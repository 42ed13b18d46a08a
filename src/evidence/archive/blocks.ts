/**
 * Entries as they are kept, by so many: one line of JSON each, without the names of the fields, behind a line that says when
 * they were brought here. Bytes are read at a tenth of what objects cost, and only the entry that is wanted is taken apart.
 */
import type { ReviewEntry } from '../../provider.ts';

/** One read gives so many entries, of which mostly one is wanted; with fewer an import writes too many. */
export const BLOCK = 8;

/** In the order in which a feed's entries have them: what an entry is known by is their text. */
const FIELDS: readonly (keyof ReviewEntry)[] = [
  ...(['url', 'claimReviewed', 'rating', 'publisher', 'published', 'place', 'title', 'language', 'summary'] as const),
];
const END_OF_LINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

let space = new Uint8Array(1 << 16);

/** In memory that the script makes itself: it can be let go of. */
export function blockOf(retrieved: string, entries: readonly ReviewEntry[]): Uint8Array {
  const text = [retrieved, ...entries.map(lineOf)].join('\n');
  // A UTF-16 unit takes three bytes at most.
  if (text.length * 3 > space.length) space = new Uint8Array(text.length * 3);
  return space.slice(0, encoder.encodeInto(text, space).written);
}

/** The entry with this number in its block; undefined where there is none. */
export function entryIn(block: Uint8Array, number: number): { review: ReviewEntry; retrieved: string } | undefined {
  const first = block.indexOf(END_OF_LINE);
  let start = first + 1;
  for (let before = 0; before < number && start > 0; before++) start = block.indexOf(END_OF_LINE, start) + 1;
  if (first < 0 || start <= 0) return undefined;
  const end = block.indexOf(END_OF_LINE, start);
  try {
    const review = reviewIn(decoder.decode(block.subarray(start, end < 0 ? block.length : end)));
    return { review, retrieved: decoder.decode(block.subarray(0, first)) };
  } catch {
    return undefined; // cut short: no entry
  }
}

function lineOf(entry: ReviewEntry): string {
  const values = FIELDS.map((field) => entry[field] ?? null);
  while (values.at(-1) === null) values.pop();
  return JSON.stringify(values);
}

function reviewIn(line: string): ReviewEntry {
  const values = JSON.parse(line) as (string | number | null)[];
  const given = values.flatMap((value, index) => (value === null ? [] : [[FIELDS[index], value] as const]));
  return Object.fromEntries(given) as unknown as ReviewEntry;
}

/**
 * Entries as they are kept, by so many: one line of JSON each, behind a line that says when they were brought here. Bytes
 * are read at a tenth of what objects cost, and only the entry that is wanted is taken apart.
 */
import type { ReviewEntry } from '../../provider.ts';

/** One read gives so many entries. */
export const BLOCK = 16;

const END_OF_LINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function blockOf(retrieved: string, entries: readonly ReviewEntry[]): Uint8Array {
  return encoder.encode([retrieved, ...entries.map((entry) => JSON.stringify(entry))].join('\n'));
}

/** The entry with this number in its block; undefined where there is none. */
export function entryIn(block: Uint8Array, number: number): { review: ReviewEntry; retrieved: string } | undefined {
  const first = block.indexOf(END_OF_LINE);
  let start = first + 1;
  for (let before = 0; before < number && start > 0; before++) start = block.indexOf(END_OF_LINE, start) + 1;
  if (first < 0 || start <= 0) return undefined;
  const end = block.indexOf(END_OF_LINE, start);
  try {
    const review = JSON.parse(decoder.decode(block.subarray(start, end < 0 ? block.length : end))) as ReviewEntry;
    return { review, retrieved: decoder.decode(block.subarray(0, first)) };
  } catch {
    return undefined; // cut short: no entry
  }
}

/** What the members of a family have in common, word by word. */
import type { Span } from '../model.ts';
import { STEP } from './runs.ts';
import type { Words } from './words.ts';

/** Longer members are aligned by their first words only. */
const LONGEST = 2_000;

/** For every member, the indices of its words that all members have, in the same order; all lists are equally long. */
export function* alignWords(members: readonly Words[]): Generator<undefined, number[][]> {
  const keys = members.map((member) => member.keys.subarray(0, Math.min(LONGEST, member.length)));
  const table = new Table();
  const first = keys[0] ?? new Uint32Array();
  let common = Array.from(first, (_, index) => index);
  let shared = first;
  for (const [number, member] of keys.entries()) {
    if (number % STEP === 0) yield;
    if (number === 0 || common.length === 0) continue;
    const kept = table.inCommon(shared, member).ofA;
    if (kept.length === common.length) continue;
    common = kept.map((position) => common[position] ?? 0);
    shared = Uint32Array.from(common, (index) => first[index] ?? 0);
  }
  const aligned: number[][] = [];
  for (const [number, member] of keys.entries()) {
    if (number % STEP === 0) yield;
    aligned.push(number === 0 ? common : table.inCommon(shared, member).ofB);
  }
  return aligned;
}

/** Aligns one pair after another; its room is used again. */
class Table {
  #lengths = new Uint16Array(4_096);

  /** A longest common subsequence, by the indices of its words in both. */
  inCommon(a: Uint32Array, b: Uint32Array): { ofA: number[]; ofB: number[] } {
    const ofA: number[] = [];
    const ofB: number[] = [];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) {
      ofA.push(start);
      ofB.push(start++);
    }
    // What both end with, likewise.
    let tail = 0;
    while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
    this.#between(a.subarray(start, a.length - tail), b.subarray(start, b.length - tail), start, ofA, ofB);
    for (let left = tail; left > 0; left--) {
      ofA.push(a.length - left);
      ofB.push(b.length - left);
    }
    return { ofA, ofB };
  }

  #between(a: Uint32Array, b: Uint32Array, start: number, ofA: number[], ofB: number[]): void {
    const width = b.length + 1;
    const cells = (a.length + 1) * width;
    if (this.#lengths.length < cells) this.#lengths = new Uint16Array(2 * cells);
    const lengths = this.#lengths;
    lengths.fill(0, a.length * width, cells);
    for (let i = a.length - 1; i >= 0; i--) {
      const word = a[i];
      lengths[i * width + b.length] = 0;
      for (let j = b.length - 1; j >= 0; j--) {
        const below = lengths[(i + 1) * width + j] ?? 0;
        const right = lengths[i * width + j + 1] ?? 0;
        lengths[i * width + j] =
          word === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : below > right ? below : right;
      }
    }
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) {
        ofA.push(start + i++);
        ofB.push(start + j++);
      } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
      else j++;
    }
  }
}

/** Neighbouring words as one span each. `words` are all of a text's own words, `indices` those that are meant. */
export function spansOf(words: Words, indices: readonly number[]): Span[] {
  const spans: Span[] = [];
  let previous = -2;
  for (const index of indices) {
    const last = spans[spans.length - 1];
    const end = words.ends[index] ?? 0;
    if (last && index === previous + 1) last.end = end;
    else spans.push({ start: words.starts[index] ?? 0, end });
    previous = index;
  }
  return spans;
}

/** What the members of a family have in common, word by word. */
import type { Span } from '../model.ts';
import type { Word } from './own-words.ts';

/** Longer members are aligned by their first words only. */
const LONGEST = 2_000;

/** For every member, the indices of its words that all members have, in the same order; all lists are equally long. */
export function alignWords(members: readonly (readonly Word[])[]): number[][] {
  const first = members[0] ?? [];
  let common = first.slice(0, LONGEST).map((_, index) => index);
  for (const member of members.slice(1)) {
    if (common.length === 0) break;
    const kept = inCommon(
      common.map((index) => first[index]?.key ?? 0),
      keysOf(member),
    );
    common = kept.map(([position]) => common[position] ?? 0);
  }
  const shared = common.map((index) => first[index]?.key ?? 0);
  return members.map((member, position) =>
    position === 0 ? common : inCommon(shared, keysOf(member)).map(([, index]) => index),
  );
}

function keysOf(words: readonly Word[]): number[] {
  return words.slice(0, LONGEST).map((word) => word.key);
}

/** A longest common subsequence, as pairs of indices. */
function inCommon(a: readonly number[], b: readonly number[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** Neighbouring words as one span each. `words` are all of a text's own words, `indices` those that are meant. */
export function spansOf(words: readonly Word[], indices: readonly number[]): Span[] {
  const spans: Span[] = [];
  let previous = -2;
  for (const index of indices) {
    const word = words[index];
    if (!word) continue;
    const last = spans[spans.length - 1];
    if (last && index === previous + 1) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    previous = index;
  }
  return spans;
}

/**
 * An inverted index in parts: a segment for every so many entries, cut into buckets by the terms' hash, so that a search
 * reads a few kilobytes and nothing has to be loaded before it. Each posting holds a quantised impact instead of a
 * frequency (Anh and Moffat, Vector-space ranking with effective early termination, SIGIR 2001).
 */
import { letGo } from './bytes.ts';
import { hashOf, type Term } from './terms.ts';

export const BUCKETS = 4096;
/** Entries of one segment: as many as 17 bits count. */
export const SEGMENT = 65_536;
/** Slots of the table of how many entries have a term. */
export const SLOTS = 65_536;

const HASH_BITS = 30;
const BUCKET_SHIFT = HASH_BITS - 12;
const REST = 2 ** BUCKET_SHIFT;

/** Terms of a field count as much as this; a title repeats in other words what the claim says. A month is all or nothing. */
export const FIELDS = { claim: 1, title: 0.8, summary: 0.4, month: 4 };

// BM25. The average length is set and not counted, so that an entry's impact does not depend on what comes after it.
const K1 = 1.2;
const B = 0.4;
const AVERAGE = 20;
const LEVELS = 15;
const HIGHEST = K1 + 1;

export function bucketOf(hash: number): number {
  return hash >>> BUCKET_SHIFT;
}

export function slotOf(hash: number): number {
  return hash & (SLOTS - 1);
}

export interface Segment {
  /** By bucket; buckets without a posting are left out. */
  buckets: [bucket: number, bytes: Uint8Array][];
  /** Postings by slot. */
  counts: Uint32Array;
}

/** Collects the postings of one segment, then of the next: its space serves again. Numbers of 8 bytes, sorted once. */
export class SegmentBuilder {
  private keys = new Float64Array(1 << 16);
  private used = 0;

  /** `entry` counts from the beginning of the archive; `fields` in the order of FIELDS. */
  add(entry: number, fields: readonly (readonly Pick<Term, 'stem'>[])[]): void {
    const weights = new Map<number, number>();
    const worth = Object.values(FIELDS);
    let length = 0;
    fields.forEach((terms, field) => {
      const weight = worth[field] ?? 0;
      length += terms.length * (field < 2 ? weight : 0);
      for (const { stem } of terms) {
        const hash = hashOf(stem);
        weights.set(hash, (weights.get(hash) ?? 0) + weight);
      }
    });
    const norm = K1 * (1 - B + (B * length) / AVERAGE);
    for (const [hash, weight] of weights) {
      const impact = (weight * (K1 + 1)) / (weight + norm);
      const level = Math.min(LEVELS, Math.max(1, Math.round((impact / HIGHEST) * LEVELS)));
      if (this.used === this.keys.length) this.keys = twice(this.keys);
      this.keys[this.used++] = (hash * SEGMENT + (entry % SEGMENT)) * 16 + level;
    }
  }

  /** `first` is the number of the segment's first entry. */
  build(first: number): Segment {
    const keys = this.keys.subarray(0, this.used).sort();
    const counts = new Uint32Array(SLOTS);
    const buckets: Segment['buckets'] = [];
    const out = new Writer();
    let at = 0;
    while (at < keys.length) {
      const bucket = bucketOf(Math.floor(keys[at]! / 16 / SEGMENT));
      out.reset();
      out.put(first);
      while (at < keys.length) {
        const hash = Math.floor(keys[at]! / 16 / SEGMENT);
        if (bucketOf(hash) !== bucket) break;
        const from = at;
        while (at < keys.length && Math.floor(keys[at]! / 16 / SEGMENT) === hash) at++;
        counts[slotOf(hash)]! += at - from;
        out.put(hash % REST);
        out.put(at - from);
        let before = 0;
        for (let index = from; index < at; index++) {
          const key = keys[index]! % (SEGMENT * 16);
          const entry = Math.floor(key / 16);
          out.put((entry - before) * 16 + (key % 16));
          before = entry;
        }
      }
      buckets.push([bucket, out.bytes()]);
    }
    this.used = 0;
    return { buckets, counts };
  }
}

/** Without leaving the smaller one lying about. */
function twice(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(numbers.length * 2);
  more.set(numbers);
  letGo(new Uint8Array(numbers.buffer));
  return more;
}

/** Which segment a part of a bucket is of. */
export function segmentOf(bytes: Uint8Array): number {
  return new Reader(bytes).next() / SEGMENT;
}

/** The postings of one term in one part of a bucket: calls `found` for each, returns how many there are. */
export function readPostings(bytes: Uint8Array, hash: number, found: (entry: number, impact: number) => void): number {
  const reader = new Reader(bytes);
  const first = reader.next();
  while (!reader.done) {
    const rest = reader.next();
    const count = reader.next();
    if (rest !== hash % REST) {
      reader.skip(count);
      continue;
    }
    let entry = first;
    for (let index = 0; index < count; index++) {
      const posting = reader.next();
      entry += Math.floor(posting / 16);
      found(entry, ((posting % 16) * HIGHEST) / LEVELS);
    }
    return count;
  }
  return 0;
}

/** Numbers of 7 bits a byte, the last with its highest bit clear. */
class Writer {
  private space = new Uint8Array(1 << 12);
  private length = 0;

  reset(): void {
    this.length = 0;
  }

  put(number: number): void {
    if (this.length + 8 > this.space.length) {
      const more = new Uint8Array(this.space.length * 2);
      more.set(this.space);
      this.space = more;
    }
    let rest = number;
    while (rest >= 128) {
      this.space[this.length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.space[this.length++] = rest;
  }

  bytes(): Uint8Array {
    return this.space.slice(0, this.length);
  }
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  next(): number {
    let number = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      // Bytes that were cut short end here instead of going on for ever.
      if (byte === undefined) return number;
      number += (byte & 127) * scale;
      if (byte < 128) return number;
      scale *= 128;
    }
  }

  skip(numbers: number): void {
    let left = numbers;
    while (left > 0 && this.at < this.bytes.length) if (this.bytes[this.at++]! < 128) left--;
  }
}

/**
 * An inverted index, cut into buckets by the terms' hash, so that a search reads a few kilobytes and nothing has to be loaded
 * before it. A bucket has a part for each segment of so many entries: the number of the first one, then term by term its hash,
 * how many bytes its postings take, and these. Each posting holds a quantised impact instead of a
 * frequency (Anh and Moffat, Vector-space ranking with effective early termination, SIGIR 2001).
 */
import { letGo } from './bytes.ts';
import { hashOf, type Term } from './terms.ts';

const BUCKET_BITS = 13;
export const BUCKETS = 2 ** BUCKET_BITS;
/** Entries of one segment: as many as 17 bits count. */
export const SEGMENT = 65_536;
/** Slots of the table of how many entries have a term. */
export const SLOTS = 65_536;

const HASH_BITS = 30;
const BUCKET_SHIFT = HASH_BITS - BUCKET_BITS;
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

/** The index of one segment. */
export interface Segment {
  number: number;
  /** Its part of a bucket; undefined where there is no posting. Valid until it is let go of. */
  part(bucket: number): Uint8Array | undefined;
  /** Postings by slot. */
  counts: Uint32Array;
  /** Of all parts together. */
  bytes: Uint8Array;
}

/** Collects the postings of one segment, then of the next: its space serves again. Numbers of 8 bytes, sorted once. */
export class SegmentBuilder {
  private keys = new Float64Array(1 << 16);
  private used = 0;
  private readonly postings = new Writer();
  private readonly terms = new Writer();
  private readonly out = new Writer();

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

  build(number: number): Segment {
    const { postings, terms, out } = this;
    const keys = this.keys.subarray(0, this.used).sort();
    const counts = new Uint32Array(SLOTS);
    const starts = new Uint32Array(BUCKETS + 1);
    let at = 0;
    out.reset();
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      starts[bucket] = out.length;
      terms.reset();
      while (at < keys.length) {
        const hash = Math.floor(keys[at]! / 16 / SEGMENT);
        if (bucketOf(hash) !== bucket) break;
        const from = at;
        postings.reset();
        for (let before = 0; at < keys.length && Math.floor(keys[at]! / 16 / SEGMENT) === hash; at++) {
          const key = keys[at]! % (SEGMENT * 16);
          const entry = Math.floor(key / 16);
          postings.put((entry - before) * 16 + (key % 16));
          before = entry;
        }
        counts[slotOf(hash)]! += at - from;
        terms.put(hash % REST);
        terms.putAll(postings);
      }
      if (terms.length === 0) continue;
      out.put(number * SEGMENT);
      out.putAll(terms);
    }
    starts[BUCKETS] = out.length;
    this.used = 0;
    const bytes = out.bytes();
    const part = (bucket: number) =>
      starts[bucket]! < starts[bucket + 1]! ? bytes.subarray(starts[bucket], starts[bucket + 1]) : undefined;
    return { number, part, counts, bytes };
  }
}

/** Without leaving the smaller one lying about. */
function twice(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(numbers.length * 2);
  more.set(numbers);
  letGo(new Uint8Array(numbers.buffer));
  return more;
}

/** Which segment a bucket's first part is of. */
export function segmentOf(bytes: Uint8Array): number {
  return Math.floor(new Reader(bytes).next() / SEGMENT);
}

/** What each level of the term at hand adds. */
const worth = new Float64Array(LEVELS + 1);

/** Adds to each entry's score what the term is worth in it. Bytes that were cut short end here instead of going on for ever. */
export function addPostings(scores: Float32Array, bytes: Uint8Array, hash: number, weight: number): void {
  for (let level = 0; level <= LEVELS; level++) worth[level] = weight * ((level * HIGHEST) / LEVELS);
  const sought = hash % REST;
  const reader = new Reader(bytes);
  while (reader.at < bytes.length) {
    const first = reader.next();
    const end = reader.next() + reader.at;
    while (reader.at < Math.min(end, bytes.length)) {
      const rest = reader.next();
      const length = reader.next();
      if (rest === sought) addAll(scores, bytes, reader.at, Math.min(reader.at + length, bytes.length), first);
      // They are in order.
      if (rest >= sought) break;
      reader.at += length;
    }
    reader.at = end;
  }
}

/** Written out: it is where a search for frequent words spends its time. */
function addAll(scores: Float32Array, bytes: Uint8Array, from: number, end: number, first: number): void {
  let entry = first;
  for (let at = from; at < end; ) {
    let byte = bytes[at++]!;
    let posting = byte & 127;
    for (let shift = 7; byte > 127 && at < end; shift += 7) {
      byte = bytes[at++]!;
      posting |= (byte & 127) << shift;
    }
    entry += posting >>> 4;
    scores[entry]! += worth[posting & 15]!;
  }
}

/** Numbers of 7 bits a byte, the last with its highest bit clear. */
class Writer {
  private space = new Uint8Array(1 << 12);
  length = 0;

  reset(): void {
    this.length = 0;
  }

  put(number: number): void {
    this.need(5);
    let rest = number;
    while (rest >= 128) {
      this.space[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.space[this.length++] = rest;
  }

  /** How long the other is, and what it holds. */
  putAll(other: Writer): void {
    this.put(other.length);
    this.need(other.length);
    this.space.set(other.space.subarray(0, other.length), this.length);
    this.length += other.length;
  }

  bytes(): Uint8Array {
    return this.space.slice(0, this.length);
  }

  private need(more: number): void {
    if (this.length + more <= this.space.length) return;
    const before = this.space;
    this.space = new Uint8Array(Math.max(before.length * 2, this.length + more));
    this.space.set(before);
    letGo(before);
  }
}

class Reader {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  next(): number {
    let number = 0;
    for (let shift = 0; this.at < this.bytes.length; shift += 7) {
      const byte = this.bytes[this.at++]!;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return number >>> 0;
  }
}

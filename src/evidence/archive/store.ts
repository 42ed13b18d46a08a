/** Where an archive lies: in IndexedDB in the browser, in memory in a test. */
import type { About, ArchiveReader } from '../../provider.ts';
import { BLOCK } from './blocks.ts';
import { SEGMENT, SLOTS } from './postings.ts';

export type { About, ArchiveReader, ReviewEntry } from '../../provider.ts';

export const BLOCKS_OF_A_SEGMENT = SEGMENT / BLOCK;

/** What was brought from one feed or file. Its segments are its own: entries are counted through all of them. */
export interface Collection {
  id: string;
  name: string;
  /** The address of a feed; absent for a file. */
  address?: string;
  /** What the server says of the version: to ask whether there is a newer one. */
  etag?: string;
  entries: number;
  /** Items that were no fact check. */
  skipped: number;
  /** ISO 8601; and when it was asked last whether there is a newer one. */
  imported: string;
  asked?: string;
  segments: number[];
  /** Hosts of publishers that several of its entries are by. */
  publishers: string[];
}

/** A part of the index, of this segment and those after it. */
export interface BucketRecord {
  bucket: number;
  segment: number;
  bytes: Uint8Array;
}

/** Writes new beside old: what is not finished is not searched, and what is replaced stays until then. Bytes that it is given are its own. */
export interface ArchiveWriter {
  /** The number of a segment that nothing else is in. */
  claim(): Promise<number>;
  putBlocks(first: number, blocks: readonly Uint8Array[]): Promise<void>;
  putBuckets(records: readonly BucketRecord[]): Promise<void>;
  /** In one step the collection takes the place of what had its id. */
  finish(collection: Collection, counts: Uint8Array): Promise<void>;
  /** Lets go of claimed segments that no collection has. */
  sweep(): Promise<void>;
}

/** What is known of all collections together. */
export function aboutAll(collections: readonly Collection[]): About | undefined {
  if (collections.length === 0) return undefined;
  return {
    entries: collections.reduce((sum, { entries }) => sum + entries, 0),
    segments: collections.flatMap(({ segments }) => segments),
    publishers: [...new Set(collections.flatMap(({ publishers }) => publishers))],
  };
}

/** How many entries have a term, by slot, in eighths of a power of two: exact enough to weigh by, and small. */
export function countsAsKept(counts: ArrayLike<number>): Uint8Array {
  return Uint8Array.from(counts, (count) => Math.round(Math.log2(1 + count) * 8));
}

export function countIn(kept: number): number {
  return 2 ** (kept / 8) - 1;
}

export function countsTogether(tables: readonly Uint8Array[]): Uint8Array {
  const sum = new Float64Array(SLOTS);
  for (const table of tables)
    table.forEach((kept, slot) => {
      sum[slot]! += countIn(kept);
    });
  return countsAsKept(sum);
}

/** The lowest number that is not taken. */
export function lowestFree(taken: ReadonlySet<number>): number {
  let number = 0;
  while (taken.has(number)) number++;
  return number;
}

export function archiveInMemory(): ArchiveReader & ArchiveWriter {
  const parts = new Map<number, Map<number, Uint8Array>>();
  const kept = new Map<number, Uint8Array>();
  const tables = new Map<string, Uint8Array>();
  let together: Uint8Array | undefined;
  const claimed = new Set<number>();
  let collections: Collection[] = [];
  return {
    about: async () => aboutAll(collections),
    counts: async () => together,
    buckets: async (numbers) => numbers.map((number) => [...(parts.get(number)?.values() ?? [])]),
    blocks: async (numbers) => numbers.map((number) => kept.get(number)),
    claim: async () => {
      const number = lowestFree(new Set([...claimed, ...collections.flatMap(({ segments }) => segments)]));
      claimed.add(number);
      return number;
    },
    putBlocks: async (first, blocks) => blocks.forEach((block, index) => void kept.set(first + index, block)),
    putBuckets: async (records) => {
      for (const { bucket, segment, bytes } of records)
        parts.set(bucket, (parts.get(bucket) ?? new Map()).set(segment, bytes));
    },
    finish: async (collection, counts) => {
      collections = [...collections.filter(({ id }) => id !== collection.id), collection];
      tables.set(collection.id, counts);
      together = countsTogether([...tables.values()]);
    },
    sweep: async () => {
      claimed.clear();
      const inUse = new Set(collections.flatMap(({ segments }) => segments));
      for (const bucket of parts.values())
        for (const segment of bucket.keys()) if (!inUse.has(segment)) bucket.delete(segment);
      for (const block of kept.keys()) if (!inUse.has(Math.floor(block / BLOCKS_OF_A_SEGMENT))) kept.delete(block);
    },
  };
}

/** Where an archive lies: in IndexedDB in the browser, in memory in a test. */
import { BUCKETS } from './postings.ts';

/** A published fact check as the archive keeps it. */
export interface Review {
  url: string;
  claimReviewed: string;
  title?: string;
  summary?: string;
  /** The publisher's words, with numbers only where there are no words. */
  rating: string;
  publisher: string;
  /** ISO 8601. */
  published?: string;
  language?: string;
}

/** Entries are kept by so many: one read gives them all. */
export const BLOCK = 16;

export interface About {
  entries: number;
  /** ISO 8601. */
  imported: string;
  /** Where it came from, and the server's ETag for it. */
  origin?: string;
  etag?: string;
}

export interface ArchiveReader {
  about(): Promise<About | undefined>;
  /** How many entries have a term, by slot, as the power of two nearest to it in eighths. */
  counts(): Promise<Uint8Array | undefined>;
  /** The parts of each bucket, in order of segments. */
  buckets(numbers: readonly number[]): Promise<Uint8Array[][]>;
  /** Blocks of BLOCK entries. */
  blocks(numbers: readonly number[]): Promise<Review[][]>;
}

export interface ArchiveWriter {
  /** Removes all that is there. */
  clear(): Promise<void>;
  putBlocks(first: number, blocks: readonly (readonly Review[])[]): Promise<void>;
  putBuckets(segment: number, buckets: readonly (readonly [number, Uint8Array])[]): Promise<void>;
  /** Last: what is not finished is not searched. */
  finish(counts: Uint8Array, about: About): Promise<void>;
}

export function archiveInMemory(): ArchiveReader & ArchiveWriter {
  let parts: Uint8Array[][] = Array.from({ length: BUCKETS }, () => []);
  let kept: Review[][] = [];
  let table: Uint8Array | undefined;
  let described: About | undefined;
  return {
    about: async () => described,
    counts: async () => table,
    buckets: async (numbers) => numbers.map((number) => parts[number] ?? []),
    blocks: async (numbers) => numbers.map((number) => kept[number] ?? []),
    clear: async () => {
      parts = Array.from({ length: BUCKETS }, () => []);
      kept = [];
      table = described = undefined;
    },
    putBlocks: async (first, blocks) => {
      for (const [index, block] of blocks.entries()) kept[first + index] = [...block];
    },
    putBuckets: async (_, buckets) => {
      for (const [number, bytes] of buckets) parts[number]!.push(bytes);
    },
    finish: async (counts, about) => {
      table = counts;
      described = about;
    },
  };
}

/** Where an archive lies: in IndexedDB in the browser, in memory in a test. */
import type { About, ArchiveReader, ReviewEntry } from '../../provider.ts';
import { BUCKETS } from './postings.ts';

export type { About, ArchiveReader, ReviewEntry } from '../../provider.ts';

/** Entries are kept by so many: one read gives them all. */
export const BLOCK = 16;

export interface ArchiveWriter {
  /** Removes all that is there. */
  clear(): Promise<void>;
  putBlocks(first: number, blocks: readonly (readonly ReviewEntry[])[]): Promise<void>;
  putBuckets(segment: number, buckets: readonly (readonly [number, Uint8Array])[]): Promise<void>;
  /** Last: what is not finished is not searched. */
  finish(counts: Uint8Array, about: About): Promise<void>;
}

export function archiveInMemory(): ArchiveReader & ArchiveWriter {
  let parts: Uint8Array[][] = Array.from({ length: BUCKETS }, () => []);
  let kept: ReviewEntry[][] = [];
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

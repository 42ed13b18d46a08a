/** Buckets of the index that were read before: the words of one page return, and frequent words have the longest postings. */
import type { ArchiveReader } from '../../provider.ts';
import { segmentOf } from './postings.ts';

/** The records of one bucket that are of segments in use. */
export type Bucket = readonly Uint8Array[];

/** Bytes that are remembered at most. */
const MOST = 8_000_000;

/**
 * For as long as the caller searches, and no longer: what is in use may be another collection for the next check.
 * What was asked for longest ago is let go first.
 */
export function rememberedBuckets(
  archive: Pick<ArchiveReader, 'buckets'>,
  inUse: ReadonlySet<number>,
  most = MOST,
): (numbers: readonly number[]) => Promise<Bucket[]> {
  const known = new Map<number, Bucket>();
  let bytes = 0;
  return async (numbers) => {
    const missing = [...new Set(numbers)].filter((number) => !known.has(number));
    const read = missing.length > 0 ? await archive.buckets(missing) : [];
    missing.forEach((number, index) => {
      // Another search may have asked for it meanwhile.
      if (known.has(number)) return;
      const parts = read[index]!.filter((part) => inUse.has(segmentOf(part)));
      known.set(number, parts);
      bytes += sizeOf(parts);
    });
    const found = numbers.map((number, index) => {
      const bucket = known.get(number) ?? [];
      if (numbers.indexOf(number) !== index) return bucket;
      known.delete(number);
      known.set(number, bucket);
      return bucket;
    });
    for (const [number, bucket] of known) {
      if (bytes <= most) break;
      known.delete(number);
      bytes -= sizeOf(bucket);
    }
    return found;
  };
}

function sizeOf(bucket: Bucket): number {
  return bucket.reduce((sum, { length }) => sum + length, 0);
}

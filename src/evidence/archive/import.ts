/** Fills an archive from reviews as they come, a segment at a time, so that memory does not grow with the feed. */
import { SEGMENT, SegmentBuilder, SLOTS } from './postings.ts';
import { type About, type ArchiveWriter, BLOCK, type ReviewEntry } from './store.ts';
import { termsOf } from './terms.ts';

/** Blocks that are written at once. */
const WRITTEN_AT_ONCE = 64;

/** @returns the number of entries. `progress` is called after every write. */
export async function importReviews(
  reviews: AsyncIterable<ReviewEntry> | Iterable<ReviewEntry>,
  archive: ArchiveWriter,
  about: Omit<About, 'entries'>,
  progress: (entries: number) => void = () => {},
): Promise<number> {
  await archive.clear();
  const counts = new Float64Array(SLOTS);
  let builder = new SegmentBuilder();
  let entries = 0;
  let block: ReviewEntry[] = [];
  let blocks: ReviewEntry[][] = [];
  let firstBlock = 0;
  const writeBlocks = async () => {
    if (blocks.length === 0) return;
    const writing = blocks;
    const first = firstBlock;
    firstBlock += writing.length;
    blocks = [];
    await archive.putBlocks(first, writing);
    progress(entries);
  };
  const writeSegment = async () => {
    const segment = Math.floor((entries - 1) / SEGMENT);
    const built = builder.build(segment * SEGMENT);
    builder = new SegmentBuilder();
    built.counts.forEach((count, slot) => {
      counts[slot]! += count;
    });
    await archive.putBuckets(segment, built.buckets);
  };
  const known = new Set<number>();
  for await (const review of reviews) {
    // The same words under the same rating by the same publisher are one review, however often a feed gives them.
    const fingerprint = fingerprintOf(review);
    if (known.has(fingerprint)) continue;
    known.add(fingerprint);
    builder.add(
      entries,
      [review.claimReviewed, review.title ?? '', review.summary ?? ''].map((t) => termsOf(t)),
    );
    block.push(review);
    entries++;
    if (block.length === BLOCK) {
      blocks.push(block);
      block = [];
    }
    if (blocks.length === WRITTEN_AT_ONCE) await writeBlocks();
    if (entries % SEGMENT === 0) await writeSegment();
  }
  if (block.length > 0) blocks.push(block);
  await writeBlocks();
  if (entries % SEGMENT > 0) await writeSegment();
  await archive.finish(
    Uint8Array.from(counts, (count) => Math.round(Math.log2(1 + count) * 8)),
    { ...about, entries },
  );
  return entries;
}

/** Equal for reviews that are kept once: 53 bits of the words, without case, quotation marks and spaces. */
export function fingerprintOf({ claimReviewed, publisher, url }: ReviewEntry): number {
  const words = `${claimReviewed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}|${publisher}|${claimReviewed ? '' : url}`;
  let high = 0x811c9dc5;
  let low = 0x01234567;
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

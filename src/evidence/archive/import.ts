/** Fills an archive from reviews as they come: what they say is written at once, the index when it has grown so large. */
import type { ReviewEntry } from '../../provider.ts';
import { hostOf } from './addresses.ts';
import { BLOCK, blockOf } from './blocks.ts';
import { Fingerprints, fingerprintOf } from './fingerprints.ts';
import { IndexWriter } from './index-writer.ts';
import { publishedTerms } from './months.ts';
import { SEGMENT, type Segment, SegmentBuilder } from './postings.ts';
import { type ArchiveWriter, BLOCKS_OF_A_SEGMENT, type Collection, countsAsKept } from './store.ts';
import { termsOf } from './terms.ts';

/** Blocks that are written at once. */
const WRITTEN_AT_ONCE = 64;
/** More than anybody has published: a feed that goes on is no feed. */
const MOST = 2_000_000;
/** So many entries make a host one that publishes fact checks. */
const PUBLISHES = 5;

export interface Importing {
  /** Called after every write. */
  progress?(entries: number): void;
  signal?: AbortSignal;
  /** Asked last: how many items were none. */
  skipped?(): number;
}

/**
 * Nothing of the archive changes until all has been read; then the collection takes the place of what had its id.
 * @throws {RangeError} where there is no fact check, or no end of them.
 */
export async function importReviews(
  reviews: AsyncIterable<ReviewEntry> | Iterable<ReviewEntry>,
  archive: ArchiveWriter,
  about: Pick<Collection, 'id' | 'name' | 'imported'> & Partial<Pick<Collection, 'address' | 'etag' | 'asked'>>,
  { progress = () => {}, signal, skipped = () => 0 }: Importing = {},
): Promise<Collection> {
  const known = new Fingerprints();
  const hosts = new Map<string, number>();
  const segments: number[] = [];
  const builder = new SegmentBuilder();
  const index = new IndexWriter(archive, () => progress(entries));
  let segment: SegmentWriter | undefined;
  let entries = 0;
  try {
    for await (const review of reviews) {
      signal?.throwIfAborted();
      // The same words under the same rating by the same publisher are one review, however often a feed gives them.
      if (!known.add(fingerprintOf(review))) continue;
      if (++entries > MOST) throw new RangeError('There are more fact checks than there can be.');
      if (!segment) {
        const number = await archive.claim();
        segments.push(number);
        segment = new SegmentWriter(archive, builder, number, about.imported, () => progress(entries));
      }
      const host = hostOf(review.url).replace(/^www\./, '');
      hosts.set(host, (hosts.get(host) ?? 0) + 1);
      if (!(await segment.add(review))) continue;
      await index.add(await segment.end());
      segment = undefined;
    }
    if (entries === 0) throw new RangeError('There is no fact check in it.');
    if (segment) await index.add(await segment.end());
    await index.end();
    signal?.throwIfAborted();
    const publishers = [...hosts].flatMap(([host, count]) => (host && count >= PUBLISHES ? [host] : []));
    const collection: Collection = { ...about, entries, skipped: skipped(), segments, publishers };
    await archive.finish(collection, countsAsKept(index.counts));
    return collection;
  } finally {
    await archive.sweep();
  }
}

/** Takes the entries of one segment and writes them in blocks. */
class SegmentWriter {
  private entries: ReviewEntry[] = [];
  private blocks: Uint8Array[] = [];
  private written = 0;
  private length = 0;

  constructor(
    private readonly archive: ArchiveWriter,
    private readonly builder: SegmentBuilder,
    private readonly number: number,
    private readonly retrieved: string,
    private readonly progress: () => void,
  ) {}

  /** True when the segment is full. */
  async add(review: ReviewEntry): Promise<boolean> {
    const { claimReviewed, title = '', summary = '', published } = review;
    const fields = [...[claimReviewed, title, summary].map(termsOf), publishedTerms(published)];
    this.builder.add(this.number * SEGMENT + this.length, fields);
    this.entries.push(review);
    this.length++;
    if (this.entries.length === BLOCK) this.closeBlock();
    if (this.blocks.length === WRITTEN_AT_ONCE) await this.write();
    return this.length === SEGMENT;
  }

  async end(): Promise<Segment> {
    if (this.entries.length > 0) this.closeBlock();
    await this.write();
    return this.builder.build(this.number);
  }

  private closeBlock(): void {
    this.blocks.push(blockOf(this.retrieved, this.entries));
    this.entries = [];
  }

  private async write(): Promise<void> {
    if (this.blocks.length === 0) return;
    const writing = this.blocks;
    this.blocks = [];
    const first = this.number * BLOCKS_OF_A_SEGMENT + this.written;
    this.written += writing.length;
    await this.archive.putBlocks(first, writing);
    this.progress();
  }
}

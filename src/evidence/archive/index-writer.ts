/** Writes the index of many segments at once, so that a bucket is one record: one for each segment would be read one by one. */
import { joinedBytes, letGo } from './bytes.ts';
import { BUCKETS, type Segment, SLOTS } from './postings.ts';
import type { ArchiveWriter, BucketRecord } from './store.ts';

/** Bytes of index that are held in memory: that of some seven hundred thousand entries. */
const HELD = 32_000_000;
/** Bytes. Browsers lay what is longer in a file of its own, which takes long to read. */
const LONGEST = 48_000;
/** What is written at once is held by the browser until all of it is there. */
const AT_ONCE = 512;

export class IndexWriter {
  /** Postings by slot. */
  readonly counts = new Float64Array(SLOTS);
  private segments: Segment[] = [];
  private held = 0;

  constructor(
    private readonly archive: Pick<ArchiveWriter, 'putBuckets'>,
    private readonly progress: () => void,
    private readonly most = HELD,
  ) {}

  async add(segment: Segment): Promise<void> {
    segment.counts.forEach((count, slot) => {
      this.counts[slot]! += count;
    });
    this.segments.push(segment);
    this.held += segment.bytes.length;
    if (this.held >= this.most) await this.end();
  }

  async end(): Promise<void> {
    const segments = this.segments;
    this.segments = [];
    this.held = 0;
    for (let from = 0; from < BUCKETS; from += AT_ONCE) {
      const records: BucketRecord[] = [];
      for (let bucket = from; bucket < from + AT_ONCE; bucket++) records.push(...recordsOf(bucket, segments));
      if (records.length === 0) continue;
      await this.archive.putBuckets(records);
      this.progress();
    }
    for (const { bytes } of segments) letGo(bytes);
  }
}

/** One after the other, each under the number of its first segment. */
function recordsOf(bucket: number, segments: readonly Segment[]): BucketRecord[] {
  const records: BucketRecord[] = [];
  let parts: Uint8Array[] = [];
  let length = 0;
  let first = 0;
  const close = () => {
    if (parts.length > 0) records.push({ bucket, segment: first, bytes: joinedBytes(parts) });
    parts = [];
    length = 0;
  };
  for (const segment of segments) {
    const part = segment.part(bucket);
    if (!part) continue;
    if (length + part.length > LONGEST) close();
    if (parts.length === 0) first = segment.number;
    parts.push(part);
    length += part.length;
  }
  close();
  return records;
}

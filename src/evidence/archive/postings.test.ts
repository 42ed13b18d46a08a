import { describe, expect, it } from 'vitest';
import { IndexWriter } from './index-writer.ts';
import { addPostings, bucketOf, SEGMENT, SegmentBuilder, segmentOf } from './postings.ts';
import type { BucketRecord } from './store.ts';
import { hashOf } from './terms.ts';

describe('postings', () => {
  const scores = new Float32Array(4 * SEGMENT);

  function found(bytes: Uint8Array, stem: string): number[] {
    scores.fill(0);
    addPostings(scores, bytes, hashOf(stem), 1);
    const entries: number[] = [];
    scores.forEach((score, entry) => {
      if (score > 0) entries.push(entry);
    });
    return entries;
  }

  it('gives back every entry of a term, and nothing else', () => {
    const builder = new SegmentBuilder();
    const first = 3 * SEGMENT;
    for (let entry = 0; entry < 500; entry++) {
      const words = [`w${entry % 7}`, entry % 50 === 0 ? 'rare' : `other${entry}`];
      builder.add(first + entry, [words.map((stem) => ({ stem }))]);
    }
    const { part, counts } = builder.build(3);
    expect(found(part(bucketOf(hashOf('rare')))!, 'rare')).toEqual(
      [0, 50, 100, 150, 200, 250, 300, 350, 400, 450].map((entry) => first + entry),
    );
    expect(counts.reduce((a, b) => a + b)).toBe(1000);
  });

  it('ends on bytes that were cut short', () => {
    const builder = new SegmentBuilder();
    for (let entry = 0; entry < 100; entry++) builder.add(entry, [[{ stem: 'same' }]]);
    const bytes = builder.build(0).part(bucketOf(hashOf('same')))!;
    for (let length = 0; length < bytes.length; length += 7)
      expect(found(bytes.slice(0, length), 'same').length).toBeLessThan(100);
  });

  it('of several segments stand in one record, until that would be too long', async () => {
    const records: BucketRecord[] = [];
    const archive = { putBuckets: async (some: readonly BucketRecord[]) => void records.push(...some) };
    const writer = new IndexWriter(archive, () => {});
    const builder = new SegmentBuilder();
    for (const number of [0, 1, 2]) {
      for (let entry = 0; entry < 40_000; entry++) builder.add(number * SEGMENT + entry, [[{ stem: 'same' }]]);
      builder.add(number * SEGMENT, [[{ stem: 'rare' }]]);
      await writer.add(builder.build(number));
    }
    expect(records).toEqual([]);
    await writer.end();
    const of = (stem: string) => records.filter(({ bucket }) => bucket === bucketOf(hashOf(stem)));
    expect(of('same').map(({ segment }) => segment)).toEqual([0, 1, 2]);
    expect(of('rare').map(({ segment }) => segment)).toEqual([0]);
    expect(found(of('rare')[0]!.bytes, 'rare')).toEqual([0, SEGMENT, 2 * SEGMENT]);
    expect(of('same').reduce((sum, { bytes }) => sum + found(bytes, 'same').length, 0)).toBe(120_000);
  });

  it('are written when they have grown too large to be held', async () => {
    const records: BucketRecord[] = [];
    const archive = { putBuckets: async (some: readonly BucketRecord[]) => void records.push(...some) };
    const writer = new IndexWriter(archive, () => {}, 1);
    const builder = new SegmentBuilder();
    for (const number of [4, 5]) {
      builder.add(number * SEGMENT, [[{ stem: 'same' }]]);
      await writer.add(builder.build(number));
    }
    await writer.end();
    expect(records.map(({ segment }) => segment)).toEqual([4, 5]);
    expect(records.map(({ bytes }) => segmentOf(bytes))).toEqual([4, 5]);
  });
});

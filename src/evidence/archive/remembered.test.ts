import { describe, expect, it } from 'vitest';
import { bucketOf, SEGMENT, SegmentBuilder } from './postings.ts';
import { rememberedBuckets } from './remembered.ts';
import { hashOf } from './terms.ts';

describe('buckets that were read', () => {
  const builder = new SegmentBuilder();
  const part = (segment: number) => {
    builder.add(segment * SEGMENT, [[{ stem: 'same' }]]);
    return builder.build(segment).part(bucketOf(hashOf('same')))!;
  };
  const parts = [part(0), part(1)];
  const reading = (most?: number) => {
    const asked: number[][] = [];
    const buckets = async (numbers: readonly number[]) => {
      asked.push([...numbers]);
      return numbers.map(() => parts);
    };
    return { asked, read: rememberedBuckets({ buckets }, new Set([1]), most) };
  };

  it('are read once, and only what is in use is kept', async () => {
    const { asked, read } = reading();
    expect(await read([5, 6, 5])).toEqual([[parts[1]], [parts[1]], [parts[1]]]);
    expect(await read([6, 7])).toEqual([[parts[1]], [parts[1]]]);
    await read([5, 6, 7]);
    expect(asked).toEqual([[5, 6], [7]]);
  });

  it('are let go of, those first that were not asked for lately', async () => {
    const { asked, read } = reading(parts[1]!.length * 2);
    await read([1, 2]);
    await read([1]);
    expect(await read([3])).toEqual([[parts[1]]]);
    await read([1, 3]);
    await read([2]);
    expect(asked).toEqual([[1, 2], [3], [2]]);
  });

  it('are right where two searches read the same at once', async () => {
    const { read } = reading(0);
    const [one, other] = await Promise.all([read([1, 2]), read([2, 1])]);
    expect(one).toEqual(other);
    expect(one).toEqual([[parts[1]], [parts[1]]]);
  });
});

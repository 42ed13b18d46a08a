import { describe, expect, it } from 'vitest';
import type { Comment } from '../../src/model.ts';
import { merge as mergeInSteps, sameBlocks } from './merge.ts';

const long = 'The harbour wall was paid for by the whole of the district, and by nobody else';
const one = (index: number, text: string, more: Partial<Comment> = {}): Comment => ({
  id: `c${index}`,
  author: 'A. Reader',
  blocks: [{ id: `c${index}.0`, kind: 'paragraph', text }],
  ...more,
});
function merge(...both: Parameters<typeof mergeInSteps>) {
  const steps = mergeInSteps(...both);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const texts = (comments: readonly Comment[]) => comments.map(({ id, blocks }) => `${id} ${blocks[0]?.text}`);

describe('comments of a second reading', () => {
  it('that are known keep their names, wherever they stand now', () => {
    const { comments, added, same } = merge([one(0, 'one'), one(1, 'two')], [one(0, 'two'), one(1, 'one')]);
    expect(texts(comments)).toEqual(['c0 one', 'c1 two']);
    expect(added).toEqual([]);
    expect([...same]).toEqual([
      ['c1.0', 'c0.0'],
      ['c0.0', 'c1.0'],
    ]);
  });

  it('that are new stand where they came, under names that nobody had', () => {
    const fresh = [one(0, 'before'), one(1, 'one'), one(2, 'between', { replyTo: 'c1' }), one(3, 'two')];
    const { comments, added } = merge([one(0, 'one'), one(1, 'two')], fresh);
    expect(texts(comments)).toEqual(['c2 before', 'c0 one', 'c3 between', 'c1 two']);
    expect(added.map(({ id, replyTo }) => [id, replyTo])).toEqual([
      ['c2', undefined],
      ['c3', 'c0'],
    ]);
  });

  it('may be the same words twice: each is one', () => {
    const { added } = merge([one(0, 'This.')], [one(0, 'This.'), one(1, 'This.')]);
    expect(added).toHaveLength(1);
  });

  it('of another writer are others', () => {
    expect(merge([one(0, 'This.')], [one(0, 'This.', { author: 'B. Reader' })]).added).toHaveLength(1);
  });

  it('that have gone are kept', () => {
    expect(texts(merge([one(0, 'one'), one(1, 'two')], []).comments)).toEqual(['c0 one', 'c1 two']);
  });

  it('that stood there cut off, or were edited, are not new', () => {
    const cut = merge([one(0, `${long.slice(0, 60)}…`)], [one(0, long)]);
    expect(cut.added).toEqual([]);
    const edited = merge(
      [one(0, 'one', { permalink: '#1' }), one(1, 'two', { permalink: '#2' })],
      [one(0, 'won', { permalink: '#1' }), one(1, 'two', { permalink: '#2' })],
    );
    expect(edited.added).toEqual([]);
    expect(edited.same.has('c0.0'), 'nor are they the same words').toBe(false);
  });

  it('are told apart where all have the address of the page', () => {
    const link = { permalink: 'https://news.example/' };
    expect(merge([one(0, 'one', link), one(1, 'two', link)], [one(0, 'three', link)]).added).toHaveLength(1);
  });
});

it('blocks of the same words are matched in order', () => {
  const block = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text });
  const known = [block('b0', 'x'), block('b1', 'y'), block('b2', 'x')];
  const fresh = [block('b0', 'new'), block('b1', 'x'), block('b2', 'x')];
  expect([...sameBlocks(known, fresh)]).toEqual([
    ['b0', 'b1'],
    ['b2', 'b2'],
  ]);
});

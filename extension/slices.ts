/** A document travels in slices that are small enough to be sent and taken without a long task. */
import type { Block, Comment, PageDocument } from '../src/model.ts';

const MOST = 200;

/** Each holds at most 200 blocks and comments; the first holds all the rest of the document. */
export function slicesOf(page: PageDocument): PageDocument[] {
  const slices: PageDocument[] = [];
  const total = page.blocks.length + page.comments.length;
  for (let from = 0; from < total || slices.length === 0; from += MOST) {
    const blocks: Block[] = page.blocks.slice(from, from + MOST);
    const first = Math.max(0, from - page.blocks.length);
    const comments: Comment[] = page.comments.slice(first, Math.max(0, from + MOST - page.blocks.length));
    slices.push(
      slices.length === 0
        ? { ...page, blocks, comments }
        : { url: page.url, language: page.language, title: page.title, blocks, comments, links: [], claimReviews: [] },
    );
  }
  return slices;
}

export function joined(first: PageDocument, rest: readonly PageDocument[]): PageDocument {
  const all = [first, ...rest];
  return {
    ...first,
    blocks: all.flatMap((part) => part.blocks),
    comments: all.flatMap((part) => part.comments),
    links: all.flatMap((part) => part.links),
    claimReviews: all.flatMap((part) => part.claimReviews),
  };
}

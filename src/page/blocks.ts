import type { Block, PageDocument } from '../model.ts';

/** All blocks that were read of a page: the article's, then those of its comments. */
export const allBlocks = ({ blocks, comments }: Pick<PageDocument, 'blocks' | 'comments'>): Block[] => [
  ...blocks,
  ...comments.flatMap((comment) => comment.blocks),
];

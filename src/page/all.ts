/** All that is read of a page, and what it was read from. */
import { type Piece, readArticle } from './article.ts';
import { readComments } from './comments.ts';
import { readMetadata } from './metadata.ts';
import type { Wanted } from './reading.ts';
import type { Sheet } from './sheet.ts';
import { grow, type Tree } from './tree.ts';
import { type Extent, walkPage } from './walk.ts';

/** Below this, an article may stand in what was passed over. */
const SHORT = 600;

export function* readAll(sheet: Sheet, extent: Extent) {
  const { root, isUnsure } = grow(sheet);
  if (isUnsure && !sheet.isExact) return 'exact' satisfies Wanted;
  const all = yield* readOnce(sheet, root, extent);
  if (lengthOf(all.article.pieces) >= SHORT) return all;
  if (sheet.left.length > 0) return 'page' satisfies Wanted;
  return all.walk.passed > 0 ? yield* readOnce(sheet, root, 'whole') : all;
}

function* readOnce(sheet: Sheet, root: Tree['root'], extent: Extent) {
  const walk = yield* walkPage(sheet, root, extent);
  const metadata = yield* readMetadata(walk);
  const thread = yield* readComments(walk, new Date());
  return { walk, metadata, thread, article: yield* readArticle(walk, thread.items, metadata.title) };
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

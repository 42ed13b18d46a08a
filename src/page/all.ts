/** All that is read of a page, and what it was read from. */
import { type Piece, readArticle } from './article.ts';
import { readComments } from './comments.ts';
import { readMetadata } from './metadata.ts';
import { type Extent, type RootOf, walkPage } from './walk.ts';

/** Below this, an article may stand in what was passed over. */
const SHORT = 600;

export function* readAll(document: Document, rootOf: RootOf | undefined, extent: Extent) {
  const all = yield* readOnce(document, rootOf, extent);
  const { passed, isPart } = all.walk;
  const isShort = (passed > 0 || isPart) && lengthOf(all.article.pieces) < SHORT;
  return isShort ? yield* readOnce(document, rootOf, 'whole') : all;
}

function* readOnce(document: Document, rootOf: RootOf | undefined, extent: Extent) {
  const walk = yield* walkPage(document, extent, rootOf);
  const metadata = yield* readMetadata(walk);
  const thread = yield* readComments(walk, new Date());
  return { walk, metadata, thread, article: yield* readArticle(walk, thread.items, metadata.title) };
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

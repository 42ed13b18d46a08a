/** A local archive of published fact checks: filled from a feed, searched without anything leaving the device. */

export { coversOf } from './covers.ts';
export type { Difference } from './differences.ts';
export { type FeedCount, readFeed } from './feed.ts';
export { fingerprintOf, importReviews } from './import.ts';
export { type Match, matchesOf } from './same-claim.ts';
export { type Hit, type Surroundings, searchArchive } from './search.ts';
export {
  type About,
  type ArchiveReader,
  type ArchiveWriter,
  archiveInMemory,
  BLOCK,
  type ReviewEntry,
} from './store.ts';

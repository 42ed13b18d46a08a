/** A local archive of published fact checks: filled from feeds and files, searched without anything leaving the device. */
export { nearAmong } from './among.ts';
export { countBytes, joinedBytes, letGo, utf8Of } from './bytes.ts';
export type { Difference } from './differences.ts';
export { type FeedCount, readFeed } from './feed.ts';
export { fingerprintOf } from './fingerprints.ts';
export { importReviews } from './import.ts';
export { type Match, matchesOf } from './same-claim.ts';
export { type Hit, type Search, type Surroundings, searchArchive, searchIn, surroundingsOf } from './search.ts';
export { shownOf } from './shown.ts';
export {
  type About,
  type ArchiveReader,
  type ArchiveWriter,
  aboutAll,
  archiveInMemory,
  BLOCKS_OF_A_SEGMENT,
  type Collection,
  countsTogether,
  lowestFree,
  type ReviewEntry,
} from './store.ts';

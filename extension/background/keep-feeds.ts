/** Feeds that the reader wants kept up to date: each is asked once a day at most, and downloaded where it has changed. */
import type { Collection } from '../../src/evidence/index.ts';
import type { ArchiveOnDisk } from '../archive.ts';
import { type Bringing, bringFeed, isDue } from '../feeds.ts';
import type { Settings } from '../settings.ts';

/** Milliseconds. The browser stops a background that it has not heard from for thirty seconds. */
const SIGN_OF_LIFE = 20_000;

export interface Keeping {
  settings(): Promise<Pick<Settings, 'keepFeeds'>>;
  archive: ArchiveOnDisk;
  isGranted(address: string): Promise<boolean>;
  bringing: Omit<Bringing, 'archive' | 'signal'>;
  /** Tells the browser that the background is at work. */
  isAlive(): void;
}

export async function keepFeeds({ settings, archive, isGranted, bringing, isAlive }: Keeping): Promise<void> {
  if (!(await settings()).keepFeeds) return;
  const due = (await archive.collections()).filter(
    (one): one is Collection & { address: string } => one.address !== undefined && isDue(one, bringing.now()),
  );
  if (due.length === 0) return;
  const clock = setInterval(isAlive, SIGN_OF_LIFE);
  try {
    for (const one of due) {
      if (!(await isGranted(one.address))) continue;
      const means = { ...bringing, archive, signal: new AbortController().signal };
      // What fails stands in the ledger; what was there before stays, and is asked for again tomorrow.
      await bringFeed(one.address, means, one).catch(() => undefined);
    }
  } finally {
    clearInterval(clock);
  }
}

/** What a check needs of the extension, as functions. */
import type { ArchiveReader, Source } from '../../src/provider.ts';
import type { FromCheck } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { Grants } from './asked-sources.ts';
import type { Outside } from './http.ts';
import type { Journal } from './journal.ts';
import type { Keys } from './keys.ts';
import type { ModelSurroundings } from './model-reading.ts';
import type { Opened } from './opened.ts';

export interface Surroundings {
  post(message: FromCheck): void;
  settings(): Promise<Settings>;
  sources: readonly Source[];
  grants: Grants;
  keys: Pick<Keys, 'of'>;
  /** What is kept on this device to look in: for private windows too, which write nothing there. */
  archive?: ArchiveReader;
  /** Of a private window. */
  incognito: boolean;
  journal(check: string): Journal;
  /** All but the signal, which is the check's own. `sent` is called for every request that leaves. */
  outside(check: string, sent: () => void): Omit<Outside, 'signal'>;
  /** How many requests this check has made, also before the worker was stopped. */
  requestsSoFar(check: string): Promise<number>;
  /** Where a language model can be asked. */
  models?: ModelSurroundings;
  opened: Opened;
  /** The reader has asked for this page to be looked in, for what is open elsewhere. */
  lookHere: boolean;
  tab: number;
  now(): Date;
}

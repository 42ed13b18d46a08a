/** What the reader has chosen, and who may be asked by it. */
import type { PageDocument } from '../../src/model.ts';
import type { Source } from '../../src/provider.ts';
import type { Settings } from '../settings.ts';
import { type For, maySendComments, type Off, sortSources } from './asked-sources.ts';
import type { Surroundings } from './check-surroundings.ts';
import { languageOf, termsOf } from './chips.ts';

export interface Considered {
  settings: Settings;
  sendComments: boolean;
  whom: For;
  ready: Source[];
  off: Off[];
  /** The same as long as a check would ask the same. */
  terms: string;
}

export async function considered(
  page: PageDocument,
  { sources, grants, keys, incognito, ...surroundings }: Surroundings,
): Promise<Considered> {
  const settings = await surroundings.settings();
  const whom = { settings, language: languageOf(page), incognito, keys };
  const sendComments = await maySendComments(settings, grants);
  const sorted = await sortSources(sources, whom, grants);
  return { settings, sendComments, whom, ...sorted, terms: termsOf(settings, sendComments, sorted.ready) };
}

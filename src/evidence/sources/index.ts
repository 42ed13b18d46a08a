/** A source is a place to look for evidence. In order of preference. */
import type { Source } from '../../provider.ts';
import { archive } from './archive.ts';
import { brave } from './brave.ts';
import { cited } from './cited.ts';
import { factCheckTools } from './fact-check-tools.ts';
import { gdelt } from './gdelt.ts';
import { guardian } from './guardian.ts';
import { kiwix } from './kiwix.ts';
import { searxng } from './searxng.ts';
import { tavily } from './tavily.ts';
import { wikidata } from './wikidata.ts';
import { wikipedia } from './wikipedia.ts';

export const sources = [
  archive,
  factCheckTools,
  wikidata,
  wikipedia,
  cited,
  gdelt,
  guardian,
  kiwix,
  brave,
  tavily,
  searxng,
] as const satisfies readonly Source[];

export type SourceId = (typeof sources)[number]['id'];

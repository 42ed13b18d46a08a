/** A source is a place to look for evidence. In order of preference. */
import type { Source } from '../../provider.ts';
import { archive } from './archive.ts';
import { cited } from './cited.ts';
import { gdelt } from './gdelt.ts';
import { wikidata } from './wikidata.ts';
import { wikipedia } from './wikipedia.ts';

export const sources = [archive, wikidata, wikipedia, cited, gdelt] as const satisfies readonly Source[];

export type SourceId = (typeof sources)[number]['id'];

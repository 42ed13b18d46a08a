/** A format writes a report as one file. The written-out list, in the order in which they are offered. */
import type { Report } from '../../model.ts';
import type { Phrases } from '../phrases.ts';
import { csv } from './csv.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

export interface Format {
  id: string;
  /** Of the file name, without a dot. */
  extension: string;
  mediaType: string;
  write(report: Report, phrases: Phrases): string;
}

export const formats = [markdown, html, json, csv] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]['id'];

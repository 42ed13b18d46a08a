/**
 * What a sentence leaves to its context, written in for those who look it up: whom a pronoun or a surname means, which
 * day Friday was, what “the company” is called. Where it may be read two ways nothing is written in, and that is said.
 */
import type { Block, Reference, Span } from '../../model.ts';
import type { Language } from '../../text/index.ts';
import { datesIn } from './dates.ts';
import { definitesIn } from './definites.ts';
import { pronounsIn } from './pronouns.ts';
import { surnamesIn } from './surnames.ts';
import { There } from './there.ts';

export class Surroundings {
  private readonly there: There;

  /** `written`: the day of the article, ISO 8601. */
  constructor(
    private readonly blocks: readonly Block[],
    private readonly language: Language,
    private readonly written: string | undefined,
  ) {
    this.there = new There(blocks, language);
  }

  /** In the order of the words; spans are in the block’s text. */
  referencesIn(block: string, span: Span): Reference[] {
    // Its words are English.
    if (this.language.tag !== 'en') return [];
    const number = this.blocks.findIndex(({ id }) => id === block);
    const text = this.blocks[number]?.text.slice(span.start, span.end);
    if (!text) return [];
    const place = { block: number, start: span.start, text };
    const quoted = quotations(this.blocks[number]?.text ?? '');
    const isQuoted = (at: number) => quoted.some(({ start, end }) => at >= start && at < end);
    const found = [
      ...surnamesIn(place, this.there),
      ...pronounsIn(place, this.there),
      ...definitesIn(place, this.there),
      ...datesIn(place, this.there, this.written),
    ]
      .map((one) => ({ ...one, start: one.start + span.start, end: one.end + span.start }))
      .filter(({ start }) => !isQuoted(start))
      .sort((a, b) => a.start - b.start);
    const told = new Set<string>();
    return found.filter(({ means }) => {
      if (means === undefined) return true;
      if (told.has(means)) return false;
      told.add(means);
      return true;
    });
  }
}

/** What stands between quotation marks is said by another, at another time. */
function quotations(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/“[^”]*(?:”|$)|"[^"]*"|«[^»]*»/gu))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

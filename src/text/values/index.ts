/**
 * Reads what a text counts, and when it says that things were: the full reading, in English, for what is looked up or
 * compared. `findValues` is the quick one, in every language, for what is only marked.
 */
import { type NumberRange, rangesIn } from './number-ranges.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { timesIn } from './times.ts';
import { lineOf } from './tokens.ts';
import { type Grain, type Reach, type WhenKind, writtenEnds } from './when.ts';

export { interval, type NumberRange } from './number-ranges.ts';
export { currencyCode } from './quantities.ts';
export type { Grain, Quantity, Reach, WhenKind };

export interface ReadTime {
  kind: WhenKind;
  start: number;
  end: number;
  /** TIMEX3: ISO 8601 with `X` for what is not said. */
  timex: string;
  grain: Grain;
  /** What of a date was said. */
  said: { year?: number; month?: number; day?: number };
  /** In milliseconds from the epoch, of a clock without a zone; of two readings the earlier first. */
  reaches: Reach[];
  /** The same as ISO 8601 writes days and hours. */
  readings: { start?: string; end?: string }[];
}

// Longer than any sentence that has something to read; beyond it a text is read in parts.
const LONG = 1500;

/** Numbers, shares, money, measures, ages and places in an order, in the order of the text. */
export const readQuantities = (text: string): Quantity[] => inParts(text, (part) => quantitiesIn(lineOf(part)));

/** What numbers are said to be more or less than. */
export const readRanges = (text: string): NumberRange[] => inParts(text, (part) => rangesIn(lineOf(part)));

/** Days, hours, lengths of time and what recurs. `written`: the moment of writing, as a clock there showed it. */
export function readTimes(text: string, written: Date): ReadTime[] {
  return inParts(text, (part) => {
    const line = lineOf(part);
    return timesIn(line, written.getTime()).map((time) => {
      const { kind, timex, grain, reaches, year, month, day, begin, end } = time;
      return {
        ...{ kind, timex, grain, reaches, readings: writtenEnds(time) },
        start: line.list[begin]?.start ?? 0,
        end: line.list[end - 1]?.end ?? 0,
        said: {
          ...(year === undefined ? {} : { year }),
          ...(month === undefined ? {} : { month }),
          ...(day === undefined ? {} : { day }),
        },
      };
    });
  });
}

function inParts<T extends { start: number; end: number }>(text: string, read: (part: string) => T[]): T[] {
  if (text.length <= LONG) return read(text);
  const found: T[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + LONG;
    if (to < text.length) {
      const part = text.slice(from, to);
      const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('\n'));
      const space = part.lastIndexOf(' ');
      to = from + (sentence > 0 ? sentence : space > 0 ? space : LONG - 1) + 1;
    }
    for (const one of read(text.slice(from, to))) found.push({ ...one, start: one.start + from, end: one.end + from });
    from = to;
  }
  return found;
}

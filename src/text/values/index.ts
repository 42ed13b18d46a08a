/**
 * Reads what a text counts, and when it says that things were: the full reading, in English, for what is looked up or
 * compared. `findValues` is the quick one, in every language, for what is only marked.
 */
import { inParts } from '../in-parts.ts';
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

/** Numbers, shares, money, measures, ages and places in an order, in the order of the text. */
export const readQuantities = (text: string): Quantity[] => inParts(text, (part) => quantitiesIn(lineOf(part)), moved);

/** What numbers are said to be more or less than. */
export const readRanges = (text: string): NumberRange[] => inParts(text, (part) => rangesIn(lineOf(part)), moved);

/** Days, hours, lengths of time and what recurs. `written`: the moment of writing, as a clock there showed it. */
export function readTimes(text: string, written: Date): ReadTime[] {
  const read = (part: string) => {
    const line = lineOf(part);
    return timesIn(line, written.getTime()).map((time): ReadTime => {
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
  };
  return inParts(text, read, moved);
}

const moved = <T extends { start: number; end: number }>(one: T, by: number): T => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
});

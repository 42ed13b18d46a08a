/** What a phrase of time comes to, and the ways that lead to it. */
import { DAY, dayOf, exists, isoClock, isoDay, MINUTE, monthsLater, partsOf, two } from './calendar.ts';
import type { Line } from './tokens.ts';

export type WhenKind = 'date' | 'daterange' | 'time' | 'timerange' | 'datetime' | 'datetimerange' | 'duration' | 'set';

/** From, and up to but without `to`; milliseconds, of a day where there is no date. An open end is left out. */
export interface Reach {
  from?: number;
  to?: number;
}

export interface When {
  kind: WhenKind;
  /** ISO 8601 with `X` for what is not said, as TIMEX3 has it. */
  timex: string;
  /** Where two readings are possible the earlier first, such as last Friday and the next. */
  reaches: Reach[];
  /** The token after it. */
  end: number;
  grain: Grain;
  /** What of a date was said. */
  year?: number;
  month?: number;
  day?: number;
}

export type Grain = 'clock' | 'part' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'long';

/** What is read, and when it was written. */
export interface Page {
  line: Line;
  /** The moment it was written, and its day. */
  now: number;
  today: number;
}

export const span = (from: number, to: number): Reach => ({ from, to });

export const at = (when: number): Reach => ({ from: when, to: when });

/** One day, known or not in its year. */
export function oneDay(page: Page, end: number, month: number, day: number, year?: number): When {
  const timex = `${year === undefined ? 'XXXX' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const known = { month, day, ...(year === undefined ? {} : { year }) };
  const base = { kind: 'date', timex, end, grain: 'day', ...known } as const;
  if (year !== undefined) {
    const start = dayOf(year, month, day);
    return { ...base, reaches: exists(year, month, day) ? [span(start, start + DAY)] : [] };
  }
  const here = partsOf(page.today).year;
  const years = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((more) => here + more)
    .filter((one) => exists(one, month, day));
  const days = years.map((one) => dayOf(one, month, day));
  return { ...base, reaches: around(page, days).map((start) => span(start, start + DAY)) };
}

/** The last of the given days before today, and the first from today on. */
export function around({ today }: Page, days: readonly number[]): number[] {
  const before = days.findLast((day) => day < today);
  const after = days.find((day) => day >= today);
  return [before, after].filter((day) => day !== undefined);
}

export function oneMonth(page: Page, end: number, month: number, year?: number): When {
  const base = { kind: 'daterange', end, grain: 'month', month } as const;
  const whole = (of: number) => span(dayOf(of, month, 1), dayOf(of, month + 1, 1));
  if (year !== undefined) return { ...base, timex: `${year}-${two(month)}`, reaches: [whole(year)], year };
  const here = partsOf(page.today).year;
  const first = dayOf(here, month, 1) <= page.today ? here : here - 1;
  return { ...base, timex: `XXXX-${two(month)}`, reaches: [whole(first), whole(first + 1)] };
}

export const oneYear = (end: number, year: number): When => ({
  ...{ kind: 'daterange', timex: String(year).padStart(4, '0'), end, grain: 'year', year },
  reaches: [span(dayOf(year), dayOf(year + 1))],
});

/** A stretch of days with a name of its own, or without one. */
export function stretch(end: number, from: number, to: number, grain: Grain = 'long', timex?: string): When {
  const days = Math.round((to - from) / DAY);
  const own =
    timex ?? `(${isoDay(from)},${isoDay(to)},P${days % 7 === 0 && grain === 'week' ? `${days / 7}W` : `${days}D`})`;
  return { kind: 'daterange', timex: own, reaches: [span(from, to)], end, grain };
}

/** A length of time: whole months, which differ, and all that does not. */
export interface Length {
  months: number;
  milliseconds: number;
  /** Working days, counted apart. */
  working: number;
}

export function later(from: number, { months, milliseconds, working }: Length, sign: 1 | -1 = 1): number {
  let day = monthsLater(from, sign * Math.trunc(months)) + sign * milliseconds;
  for (let left = working; left > 0; ) {
    day += sign * DAY;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return day;
}

/** As written in the data of others: days, times of day, or both. */
export function writtenEnds(when: When): { start?: string; end?: string }[] {
  const write = (value: number): string => {
    if (when.kind.startsWith('datetime')) return `${isoDay(value)} ${isoClock(value)}`;
    if (when.kind.startsWith('time')) return isoClock(((value % DAY) + DAY) % DAY);
    return isoDay(value);
  };
  return when.reaches.map(({ from, to }) => ({
    ...(from === undefined ? {} : { start: write(from) }),
    ...(to === undefined || when.kind === 'date' || when.kind === 'time' || when.kind === 'datetime'
      ? {}
      : { end: write(to) }),
  }));
}

export const minutes = (count: number): number => count * MINUTE;

/** Times as a sentence says them beside what it tells: a date, or words that count from its article's day. */
import { DATE, dayOf, type Interval, isoOf, readDate } from './time.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Thursday Friday Saturday Sunday Monday Tuesday Wednesday'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;

/** One group: a date, or "last year", "on Monday", "in May". Its preposition, where it has one, stands in it. */
const COUNTED = `(?:last|this)\\s+(?:year|month|week)|earlier\\s+this\\s+(?:year|month)|on\\s+(?:${WEEKDAYS.join('|')})|in\\s+${MONTH}(?!\\s+\\d)|on\\s+(?:\\d{1,2}\\s+${MONTH}|${MONTH}\\s+\\d{1,2})(?!,?\\s*\\d)|yesterday`;

/** A named group of a time with its preposition: "in 1998", "on 4 May 1998", "last year". Months of dates in lower case. */
export const timed = (name: string): string => `(?:(?:in|on|at)\\s+)?(?<${name}>(?:${COUNTED})|${DATE.slice(1)}`;

/** Null where the words say no time, or count from a day that the page does not give. */
export function readSaid(words: string, day: number | null): Interval | null {
  const date = readDate(words.replace(/^(?:in|on|at)\s+/i, ''));
  if (date) return date;
  if (day === null) return null;
  const [year, month] = isoOf(day).split('-').map(Number) as [number, number];
  const unit = /\b(last|this)\s+(year|month|week)/.exec(words);
  if (unit) {
    const back = unit[1] === 'last' ? 1 : 0;
    if (unit[2] === 'year') return { from: dayOf(year - back, 1, 1), to: dayOf(year - back, 12, 31), precision: 9 };
    if (unit[2] === 'month')
      return { from: dayOf(year, month - back, 1), to: dayOf(year, month - back + 1, 0), precision: 10 };
    return { from: day - 14 * back, to: day, precision: 11 };
  }
  if (words === 'yesterday') return { from: day - 1, to: day - 1, precision: 11 };
  const weekday = WEEKDAYS.findIndex((name) => words.endsWith(name));
  if (weekday >= 0) {
    const last = day - ((((day - weekday) % 7) + 7) % 7);
    return { from: last, to: last, precision: 11 };
  }
  const named = MONTHS.findIndex((name) => words.includes(name)) + 1;
  if (named === 0) return null;
  const which = Number(/\d{1,2}/.exec(words)?.[0] ?? 0);
  const at = (of: number): Interval =>
    which
      ? { from: dayOf(of, named, which), to: dayOf(of, named, which), precision: 11 }
      : { from: dayOf(of, named, 1), to: dayOf(of, named + 1, 0), precision: 10 };
  return at(year).from <= day ? at(year) : at(year - 1);
}

/** Lengths of time, and what comes again: three weeks, 1 hour and 30 minutes; weekly, every other Friday. */
import { en } from '../languages/en.ts';
import { DAY, HOUR, MINUTE } from './calendar.ts';
import { numeralAt } from './numbers.ts';
import { type Line, remembered } from './tokens.ts';
import type { Length } from './when.ts';

export interface UnitOfTime {
  name: string;
  /** As in an ISO 8601 duration, `T` before those of the clock. */
  sign: string;
  months: number;
  milliseconds: number;
}

export const unit = (name: string, sign: string, months: number, milliseconds: number): UnitOfTime => ({
  name,
  sign,
  months,
  milliseconds,
});

const UNITS: readonly (readonly [words: string, unit: UnitOfTime])[] = [
  ['second seconds sec secs', unit('second', 'TS', 0, 1000)],
  ['minute minutes min mins', unit('minute', 'TM', 0, MINUTE)],
  ['hour hours hr hrs', unit('hour', 'TH', 0, HOUR)],
  ['day days night nights', unit('day', 'D', 0, DAY)],
  ['week weeks wk wks', unit('week', 'W', 0, 7 * DAY)],
  ['weekend weekends', unit('weekend', 'WE', 0, 2 * DAY)],
  ['fortnight fortnights', unit('fortnight', 'W', 0, 14 * DAY)],
  ['month months mo mos', unit('month', 'M', 1, 0)],
  ['quarter quarters', unit('quarter', 'M', 3, 0)],
  ['year years yr yrs', unit('year', 'Y', 12, 0)],
  ['decade decades', unit('decade', 'Y', 120, 0)],
  ['century centuries', unit('century', 'Y', 1200, 0)],
];

const byWord = new Map(UNITS.flatMap(([words, one]) => words.split(' ').map((word) => [word, one] as const)));

export const letters = new Map(
  ['h', 'd', 'w', 'y'].map((letter) => [letter, UNITS.find(([words]) => words.startsWith(letter))?.[1]]),
);

export const unitOfTime = (word: string): UnitOfTime | undefined => byWord.get(word);

export interface Duration extends Length {
  end: number;
  timex: string;
  /** The largest unit. */
  unit: UnitOfTime;
  count: number;
}

const TIMES: { [name: string]: number } = { fortnight: 2, quarter: 3, decade: 10, century: 100 };

const compact = (value: number) => String(Number(value.toPrecision(10)));

/** "two", "a", "a few", "a couple of", "another", "half an", "1.5" */
function countAt(line: Line, at: number): { value: number; end: number } | null {
  const word = line.word(at);
  const next = line.word(at + 1);
  if (/^an?$/.test(word) && next === 'few') return { value: 3, end: at + 2 };
  if (/^an?$/.test(word) && next === 'couple') return { value: 2, end: line.word(at + 2) === 'of' ? at + 3 : at + 2 };
  if (word === 'couple') return { value: 2, end: next === 'of' ? at + 2 : at + 1 };
  if (/^(?:few|some|several)$/.test(word)) return { value: 3, end: at + 1 };
  if (word === 'half' && /^an?$/.test(next)) return { value: 0.5, end: at + 2 };
  // "three quarters" of a year, not of one
  const small = line.number(at) ?? en.numberWords.get(word);
  if (small !== undefined && next === 'quarters') return { value: small, end: at + 1 };
  // "one and half hour"
  if (small !== undefined && next === 'and' && line.word(at + 2) === 'half' && unitOfTime(line.word(at + 3)))
    return { value: small + 0.5, end: at + 3 };
  const number = numeralAt(line, at, false);
  if (number) return { value: number.value, end: number.end };
  return /^(?:an?|another)$/.test(word) ? { value: 1, end: at + 1 } : null;
}

/** One count of one unit, and what is added to it. */
export const durationAt = remembered(lengthAt);

function lengthAt(line: Line, at: number): Duration | null {
  const first = oneAt(line, at);
  if (!first) return null;
  const parts = [first];
  let { end } = first;
  while (parts.length < 5) {
    let next = end;
    if (line.word(next) === ',') next++;
    if (line.word(next) === 'and') next++;
    const more = oneAt(line, next);
    const before = parts.at(-1);
    if (
      !more ||
      !before ||
      size(more.unit) >= size(before.unit) ||
      /^(?:an?|another|some|few|several)$/.test(line.word(next))
    )
      break;
    parts.push(more);
    ({ end } = more);
  }
  if (parts.length === 1 && line.word(end) === 'and') {
    // "one hour and a half", "one year and a quarter"
    const article = /^an?$/.test(line.word(end + 1)) ? end + 2 : end + 1;
    const part = { half: 0.5, quarter: 0.25 }[line.word(article)];
    if (part && !unitOfTime(line.word(article + 1))) {
      first.count += part;
      end = article + 1;
    }
  }
  const total: Length = { months: 0, milliseconds: 0, working: 0 };
  let days = '';
  let clock = '';
  for (const { unit: own, count, working } of parts) {
    if (working) total.working += count;
    else {
      const months = own.months * count;
      total.months += Math.trunc(months);
      total.milliseconds += own.milliseconds * count + (months - Math.trunc(months)) * 30 * DAY;
    }
    const amount = compact(count * (TIMES[own.name] ?? 1));
    if (own.sign.startsWith('T')) clock += amount + own.sign.slice(1);
    else days += amount + (working ? 'BD' : own.sign);
  }
  return { ...total, end, timex: `P${days}${clock ? `T${clock}` : ''}`, unit: first.unit, count: first.count };
}

export const size = ({ months, milliseconds }: UnitOfTime) => months * 30 * DAY + milliseconds;

function oneAt(line: Line, at: number): { unit: UnitOfTime; count: number; end: number; working: boolean } | null {
  const count = countAt(line, at);
  if (!count) return null;
  let { end } = count;
  if (line.word(end) === '-') end++;
  const working = /^(?:business|working|work)$/.test(line.word(end)) && /^days?$/.test(line.word(end + 1));
  if (working) end++;
  const word = line.word(end);
  // "10d", "2h": a letter only against its number.
  const short = line.glued(end) && line.number(end - 1) !== undefined ? letters.get(word) : undefined;
  const own = unitOfTime(word) ?? short;
  if (!own) return null;
  return { unit: own, count: count.value, end: end + 1, working };
}

/** "business days" in "next 4 business days" and the like. */
export const isWorking = (line: Line, at: number): boolean =>
  /^(?:business|working)$/.test(line.word(at)) && /^days?$/.test(line.word(at + 1));

const OFTEN: { [word: string]: string } = {
  ...{ hourly: 'PT1H', daily: 'P1D', weekly: 'P1W', biweekly: 'P2W', fortnightly: 'P2W', monthly: 'P1M' },
  ...{ bimonthly: 'P2M', quarterly: 'P3M', annually: 'P1Y', yearly: 'P1Y', semiannually: 'P0.5Y', semiannual: 'P0.5Y' },
  ...{ annual: 'P1Y', everyday: 'P1D', nightly: 'P1D', weekends: 'P1WE', biannually: 'P0.5Y' },
};

/** What comes again and again, without what it comes with: "weekly", "every two days", "once a year". */
export function often(line: Line, at: number): { timex: string; end: number } | null {
  const word = line.word(at);
  if (Object.hasOwn(OFTEN, word)) return { timex: OFTEN[word] ?? '', end: at + 1 };
  if (/^(?:semi|bi)$/.test(word)) {
    const next = line.word(at + 1) === '-' ? at + 2 : at + 1;
    const base = line.word(next);
    if (/^annual(?:ly)?$/.test(base)) return { timex: 'P0.5Y', end: next + 1 };
    const own = OFTEN[base];
    if (own && word === 'bi') return { timex: own.replace('1', '2'), end: next + 1 };
  }
  if (/^(?:once|twice|one|two|three|\d)$/.test(word)) {
    const next = line.word(at + 1) === 'times' ? at + 2 : at + 1;
    const own = /^(?:an?|per|each|every)$/.test(line.word(next)) ? unitOfTime(line.word(next + 1)) : undefined;
    if (own && (word !== 'one' || next === at + 1)) return { timex: periodOf(own, 1), end: next + 2 };
  }
  if (!/^(?:every|each|any|all)$/.test(word)) return null;
  let next = at + 1;
  let count = 1;
  if (line.word(next) === 'other' || line.word(next) === 'second') {
    count = 2;
    next++;
  } else {
    const number = numeralAt(line, next, false);
    if (number) {
      count = number.value;
      next = number.end;
    }
  }
  const own = unitOfTime(line.word(next));
  if (!own || (word === 'any' && own.sign.startsWith('T'))) return null;
  if (own.name === 'weekend' && count === 1) return { timex: word === 'all' ? 'P1WE' : 'XXXX-WXX-WE', end: next + 1 };
  return { timex: periodOf(own, count), end: next + 1 };
}

const periodOf = (own: UnitOfTime, count: number): string =>
  own.sign.startsWith('T')
    ? `PT${compact(count)}${own.sign.slice(1)}`
    : `P${compact(count * (TIMES[own.name] ?? 1))}${own.sign}`;

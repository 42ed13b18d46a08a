/** Times as they are known: from the earliest to the latest day that they may mean. Days are numbers since 1970. */
import type { Record as EvidenceRecord } from '../../model.ts';
import { recordTime } from '../../text/record-time.ts';

export interface Interval {
  from: number;
  to: number;
  /** Wikidata's: 11 day, 10 month, 9 year. */
  precision: number;
}

const DAY = 86_400_000;
/** Further away no day can be told. */
const MOST_YEARS = 200_000;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`;

/** "the spring of", "early", "mid-": a part of the year or the month that follows, read as the whole of it. */
const PART =
  '(?:(?:the\\s+)?(?:spring|summer|autumn|beginning|start|middle|end|first half|second half)\\s+of\\s+|(?:early|late|mid)(?:\\s+in\\s+|[\\s-]+))?';
/** One group: the date as written. Month names in any case. */
export const DATE = `(${PART}(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?)?(?:1[0-9]|20)\\d\\d)(?![\\d%])`;

export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY);
}

export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day that a page gives for itself, as it writes it: its own local day. Null where it gives none. */
export function dayGiven(published: string | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(published ?? '');
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return dayOf(year, month, day);
}

export function readDate(words: string): Interval | null {
  const year = /(?:1[0-9]|20)\d\d$/.exec(words)?.[0];
  if (!year) return null;
  const bare = words.replace(new RegExp(`^${PART}`, 'i'), '');
  const name = /[a-z]{3,}/i.exec(bare.replace(/\d(?:st|nd|rd|th)\b/gi, '0'))?.[0]?.toLowerCase();
  const month = name ? MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1 : 0;
  const day = /^(\d{1,2})(?!\d)/.exec(bare)?.[1] ?? /[a-z.]\s+(\d{1,2})(?!\d)/i.exec(bare)?.[1];
  return interval(Number(year), month, name && day ? Number(day) : 0);
}

/** A value of Wikidata's: "+1939-04-19T00:00:00Z" with its precision; parts may be 00. */
export function readTime(value: string, precision = 11): Interval | null {
  const match = /^([+-]\d{1,16})-(\d{2})-(\d{2})T/.exec(value);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (Math.abs(year) > MOST_YEARS) return null;
  if (precision >= 11) return interval(year, month, day);
  if (precision === 10) return interval(year, month, 0);
  if (precision === 9) return interval(year, 0, 0);
  const span = precision === 8 ? 10 : precision === 7 ? 100 : 1000;
  return { from: dayOf(year - span, 1, 1), to: dayOf(year + span, 12, 31), precision };
}

function interval(year: number, month: number, day: number): Interval | null {
  if (!Number.isFinite(year)) return null;
  if (month === 0) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: 9 };
  if (day === 0) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0), precision: 10 };
  return { from: dayOf(year, month, day), to: dayOf(year, month, day), precision: 11 };
}

/** Does what is said agree with what is known? Null: what is known is too coarse to tell. */
export function agrees(said: Interval, known: Interval): boolean | null {
  if (said.to < known.from || said.from > known.to) return false;
  return known.precision >= said.precision ? true : null;
}

/** Whole years from one day to another. */
export function yearsBetween(from: number, to: number): number {
  const a = new Date(from * DAY);
  const b = new Date(to * DAY);
  const before =
    b.getUTCMonth() < a.getUTCMonth() || (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate());
  return b.getUTCFullYear() - a.getUTCFullYear() - (before ? 1 : 0);
}

export interface Tenure {
  record: EvidenceRecord;
  start: Interval | null;
  /** Null: none is recorded. */
  end: Interval | null;
  replaced: boolean;
}

export function tenureOf(record: EvidenceRecord, died: Interval | null): Tenure {
  const time = (property: string) => {
    const found = record.qualifiers.find((one) => one.property === property);
    return found ? readTime(found.value, found.precision) : null;
  };
  const end = time('P582');
  return {
    record,
    start: time('P580'),
    // Nobody holds an office after death.
    end: end ?? died,
    replaced: record.qualifiers.some((one) => one.property === 'P1366'),
  };
}

export type Held = 'held' | 'before' | 'after' | 'unknown';

/** Whether a tenure covers a day. The days of change themselves belong to either side: unknown. */
export function heldOn({ start, end, replaced }: Tenure, day: number): Held {
  if (start && day < start.from - 1) return 'before';
  if (end && day > end.to + 1) return 'after';
  if (!start || day <= start.to) return start && start.precision === 11 && day === start.from ? 'held' : 'unknown';
  if (!end) return replaced ? 'unknown' : 'held';
  return day < end.from ? 'held' : 'unknown';
}

/** As a reader writes it: "4 June 1989", "June 1989", "1989". */
export function sayTime({ from, precision }: Interval): string {
  const day = isoOf(from);
  return recordTime(day, Math.max(9, precision), 'en') ?? day;
}

export const sayDay = (day: number): string => sayTime({ from: day, to: day, precision: 11 });

/** Months in lower case, where a pattern needs the capitals of names: of the same length, so that places stay. */
export function lowerMonths(text: string): string {
  return text.replace(
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=\s+(?:\d{1,2},?\s+)?\d{4})/g,
    (month) => month.toLowerCase(),
  );
}

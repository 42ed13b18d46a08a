/** Years: 2019, ’87, nineteen eighty-six; and the months beside them. */
import { en } from '../languages/en.ts';
import { numeralAt } from './numbers.ts';
import type { Line } from './tokens.ts';

export const MONTHS = en.months;

export function monthAt(line: Line, at: number): { month: number; end: number } | null {
  const month = MONTHS.get(line.word(at));
  if (!month) return null;
  const stop = line.word(at + 1) === '.' && line.word(at).length < 5 && line.list[at + 2] ? 1 : 0;
  return { month, end: at + 1 + stop };
}

/** 2019, ’87, nineteen eighty-six, two thousand and five. `after`: where two digits are a year. */
export function yearAt(line: Line, at: number, after = false): { year: number; end: number } | null {
  const text = line.list[at]?.text ?? '';
  const digits = line.number(at);
  if (digits !== undefined) {
    if (/^[12]\d{3}$/.test(text)) return followsYear(line, at + 1) ? null : { year: digits, end: at + 1 };
    if (after && /^\d\d$/.test(text) && !followsYear(line, at + 1) && line.word(at + 1) !== ':')
      return { year: ofTwo(digits), end: at + 1 };
    return null;
  }
  if (/^[’']$/.test(text) && line.glued(at + 1) && /^\d\d$/.test(line.list[at + 1]?.text ?? ''))
    return { year: ofTwo(line.number(at + 1) ?? 0), end: at + 2 };
  const first = numeralAt(line, at, false);
  if (!first?.words || !Number.isInteger(first.value)) return null;
  if (first.value >= 1000 && first.value < 2100 && first.value % 1000 <= 100)
    return { year: first.value, end: first.end };
  if (first.value >= 1100 && first.value < 2000 && line.word(at + 1) === 'hundred')
    return { year: first.value, end: first.end };
  if (first.value < 10 || first.value > 21) return null;
  const rest = numeralAt(line, first.end, false);
  if (!rest?.words || rest.value < 10 || rest.value > 99) return null;
  return { year: first.value * 100 + rest.value, end: rest.end };
}

// "2,000 people" is a number with its comma, "2019 people" a year no more.
const followsYear = (line: Line, at: number): boolean =>
  /^[ap]m$/.test(line.word(at)) ||
  (/^[ap]$/.test(line.word(at)) && line.word(at + 1) === '.' && line.word(at + 2) === 'm') ||
  /^(?:%|percent|people|men|women|miles|km|kg|dollars|euros|pounds|tons|tonnes|million|billion|thousand|feet|metres|meters|times)$/.test(
    line.word(at),
  ) ||
  (/^[.,]$/.test(line.word(at)) && line.glued(at) && line.glued(at + 1) && line.number(at + 1) !== undefined);

export const ofTwo = (digits: number): number => (digits < 40 ? 2000 + digits : 1900 + digits);

/** ", 2019", "of 2019", "in 2019", "2019" behind a month or a day. */
export function yearAfter(line: Line, at: number): { year: number; end: number } | null {
  let next = at;
  if (line.word(next) === ',') next++;
  const joined = /^(?:of|in)$/.test(line.word(next));
  if (joined) next++;
  if (joined && line.word(next) === 'the' && line.word(next + 1) === 'year') next += 2;
  const year = yearAt(line, next, line.word(next - 1) === 'of');
  // "on May 3, 2000 people …" is doubtful, "May 3, 12" no year.
  return year;
}

export function shortYear(line: Line, at: number): { year: number; end: number } | null {
  const text = line.list[at]?.text ?? '';
  const next = line.word(at + 1);
  return /^\d\d$/.test(text) &&
    line.list[at]?.spaced &&
    (next === '' || /^[.,;]$/.test(next)) &&
    line.number(at) !== undefined
    ? { year: ofTwo(line.number(at) ?? 0), end: at + 1 }
    : null;
}

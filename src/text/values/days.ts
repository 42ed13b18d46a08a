/** Dates as they are written: 4 January 2019, Jan. 4, 04/01/2019, the 29th, Friday the 26th, Christmas Eve. */
import { DAY, dayOf, exists, partsOf } from './calendar.ts';
import { holiday } from './feasts.ts';
import { numeralAt, ordinalAt } from './numbers.ts';
import { numericDate } from './numeric-dates.ts';
import { type Line, remembered } from './tokens.ts';
import { around, oneDay, oneMonth, type Page, span, type When } from './when.ts';
import { monthAt, shortYear, yearAfter, yearAt } from './years.ts';

// A verb, unless its form or its neighbours say that it is a month.
const DOUBTFUL = /^(?:may|march|mar|dec)$/;
const BEFORE_MONTH =
  /^(?:in|of|since|from|until|till|by|this|last|next|between|after|before|early|mid|late|during|to|through|and|-|–|the|every|each|end|begin|beginning)$/;

/** A month that is one by itself, where no day and no year stand beside it. */
const isPlainMonth = (line: Line, at: number): boolean =>
  !DOUBTFUL.test(line.word(at)) ||
  BEFORE_MONTH.test(line.word(at - 1)) ||
  (/^\p{Lu}/u.test(line.list[at]?.text ?? '') && at > 0);

/** 4, 4th, fourth, twenty-nine, "the 4th". */
export function dayNumberAt(line: Line, at: number): { day: number; end: number; ordinal: boolean } | null {
  const from = line.word(at) === 'the' ? at + 1 : at;
  const place = ordinalAt(line, from);
  const digits = line.number(from);
  const ok = (day: number) => Number.isInteger(day) && day >= 1 && day <= 31;
  if (place && ok(place.value)) return { day: place.value, end: place.end, ordinal: true };
  if (digits !== undefined) {
    if (!/^\d{1,2}$/.test(line.list[from]?.text ?? '') || !ok(digits)) return null;
    const spacedOrdinal = /^(?:st|nd|rd|th)$/.test(line.word(from + 1));
    return { day: digits, end: spacedOrdinal ? from + 2 : from + 1, ordinal: spacedOrdinal };
  }
  const words = numeralAt(line, from, false);
  return words?.words && ok(words.value) && !/^(?:an?|half)$/.test(line.word(from))
    ? { day: words.value, end: words.end, ordinal: false }
    : null;
}

/** A month with or without its day and year, in either order. */
function namedDate(page: Page, at: number): When | null {
  const { line } = page;
  const month = monthAt(line, at);
  if (month) {
    let next = month.end;
    if (line.word(next) === ',' && /^\d/.test(line.word(next + 1)) && /^(?:st|nd|rd|th)$/.test(line.word(next + 2)))
      next++;
    const found = dayNumberAt(line, next);
    const isTime = found && (line.word(found.end) === ':' || /^[ap]\.?m?$/.test(line.word(found.end)));
    const year = yearAt(line, next);
    if (found && !isTime && !(year && year.end >= found.end && !found.ordinal)) {
      const after = yearAfter(line, found.end);
      // "January first 12": two digits, where the day is an ordinal.
      const short = !after && found.ordinal ? shortYear(line, found.end) : null;
      const last = after ?? short;
      const end = last?.end ?? found.end;
      return oneDay(page, end, month.month, found.day, last?.year);
    }
    const after = yearAfter(line, month.end);
    if (after) return oneMonth(page, after.end, month.month, after.year);
    return isPlainMonth(line, at) ? oneMonth(page, month.end === at + 2 ? at + 1 : month.end, month.month) : null;
  }
  const found = dayNumberAt(line, at);
  if (!found) return null;
  let next = found.end;
  if (line.word(next) === 'day' && found.ordinal) next++;
  if (line.word(next) === 'of' || line.word(next) === '-') next++;
  const after = monthAt(line, next);
  if (
    !after ||
    (DOUBTFUL.test(line.word(next)) &&
      line.word(next - 1) !== 'of' &&
      !found.ordinal &&
      !/^\p{Lu}/u.test(line.list[next]?.text ?? '') &&
      !yearAfter(line, after.end))
  )
    return null;
  const year = yearAfter(line, after.end);
  return oneDay(page, year?.end ?? (after.end === next + 2 ? next + 1 : after.end), after.month, found.day, year?.year);
}

/** "the 29th", "29th": a day of a month that is not said. */
function dayOnly(page: Page, at: number): When | null {
  const { line, today } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  if (line.number(from) === undefined) return null;
  const found = dayNumberAt(line, from);
  const next = found ? line.word(found.end) : '';
  if (
    found &&
    !found.ordinal &&
    from > at &&
    /^(?:from|between|at)$/.test(next) &&
    line.number(found.end + 1) !== undefined
  )
    return nthOfSomeMonth(page, found.end, found.day, today);
  if (
    !found?.ordinal ||
    /^(?:century|centuries|floor|place|time|times|anniversary|birthday|week|month|quarter|day|of|edition|minute|congress|amendment|street|avenue|district)$/.test(
      next,
    )
  )
    return null;
  if (
    /^\p{L}/u.test(next) &&
    !/^(?:at|from|to|between|and|for|till|until|around|in|on|by|or|before|after|this|next|last|is|was)$/.test(next)
  )
    return null;
  return nthOfSomeMonth(page, found.end, found.day, today);
}

export function nthOfSomeMonth(page: Page, end: number, day: number, today: number): When {
  const { year, month } = partsOf(today);
  const days = [-2, -1, 0, 1, 2].flatMap((more) => {
    const first = partsOf(dayOf(year, month + more, 1));
    return exists(first.year, first.month, day) ? [dayOf(first.year, first.month, day)] : [];
  });
  const timex = `XXXX-XX-${String(day).padStart(2, '0')}`;
  return {
    kind: 'date',
    timex,
    end,
    grain: 'day',
    day,
    reaches: around(page, days).map((start) => span(start, start + DAY)),
  };
}

/** A date that says its month, or its day of the month, or its feast. */
export const specificDay = remembered(
  (page: Page, at: number): When | null =>
    numericDate(page, at) ??
    holiday(page, at) ??
    namedDate(page, page.line.word(at) === 'the' ? at + 1 : at) ??
    dayOnly(page, at),
);

/** Weeks, months, quarters, years and longer, and days told by how far off they are: next week, 2008, three days ago. */

import { DAY, dayOf, isoDay, partsOf, weekStart } from './calendar.ts';
import { counts, relativeMonth } from './counted-periods.ts';
import { specificDay } from './days.ts';
import { durationAt, unitOfTime } from './durations.ts';
import { named } from './named-periods.ts';
import { numeralAt, ordinalAt } from './numbers.ts';
import { dayFrom, relativeUnit, whichAt } from './relative-units.ts';
import { type Line, remembered } from './tokens.ts';
import { WEEKDAYS, weekdayAt } from './weekdays.ts';
import { later, at as moment, type Page, span, stretch, type When } from './when.ts';
import { monthAt } from './years.ts';

/** Today and its neighbours. */
function nearDay(page: Page, at: number): When | null {
  const { line, today } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const word = line.word(from);
  if (/^(?:today|otd|todays)$/.test(word)) return dayFrom(page, from + 1, today);
  if (/^(?:tomorrow|tmrw|tomorrows|tmr)$/.test(word)) return dayFrom(page, from + 1, today + DAY);
  if (/^(?:yesterday|yesterdays)$/.test(word)) return dayFrom(page, from + 1, today - DAY);
  if (word === 'day' && /^(?:after|before)$/.test(line.word(from + 1))) {
    const sign = line.word(from + 1) === 'after' ? 1 : -1;
    const next = line.word(from + 2);
    if (next === 'tomorrow' || next === 'yesterday') return dayFrom(page, from + 3, today + sign * 2 * DAY);
    if (from > at) return dayFrom(page, from + 2, today + sign * DAY);
  }
  return null;
}

/** "3 days ago", "two weeks later", "3 weeks from tomorrow", "two days before yesterday", "in a week". */
function distant(page: Page, at: number): When | null {
  const { line, today, now } = page;
  const inWord = /^(?:in|within)$/.test(line.word(at)) ? line.word(at) : '';
  let from = inWord ? at + 1 : at;
  if (inWord && line.word(from) === 'the') from++;
  if (inWord === 'within' && /^(?:next|coming)$/.test(line.word(from))) from++;
  const length = durationAt(line, from) ?? (inWord === 'within' ? oneOf(line, from) : null);
  if (!length) return null;
  const clock = length.milliseconds % DAY !== 0 && length.milliseconds < 10 * DAY;
  const reach = (start: number, end: number): When =>
    clock
      ? {
          kind: 'datetime',
          timex: `${isoDay(start)}T${new Date(start).toISOString().slice(11, 19)}`,
          reaches: [moment(start)],
          end,
          grain: 'clock',
        }
      : dayFrom(page, end, start - (start % DAY));
  const base = clock ? now : today;
  let { end } = length;
  const word = line.word(end);
  if (inWord === 'within') {
    const to = later(base, length);
    return clock
      ? { kind: 'datetimerange', timex: '', reaches: [span(now, to)], end, grain: 'clock' }
      : stretch(end, base, to);
  }
  if (word === 'ago' || word === 'earlier' || (word === 'back' && !inWord))
    return reach(later(base, length, -1), end + 1);
  if (/^(?:later|hence)$/.test(word)) return reach(later(base, length), end + 1);
  if (word === 'from' && line.word(end + 1) === 'now') return reach(later(base, length), end + 2);
  if (word === 'in' && line.word(end + 1) === 'the' && line.word(end + 2) === 'future')
    return reach(later(base, length), end + 3);
  if (/^(?:from|after|before|since)$/.test(word)) {
    const anchor =
      nearDay(page, end + 1) ?? weekdayFrom(page, end + 1, false) ?? specificDay(page, end + 1) ?? named(page, end + 1);
    const [, next] = anchor?.reaches ?? [];
    const start = (next ?? anchor?.reaches[0])?.from;
    if (
      anchor &&
      start !== undefined &&
      /^(?:day|year)$/.test(anchor.grain) &&
      (anchor.grain === 'day' || word === 'since')
    ) {
      ({ end } = anchor);
      return dayFrom(page, end, later(start, length, word === 'before' ? -1 : 1));
    }
  }
  return inWord === 'in' ? reach(later(base, length), end) : null;
}

/** "within the next day and 5 hours": a unit without its count. */
function oneOf(line: Line, at: number) {
  const unit = unitOfTime(line.word(at));
  if (!unit) return null;
  const one = { months: unit.months, milliseconds: unit.milliseconds, working: 0, end: at + 1 };
  const more = line.word(at + 1) === 'and' ? durationAt(line, at + 2) : null;
  return more
    ? { ...one, months: one.months + more.months, milliseconds: one.milliseconds + more.milliseconds, end: more.end }
    : one;
}

/** "next Friday", "Tuesday of last week", "next week on Tuesday", "Monday two weeks from now". */
function weekdayFrom(page: Page, at: number, far = true): When | null {
  const { line, today } = page;
  const start = line.word(at) === 'on' ? at + 1 : at;
  const which = whichAt(line, start);
  if (which && !which.bare) {
    const weekday = weekdayAt(page, which.end);
    if (weekday && !weekday.month) {
      const here = weekStart(today) + (weekday.weekday - 1) * DAY;
      let day = here + which.shift * 7 * DAY;
      if (which.near && which.shift < 0) day = here < today ? here : here - 7 * DAY;
      if (which.near && which.shift > 0) day = here > today ? here : here + 7 * DAY;
      return dayFrom(page, weekday.end, day);
    }
    if (weekday) return weekday;
    if (line.word(which.end) === 'week') {
      let next = which.end + 1;
      if (/^(?:on|-|–|,)$/.test(line.word(next))) next++;
      const number = WEEKDAYS.get(line.word(next));
      if (number) return dayFrom(page, next + 1, weekStart(today) + (which.shift * 7 + number - 1) * DAY);
    }
    // "next 6th of April", "this 5/12"
    const written = line.number(which.end) !== undefined || ordinalAt(line, which.end) || monthAt(line, which.end);
    const date = which.elsewhere || !written ? null : specificDay(page, which.end);
    if (date?.month && date.day && date.year === undefined) {
      const year = partsOf(today).year;
      const own = dayOf(year, date.month, date.day);
      return dayFrom(
        page,
        date.end,
        which.shift > 0 && own <= today
          ? dayOf(year + 1, date.month, date.day)
          : which.shift < 0 && own >= today
            ? dayOf(year - 1, date.month, date.day)
            : own,
      );
    }
    return null;
  }
  const weekday = weekdayAt(page, start);
  if (!weekday) return null;
  if (!weekday.timex.startsWith('XXXX-W')) return weekday;
  if (line.word(weekday.end) === 'of') {
    const other = whichAt(line, weekday.end + 1);
    const second = line.word(weekday.end + 1) === 'the' ? whichAt(line, weekday.end + 2) : null;
    const week = second ?? other;
    if (week && line.word(week.end) === 'week')
      return dayFrom(page, week.end + 1, weekStart(today) + (week.shift * 7 + weekday.weekday - 1) * DAY);
  }
  const comma = line.word(weekday.end) === ',' ? weekday.end + 1 : weekday.end;
  const off = far && (line.number(comma) !== undefined || numeralAt(line, comma)) ? distant(page, comma) : null;
  const from = off?.reaches[0]?.from;
  if (off?.grain === 'day' && from !== undefined && /^(?:now|hence|later)$/.test(line.word(off.end - 1)))
    return dayFrom(page, off.end, weekStart(from) + (weekday.weekday - 1) * DAY);
  return weekday;
}

/** All that says which days: the first of these that fits. */
export const dateAt = remembered(dayAt);

function dayAt(page: Page, at: number): When | null {
  const { line } = page;
  const from = line.word(at) === 'on' ? at + 1 : at;
  return (
    distant(page, at) ??
    nearDay(page, from) ??
    weekdayFrom(page, from) ??
    counts(page, from) ??
    relativeUnit(page, from) ??
    relativeMonth(page, from) ??
    specificDay(page, from) ??
    named(page, from)
  );
}

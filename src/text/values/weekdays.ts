/** Days of the week, alone or with the date they fall on. */

import { DAY, dayOf, exists, partsOf, weekdayOf } from './calendar.ts';
import { dayNumberAt, specificDay } from './days.ts';
import { of } from './feasts.ts';
import { around, type Page, span, type When } from './when.ts';

export const WEEKDAYS = new Map<string, number>(
  [
    'monday mon mondays',
    'tuesday tue tues tuesdays',
    'wednesday wed weds wednesdays',
    'thursday thu thur thurs thursdays',
    'friday fri fridays',
    'saturday sat saturdays',
    'sunday sun sundays',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** "Tuesday", "Tue, May 9", "Friday the 26th", "monday 21". Which week is the caller’s to say. */
export function weekdayAt(page: Page, at: number): (When & { weekday: number }) | null {
  const { line, today } = page;
  const word = line.word(at);
  const weekday = WEEKDAYS.get(word);
  if (!weekday || word.endsWith('days')) return null;
  const short = word.length < 5;
  let next = at + 1;
  if (short && line.word(next) === '.') next++;
  if (line.word(next) === ',') next++;
  const date = specificDay(page, next);
  if (date?.kind === 'date' && date.month) return { ...date, weekday };
  const wedOrSat = /^(?:sat|wed|sun|mon)$/.test(word);
  const the = line.word(next) === 'the' ? next + 1 : next;
  const number = line.number(the) !== undefined || the > next ? dayNumberAt(line, the) : null;
  const clock = number && /^(?:[:-]|am|pm|a|p|o|o’clock|to)$/.test(line.word(number.end)) && !number.ordinal;
  if (number && !clock && line.word(next - 1) !== ',') {
    const { year, month } = partsOf(today);
    if (exists(year, month, number.day)) {
      const here = dayOf(year, month, number.day);
      if (here >= today && weekdayOf(here) === weekday) return { ...of(page, number.end, here), weekday };
    }
    const days: number[] = [];
    for (let more = -24; more <= 24; more++) {
      const first = partsOf(dayOf(year, month + more, 1));
      if (!exists(first.year, first.month, number.day)) continue;
      const one = dayOf(first.year, first.month, number.day);
      if (weekdayOf(one) === weekday) days.push(one);
    }
    return {
      ...plainWeekday(page, number.end, weekday),
      reaches: around(page, days).map((start) => span(start, start + DAY)),
      weekday,
    };
  }
  // "sat at 5" is a day, "she sat at the table" none.
  if (
    wedOrSat &&
    !/^\p{Lu}/u.test(line.list[at]?.text ?? '') &&
    !(
      /^(?:at|on|next|this|last|morning|afternoon|evening|night|week)$/.test(line.word(at + 1)) &&
      line.number(at + 2) !== undefined
    ) &&
    !/^(?:on|next|last|this|week|or|until|by|since|-)$/.test(line.word(at - 1))
  )
    return null;
  return { ...plainWeekday(page, at + 1, weekday), weekday };
}

function plainWeekday(page: Page, end: number, weekday: number): When {
  const gap = (weekday - weekdayOf(page.today) + 7) % 7;
  const after = page.today + gap * DAY;
  return {
    ...{ kind: 'date', timex: `XXXX-WXX-${weekday}`, end, grain: 'day' },
    reaches: [span(after - 7 * DAY, after - 6 * DAY), span(after, after + DAY)],
  };
}

/** What comes again: every Monday, 3 p.m. each day. */
import { partNamed } from './clock.ts';
import { nthOfSomeMonth } from './days.ts';
import { often } from './durations.ts';
import { hoursAt } from './hours.ts';
import { momentAt } from './moments.ts';
import { ordinalAt } from './numbers.ts';
import { WEEKDAYS } from './weekdays.ts';
import type { Page, When } from './when.ts';

/** "every Monday", "3pm each day", "Thursdays at 17.30", "the 19th of every month". */
export function recurring(page: Page, at: number): When | null {
  const { line } = page;
  const set = (timex: string, end: number): When => ({ kind: 'set', timex, reaches: [], end, grain: 'long' });
  const every = /^(?:every|each)$/.test(line.word(at));
  if (every) {
    const next = line.word(at + 1) === 'other' ? at + 2 : at + 1;
    const weekday = WEEKDAYS.get(line.word(next));
    if (weekday) {
      const clock = timeAfter(page, next + 1);
      return set(`XXXX-WXX-${weekday}${clock?.timex ?? ''}`, clock?.end ?? next + 1);
    }
    const part = partNamed(line, next);
    if (part) {
      const clock = timeAfter(page, part.end);
      return set(clock?.timex ?? part.timex, clock?.end ?? part.end);
    }
  }
  const again = often(line, at);
  if (again) {
    const clock = /^P1D$/.test(again.timex) ? timeAfter(page, again.end) : null;
    return set(clock?.timex ?? again.timex, clock?.end ?? again.end);
  }
  const plural = /days$/.test(line.word(at)) ? WEEKDAYS.get(line.word(at)) : undefined;
  if (plural) {
    const clock = timeAfter(page, at + 1);
    return set(`XXXX-WXX-${plural}${clock?.timex ?? ''}`, clock?.end ?? at + 1);
  }
  const weekday = WEEKDAYS.get(line.word(at));
  if (weekday && /^(?:mornings|afternoons|evenings|nights)$/.test(line.word(at + 1)))
    return set(`XXXX-WXX-${weekday}${partNamed(line, at + 1)?.timex ?? ''}`, at + 2);
  const place = ordinalAt(line, at);
  if (
    place &&
    line.word(place.end) === 'of' &&
    /^(?:every|each)$/.test(line.word(place.end + 1)) &&
    line.word(place.end + 2) === 'month'
  )
    return set(nthOfSomeMonth(page, place.end, place.value, page.today).timex, place.end + 3);
  return null;
}

function timeAfter(page: Page, at: number): When | null {
  const when = hoursAt(page, at, false) ?? momentAt(page, at);
  return when?.kind === 'time' ? when : null;
}

/** Every day, hour, length of time and what comes again in a text, read against the day that it was written. */

import { DAY, dayOf } from './calendar.ts';
import { durationAt, often, unitOfTime } from './durations.ts';
import { beginsHoliday } from './holidays.ts';
import { hoursAt } from './hours.ts';
import { edged, limited, openEnded, roughly } from './limits.ts';
import { momentAt } from './moments.ts';
import { numeralAt, ordinalAt } from './numbers.ts';
import { dateAt } from './periods.ts';
import { recurring } from './recurring.ts';
import { between } from './stretches.ts';
import type { Line } from './tokens.ts';
import { WEEKDAYS } from './weekdays.ts';
import { later, type Page, span, stretch, type When } from './when.ts';
import { monthAt } from './years.ts';

export interface Time extends When {
  /** Token at which it begins. */
  begin: number;
}

/** "a day starting this Friday at 5", "2 weeks starting May 20th", "for 1 week, from 20th Dec" */
function lastingFrom(page: Page, at: number): When | null {
  const { line } = page;
  const from = line.word(at) === 'for' ? at + 1 : at;
  const length = durationAt(line, from);
  if (!length) return null;
  let next = line.word(length.end) === ',' ? length.end + 1 : length.end;
  if (!/^(?:starting|beginning|from)$/.test(line.word(next))) return null;
  next++;
  const start = momentAt(page, next);
  const reaches = (start?.reaches ?? []).map(({ from: begin = 0 }) => span(begin, later(begin, length)));
  const [first] = reaches;
  if (!start || first?.from === undefined || first.to === undefined || !/^(?:date|datetime)$/.test(start.kind))
    return null;
  return start.kind === 'datetime'
    ? { ...start, kind: 'datetimerange', reaches }
    : { ...stretch(start.end, first.from, first.to), reaches };
}

const STARTS = /^(?:[a-z]+)$/;
const WORDS = new Set(
  `now right at today tonight tomorrow yesterday tmrw tmr otd the this that same current last past previous prior preceding next coming
  upcoming following in within on from between before after since until till by no later earlier greater less more over under as any starting
  beginning early late mid middle end start eod eoy eom every each all daily weekly monthly yearly annually annual quarterly hourly
  fortnightly biweekly bimonthly everyday weekends semi bi semiannually biannually nightly once twice noon midday midnight noonish half quarter a an
  another few some several couple morning mornings afternoon evening night daytime lunchtime lunch dinner dinnertime breakfast around circa about week
  weekend day year calendar fiscal school spring summer autumn fall winter q w cy fy sy twenties thirties forties fifties sixties
  seventies eighties nineties remaining rest remainder to till date for second workweek year ’ ' @ at`.split(/\s+/),
);

/** Whether anything of time can begin here: most words cannot. */
function mayBegin(line: Line, at: number): boolean {
  const token = line.list[at];
  if (!token) return false;
  if (token.number !== undefined || WORDS.has(token.lower)) return true;
  if (!STARTS.test(token.lower)) return /^[’'½¼¾]$/.test(token.text);
  return (
    WEEKDAYS.has(token.lower) ||
    monthAt(line, at) !== null ||
    beginsHoliday(token.lower) ||
    numeralAt(line, at) !== null ||
    ordinalAt(line, at) !== null
  );
}

function timeAt(page: Page, at: number): When | null {
  const set = recurring(page, at);
  if (set) return set;
  const open = limited(page, at);
  const range = between(page, at);
  if (range && (!open || range.end >= open.end)) return range;
  const hours = hoursAt(page, at, false);
  const moment = momentAt(page, at);
  const long = lastingFrom(page, at) ?? feastWeekend(page, at);
  const found = [long, roughly(page, at), moment, hours, edged(page, at), open]
    .filter((one) => one !== null)
    .reduce<When | null>((best, one) => (best && best.end >= one.end ? best : one), null);
  if (found) {
    // "3pm each day"
    const again = found.kind === 'time' ? often(page.line, found.end) : null;
    if (again?.timex === 'P1D') return { ...found, kind: 'set', reaches: [], end: again.end };
  }
  const length = durationAt(page.line, at) ?? whole(page.line, at);
  if (length && (!found || length.end > found.end))
    return { kind: 'duration', timex: length.timex, reaches: [], end: length.end, grain: 'long' };
  return found && openEnded(page, found);
}

/** "the hour", "all week" */
export function whole(line: Line, at: number): { timex: string; end: number } | null {
  const unit = unitOfTime(line.word(at + 1));
  if (!unit || line.word(at + 1).endsWith('s') || !/^(?:the|whole|entire)$/.test(line.word(at))) return null;
  return unit.name === 'hour' ? { timex: 'PT1H', end: at + 2 } : null;
}

/** "Labor Day weekend", "the weekend of Halloween" */
function feastWeekend(page: Page, at: number): When | null {
  const { line } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const before = line.word(from) === 'weekend' && line.word(from + 1) === 'of';
  if (!before && !beginsHoliday(line.word(from))) return null;
  const day = dateAt(page, before ? from + 2 : from);
  if (day?.grain !== 'day') return null;
  let end = day.end;
  if (!before) {
    if (line.word(end) !== 'weekend') return null;
    end++;
    const year = /^[12]\d{3}$/.test(line.list[end]?.text ?? '') ? line.number(end) : undefined;
    if (year) {
      const again = dateAt({ ...page, today: dayOf(year, 1, 2) }, from);
      return again ? weekendOf({ ...again, end: end + 1, reaches: again.reaches.slice(-1) }) : null;
    }
  }
  return weekendOf({ ...day, end });
}

function weekendOf(day: When): When {
  const reaches = day.reaches.map(({ from = 0 }) => {
    const weekday = new Date(from).getUTCDay() || 7;
    const saturday = from + (weekday === 1 ? -2 : 6 - weekday) * DAY;
    return span(saturday, saturday + (weekday === 1 ? 3 : 2) * DAY);
  });
  return { ...day, kind: 'daterange', grain: 'weekend', reaches };
}

/** In the order of the text; none overlaps another. `written`: when, as a clock there showed it. */
export function timesIn(line: Line, written: number): Time[] {
  const page: Page = { line, now: written, today: written - (((written % DAY) + DAY) % DAY) };
  const found: Time[] = [];
  for (let at = 0; at < line.list.length; ) {
    const time = mayBegin(line, at) ? timeAt(page, at) : null;
    if (time && time.end > at) {
      const opens = line.word(at) === 'on' && time.end > at + 1 && line.word(at + 1) !== 'or';
      found.push({ ...time, begin: opens ? at + 1 : at });
      at = time.end;
    } else at++;
  }
  return found;
}

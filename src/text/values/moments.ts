/** A day with its hour, an hour with its day, and the stretches between hours: tomorrow at 8, Tuesday afternoon, 5 to 6 p.m. */
import { DAY, HOUR, partsOf } from './calendar.ts';
import { clockAt, partAt, partNamed } from './clock.ts';
import { hoursAt } from './hours.ts';
import { dateAt } from './periods.ts';
import { remembered } from './tokens.ts';
import { oneDay, type Page, type Reach, span, type When } from './when.ts';

const GAP = /^(?:[,@-]|–|at|on|in|from|around|about|of|for)$/;

/** A day and what of it: every reading of the one with every reading of the other. */
function onDay(day: When, clock: When, end: number): When {
  const reaches: Reach[] = clock.reaches.flatMap(({ from, to }) =>
    day.reaches.map(({ from: start = 0 }) => ({
      ...(from === undefined ? {} : { from: start + from }),
      ...(to === undefined ? {} : { to: start + to }),
    })),
  );
  const ranged = clock.kind === 'timerange';
  const timex = clock.timex.startsWith('(')
    ? `(${clock.timex
        .slice(1, -1)
        .split(',')
        .map((one) => day.timex + one)
        .join(',')})`
    : day.timex + clock.timex;
  return { ...day, kind: ranged ? 'datetimerange' : 'datetime', timex, reaches, end, grain: clock.grain };
}

/** "today", "yesterday" said by a part of it: this morning, last night, tonight, next evening. */
function partOfNearDay(page: Page, at: number): When | null {
  const { line, today } = page;
  let from = at;
  const early = /^(?:early|earlier|late|later)$/.test(line.word(from)) ? line.word(from) : '';
  if (early) from++;
  const word = line.word(from);
  const { year, month, day } = partsOf(today);
  if (word === 'tonight') {
    const night = oneDay(page, from + 1, month, day, year);
    const clock = dayClock(page, from + 1);
    if (clock)
      return onDay(night, clock.timex.startsWith('(') || clock.reaches.length > 1 ? evening(clock) : clock, clock.end);
    return onDay(
      night,
      { kind: 'timerange', timex: 'TNI', reaches: [span(20 * HOUR, DAY - 1000)], end: from + 1, grain: 'part' },
      from + 1,
    );
  }
  const shift = { this: 0, last: -1, yesterday: -1, next: 1, tomorrow: 1 }[word];
  if (shift === undefined) return null;
  const part = partNamed(line, from + 1);
  if (!part || part.timex.startsWith('TME')) return null;
  const other = partsOf(today + shift * DAY);
  const near = oneDay(page, part.end, other.month, other.day, other.year);
  const clock = dayClock(page, part.end);
  if (clock) return onDay(near, part.timex === 'TMO' ? clock : evening(clock), clock.end);
  const [reach] = part.reaches;
  const half =
    early && reach?.from !== undefined && reach.to !== undefined
      ? Math.round((reach.from + reach.to) / 2 / HOUR) * HOUR
      : 0;
  const own =
    half && reach?.from !== undefined && reach.to !== undefined
      ? { ...part, reaches: [early.startsWith('e') ? span(reach.from, half) : span(half, reach.to)] }
      : part;
  return onDay(near, own, part.end);
}

/** Of two readings the later: "last night at 8". */
export function evening(clock: When): When {
  if (clock.reaches.length < 2) return clock;
  const [first] = clock.reaches;
  const small = (first?.from ?? 0) < 4 * HOUR;
  return { ...clock, reaches: small ? clock.reaches : clock.reaches.slice(1) };
}

/** The hour or hours behind a day. */
function dayClock(page: Page, at: number): When | null {
  const { line } = page;
  let next = at;
  const gap = GAP.test(line.word(next)) || line.word(next) === ')';
  const bare = /^(?:at|@|around|about|from|between)$/.test(line.word(next));
  const hours = hoursAt(page, next, !/^[-–]$/.test(line.word(at)));
  if (hours) return hours;
  if (gap && !/^(?:from|for)$/.test(line.word(next))) next++;
  if (line.word(next) === '-' || line.word(next) === ')') next++;
  const more = hoursAt(page, next, !/^[-–]$/.test(line.word(at)));
  if (more) return more;
  const part = partAt(line, next);
  if (part) {
    const clock = hoursAt(page, part.end, true) ?? clockAt(line, part.end, line.word(part.end) === 'at');
    if (clock) return part.timex === 'TMO' ? clock : evening(clock);
    return /^(?:in|early|late)$/.test(line.word(next)) || next === at || line.word(next - 1) === ',' ? part : null;
  }
  if (/^[ap]m$/.test(line.word(next)) && next === at) {
    return {
      kind: 'timerange',
      timex: line.word(next) === 'am' ? 'TMO' : 'TAF',
      reaches: [span((line.word(next) === 'am' ? 8 : 12) * HOUR, (line.word(next) === 'am' ? 12 : 16) * HOUR)],
      end: next + 1,
      grain: 'part',
    };
  }
  const clock = clockAt(line, next, bare || /^(?:at|around|@)$/.test(line.word(next)));
  if (clock) return clock;
  // "March eighteenth nine thirty"
  const spoken = clockAt(line, next, true);
  return spoken && /:/.test(spoken.timex) && !/^\d/.test(line.word(next)) ? spoken : null;
}

/** "after 2:00", "before 4pm", "no later than 6:00" behind a day. */
function bound(page: Page, at: number): { open: 'from' | 'to'; clock: When } | null {
  const { line } = page;
  const word = line.word(at);
  const late = word === 'no' && line.word(at + 1) === 'later' && line.word(at + 2) === 'than';
  if (!late && !/^(?:after|before|by|until|till|since)$/.test(word)) return null;
  const clock = clockAt(line, late ? at + 3 : at + 1, true);
  return clock && { open: /^(?:after|since)$/.test(word) ? 'from' : 'to', clock };
}

const NOW = /^(?:now|currently)$/;

function nowAt({ line, now }: Page, at: number): When | null {
  let end = at;
  if (line.word(end) === 'right') end++;
  if (NOW.test(line.word(end))) end++;
  else if (line.word(at) === 'at') {
    end = at + 1;
    if (/^(?:the|this)$/.test(line.word(end))) end++;
    if (line.word(end) === 'present') end += line.word(end + 1) === 'time' ? 2 : 1;
    else if (
      /^(?:moment|minute|time)$/.test(line.word(end)) &&
      (line.word(end) !== 'time' || line.word(end - 1) === 'this')
    )
      end++;
    else return null;
  } else return null;
  if (line.word(end - 1) === 'currently') return null;
  return { kind: 'datetime', timex: 'PRESENT_REF', reaches: [span(now, now)], end, grain: 'clock' };
}

const ENDS: { [word: string]: string } = { eod: 'day', eom: 'month', eoy: 'year' };

/** "end of day", "the end of tomorrow", "eod": the last second of it. */
function endOfDay(page: Page, at: number): When | null {
  const { line, today } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const { year, month, day } = partsOf(today);
  const last = (when: When): When => ({
    ...{ ...when, kind: 'datetime', timex: `${when.timex}T23:59:59`, grain: 'clock' },
    reaches: when.reaches.map(({ from: start = 0 }) => span(start + DAY - 1000, start + DAY - 1000)),
  });
  if (ENDS[line.word(from)] === 'day') return last(oneDay(page, from + 1, month, day, year));
  if (line.word(from) !== 'end' || line.word(from + 1) !== 'of') return null;
  const next = /^(?:the|my)$/.test(line.word(from + 2)) ? from + 3 : from + 2;
  if (line.word(next) === 'day') return last(oneDay(page, next + 1, month, day, year));
  const when = dateAt(page, next);
  return when?.grain === 'day' ? last(when) : null;
}

/** A day, an hour, or both together, in either order. */
export const momentAt = remembered(dayOrHour);

function dayOrHour(page: Page, at: number): When | null {
  const { line } = page;
  const near = nowAt(page, at) ?? endOfDay(page, at) ?? partOfNearDay(page, at);
  if (near) return near;
  const day = dateAt(page, at);
  if (day?.kind === 'date') {
    const limit = bound(page, day.end);
    if (limit) {
      const whole = onDay(day, limit.clock, limit.clock.end);
      return {
        ...whole,
        kind: 'datetimerange',
        reaches: whole.reaches.map(({ from = 0 }) => ({ [limit.open]: from })),
      };
    }
    const clock = dayClock(page, day.end);
    if (clock) {
      // "Wed Oct 26 15:50:06 2016"
      const year =
        /^[12]\d{3}$/.test(line.list[clock.end]?.text ?? '') && day.year === undefined
          ? line.number(clock.end)
          : undefined;
      if (year && day.month && day.day)
        return onDay(oneDay(page, clock.end + 1, day.month, day.day, year), clock, clock.end + 1);
      return onDay(day, clock, clock.end);
    }
    return day;
  }
  if (day) return day;
  const hours = hoursAt(page, at, false) ?? hoursBefore(page, at);
  const part = hours ? null : partAt(line, at);
  if (part) {
    // "in the morning at 7"
    const clock = clockAt(line, part.end, line.word(part.end) === 'at');
    if (clock) return { ...(part.timex === 'TMO' ? clock : evening(clock)), end: clock.end };
    if (/^of$/.test(line.word(part.end))) {
      const date = dateAt(page, part.end + 1);
      if (date?.grain === 'day') return onDay(date, part, date.end);
    }
    return part;
  }
  const clock = hours ?? clockAt(line, at, false) ?? bareClock(page, at);
  if (!clock) return null;
  let next = clock.end;
  if (/^(?:[,]|on|of|in)$/.test(line.word(next)) && line.word(next + 1) !== 'the') next++;
  const date =
    next === clock.end || line.word(next - 1) !== 'in' ? (partOfNearDay(page, next) ?? dateAt(page, next)) : null;
  if (date?.kind === 'datetimerange' && date.grain === 'part' && clock.kind !== 'timerange') {
    // "8am this morning"
    const start = (date.reaches[0]?.from ?? 0) - ((date.reaches[0]?.from ?? 0) % DAY);
    const { year, month, day: number } = partsOf(start);
    return onDay(oneDay(page, date.end, month, number, year), clock, date.end);
  }
  if (date?.kind === 'datetimerange' && date.grain === 'part') {
    const start = (date.reaches[0]?.from ?? 0) - ((date.reaches[0]?.from ?? 0) % DAY);
    const { year, month, day: number } = partsOf(start);
    return onDay(
      oneDay(page, date.end, month, number, year),
      date.timex.endsWith('TMO') ? clock : evening(clock),
      date.end,
    );
  }
  if (date?.kind === 'date') {
    const after = partAt(line, date.end);
    return onDay(date, clock, after && next > clock.end ? after.end : date.end);
  }
  return clock;
}

/** "3:00 to 4:00 tomorrow", "five to seven today": hours whose day follows. */
function hoursBefore(page: Page, at: number): When | null {
  const hours = hoursAt(page, at, true);
  if (!hours) return null;
  const next = /^(?:on|of)$/.test(page.line.word(hours.end)) ? hours.end + 1 : hours.end;
  const day = partOfNearDay(page, next) ?? dateAt(page, next);
  return day && (day.kind === 'date' || day.grain === 'part') ? hours : null;
}

/** "at 6", where nothing follows that it could count; "17.30" after "at". */
function bareClock(page: Page, at: number): When | null {
  const { line } = page;
  if (line.word(at) !== 'at') return null;
  const clock = clockAt(line, at + 1, true);
  if (!clock) return null;
  const next = line.word(clock.end);
  const dotted = /^\d{1,2}\.\d\d$/.test(line.list[at + 1]?.text ?? '');
  if (dotted) return /^(?:percent|%|per|million|billion)$/.test(next) ? null : clock;
  // "6" could count: only before a day, or at the end of the sentence.
  const day = dateAt(page, /^(?:on)$/.test(next) ? clock.end + 1 : clock.end);
  return day?.kind === 'date' ? clock : null;
}

/** Times of day: 8:45, 9 a.m., half past nine, noon, five o’clock, in the morning. */
import { HOUR, MINUTE, two } from './calendar.ts';
import { numeralAt } from './numbers.ts';
import { type Line, remembered } from './tokens.ts';
import { type Reach, span, type When } from './when.ts';

/** What a part of the day is called, its sign, and the hours that it has. */
const PARTS: { [word: string]: readonly [sign: string, from: number, to: number] } = {
  morning: ['TMO', 8, 12],
  mornings: ['TMO', 8, 12],
  afternoon: ['TAF', 12, 16],
  afternoons: ['TAF', 12, 16],
  evening: ['TEV', 16, 20],
  evenings: ['TEV', 16, 20],
  night: ['TNI', 20, 24],
  nights: ['TNI', 20, 24],
  daytime: ['TDT', 8, 18],
  breakfast: ['TMEB', 8, 12],
  breakfasttime: ['TMEB', 8, 12],
  brunch: ['TMER', 8, 12],
  lunch: ['TMEL', 11, 13],
  lunchtime: ['TMEL', 11, 13],
  dinner: ['TMED', 16, 20],
  dinnertime: ['TMED', 16, 20],
  supper: ['TMED', 16, 20],
};

/** A part of the day by its word alone. */
export function partNamed(line: Line, at: number): When | null {
  const word = line.word(at);
  const part = Object.hasOwn(PARTS, word) ? PARTS[word] : undefined;
  if (!part) return null;
  const [sign, from, to] = part;
  const end = line.word(at + 1) === 'time' && sign.startsWith('TME') ? at + 2 : at + 1;
  const last = to === 24 ? 24 * HOUR - 1000 : to * HOUR;
  return { kind: 'timerange', timex: sign, reaches: [span(from * HOUR, last)], end, grain: 'part' };
}

/** "in the morning", "early this afternoon", "late evening"; `this` and `last` are the caller’s. */
export function partAt(line: Line, at: number): When | null {
  let from = at;
  let early = 0;
  if (/^(?:early|earlier|late|later|mid)$/.test(line.word(from))) {
    early = line.word(from).startsWith('e') ? -1 : line.word(from) === 'mid' ? 0 : 1;
    from++;
    if (line.word(from) === '-') from++;
  }
  if (/^(?:in|at|during|around|by|for)$/.test(line.word(from)) && (early !== 0 || from === at)) from++;
  if (line.word(from) === 'the') from++;
  if (/^(?:early|late)$/.test(line.word(from)) && from > at) {
    early = line.word(from) === 'early' ? -1 : 1;
    from++;
  }
  const part = partNamed(line, from);
  if (!part) return null;
  const [reach] = part.reaches;
  if (!early || reach?.from === undefined || reach.to === undefined) return part;
  const middle = Math.round((reach.from + reach.to) / 2 / HOUR) * HOUR;
  return { ...part, reaches: [early < 0 ? span(reach.from, middle) : span(middle, reach.to)] };
}

interface Clock {
  hour: number;
  minute?: number;
  second?: number;
  end: number;
  /** Said to be before or after noon, or plain from its hour. */
  certain: boolean;
}

/** "a.m.", "pm", "p . m .", "9a": the hours to add, and where it ends. */
function halfAt(line: Line, at: number): { add: 0 | 12; end: number; both?: boolean } | null {
  const word = line.word(at);
  if (word === 'ampm') return { add: 0, end: at + 1, both: true };
  if (word === 'am' || word === 'pm') {
    const end = at + 1;
    return { add: word === 'am' ? 0 : 12, end };
  }
  if (word !== 'a' && word !== 'p') return null;
  let end = at + 1;
  if (line.word(end) === '.') end++;
  if (line.word(end) === 'm') {
    end++;
    // The stop of "a.m." ends no sentence that goes on.
    if (line.word(end) === '.' && line.word(end - 2) === '.') end++;
    return { add: word === 'a' ? 0 : 12, end };
  }
  return line.glued(at) && !/^\p{L}/u.test(line.glued(at + 1) ? line.word(at + 1) : '')
    ? { add: word === 'a' ? 0 : 12, end: at + 1 }
    : null;
}

const apply = (hour: number, add: 0 | 12) => (hour === 12 ? add : hour < 12 ? hour + add : hour);

/** "in the morning", "at night", "this evening", "tonight" after an hour: which half of the day it was. */
function halfByPart(line: Line, at: number): { add: 0 | 12; end: number } | null {
  let end = at;
  if (/^(?:in|at)$/.test(line.word(end))) end++;
  if (line.word(end) === 'the') end++;
  if (end === at) return null;
  const part = partNamed(line, end);
  return part && { add: part.timex === 'TMO' ? 0 : 12, end: part.end };
}

function numericClock(line: Line, at: number): Clock | null {
  const number = line.number(at);
  const text = line.list[at]?.text ?? '';
  if (number === undefined) return null;
  // "8.30pm"
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(text);
  if (dotted) {
    const half = halfAt(line, at + 1);
    const [hour, minute] = [Number(dotted[1]), Number(dotted[2])];
    if (hour > 24 || minute > 59) return null;
    if (half) return { hour: apply(hour, half.add), minute, end: half.end, certain: !half.both };
    return /^(?:at|from|between|until|till|to|-|before|after|by)$/.test(line.word(at - 1))
      ? { hour, minute, end: at + 1, certain: hour > 12 }
      : null;
  }
  if (!/^\d{1,4}$/.test(text)) return null;
  if (line.word(at + 1) === ':' && /^\d\d$/.test(line.list[at + 2]?.text ?? '') && line.glued(at + 2) && number <= 24) {
    let end = at + 3;
    let second: number | undefined;
    if (line.word(end) === ':' && /^\d\d$/.test(line.list[end + 1]?.text ?? '') && line.glued(end + 1)) {
      second = line.number(end + 1) ?? 0;
      end += 2;
    }
    const minute = line.number(at + 2) ?? 0;
    if (minute > 59) return null;
    const half = halfAt(line, end) ?? halfByPart(line, end);
    const more = { minute, ...(second === undefined ? {} : { second }) };
    if (half) return { hour: apply(number, half.add), ...more, end: half.end, certain: true };
    if (/^o$/.test(line.word(end)) && line.word(end + 2) === 'clock') end += 3;
    return { hour: number, ...more, end, certain: number > 12 || number === 0 };
  }
  if (text.length >= 3) {
    // "1140 a.m."; "0930" is the range’s to take.
    const half = halfAt(line, at + 1);
    const minute = number % 100;
    return half && minute < 60 && number < 1300
      ? { hour: apply(Math.floor(number / 100), half.add), minute, end: half.end, certain: true }
      : null;
  }
  if (number > 24) return null;
  let next = at + 1;
  if (line.word(next) === '.' && /^[ap]m$/.test(line.word(next + 1))) next++;
  const half = halfAt(line, next);
  if (half && !(line.word(next) === 'a' && line.list[next]?.spaced && !/^[.m]$/.test(line.word(next + 1))))
    return number <= 12 || half.add ? { hour: apply(number, half.add), end: half.end, certain: !half.both } : null;
  return null;
}

const oclock = (line: Line, at: number): number => {
  if (line.word(at) === 'oclock') return at + 1;
  return line.word(at) === 'o' && /^[’'`]$/.test(line.word(at + 1)) && line.word(at + 2) === 'clock' ? at + 3 : at;
};

/** An hour, and minutes after it, in words: "seven", "two forty five", "seven twenty-seven". */
export function spoken(line: Line, at: number): Clock | null {
  const hour = numeralAt(line, at, false);
  if (!hour?.words || !Number.isInteger(hour.value)) return null;
  if (hour.single && hour.value >= 1 && hour.value <= 12) {
    const minute = numeralAt(line, hour.end, false);
    if (minute?.words && Number.isInteger(minute.value) && minute.value >= 10 && minute.value < 60)
      return { hour: hour.value, minute: minute.value, end: minute.end, certain: false };
    return { hour: hour.value, end: hour.end, certain: false };
  }
  return null;
}

/** "20 min past eight", "quarter to six", "half past nine" */
function pastHour(line: Line, at: number): Clock | null {
  let minute: number;
  let end: number;
  const first = /^(?:a|an)$/.test(line.word(at)) ? at + 1 : at;
  if (/^(?:half|quarter)$/.test(line.word(first))) {
    minute = line.word(first) === 'half' ? 30 : 15;
    end = first + 1;
  } else {
    const number = numeralAt(line, at, false);
    if (!number || !Number.isInteger(number.value) || number.value > 59 || number.value < 1) return null;
    minute = number.value;
    end = number.end;
    if (/^(?:mins?|minutes?)$/.test(line.word(end))) end++;
  }
  const word = line.word(end);
  if (
    !/^(?:past|to|till|after|of|before)$/.test(word) ||
    (/^(?:after|of|before|to)$/.test(word) &&
      line.number(end + 1) !== undefined &&
      !/^(?:min|quarter|half)/.test(line.word(end - 1)))
  )
    return null;
  const minutesSaid = /^(?:mins?|minutes?|half|quarter)$/.test(line.word(end - 1));
  if (/^(?:to|till|before|of)$/.test(word) && !minutesSaid && (minute % 5 !== 0 || line.number(at) !== undefined))
    return null;
  const hourAt = end + 1;
  const digits = line.number(hourAt);
  const inWords = digits === undefined ? numeralAt(line, hourAt, false) : null;
  const hour = digits ?? (inWords?.single ? inWords.value : undefined);
  if (hour === undefined || !Number.isInteger(hour) || hour > 12 || hour < 1) return null;
  end = oclock(line, inWords?.end ?? hourAt + 1);
  const half = halfAt(line, end) ?? halfByPart(line, end);
  const whole = /^(?:to|till|of|before)$/.test(word) ? hour * 60 - minute : hour * 60 + minute;
  const value = half ? apply(Math.floor(whole / 60), half.add) : Math.floor(whole / 60);
  if (word !== 'past' && !half && !/^(?:half|quarter)$/.test(line.word(first)) && !/^min/.test(line.word(hourAt - 2)))
    return null;
  return { hour: value, minute: whole % 60, end: half?.end ?? end, certain: !!half };
}

const written = ({ hour, minute, second }: Clock): string =>
  `T${two(hour)}${minute === undefined ? '' : `:${two(minute)}`}${second === undefined ? '' : `:${two(second)}`}`;

function toWhen(clock: Clock): When {
  const start = clock.hour * HOUR + (clock.minute ?? 0) * MINUTE + (clock.second ?? 0) * 1000;
  const reaches: Reach[] = [span(start, start)];
  if (!clock.certain) reaches.push(span((start + 12 * HOUR) % (24 * HOUR), (start + 12 * HOUR) % (24 * HOUR)));
  return { kind: 'time', timex: written(clock), reaches, end: clock.end, grain: 'clock' };
}

/** `bare`: whether an hour alone is one, as after a date, or "at", or in a range. */
export const clockAt = (line: Line, at: number, bare = false): When | null =>
  bare ? anyHour(line, at) : plainHour(line, at);

const anyHour = remembered((line: Line, at: number) => hourAt(line, at, true));
const plainHour = remembered((line: Line, at: number) => hourAt(line, at, false));

function hourAt(line: Line, at: number, anyway: boolean): When | null {
  let bare = anyway;
  let from = at;
  if (/^(?:at|around|circa|about|@|approximately)$/.test(line.word(from))) {
    bare ||= line.word(from) === '@';
    from++;
    if (/^(?:around|about|approximately)$/.test(line.word(from))) from++;
  }
  const word = line.word(from);
  if (word === 'mid' && line.word(from + 1) === 'night') return fixed(0, from + 2);
  if (word === 'midnight') return fixed(0, from + 1);
  if (/^(?:noon|midday|noonish)$/.test(word)) return fixed(12, from + 1);
  if (word === 'mid' && /^day$/.test(line.word(from + (line.word(from + 1) === '-' ? 2 : 1))))
    return fixed(12, from + (line.word(from + 1) === '-' ? 3 : 2));
  if (line.number(from) === 12 && /^(?:noon|midnight|midday)$/.test(line.word(from + 1)))
    return fixed(line.word(from + 1) === 'midnight' ? 0 : 12, from + 2);
  const clock = pastHour(line, from) ?? numericClock(line, from);
  if (clock) {
    const zoned = { ...clock, end: zone(line, clock.end) };
    return toWhen(zoned);
  }
  const digits = line.number(from);
  const plain = /^\d{1,2}$/.test(line.list[from]?.text ?? '') && digits !== undefined && digits <= 24;
  const said = plain ? { hour: digits, end: from + 1, certain: digits > 12 || digits === 0 } : spoken(line, from);
  if (!said) return null;
  const hours = oclock(line, said.end);
  const half = halfAt(line, hours) ?? halfByPart(line, hours);
  if (half && !(line.word(hours) === 'a' && line.list[hours]?.spaced && !/^[.m]$/.test(line.word(hours + 1))))
    return said.hour <= 12 ? toWhen({ ...said, hour: apply(said.hour, half.add), end: half.end, certain: true }) : null;
  if (hours > said.end) return toWhen({ ...said, end: hours });
  return bare ? toWhen(said) : null;
}

const ZONES = /^(?:utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|bst|et|pt)$/;

function zone(line: Line, at: number): number {
  const text = line.list[at]?.text ?? '';
  if (ZONES.test(text.toLowerCase()) && text === text.toUpperCase()) return at + 1;
  return at;
}

export function fixed(hour: number, end: number): When {
  return { kind: 'time', timex: `T${two(hour)}`, reaches: [span(hour * HOUR, hour * HOUR)], end, grain: 'clock' };
}

/** Hours from and to: 5 to 6 p.m., between 3 and 5. */
import { DAY, HOUR } from './calendar.ts';
import { clockAt } from './clock.ts';
import { durationAt } from './durations.ts';
import { remembered } from './tokens.ts';
import { type Page, span, type When } from './when.ts';

/** Hours from and to: "5 to 6pm", "between 3 and 5", "9:30-11", "from 10 am for 3 hours". `bare`: beside a date, where "3-8" will do. */
export const hoursAt = (page: Page, at: number, bare: boolean): When | null =>
  bare ? anyHours(page, at) : plainHours(page, at);

const anyHours = remembered((page: Page, at: number) => fromTo(page, at, true));
const plainHours = remembered((page: Page, at: number) => fromTo(page, at, false));

function fromTo(page: Page, at: number, bare: boolean): When | null {
  const { line } = page;
  const opener = /^(?:from|between)$/.exec(line.word(at))?.[0];
  let start = opener ? at + 1 : at;
  const length = !opener && line.word(at) === 'for' ? durationAt(line, at + 1) : null;
  if (length && line.word(length.end) === 'from') {
    const first = clockAt(line, length.end + 1, true);
    const from = first?.reaches[0]?.from;
    return first && from !== undefined ? range(first, from, from + length.milliseconds, first.end) : null;
  }
  if (/^(?:around|about)$/.test(line.word(start))) start++;
  const first = clockAt(line, start, true) ?? military(page, start);
  if (!first) return null;
  const sep = line.word(first.end);
  if (sep === 'for' && (opener || first.reaches.length === 1)) {
    const lasting = durationAt(line, first.end + 1);
    const from = first.reaches[0]?.from;
    if (lasting && from !== undefined && lasting.milliseconds < DAY)
      return range(first, from, from + lasting.milliseconds, lasting.end);
  }
  if (!(opener === 'between' ? /^(?:and|to|-|–)$/ : /^(?:to|till|until|through|-|–|~)$/).test(sep)) return null;
  const second = clockAt(line, first.end + 1, true) ?? military(page, first.end + 1);
  if (!second) return null;
  const exact = first.reaches.length === 1 || second.reaches.length === 1;
  const colon = /[:T]\d\d:/.test(`${first.timex}${second.timex}`);
  if (!exact && !colon && !bare && sep !== 'to') return null;
  if (!exact && !colon && !bare && !/^o.?clock$/.test(line.word(second.end - 1))) return null;
  const to = second.reaches[0]?.from ?? 0;
  let from = first.reaches[0]?.from ?? 0;
  // "5 to 6pm" is in one half of the day, "9:30-4:30pm" in two.
  if (first.reaches.length > 1 && second.reaches.length === 1 && to >= 12 * HOUR && from + 12 * HOUR < to)
    from += 12 * HOUR;
  const both = first.reaches.length > 1 && second.reaches.length > 1;
  const when = range(first, from, to < from ? to + 12 * HOUR : to, second.end);
  return both ? { ...when, reaches: [...when.reaches, span(from + 12 * HOUR, to + 12 * HOUR)] } : when;
}

/** "0930" beside another. */
function military(page: Page, at: number): When | null {
  const text = page.line.list[at]?.text ?? '';
  if (!/^[0-2]\d[0-5]\d$/.test(text)) return null;
  const start = Number(text.slice(0, 2)) * HOUR + Number(text.slice(2)) * 60_000;
  return {
    kind: 'time',
    timex: `T${text.slice(0, 2)}:${text.slice(2)}`,
    reaches: [span(start, start)],
    end: at + 1,
    grain: 'clock',
  };
}

const clockOf = (value: number) => {
  const hours = Math.floor(value / HOUR) % 24;
  const rest = Math.round((value % HOUR) / 60_000);
  return `T${String(hours).padStart(2, '0')}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
};

export function range(_first: When, from: number, to: number, end: number): When {
  return {
    kind: 'timerange',
    timex: `(${clockOf(from)},${clockOf(to)})`,
    reaches: [span(from, to)],
    end,
    grain: 'clock',
  };
}

/** What is told from now by its unit: next week, this quarter, the last 3 months. */
import { DAY, dayOf, isoDay, isoWeek, monthsLater, partsOf, weekStart } from './calendar.ts';
import { durationAt, isWorking, unitOfTime } from './durations.ts';
import { numeralAt } from './numbers.ts';
import type { Line } from './tokens.ts';
import { later, oneDay, oneMonth, oneYear, type Page, span, stretch, type When } from './when.ts';
import { yearAt } from './years.ts';

/** What says which: -1 for the last, 0 for this, 1 for the next; `near` where the nearest is meant. */
const WHICH: { [word: string]: { shift: -1 | 0 | 1; near?: true } } = {
  this: { shift: 0 },
  current: { shift: 0 },
  the: { shift: 0 },
  same: { shift: 0 },
  that: { shift: 0 },
  last: { shift: -1 },
  past: { shift: -1 },
  previous: { shift: -1 },
  prior: { shift: -1 },
  preceding: { shift: -1 },
  next: { shift: 1 },
  coming: { shift: 1, near: true },
  upcoming: { shift: 1, near: true },
  following: { shift: 1 },
};

interface Which {
  shift: -1 | 0 | 1;
  near: boolean;
  end: number;
  /** "the same week", "that weekend": not by the clock, but by what was said before. */
  elsewhere: boolean;
  bare: boolean;
}

export function whichAt(line: Line, at: number): Which | null {
  const word = line.word(at);
  const first = Object.hasOwn(WHICH, word) ? WHICH[word] : undefined;
  if (!first) return null;
  const next =
    Object.hasOwn(WHICH, line.word(at + 1)) && /^(?:the|this|that)$/.test(word) ? WHICH[line.word(at + 1)] : undefined;
  // "this past Wednesday", "this upcoming Friday"
  if (next)
    return {
      shift: next.shift,
      near: word === 'this' || !!next.near,
      end: at + 2,
      elsewhere: line.word(at + 1) === 'same',
      bare: false,
    };
  return {
    shift: first.shift,
    near: !!first.near,
    end: at + 1,
    elsewhere: /^(?:same|that)$/.test(word),
    bare: word === 'the',
  };
}

/** "next week", "this quarter", "the last 3 months", "5 past years", "the weekend". */
export function relativeUnit(page: Page, at: number): When | null {
  const { line } = page;
  const which = whichAt(line, at);
  if (which) {
    let from = which.end;
    const calendar = /^(?:calendar|fiscal|school|working|work)$/.exec(line.word(from))?.[0];
    const working = isWorking(line, from);
    if (calendar && !working && unitOfTime(line.word(from + 1)) && !(which.bare && yearAt(line, from + 2))) {
      from++;
      if (/^(?:fiscal|school)$/.test(calendar) && line.word(from) === 'year') {
        const year = partsOf(page.today).year + which.shift;
        return {
          ...oneYear(from + 1, year),
          timex: `${calendar === 'fiscal' ? 'FY' : 'SY'}${which.bare ? 'XXXX' : year}`,
        };
      }
    }
    const single = unitOfTime(line.word(from)) ?? (line.word(from) === 'workweek' ? unitOfTime('week') : undefined);
    if (single && !line.word(from).endsWith('s')) {
      if (
        which.bare &&
        (!/^(?:day|week|weekend|month|quarter|year|fortnight|decade)$/.test(single.name) || yearAt(line, from + 1))
      )
        return null;
      const when = unitShifted(page, from + 1, single.name, which);
      return when && (calendar === 'working' || calendar === 'work' || line.word(from) === 'workweek')
        ? shortened(when)
        : when;
    }
    const amount = durationAt(line, from);
    if (amount && !which.elsewhere && which.shift) return counted(page, amount.end, which.shift, amount);
    return null;
  }
  // "5 past years", "3 next weeks", "5 coming minutes"
  const number = numeralAt(line, at, false);
  const turned = number && whichAt(line, number.end);
  if (!number || !turned?.shift || !line.word(turned.end).endsWith('s') || number.value > 1000) return null;
  const unit = unitOfTime(line.word(turned.end));
  if (!unit) return null;
  const length = { months: unit.months * number.value, milliseconds: unit.milliseconds * number.value, working: 0 };
  return counted(page, turned.end + 1, turned.shift, { ...length, unit, count: number.value, timex: '' });
}

const shortened = (when: When): When => ({
  ...when,
  reaches: when.reaches.map(({ from = 0 }) => span(from, from + 5 * DAY)),
});

export function unitShifted(page: Page, end: number, name: string, { shift, elsewhere }: Which): When | null {
  const { today } = page;
  const { year, month } = partsOf(today);
  switch (name) {
    case 'day':
      return shift === 0 && elsewhere ? null : dayFrom(page, end, today + shift * DAY);
    case 'week': {
      const from = weekStart(today) + shift * 7 * DAY;
      return stretch(end, from, from + 7 * DAY, 'week', elsewhere ? 'XXXX-WXX' : isoWeek(from));
    }
    case 'weekend': {
      const from = weekStart(today) + (shift * 7 + 5) * DAY;
      return stretch(end, from, from + 2 * DAY, 'weekend', elsewhere ? 'XXXX-WXX-WE' : `${isoWeek(from)}-WE`);
    }
    case 'fortnight': {
      const from = shift < 0 ? today - 14 * DAY : shift > 0 ? today + 0 * DAY : weekStart(today);
      const start = shift > 0 ? today + 11 * DAY - ((today + 11 * DAY - weekStart(today)) % (7 * DAY)) : from;
      return stretch(end, start, start + 14 * DAY, 'week');
    }
    case 'month': {
      const first = partsOf(dayOf(year, month + shift, 1));
      const when = oneMonth(page, end, first.month, first.year);
      return elsewhere ? { ...when, timex: 'XXXX-XX' } : when;
    }
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + shift * 3;
      return stretch(end, dayOf(year, first, 1), dayOf(year, first + 3, 1), 'quarter');
    }
    case 'year': {
      const when = oneYear(end, year + shift);
      return elsewhere ? { ...when, timex: 'XXXX' } : when;
    }
    case 'decade':
    case 'century': {
      const size = name === 'decade' ? 10 : 100;
      const from = (Math.floor(year / size) + shift) * size;
      return stretch(end, dayOf(from), dayOf(from + size));
    }
    case 'minute':
    case 'hour':
    case 'second': {
      const length = unitOfTime(name)?.milliseconds ?? 0;
      const [from, to] = shift < 0 ? [page.now - length, page.now] : [page.now, page.now + length];
      return shift
        ? {
            kind: 'datetimerange',
            timex: `${isoDay(from)}T${new Date(from).toISOString().slice(11, 19)}`,
            reaches: [span(from, to)],
            end,
            grain: 'clock',
          }
        : null;
    }
    default:
      return null;
  }
}

interface Counted {
  months: number;
  milliseconds: number;
  working: number;
  unit: { name: string };
  count: number;
  timex: string;
}

/** "the last 3 months", "next five days", "previous three quarters", "the next two decades". */
export function counted(page: Page, end: number, shift: -1 | 0 | 1, length: Counted): When {
  const { today, now } = page;
  const { year, month } = partsOf(today);
  const sign = shift < 0 ? -1 : 1;
  if (/^(?:second|minute|hour)$/.test(length.unit.name)) {
    const [from, to] = sign < 0 ? [now - length.milliseconds, now] : [now, now + length.milliseconds];
    return { kind: 'datetimerange', timex: '', reaches: [span(from, to)], end, grain: 'clock' };
  }
  if (length.unit.name === 'quarter' || /^(?:decade|century)$/.test(length.unit.name)) {
    const size = { quarter: 3, decade: 120, century: 1200 }[length.unit.name] ?? 3;
    const here =
      Math.floor((length.unit.name === 'quarter' ? month - 1 : (year % (size / 12)) * 12 + month - 1) / size) * size;
    const start =
      length.unit.name === 'quarter' ? dayOf(year, here + 1) : dayOf(Math.floor(year / (size / 12)) * (size / 12));
    const [from, to] =
      sign < 0
        ? [monthsLater(start, -size * length.count), start]
        : [monthsLater(start, size), monthsLater(start, size * (length.count + 1))];
    return stretch(end, from, to, 'quarter');
  }
  if (sign < 0) return stretch(end, later(today, length, -1), today);
  const from = today + DAY;
  return stretch(end, from, length.working ? later(today, length) + DAY : later(from, length));
}

export const dayFrom = (page: Page, end: number, start: number): When => {
  const { year, month, day } = partsOf(start);
  return oneDay(page, end, month, day, year);
};

/** What is told by its number: the third week of May, q1 2017, week 31. */
import { DAY, dayOf, isoDay, isoWeek, monthsLater, partsOf, two, weekOfYear, weekStart } from './calendar.ts';
import { specificDay } from './days.ts';
import { unitOfTime } from './durations.ts';
import { numeralAt, ordinalAt } from './numbers.ts';
import { relativeUnit, whichAt } from './relative-units.ts';
import type { Line } from './tokens.ts';
import { oneMonth, oneYear, type Page, span, stretch, type When } from './when.ts';
import { yearAt } from './years.ts';

/** "this September", "last March", "next summer" */
export function relativeMonth(page: Page, at: number): When | null {
  const which = whichAt(page.line, at);
  if (!which || which.bare || which.elsewhere) return null;
  const { year } = partsOf(page.today);
  const date = specificDay(page, which.end);
  if (date?.grain === 'month' && date.month && date.year === undefined) {
    const own = year + which.shift;
    return oneMonth(page, date.end, date.month, own);
  }
  const season = SEASONS[page.line.word(which.end)];
  return season
    ? { kind: 'daterange', timex: `${year + which.shift}-${season}`, reaches: [], end: which.end + 1, grain: 'season' }
    : null;
}

export const SEASONS: { [word: string]: string } = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** "first week of 2019", "the last four months of 2021", "the 15th day of next month", "week 31", "q3 2018". */
export function counts(page: Page, at: number): When | null {
  const { line, today } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const here = partsOf(today).year;
  if (line.word(from) === 'week' && line.number(from + 1) !== undefined && !line.glued(from + 1)) {
    const week = line.number(from + 1) ?? 0;
    const within = ofPeriod(page, from + 2);
    const year = within?.year ?? here;
    if (!Number.isInteger(week) || week < 1 || week > 53) return null;
    const start = weekOfYear(year, week);
    return stretch(within?.end ?? from + 2, start, start + 7 * DAY, 'week', `${year}-W${two(week)}`);
  }
  if (line.word(from) === 'week' && /^(?:of|commencing|beginning|starting)$/.test(line.word(from + 1))) {
    const next = line.word(from + 2) === 'on' ? from + 3 : from + 2;
    const day = specificDay(page, next);
    if (day?.grain === 'day')
      return {
        ...day,
        kind: 'daterange',
        grain: 'week',
        reaches: day.reaches.map(({ from: start = 0 }) => span(weekStart(start), weekStart(start) + 7 * DAY)),
      };
  }
  if (line.word(from) === 'w' && line.word(from + 1) === '/' && line.word(from + 2) === 'c') {
    const day = specificDay(page, from + 3);
    if (day?.grain === 'day')
      return {
        ...day,
        kind: 'daterange',
        grain: 'week',
        reaches: day.reaches.map(({ from: start = 0 }) => span(weekStart(start), weekStart(start) + 7 * DAY)),
      };
  }
  if (line.word(from) === 'week' && line.word(from + 1) === 'after' && line.word(from + 2) === 'next') {
    const start = weekStart(today) + 14 * DAY;
    return stretch(from + 3, start, start + 7 * DAY, 'week', isoWeek(start));
  }
  const quarter = quarterAt(page, from);
  if (quarter) return quarter;
  const last = line.word(from) === 'last' || line.word(from) === 'final';
  const place = last ? { value: -1, end: from + 1 } : ordinalAt(line, from);
  if (!place) return null;
  const many = numeralAt(line, place.end, false);
  const unit = unitOfTime(line.word(many?.end ?? place.end));
  if (!unit) return null;
  const within = ofPeriod(page, (many?.end ?? place.end) + 1);
  if (!within) return null;
  return nthUnit(page, within, unit.name, place.value, many?.value ?? 1, !many);
}

/** "q1 of 2017", "the first quarter of the year", "2019-q1", "next year's first quarter". */
function quarterAt(page: Page, at: number): When | null {
  const { line, today } = page;
  const early = yearAt(line, at);
  const owner = early ? null : ownerYear(page, at);
  let from = owner?.end ?? at;
  if (early) from = line.word(early.end) === '-' ? early.end + 1 : early.end;
  let number: number | undefined;
  let end = from;
  if (line.word(from) === 'q' && line.glued(from + 1) && /^[1-4]$/.test(line.list[from + 1]?.text ?? '')) {
    number = line.number(from + 1);
    end = from + 2;
  } else {
    const place = ordinalAt(line, from);
    if (place && place.value <= 4 && line.word(place.end) === 'quarter') {
      number = place.value;
      end = place.end + 1;
    }
  }
  if (!number) return null;
  const within = early
    ? { year: early.year, end }
    : owner
      ? { year: owner.year, end }
      : (ofPeriod(page, end) ?? plainYear(line, end));
  const month = number * 3 - 2;
  const own = within?.year;
  if (own !== undefined)
    return {
      ...stretch(
        within?.end ?? end,
        dayOf(own, month),
        dayOf(own, month + 3),
        'quarter',
        `(${own}-${two(month)}-01,${month === 10 ? own + 1 : own}-${month === 10 ? '01' : two(month + 3)}-01,P3M)`,
      ),
      year: own,
    };
  const year = partsOf(today).year;
  const reach = (of: number) => span(dayOf(of, month), dayOf(of, month + 3));
  const first = dayOf(year, month) <= today ? year : year - 1;
  const timex = `(XXXX-${two(month)}-01,XXXX-${month === 10 ? '01' : two(month + 3)}-01,P3M)`;
  return { kind: 'daterange', timex, reaches: [reach(first), reach(first + 1)], end, grain: 'quarter' };
}

const plainYear = (line: Line, at: number) => yearAt(line, line.word(at) === ',' ? at + 1 : at);

/** "next year's", "last year’s" */
function ownerYear(page: Page, at: number): { year: number; end: number } | null {
  const which = whichAt(page.line, at);
  if (!which || page.line.word(which.end) !== 'year' || !/^[’']$/.test(page.line.word(which.end + 1))) return null;
  return { year: partsOf(page.today).year + which.shift, end: which.end + 3 };
}

/** "of 2019", "in last year", "of next month", "of January 2015": the period that something is a part of. */
function ofPeriod(page: Page, at: number): When | null {
  const { line } = page;
  if (!/^(?:of|in)$/.test(line.word(at))) return null;
  const year = yearAt(line, at + 1);
  if (year) return oneYear(year.end, year.year);
  const unit = relativeUnit(page, at + 1);
  if (unit && /^(?:year|month|quarter)$/.test(unit.grain)) return unit;
  const month = relativeMonth(page, at + 1) ?? specificDay(page, at + 1);
  return month?.grain === 'month' ? month : null;
}

function nthUnit(_page: Page, within: When, name: string, place: number, many: number, single: boolean): When | null {
  const { end, grain } = within;
  if (name === 'day' && single) {
    return {
      ...within,
      kind: 'date',
      grain: 'day',
      timex: `${within.timex}-${two(place)}`,
      reaches: within.reaches.map(({ from = 0 }) => span(from + (place - 1) * DAY, from + place * DAY)),
    };
  }
  const reaches = within.reaches.flatMap(({ from, to }) => {
    if (from === undefined || to === undefined) return [];
    if (name === 'week') {
      const first = grain === 'year' ? weekOfYear(partsOf(from).year, 1) : weekStart(from + 3 * DAY);
      const final = grain === 'year' ? weekStart(to - 4 * DAY) + 7 * DAY : weekStart(to - 1) + 7 * DAY;
      return place > 0
        ? [span(first + (place - 1) * 7 * DAY, first + (place - 1 + many) * 7 * DAY)]
        : [span(final - many * 7 * DAY, final)];
    }
    if (name === 'day') return place > 0 ? [span(from, from + many * DAY)] : [span(to - many * DAY, to)];
    if (name === 'month')
      return place > 0
        ? [span(monthsLater(from, place - 1), monthsLater(from, place - 1 + many))]
        : [span(monthsLater(to, -many), to)];
    return [];
  });
  const [first] = reaches;
  if (first?.from === undefined || first.to === undefined) return null;
  const month = name === 'month' && many === 1;
  const timex = month
    ? isoDay(first.from).slice(0, 7)
    : name === 'week' && grain === 'month'
      ? `${within.timex}-W${two(place > 0 ? place : 5)}`
      : name === 'week' && single
        ? isoWeek(first.from)
        : undefined;
  return { ...stretch(end, first.from, first.to, month ? 'month' : 'week', timex), reaches };
}

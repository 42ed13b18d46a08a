/** From one day to another. */

import { DAY, dayOf, isoDay, partsOf } from './calendar.ts';
import { partOf } from './limits.ts';
import { momentAt } from './moments.ts';
import { numeralAt, ordinalAt } from './numbers.ts';
import { dateAt } from './periods.ts';
import { type Page, type Reach, span, stretch, type When } from './when.ts';
import { monthAt } from './years.ts';

const TO = /^(?:to|through|thru|till|until|-|–|—|~)$/;

/** "from A to B", "between A and B", "A - B" */
export function between(page: Page, at: number): When | null {
  const { line } = page;
  const opener = /^(?:from|between)$/.exec(line.word(at))?.[0];
  const start = opener ? at + 1 : at;
  const days = opener === 'between' ? /^(?:and|to|-|–)$/ : TO;
  const first = edge(page, start, false) ?? dayAlone(page, start, days);
  if (!first) return null;
  let next = first.end;
  if (!days.test(line.word(next))) return null;
  next++;
  const second = edge(page, next, true) ?? (first.month ? ordinalDay(page, next, first) : null);
  if (!second) return null;
  if (!opener && line.word(first.end) === '-' && first.grain === 'clock') return null;
  return joined(page, first, second, opener !== undefined);
}

/** One end of a stretch: a day, a month, a year, the end of one; "now". */
function edge(page: Page, at: number, isEnd: boolean): When | null {
  const { line } = page;
  if (/^(?:date|now)$/.test(line.word(at)) && (line.word(at) === 'now' || isEnd))
    return {
      kind: 'date',
      timex: isoDay(page.today),
      reaches: [span(page.today, page.today + DAY)],
      end: at + 1,
      grain: 'day',
    };
  const edgeOf = partOf(page, at);
  if (edgeOf) {
    const side = edgeOf.side === 'end' ? 'to' : 'from';
    const reaches = edgeOf.whole.reaches.flatMap(({ from, to }) => {
      if (from === undefined || to === undefined) return [];
      const middle = from + Math.floor((to - from) / 2 / DAY) * DAY;
      const point = edgeOf.side === 'mid' ? middle : side === 'to' ? to : from;
      return [span(point, point)];
    });
    return { ...edgeOf.whole, kind: 'date', reaches };
  }
  const when = momentAt(page, at);
  return when && !/^(?:time|timerange|datetimerange|duration|set)$/.test(when.kind) ? when : null;
}

/** "9 to 12 of June", "ninth till seventeenth of April": a day whose month the other end has. */
function dayAlone(page: Page, at: number, separator: RegExp): When | null {
  const { line } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const place =
    ordinalAt(line, from) ??
    (line.number(from) !== undefined || numeralAt(line, from)?.words ? numeralAt(line, from, false) : null);
  if (
    !place ||
    !Number.isInteger(place.value) ||
    place.value < 1 ||
    place.value > 31 ||
    !separator.test(line.word(place.end))
  )
    return null;
  const other = line.word(place.end + 1) === 'the' ? place.end + 2 : place.end + 1;
  const second = ordinalAt(line, other) ?? numeralAt(line, other, false);
  if (!second || second.value > 31 || !Number.isInteger(second.value)) return null;
  let next = second.end;
  if (/^(?:of|in)$/.test(line.word(next))) next++;
  const month = monthAt(line, next);
  const relative = month ? null : dateAt(page, next);
  if (!month && relative?.grain !== 'month') return null;
  const days = { kind: 'date', timex: '', reaches: [], end: place.end, grain: 'day', day: place.value } satisfies When;
  return days;
}

/** "April 9th through 17th" */
function ordinalDay(page: Page, at: number, first: When): When | null {
  const { line } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  const place = ordinalAt(line, from) ?? (line.number(from) !== undefined ? numeralAt(line, from, false) : null);
  if (!place || !Number.isInteger(place.value) || place.value < 1 || place.value > 31 || first.grain !== 'day')
    return null;
  const start = first.reaches.map(({ from: begin = 0 }) => {
    const { year, month } = partsOf(begin);
    return span(dayOf(year, month, place.value), dayOf(year, month, place.value) + DAY);
  });
  return { ...first, end: place.end, reaches: start };
}

export function joined(_page: Page, first: When, second: When, opened: boolean): When | null {
  if (first.day && !first.timex) {
    // The month of the second is the first’s, or the one before.
    const reaches = second.reaches.flatMap(({ from, to }) => {
      if (from === undefined || to === undefined) return [];
      const { year, month, day } = partsOf(from);
      const start = dayOf(year, (first.day ?? 1) > day && second.grain === 'day' ? month - 1 : month, first.day);
      return [span(start, second.grain === 'month' ? from : from)];
    });
    const [reach] = reaches;
    return reach?.from === undefined || reach.to === undefined
      ? null
      : { ...stretch(second.end, reach.from, reach.to), reaches };
  }
  if (!opened && first.grain !== second.grain && !(first.grain === 'year' && second.grain === 'day')) return null;
  let starts = first.reaches.map(({ from }) => from).filter((from) => from !== undefined);
  const ends = second.reaches.map(({ from }) => from).filter((from) => from !== undefined);
  // "from May to October 2020": the year of the one is the other’s.
  if (second.year !== undefined && first.year === undefined && first.month && ends[0] !== undefined) {
    const year = first.month > (second.month ?? 12) ? second.year - 1 : second.year;
    starts = [first.day ? dayOf(year, first.month, first.day) : dayOf(year, first.month)];
  }
  const reaches: Reach[] = [];
  for (const from of starts) {
    const to =
      ends.find((end) => end >= from) ?? (second.year === undefined && second.month ? nextOf(second, from) : undefined);
    if (to !== undefined) reaches.push(span(from, to));
  }
  const [reach] = reaches;
  if (reach?.from === undefined || reach.to === undefined) return null;
  return { ...stretch(second.end, reach.from, reach.to), reaches };
}

function nextOf({ month = 1, day = 1 }: When, from: number): number {
  const { year } = partsOf(from);
  const here = dayOf(year, month, day);
  return here >= from ? here : dayOf(year + 1, month, day);
}

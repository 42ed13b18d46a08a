/** Days that have a name, in the year that is meant. */
import { DAY, partsOf } from './calendar.ts';
import { holidayAmong } from './holidays.ts';
import { oneDay, type Page, span, type When } from './when.ts';
import { yearAfter } from './years.ts';

/** "Easter Monday", "Labor Day 2021", "last Christmas", "Independence Day of this year". */
export function holiday(page: Page, at: number): When | null {
  const { line, today } = page;
  let from = at;
  const mod = /^(?:last|previous|past|next|this|coming|the)$/.exec(line.word(at))?.[0];
  if (mod) from++;
  const names: string[] = [];
  const ends: number[] = [];
  for (let index = from; names.length < 6 && index < line.list.length && index < from + 12; index++) {
    const word = line.word(index);
    if (/^[’'.]$/.test(word)) continue;
    if (!/^\p{L}/u.test(word)) break;
    names.push(word);
    ends.push(index + 1);
  }
  const found = holidayAmong(names);
  if (!found) return null;
  const { rule, count } = found;
  const end = ends[count - 1] ?? from + 1;
  const here = partsOf(today).year;
  const day = (year: number): number => rule(year);
  const known = (year: number, to: number): When => ({ ...of(page, to, day(year)), year });
  const year = yearAfter(line, end);
  if (year) return known(year.year, year.end);
  const ofYear = /^(?:this|last|next|the)$/.exec(line.word(end + 1))?.[0];
  if (line.word(end) === 'of' && ofYear && line.word(end + 2) === 'year')
    return known(here + (ofYear === 'last' ? -1 : ofYear === 'next' ? 1 : 0), end + 3);
  if (/^(?:this|last|next)$/.test(line.word(end)) && line.word(end + 1) === 'year')
    return known(here + (line.word(end) === 'last' ? -1 : line.word(end) === 'next' ? 1 : 0), end + 2);
  const years = [here - 1, here, here + 1];
  const days = years.map(day);
  const [before, after] = [days.findLast((one) => one < today), days.find((one) => one >= today)];
  if (mod === 'this') return known(here, end);
  if (/^(?:last|previous|past)$/.test(mod ?? '') && before !== undefined) return of(page, end, before);
  if (/^(?:next|coming)$/.test(mod ?? '') && after !== undefined) return of(page, end, after);
  const reaches = [before, after].filter((one) => one !== undefined).map((one) => span(one, one + DAY));
  const { month, day: number } = partsOf(days[1] ?? today);
  const fixed = new Set(days.map((one) => `${partsOf(one).month}-${partsOf(one).day}`)).size === 1;
  const when = oneDay(page, end, month, number);
  return fixed ? { ...when, reaches } : { ...when, timex: `XXXX-${when.timex.slice(5)}`, reaches };
}

export const of = (page: Page, end: number, start: number): When => {
  const { year, month, day } = partsOf(start);
  return oneDay(page, end, month, day, year);
};

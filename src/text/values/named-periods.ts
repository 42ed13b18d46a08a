/** Years, decades, centuries and seasons by their own names. */

import { dayOf, partsOf, two } from './calendar.ts';
import { SEASONS } from './counted-periods.ts';
import { ordinalAt } from './numbers.ts';
import { unitShifted } from './relative-units.ts';
import type { Line } from './tokens.ts';
import { oneYear, type Page, span, stretch, type When } from './when.ts';
import { yearAt } from './years.ts';

/** Years, decades, centuries, seasons, weekends with a feast. */
export function named(page: Page, at: number): When | null {
  const { line, today } = page;
  const from = line.word(at) === 'the' ? at + 1 : at;
  if (/^(?:calendar|fiscal|school)$/.test(line.word(from)) && line.word(from + 1) === 'year') {
    const year = yearAt(line, from + 2);
    const sign = line.word(from) === 'fiscal' ? 'FY' : line.word(from) === 'school' ? 'SY' : '';
    return {
      ...oneYear(year?.end ?? from + 2, year?.year ?? partsOf(today).year),
      ...(sign || !year ? { timex: `${sign}${year?.year ?? 'XXXX'}` } : {}),
    };
  }
  if (/^(?:fy|sy|cy)$/.test(line.word(from)) && line.number(from + 1) !== undefined) {
    const year = yearAt(line, from + 1, true);
    const sign = line.word(from) === 'cy' ? '' : line.word(from).toUpperCase();
    return year && { ...oneYear(year.end, year.year), timex: `${sign}${year.year}` };
  }
  const decade = decadeAt(line, from);
  if (decade) return decade;
  const place = ordinalAt(line, from);
  if (place && /^centur(?:y|ies)$/.test(line.word(line.word(place.end) === '-' ? place.end + 1 : place.end))) {
    const start = (place.value - 1) * 100;
    return {
      ...stretch(place.end + (line.word(place.end) === '-' ? 2 : 1), dayOf(start), dayOf(start + 100)),
      timex: `(${String(start).padStart(4, '0')}-01-01,${String(start + 100).padStart(4, '0')}-01-01,P100Y)`,
    };
  }
  if (line.word(from) === 'year' && yearAt(line, from + 1, true)) {
    const year = yearAt(line, from + 1, true);
    return year && oneYear(year.end, year.year);
  }
  const year = isYear(line, from) ? yearAt(line, from) : null;
  if (year && !(line.glued(from) && /^[-+]$/.test(line.word(from - 1)) && !/^\d/.test(line.word(from - 2))))
    return oneYear(year.end, year.year);
  const season = SEASONS[line.word(from)];
  if (
    season &&
    !(
      /^(?:spring|fall)$/.test(line.word(from)) &&
      !/^(?:the|in|of|this|last|next|since|by|during|until)$/.test(line.word(from - 1))
    )
  ) {
    const own = yearAt(line, /^(?:of|in|,)$/.test(line.word(from + 1)) ? from + 2 : from + 1);
    return {
      kind: 'daterange',
      timex: own ? `${own.year}-${season}` : season,
      reaches: [],
      end: own?.end ?? from + 1,
      grain: 'season',
    };
  }
  if (line.word(from) === 'weekend')
    return unitShifted(page, from + 1, 'weekend', { shift: 0, near: false, elsewhere: false, end: from, bare: true });
  return null;
}

const TENS: { [word: string]: number } = {
  ...{ twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
};

/** "the 1990s", "1990 s", "the nineties", "the ’80s" */
function decadeAt(line: Line, at: number): When | null {
  const tens = TENS[line.word(at)];
  if (tens)
    return {
      ...decade(1900 + tens, at + 1),
      timex: `(XX${tens}-01-01,XX${two((tens + 10) % 100)}-01-01,P10Y)`,
      reaches: [1900, 2000].map((century) => span(dayOf(century + tens), dayOf(century + tens + 10))),
    };
  const mark = /^[’']$/.test(line.word(at)) ? at + 1 : at;
  const text = line.list[mark]?.text ?? '';
  const apostrophe = /^[’']$/.test(line.word(mark + 1)) ? mark + 2 : mark + 1;
  if (line.word(apostrophe) !== 's' || (apostrophe > mark + 1 && !line.glued(apostrophe))) return null;
  if (/^[12]\d\d0$/.test(text)) return decade(Number(text), apostrophe + 1);
  return /^[2-9]0$/.test(text) ? decade(1900 + Number(text), apostrophe + 1) : null;
}

export const decade = (from: number, end: number): When => ({
  ...stretch(end, dayOf(from), dayOf(from + 10)),
  timex: `(${from}-01-01,${from + 10}-01-01,P10Y)`,
});

const BEFORE_YEAR =
  /^(?:in|of|since|by|from|until|till|to|through|before|after|during|the|year|early|late|mid|around|about|than|between|’|'|s)$/;

/** "2019", not "2019 homes"; in words only where something says so, or nothing else stands there. */
function isYear(line: Line, at: number): boolean {
  if (BEFORE_YEAR.test(line.word(at - 1))) return true;
  const year = yearAt(line, at);
  const next = year ? line.word(year.end) : '';
  if (line.number(at) === undefined) return at === 0 ? next === '' : !/^\p{L}/u.test(next);
  return !/^\p{Ll}{3,}s$/u.test(next) || /^(?:was|has|this|its|does|his|as|is)$/.test(next);
}

/** Dates in figures: 2019-01-04, 04.01.2019, 1/4, 05-Aug-2016, 20190104. */
import { DAY, dayOf, exists } from './calendar.ts';
import { oneDay, oneMonth, type Page, span, type When } from './when.ts';
import { MONTHS, ofTwo } from './years.ts';

interface Part {
  value: number;
  text: string;
  name: boolean;
}

/** 2019-01-04, 04.01.2019, 1/4, 05-Aug-2016, Oct/2, 2019/12, 20190104. */
export function numericDate(page: Page, at: number): When | null {
  const { line } = page;
  const parts: Part[] = [];
  const read = (index: number): boolean => {
    const month = MONTHS.get(line.word(index));
    const text = line.list[index]?.text ?? '';
    if (month) parts.push({ value: month, text, name: true });
    else if (/^\d{1,4}$/.test(text)) parts.push({ value: Number(text), text, name: false });
    else return false;
    return true;
  };
  const whole = line.list[at]?.text ?? '';
  if (/^(?:19|20)\d{6}$/.test(whole)) {
    const [year, month, day] = [whole.slice(0, 4), whole.slice(4, 6), whole.slice(6)].map(Number) as [
      number,
      number,
      number,
    ];
    return exists(year, month, day) ? oneDay(page, at + 1, month, day, year) : null;
  }
  if (!read(at)) return null;
  const mark = line.word(at + 1);
  if (!/^[-/.]$/.test(mark) || !line.glued(at + 1)) return null;
  let end = at + 1;
  while (parts.length < 3 && line.word(end) === mark && line.glued(end) && line.glued(end + 1) && read(end + 1))
    end += 2;
  if (
    line.word(end) === mark &&
    line.glued(end) &&
    line.glued(end + 1) &&
    line.number(end + 1) !== undefined &&
    mark !== '-'
  )
    return null;
  if (mark === '.' && parts.length < 3) return null;
  return parts.length === 3
    ? ofThree(page, parts, end)
    : parts.length === 2
      ? ofTwoParts(page, parts, end, mark)
      : null;
}

function ofThree(page: Page, parts: Part[], end: number): When | null {
  const yearAtPlace = parts.findIndex(({ text }) => /^\d{4}$/.test(text));
  const named = parts.findIndex(({ name }) => name);
  const place = yearAtPlace >= 0 ? yearAtPlace : 2;
  const year = parts[place];
  if (!year || year.name || (year.text.length !== 4 && year.text.length !== 2)) return null;
  const others = parts.filter((_, index) => index !== place);
  let [month, day] = others as [Part, Part];
  const isNamed = named >= 0;
  if (isNamed ? !month.name : month.value > 12 && day.value <= 12) [month, day] = [day, month];
  if (month.value > 12 || day.value > 31 || day.value < 1 || month.value < 1) return null;
  if (year.text.length === 4) return oneDay(page, end, month.value, day.value, year.value);
  const full = ofTwo(year.value);
  const when = oneDay(page, end, month.value, day.value, year.value < 30 ? 2000 + year.value : full);
  if (year.value < 30 || year.value >= 40) return when;
  const days = [1900, 2000].map((century) => dayOf(century + year.value, month.value, day.value));
  return {
    ...when,
    timex: `XX${year.text}${when.timex.slice(4)}`,
    reaches: days.map((start) => span(start, start + DAY)),
  };
}

function ofTwoParts(page: Page, parts: Part[], end: number, mark: string): When | null {
  const [first, second] = parts as [Part, Part];
  if (first.name && second.name) return null;
  const year = [first, second].find(({ text, name }) => !name && /^[12]\d{3}$/.test(text));
  if (year) {
    const other = year === first ? second : first;
    return other.value >= 1 && other.value <= 12 && mark !== '.' ? oneMonth(page, end, other.value, year.value) : null;
  }
  if (first.text.length > 2 && !first.name) return null;
  if (second.text.length > 2 && !second.name) return null;
  if (!first.name && !second.name && mark !== '/') return null;
  const [month, day] = second.name || (!first.name && first.value > 12) ? [second, first] : [first, second];
  return month.value <= 12 && month.value >= 1 && day.value >= 1 && day.value <= 31
    ? oneDay(page, end, month.value, day.value)
    : null;
}

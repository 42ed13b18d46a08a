/** Days and lengths of time: "Monday, 4 March 2026", "since 2011, for eight years", "from 1990 to 2002, a term of nine years". */
import { DATE, dayGiven, isoOf, readDate, sayDay } from '../structured/time.ts';
import type { Clash } from './clash.ts';
import { type Figure, figure, figureOf, isYear, type Reckoning } from './figures.ts';

export function findDates(reckoning: Reckoning, published: string | undefined): Clash[] {
  return [...weekdays(reckoning.text), ...lengths(reckoning, published)];
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DATED = new RegExp(`(?<!\\p{L})(?<day>${DAYS.join('|')}),? (?:the )?(?<date>${DATE.slice(1)}`, 'giu');
/** "Monday to Friday, 4 March": the last day of several may stand for all. */
const SERIES = /day,?\s+(?:to|through|until|till|and|or|–|-)\s*$/i;
/** Before the calendar of today was in use everywhere. */
const FIRST_YEAR = 1930;

function weekdays(text: string): Clash[] {
  return [...text.matchAll(DATED)].flatMap((match): Clash[] => {
    const time = readDate(match.groups!['date']!);
    if (time?.precision !== 11 || Number(isoOf(time.from).slice(0, 4)) < FIRST_YEAR) return [];
    if (SERIES.test(text.slice(0, match.index))) return [];
    const real = DAYS[(((time.from + 4) % 7) + 7) % 7]!;
    if (real.toLowerCase() === match.groups!['day']!.toLowerCase()) return [];
    const judged = [{ start: match.index, end: match.index + match[0].length }];
    return [{ judged, told: `${sayDay(time.from)} is a ${real}, not a ${match.groups!['day']}.` }];
  });
}

const CLOSED = '(?=\\s*(?:[.,;:)—–]|$))';
const YEARS = `(?<count>[\\ue000-\\uf000]\\uf8ff*)(?: consecutive| straight)?[\\s-]years?`;
const TERM = '(?:an? (?:total |full )?(?:period|term|reign|span|stretch|tenure) of |over |for |in )?(?:a period of )?';

/** Two years, and how many are said to lie between them. */
const between = [
  `[Ff]rom ${figure('from')} (?:to|until|till) ${figure('to')}, ${TERM}${YEARS}${CLOSED}`,
  `lasted ${YEARS}, from ${figure('from')} (?:to|until|till) ${figure('to')}${CLOSED}`,
  `[Bb]etween ${figure('from')} and ${figure('to')}, over (?:a period of )?${YEARS}${CLOSED}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** A year, and how long that is supposed to be ago. */
const ago = [
  `(?<!\\p{L})since ${figure('from')}, for (?:the (?:past|last) )?${YEARS}(?=\\s*(?:[.;:)—–]|$))`,
  `(?<!\\p{L})in ${figure('from')}, ${YEARS} ago${CLOSED}`,
  `(?<!\\p{L})${YEARS} ago,? in ${figure('from')}${CLOSED}`,
].map((pattern) => new RegExp(pattern, 'u'));

const ANNIVERSARY = new RegExp(
  `^(?:[Ff]ounded|[Oo]pened|[Ee]stablished|[Bb]uilt) in ${figure('from')}, [^.;,]{2,60}? (?:celebrates|marks|is celebrating|is marking) its (?<nth>(?<count>\\d{1,3})(?:st|nd|rd|th)) anniversary this year${CLOSED}`,
  'u',
);

function lengths(reckoning: Reckoning, published: string | undefined): Clash[] {
  const { signs } = reckoning;
  for (const pattern of between) {
    const groups = pattern.exec(signs)?.groups;
    const [from, to, count] = ['from', 'to', 'count'].map((name) => figureOf(reckoning, groups?.[name]?.[0]));
    if (!from || !to || !count || !isYear(from) || !isYear(to) || count.vague) continue;
    const real = to.value - from.value;
    // Both ends may be counted, or neither.
    if (real <= 0 || Math.abs(real - count.value) <= 1) continue;
    const judged = [from, to, years(count, reckoning)].sort((a, b) => a.start - b.start);
    return [{ judged, told: `From ${from.words} to ${to.words} is ${real} years, not ${count.words}.` }];
  }
  const day = dayGiven(published);
  if (day === null) return [];
  const now = Number(isoOf(day).slice(0, 4));
  for (const pattern of ago) {
    const match = pattern.exec(signs);
    const [from, count] = ['from', 'count'].map((name) => figureOf(reckoning, match?.groups?.[name]?.[0]));
    if (!match || !from || !count || !isYear(from) || count.vague || from.value > now) continue;
    if (Math.abs(now - from.value - count.value) <= 1) continue;
    const judged = [from, years(count, reckoning, / ago/.test(match[0]) ? ' ago' : '')].sort(
      (a, b) => a.start - b.start,
    );
    return [{ judged, told: `From ${from.words} to ${now} is ${now - from.value} years, not ${count.words}.` }];
  }
  const anniversary = ANNIVERSARY.exec(signs);
  const from = figureOf(reckoning, anniversary?.groups?.['from']?.[0]);
  const nth = anniversary?.groups?.['nth'];
  if (!anniversary || !from || !nth || !isYear(from)) return [];
  const said = Number(anniversary.groups!['count']);
  if (Math.abs(now - from.value - said) <= 1) return [];
  const start = anniversary.index + anniversary[0].indexOf(nth);
  const judged = [from, { start, end: start + `${nth} anniversary`.length }];
  return [{ judged, told: `From ${from.words} to ${now} is ${now - from.value} years, not ${said}.` }];
}

/** "nine years", "15 years ago" */
function years(count: Figure, { text }: Reckoning, more = '') {
  const word = /^(?: \p{L}+)?[\s-]years?/u.exec(text.slice(count.end))?.[0] ?? '';
  return { start: count.start, end: count.end + word.length + more.length };
}

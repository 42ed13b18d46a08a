/** "Born in 1950, is 58 years old": an age against the years of a life, as of the article's date. */
import {
  DATE,
  dayGiven,
  type Interval,
  lowerMonths,
  readDate,
  sayDay,
  sayTime,
  yearsBetween,
} from '../structured/time.ts';
import type { Clash } from './clash.ts';

const NAME = '\\p{Lu}[\\p{L}.’-]+(?: (?:(?:van|von|de|der|den|al|bin|la|le|du|da|di) )*\\p{Lu}[\\p{L}.’-]+){1,3}';
const AGE = '(?<age>(?<years>\\d{1,3})(?: years old)?)';
const CLOSED = '(?=\\s*(?:[.,;:)]|$))';
const date = (name: string) => `(?<${name}>${DATE.slice(1)}`;

/** The life of whoever the sentence begins with, and no one else's. */
const present = [
  `^(?<who>${NAME}|[HS]e),? (?:who )?(?:was )?born (?:in|on) ${date('born')}(?: in \\p{Lu}[\\p{L} ]+?)?, (?:is|turns) (?:now )?${AGE}${CLOSED}`,
  `^The (?<age>(?<years>\\d{1,3})-year-old) (?:\\p{Ll}[\\p{L}-]* ){0,2}\\p{Ll}[\\p{L}-]*, (?:who was )?born (?:in \\p{Lu}[\\p{L} ]+? )?(?:in|on) ${date('born')}${CLOSED}`,
  `^(?<who>${NAME}), (?<age>(?<years>\\d{1,3})), (?:who )?was born (?:in \\p{Lu}[\\p{L} ]+? )?(?:in|on) ${date('born')}${CLOSED}`,
].map((pattern) => new RegExp(pattern, 'u'));

const ended = [
  `^(?<who>${NAME}),? (?:who )?(?:was )?born (?:in|on) ${date('born')}, (?:and )?died (?:in|on) ${date('died')},? (?:at the age of|aged) (?<age>(?<years>\\d{1,3}))${CLOSED}`,
  `^(?<who>${NAME}) \\((?<life>(?<born>1[6-9]\\d\\d|20\\d\\d)\\s?[–-]\\s?(?<died>1[6-9]\\d\\d|20\\d\\d))\\)[^.;]*? died [^.;]{0,40}?(?:at the age of|aged) (?<age>(?<years>\\d{1,3}))${CLOSED}`,
].map((pattern) => new RegExp(pattern, 'u'));

export function findLives(text: string, published: string | undefined): Clash[] {
  if (!/\b(?:born|died)\b/.test(text)) return [];
  const lower = lowerMonths(text);
  for (const pattern of ended) {
    const groups = pattern.exec(lower)?.groups;
    const [born, died] = [readDate(groups?.['born'] ?? ''), readDate(groups?.['died'] ?? '')];
    if (!groups || !born || !died) continue;
    const life = groups['life'] ? [groups['life']] : [groups['born']!, groups['died']!];
    return against(text, [...life, groups['age']!], groups['years']!, born, died, 'at death');
  }
  const day = dayGiven(published);
  if (day === null) return [];
  for (const pattern of present) {
    const groups = pattern.exec(lower)?.groups;
    const born = readDate(groups?.['born'] ?? '');
    if (!groups || !born) continue;
    const now = { from: day, to: day, precision: 11 };
    return against(text, [groups['born']!, groups['age']!], groups['years']!, born, now, `on ${sayDay(day)}`);
  }
  return [];
}

function against(
  text: string,
  words: readonly string[],
  said: string,
  born: Interval,
  then: Interval,
  when: string,
): Clash[] {
  const [low, high] = [yearsBetween(born.to, then.from), yearsBetween(born.from, then.to)];
  const age = Number(said);
  if (low < 0 || (age >= low && age <= high)) return [];
  const lower = lowerMonths(text);
  const judged = words.map((one) => {
    const start = lower.indexOf(one);
    return { start, end: start + one.length };
  });
  if (judged.some(({ start }) => start < 0)) return [];
  const years = low === high ? `${low}` : `${low} or ${high}`;
  judged.sort((a, b) => a.start - b.start);
  return [{ judged, told: `Born ${sayTime(born)}, so ${years} ${when}; the article says ${said}.` }];
}

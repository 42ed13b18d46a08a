/** A moment as a structured source records it, written as a reader would: "4 May 1967", "May 1967", "1967". */

const RECORDED = /^([+-]?)(\d{1,6})-(\d\d)-(\d\d)(?:T|$)/;

export const DAY = 11;
const MONTH = 10;
const DECADE = 8;
const CENTURY = 7;

/** English dates as they are least mistaken across countries: the day, the month by its name, the year. */
export const dateLanguage = (language: string): string => (/^en\b/i.test(language) ? 'en-GB' : language);

/**
 * As exact as the record says and no more (Wikidata's precision: 11 day, 10 month, 9 year, 8 decade, 7 century).
 * Null where the value is no recorded time.
 */
export function recordTime(value: string, precision: number | undefined, language: string): string | null {
  const [, sign, digits, month, day] = RECORDED.exec(value) ?? [];
  if (!digits || !month || !day) return null;
  const year = Number(digits);
  const exact = precision ?? DAY;
  const before = sign === '-';
  if (exact < CENTURY) return before ? `${year} BC` : String(year);
  if (exact === CENTURY) return `${ordinal(Math.ceil(year / 100))} century${before ? ' BC' : ''}`;
  if (exact === DECADE) return `${year - (year % 10)}s${before ? ' BC' : ''}`;
  const hasMonth = exact >= MONTH && month !== '00';
  const hasDay = exact >= DAY && hasMonth && day !== '00';
  const at = new Date(0);
  at.setUTCFullYear(before ? 1 - year : year, hasMonth ? Number(month) - 1 : 0, hasDay ? Number(day) : 1);
  return new Intl.DateTimeFormat(dateLanguage(language), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(before ? { era: 'short' } : {}),
    ...(hasMonth ? { month: 'long' } : {}),
    ...(hasDay ? { day: 'numeric' } : {}),
  }).format(at);
}

function ordinal(number: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(number) as string
  ];
  return `${number}${ending ?? 'th'}`;
}

/** When a check was published, as words that it is found by. */
import { type Term, termsOf } from './terms.ts';

export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** From this day of a month on, a check may as well come in the next. */
const LATE = 20;

/** Checks name the month in which something was seen: "a photograph of January 2020". */
export function monthTerms(published: string | undefined): Term[] {
  const date = dateOf(published);
  return date ? termsOf(`${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`) : [];
}

/** The month a check was published in, as a term that stands in no text. */
export function publishedTerms(published: string | undefined): Pick<Term, 'stem'>[] {
  const month = monthNumber(dateOf(published));
  return month === undefined ? [] : [{ stem: stemOf(month) }];
}

/** The months a check of something said then is likely to be published in, with how likely. */
export function followingMonths(published: string | undefined): [stem: string, worth: number][] {
  const date = dateOf(published);
  const month = monthNumber(date);
  if (!date || month === undefined) return [];
  return [
    [stemOf(month), 1],
    [stemOf(month + 1), date.getUTCDate() >= LATE ? 1 : 0.5],
  ];
}

function stemOf(month: number): string {
  return `@${month}`;
}

function monthNumber(date: Date | undefined): number | undefined {
  return date && date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dateOf(published: string | undefined): Date | undefined {
  const date = new Date(published ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const two = (value: number): string => String(value).padStart(2, '0');
const four = (value: number): string => String(value).padStart(4, '0');

/** Month 1–12; what is past the end runs over. */
export function dayOf(year: number, month = 1, day = 1): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getTime();
}

export const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 && new Date(dayOf(year, month, day)).getUTCDate() === day;

export function partsOf(at: number): { year: number; month: number; day: number } {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1. */
export const weekdayOf = (at: number): number => new Date(at).getUTCDay() || 7;

export const midnight = (at: number): number => Math.floor(at / DAY) * DAY;

export const weekStart = (at: number): number => midnight(at) - (weekdayOf(at) - 1) * DAY;

export function monthsLater(at: number, months: number): number {
  const { year, month, day } = partsOf(at);
  const first = dayOf(year, month + months, 1);
  const last = partsOf(dayOf(year, month + months + 1, 0)).day;
  return first + (Math.min(day, last) - 1) * DAY + (at - midnight(at));
}

export const isoDay = (at: number): string => {
  const { year, month, day } = partsOf(at);
  return `${four(year)}-${two(month)}-${two(day)}`;
};

export const isoClock = (at: number): string => new Date(at).toISOString().slice(11, 19);

/** ISO 8601 week: "2016-W46". */
export function isoWeek(at: number): string {
  const thursday = weekStart(at) + 3 * DAY;
  const { year } = partsOf(thursday);
  const first = weekStart(dayOf(year, 1, 4));
  return `${year}-W${two(Math.round((weekStart(at) - first) / (7 * DAY)) + 1)}`;
}

/** The Monday of a week of a year. */
export const weekOfYear = (year: number, week: number): number => weekStart(dayOf(year, 1, 4)) + (week - 1) * 7 * DAY;

/** The Western Easter Sunday (Meeus, Jones, Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The nth such weekday of a month; from its end where n is negative. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n > 0) {
    const first = dayOf(year, month, 1);
    return first + (((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7) * DAY;
  }
  const last = dayOf(year, month + 1, 0);
  return last - (((weekdayOf(last) - weekday + 7) % 7) - (n + 1) * 7) * DAY;
}

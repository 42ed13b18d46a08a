/** Times as pages write them, to ISO 8601. */

/** Months by how they begin in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTH =
  /^(?:(jan|ene|gen|jän)|(f[eé][bv])|(m[aä]r|maa|mrt)|(a[pv]r|abr)|(ma[yijg]|mei)|(jui?n|giu)|(jui?l|lug)|(aug|ao[uû]|ago)|(sep|set)|(o[ck]t|ott|out)|(nov)|(d[eéi][cz]))[^\s\d]{0,9}$/;

/** 1–12, or 0 for a word that is no month. */
const month = (word: string): number => MONTH.exec(word)?.findIndex((part, i) => i > 0 && part) ?? 0;

const UNITS: [RegExp, number][] = [
  [/^(?:s|se[cgk]\w*)$/, 1],
  [/^m(?:in\w*)?$/, 60],
  [/^(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uur)$/, 3600],
  [/^(?:d|days?|tag(?:en?)?|jours?|d[ií]as?|giorni|dagen)$/, 86400],
  [/^(?:w|wks?|weeks?|wochen?|sem\w*|settimane|weken)$/, 604800],
  [/^(?:mo|mos|months?|monat(?:en?)?|mois|mes\w*|maanden)$/, 2629800],
  [/^(?:y|yrs?|years?|jahr(?:en?)?|ans?|a[nñ]os?|anni|jaar)$/, 31557600],
];

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const two = (n: number): string => String(n).padStart(2, '0');

const day = (year: number, month: number, date: number, text: string): string | null => {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const clock = /\b(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(a\.?m|p\.?m)?/i.exec(
    text.replace(/\d{1,2}\.\d{1,2}\.\d{2,4}/, ''),
  );
  let time = '';
  if (clock) {
    let hour = Number(clock[1]);
    const half = clock[3]?.toLowerCase().replace('.', '');
    if (half === 'pm' && hour < 12) hour += 12;
    if (half === 'am' && hour === 12) hour = 0;
    if (hour < 24 && Number(clock[2]) < 60) time = `T${two(hour)}:${clock[2]}`;
  }
  return `${year}-${two(month)}-${two(date)}${time}`;
};

/** A time that a machine wrote, kept as given. */
export function machineTime(text: string | null | undefined): string | null {
  if (!text) return null;
  const trimmed = text.trim();
  if (/^\d{4}-\d{2}(?:-\d{2})?(?:[T ][\d:.]+\s*(?:Z|[+-]\d{2}:?\d{2}|UTC)?)?$/i.test(trimmed))
    return trimmed.replace(/^(\S+) (?=\d)/, '$1T');
  if (/^\d{10}(?:\d{3})?$/.test(trimmed))
    return new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)).toISOString();
  return writtenTime(trimmed, null) || null;
}

/** Without a figure only "an hour ago" is a time. */
const MAYBE = /\d|ago|vor |il y a|hace|geleden|atrás|há | fa$/;

/** A time in the words of a short text; '' where it is one, but not whole ("February 6, 2026 3:00 pm", "06.02.2026 um 15:00", "3 hours ago"). */
export function writtenTime(text: string, now: Date | null): string | null {
  if (text.length > 120) return null;
  const lower = text.toLowerCase();
  if (!MAYBE.test(lower)) return null;
  let m = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(lower);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]), lower.replace(m[0], ''));
  m = /\b(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/.exec(lower);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]), lower.replace(m[0], ''));
  m = /(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2}\b(?!:))/u.exec(
    lower,
  );
  if (m && month(m[2] as string))
    return day(full(m[3] as string), month(m[2] as string), Number(m[1]), lower.replace(m[0], ''));
  m = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+at\s+[\d:]+\s*[ap]m)?,?\s+(\d{4})/u.exec(lower);
  if (m && month(m[1] as string))
    return day(Number(m[3]), month(m[1] as string), Number(m[2]), lower.replace(/\d{4}/, ''));
  m = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/.exec(lower);
  if (m) {
    const a = Number(m[1]);
    const b = Number(m[3]);
    const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)/.exec(lower);
    const fits =
      weekday && new Date(Date.UTC(full(m[4] as string), a - 1, b)).getUTCDay() === DAYS.indexOf(weekday[1] as string);
    const american = b > 12 || (m[2] === '/' && a <= 12 && (fits || /[ap]\.?m/.test(lower)));
    return day(full(m[4] as string), american ? a : b, american ? b : a, lower.replace(m[0], ''));
  }
  m = /^(?:(?:on|am|le)\s+)?(?:(\p{L}{3,9})\.?\s+\d{1,2}|\d{1,2}\.?\s+(\p{L}{3,9})\.?)(?:st|nd|rd|th)?$/u.exec(
    lower.trim(),
  );
  if (m && month((m[1] ?? m[2]) as string)) return '';
  m =
    /\b(?:(?:vor|il y a|hace|há|fa)\s+)?(\d+|an?|einer?|einem|une?)\s*(\p{L}+)\.?(?:\s+(?:ago|fa|atrás|geleden))?/u.exec(
      lower,
    );
  if (m && /\bago\b|\bvor\b|il y a|\bhace\b|\bfa$|geleden|atrás|^\d+\s?(?:[smhdwy]|mo|min|hr)$/.test(lower)) {
    const unit = UNITS.find(([name]) => name.test(m?.[2] as string));
    if (!unit) return null;
    if (!now) return '';
    const count = /^\d/.test(m[1] as string) ? Number(m[1]) : 1;
    return new Date(now.getTime() - count * unit[1] * 1000).toISOString().slice(0, unit[1] < 86400 ? 16 : 10);
  }
  return null;
}

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** Times as pages write them, to ISO 8601. */
import { tableOf } from './table.ts';

/** Months by how they begin in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTH =
  /^(?:(jan|ene|gen|jän)|(f[eé][bv])|(m[aä]r|maa|mrt)|(a[pv]r|abr)|(ma[yijg]|mei)|(jui?n|giu)|(jui?l|lug)|(aug|ao[uû]|ago)|(sep|set)|(o[ck]t|ott|out)|(nov)|(d[eéi][cz]))[^\s\d]{0,9}$/;

/** 1–12, or 0 for a word that is no month. */
const month = (word: string): number => MONTH.exec(word)?.findIndex((part, i) => i > 0 && part) ?? 0;

/** Seconds of what times are counted in. */
const UNITS = /* @__PURE__ */ tableOf([
  [1, 's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden'],
  [60, 'm min mins minute minutes minuten minuto minutos minuti minuut'],
  [3600, 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren'],
  [86400, 'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen'],
  [604800, 'w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken'],
  [2629800, 'mo mos month months monat monate monaten mois mes meses mês mese mesi maand maanden'],
  [31557600, 'y yr yrs year years jahr jahre jahren an ans année années año años ano anos anno anni jaar'],
]);

/** Days before today. */
const NEAR = /* @__PURE__ */ tableOf([
  [0, 'today heute hoy oggi hoje vandaag'],
  [1, 'yesterday gestern hier ayer ieri ontem gisteren'],
]);

const DIGIT = /\d/;
const FIRST = /[a-z]+/;

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

/** What says that a time is counted back from now. */
const AGES = /\bago\b|\bvor\b|il y a|\bhace\b|\bfa$|geleden|atrás|^há /;
const AGO = /(?:(\d+) ?|\b(?:an?|ein(?:e[mnr]?)?|une?|un[ao]|uma?) )([a-zà-ÿ]+)/;
/** A figure and its unit, alone or after a mark that parts it from a name. */
const SHORT = /(?:^|[·•|,–—(-] ?)\d+ ?[a-z]{1,3}\.?\)?$/;
/** "Yesterday at 15:04", "heute, 9:30 Uhr", "just now". */
const NOW = /* @__PURE__ */ new Set([
  'just now',
  'gerade eben',
  'à l’instant',
  "à l'instant",
  'ahora mismo',
  'adesso',
  'agora mesmo',
  'zojuist',
]);
const NEARLY = /^(?:(?!hier$)[a-z]+|[a-z]+,? (?:(?:at|um|à|a las?|alle|às|om) )?\d\d?[:.h]\d\d.{0,8})$/;
/** A time in the words of a short text; '' where it is one, but not whole ("February 6, 2026 3:00 pm", "06.02.2026 um 15:00", "3 hours ago"). */
export function writtenTime(text: string, now: Date | null): string | null {
  if (text.length > 120) return null;
  const lower = text.toLowerCase();
  // Most lines are no time; the patterns are dear.
  if (!DIGIT.test(lower) && !AGES.test(lower)) return near(lower, now);
  let m = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(lower);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]), lower.replace(m[0], ''));
  m = /\b(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/.exec(lower);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]), lower.replace(m[0], ''));
  m =
    /(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s-]+(?:de\s+)?([a-z\u00c0-\u024f]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2}\b(?!:))/.exec(
      lower,
    );
  if (m && month(m[2] as string))
    return day(full(m[3] as string), month(m[2] as string), Number(m[1]), lower.replace(m[0], ''));
  m = /([a-z\u00c0-\u024f]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+at\s+[\d:]+\s*[ap]m)?,?\s+(\d{4})/.exec(lower);
  if (m && month(m[1] as string))
    return day(Number(m[3]), month(m[1] as string), Number(m[2]), lower.replace(/\d{4}/, ''));
  m = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/.exec(lower);
  if (m) {
    const a = Number(m[1]);
    const b = Number(m[3]);
    const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)/.exec(lower);
    const fits =
      weekday &&
      new Date(Date.UTC(full(m[4] as string), a - 1, b)).getUTCDay() ===
        'sunmontuewedthufrisat'.indexOf(weekday[1] as string) / 3;
    const american = b > 12 || (m[2] === '/' && a <= 12 && (fits || /[ap]\.?m/.test(lower)));
    return day(full(m[4] as string), american ? a : b, american ? b : a, lower.replace(m[0], ''));
  }
  m =
    /^(?:(?:on|am|le)\s+)?(?:([a-z\u00c0-\u024f]{3,9})\.?\s+\d{1,2}|\d{1,2}\.?\s+([a-z\u00c0-\u024f]{3,9})\.?)(?:st|nd|rd|th)?$/.exec(
      lower.trim(),
    );
  if (m && month((m[1] ?? m[2]) as string)) return '';
  const seconds = secondsAgo(lower);
  if (seconds !== null) {
    const at = now && new Date(now.getTime() - seconds * 1000).toISOString();
    if (!at) return '';
    return seconds < 86400 ? `${at.slice(0, 16)}Z` : at.slice(0, 10);
  }
  return near(lower, now);
}

function near(lower: string, now: Date | null): string | null {
  const days = NEAR.get(FIRST.exec(lower)?.[0] ?? '');
  if (days === undefined || !NEARLY.test(lower)) {
    if (!NOW.has(lower)) return null;
    return now ? `${now.toISOString().slice(0, 16)}Z` : '';
  }
  if (!now) return '';
  const date = new Date(now.getTime() - days * 86400_000);
  return day(date.getFullYear(), date.getMonth() + 1, date.getDate(), lower);
}

/** Whether a short line is a time and hardly anything else. */
export const isTime = (text: string): boolean =>
  text.length < 50 && !/[!?…]\s*$/.test(text) && writtenTime(text.trim(), null) !== null;

/** A figure by a mark or a word as dates and ages have them. */
const TIMELY =
  /\d ?[-/.年] ?\d\d? ?[-/.月] ?\d|[^\W\d_]{2}[^\s\d]{0,9}\s+\d|\d[a-zº.]{0,2}[\s-]+(?:de )?[a-zà-ž]{3}|\d ?[a-z]{1,3}\.?\)?\s*$/i;

/** Whether a short line may be a time: one pattern instead of the many that tell for sure. */
export const isTimely = (text: string): boolean =>
  text.length < 50 && (DIGIT.test(text) ? TIMELY.test(text) : isTime(text));

/** "3 hours ago", "vor 2 Std.", "il y a 5 ans", "3d", "Ana · 3d". */
function secondsAgo(lower: string): number | null {
  const m = AGO.exec(lower.replace('il y a ', ''));
  if (!m) return null;
  const seconds = UNITS.get(m[2] ?? '');
  if (!seconds || !(AGES.test(lower) || SHORT.test(lower))) return null;
  return seconds * (Number(m[1]) || 1);
}

const full = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

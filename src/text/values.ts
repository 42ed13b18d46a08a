/** Numbers, amounts, dates, years and ages in a text, with their places and what they come to. */
import type { Value } from '../model.ts';
import { inParts } from './in-parts.ts';
import { type Language, languageOf } from './languages/index.ts';

/** The patterns of a language, made once from its words. */
interface Patterns {
  date: RegExp;
  numericDate: RegExp;
  money: RegExp;
  percentage: RegExp;
  age: RegExp;
  ordinal: RegExp;
  year: RegExp;
  fraction: RegExp;
  number: RegExp;
}

const alternatives = (list: Iterable<string>) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$.*+?^(){}|[\]\\]/gu, String.raw`\$&`))
    .join('|');

// Letters of the languages here: what \p{L} adds to a dozen lookarounds takes tens of milliseconds to compile.
const L = 'A-Za-zªµºÀ-ÖØ-öø-ɏͰ-Ͽ';

const FRACTIONS: { [word: string]: number } = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};

const made = new Map<string, Patterns>();

/** `withWords`: with numbers in words, which make the patterns ten times as large. */
function patternsOf(language: Language, withWords: boolean): Patterns {
  const key = `${language.tag} ${withWords}`;
  const known = made.get(key);
  if (known) return known;
  const [group, point] =
    language.decimalMark === ',' ? ['[.\\u0020\\u00A0\\u202F]', ','] : ['[,\\u00A0\\u202F]', '\\.'];
  const digits = `\\d{1,3}(?:${group}\\d{3})+(?:${point}\\d+)?|\\d+(?:${point}\\d+)?`;
  const bigScales = alternatives([...language.scales].filter(([word]) => word.length > 2).map(([word]) => word));
  const anyScale = alternatives(language.scales.keys());
  const tens = alternatives([...language.numberWords].filter(([, value]) => value >= 20).map(([word]) => word));
  const units = alternatives(
    [...language.numberWords].filter(([, value]) => value > 0 && value < 10).map(([word]) => word),
  );
  const small = alternatives([...language.numberWords].filter(([, value]) => value < 20).map(([word]) => word));
  const atom = `(?:(?:${tens})(?:[\\s-](?:${units})(?![${L}]))?|(?:${small})(?![${L}]))`;
  const scaled = `(?:[\\s-](?:${bigScales})(?![${L}]))`;
  // "and" goes on only after a scale: two hundred and five, but not three and one.
  const spelt = `(?:(?:an?\\s+(?:${bigScales})(?![${L}])|${atom}${scaled}+)(?:[\\s-]+(?:and\\s+|und\\s+)?${atom}${scaled}*)*|${atom})`;
  // "41bn", but "41 m" is a length
  const shortScales = alternatives([...language.scales.keys()].filter((word) => word.length <= 2));
  const adjacent = shortScales ? `|(?:${shortScales})(?![${L}])` : '';
  const amount = `(?:(?:${digits})(?:[\\s-]?(?:${bigScales})(?![${L}])${adjacent})?${withWords ? `|(?:${spelt})` : ''})`;
  const months = alternatives(language.months.keys());
  const signs = alternatives([...language.currencies.keys()].filter((key) => /\p{Sc}/u.test(key)));
  const names = alternatives([...language.currencies.keys()].filter((key) => !/\p{Sc}/u.test(key)));
  const codes = alternatives(
    [...language.currencies.keys()].filter((key) => /^(?:usd|eur|gbp|jpy|cny|chf)$/u.test(key)),
  );
  const patterns: Patterns = {
    date: new RegExp(
      [
        `(?<![${L}\\d])(?:(?<d1>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?)?(?<m1>${months})\\.?,?\\s+(?<y1>[12]\\d{3})(?!\\d)`,
        `(?<![${L}\\d])(?<m2>${months})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d{3})(?:,?\\s+(?<y2>[12]\\d{3})(?!\\d))?`,
        `(?<![${L}\\d])(?<d3>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?<m3>${months})(?![${L}])`,
      ].join('|'),
      'g',
    ),
    numericDate: /(?<![\d/.-])(?<y>[12]\d{3})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu,
    money: new RegExp(
      `(?<![${L}\\d])(?<sign>(?:us|a|c|hk|nz)?(?:${signs})|(?:${codes})(?=\\s?\\d))\\s?(?<a1>${digits})(?:[\\s-]?(?<s1>${anyScale})(?![${L}]))?|(?<![${L}\\d.,])(?<a2>${amount})[\\s-]?(?<unit>(?:(?:us|u\\.s\\.|australian|canadian|hong kong|singapore|british|swiss|japanese|chinese)\\s+)?(?:${signs}|(?:${names})(?![${L}])))`,
      'g',
    ),
    percentage: new RegExp(
      `(?<![${L}\\d.,])(?<a>[-−+]?(?:${amount}))\\s?-?(?:%|(?:${alternatives(language.percentWords)})(?![${L}]))`,
      'g',
    ),
    age:
      language.tag === 'de'
        ? /(?<![A-Za-zÀ-ɏ])(?<a>\d{1,3})(?:-jährige[nrms]?| jahre alt)(?![A-Za-zÀ-ɏ])/g
        : new RegExp(
            `(?<![${L}])(?<a>${amount})[\\s-](?<unit>year|month|week|day)s?[\\s-](?:old|of age)(?![${L}])|(?<![${L}])aged?\\s+(?<b>\\d{1,3})(?![\\d,.]\\d)|(?<=[${L}],\\s)(?<c>[1-9]\\d)(?=,)`,
            'g',
          ),
    ordinal: new RegExp(
      `(?<![${L}\\d])(?:(?<n>\\d{1,3}(?:,\\d{3})*)(?:st|nd|rd|th)|(?:(?<t>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?<w>${alternatives(language.ordinalWords.keys())}))(?![${L}])`,
      'g',
    ),
    year: /(?<![A-Za-zÀ-ɏ\d.,$€£/-])(?<y>1[0-9]{3}|20\d{2})(?![A-Za-zÀ-ɏ\d%]|[.,/]\d|\s?(?:%|percent|million|billion|km|kg|people|miles|metres|meters|dollars|euros))/g,
    fraction:
      /(?<![A-Za-zÀ-ɏ])(?<n>one|two|three|four|five|seven|nine|an?)[\s-](?<of>half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)(?=\s+of(?![A-Za-zÀ-ɏ]))|(?<![A-Za-zÀ-ɏ])(?<m>two|three|four|five|seven|nine)[\s-](?<parts>thirds|quarters|fifths|sixths|eighths|tenths)(?![A-Za-zÀ-ɏ])/g,
    number: new RegExp(`(?<![${L}\\d.,])[-−]?(?:${amount}|\\.\\d+)(?![${L}\\d])`, 'g'),
  };
  made.set(key, patterns);
  return patterns;
}

export function findValues(text: string, tag: string): Value[] {
  const language = languageOf(tag);
  return inParts(
    text,
    (part) => valuesIn(part, language),
    (value, by) => ({ ...value, span: { start: value.span.start + by, end: value.span.end + by } }),
  );
}

function valuesIn(text: string, language: Language): Value[] {
  const lower = lowerCase(text);
  const there = new Set(lower.match(/\p{L}+/gu));
  const has = (list: Iterable<string>) => [...list].some((word) => there.has(word));
  const digits = /\d/u.test(text);
  // Most sentences have no number, and each pattern is dear: none is tried without its words.
  if (
    !digits &&
    !has(language.numberWords.keys()) &&
    !has(language.scales.keys()) &&
    !has(language.ordinalWords.keys())
  )
    return [];
  const patterns = patternsOf(language, has(language.numberWords.keys()) || has(language.scales.keys()));
  const found: Value[] = [];
  const add = (match: RegExpMatchArray, kind: Value['kind'], value: number | string | null, unit?: string) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (value === null || Number.isNaN(value)) return;
    if (found.some((other) => start < other.span.end && end > other.span.start)) return;
    found.push({ kind, span: { start, end }, value, ...(unit ? { unit } : {}) });
  };
  if (digits) for (const match of text.matchAll(patterns.numericDate)) add(match, 'date', match[0]);
  if (digits && has(language.months.keys())) {
    for (const match of lower.matchAll(patterns.date)) {
      const { m1, d1, y1, m2, d2, y2, m3, d3 } = match.groups ?? {};
      const name = m1 ?? m2 ?? m3 ?? '';
      // "may 5" without a capital is a verb more often than a month.
      if (name === 'may' && !text.slice(match.index, match.index + match[0].length).includes('May')) continue;
      add(match, 'date', isoDate(y1 ?? y2, language.months.get(name), d1 ?? d2 ?? d3));
    }
  }
  if (/\p{Sc}/u.test(text) || has(language.currencies.keys())) {
    for (const match of lower.matchAll(patterns.money)) {
      const { sign, a1, s1, a2, unit } = match.groups ?? {};
      const scale = s1 ? (language.scales.get(s1) ?? 1) : 1;
      const value = numberOf(a1 ?? a2 ?? '', language);
      const key = (sign ?? unit ?? '').replace(/^\p{L}[\p{L}. ]*\s/u, '');
      const currency = language.currencies.get(key) ?? key.toUpperCase();
      add(match, 'money', value === null ? null : round(value * scale), currency);
    }
  }
  if (text.includes('%') || language.percentWords.some((phrase) => lower.includes(phrase))) {
    for (const match of lower.matchAll(patterns.percentage))
      add(match, 'percentage', numberOf(match.groups?.a ?? '', language));
  }
  if (/old|age|jähr|jahre|, \d\d,/u.test(lower)) {
    for (const match of lower.matchAll(patterns.age)) {
      const { a, b, c, unit } = match.groups ?? {};
      add(match, 'age', numberOf(a ?? b ?? c ?? '', language), unit ?? 'year');
    }
  }
  if (digits) for (const match of text.matchAll(patterns.year)) add(match, 'year', Number(match.groups?.y));
  if (language.tag === 'en') {
    for (const match of lower.matchAll(patterns.fraction)) {
      const { n, of, m, parts } = match.groups ?? {};
      const whole = FRACTIONS[(of ?? parts ?? '').replace(/s$/u, '')];
      if (whole) add(match, 'number', round((language.numberWords.get(n ?? m ?? '') ?? 1) / whole));
    }
  }
  if (digits || has(language.ordinalWords.keys())) {
    for (const match of lower.matchAll(patterns.ordinal)) {
      const { n, t, w } = match.groups ?? {};
      const tens = t ? (language.numberWords.get(t) ?? 0) : 0;
      add(
        match,
        'ordinal',
        n ? Number(n.replaceAll(',', '')) : tens + (language.ordinalWords.get(w ?? '') ?? Number.NaN),
      );
    }
  }
  for (const match of lower.matchAll(patterns.number)) add(match, 'number', numberOf(match[0], language));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Lower case, of the same length, so that offsets hold. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter));
}

/** As much of an ISO 8601 date as is said: `2026-02-06`, `2026-02`, `--02-06`. */
function isoDate(year: string | undefined, month: number | undefined, day: string | undefined): string | null {
  if (!month || Number(day ?? 1) > 31 || Number(day ?? 1) < 1) return null;
  const two = (part: number | string) => String(part).padStart(2, '0');
  return `${year ?? '-'}-${two(month)}${day ? `-${two(day)}` : ''}`;
}

const round = (value: number) => Number(value.toPrecision(15));

/** What digits, words or both come to: `1,250`, `3.5 million`, `two hundred and five`. */
function numberOf(written: string, language: Language): number | null {
  const text = written.trim().toLowerCase().replace('−', '-');
  const sign = text.startsWith('-') ? -1 : 1;
  let total = 0;
  let current: number | null = null;
  for (const part of text
    .replace(/^[-+]/u, '')
    .replace(/(\d)(?=[a-z])/gu, '$1 ')
    .replace(/(?<=\d)[\u0020\u00A0\u202F](?=\d{3}(?!\d))/gu, '')
    .split(/[\s-]+/u)) {
    const scale = language.scales.get(part);
    if (/^[.\d]/u.test(part)) current = (current ?? 0) + parseDigits(part, language);
    else if (language.numberWords.has(part)) current = (current ?? 0) + (language.numberWords.get(part) ?? 0);
    else if (scale === 100) current = (current ?? 1) * 100;
    else if (scale) {
      total += (current ?? 1) * scale;
      current = null;
    }
  }
  return current === null && total === 0 && !/\d|zero|null/u.test(text) ? null : round(sign * (total + (current ?? 0)));
}

function parseDigits(digits: string, language: Language): number {
  const plain = digits.replace(/\s/gu, '');
  return Number(language.decimalMark === ',' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''));
}

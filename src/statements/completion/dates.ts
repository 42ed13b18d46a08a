/** Days told from the day of writing: which Friday, which March, which year the last one was. */
import type { Reference } from '../../model.ts';
import { type ReadTime, readTimes } from '../../text/values/index.ts';
import type { Place } from './pronouns.ts';
import type { There } from './there.ts';

const DAY = 86_400_000;

const FUTURE =
  /\b(?:will|won[’']t|shall|going to|due to|set to|expected to|scheduled|plans? to|is to|are to|hopes? to|intends? to|begins|opens|starts|meets)\b/u;
const PAST_FORMS =
  'was were had did went came fell rose grew sank won lost sold bought paid made led ran held told said cut built took gave began broke brought found got hit kept knew left met put sat saw sent set shot shut spent spoke stood struck thought threw wrote became drove flew drew fought felt chose rode taught wore lent rang stole withdrew swore tore drank ate sang swam shook slid sought beat burnt dealt dug hid hung laid lay lit rode split spread stuck swept swung wept woke wound forgot froze foresaw oversaw overtook undertook';
const PAST = new RegExp(`\\b(?:${PAST_FORMS.split(' ').join('|')}|(?:has|have) (?:been|[a-z]+(?:ed|en)))\\b`, 'u');
const REGULAR = /(?<![\p{L}])\p{Ll}{2,}ed(?![\p{L}])/gu;
const NO_PAST =
  /^(?:need|indeed|hundred|speed|feed|seed|breed|bleed|exceed|proceed|succeed|agreed-upon|embed|shed|wed|bed|red|sacred|naked|wicked)$/u;
// What holds for long has no day.
const HABIT = /\b(?:every|each|usually|always|often|normally|never)\b/u;

type Tense = 'past' | 'future' | null;

function tenseOf(text: string): Tense {
  const future = FUTURE.test(text);
  const past =
    PAST.test(text) ||
    [...text.matchAll(REGULAR)].some(
      ([word]) =>
        !NO_PAST.test(word) && !new RegExp(`\\b(?:is|are|be|being|to be|will be) (?:\\w+ )?${word}\\b`, 'u').test(text),
    );
  if (future && past) return null;
  return future ? 'future' : past ? 'past' : null;
}

const SHIFTED =
  /^(?:(?:early|earlier|late|later|mid|at the end of|the end of|the start of|the beginning of) )?(?:this|last|next|past|previous|coming) /iu;

// What tells a day from the day of writing has one of these words; most sentences have none, and reading costs.
const MAY_TELL =
  /\b(?:\p{L}+day|today|tomorrow|tonight|ago|last|this|next|that|same|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/iu;

export function datesIn(place: Place, there: There, written: string | undefined): Reference[] {
  if (!MAY_TELL.test(place.text)) return [];
  const day = written === undefined ? Number.NaN : Date.parse(written);
  const now = Number.isNaN(day) ? 0 : day;
  const tense = tenseOf(place.text);
  const found: Reference[] = [];
  for (const time of readTimes(place.text, new Date(now))) {
    const words = place.text.slice(time.start, time.end);
    if (!/^(?:date|daterange|datetime|datetimerange)$/u.test(time.kind)) continue;
    if (time.said.year !== undefined && !isRelative(words)) continue;
    const span = said(words, time);
    const that = /^(?:that|the same) (?:year|month)$/iu.test(span.words) ? yearBefore(place, there) : undefined;
    const base = { start: span.start, end: span.start + span.words.length };
    if (that !== undefined) {
      found.push(that ? { ...base, means: that } : { ...base, why: 'two-readings' });
      continue;
    }
    if (!isRelative(words) && !/^XXXX/u.test(time.timex)) continue;
    if (Number.isNaN(day)) {
      found.push({ ...base, why: 'no-date' });
      continue;
    }
    const told = /^XXXX-\d\d/u.test(time.timex) ? elsewhere(time, place, there, now) : undefined;
    if (told !== undefined) {
      found.push(told ? { ...base, means: told } : { ...base, why: 'two-readings' });
      continue;
    }
    const means = meantBy(time, span.words, tense, now - (now % DAY), place.text);
    if (means) found.push({ ...base, means });
    else if (means === null) found.push({ ...base, why: 'two-readings' });
  }
  return found;
}

const isRelative = (words: string) =>
  /\b(?:today|yesterday|tomorrow|tonight|ago|last|this|next|past|previous|coming|that|same|earlier|later)\b/iu.test(
    words,
  );

/** The words without what leads to them: "Friday" of "since Friday". */
function said(words: string, { start }: ReadTime): { words: string; start: number } {
  const lead =
    /^(?:(?:[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Aa]t|[Dd]uring) )*(?:[Tt]he (?=\p{Lu}))?/u.exec(
      words,
    )?.[0].length ?? 0;
  return { words: words.slice(lead), start: start + lead };
}

const iso = (at: number, grain: 'day' | 'month' | 'year') =>
  new Date(at).toISOString().slice(0, { day: 10, month: 7, year: 4 }[grain]);

/** Undefined where it is not told from the day of writing at all, null where two readings are left. */
function meantBy(time: ReadTime, words: string, tense: Tense, today: number, text: string): string | null | undefined {
  if (/\b(?:few|several|some|couple|century|centuries|decades?)\b/iu.test(words)) return undefined;
  const ago = /\b(year|month|week|day)s? ago$/iu.exec(words)?.[1]?.toLowerCase();
  const from = time.reaches[0]?.from;
  if (ago && from !== undefined) return iso(from, ago === 'year' ? 'year' : ago === 'month' ? 'month' : 'day');
  // "Today, pupils learn …": these days
  if (/^today\b/iu.test(words) && (!tense || /^TODAY/u.test(words))) return undefined;
  if (
    /^(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night|yesterday (?:morning|afternoon|evening))\b/iu.test(
      words,
    ) &&
    from !== undefined
  )
    return iso(from, 'day');
  const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu.test(words);
  if (weekday && /^(?:date|datetime|datetimerange|daterange)$/u.test(time.kind))
    return weekdayMeant(time, words, tense, today, text);
  if (SHIFTED.test(words) && from !== undefined && !/^(?:the )?past /iu.test(words)) {
    if (
      /^(?:last|this|next|previous|coming) \d|^(?:last|next|previous) (?:two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(
        words,
      )
    )
      return undefined;
    if (time.grain === 'year') return time.timex.slice(0, 4);
    if (time.grain === 'month') {
      // "last March" of a February may be one of two.
      if (time.said.month !== undefined && !/\bmonth\b/iu.test(words))
        return /^this /iu.test(words) ? iso(from, 'month') : null;
      return iso(from, 'month');
    }
    if (time.grain === 'week') return time.timex;
    return undefined;
  }
  if (!/^XXXX-\d\d/u.test(time.timex) || HABIT.test(text)) return undefined;
  if (!tense) return null;
  const { month = 1, day } = time.said;
  const year = new Date(today).getUTCFullYear();
  const years = tense === 'past' ? [year, year - 1] : [year, year + 1];
  for (const one of years) {
    const begin = Date.UTC(one, month - 1, day ?? 1);
    const end = day ? begin : Date.UTC(one, month, 0);
    if (tense === 'past' ? begin <= today : end >= today) return iso(begin, day ? 'day' : 'month');
  }
  return null;
}

function weekdayMeant(time: ReadTime, words: string, tense: Tense, today: number, text: string): string | null {
  const own = time.reaches[0]?.from;
  if (/^XXXX-W/u.test(time.timex)) {
    if (/\bor\b/u.test(text.slice(time.end, time.end + 5))) return null;
    const past =
      /\bsince\s*$/iu.test(text.slice(0, time.start)) || /^since\b/iu.test(text.slice(time.start, time.end))
        ? 'past'
        : tense;
    const number = Number(/^XXXX-WXX-(\d)/u.exec(time.timex)?.[1]);
    const gap = ((new Date(today).getUTCDay() || 7) - number + 7) % 7;
    if (past === 'past') return iso(today - gap * DAY, 'day');
    if (past === 'future') return iso(today + ((7 - gap) % 7 || 7) * DAY, 'day');
    return null;
  }
  if (own === undefined) return null;
  // "last Friday" on a Sunday may be the day before yesterday, or a week before that.
  const days = Math.round((today - own) / DAY);
  if (/^(?:last|previous)\b/iu.test(words)) return days <= 7 ? iso(own, 'day') : null;
  if (/^next\b/iu.test(words)) return -days <= 7 ? iso(own, 'day') : null;
  return iso(own, 'day');
}

// What has held since a year is told from today.
const YEAR = /(?<![\d.,$£€]|since )(?:1[5-9]|20)\d\d(?![\d.,]\d|\d)/gu;

/**
 * Whether an article that looks back tells of another year: the year that it gives with the same day, null where other
 * years stand around it, undefined where nothing speaks against the article’s own.
 */
function elsewhere({ said }: ReadTime, place: Place, there: There, now: number): string | null | undefined {
  const { month = 1, day } = said;
  const nearby = [place.text];
  for (const sentence of there.before(place.block, place.start)) {
    if (day !== undefined && /\d{4}/u.test(sentence.text)) {
      const same = readTimes(sentence.text, new Date(now)).find(
        (time) => time.said.month === month && time.said.day === day && time.said.year !== undefined,
      );
      if (same) return same.timex.slice(0, 10);
    }
    if (nearby.length < 3) nearby.push(sentence.text);
  }
  const here = new Date(now).getUTCFullYear();
  return nearby.some((text) => text.match(YEAR)?.some((year) => Math.abs(Number(year) - here) > 1)) ? null : undefined;
}

/** The one year that the sentence before names. */
function yearBefore({ block, start }: Place, there: There): string | null {
  const before = there.before(block, start).next().value;
  const years = new Set<string>(before?.text.match(/(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d)/gu));
  const [year] = years;
  return years.size === 1 && year ? year : null;
}

/** Ages, births and deaths. */
import type { Judgement, Span } from '../../model.ts';
import { tellsOfAnotherTime } from './elsewhen.ts';
import { meansName } from './names.ts';
import { isOfficeHead } from './office-words.ts';
import { best, judgement, of, type Subject } from './subject.ts';
import { agrees, DATE, type Interval, readDate, readTime, sayDay, sayTime, yearsBetween } from './time.ts';

interface SaidAge extends Span {
  age: number;
  atDeath: boolean;
  /** "turns 63 on Monday": within the days after the article. */
  soon: boolean;
  /** "turns 63 today". */
  today: boolean;
  /** Not so surely the age of this name that it could be wrong. */
  loose: boolean;
}

/** Farther off than this it is more likely the age of a namesake. */
const NAMESAKE = 2;
/** The same for dates of birth and death. */
const NAMESAKE_YEARS = 15;

const OPENING =
  /^(?:(?:the|an?|now)\s+|(?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}.-]*['’]s?\s+)?(?:[\p{Ll}-]+\s+){0,2}?(?=\d{1,3}-year-old\b)/u;
const KIN =
  /\b(?:son|daughter|brother|sister|wife|husband|father|mother|girl|boy|man|woman|child|friend|aide|widow|cousin|nephew|niece|grandson|granddaughter|partner|\p{L}+ing|despite|under|over|amid|into|on|against|about|and|of|to|for|with|by|at|in|from|than|met|a|an)\b/u;
/** Nouns for people, by their endings: what an age before a name may be said of. */
const PERSON = /(?:er|or|ist|ian|ant|ic|crat|can|ress|star|keeper|veteran|graduate|mp)$/i;
const DIED = /\b(?:died|dead|killed|murdered|assassinated|shot dead|executed|death)\b/;

export function judgeLife(subject: Subject): Judgement[] {
  return [...judgeAges(subject), ...judgeBirth(subject), ...judgeSpan(subject), ...judgeDeath(subject)];
}

function judgeAges(subject: Subject): Judgement[] {
  const births = best(of(subject, 'P569'));
  const born = births.map((record) => readTime(record.value, record.precision));
  const known = born.filter((time): time is Interval => time !== null);
  if (known.length === 0 || known.length !== births.length) return [];
  const died = deathOf(subject);
  return saidAges(subject).flatMap((said): Judgement[] => {
    const at = said.atDeath
      ? died
      : subject.day === null
        ? null
        : { from: subject.day, to: subject.day + (said.soon ? 8 : 0), precision: 11 };
    if (!at) return [];
    // Of the dead an age is told as of some day that we do not know.
    if (!said.atDeath && died && subject.day !== null && subject.day > died.from - 2) return [];
    const spans = known.map((birth) => ({
      low: yearsBetween(birth.to, at.from),
      high: yearsBetween(birth.from, at.to),
    }));
    const sure = spans.every(({ low, high }) =>
      said.soon
        ? high === said.age && low === said.age - 1
        : low === said.age && high === said.age && !(said.today && !isBirthday(known, at.from)),
    );
    const excluded = spans.every(({ low, high }) => said.age < low || said.age > high);
    if (!sure && !excluded) return [];
    if (!sure && !said.atDeath) {
      if (said.loose || said.soon || said.today || tellsOfAnotherTime(subject.text, subject.day!)) return [];
      const off = Math.min(...spans.map(({ low, high }) => Math.max(low - said.age, said.age - high)));
      if (off > NAMESAKE && !subject.proven()) return [];
      // What is told of a day before the birthday has the age of that day.
      const told = dayTold(subject.text, subject.day!);
      if (known.some((birth) => said.age === yearsBetween(birth.to, told))) return [];
    }
    const ages = [...new Set(spans.map(({ low, high }) => (low === high ? `${low}` : `${low} or ${high}`)))].join(
      ' or ',
    );
    const day = said.atDeath ? `at death on ${sayTime(at)}` : `on ${sayDay(at.from)}`;
    const compared = `Born ${known.map(sayTime).join(' or ')}, so ${ages} ${day}; the statement says ${said.age}.`;
    const records = said.atDeath ? [...births, ...of(subject, 'P570')] : births;
    return [judgement([said], records, sure ? 'supports' : 'refutes', compared)];
  });
}

const isBirthday = (born: readonly Interval[], day: number): boolean =>
  born.every((birth) => yearsBetween(birth.from, day - 1) < yearsBetween(birth.from, day));

const WEEKDAYS = 'thursday friday saturday sunday monday tuesday wednesday'.split(' ');

/** The day that a sentence tells of, by the weekday that it names; the day before its article where it names none. */
function dayTold(text: string, day: number): number {
  const name = /\b(?:on|late|early|last)\s+(\p{Lu}\p{Ll}+day)\b/u.exec(text)?.[1]?.toLowerCase();
  const weekday = WEEKDAYS.indexOf(name ?? '');
  return weekday < 0 ? day - 1 : day - ((((day - weekday) % 7) + 7) % 7);
}

function saidAges(subject: Subject): SaidAge[] {
  const { text, mention, attached, predicate } = subject;
  const found: SaidAge[] = [];
  const add = (start: number, words: string, age: string | undefined, more: Partial<SaidAge> = {}) => {
    const value = Number(age);
    const told = {
      start,
      end: start + words.length,
      age: value,
      atDeath: false,
      soon: false,
      today: false,
      loose: false,
    };
    if (value > 0 && value < 125) found.push({ ...told, ...more });
  };
  for (const [index, span] of attached.entries()) {
    const segment = text.slice(span.start, span.end);
    const bare = /^(?:now\s+|aged\s+)?(\d{1,3})$/.exec(segment);
    // A small number alone may be a place in a list, or a score.
    if (bare)
      add(span.start + segment.indexOf(bare[1]!), bare[1]!, bare[1], { loose: index > 0 || Number(bare[1]) < 16 });
    const turns = /^who\s+(?:turns|will turn)\s+(\d{1,3})\s+(?:on|tomorrow|next)\b/.exec(segment);
    if (turns) add(span.start + segment.indexOf(turns[1]!), turns[1]!, turns[1], { soon: true });
    const today = /^who\s+(?:turns|is|turned)\s+(\d{1,3})\s+today\b/.exec(segment);
    if (today) add(span.start + segment.indexOf(today[1]!), today[1]!, today[1], { today: true });
    const opening = OPENING.exec(segment);
    const old = opening ? /^(\d{1,3})-year-old/.exec(segment.slice(opening[0].length)) : null;
    if (opening && old && !KIN.test(opening[0].replace(/^(?:the|an?)\s/, '')))
      add(span.start + opening[0].length, old[0], old[1]);
    addDeathAge(segment, span.start, add);
  }
  const verb = text.slice(predicate);
  const is =
    /^\s+(?:is|turned|turns|has turned|has just turned)\s+(?:now\s+)?((\d{1,3})(?:\s+years\s+old)?)(?=[,.;]|\s+on\s+\p{Lu}\p{L}+day\b|\s+today|\s*$)/u.exec(
      verb,
    );
  if (is) {
    const ahead = /^\s+(?:is|turns)\b/.test(is[0]) && /^\s+on\s/.test(verb.slice(is[0].length));
    add(predicate + is[0].length - is[1]!.length, is[1]!, is[2], { soon: ahead });
  }
  const was =
    /^\s+was\s+(?:only\s+|just\s+)?((\d{1,3})(?:\s+years\s+old)?)\s+when\s+(?:he|she|they)\s+(?:died|was (?:killed|murdered|assassinated|shot dead|executed))/.exec(
      verb,
    );
  if (was) add(predicate + was[0].indexOf(was[1]!), was[1]!, was[2], { atDeath: true });
  const main = clauseOf(verb);
  if (DIED.test(main.slice(0, 40))) addDeathAge(main, predicate, add);
  const before = /(\d{1,3})-year-old\s+((?:[\p{L}.'’-]+\s+){0,5}?)(?:[\p{L}.'’-]+,\s+)?$/u.exec(
    text.slice(0, mention.start),
  );
  const between = before ? text.slice(before.index + before[1]!.length + 9, mention.start) : '';
  const last = between.trim().replace(/,$/, '').split(/\s+/).at(-1) ?? '';
  const title = last === '' || isOfficeHead(last) || PERSON.test(last);
  if (before && title && !KIN.test(between.toLowerCase())) add(before.index, `${before[1]}-year-old`, before[1]);
  return found;
}

function addDeathAge(
  segment: string,
  at: number,
  add: (start: number, words: string, age: string | undefined, more: Partial<SaidAge>) => void,
) {
  const match =
    /\b(?:died|killed|murdered|assassinated)\b[^;]*?\s(?:aged|at the age of|at)\s+(\d{1,3})(?=[,.;)]|\s|$)/.exec(
      segment,
    );
  if (!match || /^\s*(?:am|pm|a\.m|p\.m|per|%|:|o’clock|\p{Ll}*-)/u.test(segment.slice(match.index + match[0].length)))
    return;
  add(at + match.index + match[0].length - match[1]!.length, match[1]!, match[1], { atDeath: true });
}

/** Up to where another clause may have another subject. */
function clauseOf(text: string): string {
  return (
    /^.*?(?=;|,? (?:and|but|while|when|after|before|as) (?:\p{Lu}|his|her|the|he|she|they)|$)/u.exec(text)?.[0] ?? text
  );
}

/** "(1957–2023)" right behind the name. */
function judgeSpan(subject: Subject): Judgement[] {
  const life = /^\s+\((?:born\s+)?((?:1[6-9]|20)\d\d)\s?[-–]\s?((?:1[6-9]|20)\d\d)\)/.exec(
    subject.text.slice(subject.mention.end),
  );
  if (!life) return [];
  const at = (words: string, from: number): Span => {
    const start = subject.mention.end + life[0].indexOf(words, from);
    return { start, end: start + words.length };
  };
  const [, born = '', died = ''] = life;
  return [
    ...judgeDate(subject, 'P569', 'born', at(born, 0), born),
    ...judgeDate(subject, 'P570', 'died', at(died, life[0].indexOf(born) + 4), died),
  ];
}

function deathOf(subject: Subject): Interval | null {
  const [record] = best(of(subject, 'P570'));
  return record ? readTime(record.value, record.precision) : null;
}

function judgeBirth(subject: Subject): Judgement[] {
  const { text, attached, predicate } = subject;
  const pattern = new RegExp(
    `^\\s*(?:was\\s+|who was\\s+)?born\\s+(?:in\\s+([\\p{L}\\s’'.-]+?)\\s+)?(?:(?:on|in)\\s+)${DATE}`,
    'iu',
  );
  const places = [{ start: predicate, end: text.length }, ...attached];
  const opening = new RegExp(`^Born (?:in [\\p{L}\\s’'.-]+? )?(?:on|in) ${DATE},\\s+$`, 'iu').exec(
    text.slice(0, subject.mention.start),
  );
  const [, first] = opening ?? [];
  const said = first
    ? { start: opening![0].lastIndexOf(first), end: opening![0].lastIndexOf(first) + first.length }
    : null;
  const before = said && first ? judgeDate(subject, 'P569', 'born', said, first) : [];
  const behind = places.flatMap((span): Judgement[] => {
    const segment = clauseOf(text.slice(span.start, span.end));
    const match = pattern.exec(segment);
    if (!match) return [];
    const start = span.start + match[0].length - match[2]!.length;
    const dates = judgeDate(subject, 'P569', 'born', { start, end: start + match[2]!.length }, match[2]!);
    if (!match[1]) return dates;
    // "New York" and "Queens" may both be right: another place than the record's leaves the sentence open.
    const records = of(subject, 'P19').filter((record) => meansName(match[1]!, record));
    if (records.length === 0) return dates.filter((one) => one.citations[0]?.stance === 'refutes');
    const at = span.start + match[0].indexOf(match[1]);
    const told = `Wikidata: ${subject.label}, ${records[0]!.propertyLabel} ${records[0]!.valueLabel}.`;
    return [...dates, judgement([{ start: at, end: at + match[1].length }], records, 'supports', told)];
  });
  return [...before, ...behind];
}

function judgeDeath(subject: Subject): Judgement[] {
  const { text, attached, predicate, mention, day } = subject;
  const found: Judgement[] = [];
  const pattern = new RegExp(
    `^\\s*(?:was\\s+|who\\s+(?:was\\s+)?|(?:the|an?)\\s[^,]{2,50}?\\s(?:who\\s+)?)?(?:died|(?:killed|murdered|assassinated|shot dead|executed))\\b([^,;]{0,50}?)\\b(?:on|in)\\s+${DATE}`,
    'iu',
  );
  for (const span of [{ start: predicate, end: text.length }, ...attached]) {
    const segment = clauseOf(text.slice(span.start, span.end));
    const match = pattern.exec(segment);
    if (!match || /\b(?:father|mother|son|wife|husband|brother|sister|people|whose)\b/.test(match[0])) continue;
    const start = span.start + match[0].length - match[2]!.length;
    found.push(...judgeDate(subject, 'P570', 'died', { start, end: start + match[2]!.length }, match[2]!));
  }
  const late = /\b[Tt]he late ((?:\p{Lu}[\p{L}.]*\s+)*)$/u.exec(text.slice(0, mention.start));
  const died = deathOf(subject);
  if (late && died && day !== null) {
    const span = { start: late.index + 4, end: late.index + 8 };
    const compared = `Died ${sayTime(died)}; the article is of ${sayDay(day)}.`;
    if (day > died.to) found.push(judgement([span], of(subject, 'P570'), 'supports', compared));
    else if (day < died.from - 1) found.push(judgement([span], of(subject, 'P570'), 'refutes', compared));
  }
  return found;
}

/** A date said against the one or more dates that a record has for it. */
export function judgeDate(subject: Subject, property: string, verb: string, span: Span, words: string): Judgement[] {
  const said = readDate(words);
  const records = best(of(subject, property));
  const known = records.map((record) => readTime(record.value, record.precision));
  if (!said || records.length === 0 || known.some((time) => time === null)) return [];
  // What had not happened when the article appeared is not what it speaks of.
  const answers = known.map((time) => agrees(said, time!));
  const compared = `Wikidata: ${subject.label} ${verb} ${known.map((time) => sayTime(time!)).join(' or ')}; the statement says ${words}.`;
  if (answers.some((answer) => answer === true)) {
    return [
      judgement(
        [span],
        records.filter((_, index) => answers[index]),
        'supports',
        compared,
      ),
    ];
  }
  if (!answers.every((answer) => answer === false)) return [];
  const off = Math.min(...known.map((time) => Math.max(time!.from - said.to, said.from - time!.to)));
  if (off > NAMESAKE_YEARS * 366 && /^P5(?:69|70)$/.test(property) && !subject.proven()) return [];
  return [judgement([span], records, 'refutes', compared)];
}

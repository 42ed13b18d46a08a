/**
 * Whether a sentence says no more than another does: whoever has checked the one has checked the other. A denial, a
 * doubt, another number, name or time, and anything that is added make it a claim of its own.
 */
import { type Language, normalise, type Word, words } from '../text/index.ts';
import { currencyCode, readQuantities, readTimes } from '../text/values/index.ts';

interface Clause {
  text: string;
  content: Set<string>;
  names: Set<string>;
  denied: boolean;
}

export interface Said {
  clauses: Clause[];
  content: Set<string>;
  names: Set<string>;
  /** Lower case, all words. */
  words: string[];
  /** Read when it is first asked for: most sentences differ in plainer things. */
  figures(): Figures;
}

/** Numbers and years with where they stand, in words. */
interface Figures {
  amounts: { value: string; at: number }[];
  years: { value: string; at: number }[];
}

const DENIAL = /\b(?:not|never|no|nobody|none|neither|nor|cannot|hardly|false|untrue|wrong|nonsense|[a-z]+n[’']t)\b/iu;
// What might be is not what is.
const DOUBT =
  /\b(?:should|would|could|might|if|unless|whether|supposedly|allegedly|believes?|doubts?|true|claims?|alone|only|almost|nearly|less than|more than|over|under|not yet|will|first|last)\b/giu;
const QUESTION = /\?["”’)]*\s*$/u;
const OWN = /\b(?:I|my|me|mine)\b/u;
const BREAK = /[,;:!?—–]|\b(?:and|but|so|because|while|although|though)\b/giu;
// Carry no claim: "the article says", "went up", "great".
const LIGHT = new Set(
  'article says said say reports reported according went gone goes come came year years wow great really here number people been being'.split(
    ' ',
  ),
);
const DECORATION = /(?:ly|ing|ous|ful|able)$/u;
// Words that differ only behind their fifth letter are one: founded, founder.
const STEM = 5;

const stem = (word: string): string =>
  /\d/u.test(word) ? word : word.replace(/(?<=.{3})(?:ings?|ed|es|s|e)$/u, '').slice(0, STEM);

const LIGHT_STEMS = new Set([...LIGHT].map(stem));

const written = new Date(0);

export function readSaid(text: string, language: Language): Said {
  const list = words(text);
  const clauses = clausesOf(text, language);
  const all = (of: 'content' | 'names') => new Set(clauses.flatMap((clause) => [...clause[of]]));
  let figures: Figures | undefined;
  return {
    clauses,
    content: all('content'),
    names: all('names'),
    words: list.map((word) => normalise(word.text)),
    figures() {
      figures ??= readFigures(text, list);
      return figures;
    },
  };
}

function readFigures(text: string, list: readonly Word[]): Figures {
  const placeOf = (start: number) => list.findIndex((word) => word.end > start);
  const years: Figures['years'] = [];
  for (const time of readTimes(text, written)) {
    if (time.said.year !== undefined) years.push({ value: String(time.said.year), at: placeOf(time.start) });
    else if (time.kind !== 'duration' && time.kind !== 'set' && time.timex !== 'PRESENT_REF')
      years.push({ value: time.timex.replace(/^1969|^1970/u, 'X'), at: placeOf(time.start) });
  }
  const amounts = readQuantities(text).flatMap(({ kind, value, unit, start }) => {
    if (value === null || kind === 'ordinal') return [];
    const at = placeOf(start);
    if (years.some((year) => year.at === at || year.value === String(value))) return [];
    const own = kind === 'money' ? currencyCode(unit ?? '') : kind === 'percentage' ? '%' : '';
    return [{ value: `${value}${own}`, at }];
  });
  return { amounts, years };
}

function clausesOf(text: string, language: Language): Clause[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    // "40,000" and "Norway and Sweden" stay together.
    const inNumber =
      /^,$/u.test(match[0]) && /\d/u.test(text[match.index - 1] ?? '') && /\d/u.test(text[match.index + 1] ?? '');
    const between =
      /^and$/iu.test(match[0]) &&
      (/(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]*\s$/u.test(text.slice(0, match.index)) ||
        /^\s\p{Lu}/u.test(text.slice(match.index + 3)));
    if (inNumber || between) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  let first = true;
  return parts.flatMap((part) => {
    const list = words(part);
    if (list.length === 0) return [];
    const content = new Set<string>();
    const names = new Set<string>();
    for (const [index, word] of list.entries()) {
      const plain = word.text.replace(/[’']s?$/u, '');
      const key = normalise(plain);
      if (/^\p{Lu}/u.test(plain) && !(first && index === 0) && key.length > 2 && !language.stopWords.has(key))
        names.add(key);
      if (
        key.length > 2 &&
        !language.stopWords.has(key) &&
        !language.stopWords.has(key.replace("'", '’')) &&
        !/^\d/u.test(key) &&
        !language.numberWords.has(key) &&
        !language.scales.has(key) &&
        !language.currencies.has(key)
      )
        content.add(stem(key));
    }
    first = false;
    return [{ text: part, content, names, denied: DENIAL.test(part) }];
  });
}

const LEAST_SHARED = 2;

/** Whether `again` says what `first` says, or less of it, with or (`whole`) without asides. `text` is that of `again`. */
export function saysTheSame(again: Said, first: Said, text: string, firstText: string, whole = false): boolean {
  if (QUESTION.test(text) || (OWN.test(text) && !OWN.test(firstText))) return false;
  const there = first.figures();
  const numbers = new Set([...there.amounts, ...there.years].map(({ value }) => value));
  const isShared = (clause: Clause) =>
    [...clause.content].some((word) => first.content.has(word)) ||
    [...numbers].some((value) => clause.text.includes(value));
  const kept = again.clauses.filter(isShared);
  const spoken = kept.map((clause) => clause.text).join(' ');
  if (kept.length === 0 || (whole && kept.length < again.clauses.length)) return false;
  // A word that is neither there nor empty is a claim of its own.
  const fresh = kept
    .flatMap(({ content }) => [...content])
    .filter((word) => !first.content.has(word) && !LIGHT.has(word) && !LIGHT_STEMS.has(word));
  const added = words(spoken).map((word) => normalise(word.text));
  if (fresh.some((word) => !added.some((whole) => stem(whole) === word && DECORATION.test(whole)))) return false;
  const shared = kept.flatMap(({ content }) => [...content]).filter((word) => first.content.has(word));
  if (new Set(shared).size < LEAST_SHARED) return false;
  if (numbers.size === 0 && new Set(shared).size < first.content.size * 0.6) return false;
  const doubts = (of: string) => new Set((of.toLowerCase().match(DOUBT) ?? []).map((word) => word));
  const before = doubts(firstText);
  if ([...doubts(spoken)].some((word) => !before.has(word))) return false;
  if (!sameSides(kept, first.clauses) || !sameOrder(spoken, firstText, again, first)) return false;
  // Another number, another time: what costs most to read comes last.
  const here = again.figures();
  if (!here.amounts.every(({ value }) => there.amounts.some((other) => other.value === value))) return false;
  if (!here.years.every(({ value }) => there.years.some((other) => other.value === value))) return false;
  const told = [...here.amounts, ...here.years].length > 0;
  if (numbers.size > 0 && !told) return false;
  return samePairs(here, there) && partsKept(text, firstText);
}

/** What is affirmed there is not denied here, nor the other way round. */
function sameSides(kept: readonly Clause[], first: readonly Clause[]): boolean {
  const denied = (clauses: readonly Clause[]) => clauses.some((clause) => clause.denied);
  if (denied(kept) !== denied(first)) return kept.length === 0 ? false : !denied(kept) && onlyAffirmed(kept, first);
  // "Walter Finch, who owns the mill, has never …": a clause without a name is about the first.
  const namesOf = (clauses: readonly Clause[], no: boolean) =>
    new Set(
      clauses
        .filter((clause) => clause.denied === no)
        .flatMap(({ names }) => [...(names.size === 0 ? (clauses[0]?.names ?? []) : names)]),
    );
  for (const no of [true, false]) {
    const there = namesOf(first, no);
    const other = namesOf(first, !no);
    if ([...namesOf(kept, no)].some((name) => !there.has(name) && other.has(name))) return false;
  }
  return true;
}

/** The affirmed part of a sentence that denies another: "approved in Norway" of "approved in Norway but not in Sweden". */
function onlyAffirmed(kept: readonly Clause[], first: readonly Clause[]): boolean {
  const affirmed = new Set(first.filter((clause) => !clause.denied).flatMap(({ content }) => [...content]));
  return kept.every(({ content }) => [...content].every((word) => affirmed.has(word)));
}

/** "6 of its 14" is not 14. */
function partsKept(text: string, firstText: string): boolean {
  return [...firstText.matchAll(/(?<![\d,.])(\d[\d,.]*) (?:out )?of (?:\p{Ll}+ )?(\d[\d,.]*)/gu)].every(
    ([, part = '', whole = '']) =>
      !new RegExp(`\\b${whole}\\b`, 'u').test(text) || new RegExp(`\\b${part}\\b`, 'u').test(text),
  );
}

/** "8,400 in 2024, twice as many as in 2019": each number with its own year. */
function samePairs(again: Figures, first: Figures): boolean {
  const yearOf = (said: Figures, at: number) =>
    said.years.reduce<{ value: string; far: number } | null>((best, year) => {
      // Of two as near the one behind: "12 in 2023".
      const far = Math.abs(year.at - at) - (year.at > at ? 0.5 : 0);
      return !best || far < best.far ? { value: year.value, far } : best;
    }, null)?.value;
  if (new Set(first.years.map(({ value }) => value)).size < 2) return true;
  return again.amounts.every(({ value, at }) => {
    const own = yearOf(again, at);
    const there = first.amounts.filter((other) => other.value === value).map((other) => yearOf(first, other.at));
    return own === undefined || there.includes(own);
  });
}

/** Who is compared with whom: what stands before "than" there does not stand behind it here. */
function sameOrder(spoken: string, firstText: string, again: Said, first: Said): boolean {
  if (!/\bthan\b/iu.test(spoken) || !/\bthan\b/iu.test(firstText)) return true;
  const sides = (said: Said) => {
    const at = said.words.indexOf('than');
    const key = (list: string[]) => new Set(list.filter((word) => word.length > 3));
    return [key(said.words.slice(0, at)), key(said.words.slice(at + 1))] as const;
  };
  const [before, after] = sides(again);
  const [left, right] = sides(first);
  return (
    ![...before].some((word) => right.has(word) && !left.has(word)) &&
    ![...after].some((word) => left.has(word) && !right.has(word))
  );
}

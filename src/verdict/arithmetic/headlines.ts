/** The headline against the first sentences: tolls, arrests, jobs, votes and the age of whom it names. */
import type { Span } from '../../model.ts';
import { type Figure, figure, figureOf, isCount, type Reckoning, reckon } from './figures.ts';

const WORDS = "(?: [\\p{L}’'-]+){0,2}?";
const kinds: { [kind: string]: readonly RegExp[] } = {
  killed: [
    new RegExp(`(?<!\\p{L})(?:kills?|killed|killing)${''} (?:at least )?${figure('n')}`, 'iu'),
    new RegExp(`${figure('n')}${WORDS} (?:were |are |have )?(?:killed|dead|die|died|dies)(?!\\p{L})`, 'iu'),
  ],
  hurt: [
    new RegExp(`(?<!\\p{L})(?:injures?|injured|wounds?|wounded|hurts?) (?:at least )?${figure('n')}`, 'iu'),
    new RegExp(`${figure('n')}${WORDS} (?:were |are )?(?:injured|wounded|hurt)(?!\\p{L})`, 'iu'),
  ],
  arrested: [
    new RegExp(`(?<!\\p{L})(?:arrests?|arrested|detains?|detained) ${figure('n')}`, 'iu'),
    new RegExp(`${figure('n')}${WORDS} (?:were |are |have been )?(?:arrested|detained)(?!\\p{L})`, 'iu'),
  ],
  jobs: [
    new RegExp(
      `(?<!\\p{L})(?:cut|cuts|cutting|axe|axes|shed|sheds|create|creates|add|adds) ${figure('n')} (?<noun>jobs)`,
      'iu',
    ),
  ],
};
const MORE =
  /\b(?:more|another|others?|second|third|earlier|previous(?:ly)?|also|toll|total|bring\w*|raising|last (?:week|month|year)|since|each|both|in all|so far)\b/i;
const LOOSE =
  /\b(?:least|nearly|almost|about|around|over|up to|dozens|scores|hundreds|some|more|toll|another|feared|live|latest|update[sd]?)\b/i;

/** What the headline says otherwise. */
export interface Otherwise extends Span {
  /** Of the headline, verbatim. */
  headline: string;
}

export interface Headline {
  text: string;
  reckoning: Reckoning;
  /** All numbers of the text below it. */
  numbers: ReadonlySet<number>;
}

export function headlineOf(text: string, below: readonly string[]): Headline {
  const numbers = new Set<number>();
  for (const one of below) {
    if (sameWords(one, text)) continue;
    for (const { value } of reckon(one).figures) numbers.add(value);
    for (const [index, word] of ORDINALS.entries()) if (word.test(one)) numbers.add(index + 2);
  }
  return { text, reckoning: reckon(text), numbers };
}

const ORDINALS = [/\bsecond\b/i, /\bthird\b/i, /\bfourth\b/i, /\bfifth\b/i, /\bsixth\b/i];

export function sameWords(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [a, b] = [bare(one), bare(other)];
  return a !== '' && (a.includes(b) || b.includes(a));
}

/** `reckoning`: of one of the first sentences of the text. */
export function againstHeadline(headline: Headline, reckoning: Reckoning): Otherwise[] {
  return [...counts(headline, reckoning), ...votes(headline, reckoning), ...age(headline, reckoning)];
}

function counts({ text, reckoning: above, numbers }: Headline, reckoning: Reckoning): Otherwise[] {
  if (LOOSE.test(text) || MORE.test(reckoning.text)) return [];
  return Object.values(kinds).flatMap((patterns): Otherwise[] => {
    const said = theOne(above, patterns);
    const own = theOne(reckoning, patterns);
    if (!said || !own || said.value === own.value || numbers.has(said.value)) return [];
    // 980 jobs are 1,000 in a headline.
    if (said.value % 10 === 0 && Math.abs(said.value - own.value) <= said.value * 0.1) return [];
    if (isSum(said.value, [...numbers])) return [];
    const noun = /^ jobs\b/.exec(reckoning.text.slice(own.end));
    return [{ start: own.start, end: own.end + (noun?.[0].length ?? 0), headline: said.words }];
  });
}

function isSum(sum: number, numbers: readonly number[]): boolean {
  return numbers.some((a, at) =>
    numbers.slice(at).some((b) => a + b === sum || numbers.some((c) => a + b + c === sum)),
  );
}

function theOne(reckoning: Reckoning, patterns: readonly RegExp[]): Figure | undefined {
  const found = new Set<Figure>();
  for (const pattern of patterns) {
    for (const match of reckoning.signs.matchAll(new RegExp(pattern.source, 'giu'))) {
      const one = figureOf(reckoning, match.groups?.['n']);
      if (one) found.add(one);
    }
  }
  const [only] = found;
  return found.size === 1 && isCount(only) ? only : undefined;
}

const VOTE =
  /\bvote[sd]? (?<score>(?<a>\d{1,3})(?:–|-| to )(?<b>\d{1,3}))(?: on \p{Lu}\p{L}+day)? to (?<what>\p{Ll}+)\b/u;

function votes({ text, numbers }: Headline, reckoning: Reckoning): Otherwise[] {
  const [said, own] = [VOTE.exec(text)?.groups, VOTE.exec(reckoning.text)?.groups];
  if (!said || !own || said['what'] !== own['what']) return [];
  if (said['a'] === own['a'] && said['b'] === own['b']) return [];
  if (numbers.has(Number(said['a'])) && numbers.has(Number(said['b']))) return [];
  const start = reckoning.text.indexOf(own['score']!);
  return [{ start, end: start + own['score']!.length, headline: said['score']! }];
}

const AGE = /(?<who>\p{Lu}[\p{L}\p{M}’-]+(?: \p{Lu}[\p{L}\p{M}.’-]+)*), (?<age>[1-9]\d)(?=,)/u;
const KIN =
  /\b(?:brother|sister|wife|husband|son|daughter|father|mother|cousin|nephew|niece|uncle|aunt|widow|widower|grand\w+|then|was)\b/i;

function age({ text, numbers }: Headline, reckoning: Reckoning): Otherwise[] {
  const [said, match] = [AGE.exec(text)?.groups, AGE.exec(reckoning.text)];
  const own = match?.groups;
  if (!said || !own || !match || said['age'] === own['age'] || numbers.has(Number(said['age']))) return [];
  const surname = (name: string) => name.split(' ').at(-1);
  if (surname(said['who']!) !== surname(own['who']!) || KIN.test(reckoning.text)) return [];
  const start = match.index + own['who']!.length + 2;
  return [{ start, end: start + 2, headline: `${said['who']}, ${said['age']}` }];
}

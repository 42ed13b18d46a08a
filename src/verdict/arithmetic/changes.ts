/** "Rose from 800 to 1,000, an increase of 40 percent": whether a change goes where, and as far as, it is said to. */
import type { Span } from '../../model.ts';
import type { Clash } from './clash.ts';
import { type Figure, figure, figureOf, isYear, type Reckoning, say } from './figures.ts';

const UP =
  'rose|risen|rises|rise|climbed|climbs|grew|grown|grows|increased|increases|jumped|jumps|surged|soared|raised|raises|lifted|boosted';
const DOWN =
  'fell|fallen|falls|dropped|drops|declined|declines|shrank|shrunk|decreased|decreases|plunged|slid|slipped|sank|lowered|reduced|slumped';
const TIMES: { [verb: string]: readonly [low: number, high: number] } = {
  ...{ doubled: [1.7, 2.4], tripled: [2.6, 3.5], trebled: [2.6, 3.5], quadrupled: [3.6, 4.5], halved: [0.42, 0.58] },
};
const GAIN = 'increase|rise|gain|jump|growth';
const LOSS = 'drop|fall|decline|decrease|reduction|loss|cut';
const NOUN = "(?: [\\p{L}’'-]+){0,3}?";
const CLOSED = '(?=\\s*(?:[.,;:)—–]|$))';
const BY = `(?: by)? ${figure('by')}`;
const FROM = `from ${figure('from')}${NOUN} to ${figure('to')}`;
const LAST = `(?=\\s*(?:[.,;:)—–]|$)| (?:last|the previous|the year|a|one) (?:year|month|quarter|week|season|before|earlier)|${NOUN}\\s*(?:[.,;:)—–]|$))`;

const verb = (words: string) => `(?<!\\p{L})(?<verb>${words})(?!\\p{L})`;
const ALL = `${UP}|${DOWN}|${Object.keys(TIMES).join('|')}`;
const patterns = [
  `${verb(ALL)}(?: [\\p{L}’'-]+){0,4}?${BY},? ${FROM}${NOUN}${CLOSED}`,
  `${verb(ALL)}${BY} to ${figure('to')}${NOUN},? (?:up |down )?from ${figure('from')}${LAST}`,
  `${verb(ALL)}(?: [\\p{L}’'-]+){0,4}?,? ${FROM}${NOUN}, (?:an? (?:${GAIN}|${LOSS}) of|up|down) ${figure('by')}${CLOSED}`,
  `${verb(ALL)}(?: [\\p{L}’'-]+){0,4}?,? ${FROM}${NOUN}${CLOSED}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Where a larger number means less, or means nothing of the kind. */
const OTHERWISE =
  /\b(?:rank(?:s|ed|ing|ings)?|table|places?|positions?|leagues?|odds|seed(?:ed)?|standings|charts?|minus|below zero|to the (?:euro|dollar|pound)|(?:dollar|euro|pound|sterling|yen|yuan|rouble|ruble|lira|rupee|peso|franc|krona|krone|crown|rand|real|won|currency)s? (?:had |has |have )?(?:fell|fallen|dropped|slid|slipped|sank|plunged|rose|risen|climbed|declined|slumped)|a\.m|p\.m|o’clock|aged|par|handicap|one in|storeys?|floors?|feet|versions?|chapters?|pages?)\b/i;

export function findChanges(reckoning: Reckoning): Clash[] {
  const { signs, text, figures } = reckoning;
  if (figures.length < 2) return [];
  for (const pattern of patterns) {
    const match = pattern.exec(signs);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const [from, to, by] = ['from', 'to', 'by'].map((name) => figureOf(reckoning, groups[name]));
    if (!from || !to || from.vague || to.vague || isYear(from) || isYear(to) || !sameKind(from, to)) continue;
    if (OTHERWISE.test(text) || from.value <= 0 || to.value <= 0) return [];
    const start = match.index;
    const word = { start, end: start + groups['verb']!.length };
    return judge(word, groups['verb']!, from, to, by, text);
  }
  return [];
}

function judge(word: Span, said: string, from: Figure, to: Figure, by: Figure | undefined, text: string): Clash[] {
  const edges = between(from, to, text);
  const clash = (spans: readonly Span[], told: string): Clash[] => [
    { judged: [...spans].sort((a, b) => a.start - b.start), told },
  ];
  const times = TIMES[said];
  if (times) {
    const [low, high] = widened(times, text.slice(0, word.start));
    if (to.high / from.low >= low && to.low / from.high <= high) return [];
    return clash(
      [word, ...edges],
      `${to.words} is ${say(to.value / from.value)} times ${from.words}; the article says ${said}.`,
    );
  }
  const rises = new RegExp(`^(?:${UP})$`).test(said);
  if (rises ? to.high < from.low : to.low > from.high)
    return clash(
      [word, from, to],
      `From ${from.words} to ${to.words} is ${rises ? 'less' : 'more'}; the article says ${said}.`,
    );
  if (!by || by.vague || by.above) return [];
  const real = Math.abs(to.value - from.value);
  const [least, most] = [Math.max(0, Math.abs(to.value - from.value) - slack(from, to)), real + slack(from, to)];
  const share = by.kind === 'percent' || by.kind === 'part';
  if (share) {
    const percent = by.kind === 'part' ? by.value * 100 : by.value;
    const own = by.kind === 'part' || by.value % 10 === 0 ? 5 : Math.max(1.1, (by.high - by.low) / 2 + 0.1);
    const relative = [(least / from.high) * 100 - own, (most / from.low) * 100 + own];
    const points = /points?$/.test(by.words);
    if (!points && percent >= relative[0]! && percent <= relative[1]!) return [];
    // Of percentages the difference itself is often called so many percent.
    const absolute = from.kind === 'percent' && percent >= least - 0.6 && percent <= most + 0.6;
    if (absolute) return [];
    if (points && from.kind !== 'percent') return [];
    const told = points ? `${say(real)} points` : `${say((real / from.value) * 100)} %`;
    return clash([by, ...edges], `From ${from.words} to ${to.words} is a change of ${told}, not ${by.words}.`);
  }
  if (!sameKind(by, to) && !(by.kind === 'count' && to.kind === 'count')) return [];
  if (by.high >= least && by.low <= most) return [];
  return clash([by, ...edges], `From ${from.words} to ${to.words} is a change of ${say(real)}, not ${by.words}.`);
}

/** Half a step of each, for what both are rounded to. */
const slack = (from: Figure, to: Figure): number => (from.high - from.low + to.high - to.low) / 2;

function widened([low, high]: readonly [number, number], before: string): [number, number] {
  if (/\b(?:nearly|almost|about|roughly|virtually|all but)\s+$/.test(before)) return [low * 0.8, high * 1.05];
  if (/\b(?:more than|over)\s+$/.test(before)) return low < 1 ? [0, high] : [low, high * 1.5];
  return [low, high];
}

/** 2.4 million and 3 million euros are of a kind where only the second names it. */
function sameKind(one: Figure, other: Figure): boolean {
  if (one.kind === other.kind) return one.unit === other.unit;
  const kinds = [one.kind, other.kind];
  return kinds.includes('count') && (kinds.includes('money') || kinds.includes('percent') || kinds.includes('measure'));
}

/** "from 800 to 1,000" is one thing that is said. */
function between(from: Figure, to: Figure, text: string): Span[] {
  const lead = /\bfrom (?:the |its )?$/i.exec(text.slice(0, from.start));
  return from.end < to.start && /^(?: [\p{L}’'-]+){0,3} to $/u.test(text.slice(from.end, to.start))
    ? [{ start: from.start - (lead?.[0].length ?? 0), end: to.end }]
    : [from, to];
}

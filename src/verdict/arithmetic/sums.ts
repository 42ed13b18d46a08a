/** "12 people: seven women, four men and three children": whether parts come to more than their whole. */
import type { Clash } from './clash.ts';
import { type Figure, figure, figureOf, isCount, type Reckoning, say } from './figures.ts';

const PEOPLE =
  '(?:people|persons|passengers|civilians|soldiers|children|women|men|boys|girls|adults|adolescents|teenagers|babies|infants|workers|employees|pupils|students|patients|residents|victims|crew|tourists|migrants|refugees|protesters|officers|jurors)';
/** Of these none is another. */
const APART = new Set('women men children boys girls adults for against abstentions abstained'.split(' '));
const CLOSED = '(?=\\s*(?:[.,;:)—–]|$))';
const WORD = "[\\p{L}’'-]+";

export function findSums(reckoning: Reckoning): Clash[] {
  if (reckoning.figures.length < 2) return [];
  return [...partition(reckoning), ...total(reckoning), ...partOfWhole(reckoning), ...opposites(reckoning)].slice(0, 1);
}

const item = (name: string) => `(?:the )?${figure(name)} (?<n${name}>${WORD})(?: ${WORD}){0,2}?`;
const list = (first: string) =>
  new RegExp(
    `${figure('whole')}(?<between>[^.;:()\\ue000-\\uf000]{0,40}?)${first}${item('a')}, ${item('b')},? and ${item('c')}${CLOSED}|${figure('whole2')}(?<between2>[^.;:()\\ue000-\\uf000]{0,40}?)${first}${item('d')} and ${item('e')}${CLOSED}`,
    'u',
  );
const SEATS = new RegExp(
  `${figure('whole')} (?<between>[^.;:()]{0,60}?)\\(${figure('a')}\\)[^.;()]{1,40}?\\(${figure('b')}\\)[^.;()]{1,40}?\\(${figure('c')}\\)`,
  'u',
);
/** With whether the parts must be such as none of which is another. */
const PARTS: readonly (readonly [pattern: RegExp, mustBeApart: boolean])[] = [
  [list('(?:: | [—–] )'), false],
  [list(', '), true],
  [SEATS, false],
];

/** The whole, then all of its parts. */
function partition(reckoning: Reckoning): Clash[] {
  const { signs, text } = reckoning;
  if (/\b(?:of (?:them|whom|which|these|those)|including|among|both|also|each|some of)\b/i.test(text)) return [];
  for (const [pattern, mustBeApart] of PARTS) {
    const groups = pattern.exec(signs)?.groups;
    if (!groups) continue;
    const whole = figureOf(reckoning, groups['whole'] ?? groups['whole2']);
    const parts = ['a', 'b', 'c', 'd', 'e'].flatMap((name) => figureOf(reckoning, groups[name]) ?? []);
    const nouns = ['na', 'nb', 'nc', 'nd', 'ne'].flatMap((name) => groups[name]?.toLowerCase() ?? []);
    if (!isCount(whole) || parts.length < 2 || !parts.every(isCount)) continue;
    if (new Set(nouns).size !== nouns.length || (mustBeApart && !nouns.every((noun) => APART.has(noun)))) continue;
    if (nouns.includes('children') && (nouns.includes('boys') || nouns.includes('girls'))) continue;
    if (
      /\b(?:per|a day|an hour|years?|hours?|minutes?|days?|weeks?|months?|games?|matches)\b/i.test(
        groups['between'] ?? groups['between2'] ?? '',
      )
    )
      continue;
    // "ten (10)" is one number, written twice.
    if (parts.some((one) => one.value === whole.value)) continue;
    const sum = parts.reduce((all, one) => all + one.value, 0);
    // Less may leave out the rest.
    if (sum <= whole.value) continue;
    return [{ judged: [whole, ...parts], told: `${list2(parts)} is ${say(sum)}; the article says ${whole.words}.` }];
  }
  return [];
}

const list2 = (parts: readonly Figure[]): string => parts.map(({ words }) => words).join(' + ');

const TOTAL = new RegExp(
  `^[^\\ue000-\\uf000]*${figure('a')}[^\\ue000-\\uf000.;:]*? and ${figure('b')}[^\\ue000-\\uf000.;:]*?, (?:for )?a total of ${figure('sum')}(?: ${WORD}){0,2}${CLOSED}`,
  'u',
);

/** "… 3 million … and 2 million …, a total of 7 million." */
function total(reckoning: Reckoning): Clash[] {
  const { signs, text } = reckoning;
  const groups = TOTAL.exec(signs)?.groups;
  if (
    !groups ||
    /\b(?:bring|raising|already|so far|season|career|now|previous|earlier|another|more|each)\w*\b/i.test(text)
  )
    return [];
  const [a, b, sum] = ['a', 'b', 'sum'].map((name) => figureOf(reckoning, groups[name]));
  if (!a || !b || !sum || [a, b, sum].some((one) => one.vague || !/^(?:count|money)$/.test(one.kind))) return [];
  if (a.unit !== b.unit || (sum.unit !== '' && a.unit !== '' && sum.unit !== a.unit)) return [];
  // Two and three million: each may be half a million more or less.
  if (sum.high >= a.low + b.low && sum.low <= a.high + b.high) return [];
  return [{ judged: [a, b, sum], told: `${a.words} + ${b.words} is ${say(a.value + b.value)}, not ${sum.words}.` }];
}

const AMONG = new RegExp(
  `${figure('whole')} (?:\\p{Ll}+ )?${PEOPLE}(?:[^.;:()\\ue000-\\uf000]{0,30})?, (?:including|among them) ${figure('part')} (?:\\p{Ll}+ )?${PEOPLE}(?!\\p{L})`,
  'u',
);

/** "killed five people, including six children" */
function partOfWhole(reckoning: Reckoning): Clash[] {
  const groups = AMONG.exec(reckoning.signs)?.groups;
  const [whole, part] = groups ? ['whole', 'part'].map((name) => figureOf(reckoning, groups[name])) : [];
  if (!isCount(whole) || !isCount(part) || part.value <= whole.value) return [];
  return [{ judged: [whole, part], told: `${part.words} of ${whole.words} is more than there are.` }];
}

const FOR = '(?:approv\\w+|support\\w*|back\\w*|favou?r\\w*|in favou?r|for|said yes|voted yes)';
const AGAINST = '(?:disapprov\\w+|oppos\\w+|against|reject\\w*|said no|voted no)';
const UNSURE = '(?:(?:were |are |is )?(?:undecided|unsure|not sure)|ha(?:ve|d) no opinion|did not know|don’t know)';

const GAP = '[^.;:()\\ue000-\\uf000]{0,50}?';
const ANSWERS = new RegExp(
  `${figure('a')} (?:of [^.,;]{2,30} )?(?:(?:were|was|are|is|voted|had) )?${FOR}(?!\\p{L})${GAP}(?:,|and|while|with) (?:and )?${figure('b')} (?:(?:were|was|are|is|voted|had) )?${AGAINST}(?!\\p{L})(?:${GAP}(?:,|and|while|with) (?:and )?${figure('c')} ${UNSURE})?`,
  'u',
);
const VOTES = new RegExp(
  `${figure('a')} of (?:the )?votes? to ((?:\\p{Lu}[\\p{L}.-]*)(?: \\p{Lu}[\\p{L}.-]*)*['’]s? )?${figure('b')}(?! in )`,
  'u',
);

/** Answers that nobody gives together, of the same people. */
function opposites(reckoning: Reckoning): Clash[] {
  for (const pattern of [ANSWERS, VOTES]) {
    const match = pattern.exec(reckoning.signs);
    const groups = match?.groups;
    if (!match || !groups) continue;
    // Of one group of people, at one time, in one place.
    if (
      /\b(?:women|men|republicans|democrats|voters aged|compared|up from|down from|last year|earlier|respectively)\b/i.test(
        reckoning.text,
      )
    )
      continue;
    if (/ (?:in|among) (?:\p{Lu}|the \p{Ll}+ of)/u.test(match[0])) continue;
    const parts = ['a', 'b', 'c'].flatMap((name) => figureOf(reckoning, groups[name]) ?? []);
    if (parts.some((one) => one.kind !== 'percent' || one.vague)) continue;
    const sum = parts.reduce((all, one) => all + one.value, 0);
    if (sum <= 101.5) continue;
    return [{ judged: parts, told: `${list2(parts)} is ${say(sum)} %, more than all.` }];
  }
  return [];
}

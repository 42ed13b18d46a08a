/** The same thing told twice on a page: an age, the year of a beginning, a measure, of the same name and in the same words. */
import type { Span } from '../../model.ts';
import { dayGiven, isoOf } from '../structured/time.ts';
import { reckon } from './figures.ts';

/** What a sentence says of something, so that another sentence can be held against it. */
export interface Told extends Span {
  /** What of what: the same only where nothing but the figure differs. */
  key: string;
  words: string;
  low: number;
  high: number;
}

const NAME =
  '\\p{Lu}[\\p{L}\\p{M}.’-]+(?: (?:(?:van|von|de|der|den|al|bin|la|le|du|da|di|of|and) )*\\p{Lu}[\\p{L}\\p{M}.’-]+)*';
const AGED = new RegExp(`(?<!\\p{L} )(?<!\\p{L})(?<who>${NAME}), (?<age>[1-9]\\d)(?=,|\\.$)`, 'gu');
const BEGAN = new RegExp(
  `(?:^|[.;,] )(?<who>(?:[Tt]he )?${NAME}),? (?:which |who )?(?:was |were )?(?<how>founded|established|born) in (?<year>1[5-9]\\d\\d|20\\d\\d)(?!\\d)(?=[,.;]|\\s+(?:by|in|and|to|as)\\b)`,
  'gu',
);
const MEASURED =
  /^(?<what>The (?:[\p{Ll}-]+ ){0,2}?\p{Ll}+) is (?<size>\d[\d.,]* (?:metres|meters|feet|kilometres|kilometers|miles)) (?<how>long|high|tall|wide|deep)\b/u;
const ELSEWHEN =
  /\b(?:then|when|at the time|was|were|late|aged|ago|sr|jr|junior|senior|minutes?|goals?|scored|birthday)\b/i;

export function toldIn(text: string, published: string | undefined): Told[] {
  const day = dayGiven(published);
  const year = day === null ? '' : isoOf(day).slice(0, 4);
  const found: Told[] = [];
  const add = (key: string, words: string, start: number, low: number, high = low) =>
    found.push({ key, words, start, end: start + words.length, low, high });
  const otherYears = [...text.matchAll(/\b(?:1[89]|20)\d\d\b/g)].some(([one]) => one !== year);
  const ages = [...text.matchAll(AGED)];
  // A list of scorers has minutes behind its names, and a past age belongs to its year.
  if (ages.length < 3 && !otherYears && !ELSEWHEN.test(text)) {
    for (const { index, groups } of ages) {
      const { who = '', age = '' } = groups ?? {};
      if (!/\s/.test(who)) continue;
      add(`age of ${who}`, age, index + who.length + 2, Number(age));
    }
  }
  for (const match of text.matchAll(BEGAN)) {
    const { who = '', how = '', year: said = '' } = match.groups ?? {};
    const at = match.index + match[0].lastIndexOf(said);
    add(`${how === 'born' ? 'birth' : 'beginning'} of ${who.replace(/^the /i, '')}`, said, at, Number(said));
  }
  const measured = MEASURED.exec(text);
  const size = measured?.groups?.['size'];
  const figure = size ? reckon(size).figures[0] : undefined;
  if (measured && size && figure && !figure.vague) {
    const { what = '', how = '' } = measured.groups ?? {};
    const slack = figure.value * 0.03;
    add(`${how} ${figure.unit} ${what}`, size, measured[0].indexOf(size), figure.low - slack, figure.high + slack);
  }
  return found;
}

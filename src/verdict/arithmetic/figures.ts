/** The numbers of a sentence as they are to be reckoned with: from what to what each may be, by how it is written. */
import type { Span } from '../../model.ts';
import { readQuantities } from '../../text/values/index.ts';

export type FigureKind = 'count' | 'percent' | 'money' | 'measure' | 'age' | 'part';

export interface Figure extends Span {
  kind: FigureKind;
  words: string;
  value: number;
  /** What it may stand for where it is rounded: half of its last digit to either side. */
  low: number;
  high: number;
  /** A currency or a unit. */
  unit: string;
  /** "about", "more than", "40 to 45": no number to reckon with. */
  vague: boolean;
  /** "more than half". */
  above: boolean;
}

/** A sentence with each figure as one sign, of the same length, so that places stay. */
export interface Reckoning {
  text: string;
  signs: string;
  figures: Figure[];
}

const FIRST = 0xe000;
const FILL = '\uf8ff';

/** For patterns over `signs`: a named figure. */
export const figure = (name: string): string => `(?<${name}>[\\ue000-\\uf000])\\uf8ff*`;

export function figureOf(reckoning: Reckoning, sign: string | undefined): Figure | undefined {
  return sign === undefined ? undefined : reckoning.figures[sign.charCodeAt(0) - FIRST];
}

const VAGUE =
  /(?:\b(?:about|around|some|roughly|nearly|almost|approximately|estimated|over|under|above|below|than|least|most|up to|as many as|as few as|close to|only about|just over|just under|virtually|circa|between|say|maybe|perhaps|another|further|additional|extra)|[~≈<>±])\s*(?:an?\s+|the\s+|its\s+|all\s+)?$/i;
const VAGUE_AFTER = /^\s*(?:or (?:so|more|fewer|less)\b|\+|plus\b|-(?:odd|plus)\b|-some\b)/i;
const ABOVE = /\b(?:more than|over|above)\s+(?:an?\s+)?$/i;
const RANGE_BEFORE =
  /(?:(?<!\b(?:from|by) )(?<![\d.,])\d[\d.,]*\s*(?:million|billion|thousand)?\s*(?:-|–|to|or)|\bbetween\s+\S+(?:\s+\S+)?\s+and)\s*$/i;
const RANGE_AFTER = /^\s*(?:%|percent|per cent|million|billion)?\s*(?:-|–|or)\s*\d/;

const SCALES: { [word: string]: number } = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  k: 1e3,
};

export function reckon(text: string): Reckoning {
  const figures: Figure[] = [];
  let signs = text;
  for (const one of readQuantities(text)) {
    if (one.value === null || one.kind === 'ordinal' || one.kind === 'temperature') continue;
    const words = text.slice(one.start, one.end);
    const before = text.slice(0, one.start);
    const after = text.slice(one.end);
    const part = one.kind === 'number' && one.value > 0 && one.value < 1 && !/^[\d.]+$/.test(words);
    const kind = part ? 'part' : (KINDS[one.kind] ?? 'count');
    const half = part ? 0 : Math.min(stepOf(words) / 2, one.value * (/\d\.\d|illion|bn/.test(words) ? 1 : 0.05));
    figures.push({
      ...{ kind, words, start: one.start, end: one.end, value: one.value },
      ...{ low: one.value - half, high: one.value + half, unit: one.unit ?? '' },
      vague: VAGUE.test(before) || VAGUE_AFTER.test(after) || RANGE_BEFORE.test(before) || RANGE_AFTER.test(after),
      above: ABOVE.test(before),
    });
    const sign = String.fromCharCode(FIRST + figures.length - 1);
    signs = signs.slice(0, one.start) + sign + FILL.repeat(words.length - 1) + signs.slice(one.end);
  }
  return { text, signs, figures };
}

const KINDS: { [kind: string]: FigureKind } = {
  ...{ number: 'count', percentage: 'percent', money: 'money', quantity: 'measure', age: 'age' },
};

/** What one more in the last digit as written would be. */
function stepOf(words: string): number {
  const scale =
    SCALES[/(?<=[\d\s-])(thousand|million|billion|trillion|mn?|bn|k)\b/i.exec(words)?.[1]?.toLowerCase() ?? ''] ?? 1;
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  if (!digits) return scale > 1 ? scale : 0;
  if (digits[1]) return scale / 10 ** digits[1].length;
  const zeros = /0*$/.exec(digits[0].replaceAll(',', ''))![0].length;
  // "20 people" are twenty; "120,000 people" may be some more.
  return scale > 1 ? scale : zeros >= 3 ? 10 ** zeros : 0;
}

/** A whole number of people or things, as it is counted. */
export const isCount = (one: Figure | undefined): one is Figure =>
  one !== undefined && one.kind === 'count' && !one.vague && Number.isInteger(one.value) && one.low === one.high;

export const isYear = (one: Figure): boolean => one.kind === 'count' && /^(?:1[5-9]|20)\d\d$/.test(one.words);

/** As a reader writes it, with one decimal at most. */
export const say = (value: number): string =>
  (Math.abs(value) >= 1e6 ? Number(value.toPrecision(3)) : Math.round(value * 10) / 10).toLocaleString('en');

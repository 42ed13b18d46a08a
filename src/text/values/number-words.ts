/** The words of numbers, and what they come to. */
import { en } from '../languages/en.ts';
import type { Line } from './tokens.ts';

// No number has more words.
export const MOST = 16;

export const ONES = new Map<string, number>([...en.numberWords, ['nought', 0], ['naught', 0]]);

export const SCALES = new Map<string, number>([
  ...[...en.scales].filter(([word]) => word.length > 2),
  ...([
    ['hundreds', 1e2],
    ['lakh', 1e5],
    ['lakhs', 1e5],
    ['crore', 1e7],
    ['crores', 1e7],
    ['dozens', 12],
    ['doz', 12],
    ['dozs', 12],
    ['dz', 12],
    ['dzs', 12],
    ['quadrillion', 1e15],
  ] as const),
]);

/** Written against the digits, or one space behind them; capitals where a unit has the small letter. */
export const LETTERS = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['B', 1e9],
  ['T', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

export const CHARACTERS = new Map(
  Object.entries({
    '½': 1 / 2,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
  }).concat(Object.entries({ '⅘': 4 / 5, '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8 })),
);

export const ORDINALS = new Map<string, number>([
  ...en.ordinalWords,
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** Parts: "half", "thirds", "a fifth". */
export const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ORDINALS]
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]) => [[word, value] as const, [`${word}s`, value] as const]),
]);

export const joint = (line: Line, at: number) => line.word(at) === '-' || line.word(at) === '‑';
export const skipJoint = (line: Line, at: number) => (joint(line, at) ? at + 1 : at);

/** Past what a number is not, of what floating point adds. */
export const round = (value: number): number => Number(value.toPrecision(15));

import type { Line } from './tokens.ts';

interface Unit {
  name: string;
  /** Long enough, or odd enough, to be read one space behind its number. */
  apart: boolean;
}

const byName = new Map<string, Unit>();
const bySign = new Map<string, Unit>();

export const add = (name: string, names: readonly string[], signs: readonly string[] = []) => {
  for (const word of names) if (!byName.has(word)) byName.set(word, { name, apart: true });
  for (const sign of signs) if (!bySign.has(sign)) bySign.set(sign, { name, apart: true });
};

export const plural = (word: string) => [word, `${word}s`];

// name, then other spellings; signs after the bar
for (const row of `
  inch: inch inches | in " ″
  foot: foot feet | ft ′
  yard: yard yards | yd yds
  mile: mile miles | mi
  nautical mile: | nmi
  light year: lightyear lightyears | ly
  acre: acre acres
  hectare: hectare hectares | ha
  gallon: gallon gallons | gal
  quart: quart quarts | qt
  pint: pint pints | pt
  cup: cup cups
  barrel: barrel barrels | bbl
  bushel: bushel bushels
  teaspoon: teaspoon teaspoons | tsp
  tablespoon: tablespoon tablespoons | tbsp
  fluid ounce: | floz
  pound: pound pounds | lb lbs
  ounce: ounce ounces | oz
  stone: stone
  grain: grains
  dram: dram drams drachma drachmas
  ton: ton tons tonne tonnes | t
  degree: degree degrees | ° deg
  radian: radian radians | rad
  turn: turn turns
  horsepower: horsepower | hp
  calorie: calorie calories | cal
  knot: knot knots | kn
  micron: micron microns
  carat: carat carats | ct
  decibel: decibel decibels | db dB
  person: people persons
`
  .trim()
  .split('\n')) {
  const [head = '', rest = ''] = row.trim().split(/: ?/);
  const [names = '', signs = ''] = rest.split('|');
  if (head !== 'person') add(head, names.trim().split(' ').filter(Boolean), signs.trim().split(' ').filter(Boolean));
}

const PREFIXES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['deci', 'd'],
  ['centi', 'c'],
  ['milli', 'm'],
  ['micro', 'µ'],
  ['micro', 'mc'],
  ['nano', 'n'],
  ['pico', 'p'],
  ['hecto', 'h'],
  ['deca', 'da'],
];

for (const [base, sign, ...spellings] of [
  ['meter', 'm', 'metre'],
  ['gram', 'g', 'gramme'],
  ['liter', 'l', 'litre'],
  ['watt', 'W'],
  ['watt hour', 'Wh'],
  ['volt', 'V'],
  ['ampere', 'A', 'amp'],
  ['hertz', 'Hz'],
  ['joule', 'J'],
  ['pascal', 'Pa'],
  ['newton', 'N'],
  ['byte', 'B'],
  ['bit', 'b'],
  ['calorie', 'cal'],
  ['ton', 't'],
  ['pixel', 'px'],
] as const) {
  for (const [prefix, letter] of PREFIXES) {
    const data = base === 'byte' || base === 'bit';
    if (data && prefix && !/^(?:kilo|mega|giga|tera|peta)$/.test(prefix)) continue;
    const names = [base, ...spellings].flatMap((word) => plural(prefix + word));
    // "100 C", "5 A" and "3 V" are more often something else.
    const signs = !prefix && /^(?:[AVNJWbB]|t)$/.test(sign) ? [] : [letter + sign, ...(data && prefix ? [] : [])];
    if (base === 'liter') signs.push(`${letter}L`);
    add(prefix + base, names, signs);
    if (data && prefix) add(`${prefix}byte`, [], [`${letter}B`, `${letter}b`.toUpperCase()]);
  }
}
bySign.set('mb', { name: 'megabit', apart: true });
bySign.set('gb', { name: 'gigabyte', apart: true });
bySign.set('GB', { name: 'gigabyte', apart: true });
bySign.set('KB', { name: 'kilobyte', apart: true });

const SPEEDS: { [sign: string]: string } = {
  mph: 'mile per hour',
  kph: 'kilometer per hour',
  kmph: 'kilometer per hour',
  kmh: 'kilometer per hour',
  rpm: 'revolution per minute',
  fps: 'foot per second',
};
for (const [sign, name] of Object.entries(SPEEDS)) add(name, [sign]);

const SPAN_OF_TIME: { [word: string]: string } = {
  ...{ second: 'second', seconds: 'second', sec: 'second', s: 'second', minute: 'minute', minutes: 'minute' },
  ...{ min: 'minute', hour: 'hour', hours: 'hour', hr: 'hour', h: 'hour', day: 'day', year: 'year', week: 'week' },
  ...{ millisecond: 'millisecond', milliseconds: 'millisecond', ms: 'millisecond', month: 'month' },
};

const SHORT = /^\p{L}{1,2}$/u;

/** The unit that begins at a token: "cubic feet", "km/h", "kilometers per hour", "metric tons", "m²". */
export function unitAt(line: Line, at: number): { name: string; end: number } | null {
  const word = line.word(at);
  if (/^(?:square|cubic|sq|cu)$/.test(word)) {
    const next = line.word(at + 1) === '.' ? at + 2 : at + 1;
    const base = byName.get(line.word(next)) ?? bySign.get(line.word(next));
    return base ? { name: `${word.startsWith('s') ? 'square' : 'cubic'} ${base.name}`, end: next + 1 } : null;
  }
  if (/^(?:metric|long|short)$/.test(word) && byName.get(line.word(at + 1))?.name === 'ton')
    return { name: `${word} ton`, end: at + 2 };
  if (word === 'nautical' && byName.get(line.word(at + 1))?.name === 'mile')
    return { name: 'nautical mile', end: at + 2 };
  if (word === 'light' && /^years?$/.test(line.word(at + 1))) return { name: 'light year', end: at + 2 };
  if (word === 'fluid' && /^ounces?$/.test(line.word(at + 1))) return { name: 'fluid ounce', end: at + 2 };
  const text = line.list[at]?.text ?? '';
  const unit = bySign.get(text) ?? byName.get(word) ?? (word.length > 1 || word === 'l' ? bySign.get(word) : undefined);
  if (!unit) return null;
  const first = at + 1;
  // "km2", "m²"
  const raised = /^[²³]$/.test(line.word(first))
    ? line.word(first) === '²'
      ? 2
      : 3
    : line.glued(first)
      ? line.number(first)
      : 0;
  if (raised === 2 || raised === 3)
    return { name: `${raised === 2 ? 'square' : 'cubic'} ${unit.name}`, end: first + 1 };
  if (line.glued(first) && line.number(first) !== undefined) return null;
  const per = line.word(first);
  const time = per === 'per' || (per === '/' && line.glued(first)) ? SPAN_OF_TIME[line.word(first + 1)] : undefined;
  if (time) return { name: `${unit.name} per ${time}`, end: first + 2 };
  return { name: unit.name, end: first };
}

/** Whether a unit is only a letter or two, which may be anything where a space stands before it. */
export const isShort = (line: Line, at: number): boolean => SHORT.test(line.list[at]?.text ?? '');

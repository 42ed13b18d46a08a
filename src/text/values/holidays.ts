/** Days that have a name: the same date every year, the nth weekday of a month, or so many days from Easter. */
import { DAY, dayOf, easter, nthWeekday } from './calendar.ts';

type Rule = (year: number) => number;

export const on =
  (month: number, day: number): Rule =>
  (year) =>
    dayOf(year, month, day);
const nth =
  (month: number, weekday: number, n: number, more = 0): Rule =>
  (year) =>
    nthWeekday(year, month, weekday, n) + more * DAY;
const fromEaster =
  (days: number): Rule =>
  (year) =>
    easter(year) + days * DAY;

const RULES: readonly (readonly [names: string, rule: Rule])[] = [
  ['new year’s day|new year day|new years day|new year|new years', on(1, 1)],
  ['new year’s eve|new year eve|new years eve', on(12, 31)],
  ['epiphany|three kings day', on(1, 6)],
  ['martin luther king day|martin luther king jr day|mlk day', nth(1, 1, 3)],
  ['groundhog day', on(2, 2)],
  ['valentine’s day|valentines day|valentine day|saint valentine', on(2, 14)],
  ['presidents day|president’s day|presidents’ day|washington’s birthday', nth(2, 1, 3)],
  ['international women’s day|women’s day', on(3, 8)],
  ['st patrick’s day|saint patrick’s day|saint patrick|st patrick|st patricks day', on(3, 17)],
  ['april fools|april fools day|april fool’s day', on(4, 1)],
  ['earth day', on(4, 22)],
  ['anzac day', on(4, 25)],
  ['may day|international workers day|international workers’ day|international worker’s day|labour day', on(5, 1)],
  ['cinco de mayo', on(5, 5)],
  ['mother’s day|mothers day|mothers’ day', nth(5, 7, 2)],
  ['memorial day', nth(5, 1, -1)],
  ['father’s day|fathers day|fathers’ day', nth(6, 7, 3)],
  ['juneteenth|freedom day|jubilee day|emancipation day', on(6, 19)],
  ['canada day', on(7, 1)],
  ['independence day|us independence day', on(7, 4)],
  ['bastille day', on(7, 14)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day|indigenous peoples’ day|indigenous peoples day', nth(10, 1, 2)],
  ['halloween|all hallows’ eve|all hallows eve|halloween night', on(10, 31)],
  ['all saints’ day|all saints day|all hallows|all hallows day|all saints', on(11, 1)],
  ['all souls’ day|all souls day|all souls', on(11, 2)],
  ['guy fawkes night|guy fawkes day|bonfire night', on(11, 5)],
  ['veterans day|veteran’s day|veterans’ day|armistice day|remembrance day', on(11, 11)],
  ['election day', (year) => nthWeekday(year, 11, 1, 1) + DAY],
  ['thanksgiving|thanksgiving day', nth(11, 4, 4)],
  ['black friday', nth(11, 4, 4, 1)],
  ['cyber monday', nth(11, 4, 4, 4)],
  ['christmas eve|xmas eve', on(12, 24)],
  ['christmas|christmas day|xmas|xmas day', on(12, 25)],
  ['boxing day|st stephen’s day', on(12, 26)],
  ['mardi gras|shrove tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter saturday|holy saturday', fromEaster(-1)],
  ['easter|easter sunday|easter day', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension|ascension day', fromEaster(39)],
  ['pentecost|whit sunday|whitsun', fromEaster(49)],
  ['whit monday', fromEaster(50)],
  ['trinity sunday', fromEaster(56)],
  ['corpus christi', fromEaster(60)],
  ['st george’s day|saint george’s day', on(4, 23)],
  ['st andrew’s day', on(11, 30)],
  ['australia day', on(1, 26)],
  ['pi day', on(3, 14)],
  ['star wars day', on(5, 4)],
];

export const plain = (name: string) => name.replace(/[’'.]/g, ' ').replace(/\s+/g, ' ').trim();

export const known = new Map<string, Rule>();
export const starts = new Set<string>();
for (const [names, rule] of RULES) {
  for (const name of names.split('|')) {
    known.set(plain(name), rule);
    starts.add(plain(name).split(' ')[0] ?? '');
  }
}

const MOST = 5;

/** The longest name among these words, punctuation left out: the rule and how many of them it takes. */
export function holidayAmong(list: readonly string[]): { rule: Rule; count: number } | null {
  if (!starts.has(list[0] ?? '')) return null;
  for (let count = Math.min(MOST, list.length); count > 0; count--) {
    const rule = known.get(list.slice(0, count).join(' '));
    if (rule) return { rule, count };
  }
  return null;
}

export const beginsHoliday = (word: string): boolean => starts.has(word);

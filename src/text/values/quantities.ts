import { codeOf, currencyOf, WEAK } from './currencies.ts';
import type { Numeral } from './digits.ts';
import { type Found, moneyAt } from './money.ts';
import { numeralAt, ordinalAt } from './numbers.ts';
import type { Line } from './tokens.ts';
import { isShort, unitAt } from './units.ts';

export interface Quantity {
  kind: 'number' | 'percentage' | 'money' | 'quantity' | 'temperature' | 'age' | 'ordinal';
  start: number;
  end: number;
  /** Null where a unit is named and nothing is counted in it. */
  value: number | null;
  unit?: string;
}

const PERCENT = /^(?:%|percent|percents|percentage|pct|pc)$/;

function percentageAt(line: Line, at: number, number: Numeral): Found | null {
  const { value, end } = number;
  const first = line.word(end) === '-' && line.glued(end) ? end + 1 : end;
  if (line.word(first) === 'per' && /^cents?$/.test(line.word(first + 1)))
    return { from: at, to: first + 2, kind: 'percentage', value };
  if (!PERCENT.test(line.word(first)) || (line.word(first) === 'pc' && number.words)) return null;
  // "%20" is what a link is written with.
  if (line.word(first) === '%' && line.glued(first + 1) && line.number(first + 1) !== undefined) return null;
  const points = /^points?$/.test(line.word(first + 1)) ? 1 : 0;
  return { from: at, to: first + 1 + points, kind: 'percentage', value };
}

/** "per cent of twenty" */
function shareOf(line: Line, at: number): Found | null {
  const two = line.word(at) === 'per' && line.word(at + 1) === 'cent';
  if (!two && !/^percents?$/.test(line.word(at))) return null;
  const of = at + (two ? 2 : 1);
  const number = line.word(of) === 'of' ? numeralAt(line, of + 1) : null;
  return number && { from: at, to: number.end, kind: 'percentage', value: number.value };
}

function ageAt(line: Line, at: number, number: Numeral): Found | null {
  const hyphen = (token: number) => (line.word(token) === '-' ? token + 1 : token);
  const end = hyphen(number.end);
  const unit = /^(year|month|week|day)s?$/.exec(line.word(end))?.[1];
  if (!unit) {
    const short = /^(?:yo|yrs?)$/.test(line.word(end)) && (line.word(end) === 'yo' || line.word(end + 1) === 'old');
    return short
      ? { from: at, to: end + (line.word(end) === 'yo' ? 1 : 2), kind: 'age', value: number.value, unit: 'year' }
      : null;
  }
  const next = hyphen(end + 1);
  if (line.word(next) === 'old') return { from: at, to: next + 1, kind: 'age', value: number.value, unit };
  if (line.word(next) === 'of' && line.word(next + 1) === 'age')
    return { from: at, to: next + 2, kind: 'age', value: number.value, unit };
  return null;
}

const DEGREES: { [word: string]: string } = {
  ...{ f: 'F', fahrenheit: 'F', farenheit: 'F', c: 'C', celsius: 'C', celcius: 'C', centigrade: 'C', centigrate: 'C' },
  ...{ k: 'K', kelvin: 'K', kelvins: 'K', rankine: 'R' },
};

function temperatureAt(line: Line, at: number, number: Numeral): Found | null {
  let end = number.end;
  if (line.word(end) === '-') end++;
  const degrees = /^(?:degrees?|°|deg)$/.test(line.word(end));
  if (degrees) {
    end++;
    if (line.word(end) === '.' && line.word(end - 1) === 'deg') end++;
  }
  const scale = DEGREES[line.word(end)];
  const named = line.word(end).length > 2;
  if (scale && (named || degrees))
    return { from: at, to: end + 1, kind: 'temperature', value: number.value, unit: scale };
  return null;
}

function measureAt(line: Line, at: number, number: Numeral): Found | null {
  const hyphen = line.word(number.end) === '-' && (line.glued(number.end) || !line.list[number.end + 1]?.spaced);
  let first = hyphen ? number.end + 1 : number.end;
  const bracket = /^[([{<]$/.test(line.word(first));
  if (bracket) first++;
  const unit = unitAt(line, first);
  if (!unit) return null;
  const text = line.list[first]?.text ?? '';
  const short = isShort(line, first);
  if (bracket && !/^[)\]}>]$/.test(line.word(unit.end))) return null;
  // "3-D", "8 in 10", "I’m 5 t": a letter is a unit against its number, and few are with a space.
  if (short && hyphen) return null;
  if (short && number.words) return null;
  if (
    text.toLowerCase() === 'in' &&
    !(line.word(unit.end) === '' || /^[.,;)]$/.test(line.word(unit.end)) || line.glued(first))
  )
    return null;
  if (text.length === 1 && /[tdhbp]/i.test(text) && !line.glued(first)) return null;
  if (/^[""″]$/.test(text) && line.list[first + 1] && !line.list[first + 1]?.spaced) return null;
  if (/^pm$/i.test(text))
    return clockLike(line, number)
      ? null
      : { from: at, to: unit.end, kind: 'quantity', value: number.value, unit: unit.name };
  let { value } = number;
  let end = bracket ? unit.end + 1 : unit.end;
  let { name } = unit;
  // "5 feet 2 inches", "5 ft 2 in", "12 pounds 3 ounces"
  const parts = { foot: ['inch', 12], pound: ['ounce', 16], stone: ['pound', 14] }[name] as
    | [string, number]
    | undefined;
  if (parts) {
    const next = line.word(end) === 'and' ? end + 1 : end;
    const more = numeralAt(line, next);
    const small = more && unitAt(line, more.end);
    if (more && small?.name === parts[0] && more.value < parts[1]) {
      value += more.value / parts[1];
      end = small.end;
      name = unit.name;
    }
  }
  return { from: at, to: end, kind: 'quantity', value, unit: name };
}

const clockLike = (line: Line, number: Numeral) =>
  number.value <= 12 &&
  (line.word(number.end - 2) === ':' || /^at|by|until|before|after|from|around$/.test(line.word(number.end - 2)));

// What "one" is not a number beside.
const POINTING =
  /^(?:the|this|that|which|every|each|any|no|another|right|wrong|last|next|only|other|new|old|good|my|your)$/;

/** All that is counted in a text, in its order; of what overlaps the first and longest. */
export function quantitiesIn(line: Line): Quantity[] {
  const found: Quantity[] = [];
  const { list } = line;
  for (let at = 0; at < list.length; ) {
    const one = quantityAt(line, at);
    if (one) {
      const { from, to, ...rest } = one;
      found.push({ ...rest, start: list[from]?.start ?? 0, end: list[to - 1]?.end ?? 0 });
      at = Math.max(at + 1, to);
    } else at++;
  }
  return found;
}

function quantityAt(line: Line, at: number): Found | null {
  const word = line.word(at);
  if (/^age[d]?$/.test(word) && line.number(at + 1) !== undefined) {
    const number = numeralAt(line, at + 1);
    if (number && number.value < 130)
      return { from: at, to: number.end, kind: 'age', value: number.value, unit: 'year' };
  }
  const number = numeralAt(line, at);
  if (!number) return shareOf(line, at) ?? moneyAt(line, at, null) ?? ordinal(line, at) ?? unitAlone(line, at);
  const counted =
    percentageAt(line, at, number) ??
    moneyAt(line, at, number) ??
    ageAt(line, at, number) ??
    temperatureAt(line, at, number) ??
    measureAt(line, at, number);
  if (counted) return counted;
  const place = ordinalAt(line, at);
  if (place && place.end > number.end) return { from: at, to: place.end, kind: 'ordinal', value: place.value };
  if (
    word === 'one' &&
    number.end === at + 1 &&
    (POINTING.test(line.word(at - 1)) || /^(?:is|who|of|another)$/.test(line.word(at + 1)))
  )
    return null;
  // "24703L202", "29km", "SCP-173b": part of a name.
  const before = list(line, at - 1);
  if (line.glued(at) && before && /^\p{L}/u.test(before)) return null;
  if (line.glued(number.end) && /^\p{L}/u.test(line.list[number.end]?.text ?? '') && !number.words) return null;
  return { from: at, to: number.end, kind: 'number', value: number.value };
}

export const list = (line: Line, at: number) => line.list[at]?.text;

/** "to Fahrenheit", "a small percent", "the dollar" */
function unitAlone(line: Line, at: number): Found | null {
  const word = line.word(at);
  const from = at;
  const first = /^degrees?$/.test(word) ? at + 1 : at;
  const scale = DEGREES[line.word(first)];
  if (scale && line.word(first).length > 2)
    return { from, to: first + 1, kind: 'temperature', value: null, unit: scale };
  if (PERCENT.test(word) && word.length !== 2 && !line.glued(at))
    return { from, to: at + 1, kind: 'percentage', value: null };
  const money = /^\p{L}{3,}$/u.test(word) && !WEAK.has(word) ? currencyOf(word) : undefined;
  return money && !/^(?:pound|stone)/.test(money)
    ? { from, to: at + 1, kind: 'money', value: null, unit: money }
    : null;
}

export function ordinal(line: Line, at: number): Found | null {
  const place = ordinalAt(line, at);
  return place && { from: at, to: place.end, kind: 'ordinal', value: place.value };
}

/** ISO 4217 where there is one. */
export const currencyCode = (unit: string): string => codeOf(unit);

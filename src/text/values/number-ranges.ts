import { numeralAt, ordinalAt } from './numbers.ts';
import type { Line } from './tokens.ts';

export interface NumberRange {
  start: number;
  end: number;
  low?: number;
  high?: number;
  lowIncluded: boolean;
  highIncluded: boolean;
}

interface Bound {
  side: 'low' | 'high' | 'equal';
  included: boolean;
  value: number;
  end: number;
}

const MORE =
  /^(?:more|greater|larger|bigger|higher|above|over|exceeding|exceeds?|exceeded|surpass|surpass(?:es|ed|ing)|beyond)$/;
const LESS = /^(?:less|fewer|smaller|lower|below|under)$/;
/** What stands alone, where the others have a "than". */
const ALONE = /^(?:above|over|exceed|surpass|beyond|below|under)/;

export const past = (line: Line, at: number, words: RegExp) => (words.test(line.word(at)) ? at + 1 : at);

export function amount(line: Line, at: number): { value: number; end: number } | null {
  const from = past(line, at, /^the$/);
  const place = ordinalAt(line, from);
  const number = numeralAt(line, from);
  if (place && place.end >= (number?.end ?? 0)) return place;
  return number && { value: number.value, end: number.end };
}

/** "or equal to", "and equal" */
function orEqual(line: Line, at: number): number {
  if (!/^(?:or|and)$/.test(line.word(at)) || !/^equals?$/.test(line.word(at + 1))) return at;
  return past(line, at + 2, /^(?:to|than)$/);
}

/** A bound that begins with what it says: "more than 30", "at least 20", ">10", "up to 700". */
function boundAt(line: Line, at: number): Bound | null {
  let end = at;
  let side: Bound['side'] | undefined;
  let included = false;
  const word = line.word(at);
  const next = line.word(at + 1);
  if (/^[<>]$/.test(word)) {
    side = word === '>' ? 'low' : 'high';
    end++;
  } else if (/^[≥≤]$/.test(word)) {
    side = word === '≥' ? 'low' : 'high';
    included = true;
    end++;
  } else if (/^(?:no|not)$/.test(word) && (MORE.test(next) || LESS.test(next)) && line.word(at + 2) === 'than') {
    side = MORE.test(next) ? 'high' : 'low';
    included = true;
    end += 3;
  } else if (word === 'at' && /^(?:least|most)$/.test(next)) {
    side = next === 'least' ? 'low' : 'high';
    included = true;
    end = orEqual(line, at + 2);
  } else if (word === 'up' && next === 'to') {
    side = 'high';
    included = true;
    end += 2;
  } else if (/^equal(?:s|ing)?$/.test(word) && next === 'to') {
    side = 'equal';
    end += 2;
    if (line.word(end) === 'or') {
      const other = boundAt(line, end + 1);
      return other && other.side !== 'equal' ? { ...other, included: true } : null;
    }
  } else if (MORE.test(word) || LESS.test(word)) {
    side = MORE.test(word) ? 'low' : 'high';
    end++;
    const than = line.word(end) === 'than';
    end = past(line, end, /^than$/);
    const equal = orEqual(line, end);
    if (!than && equal === end && !ALONE.test(word)) return null;
    included = equal > end;
    end = equal;
  }
  if (!side) return null;
  if (line.word(end) === '=' && /^[<>]$/.test(word)) {
    included = true;
    end++;
  }
  const found = amount(line, end);
  if (!found) return null;
  end = found.end;
  // "less than 5000 or equal"
  const equal = side === 'equal' ? end : orEqual(line, end);
  if (equal > end && !included && /^(?:to|equals?)$/.test(line.word(equal - 1))) {
    included = true;
    end = equal;
  }
  return { side, included, value: found.value, end };
}

/** A number and then what it bounds: "200 or greater", "five hundred and more". */
function boundAfter(line: Line, at: number): Bound | null {
  const equal = /^equals?$/.test(line.word(at)) && line.word(at + 1) === 'to' ? at + 2 : at;
  const found = amount(line, equal);
  if (!found || !/^(?:or|and)$/.test(line.word(found.end))) return null;
  const word = line.word(found.end + 1);
  if (!(MORE.test(word) && !/^(?:over|above)$/.test(word)) && !LESS.test(word) && word !== 'above') return null;
  let end = found.end + 2;
  if (line.word(end) === 'than') {
    if (amount(line, end + 1)) return null;
    end++;
  }
  return { side: LESS.test(word) ? 'high' : 'low', included: true, value: found.value, end };
}

function rangeAt(line: Line, at: number): (Omit<NumberRange, 'start' | 'end'> & { to: number }) | null {
  const word = line.word(at);
  if (word === 'between' || word === 'from') {
    const low = amount(line, at + 1);
    if (!low || !(word === 'between' ? /^(?:and|to|-|–)$/ : /^(?:to|through|till|until|-|–)$/).test(line.word(low.end)))
      return null;
    const high = amount(line, low.end + 1);
    if (!high || high.value < low.value) return null;
    return { low: low.value, high: high.value, lowIncluded: true, highIncluded: false, to: high.end };
  }
  const first = boundAfter(line, at) ?? boundAt(line, at);
  if (first) {
    const one = bounded(first);
    const joint = /^(?:and|but|,)$/.test(line.word(first.end)) ? first.end + 1 : -1;
    const second = joint > 0 && first.side !== 'equal' ? boundAt(line, joint) : null;
    if (second && second.side !== first.side && second.side !== 'equal' && line.word(first.end) !== ',') {
      const both = { ...one, ...bounded(second), to: second.end };
      const [low, high] = first.side === 'low' ? [first, second] : [second, first];
      if (low.value < high.value) return { ...both, lowIncluded: low.included, highIncluded: high.included };
    }
    return { ...one, to: first.end };
  }
  // "5k-20k"
  const low = numeralAt(line, at);
  if (!low || low.words || !/^[-–~]$/.test(line.word(low.end)) || low.single) return null;
  const high = numeralAt(line, low.end + 1);
  if (!high || high.words || high.value <= low.value) return null;
  return { low: low.value, high: high.value, lowIncluded: true, highIncluded: false, to: high.end };
}

function bounded({ side, included, value, end }: Bound) {
  if (side === 'equal') return { low: value, high: value, lowIncluded: true, highIncluded: true, to: end };
  return side === 'low'
    ? { low: value, lowIncluded: included, highIncluded: false, to: end }
    : { high: value, lowIncluded: false, highIncluded: included, to: end };
}

export function rangesIn(line: Line): NumberRange[] {
  const found: NumberRange[] = [];
  for (let at = 0; at < line.list.length; ) {
    const range = rangeAt(line, at);
    if (!range) {
      at++;
      continue;
    }
    const { to, ...rest } = range;
    found.push({ ...rest, start: line.list[at]?.start ?? 0, end: line.list[to - 1]?.end ?? 0 });
    at = Math.max(at + 1, to);
  }
  return found;
}

/** As a mathematician writes it: "(30,)", "[20,30)". */
export const interval = ({ low, high, lowIncluded, highIncluded }: NumberRange): string =>
  `${lowIncluded ? '[' : '('}${low ?? ''},${high ?? ''}${highIncluded ? ']' : ')'}`;

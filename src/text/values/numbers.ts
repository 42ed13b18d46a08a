/** Numbers in digits and in words: 1,250 · 3.5 million · two hundred and five · 2 1/4 · three fifths · one in ten. */

import { inDigits, type Numeral } from './digits.ts';
import { CHARACTERS, MOST, ONES, ORDINALS, PARTS, round, SCALES, skipJoint } from './number-words.ts';
import { type Line, remembered } from './tokens.ts';

/** The number that begins at a token, its sign included; `asRatio` where "1 in 3" is one. */
export const numeralAt = (line: Line, at: number, asRatio = true): Numeral | null =>
  asRatio ? ratioOrNumber(line, at) : number(line, at);

const ratioOrNumber = remembered((line: Line, at: number) => signed(line, at, true));
export const number = remembered((line: Line, at: number) => signed(line, at, false));

function signed(line: Line, at: number, asRatio: boolean): Numeral | null {
  const word = line.word(at);
  if (word === 'minus' || word === 'negative' || word === '-' || word === '−') {
    const before = line.list[at - 1]?.text ?? '';
    // "75 -300", "SCP-173": a sign stands before a number, not between two.
    if (word === '-' && (/^\d/.test(before) || (line.glued(at) && /[\p{L})]$/u.test(before)))) return null;
    const found = unsignedAt(line, at + 1, asRatio);
    return found && (word.length > 1 || !found.words) ? { ...found, value: -found.value, single: false } : null;
  }
  return unsignedAt(line, at, asRatio);
}

function unsignedAt(line: Line, at: number, asRatio: boolean): Numeral | null {
  const head = line.number(at) === undefined ? inWords(line, at) : inDigits(line, at);
  return head && asRatio ? ratio(line, head) : head;
}

/** "one out of three", "1 in twenty-one", "one over 3" */
function ratio(line: Line, head: Numeral): Numeral {
  let at = head.end;
  const word = line.word(at);
  const outOf = word === 'out' && line.word(at + 1) === 'of';
  if (word !== 'over' && !outOf && !(word === 'in' && head.value === 1)) return head;
  at += outOf ? 2 : 1;
  const below = line.number(at) === undefined ? inWords(line, at) : inDigits(line, at);
  // "five out of three" is no part; "12 in 6 boxes" none either.
  if (!below || below.value <= 1 || (word !== 'over' && head.value >= below.value)) return head;
  if (word === 'in' && below.value > 1e6) return head;
  return { ...head, value: head.value / below.value, end: below.end, single: false };
}

interface Run {
  value: number;
  end: number;
  count: number;
  /** The last scale: "one million and a half" is half a million more. */
  scale: number;
  digits: boolean;
}

export function inWords(line: Line, at: number): Numeral | null {
  const word = line.word(at);
  const character = CHARACTERS.get(word);
  if (character) return { value: character, end: at + 1, words: true, single: true };
  if (word === 'half' || word === 'quarter') return partOfScale(line, at, word === 'half' ? 0.5 : 0.25, at + 1);
  if (word === 'a' || word === 'an') {
    const next = line.word(at + 1);
    if (SCALES.has(next)) return finish(line, run(line, at));
    const part = denominatorAt(line, at + 1);
    return part && !part.plural && standsAlone(line, part) ? partOfScale(line, at, 1 / part.value, part.end) : null;
  }
  if (!ONES.has(word) && !SCALES.has(word)) return null;
  return finish(line, run(line, at));
}

/** "a third", which may be the next after the second: a part only before "of", a scale, or nothing. */
function standsAlone(line: Line, part: { value: number; end: number }): boolean {
  if (part.value === 2 || part.value === 4 || part.value >= 100) return true;
  const next = line.word(part.end);
  return (
    !/^\p{L}/u.test(next) ||
    /^(?:of|to|more|less|fewer|higher|lower|as|in|since|and|or|from)$/.test(next) ||
    SCALES.has(next)
  );
}

/** "half a million", "two thirds of a million" */
function partOfScale(line: Line, at: number, value: number, from: number): Numeral | null {
  let end = from;
  if (line.word(end) === 'of') end++;
  if (/^(?:an?|one)$/.test(line.word(end))) end++;
  const scale = SCALES.get(line.word(end));
  if (scale && scale >= 12) return { value: round(value * scale), end: end + 1, words: true, single: false };
  // "half" alone is a number where it is half of something; "quarter" may be a time of the year.
  const word = line.word(at);
  if (word === 'quarter') return null;
  if (word === 'half' && !/^(?:of|the|an?|its|their|his|her|all)$/.test(line.word(from))) return null;
  return { value, end: from, words: true, single: false };
}

/** Tokens that add up: "twenty-one trillion three hundred", "3 hundred and 21". */
export function run(line: Line, at: number): Run {
  let total = 0;
  let current: number | null = null;
  let end = at;
  let count = 0;
  let scale = 1;
  let least = Number.POSITIVE_INFINITY;
  let digits = false;
  let at1 = at;
  if (/^an?$/.test(line.word(at))) {
    current = 1;
    at1 = end = at + 1;
    count = 1;
  }
  while (count < MOST) {
    let next = count ? skipJoint(line, at1) : at1;
    if (line.word(next) === 'and' && count && (scale > 1 || (total === 0 && current !== null && current % 10 === 0))) {
      // "and" goes on after a scale; "twenty and four" is old, "three and one" are two.
      const after = line.word(next + 1);
      if (
        scale === 1 &&
        !(ONES.has(after) && (current ?? 0) >= 20 && (ONES.get(after) ?? 10) < 10 && isPartAhead(line, next + 1))
      ) {
        if (!(ONES.has(after) && (current ?? 0) >= 20 && (ONES.get(after) ?? 10) < 10)) break;
      }
      if (isPartAhead(line, next + 1)) break;
      next++;
    }
    const word = line.word(next);
    const one: number | undefined = ONES.get(word) ?? line.number(next);
    const big: number | undefined = SCALES.get(word);
    if (one !== undefined) {
      if (line.number(next) !== undefined) {
        if (digits && current !== null && (current % 100 !== 0 || scale !== 100)) break;
        if (count && !line.list[next]?.spaced) break;
        digits = true;
      }
      if (
        current !== null &&
        !(current % 100 === 0 && current > 0 && one < 100) &&
        !(current % 100 >= 20 && current % 10 === 0 && one > 0 && one < 10)
      )
        break;
      if (current === null && total && one >= least) break;
      current = (current ?? 0) + one;
    } else if (big === 100) {
      if (current !== null && current >= 100 && !digits) break;
      current = (current ?? 1) * 100;
      scale = 100;
    } else if (big !== undefined) {
      if (current === null && count && big > least) {
        total *= big;
      } else if (current === null && count) break;
      else total += (current ?? 1) * big;
      current = null;
      scale = big;
      least = Math.max(big, 1);
    } else break;
    count++;
    at1 = end = next + 1;
  }
  return { value: round(total + (current ?? 0)), end, count, scale, digits };
}

/** Whether "a half", "three quarters", "two fifths" begin here. */
function isPartAhead(line: Line, at: number): boolean {
  const word = line.word(at);
  const above = /^(?:an?|one)$/.test(word) ? 1 : (ONES.get(word) ?? 20);
  if (above >= 20) return false;
  const part = denominatorAt(line, skipJoint(line, at + 1));
  return !!part && (above === 1 || part.plural);
}

/** What a part is a part of: "half", "thirds", "twenty-firsts", "hundred fifth". */
function denominatorAt(line: Line, at: number): { value: number; end: number; plural: boolean } | null {
  const word = line.word(at);
  const simple = PARTS.get(word);
  if (simple) return { value: simple, end: at + 1, plural: word.endsWith('s') || word === 'halves' };
  const tens = ONES.get(word);
  const next = line.word(skipJoint(line, at + 1));
  const last = next.replace(/s$/, '');
  const one = ORDINALS.get(last);
  if (tens !== undefined && tens >= 20 && one !== undefined && one < 10)
    return { value: tens + one, end: skipJoint(line, at + 1) + 1, plural: next.endsWith('s') };
  if (word === 'hundred' && one !== undefined && one >= 100)
    return { value: 100 * one, end: at + 2, plural: next.endsWith('s') };
  return null;
}

export function finish(line: Line, sum: Run): Numeral | null {
  if (!sum.count) return null;
  const { value, end, scale } = sum;
  const done = (more: number, to: number): Numeral => ({
    value: round(more),
    end: to,
    words: !sum.digits,
    single: false,
  });
  if (line.word(end) === 'point') {
    const tail = decimals(line, end + 1);
    if (tail) return done(value + Number(`0.${tail.digits}`), tail.end);
  }
  // "three fifths", "one fourth", "one hundred and thirty fifths"
  const part = denominatorAt(line, skipJoint(line, end));
  if (
    part &&
    (part.plural || (value === 1 && standsAlone(line, part))) &&
    !sum.digits &&
    PARTS.get(line.word(end)) !== 2
  )
    return partOfScale(line, end, value / part.value, part.end) ?? done(value / part.value, part.end);
  if (part && value === 1 && part.value === 2) return partOfScale(line, end, 0.5, part.end);
  // "five and a quarter", "one million and a half", "one billion and three quarters million"
  if (line.word(end) === 'and' && isPartAhead(line, end + 1)) {
    const word = line.word(end + 1);
    const above = /^(?:an?|one)$/.test(word) ? 1 : (ONES.get(word) ?? 1);
    const below = denominatorAt(line, skipJoint(line, end + 2));
    if (below) {
      const own = SCALES.get(line.word(below.end));
      if (own && scale === 1 && own >= 1000) return done((value + above / below.value) * own, below.end + 1);
      if (own && own < scale) return done(value + (above / below.value) * own, below.end + 1);
      return done(value + (above / below.value) * (scale >= 1000 ? scale : 1), below.end);
    }
  }
  return { value, end, words: !sum.digits, single: sum.count === 1 };
}

function decimals(line: Line, at: number): { digits: string; end: number } | null {
  let digits = '';
  let end = at;
  while (end - at < MOST) {
    const value = ONES.get(line.word(end));
    if (value === undefined) break;
    // "point seventy-one"
    const after = ONES.get(line.word(skipJoint(line, end + 1)));
    if (value >= 20 && after && after < 10) {
      digits += value + after;
      end = skipJoint(line, end + 1) + 1;
    } else {
      digits += value;
      end++;
    }
  }
  return digits ? { digits, end } : null;
}

/** First, 2nd, twenty-first, one hundred twenty fifth. */
export const ordinalAt = remembered(placeAt);

function placeAt(line: Line, at: number): { value: number; end: number } | null {
  const digits = line.number(at);
  if (digits !== undefined) {
    return /^(?:st|nd|rd|th)$/.test(line.word(at + 1)) && line.glued(at + 1) && Number.isInteger(digits)
      ? { value: digits, end: at + 2 }
      : null;
  }
  const simple = ORDINALS.get(line.word(at));
  if (simple) return { value: simple, end: at + 1 };
  if (!ONES.has(line.word(at)) && !SCALES.has(line.word(at)) && !/^an?$/.test(line.word(at))) return null;
  const before = run(line, at);
  if (!before.count) return null;
  const next = skipJoint(line, before.end);
  const last = ORDINALS.get(line.word(next));
  if (!last) return null;
  const low = before.value % 100;
  if (last >= 100) return { value: before.value * last, end: next + 1 };
  return (low >= 20 && low % 10 === 0 && last < 10) || (low === 0 && last < 100)
    ? { value: before.value + last, end: next + 1 }
    : null;
}

import { CHARACTERS, LETTERS, round, SCALES, skipJoint } from './number-words.ts';
import { finish, run } from './numbers.ts';
import type { Line } from './tokens.ts';

export interface Numeral {
  value: number;
  /** The token after it. */
  end: number;
  /** Made of words alone, of one word alone. */
  words: boolean;
  single: boolean;
}

export function inDigits(line: Line, at: number): Numeral | null {
  let value = line.number(at);
  if (value === undefined) return null;
  const whole = Number.isInteger(value);
  let end = at + 1;
  const plain = /^\d{1,3}$/.test(line.list[at]?.text ?? '');
  // "1 234 567"
  if (plain && /^\d{3}(?:\.\d+)?$/.test(line.list[end]?.text ?? '') && line.list[end]?.spaced && !line.number(at - 1)) {
    let far = end;
    while (/^\d{3}(?:\.\d+)?$/.test(line.list[far]?.text ?? '') && far - end < 5) {
      value = value * 1000 + (line.number(far) ?? 0);
      far++;
    }
    end = far;
  }
  const done = (more: Partial<Numeral>): Numeral => ({ value: value ?? 0, end, words: false, single: false, ...more });
  if (line.word(end) === '^') return power(line, end, value);
  // "1.3x10^6"
  if (/^[x×]$/.test(line.word(end)) && line.number(end + 1) === 10 && line.word(end + 2) === '^') {
    const raised = power(line, end + 2, 10);
    return raised && { ...raised, value: round(value * raised.value) };
  }
  const character = CHARACTERS.get(line.word(end));
  if (character) return done({ value: value + character, end: end + 1 });
  const simple = slash(line, end, value);
  if (simple) return simple;
  const next = line.number(end);
  // "2 1/4"
  if (whole && next !== undefined && line.list[end]?.spaced) {
    const part = slash(line, end + 1, next);
    if (part && part.value < 1) return done({ value: value + part.value, end: part.end });
  }
  const letter = LETTERS.get(line.list[end]?.text ?? '');
  if (
    letter &&
    (line.word(end + 1) !== '-' || line.number(end + 2) !== undefined) &&
    !(letter === 1e12 && line.glued(end))
  )
    return done({ value: round(value * letter), end: end + 1 });
  const far = skipJoint(line, end);
  if (SCALES.has(line.word(far))) return finish(line, run(line, at));
  return done({ single: true });
}

/** "3/4", not "3/4/19" */
function slash(line: Line, at: number, above: number): Numeral | null {
  const below = line.number(at + 1);
  if (line.word(at) !== '/' || !line.glued(at) || !line.glued(at + 1) || !below || line.word(at + 2) === '/')
    return null;
  if (!Number.isInteger(above) || !Number.isInteger(below) || line.word(at - 2) === '/' || below > 1000) return null;
  return { value: above / below, end: at + 2, words: false, single: false };
}

function power(line: Line, at: number, base: number): Numeral | null {
  let end = at + 1;
  let sign = 1;
  while (/^[+−-]$/.test(line.word(end)) && end - at < 4) {
    if (line.word(end) !== '+') sign = -1;
    end++;
  }
  if (end - at > 2) sign = 1;
  const exponent = line.number(end);
  return exponent === undefined
    ? null
    : { value: round(base ** (sign * exponent)), end: end + 1, words: false, single: false };
}

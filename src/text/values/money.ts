import { countryOf, currencyOf, SMALL, WEAK } from './currencies.ts';
import type { Numeral } from './digits.ts';
import { round } from './number-words.ts';
import { numeralAt } from './numbers.ts';
import type { Quantity } from './quantities.ts';
import type { Line } from './tokens.ts';

export interface Found {
  /** Tokens. */
  from: number;
  to: number;
  kind: Quantity['kind'];
  value: number | null;
  unit?: string;
}

const MAGNITUDES: { [letter: string]: number } = { m: 1e6, b: 1e9, bn: 1e9, mn: 1e6, k: 1e3, t: 1e12, tn: 1e12 };

/** "US$", "C $", "u.s. $", "USD", "£" before a number. */
function prefixAt(line: Line, at: number): { name: string; end: number } | null {
  let end = at;
  let word = line.word(at);
  if (word === 'u' && line.word(at + 1) === '.' && line.word(at + 2) === 's') {
    word = 'us';
    end = at + (line.word(at + 3) === '.' ? 3 : 2);
  }
  const next = line.word(end + 1);
  const near = line.glued(end + 1) || /^(?:\p{Lu}+|us|c)$/u.test(line.list[at]?.text ?? '') || end > at;
  if (/^[a-z]{1,3}$/.test(word) && next === '$' && near) {
    const name = currencyOf(`${word}$`);
    if (name) return { name, end: end + 2 };
  }
  // "usd", "EUR 40", "MAUD 60": thousands and millions of a code
  const name = currencyOf(word);
  if (!name || (/^\p{L}+$/u.test(word) && !/^[a-z]{3}$/.test(word))) return null;
  if (WEAK.has(word) && word !== 'sen') return null;
  return { name, end: end + 1 };
}

/** "dollars", "US dollars", "million finnish markka", "$" behind a number. */
function suffixAt(line: Line, at: number): { name: string; end: number; word: string } | null {
  let end = line.word(at) === '-' ? at + 1 : at;
  let country: string | undefined;
  if (line.word(end) === 'u' && line.word(end + 1) === '.' && line.word(end + 2) === 's') {
    country = 'United States';
    end += line.word(end + 3) === '.' ? 4 : 3;
  } else {
    const two = countryOf(`${line.word(end)} ${line.word(end + 1)}`);
    country = two ?? countryOf(line.word(end));
    if (country) end += two ? 2 : 1;
  }
  const word = line.word(end);
  const name = currencyOf(word);
  // "1 $10 bill": the sign of the next amount
  if (
    !name ||
    (/^\p{Sc}$/u.test(word) &&
      line.number(end + 1) !== undefined &&
      (line.glued(end + 1) || !line.glued(end)) &&
      !currencyOf(line.word(end + 2)))
  )
    return null;
  if (!country) return { name, end: end + 1, word };
  return { name: `${country} ${name.split(' ').at(-1)}`, end: end + 1, word };
}

export function moneyAt(line: Line, at: number, number: Numeral | null): Found | null {
  const prefix = number ? null : prefixAt(line, at);
  if (prefix) {
    let first = prefix.end;
    const amount = numeralAt(line, first, false);
    if (!amount || amount.words) return null;
    let { value, end } = amount;
    const letter = amount.single && line.glued(end) ? MAGNITUDES[line.word(end)] : undefined;
    if (letter) {
      value = round(value * letter);
      end++;
    }
    first = end;
    // "$10 dollars", "£4 million pounds"
    const again = suffixAt(line, end);
    if (again && again.word.length > 1 && prefix.name === again.name) end = again.end;
    if (line.word(end) === 'and') {
      const small = numeralAt(line, end + 1);
      if (small?.words && small.value < 100 && small.value >= 10 && !/^\p{L}/u.test(line.word(small.end)))
        return { from: at, to: small.end, kind: 'money', value: round(value + small.value / 100), unit: prefix.name };
    }
    return { from: at, to: end, kind: 'money', value, unit: prefix.name };
  }
  if (!number) return thousandsOfCode(line, at);
  let { value, end } = number;
  // "30 MUSD", "75 USD million"
  const coded = /^([mk])([a-z]{3})$/.exec(line.word(end));
  const ofCode = coded && currencyOf(coded[2] ?? '');
  if (ofCode)
    return {
      from: at,
      to: end + 1,
      kind: 'money',
      value: round(value * (MAGNITUDES[coded[1] ?? ''] ?? 1)),
      unit: ofCode,
    };
  const letter = number.single && !number.words && line.glued(end) ? MAGNITUDES[line.word(end)] : undefined;
  if (letter && suffixAt(line, end + 1)) {
    value = round(value * letter);
    end++;
  }
  const unit = suffixAt(line, end);
  if (!unit || (WEAK.has(unit.word) && unit.end === end + 1 && !/^(?:p|won|rs|lei|marks|crowns|sen)$/.test(unit.word)))
    return null;
  if (unit.word === 'p' && (!line.glued(end) || number.words)) return null;
  let to = unit.end;
  const scale = numeralAt(line, to);
  if (scale && /^(?:million|billion|thousand|trillion)$/.test(line.word(to)) && scale.end === to + 1) {
    value = round(value * scale.value);
    to = scale.end;
  }
  // "thirteen dollars forty-five cents", "15 dollars and 15", "10 $ 30 cent"
  if (!SMALL.test(unit.name)) {
    const next = line.word(to) === 'and' ? to + 1 : to;
    const small = numeralAt(line, next);
    if (
      small &&
      Number.isInteger(small.value) &&
      small.value > 0 &&
      small.value < 100 &&
      !(number.single && small.value === 50 && suffixAt(line, small.end)?.name === unit.name)
    ) {
      const cents = suffixAt(line, small.end);
      if (cents && SMALL.test(cents.name))
        return { from: at, to: cents.end, kind: 'money', value: round(value + small.value / 100), unit: unit.name };
      const last = line.list[small.end];
      const ends = !last || /^[.!?,;]$/.test(last.text) || last.lower === 'of';
      if (!cents && ends && line.list[next]?.spaced && (line.word(to) === 'and' || small.value >= 10))
        return { from: at, to: small.end, kind: 'money', value: round(value + small.value / 100), unit: unit.name };
    }
  }
  return { from: at, to, kind: 'money', value, unit: unit.name };
}

/** "MAUD 60", "EUR 40": a code alone before the number. */
function thousandsOfCode(line: Line, at: number): Found | null {
  const coded = /^([mk])([a-z]{3})$/.exec(line.word(at));
  const name = coded && currencyOf(coded[2] ?? '');
  if (!name || !coded) return null;
  const amount = numeralAt(line, at + 1);
  return amount && !amount.words
    ? {
        from: at,
        to: amount.end,
        kind: 'money',
        value: round(amount.value * (MAGNITUDES[coded[1] ?? ''] ?? 1)),
        unit: name,
      }
    : null;
}

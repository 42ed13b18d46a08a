export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Whether a space stands before it. */
  spaced: boolean;
  /** What its digits come to. */
  number?: number;
}

/** The tokens of a text, and what is asked of them most. */
export interface Line {
  text: string;
  list: readonly Token[];
  /** Lower case; empty past either end. */
  word(at: number): string;
  /** Whether no space stands between a token and the one before. */
  glued(at: number): boolean;
  number(at: number): number | undefined;
}

// 1,234.5 · 12,34,567 · 1.234,5 · 5,00 · 3.5 · .25 · 1e10; a list "22,24,26" is three.
const TOKEN =
  /(?<![\d,])\d{1,3}(?:,\d{2})*,\d{3}(?!\d)(?:,\d{3}(?!\d))*(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|(?<![\d,])\d+,\d{1,2}(?!\d|,\d)|(?<!\d\.)\d+\.\d+(?!\d|\.\d)(?:e[+-]?\d+(?![\p{L}\d]))?|\d+(?:e[+-]?\d+(?![\p{L}\d]))?|(?<![\p{L}\d.])\.\d+|[\p{L}\p{M}]+|\S/gu;

export function lineOf(text: string): Line {
  const list: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const start = match.index;
    const code = word.charCodeAt(0);
    const digits = (code >= 48 && code <= 57) || (code === 46 && word.length > 1);
    const end = start + word.length;
    list.push({
      ...{ text: word, lower: word.toLowerCase(), start, end, spaced: start > last },
      ...(digits ? { number: valueOf(word) } : {}),
    });
    last = end;
  }
  return {
    ...{ text, list },
    word: (at) => list[at]?.lower ?? '',
    glued: (at) => list[at]?.spaced === false,
    number: (at) => list[at]?.number,
  };
}

function valueOf(digits: string): number {
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'));
  return Number(digits.replaceAll(',', ''));
}

/**
 * The same for the same place, worked out once: what can begin at a token is asked from many sides, and a text of
 * nothing but "5 to 5 to" must not take the square of its length.
 */
export function remembered<Whole extends object, T>(
  find: (whole: Whole, at: number) => T,
): (whole: Whole, at: number) => T {
  const known = new WeakMap<Whole, (T | undefined)[]>();
  // Nearly always the same text as just before.
  let latest: Whole | undefined;
  let answers: (T | undefined)[] = [];
  return (whole, at) => {
    if (whole !== latest) {
      latest = whole;
      answers = known.get(whole) ?? [];
      known.set(whole, answers);
    }
    const before = answers[at];
    if (before !== undefined) return before;
    const own = answers;
    const found = find(whole, at);
    own[at] = found;
    return found;
  };
}

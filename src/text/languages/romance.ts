/** What French, Spanish, Italian and Portuguese have in common. */

/** Both kinds of marks are in use in all four, typographic and plain. */
export const ROMANCE_MARKS = [
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['‹', '›'],
] as const;

export const EURO_CURRENCIES = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  usd: 'USD',
} as const;

/** Between letters that are not ASCII `\b` does not stand: a sign is a word if no letter is beside it. */
export function sign(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}

export function opening(words: string): RegExp {
  return new RegExp(`^(?:${words})(?!\\p{L})`, 'iu');
}

/** Twelve months, in order. */
export function monthsOf(names: string): ReadonlyMap<string, number> {
  return new Map(
    names
      .trim()
      .split(/\s+/u)
      .map((name, index) => [name, index + 1]),
  );
}

/** Numbers from nought on, in order; a dash where a word is left out. */
export function countOf(names: string, more: { readonly [word: string]: number }): ReadonlyMap<string, number> {
  const counted = names
    .trim()
    .split(/\s+/u)
    .map((name, index): [string, number] => [name, index]);
  return new Map([...counted.filter(([name]) => name !== '-'), ...Object.entries(more)]);
}

export function finite(forms: string): ReadonlyMap<string, 'finite' | 'participle'> {
  return new Map(
    forms
      .trim()
      .split(/\s+/u)
      .map((form) => [form, 'finite']),
  );
}

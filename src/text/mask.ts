/** Takes out what identifies a person or an account, before words leave this device. */

/** How many of the patterns, the first, are about addresses with an @. */
const ADDRESSES = 2;
const PERSONAL = [
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu,
  // IBAN, also in groups of four
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/gu,
  // card numbers and other long numbers in groups
  /(?<![\d.,])(?:\d[ -]?){12,18}\d(?![\d.,]?\d)/gu,
  // telephone: an international prefix, a bracketed area code, or three groups
  /(?<![\p{L}\p{N}])(?:\+|00)\d{1,3}(?:[ ./()-]{0,2}\d{1,5}){2,6}/gu,
  /\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]?\d{2,5}){1,3}/gu,
  /(?<![\d.,/-])\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)/gu,
  /(?<![\d.,/-])0\d{2,5}[ /-]\d{3,}(?:[ -]?\d{2,}){0,3}/gu,
  // account, national and passport numbers: a long run of digits, which no year or amount is
  /(?<![\d.,$€£])\d{8,}(?![\d.,%])/gu,
  /\b\d{3}-\d{2}-\d{4}\b/gu,
] as const;

export function maskPersonal(text: string): string {
  // Whatever is masked has one of these; most texts are spared the patterns.
  if (!/[@\d]/u.test(text)) return text;
  let masked = text;
  // Most have a digit and nobody's address.
  const withAt = text.includes('@');
  for (const [place, pattern] of PERSONAL.entries())
    if (withAt || place >= ADDRESSES) masked = masked.replace(pattern, '');
  return masked === text ? text : masked.replace(/[ \t]{2,}/gu, ' ').trim();
}

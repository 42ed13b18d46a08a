/** What can be said of any text, without knowing what it is for. */
export { type Difference, difference } from './difference.ts';
export { isKnown, type Language, languageOf, languages } from './languages/index.ts';
export { byLetters } from './letters.ts';
export { maskPersonal } from './mask.ts';
export { matchQuote, type QuoteMatch } from './match-quote.ts';
export { describe } from './quote-selector.ts';
export { splitSentences } from './sentences.ts';
export { findValues } from './values.ts';
export { normalise, type Word, words } from './words.ts';

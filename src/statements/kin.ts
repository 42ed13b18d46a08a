/** Nouns that say whether “he” or “she” may stand for somebody. */

const SHE = /(?:woman|women|mother|sister|daughter|wife|widow|girl|lady|queen|princess|actress|waitress|niece|aunt)$/u;
const HE = /(?:man|men|father|brother|son|husband|boy|king|prince|actor|waiter|nephew|uncle)$/u;

/** What a noun says of the pronoun that may stand for it; plural ones have neither. */
export function pronounOf(head: string): 'he' | 'she' | undefined {
  if (SHE.test(head)) return 'she';
  // "person" and "chairperson" end like "son".
  return HE.test(head) && !/person$/u.test(head) ? 'he' : undefined;
}

/** What somebody or something is said to be: read from "is a …" on both sides. */
import { foldName } from '../structured/names.ts';

/** These take back what stands beside them. */
const QUALIFIES =
  /^(?:former|fictional|ex|retired|proposed|cancelled|canceled|upcoming|unreleased|defunct|mock|pseudo|alleged|purported|self-proclaimed|honorary|would-be|aspiring|one-time|extinct|abandoned|planned|unofficial|non)$/;
const LOOSE =
  /^(?:only|just|solely|exclusively|not|never|no|first|last|best|most|least|largest|oldest|always|sometimes|all|every|either|other|same|different|type|kind|person|thing|place|part|member|one)$/;

/** The words of "an American film actor", or null where they are no plain description. */
export function kindSaid(words: string): string[] | null {
  const tokens = foldName(words).split(/\s+/);
  if (tokens.length === 0 || tokens.length > 5 || tokens.some((one) => LOOSE.test(one) || !/^[\p{L}'-]+$/u.test(one)))
    return null;
  return tokens;
}

/** In order and without another nationality between, the last at the end of its phrase; null where that cannot be told. */
export function isKind(said: readonly string[], told: string): true | null {
  const phrase = /^[^.;:(]{2,200}/.exec(told)?.[0] ?? '';
  const found = [...phrase.matchAll(/[\p{L}\p{M}'’-]+|,/gu)];
  let at = 0;
  for (const [index, { 0: word, index: place }] of found.entries()) {
    const folded = word === ',' ? ',' : foldName(word);
    if (
      /^(?:who|which|that|from|in|at|for|by|with|known|best|based|about|set|to|as|on|whose)$/.test(folded) &&
      !said.includes(folded)
    )
      return null;
    if (QUALIFIES.test(folded) && !said.includes(folded)) return null;
    if (folded === said[at]) {
      at += 1;
      if (at < said.length) continue;
      const next = found[index + 1]?.[0];
      const behind = phrase.slice(place + word.length);
      return next === undefined ||
        next === ',' ||
        /^\s+(?:and|who|which|that|from|in|at|for|by|with|known|best|based|about|set|created|directed|written|produced|starring|located|of|on|released|developed|published)\b/.test(
          behind,
        )
        ? true
        : null;
    }
    // "An American actor and Canadian writer" is no American writer.
    if (at > 0 && /^\p{Lu}/u.test(word)) return null;
  }
  return null;
}

/** Whom a sentence is about: the name that it begins with, and whether two sentences begin with the same. */
import { foldName } from '../structured/names.ts';

/** The words that a name is compared by: without brackets, quotation marks and "The". */
export function nameTokens(name: string): string[] {
  const bare = name
    .replace(/\s*\([^)]*\)?/g, ' ')
    .replace(/["“”„«»]/g, ' ')
    .replace(/,? (?:Jr|Sr)\.?$/, '');
  return foldName(bare)
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** "Michael Vick" and "Michael Dwayne Vick"; not "Paul McCartney" and "Paul McCartney and Wings". */
export function sameSubject(said: string, told: string): boolean {
  const short = nameTokens(said);
  const long = nameTokens(told);
  if (short.length === 0 || long.length > short.length + 3) return false;
  if (short.join(' ') === long.join(' ')) return true;
  // One word alone is no full name, and what joins two names makes a third.
  if (short.length < 2 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  if (long.some((word) => /^(?:and|of|for|in|&|the|vs)$/.test(word) && !short.includes(word))) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length && /^\p{Lu}/u.test(said);
}

/** What a passage's sentence begins with, and what follows: a bracket with dates, or the verb. */
export function openingOf(sentence: string): { name: string; rest: string } | null {
  const match =
    /^(?:The\s+(?=\p{Lu}))?(?:["“])?((?:\p{Lu}|\d)[^(),;]{0,80}?)(?:["”])?(?=\s*\(|,\s|\s+(?:is|was|are|were|has|had|stars|premiered|debuted|aired|opened|closed|won|grossed|died|became)\b)/u.exec(
      sentence,
    );
  if (!match?.[1]) return null;
  return { name: match[1], rest: sentence.slice(match[0].length).replace(/^["”]/, '') };
}

/** Names of people in a text, as far as its letters tell: whom a sentence is about, and whose office is meant. */
import { foldName } from '../structured/names.ts';

// A full stop belongs to it after an initial or a title only: "said Brandt. Una Park" are two.
const PART =
  "(?:(?:\\p{Lu}\\.)+|(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon)\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
export const NAME = `(${PART}(?:[^\\S\\n](?:(?:van|der|den|de|von|bin|al|el|la|le|du|da|di)[^\\S\\n])*${PART}){0,4})`;

const FIRST = new RegExp(NAME, 'gu');
/** Capitalised, and no name of anybody. */
const NOBODY =
  /^(?:I|The|A|An|He|She|They|It|We|You|His|Her|Their|Its|My|Our|This|That|These|Those|There|Then|When|While|After|Before|As|At|By|In|On|For|From|With|But|And|Or|So|Yet|If|No|Not|Nobody|Some|Many|Most|All|Both|What|Who|Why|How|Asked|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "Ada Holm", "Mayor Holm" and "Holm". */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    foldName(name)
      .split(/[\s,()]+/)
      .filter((part) => !/^(?:kc|qc|mp|jr|sr|phd|md|ii|iii)$/.test(part)),
  );
  const surname = (tokens: readonly string[]) => tokens.at(-1) ?? '';
  return a!.includes(surname(b!)) || b!.includes(surname(a!));
}

/**
 * The first person that a sentence names. `around`: where single names are known from. A name in the middle of a sentence
 * may be a place: it counts where it has an office before it, or something of a person behind it.
 */
export function subjectOf(sentence: string, around: string): string | undefined {
  for (const match of sentence.matchAll(FIRST)) {
    const parts = bare(match[1]!).split(/\s+/);
    while (parts.length > 0 && NOBODY.test(parts[0]!)) parts.shift();
    const name = parts.join(' ');
    if (parts.length === 1 && name.length > 1 && isKnown(name, around)) return name;
    if (parts.length < 2) continue;
    const before = sentence.slice(0, match.index);
    const behind = sentence.slice(match.index + match[1]!.length);
    const isPerson =
      !/\p{L}/u.test(before) ||
      /\p{Ll}{3,}\s?,?\s*$/u.test(before) ||
      /^(?:,\s(?:\d\d|who|whose|an?|the)\b|\s(?:who|has|had|is|was)\b)/u.test(behind);
    const isPlace = /(?:^|\s)(?:in|at|near|from|to|of|outside|around|across|for|by)\s$/iu.test(before);
    if (isPerson && !isPlace) return name;
  }
  return undefined;
}

const bare = (name: string): string => name.replace(/[’']s$/u, '').replace(/[.’'-]+$/u, '');

/** The last word of a longer name. */
function isKnown(name: string, around: string): boolean {
  for (const match of around.matchAll(FIRST)) {
    const parts = bare(match[1]!)
      .split(/\s+/)
      .filter((part) => !NOBODY.test(part));
    if (parts.length > 1 && parts.at(-1) === name) return true;
  }
  return false;
}

/** "the rector" is Claudine Maret, where the text has "Rector Claudine Maret" or "Claudine Maret, the rector of". */
export function holderOf(role: string, around: string): string | undefined {
  const word = role.replace(/[^\p{L}-]/gu, '');
  if (word.length < 4) return undefined;
  const capital = word[0]!.toUpperCase() + word.slice(1);
  const before = new RegExp(`\\b(?:${word}|${capital}),?\\s+${NAME}`, 'u').exec(around)?.[1];
  if (before?.includes(' ')) return before;
  return new RegExp(`${NAME},\\s+(?:who\\s|the\\s|a\\s|an\\s)?[^,.“”"]{0,40}\\b${word}\\b`, 'u').exec(around)?.[1];
}

/** What relative clauses say of whom quotations are. */
import type { Language } from '../text/index.ts';
import { isName, type Phrase, readPhrase, type Token } from './phrases.ts';

/** Where words of somebody's are kept. */
export const RECORD =
  /^(?:(?:an?|the|its|their|his|her)\s)?(?:\p{Ll}+\s)?(?:statement|transcript|filing|document|letter|e-?mail|memo|recording|post|release|report|note|study|lawsuit|indictment|ruling|resolution|column|editorial)\b/iu;

/** "A guard, who gave his name only as Ganesh, said" */
export function calledBy(
  list: readonly Token[],
  from: number,
  to: number,
  source: string,
  language: Language,
): Phrase | null {
  let open = to - 1;
  while (open > from && list[open]?.text !== ',') open--;
  const words = source.slice(list[open + 1]?.start, list[to - 1]?.end);
  if (
    !/^who (?:gave (?:his|her|their) name|asked to be (?:called|identified)|introduced (?:him|her)self|goes) /u.test(
      words,
    )
  )
    return null;
  let start = to;
  while (start > from && isName(list[start - 1], language)) start--;
  return start < to ? readPhrase(list.slice(start, to), source, language) : null;
}

/** "Sir Edmund Pike (Con)": the brackets belong to the name. */
export function pastBrackets(list: readonly Token[], end: number, from: number): number {
  if (list[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > from && at > end - 8; at--) if (list[at]?.text === '(') return at;
  return end;
}

/** "a report that described the town as": what the clause is said of; nobody who acts before it. */
export function antecedentOf(
  list: readonly Token[],
  relative: number,
  from: number,
  source: string,
  language: Language,
): Phrase | null {
  let start = relative - 1;
  while (
    start > from &&
    relative - start < 6 &&
    list[start]?.word &&
    !language.determiners.has(list[start]?.lower ?? '')
  )
    start--;
  const [determiner, noun] = [list[start], list[relative - 1]];
  if (!determiner || !noun || !RECORD.test(noun.text) || !language.determiners.has(determiner.lower)) return null;
  const read = readPhrase(list.slice(start, relative), source, language);
  return read?.kind === 'described' ? { ...read, person: false } : null;
}

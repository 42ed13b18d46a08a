/** Who is named in an article: full names with what is said of them. */
import type { Block } from '../model.ts';
import type { Language } from '../text/index.ts';
import {
  isName,
  isOfficeToken,
  isOrganisation,
  isParticle,
  isSurname,
  readPhrase,
  type Token,
  tokens,
} from './phrases.ts';

export interface Person {
  name: string;
  /** The name's words, lower case. */
  words: string[];
  description?: string;
  /** Where the full name stands first: the block's number, and the offset in it. */
  block: number;
  start: number;
}

// Quotations and reported speech ask about the same blocks.
const known = new WeakMap<readonly Block[], Person[]>();

export function findPeople(blocks: readonly Block[], language: Language): Person[] {
  const people = known.get(blocks) ?? readPeople(blocks, language);
  known.set(blocks, people);
  return people;
}

function readPeople(blocks: readonly Block[], language: Language): Person[] {
  const people = new Map<string, Person>();
  const nouns = new Set(blocks.flatMap(({ text }) => text.match(/(?<![\p{L}’'-])\p{Ll}{5,}(?![\p{L}’'-])/gu) ?? []));
  for (const [number, block] of blocks.entries()) {
    if (block.kind === 'heading') continue;
    const list = tokens(block.text, 0, language);
    for (let at = 0; at < list.length; at++) {
      const end = endOfName(list, at, language);
      if (end - at < 2) continue;
      // "Secretary of State Paul Renner": read with the office, the name is what is left.
      const office =
        /^(?:of|for|in)$/u.test(list[at - 1]?.lower ?? '') &&
        list[at - 2]?.capital &&
        isOfficeToken(list[at - 2], language);
      const noun = language.capitalNouns && language.determiners.has(list[at - 1]?.lower ?? '');
      const phrase = readPhrase(list.slice(office ? at - 2 : noun ? at - 1 : at, end), block.text, language);
      const run = phrase?.kind === 'name' ? list.slice(at, end).filter((token) => token.start >= phrase.nameStart) : [];
      if (phrase?.kind === 'name' && run.length >= 2 && run.length <= 5 && wordsOf(phrase.name).length >= 2) {
        // "Comptroller Jane Doe", where the page knows a comptroller: a title, whatever it is.
        const words = phrase.name.split(' ');
        while (words.length > 2 && nouns.has(words[0]?.toLowerCase() ?? '')) words.shift();
        const name = words.join(' ');
        const key = name.toLowerCase();
        const description = describe(list, at, end, block.text, language, phrase.description);
        const says = [list[at - 1], list[end]].some((one) => language.cues.get(one?.lower ?? '') === 'finite');
        const person = (description || says) && isSurname(run.at(-1), language);
        if ((isOrganisation(run, language) && !person) || isMarked(block.text, phrase.nameStart, run.at(-1)?.end ?? 0))
          continue;
        const known = people.get(key);
        if (!known) {
          people.set(key, {
            name,
            words: wordsOf(name),
            block: number,
            start: phrase.nameStart,
            ...(description ? { description } : {}),
          });
        } else if (!known.description && description) known.description = description;
      }
      at = end - 1;
    }
  }
  // "Ngo Bassong" is no other than Clémentine Ngo Bassong.
  const all = [...people.values()];
  return all.filter(
    ({ words }) => !all.some((other) => other.words.length > words.length && endsWith(other.words, words)),
  );
}

/** “The Salt Line,” is what is called so, and nobody. */
const isMarked = (text: string, start: number, end: number) =>
  /[“"‘«„](?:The |An? )?$/u.test(text.slice(Math.max(0, start - 5), start)) &&
  /^[,.?!]?[”"’»“]/u.test(text.slice(end, end + 2));

function endOfName(list: readonly Token[], from: number, language: Language): number {
  let end = from;
  while (end < list.length) {
    const token = list[end];
    const name = isName(token, language);
    if (!name && !(end > from && isParticle(list, end, language))) break;
    end++;
    if (/[’']s$/u.test(token?.text ?? '')) break;
  }
  return end;
}

function describe(
  list: readonly Token[],
  at: number,
  end: number,
  text: string,
  language: Language,
  office?: string,
): string | undefined {
  const after = afterName(list, end, text, language);
  if (after) return after;
  // "the school’s director, Jane Doe,"
  if (list[at - 1]?.text === ',') {
    let start = at - 2;
    while (start >= 0 && !/^[.,;:!?—–“”"()]$/u.test(list[start]?.text ?? '')) start--;
    const before = list.slice(start + 1, at - 1);
    if (
      before.length &&
      before.length < 16 &&
      before.some((token) => isOfficeToken(token, language)) &&
      language.determiners.has(before[0]?.lower ?? '')
    ) {
      return text.slice(before[0]?.start, before.at(-1)?.end);
    }
  }
  if (office) return office;
  // "Iranian journalist Jane Doe"
  let start = at;
  while (start > 0 && list[start - 1]?.word && !language.cues.has(list[start - 1]?.lower ?? '') && at - start < 5) {
    const token = list[start - 1];
    if (!token || /^(?:the|an?|and|but|by|to|as|with|of|for|from|that)$/u.test(token.lower)) break;
    start--;
  }
  const lead = list.slice(start, at);
  return lead.length && isOfficeToken(lead.at(-1), language) ? text.slice(lead[0]?.start, lead.at(-1)?.end) : undefined;
}

/** The apposition that follows a name: ", director of the Harbour Trust," */
function afterName(list: readonly Token[], end: number, text: string, language: Language): string | undefined {
  if (list[end]?.text !== ',') return undefined;
  let start = end + 1;
  if (/^\d{1,3}$/u.test(list[start]?.text ?? '') && list[start + 1]?.text === ',') start += 2;
  const first = list[start];
  if (
    !first?.word ||
    language.cues.has(first.lower) ||
    /^(?:and|but|or|who|whose|which|however|meanwhile|in|on|at|to|while)$/u.test(first.lower)
  )
    return undefined;
  let stop = start;
  while (stop < list.length && stop - start < 40) {
    const token = list[stop];
    if (!token || /^[.;:!?—–“”"()]$|^\uE000/u.test(token.text)) break;
    if (token.text === ',') {
      const next = list[stop + 1];
      // "director of Hydrology, Coasts and Rivers": capitals go on with the list.
      if (!next?.capital || !next.word || isClauseAhead(list, stop + 1, language)) break;
    } else if (
      stop > start &&
      language.cues.get(token.lower) === 'finite' &&
      !/^(?:of|the|a|an)$/u.test(list[stop - 1]?.lower ?? '')
    )
      break;
    stop++;
  }
  const kept = list.slice(start, stop);
  const role = kept.some((token) => isOfficeToken(token, language) || language.personNouns.has(token.lower));
  if (!role || kept.length > 36) return undefined;
  return text.slice(first.start, kept.at(-1)?.end);
}

/** Whether a name and a verb follow, and not one more of a list. */
function isClauseAhead(list: readonly Token[], from: number, language: Language): boolean {
  for (let at = from; at < Math.min(from + 4, list.length); at++)
    if (language.cues.has(list[at]?.lower ?? '')) return true;
  return false;
}

/** The full name that a shorter one stands for: the latest given before, or the first given at all. */
export function resolveName(people: readonly Person[], name: string, block: number, start: number): Person | undefined {
  const wanted = wordsOf(name);
  const fits = people.filter(
    ({ words }) =>
      endsWith(words, wanted) ||
      (words.length > 1 && endsWith(wanted, words)) ||
      (wanted.length === 1 && words[0] === wanted[0]) ||
      isSubset(words, wanted),
  );
  const strong = fits.filter(
    ({ words }) => endsWith(words, wanted) || endsWith(wanted, words) || isSubset(words, wanted),
  );
  const candidates = strong.length ? strong : fits;
  const before = candidates.filter(
    (person) => person.block < block || (person.block === block && person.start <= start),
  );
  return before.at(-1) ?? candidates[0];
}

/** A name's words, small, without what tells a son from his father. */
const wordsOf = (name: string) => {
  const words = name.toLowerCase().split(/\s+/u);
  return words.length > 1 && GENERATION.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
};

const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/u;

const endsWith = (words: readonly string[], wanted: readonly string[]) =>
  wanted.length <= words.length && wanted.every((word, index) => words[words.length - wanted.length + index] === word);

/** "Robert Lee" is within "Robert J. Lee". */
function isSubset(words: readonly string[], wanted: readonly string[]): boolean {
  return (
    wanted.length >= 2 &&
    words[0] === wanted[0] &&
    words.at(-1) === wanted.at(-1) &&
    wanted.every((word) => words.includes(word))
  );
}

/** Who is named or described at a word: a run of capitals past its titles, or a noun for somebody. */
import type { Block, Span } from '../../model.ts';
import type { Language } from '../../text/index.ts';
import { byGivenName } from '../given-names.ts';
import { pronounOf } from '../kin.ts';
import type { Person } from '../people.ts';
import { isName, isOfficeToken, type Token } from '../phrases.ts';

export interface Mention extends Span {
  /** The fullest name on the page; none where somebody is only described. */
  name?: string;
  /** Whether that name is written here in full. */
  full: boolean;
  pronoun?: 'he' | 'she';
  /** "a man": somebody new, whom a pronoun may mean for longer. */
  isNew: boolean;
  /** A name that the page does not give in full: who knows whose. */
  unknown?: true;
}

export const TITLES: { [title: string]: 'he' | 'she' } = {
  ...{
    mr: 'he',
    sir: 'he',
    king: 'he',
    prince: 'he',
    lord: 'he',
    pope: 'he',
    father: 'he',
    emperor: 'he',
    sheikh: 'he',
  },
  ...{ mrs: 'she', ms: 'she', miss: 'she', dame: 'she', queen: 'she', princess: 'she', lady: 'she', sister: 'she' },
};

export const endWithout = (token: Token | undefined): number =>
  token ? token.end - (/[’']s?$/u.exec(token.text)?.[0].length ?? 0) : 0;

/** Words in capitals that belong together, past the titles before them. */
export function runAt(
  list: readonly Token[],
  at: number,
  language: Language,
): { title?: string; first: number; end: number } | null {
  const before = list[at - 1];
  if (isName(before, language) && !/[’']s?$/u.test(before?.text ?? '')) return null;
  let first = at;
  let title: string | undefined;
  while (
    list[first]?.capital &&
    (isOfficeToken(list[first], language) || TITLES[list[first]?.lower ?? '']) &&
    list[first + 1]
  ) {
    title = list[first]?.lower;
    first++;
  }
  let end = first;
  while (end < list.length) {
    const token = list[end];
    const particle =
      !!token &&
      language.nameParticles.has(token.lower) &&
      isName(list[end + 1], language) &&
      (end > first || /^(?:von|van|de|di|du|da|al|el|bin)$/iu.test(token.text) || token.capital);
    const particles =
      !!token &&
      language.nameParticles.has(token.lower) &&
      language.nameParticles.has(list[end + 1]?.lower ?? '') &&
      isName(list[end + 2], language);
    if (!isName(token, language) && !particle && !particles) break;
    end++;
    if (/[’']s?$/u.test(token?.text ?? '')) break;
  }
  if (end === first || !list[first]?.word) return null;
  return { first, end, ...(title ? { title } : {}) };
}

const NEW = /^(?:an?|another|one)$/u;

/** "a man", "the mayor’s husband", "the treasurer": somebody who is not named beside it. */
export function describedAt(list: readonly Token[], at: number, language: Language): Mention | null {
  const token = list[at];
  if (!token || token.capital || !token.word) return null;
  const noun =
    language.personNouns.has(token.lower) || language.offices.has(token.lower) || pronounOf(token.lower) !== undefined;
  if (
    !noun ||
    (/(?:s|men|people)$/u.test(token.lower) && !/ss$/u.test(token.lower)) ||
    /^(?:police|crowd|audience|other|person|head|chair|general|executive|general|major|chief|board|fellow|speaker|member|figure|source|judge|lead)$/u.test(
      token.lower,
    )
  )
    return null;
  let from = at - 1;
  while (
    from >= 0 &&
    at - from < 5 &&
    list[from]?.word &&
    !language.determiners.has(list[from]?.lower ?? '') &&
    !/[’']s$/u.test(list[from]?.text ?? '')
  )
    from--;
  const opens = list[from];
  if (!opens || at - from >= 5 || !opens.word) return null;
  const next = list[at + 1];
  const after = list[at + 2];
  // Beside a name it says who that is.
  if (next?.capital && isName(next, language)) return null;
  if (next?.text === ',' && after?.capital && isName(after, language)) return null;
  if (
    (list[from - 1]?.text === ',' && isName(list[from - 2], language)) ||
    list
      .slice(Math.max(0, from - 2), from)
      .some((one) => /^(?:is|was|as|became|be|been|were|are|named|elected|appointed)$/u.test(one.lower))
  )
    return null;
  if (/^(?:is|was)$/u.test(next?.lower ?? '') && after?.capital && isName(after, language)) return null;
  if (
    list.slice(at + 1, at + 8).some((one, index, rest) => /^(?:is|was)$/u.test(one.lower) && rest[index + 1]?.capital)
  )
    return null;
  const pronoun = pronounOf(token.lower);
  return {
    start: opens.start,
    end: token.end,
    full: false,
    isNew: NEW.test(opens.lower),
    ...(pronoun ? { pronoun } : {}),
  };
}

/** "Karl and Otto Lund" are two. */
export function withSiblings(people: readonly Person[], blocks: readonly Block[]): Person[] {
  const more: Person[] = [];
  for (const person of people) {
    const [, ...rest] = person.name.split(' ');
    for (const [number, { text }] of blocks.entries()) {
      const at = text.indexOf(` and ${person.name}`);
      const name = at > 0 ? /\p{Lu}\p{Ll}+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] : undefined;
      if (!name || byGivenName(name) === undefined) continue;
      const whole = `${name} ${rest.join(' ')}`;
      if (!people.some((other) => other.name === whole))
        more.push({ name: whole, words: whole.toLowerCase().split(' '), block: number, start: text.indexOf(name) });
    }
  }
  return [...people, ...more];
}

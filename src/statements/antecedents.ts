/** Whom a sentence is about, named or not: whom a pronoun after it may mean. */
import type { Language } from '../text/index.ts';
import { sentenceSubject, subjectStart } from './attribution.ts';
import { BOUNDARY, nameBeside, phraseFrom } from './noun-phrase.ts';
import type { Person } from './people.ts';
import { isOfficeToken, type Phrase, type Token } from './phrases.ts';

export type Described = Phrase & { kind: 'described' };

export type Subject = { start: number } & ({ person: Person } | { described: Described });

type Find = (name: string, start: number) => Person | undefined;

export function subjectOf(list: readonly Token[], source: string, language: Language, find: Find): Subject | null {
  const at = subjectStart(list);
  const first = list[at];
  if (!first || language.pronouns.has(first.lower)) return null;
  let stop = at;
  while (stop < list.length && !BOUNDARY.test(list[stop]?.text ?? '') && list[stop]?.lower !== 'who') stop++;
  const phrase = list.slice(at, stop);
  // "The town’s lawyer, Jane Doe, …"
  const introduces =
    language.determiners.has(first.lower) ||
    phrase.some((token) => /[’']s?$/u.test(token.text) || isOfficeToken(token, language));
  const beside = introduces ? nameBeside(list, stop, source, language) : null;
  const named = beside?.kind === 'name' ? find(beside.name, beside.nameStart) : undefined;
  if (beside && named) return { start: beside.start, person: named };

  const begins = sentenceSubject(list, source, language);
  if (begins?.kind === 'name') {
    const last = list.find((token) => token.end === begins.end);
    // "Lopez’s figures were wrong" is about figures.
    if (/[’']s?$/u.test(last?.text ?? '')) return null;
    const person = find(begins.name, begins.nameStart);
    // Jane Church is a person where the article says so.
    return person && (!begins.organisation || person.name.endsWith(begins.name))
      ? { start: begins.start, person }
      : null;
  }
  if (begins?.kind === 'described' && begins.person) {
    const whole = phraseFrom(list, at, source, language);
    return { start: begins.start, described: whole?.kind === 'described' && whole.end > begins.end ? whole : begins };
  }
  return null;
}

const SHE = /(?:woman|women|mother|sister|daughter|wife|widow|girl|lady|queen|princess|actress|waitress|niece|aunt)$/u;
const HE = /(?:man|men|father|brother|son|husband|boy|king|prince|actor|waiter|nephew|uncle)$/u;

/** What a noun says of the pronoun that may stand for it; plural ones have neither. */
export function pronounOf(head: string): 'he' | 'she' | undefined {
  if (SHE.test(head)) return 'she';
  // "person" and "chairperson" end like "son".
  return HE.test(head) && !/person$/u.test(head) ? 'he' : undefined;
}

/** Who is addressed by a title that tells, anywhere on the page: "Mr Lopez", "Ms. Doe". */
export function titled(texts: readonly string[], find: (name: string) => Person | undefined) {
  const known = new Map<string, 'he' | 'she'>();
  for (const text of texts) {
    for (const [, title, name] of text.matchAll(
      /\b(Mrs|Ms|Miss|Dame|Mr|Sir)\.? (\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)*)/gu,
    )) {
      const person = find((name ?? '').replace(/[’']s?$/u, ''));
      if (person && !known.has(person.name)) known.set(person.name, /^(?:Mr|Sir)$/u.test(title ?? '') ? 'he' : 'she');
    }
  }
  return known;
}

/** Whom a sentence is about, named or not: whom a pronoun after it may mean. */
import type { Language } from '../text/index.ts';
import { pronounOf } from './kin.ts';
import { BOUNDARY, nameBeside, phraseFrom } from './noun-phrase.ts';
import type { Person } from './people.ts';
import { isName, isOfficeToken, type Phrase, type Token } from './phrases.ts';
import { sentenceSubject, subjectStart } from './sentence-subject.ts';

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
    first.lower === 'one' ||
    phrase.some((token) => /[’']s?$/u.test(token.text) || isOfficeToken(token, language));
  const beside = introduces ? nameBeside(list, stop, source, language) : null;
  const named = beside?.kind === 'name' ? (find(beside.name, beside.nameStart) ?? byTitle(beside)) : undefined;
  if (beside && named) return { start: beside.start, person: named };
  const kin = kinBeside(list, at, stop, source, language);
  if (kin) return kin;

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

/** "Its chair, Baroness Iqbal": who has a title needs no first name. */
function byTitle(phrase: Phrase & { kind: 'name' }): Person | undefined {
  if (!phrase.description) return undefined;
  const { name, description, nameStart } = phrase;
  return { name, words: [name.toLowerCase()], description, block: -1, start: nameStart };
}

/** "Her mother, Agustina, 67, …", "The pupil, Birta, 12, …", "Olaf’s son Nils …": the first name is enough. */
function kinBeside(
  list: readonly Token[],
  from: number,
  comma: number,
  source: string,
  language: Language,
): Subject | null {
  const first = list[from];
  const isKin = (token: Token | undefined) =>
    !!token && (pronounOf(token.lower) !== undefined || language.personNouns.has(token.lower));
  if (!first || !/^(?:the|an?|his|her|their|its|\p{Lu}.*[’']s)$/iu.test(first.text)) return null;
  const apart = list[comma]?.text === ',' && isKin(list[comma - 1]) && list[comma + 2]?.text === ',';
  const at = list.findIndex((token, index) => index > from && index < from + 4 && isKin(token));
  const beside = at > 0 && pronounOf(list[at]?.lower ?? '') !== undefined && !isName(list[at + 2], language);
  const noun = apart ? list[comma - 1] : beside ? list[at] : undefined;
  const name = apart ? list[comma + 1] : list[at + 1];
  if (!noun || !name || !isName(name, language)) return null;
  const description = source.slice(first.start, noun.end);
  return {
    start: name.start,
    person: { name: name.text, words: [name.lower], description, block: -1, start: name.start },
  };
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

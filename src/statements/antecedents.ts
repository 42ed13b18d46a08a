/** Whom a sentence is about, named or not: whom a pronoun after it may mean. */
import type { Language } from '../text/index.ts';
import { sentenceSubject, subjectStart } from './attribution.ts';
import { BOUNDARY, nameEnd, phraseFrom } from './noun-phrase.ts';
import type { Person } from './people.ts';
import { isOfficeToken, type Phrase, readPhrase, type Token } from './phrases.ts';

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
  const beside = besides(list, stop, phrase, source, language, find);
  if (beside) return beside;

  const begins = sentenceSubject(list, source, language);
  if (begins?.kind === 'name') {
    const last = list.find((token) => token.end === begins.end);
    // "Lopez’s figures were wrong" is about figures.
    if (begins.organisation || /[’']s?$/u.test(last?.text ?? '')) return null;
    const person = find(begins.name, begins.nameStart);
    return person ? { start: begins.start, person } : null;
  }
  if (begins?.kind === 'described' && begins.person) {
    const whole = phraseFrom(list, at, source, language);
    return { start: begins.start, described: whole?.kind === 'described' ? whole : begins };
  }
  // "A librarian of the old school, who …": whoever has a "who" is a person, whatever the noun.
  const who = list[stop]?.lower === 'who' || (list[stop]?.text === ',' && list[stop + 1]?.lower === 'who');
  const last = phrase.at(-1);
  if (!who || !last || !language.determiners.has(first.lower) || phrase.length > 10) return null;
  const further = phrase.findIndex((token, index) => index > 1 && /^(?:of|in|at|from|for|with|on)$/u.test(token.lower));
  const head = phrase[further > 0 ? further - 1 : phrase.length - 1]?.lower ?? '';
  const span = { start: first.start, end: last.end, text: source.slice(first.start, last.end) };
  return {
    start: first.start,
    described: { ...span, kind: 'described', definite: /^(?:the|this|that)$/u.test(first.lower), person: true, head },
  };
}

/** "The town’s lawyer, Jane Doe, …": the name that stands beside what it is said to be. */
function besides(
  list: readonly Token[],
  comma: number,
  phrase: readonly Token[],
  source: string,
  language: Language,
  find: Find,
): Subject | null {
  if (list[comma]?.text !== ',') return null;
  const introduces =
    language.determiners.has(phrase[0]?.lower ?? '') ||
    phrase.some((token) => /[’']s?$/u.test(token.text) || isOfficeToken(token, language));
  const end = nameEnd(list, comma + 1, language);
  if (!introduces || end - comma < 3 || (end < list.length && list[end]?.text !== ',')) return null;
  const name = readPhrase(list.slice(comma + 1, end), source, language);
  if (name?.kind !== 'name' || name.organisation) return null;
  const person = find(name.name, name.nameStart);
  return person ? { start: name.nameStart, person } : null;
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

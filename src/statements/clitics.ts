/** Words that are written as one and are two, and verbs that are two words: l’hydrologue, ajoute-t-elle, a déclaré. */
import type { Language } from '../text/index.ts';
import type { Token } from './phrases.ts';

/** An article before a word in small letters: l’hydrologue, dell’idrologa; a name keeps it: L’Oréal. */
const ELIDED = /^(\p{L}{1,5})[’'](?=\p{Ll})/u;

/** A pronoun that hangs on its verb: a-t-elle, explique-t-il. */
const HUNG = /^(\p{Ll}+(?:’\p{Ll}+)?)(?:-t)?-(\p{Ll}+)$/u;

/** The two words; null where it is one. */
export function parted(value: string, start: number, language: Language): [Token, Token] | null {
  const elided = language.elisions && ELIDED.exec(value);
  if (elided && language.elisions?.has(elided[1]?.toLowerCase() ?? '')) {
    const [article] = elided;
    const first = { ...wordAt(article, start), lower: article.slice(0, -1).toLowerCase() };
    return [
      { ...first, capital: first.lower !== article.slice(0, -1) },
      wordAt(value.slice(article.length), start + article.length),
    ];
  }
  const hung = language.enclitics && HUNG.exec(value);
  if (!hung || !language.enclitics?.has(hung[2] ?? '')) return null;
  const [, verb = '', pronoun = ''] = hung;
  return [wordAt(verb, start), wordAt(pronoun, start + value.length - pronoun.length)];
}

const wordAt = (text: string, start: number): Token => ({
  ...{ text, lower: text, start, end: start + text.length, word: true, capital: false },
});

/** « … », a déclaré Lefort. « … », a-t-elle déclaré. The verb that begins at `at`: what says it, and what follows. */
export function compoundVerb(
  list: readonly Token[],
  at: number,
  language: Language,
): { said: Token; pronoun?: Token; next: number } {
  const first = list[at] as Token;
  if (!language.auxiliaries?.has(first.lower)) return { said: first, next: at + 1 };
  const pronoun = list[at + 1];
  const hangs = !!pronoun && language.pronouns.has(pronoun.lower);
  const next = at + (hangs ? 3 : 2);
  const said = list[next - 1];
  if (!said || language.cues.get(said.lower) !== 'finite') return { said: first, next: at + 1 };
  return { said, next, ...(hangs && pronoun ? { pronoun } : {}) };
}

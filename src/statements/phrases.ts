/** Reads who a noun phrase speaks of: a name with its office, a pronoun, or words that hide somebody. */
import type { Span } from '../model.ts';
import { byLetters, type Language } from '../text/index.ts';
import { parted } from './clitics.ts';
import { describedPhrase } from './described-phrase.ts';
import { byGivenName } from './given-names.ts';

export interface Token extends Span {
  text: string;
  lower: string;
  word: boolean;
  capital: boolean;
  /** A name by where it stands, though its word is another's: "Theresa May", "Will Smith". */
  named?: boolean;
}

const tokenIn = byLetters(
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?(?:\p{Ll}{1,3}[ -]){0,2}\p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'‑.&-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|\uE000+|[“"]\p{Lu}[\p{L}’'.-]+[”"](?=\s\p{Lu})|\S/gu,
);

/** Names whose first letter is small, or set in marks: al-Masri, d’Angelo, Thomas “Tip” Garrity. */
const PREFIXED = /^[“"]\p{Lu}|^(?:a[dlnrst]|ash|el|ben|bin|ibn|d[’']|l[’'])[-‑]?\p{Lu}\p{Ll}/u;

export function tokens(text: string, offset: number, language: Language): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(tokenIn(text))) {
    const value = match[0];
    const start = offset + match.index;
    const last = found.at(-1);
    // The full stop of "Dr." and "Jr." is part of the word.
    if (value === '.' && last?.word && last.end === start && isAbbreviated(last, language)) {
      last.end++;
      last.text += '.';
      continue;
    }
    const two = parted(value, start, language);
    if (two) {
      found.push(...two);
      continue;
    }
    const word = value[0] !== '\uE000' && (value.length > 1 || /[\p{L}\p{N}]/u.test(value));
    const small = value.toLowerCase();
    const lower = value.length > 1 && small.endsWith('.') ? small.slice(0, -1) : small;
    const capital = word && (small[0] !== value[0] || PREFIXED.test(value));
    found.push({ text: value, lower, start, end: start + value.length, word, capital });
  }
  for (const [at, token] of found.entries()) if (isNamedHere(found, at, language)) token.named = true;
  return found;
}

const isAbbreviated = ({ lower, capital }: Token, language: Language) =>
  language.abbreviationsBefore.has(lower) || (capital && /^[js]r$/u.test(lower));

/** Months and helping verbs that are names too. */
function isNamedHere(list: readonly Token[], at: number, language: Language): boolean {
  const token = list[at];
  const next = list[at + 1];
  const before = list[at - 1];
  if (!token?.capital || !(language.months.has(token.lower) || /^(?:may|will)$/u.test(token.lower))) return false;
  if (/^\d/u.test(next?.text ?? '')) return false;
  const says = (one: Token | undefined) => !!one && !one.capital && language.cues.get(one.lower) === 'finite';
  if (says(next) || (says(before) && !next?.word)) return true;
  if (isName(before, language)) return true;
  return isName(next, language) && !(before?.word && !says(before) && !before.capital);
}

/** "von der" in "Ursula von der Leyen": small words with a name after them. */
export function isParticle(list: readonly Token[], at: number, language: Language): boolean {
  let end = at;
  while (end < at + 3 && language.nameParticles.has(list[end]?.text ?? '')) end++;
  return end > at && isName(list[end], language);
}

export type Phrase = Span & { text: string } & (
    | { kind: 'name'; name: string; description?: string; nameStart: number; organisation: boolean }
    | { kind: 'pronoun'; pronoun: 'he' | 'she' | 'they' | 'it' | 'i' }
    | { kind: 'described'; definite: boolean; person: boolean; head: string }
  );

const POSSESSIVE = /[’']s?$/u;

/** What the tokens of a phrase, already cut to size, speak of; null where they are no speaker. */
export function readPhrase(phrase: readonly Token[], source: string, language: Language): Phrase | null {
  let list = phrase.filter((token) => token.word || token.text === '-' || token.text === '–');
  list = withoutIntroduction(list, language);
  const first = list[0];
  const last = list.at(-1);
  if (!first || !last || list.length > 24) return null;
  const span = { start: first.start, end: last.end, text: source.slice(first.start, last.end) };
  const pronoun = list.length === 1 ? language.pronouns.get(first.lower) : undefined;
  if (pronoun) return { ...span, kind: 'pronoun', pronoun };

  const name = hasOwner(list, language) ? null : nameAtEnd(list, language);
  if (name) {
    const before = list.slice(0, name.index);
    const told = before[0] && language.definite && language.determiners.has(before[0].lower) ? before.slice(1) : before;
    const lead = told.length ? source.slice(told[0]?.start ?? 0, told.at(-1)?.end) : '';
    const description = lead.replace(/^(?:the|an?)\s+/iu, '').trim();
    return {
      ...span,
      kind: 'name',
      name: name.tokens
        .map((token) => token.text)
        .join(' ')
        .replace(POSSESSIVE, ''),
      nameStart: name.tokens[0]?.start ?? span.start,
      organisation: isOrganisation(name.tokens, language),
      ...(description && !/^(?:mr|mrs|ms|miss)\.?$/iu.test(description) ? { description } : {}),
    };
  }
  return describedPhrase(list, source, language);
}

/** „ein Sprecher der Polizei“: where nouns have capitals, the one after the preposition is no name. */
function hasOwner(list: readonly Token[], language: Language): boolean {
  if (!language.capitalNouns) return false;
  if (list.length === 2) return language.determiners.has(list[0]?.lower ?? '');
  if (list.length < 3) return false;
  const [noun, preposition] = list.slice(-3);
  return !!noun && language.personNouns.has(noun.lower) && !!language.prepositions?.has(preposition?.lower ?? '');
}

/** "In Geneva on Monday Lopez" → "Lopez"; "and the mayor" → "the mayor". */
function withoutIntroduction(list: Token[], language: Language): Token[] {
  const first = list[0];
  if (!first) return list;
  if (
    /^(?:and|but|or|so|then|yet|however|meanwhile|still|that|as|while|because|when|after|later|also)$/u.test(
      first.lower,
    ) &&
    list.length > 1
  ) {
    return withoutIntroduction(list.slice(1), language);
  }
  if (
    !/^(?:in|on|at|by|after|before|during|with|from|under|inside|within|outside|speaking|for|to|of|since|last|earlier)$/u.test(
      first.lower,
    )
  )
    return list;
  let start = list.length;
  while (
    start > 0 &&
    list[start - 1]?.capital &&
    !language.weekdays.has(list[start - 1]?.lower ?? '') &&
    !language.months.has(list[start - 1]?.lower ?? '')
  )
    start--;
  if (start === list.length) {
    // "In the end the mayor": from the last determiner on.
    for (let index = list.length - 1; index > 1; index--) {
      if (
        /^(?:the|an?|his|her|their)$/u.test(list[index]?.lower ?? '') &&
        !/^(?:in|on|at|of|by|for|to|from|with)$/u.test(list[index - 1]?.lower ?? '')
      )
        return list.slice(index);
    }
    return language.pronouns.has(list.at(-1)?.lower ?? '') ? list.slice(-1) : [];
  }
  return list.slice(start);
}

export function isName(token: Token | undefined, language: Language): boolean {
  if (!token?.capital) return false;
  if (token.named || /^\p{Lu}\.$/u.test(token.text)) return true;
  return (
    !language.stopWords.has(token.lower) &&
    !language.accordingTo.includes(token.lower) &&
    !language.weekdays.has(token.lower) &&
    !(language.months.has(token.lower) && token.lower.length > 3)
  );
}

/** The run of name words that ends the phrase, without the offices before it. */
function nameAtEnd(list: readonly Token[], language: Language): { index: number; tokens: Token[] } | null {
  let start = list.length;
  while (start > 0) {
    const token = list[start - 1];
    if (!token) break;
    if (!isName(token, language) && !(start < list.length && language.nameParticles.has(token.text))) break;
    start--;
  }
  if (start === list.length) return null;
  // "Jane Doe KC"
  if (list.length - start > 2 && AFTER_NAMES.test(list.at(-1)?.text ?? ''))
    return nameAtEnd(list.slice(0, -1), language);
  // "said von der Leyen" has its particles, "the fall of al Qadr" none that are not between names.
  if (!isName(list[start], language) && !isParticleFirst(list, start, language)) {
    while (start < list.length && !isName(list[start], language)) start++;
  }
  // "Smith’s lawyer" is no name; nor is "Friday".
  let index = start;
  const run = list.slice(start);
  // "the Justice Department": an office within the name of a body.
  const body = list[start - 1]?.lower === 'the' && language.organisationWords.has(run.at(-1)?.lower ?? '');
  for (let at = body ? -1 : run.length - 2; at >= 0; at--) {
    const token = run[at];
    if (!token) break;
    if (POSSESSIVE.test(token.text) && /[’']s$/u.test(token.text)) {
      index = start + at + 1;
      break;
    }
    // "Pensioner Ernesto Vidal"
    const noun = at === 0 && run.length > 2 && language.personNouns.has(token.lower);
    if (noun || isOfficeToken(token, language)) {
      index = start + at + 1;
      break;
    }
  }
  // "Secretary of State Marco Rubio": the words after "of" belong to the office.
  const before = list[index - 1];
  if (
    before &&
    (/^(?:of|for)$/u.test(before.lower) || isWholeTitle(list.slice(0, index - 1), before)) &&
    list.slice(0, index).some((token) => isOfficeToken(token, language)) &&
    list.length - index > 2
  ) {
    index = list.length - 2;
  }
  // „die Abgeordnete Lena Vogt“: after an article the first of three is a noun.
  if (language.capitalNouns && list.length - index > 2 && language.determiners.has(list[index - 1]?.lower ?? ''))
    index++;
  const name = list.slice(index);
  if (!name.length || (name.length === 1 && isOfficeToken(name[0], language))) return null;
  // "officials in Washington", "the mayor of Leeds": what the preposition governs is not who speaks.
  const article = /^(?:the|an?|its|their|his|her)$/u.test(list[index - 1]?.lower ?? '') ? 1 : 0;
  const preposition = list[index - 1 - article]?.lower ?? '';
  if (
    index > article &&
    (language.prepositions?.has(preposition) ||
      /^(?:of|in|at|from|for|with|to|by|on|inside|near|between|against|over|about|within|and)$/u.test(preposition))
  ) {
    const lead = list.slice(0, index - 1 - article);
    // "Mayor Ana Costa of Lisk", "Ana Costa of the Harbour Trust"
    const bearer = lead.length > 1 ? nameAtEnd(lead, language) : null;
    if (
      bearer &&
      (bearer.index + article > 0 ||
        bearer.tokens.length < lead.length ||
        byGivenName(bearer.tokens[0]?.text ?? '') !== undefined) &&
      (bearer.tokens.length > 1 || isOfficeToken(lead[bearer.index - 1], language)) &&
      !isOfficeToken(bearer.tokens.at(-1), language) &&
      !isOrganisation(bearer.tokens, language)
    )
      return bearer;
    if (article) return null;
    if (lead.some((token) => !token.capital || isOfficeToken(token, language) || language.personNouns.has(token.lower)))
      return null;
    return { index: 0, tokens: [...list] };
  }
  return { index, tokens: name };
}

/** What stands behind a name and is none: ranks, degrees and honours. */
const AFTER_NAMES = /^(?:[KQS]C|MPs?|MEP|MSP|TD|MD|PhD|Ph\.D\.?|M\.D\.?|[OMC]BE|RN|Esq)\.?$/u;

/** "Opposition Leader in Exile": a title in capitals throughout. */
const isWholeTitle = (lead: readonly Token[], preposition: Token): boolean =>
  preposition.lower === 'in' && lead.length > 0 && lead.every((token) => token.capital);

/** "von der Leyen", but not "de Rotterdam" after a lower-case word that goes with it. */
function isParticleFirst(list: readonly Token[], start: number, language: Language): boolean {
  if (start > 0 && language.prepositions?.has(list[start]?.lower ?? '')) return false;
  return start === 0 || isOfficeToken(list[start - 1], language) || language.cues.has(list[start - 1]?.lower ?? '');
}

/** Short for something that no person holds. */
const NO_OFFICE = /^(?:st|mt|vs|viz|e\.g|i\.e|eg|approx|cf)$/u;

export function isOfficeToken(token: Token | undefined, language: Language): boolean {
  if (!token) return false;
  return (
    language.offices.has(token.lower.startsWith('co-') ? token.lower.slice(3) : token.lower) ||
    !!language.officeEnds?.test(token.lower) ||
    (language.abbreviationsBefore.has(token.lower) && !NO_OFFICE.test(token.lower))
  );
}

export function isOrganisation(name: readonly Token[], language: Language): boolean {
  if (name.some((token) => /^(?:of|for|the|and|in)$/u.test(token.lower))) return true;
  if (name.length > 1 && /^\p{Lu}\./u.test(name[0]?.text ?? '') && isSurname(name.at(-1), language)) return false;
  return (
    name.some((token, index) => index === name.length - 1 && language.organisationWords.has(token.lower)) ||
    name.some((token) =>
      /^(?:University|Ministry|Department|Institute|Foundation|Council|Agency|Association|Committee)$/u.test(
        token.text,
      ),
    ) ||
    name.every((token) => /^\p{Lu}{2,}$/u.test(token.text) && token.text.length > 2)
  );
}

/** Words that end the names of places and churches, and of people. */
export const isSurname = (token: Token | undefined, language: Language) =>
  !!token && language.organisationWords.has(token.lower) && SURNAMES.test(token.lower);

const SURNAMES =
  /^(?:park|church|lake|bridge|west|north|east|post|house|court|street|forest|river|banks|guard|service)$/u;

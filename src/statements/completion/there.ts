/** The article as a completion sees it: its sentences in order, and who is named in each. */
import type { Block } from '../../model.ts';
import { type Language, splitSentences } from '../../text/index.ts';
import { pronounOf, titled } from '../antecedents.ts';
import { findPeople, type Person } from '../people.ts';
import { isName, isOfficeToken, type Token, tokens } from '../phrases.ts';
import { byGivenName } from './given-names.ts';

export interface Mention {
  start: number;
  end: number;
  /** The fullest name on the page; none where somebody is only described. */
  name?: string;
  /** Whether that name is written here in full. */
  full: boolean;
  pronoun?: 'he' | 'she';
  /** "a man": somebody new, whom a pronoun may mean for longer. */
  isNew: boolean;
}

export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
}

const TITLES: { [title: string]: 'he' | 'she' } = {
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

export class There {
  readonly people: readonly Person[];
  readonly sentences: readonly Sentence[];
  private readonly genders = new Map<string, 'he' | 'she' | undefined>();
  private readonly mentions = new Map<Sentence, Mention[]>();
  private titles: Map<string, 'he' | 'she'> | undefined;

  constructor(
    readonly blocks: readonly Block[],
    readonly language: Language,
  ) {
    this.people = withSiblings(findPeople(blocks, language), blocks);
    this.sentences = blocks.flatMap(({ text, kind }, block) =>
      kind === 'heading'
        ? []
        : splitSentences(text, language.tag).map(({ start, end }) => ({
            block,
            start,
            end,
            text: text.slice(start, end),
          })),
    );
  }

  /** The sentences before a place, the nearest first; none of a heading. */
  *before(block: number, start: number): Generator<Sentence> {
    for (let at = this.sentences.length - 1; at >= 0; at--) {
      const sentence = this.sentences[at];
      if (sentence && (sentence.block < block || (sentence.block === block && sentence.end <= start))) yield sentence;
    }
  }

  pronounOf(person: Person): 'he' | 'she' | undefined {
    if (this.genders.has(person.name)) return this.genders.get(person.name);
    this.titles ??= titled(
      this.blocks.map(({ text }) => text),
      (name) => {
        const all = this.named(name.toLowerCase().split(/\s+/u));
        return all.length === 1 ? all[0] : undefined;
      },
    );
    const described = /\b(?:\p{L}+woman|mother|wife|daughter|sister|actress|queen|princess|widow)\b/iu.test(
      person.description ?? '',
    )
      ? 'she'
      : /\b(?:spokesman|chairman|congressman|councilman|father|husband|son|brother|actor|king|prince|widower)\b/iu.test(
            person.description ?? '',
          )
        ? 'he'
        : undefined;
    const pronoun = this.titles.get(person.name) ?? described ?? byGivenName(person.words[0] ?? '');
    this.genders.set(person.name, pronoun);
    return pronoun;
  }

  /** Whether more than two capitals says that this is somebody. */
  isPerson(person: Person): boolean {
    return (
      !!person.description || byGivenName(person.words[0] ?? '') !== undefined || this.pronounOf(person) !== undefined
    );
  }

  /** All people of whom this is the name or the end of it. */
  named(words: readonly string[]): Person[] {
    return this.people.filter(
      (person) =>
        words.length <= person.words.length &&
        words.every((word, at) => person.words[person.words.length - words.length + at] === word),
    );
  }

  mentionsIn(sentence: Sentence): readonly Mention[] {
    let found = this.mentions.get(sentence);
    if (!found) {
      found = this.findMentions(sentence.text);
      this.mentions.set(sentence, found);
    }
    return found;
  }

  findMentions(text: string): Mention[] {
    const { language } = this;
    const list = tokens(text, 0, language);
    const found: Mention[] = [];
    for (let at = 0; at < list.length; at++) {
      const run = runAt(list, at, language);
      if (run) {
        const { title, first, end } = run;
        const words = list.slice(first, end).map((token) => token.text.replace(/[’']s?$/u, '').toLowerCase());
        const address = TITLES[title ?? ''];
        let fits = this.named(words).filter((person) => this.isPerson(person) || title);
        // "Ana", where one Ana is named in full
        if (fits.length === 0 && words.length === 1 && byGivenName(words[0] ?? ''))
          fits = this.people.filter((person) => person.words[0] === words[0]);
        if (fits.length > 1 && address) fits = fits.filter((person) => this.pronounOf(person) === address);
        // "Finch & Sons" is a firm.
        const firm =
          list[end]?.text === '&' ||
          (list[end]?.lower === 'and' &&
            /^(?:Sons?|Co|Company|Partners|Brothers|Daughters?)$/u.test(list[end + 1]?.text ?? ''));
        if (firm) fits = [];
        const span = { start: list[first]?.start ?? 0, end: endWithout(list[end - 1]) };
        const [person] = fits;
        if (person && fits.length === 1) {
          const pronoun = this.pronounOf(person) ?? address;
          found.push({
            ...span,
            name: person.name,
            full: words.length === person.words.length,
            isNew: false,
            ...(pronoun ? { pronoun } : {}),
          });
        } else if (fits.length > 1)
          found.push({ ...span, full: false, isNew: false, ...(address ? { pronoun: address } : {}) });
        else if (address && !/^(?:father|sister)$/u.test(title ?? ''))
          found.push({ ...span, full: true, isNew: false, pronoun: address });
        at = end - 1;
        continue;
      }
      const somebody = describedAt(list, at, language);
      if (somebody) found.push(somebody);
    }
    return found;
  }
}

const endWithout = (token: Token | undefined): number =>
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
function describedAt(list: readonly Token[], at: number, language: Language): Mention | null {
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
    list
      .slice(Math.max(0, from - 2), from)
      .some(
        (one) => one.text === ',' || /^(?:is|was|as|became|be|been|were|are|named|elected|appointed)$/u.test(one.lower),
      )
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
function withSiblings(people: readonly Person[], blocks: readonly Block[]): Person[] {
  const more: Person[] = [];
  for (const person of people) {
    const [first = '', ...rest] = person.name.split(' ');
    const pattern = new RegExp(
      `(\\p{Lu}\\p{Ll}+) and ${first} ${rest.join(' ')}`.replace(/[.?*+()[\]]/gu, (mark) =>
        mark === '(' || mark === ')' || mark === '+' ? mark : `\\${mark}`,
      ),
      'u',
    );
    for (const [number, { text }] of blocks.entries()) {
      const name = text.includes(` and ${person.name}`) ? pattern.exec(text)?.[1] : undefined;
      if (!name || byGivenName(name) === undefined) continue;
      const whole = `${name} ${rest.join(' ')}`;
      if (!people.some((other) => other.name === whole))
        more.push({ name: whole, words: whole.toLowerCase().split(' '), block: number, start: text.indexOf(name) });
    }
  }
  return [...people, ...more];
}

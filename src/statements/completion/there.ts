/** The article as a completion sees it: its sentences in order, and who is named in each. */
import type { Block } from '../../model.ts';
import { type Language, splitSentences } from '../../text/index.ts';
import { titled } from '../antecedents.ts';
import { byGivenName } from '../given-names.ts';
import { findPeople, type Person } from '../people.ts';
import { isOrganisation, type Token, tokens } from '../phrases.ts';
import { describedAt, endWithout, type Mention, runAt, TITLES, withSiblings } from './mentions.ts';

export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
}

export class There {
  readonly people: readonly Person[];
  private readonly genders = new Map<string, 'he' | 'she' | undefined>();
  private readonly mentions = new Map<Sentence, Mention[]>();
  private titles: Map<string, 'he' | 'she'> | undefined;
  /** What has a capital within sentences. */
  private capitalised: ReadonlySet<string> | undefined;
  private split: readonly Sentence[] | undefined;
  private surnames: ReadonlySet<string> | undefined;

  constructor(
    readonly blocks: readonly Block[],
    readonly language: Language,
  ) {
    this.people = withSiblings(findPeople(blocks, language), blocks);
  }

  /** Read when first asked for: most sentences leave nothing to others. */
  private get sentences(): readonly Sentence[] {
    this.split ??= this.blocks.flatMap(({ text, kind }, block) =>
      kind === 'heading'
        ? []
        : splitSentences(text, this.language.tag).map(({ start, end }) => ({
            block,
            start,
            end,
            text: text.slice(start, end),
          })),
    );
    return this.split;
  }

  private get capitals(): ReadonlySet<string> {
    this.capitalised ??= new Set(
      this.blocks
        .flatMap(({ text }) => text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+/gu) ?? [])
        .map((word) => word.replace(/[’']s?$/u, '')),
    );
    return this.capitalised;
  }

  /** Whether any word of a text ends or begins the name of somebody: most name nobody. */
  mayName(text: string): boolean {
    this.surnames ??= new Set(this.people.flatMap(({ words }) => [words[0] ?? '', words.at(-1) ?? '']));
    return (text.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? []).some((word) =>
      this.surnames?.has(word.replace(/[’']s?$/u, '').toLowerCase()),
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

  /** A name of nobody that the page tells more of, and of no place or house by what stands around it. */
  private maybeSomebody(list: readonly Token[], first: number, end: number): boolean {
    const run = list.slice(first, end);
    const before = list[first - 1];
    if (isOrganisation(run, this.language) || run.every(({ text }) => /^\p{Lu}{3,}$/u.test(text))) return false;
    if (
      /^(?:in|at|from|to|the|an?|of|on|near|into|across|for|this|its|their|our|every|each|outside|inside|around|over)$/u.test(
        before?.lower ?? '',
      )
    )
      return false;
    if (this.language.weekdays.has(run[0]?.lower ?? '') || this.language.months.has(run[0]?.lower ?? '')) return false;
    // The first word of a sentence has its capital anyway.
    return first > 0 || run.length > 1 || this.capitals.has(run[0]?.text.replace(/[’']s?$/u, '') ?? '');
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
        // "AI" is no Mr Ai.
        if (words.length === 1 && /^\p{Lu}{2,4}$/u.test(list[first]?.text ?? '')) fits = [];
        // "Russian President Vladimir Putin"
        for (let skip = 1; fits.length === 0 && skip <= words.length - 2; skip++)
          fits = this.named(words.slice(skip)).filter((person) => this.isPerson(person));
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
            full: words.length >= person.words.length,
            isNew: false,
            ...(pronoun ? { pronoun } : {}),
          });
        } else if (fits.length > 1)
          found.push({ ...span, full: false, isNew: false, ...(address ? { pronoun: address } : {}) });
        else if (address && !/^(?:father|sister)$/u.test(title ?? ''))
          found.push({ ...span, full: true, isNew: false, pronoun: address });
        else if (words.length <= 2 && byGivenName(words[0] ?? '') && !firm) {
          // "Andrew", whom the page names no further.
          const pronoun = byGivenName(words[0] ?? '');
          found.push({ ...span, full: true, isNew: false, ...(pronoun ? { pronoun } : {}) });
        } else if (!firm && this.maybeSomebody(list, first, end))
          found.push({ ...span, full: true, isNew: false, unknown: true });
        at = end - 1;
        continue;
      }
      const somebody = describedAt(list, at, language);
      if (somebody) found.push(somebody);
    }
    return found;
  }
}

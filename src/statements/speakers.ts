/** Resolves the words for a speaker to who it is, by what the article has said so far. */
import type { Block, Speaker } from '../model.ts';
import { type Language, splitSentences } from '../text/index.ts';
import { type Described, subjectOf, titled } from './antecedents.ts';
import { byGivenName } from './given-names.ts';
import { pronounOf } from './kin.ts';
import { mask } from './masked.ts';
import { type Person, resolveName } from './people.ts';
import { type Phrase, tokens } from './phrases.ts';
import { quotedSpans } from './quotation-marks.ts';

interface Known {
  speaker: Speaker;
  /** A body, for which “it” may stand, and no person. */
  body?: boolean;
  /** Several, for whom “they” stands before all others. */
  several?: boolean;
  pronoun?: 'he' | 'she';
  head?: string;
}

// Different words for the same unnamed person.
const SAME = [
  ['journalist', 'reporter', 'correspondent'],
  ['source', 'official', 'insider', 'diplomat', 'aide'],
  ['lawmaker', 'senator', 'representative', 'mp', 'politician', 'congressman', 'congresswoman'],
  ['doctor', 'physician', 'surgeon'],
  ['lawyer', 'attorney'],
  ['scientist', 'researcher', 'professor', 'scholar', 'academic'],
];

/** Nouns for those who do something, and what only sounds like them. */
const AGENT = /(?:[^t]er|tor|ror|ist|ian|man|woman|person)$/u;
const THING = /(?:paper|order|number|chapter|folder|banner|poster|letter|center|register|computer|ledger)$/u;

/** Who comes from somewhere; newspapers are called so too. */
const ORIGIN =
  /^(?!Guardian$)(?:\p{Lu}\p{Ll}+(?:ian|ean|lander|ese|(?:ch|sh)(?:wo)?man)|New Yorker|Londoner|Berliner|Parisian|Spaniard|Dane|Swede|Finn|Pole|Turk|Scot|Briton|Serb|Croat|Czech|Slovak|Greek|Iraqi|Israeli|Pakistani|Yemeni|Swiss)$/u;

/** Says no more of somebody than that it is somebody. */
const ANYBODY =
  /^the (?:\p{Ll}+ )?(?:(?:wo)?man|boy|girl|pensioner|teenager|\d{2}-year-old(?: (?:wo)?man)?|(?:mother|father|grandmother|grandfather)(?:-of-\p{Ll}+)?)$/iu;

/** Remembers who spoke, in page order. */
export class Speakers {
  private readonly history: Known[] = [];
  private readonly subjects = new Map<number, { start: number; known: Known }[]>();
  private titles: Map<string, 'he' | 'she'> | undefined;

  constructor(
    private readonly people: readonly Person[],
    private readonly blocks: readonly Block[],
    private readonly language: Language,
  ) {}

  /** Somebody who is known otherwise has spoken. */
  heard(speaker: Speaker): void {
    this.history.push({ speaker });
  }

  /** `cue`: the verb, which may say that the speaker before speaks on ("he added"). */
  resolve(phrase: Phrase, block: number, cue: string | undefined): Speaker | undefined {
    const id = this.blocks[block]?.id ?? '';
    const place = { block: id, start: phrase.start, end: phrase.end };
    // A colon alone after one capitalised word ("Efficiency: …") makes no speaker of it.
    if (
      !cue &&
      phrase.kind === 'name' &&
      !phrase.name.includes(' ') &&
      !resolveName(this.people, phrase.name, block, phrase.nameStart)
    )
      return undefined;
    const known = this.who(phrase, block, /^(?:add|continu|go(?:es)? on|went|conclud|reiterat)/u.test(cue ?? ''));
    if (!known) return undefined;
    const speaker = { ...known.speaker, place };
    this.history.push({ ...known, speaker });
    return speaker;
  }

  /** The speaker before goes on; in the same paragraph, by the words that named them there. */
  again(speaker: Speaker, block: number): Speaker {
    if (speaker.place?.block === this.blocks[block]?.id) return speaker;
    const { place: _, ...rest } = speaker;
    return rest;
  }

  private who(phrase: Phrase, block: number, goesOn: boolean): Known | undefined {
    switch (phrase.kind) {
      case 'name': {
        const meant = this.byOrigin(phrase, block);
        if (meant) return meant;
        const person = resolveName(this.people, phrase.name, block, phrase.nameStart);
        const description = person?.description ?? phrase.description;
        const name = person?.name ?? phrase.name;
        return {
          speaker: { name, anonymous: false, ...(description ? { description } : {}) },
          ...this.gender(name, `${phrase.text} ${description ?? ''}`),
          ...(phrase.organisation && !person ? { body: true } : {}),
        };
      }
      case 'pronoun':
        return this.byPronoun(phrase, block, goesOn);
      case 'described':
        return this.byDescription(phrase, block);
    }
  }

  private gender(name: string, text: string): { pronoun?: 'he' | 'she' } {
    const known = this.history.findLast((other) => other.speaker.name === name && other.pronoun)?.pronoun;
    if (known) return { pronoun: known };
    this.titles ??= titled(
      this.blocks.map((block) => block.text),
      (short) => resolveName(this.people, short, this.blocks.length, 0),
    );
    const title = this.titles.get(name) ?? byGivenName(name.split(' ')[0] ?? '');
    if (title) return { pronoun: title };
    if (/\b(?:Lady|Queen|Princess|\p{L}+woman)\b/u.test(text)) return { pronoun: 'she' };
    if (/\b(?:Lord|King|Prince|spokesman|chairman|congressman)\b/u.test(text)) return { pronoun: 'he' };
    return {};
  }

  private byPronoun(phrase: Phrase & { kind: 'pronoun' }, block: number, goesOn: boolean): Known | undefined {
    if (phrase.pronoun === 'i') return undefined;
    const { pronoun } = phrase;
    const fits = (known: Known) =>
      pronoun === 'it'
        ? !!known.body
        : pronoun === 'they' || (!known.body && (!known.pronoun || known.pronoun === pronoun));
    const latest = this.history.at(-1);
    const goer = goesOn && latest && fits(latest) ? latest : undefined;
    const chosen =
      (goer?.speaker.place?.block === this.blocks[block]?.id ? goer : undefined) ??
      (pronoun === 'they' ? this.nearest(phrase.start, block, block, ({ several }) => !!several) : undefined) ??
      this.nearest(phrase.start, block, block, fits) ??
      goer ??
      this.nearest(phrase.start, block, block - 1, fits) ??
      this.history.findLast(fits) ??
      this.named(pronoun, block);
    if (!chosen) return undefined;
    return pronoun === 'he' || pronoun === 'she' ? { ...chosen, pronoun } : chosen;
  }

  /** Who spoke or was spoken of last in a paragraph; the subjects of its sentences before all others in them. */
  private nearest(before: number, block: number, number: number, fits: (known: Known) => boolean): Known | undefined {
    const id = this.blocks[number]?.id;
    const isBefore = (start: number) => number !== block || start < before;
    const subject = this.subjectsOf(number).findLast(({ start, known }) => isBefore(start) && fits(known));
    const spoke = this.history.findLast((known) => known.speaker.place?.block === id && fits(known));
    if (spoke && (!subject || (spoke.speaker.place?.start ?? 0) >= subject.start)) return spoke;
    if (subject) return subject.known;
    if (number !== block) return undefined;
    const person = this.people.findLast((other) => other.block === number && isBefore(other.start));
    const introduced = person && this.knownAs(person);
    return introduced && fits(introduced) ? introduced : undefined;
  }

  /** The last who was named, and whose name leaves no doubt. */
  private named(pronoun: string, block: number): Known | undefined {
    const before = this.people.filter((person) => person.block >= 0 && person.block < block);
    return before.map((person) => this.knownAs(person)).findLast((known) => known.pronoun === pronoun);
  }

  private knownAs({ name, description }: Person): Known {
    return {
      speaker: { name, anonymous: false, ...(description ? { description } : {}) },
      ...this.gender(name, description ?? ''),
    };
  }

  private subjectsOf(number: number): { start: number; known: Known }[] {
    const written = this.blocks[number]?.text;
    if (!written) return [];
    let subjects = this.subjects.get(number);
    if (!subjects) {
      subjects = [];
      this.subjects.set(number, subjects);
      const text = mask(written, quotedSpans(written, this.language));
      for (const sentence of splitSentences(text, this.language.tag)) {
        if (/^["“”‘«„]/u.test(text.slice(sentence.start))) continue;
        const list = tokens(text.slice(sentence.start, sentence.end), sentence.start, this.language);
        const subject = subjectOf(list, text, this.language, (name, start) =>
          resolveName(this.people, name, number, start),
        );
        if (!subject) continue;
        const known =
          'person' in subject ? this.knownAs(subject.person) : this.byDescription(subject.described, number);
        subjects.push({ start: subject.start, known });
      }
    }
    return subjects;
  }

  /** “The Icelander”: whoever was spoken of last. */
  private byOrigin({ name, nameStart, start }: Phrase & { kind: 'name' }, block: number): Known | undefined {
    const before = this.blocks[block]?.text.slice(Math.max(0, nameStart - 4), nameStart) ?? '';
    if (!ORIGIN.test(name) || !/^the $/iu.test(before) || resolveName(this.people, name, block, nameStart))
      return undefined;
    const fits = ({ body, speaker }: Known) => !body && !speaker.anonymous;
    return this.nearest(start, block, block, fits) ?? this.nearest(start, block, block - 1, fits);
  }

  /** “The older woman”, “the 34-year-old”: whoever fits of those spoken of last, if somebody was. */
  private byKind(phrase: Described, block: number): Known | undefined {
    if (!ANYBODY.test(phrase.text)) return undefined;
    const pronoun = pronounOf(phrase.head);
    const fits = (known: Known) => !known.body && (!pronoun || known.pronoun === pronoun);
    return this.nearest(phrase.start, block, block, fits) ?? this.nearest(phrase.start, block, block - 1, fits);
  }

  private byDescription(phrase: Described, block: number): Known {
    if (phrase.definite && phrase.text.split(/\s+/u).length <= 4) {
      const family = SAME.find((words) => words.includes(phrase.head)) ?? [phrase.head];
      const isOf = (known: Known) =>
        (known.head && family.includes(known.head)) ||
        family.some((word) => new RegExp(`\\b${word}\\b`, 'iu').test(known.speaker.description ?? ''));
      const spoken = this.subjectsOf(block).filter(({ start }) => start < phrase.start);
      const before = this.history.findLast(isOf) ?? spoken.map(({ known }) => known).findLast(isOf);
      const meant = before ?? this.byKind(phrase, block);
      if (meant) return meant;
    }
    // "A crane operator, who …": whoever has a "who" is a person, whatever the noun.
    const after = this.blocks[block]?.text.slice(phrase.end, phrase.end + 5) ?? '';
    const somebody =
      /^(?:an?|one|another)\s/iu.test(phrase.text) && AGENT.test(phrase.head) && !THING.test(phrase.head);
    const hides =
      (phrase.person && !/^(?:police|court|board)$/u.test(phrase.head)) ||
      somebody ||
      /^,? who$/u.test(after.trimEnd());
    const pronoun = pronounOf(phrase.head);
    return {
      speaker: { description: phrase.text, anonymous: hides },
      ...(hides ? {} : { body: true }),
      ...(/(?:[^s]s|men|people|police)$/u.test(phrase.head) ? { several: true } : {}),
      head: phrase.head.replace(/s$/u, ''),
      ...(pronoun ? { pronoun } : {}),
    };
  }
}

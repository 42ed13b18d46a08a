/** Resolves the words for a speaker to who it is, by what the article has said so far. */
import type { Block, Speaker } from '../model.ts';
import { type Language, splitSentences } from '../text/index.ts';
import { type Described, pronounOf, subjectOf, titled } from './antecedents.ts';
import { type Person, resolveName } from './people.ts';
import { type Phrase, tokens } from './phrases.ts';

interface Known {
  speaker: Speaker;
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
        const person = resolveName(this.people, phrase.name, block, phrase.nameStart);
        const description = person?.description ?? phrase.description;
        const name = person?.name ?? phrase.name;
        return {
          speaker: { name, anonymous: false, ...(description ? { description } : {}) },
          ...this.gender(name, `${phrase.text} ${description ?? ''}`),
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
    const title = this.titles.get(name);
    if (title) return { pronoun: title };
    if (/\b(?:Lady|Queen|Princess|\p{L}+woman)\b/u.test(text)) return { pronoun: 'she' };
    if (/\b(?:Lord|King|Prince|spokesman|chairman|congressman)\b/u.test(text)) return { pronoun: 'he' };
    return {};
  }

  private byPronoun(phrase: Phrase & { kind: 'pronoun' }, block: number, goesOn: boolean): Known | undefined {
    if (phrase.pronoun === 'i') return undefined;
    const { pronoun } = phrase;
    const fits = (known: Known) =>
      !known.pronoun || pronoun === 'they' || pronoun === 'it' || known.pronoun === pronoun;
    const latest = this.history.at(-1);
    const goer = goesOn && latest && fits(latest) ? latest : undefined;
    const chosen =
      (goer?.speaker.place?.block === this.blocks[block]?.id ? goer : undefined) ??
      this.nearest(phrase.start, block, block, fits) ??
      goer ??
      this.nearest(phrase.start, block, block - 1, fits) ??
      this.history.findLast(fits);
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

  private knownAs({ name, description }: Person): Known {
    return {
      speaker: { name, anonymous: false, ...(description ? { description } : {}) },
      ...this.gender(name, description ?? ''),
    };
  }

  private subjectsOf(number: number): { start: number; known: Known }[] {
    const text = this.blocks[number]?.text;
    if (!text) return [];
    let subjects = this.subjects.get(number);
    if (!subjects) {
      subjects = [];
      this.subjects.set(number, subjects);
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

  private byDescription(phrase: Described, block: number): Known {
    if (phrase.definite && phrase.text.split(/\s+/u).length <= 4) {
      const family = SAME.find((words) => words.includes(phrase.head)) ?? [phrase.head];
      const isOf = (known: Known) =>
        (known.head && family.includes(known.head)) ||
        family.some((word) => new RegExp(`\\b${word}\\b`, 'iu').test(known.speaker.description ?? ''));
      const spoken = this.subjectsOf(block).filter(({ start }) => start < phrase.start);
      const before = this.history.findLast(isOf) ?? spoken.map(({ known }) => known).findLast(isOf);
      if (before) return before;
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
      head: phrase.head.replace(/s$/u, ''),
      ...(pronoun ? { pronoun } : {}),
    };
  }
}

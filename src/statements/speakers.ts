/** Resolves the words for a speaker to who it is, by what the article has said so far. */
import type { Block, Speaker } from '../model.ts';
import { type Language, splitSentences } from '../text/index.ts';
import { sentenceSubject } from './attribution.ts';
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

/** Remembers who spoke, in page order. */
export class Speakers {
  private readonly history: Known[] = [];
  private readonly subjects = new Map<number, { start: number; person: Person }[]>();

  constructor(
    private readonly people: readonly Person[],
    private readonly blocks: readonly Block[],
    private readonly language: Language,
  ) {}

  get last(): Speaker | undefined {
    return this.history.at(-1)?.speaker;
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
          ...this.gender(name, phrase),
        };
      }
      case 'pronoun':
        return this.byPronoun(phrase, block, goesOn);
      case 'described':
        return this.byDescription(phrase);
    }
  }

  private gender(name: string, phrase: Phrase): { pronoun?: 'he' | 'she' } {
    const known = this.history.findLast((other) => other.speaker.name === name && other.pronoun)?.pronoun;
    if (known) return { pronoun: known };
    if (/\b(?:Ms|Mrs|Miss|Lady|Dame|Queen|Princess|spokeswoman|chairwoman|congresswoman)\b/u.test(phrase.text))
      return { pronoun: 'she' };
    if (/\b(?:Mr|Sir|Lord|King|Prince|spokesman|chairman|congressman)\b/u.test(phrase.text)) return { pronoun: 'he' };
    return {};
  }

  private byPronoun(phrase: Phrase & { kind: 'pronoun' }, block: number, goesOn: boolean): Known | undefined {
    if (phrase.pronoun === 'i') return undefined;
    const { pronoun } = phrase;
    const fits = (known: Known) =>
      !known.pronoun || pronoun === 'they' || pronoun === 'it' || known.pronoun === pronoun;
    const candidate = goesOn ? this.history.at(-1) : (this.named(phrase.start, block) ?? this.history.at(-1));
    const chosen = candidate && fits(candidate) ? candidate : this.history.findLast(fits);
    if (!chosen) return undefined;
    return pronoun === 'he' || pronoun === 'she' ? { ...chosen, pronoun } : chosen;
  }

  /** Who a sentence before the pronoun begins with by name, since the last quotation: in its paragraph, or in the one before. */
  private named(before: number, block: number): Known | undefined {
    for (const number of [block, block - 1]) {
      const id = this.blocks[number]?.id;
      const subject = this.subjectsOf(number).findLast(({ start }) => number !== block || start < before);
      const spoke = this.history.findLast((known) => known.speaker.place?.block === id);
      if (spoke && (!subject || (spoke.speaker.place?.start ?? 0) >= subject.start)) return spoke;
      if (subject) {
        const { name, description } = subject.person;
        return { speaker: { name, anonymous: false, ...(description ? { description } : {}) } };
      }
    }
    return undefined;
  }

  private subjectsOf(number: number): { start: number; person: Person }[] {
    const text = this.blocks[number]?.text;
    if (!text) return [];
    let subjects = this.subjects.get(number);
    if (!subjects) {
      subjects = [];
      for (const sentence of splitSentences(text, this.language.tag)) {
        if (/^["“”‘«„]/u.test(text.slice(sentence.start))) continue;
        const list = tokens(text.slice(sentence.start, sentence.end), sentence.start, this.language);
        const phrase = sentenceSubject(list, text, this.language);
        if (phrase?.kind !== 'name' || phrase.organisation) continue;
        const person = resolveName(this.people, phrase.name, number, phrase.nameStart);
        if (person) subjects.push({ start: phrase.start, person });
      }
      this.subjects.set(number, subjects);
    }
    return subjects;
  }

  private byDescription(phrase: Phrase & { kind: 'described' }): Known {
    if (phrase.definite && phrase.text.split(/\s+/u).length <= 4) {
      const family = SAME.find((words) => words.includes(phrase.head)) ?? [phrase.head];
      const before = this.history.findLast(
        (known) =>
          (known.head && family.includes(known.head)) ||
          family.some((word) => new RegExp(`\\b${word}\\b`, 'iu').test(known.speaker.description ?? '')),
      );
      if (before) return before;
    }
    const hides = phrase.person && !/^(?:police|court|board)$/u.test(phrase.head);
    return { speaker: { description: phrase.text, anonymous: hides }, head: phrase.head.replace(/s$/u, '') };
  }
}

/** Resolves the words for a speaker to who it is, by what the article has said so far. */
import type { Block, Speaker } from '../model.ts';
import type { Language } from '../text/index.ts';
import { type Person, resolveName } from './people.ts';
import type { Phrase } from './phrases.ts';

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

  constructor(
    private readonly people: readonly Person[],
    private readonly blocks: readonly Block[],
    private readonly language: Language,
  ) {}

  get last(): Speaker | undefined {
    return this.history.at(-1)?.speaker;
  }

  resolve(phrase: Phrase, block: number): Speaker | undefined {
    const id = this.blocks[block]?.id ?? '';
    const place = { block: id, start: phrase.start, end: phrase.end };
    const known = this.who(phrase, block);
    if (!known) return undefined;
    this.history.push(known);
    return { ...known.speaker, place };
  }

  /** The speaker before goes on. */
  again(speaker: Speaker): Speaker {
    const { place: _, ...rest } = speaker;
    return rest;
  }

  private who(phrase: Phrase, block: number): Known | undefined {
    switch (phrase.kind) {
      case 'name': {
        const person = resolveName(this.people, phrase.name, block, phrase.nameStart);
        const description = person?.description ?? phrase.description;
        const name = person?.name ?? phrase.name;
        return { speaker: { name, anonymous: false, ...(description ? { description } : {}) }, ...this.gender(name, phrase) };
      }
      case 'pronoun':
        return this.byPronoun(phrase, block);
      case 'described':
        return this.byDescription(phrase);
    }
  }

  private gender(name: string, phrase: Phrase): { pronoun?: 'he' | 'she' } {
    const known = this.history.findLast((other) => other.speaker.name === name && other.pronoun)?.pronoun;
    if (known) return { pronoun: known };
    if (/\b(?:Ms|Mrs|Miss|Lady|Dame|Queen|Princess|spokeswoman|chairwoman|congresswoman)\b/u.test(phrase.text)) return { pronoun: 'she' };
    if (/\b(?:Mr|Sir|Lord|King|Prince|spokesman|chairman|congressman)\b/u.test(phrase.text)) return { pronoun: 'he' };
    return {};
  }

  private byPronoun(phrase: Phrase & { kind: 'pronoun' }, block: number): Known | undefined {
    if (phrase.pronoun === 'i') return undefined;
    const { pronoun } = phrase;
    const fits = (known: Known) => !known.pronoun || pronoun === 'they' || pronoun === 'it' || known.pronoun === pronoun;
    const candidate = this.named(phrase.start, block) ?? this.history.at(-1);
    const chosen = candidate && fits(candidate) ? candidate : this.history.findLast(fits);
    if (!chosen) return undefined;
    return pronoun === 'he' || pronoun === 'she' ? { ...chosen, pronoun } : chosen;
  }

  /** Who a sentence before the pronoun, in the same paragraph, begins with by full name. */
  private named(before: number, block: number): Known | undefined {
    const person = this.people.findLast((other) => other.block === block && other.start < before && this.beginsSentence(other, block));
    if (!person) return undefined;
    const since = this.history.findLast((known) => known.speaker.place?.block === this.blocks[block]?.id);
    if (since) return since;
    return { speaker: { name: person.name, anonymous: false, ...(person.description ? { description: person.description } : {}) } };
  }

  private beginsSentence(person: Person, block: number): boolean {
    const text = this.blocks[block]?.text.slice(0, person.start) ?? '';
    return /(?:^|[.!?]["”’»]?\s+)(?:[\p{Lu}][\p{L}.-]*\s+){0,4}$/u.test(text);
  }

  private byDescription(phrase: Phrase & { kind: 'described' }): Known {
    if (phrase.definite && phrase.text.split(/\s+/u).length <= 4) {
      const family = SAME.find((words) => words.includes(phrase.head)) ?? [phrase.head];
      const before = this.history.findLast(
        (known) => (known.head && family.includes(known.head)) || family.some((word) => new RegExp(`\\b${word}\\b`, 'iu').test(known.speaker.description ?? '')),
      );
      if (before) return before;
    }
    const hides = phrase.person && !/^(?:police|court|board)$/u.test(phrase.head);
    return { speaker: { description: phrase.text, anonymous: hides }, head: phrase.head.replace(/s$/u, '') };
  }
}

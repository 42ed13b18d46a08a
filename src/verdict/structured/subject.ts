/** Where a statement names somebody or something, and which parts of the sentence speak of it. */
import type { Record as EvidenceRecord, Judgement, Span, Stance } from '../../model.ts';
import { isOfficeHead } from './office-words.ts';

export interface Subject {
  /** The statement with all that is not asserted blanked. */
  text: string;
  mention: Span;
  label: string;
  records: readonly EvidenceRecord[];
  /** All records of the statement: other names in it, and what they stand for. */
  others: readonly EvidenceRecord[];
  /** As of which day to judge; null where the page gives no date. */
  day: number | null;
  /** It only belongs to what the sentence is about: "the restaurant on top of X". */
  belongs: boolean;
  /** Just behind the name, each about it: ", 86," and ", Iran's supreme leader who …,". */
  attached: Span[];
  /** Where the verb of the name begins, if it is the subject of one. */
  predicate: number;
  /** Whether more than the name says that it is the record's: something else in the sentence agrees with it. */
  proven(): boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

export function subjectsIn(text: string, records: readonly EvidenceRecord[], day: number | null): Subject[] {
  const byEntity = new Map<string, EvidenceRecord[]>();
  for (const record of records) {
    if (!record.named || record.rank === 'deprecated') continue;
    byEntity.set(record.entity, [...(byEntity.get(record.entity) ?? []), record]);
  }
  return [...byEntity.values()].flatMap((own) => {
    const named = own[0]!.named!;
    return placesOf(named, text).map((mention) => {
      // "The grandson of X, a boy of twelve, was there": what follows the name is not about the name.
      const belongs = belongsTo(text.slice(0, mention.start));
      const { attached, predicate } = belongs
        ? { attached: [], predicate: text.length }
        : attachedTo(text, mention.end);
      return {
        ...{
          text,
          mention,
          label: own[0]!.entityLabel,
          records: own,
          others: records,
          day,
          belongs,
          attached,
          predicate,
        },
        proven: () => false,
      };
    });
  });
}

export function placesOf(words: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && words; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ')) found.push({ start: at, end });
  }
  return found;
}

/** "The grandson of president X", not "at the head of the table sat X". */
function belongsTo(before: string): boolean {
  if (/\b(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Tt]han|[Dd]espite|[Uu]nlike)\s+$/u.test(before)) return true;
  const between = /\b(?:of|for|to)\s+(?:the\s+)?((?:[\p{L}.-]+\s+){0,3})$/u.exec(before)?.[1];
  const words = between?.trim().split(/\s+/) ?? [];
  return (
    between !== undefined &&
    words.every((word) => /^\p{Lu}|^$|^(?:former|then|late|prime|vice|foreign|home)$/u.test(word) || isOfficeHead(word))
  );
}

const NOT_ATTACHED =
  /^(?:and|but|or|as|when|where|while|after|before|his|her|their|its|it|he|she|they|we|i|said|says|told|so|yet|because|although|though|with him|with her|meanwhile|including|like|unlike|along|alongside|together|accompanied|flanked|joined|according|following|despite|especially|among|beside|plus|except|save|than)\b/i;
const POSSESSIVE = /^(?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}.-]*['’]s?\s/u;

function attachedTo(text: string, end: number): { attached: Span[]; predicate: number } {
  const attached: Span[] = [];
  let at = end;
  for (let count = 0; count < 4; count += 1) {
    const rest = text.slice(at);
    const parenthesis = /^\s+\(([^()\u0000]{1,80})\)/.exec(rest);
    if (parenthesis) {
      attached.push({ start: at + parenthesis[0].indexOf('(') + 1, end: at + parenthesis[0].length - 1 });
      at += parenthesis[0].length;
      continue;
    }
    const opening = /^,\s+|^\s+(?=who\s)|^\s+(?=—\s|–\s)/.exec(rest);
    if (!opening) break;
    const start = at + opening[0].length;
    const stop = boundary(text, start);
    const segment = text.slice(start, stop);
    if (NOT_ATTACHED.test(segment)) break;
    // Another name after a comma is the next of a list; "Iran's …" and "Greece's …" are not.
    if (
      /^\p{Lu}/u.test(segment) &&
      !POSSESSIVE.test(segment) &&
      !/^\p{Lu}\p{L}*\s(?:chief|leader|minister|president|secretary|MP|lawmaker)/u.test(segment)
    )
      break;
    if (!/^whose\b/.test(segment)) attached.push({ start, end: stop });
    at = stop;
  }
  return { attached, predicate: /^,/.test(text.slice(at)) ? at + 1 : at };
}

/** The end of what a comma opened: not the comma of "June 23, 1996" or "160,000". */
function boundary(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]!;
    if (char === '\u0000' || char === ';' || char === '—' || char === '(') return at;
    if (char === '.' && /^\.["”’)]*\s*$/.test(text.slice(at))) return at;
    if (char !== ',') continue;
    if (
      /\d/.test(text[at - 1] ?? '') &&
      /^,\s?\d/.test(text.slice(at)) &&
      !/^,\s\d{1,3}(?:,|\.?$)/.test(text.slice(at))
    )
      continue;
    return at;
  }
  return text.length;
}

export function of(subject: Subject, property: string): EvidenceRecord[] {
  const found = subject.records.filter((record) => record.property === property);
  return found;
}

/** The values that hold where a property has one at a time: preferred, else normal. */
export function best(records: readonly EvidenceRecord[]): EvidenceRecord[] {
  const preferred = records.filter((record) => record.rank === 'preferred');
  return preferred.length > 0 ? preferred : [...records];
}

export const BY_NAME_ALONE = 'Only the name says that this is who is meant.';

/**
 * A clash counts in full only where the record itself has a reference, and more than a name says whose record it is;
 * otherwise it keeps from agreeing, no more.
 */
export function judgement(
  judged: readonly Span[],
  records: readonly EvidenceRecord[],
  stance: Stance,
  compared: string,
): Judgement {
  const referenced = records.some((record) => record.references > 0);
  const byNameAlone = records.some((record) => record.byNameAlone);
  const strength = stance === 'supports' ? (referenced ? 1 : 0.9) : referenced && !byNameAlone ? 1 : 0.5;
  const weak = byNameAlone ? BY_NAME_ALONE : 'The record gives no reference of its own.';
  return {
    verifier: 'structured',
    judged: [...judged],
    citations: records.map((record) => ({ evidence: record.id, stance })),
    strength,
    compared: strength < 1 && stance === 'refutes' ? `${compared} ${weak}` : compared,
  };
}

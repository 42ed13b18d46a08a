/** What a language model is given to read: one claim, and the passages that were fetched for it, shortened. */
import type { Claim, Context, Evidence, Passage, Span } from '../../model.ts';
import { maskPersonal } from '../../text/mask.ts';
import { splitSentences } from '../../text/sentences.ts';
import { normalise, words } from '../../text/words.ts';
import { type Cleaned, clean } from './clean.ts';

export interface Offered {
  /** Of this task alone: what it is called elsewhere, a model is not told. */
  id: string;
  passage: Passage;
  title: string;
  cleaned: Cleaned;
  /** Where in the passage its words begin. */
  from: number;
}

export interface Task {
  claim: string;
  language: string;
  /** The year in which the page was written. */
  year?: string;
  /** Whom or what words of the claim stand for. */
  means: { words: string; means: string }[];
  passages: Offered[];
  /** There were so many more. */
  leftOut: number;
}

/** The most that is given, and less where a model cannot take it. */
export const sizes = [
  { passages: 6, characters: 600 },
  { passages: 3, characters: 400 },
  { passages: 2, characters: 250 },
] as const;

export type Size = { passages: number; characters: number };

/** A longer sentence is more than one claim, and more than should leave. */
const MOST_OF_A_CLAIM = 600;
const MOST_OF_A_TITLE = 120;

/** Null where there is nothing to read. */
export function taskOf(
  claim: Claim,
  evidence: readonly Evidence[],
  context: Context,
  size: Size = sizes[0],
): Task | null {
  const all = passagesFor(claim, evidence);
  const text = clean(maskPersonal(claim.text)).text;
  if (all.length === 0 || !text || text.length > MOST_OF_A_CLAIM) return null;
  const passages = all.slice(0, size.passages).map((passage, index) => offered(passage, claim, size, index));
  const year = /^\d{4}/.exec(context.published ?? '')?.[0];
  return {
    claim: text,
    language: claim.language,
    ...(year ? { year } : {}),
    means: (claim.references ?? []).flatMap(({ start, end, means }) =>
      means ? [{ words: clean(claim.text.slice(start, end)).text, means: clean(maskPersonal(means)).text }] : [],
    ),
    passages,
    leftOut: all.length - passages.length,
  };
}

/** The same in the other order: what a model says must not hang on which it read first. */
export function reversed(task: Task): Task {
  const passages = task.passages.toReversed().map((one, index) => ({ ...one, id: idOf(index) }));
  return { ...task, passages };
}

const idOf = (index: number) => `p${index + 1}`;

/** Those that may bear on it, the nearest in words first: a choice of what to read, never of what is so. */
function passagesFor(claim: Claim, evidence: readonly Evidence[]): Passage[] {
  const telling = tellingWords(claim.text);
  const passages = evidence.filter((one) => one.kind === 'passage' && one.about === undefined) as Passage[];
  const different = passages.filter((one, index) => passages.findIndex(({ text }) => text === one.text) === index);
  return different
    .map((passage) => ({ passage, shared: sharedBy(passage.text, telling) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ passage }) => passage);
}

function offered(passage: Passage, claim: Claim, { characters }: Size, index: number): Offered {
  const { start, end } = excerpt(passage.text, claim, characters);
  const title = clean(passage.title).text.slice(0, MOST_OF_A_TITLE);
  return { id: idOf(index), passage, title, cleaned: clean(passage.text.slice(start, end)), from: start };
}

/** Of a long text the sentences that share most with the claim, one behind the other. */
function excerpt(text: string, claim: Claim, most: number): Span {
  if (text.length <= most) return { start: 0, end: text.length };
  const telling = tellingWords(claim.text);
  const sentences = splitSentences(text, claim.language);
  let best: Span & { shared: number } = { start: 0, end: most, shared: -1 };
  for (const [from, { start }] of sentences.entries()) {
    let end = start;
    for (const one of sentences.slice(from)) {
      if (one.end - start > most) break;
      end = one.end;
    }
    // A sentence that is too long by itself.
    if (end === start) end = start + most;
    const shared = sharedBy(text.slice(start, end), telling);
    if (shared > best.shared) best = { start, end, shared };
  }
  return { start: best.start, end: Math.min(best.end, text.length) };
}

function tellingWords(text: string): Set<string> {
  return new Set(words(text).flatMap(({ text }) => (text.length > 3 || /\d/.test(text) ? normalise(text) : [])));
}

function sharedBy(text: string, telling: ReadonlySet<string>): number {
  const there = new Set(words(text).map((word) => normalise(word.text)));
  return [...telling].filter((word) => there.has(word)).length;
}

/** Which words of a page are attributed, and to whom. */
import type { Block, PageDocument, Place, Quote, Span, Speaker } from '../model.ts';
import { describe, type Language, languageOf, splitSentences, words } from '../text/index.ts';
import { type Attributed, attributedAfter, attributedBefore } from './attribution.ts';
import { askedBefore, asksLast } from './exchange.ts';
import { identify } from './identity.ts';
import { impliedBefore } from './implied.ts';
import { mask } from './masked.ts';
import { findPeople } from './people.ts';
import { type Token, tokens } from './phrases.ts';
import { type Quoted, quotedSpans } from './quotation-marks.ts';
import { isScareQuote } from './scare-quotes.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { signedIn } from './signature.ts';
import { Speakers } from './speakers.ts';
import { toldTo } from './told-to.ts';

/** A quotation on its way to be a quote. */
export interface Candidate extends Quoted {
  block: number;
  attributed: Attributed | null;
  toldTo?: string;
  /** Whether it goes on from the paragraph before. */
  continues: boolean;
  speaker?: Speaker;
  /** The words for the speaker, also where it stays unknown who that is. */
  source?: Span & { block: string };
  /** The first quotation that the same words attribute. */
  head?: Candidate;
}

export type FoundQuote = Omit<Quote, 'checkworthiness' | 'query'> & { source?: Span & { block: string } };

const LEAST_UNATTRIBUTED = 8;
const REACH = 600; // So far off nobody says whose a quotation is, however long the sentence.

export const findQuotes = (page: PageDocument): FoundQuote[] => mergeQuotes(readQuotes(page));

/** Every quotation at its place. */
export function readQuotes(page: PageDocument): FoundQuote[] {
  const language = languageOf(page.language);
  const article = quotesOf(page.blocks, language, false);
  const comments = page.comments.flatMap((comment) => quotesOf(comment.blocks, language, true));
  return [...article, ...comments];
}

function quotesOf(blocks: readonly Block[], language: Language, onlyAttributed: boolean): FoundQuote[] {
  if (!blocks.some(({ text, kind }) => kind === 'block-quote' || quotedSpans(text, language).length > 0)) return [];
  const speakers = new Speakers(findPeople(blocks, language), blocks, language);
  const candidates: Candidate[] = [];
  for (const [number] of blocks.entries()) candidates.push(...candidatesOf(blocks, number, language, candidates));
  attribute(candidates, speakers, blocks);
  join(candidates);
  return candidates
    .filter((candidate) => (onlyAttributed ? candidate.attributed : isSaid(candidate, blocks)))
    .map((candidate) => toQuote(candidate, blocks, language));
}

/** Whether somebody is shown to say it; without one, it must at least read like something said. */
function isSaid({ speaker, attributed, inner, block }: Candidate, blocks: readonly Block[]): boolean {
  if (speaker || attributed?.cue) return true;
  const text = blocks[block]?.text.slice(inner.start, inner.end) ?? '';
  return (
    /^\p{Lu}/u.test(text) && /[.?!,…]$/u.test(text) && words(text).length >= LEAST_UNATTRIBUTED && !/:\/\//u.test(text)
  );
}

function candidatesOf(
  blocks: readonly Block[],
  number: number,
  language: Language,
  earlier: readonly Candidate[],
): Candidate[] {
  const block = blocks[number];
  if (!block) return [];
  const { text } = block;
  // An apostrophe that opens like a mark is one only where the next paragraph opens alike.
  const quoted = quotedSpans(text, language).filter(
    ({ closed, start }) => closed || text[start] !== '‘' || blocks[number + 1]?.text.startsWith('‘'),
  );
  if (!quoted.length) return setOff(blocks, number, language);
  const frame = mask(text, quoted);
  const sentences = splitSentences(frame, language.tag);
  const found: Candidate[] = [];
  for (const [index, span] of quoted.entries()) {
    const first = sentences.findLast((sentence) => sentence.start <= span.start);
    const last = sentences.find((sentence) => sentence.end >= span.end);
    // A title or a word in marks does not cut a sentence off from its subject.
    const from = Math.max(first?.start ?? 0, found.at(-1)?.end ?? 0, span.start - REACH);
    const to = endsSentence(text, span, frame, language)
      ? span.end
      : Math.min(last?.end ?? text.length, quoted[index + 1]?.start ?? text.length, span.end + REACH);
    const before = tokens(frame.slice(from, span.start), from, language);
    const after = tokens(frame.slice(span.end, to), span.end, language);
    let attributed = attributedAfter(after, text, language);
    if (attributed && attributed.distance > 12 && !attributed.phrase) attributed = null;
    const ahead = attributedBefore(before, text, language);
    if (ahead && (!attributed || (attributed.distance > 3 && ahead.distance < 3))) attributed = ahead;
    if (ahead && !ahead.phrase && attributed === ahead && index > 0) attributed = ahead;
    if (attributed?.cue && !attributed.phrase && attributed.side === 'after') {
      const subject = sentenceSubject(before, text, language);
      if (subject) attributed = { ...attributed, phrase: subject };
    }
    if (index === 0 && span.start === 0) attributed ??= introducedBy(blocks[number - 1], language);
    if (index === quoted.length - 1) attributed ??= signed(blocks, number, span.end, language);
    const previous = earlier.at(-1);
    const continues = span.start === 0 && !!previous && previous.block === number - 1 && !previous.closed;
    const spoke = found.at(-1);
    const alone = standsAlone(text, span);
    if (!attributed && alone) attributed = impliedBefore(frame, sentences, span, spoke?.end ?? 0, language);
    // And then: “…”
    const then = !attributed && /:\s*$/u.test(text.slice(0, span.start));
    const goesOn =
      !!spoke?.attributed && (alone || then || ((first?.start ?? 0) < spoke.end && resumes(text, spoke, span)));
    const answers = span.start === 0 && span.end >= text.trimEnd().length && asksLast(earlier, number, blocks);
    if (!continues && !goesOn && !answers && isScareQuote(text, span, before, attributed, block.kind, language))
      continue;
    const according = attributed?.cue && !language.cues.has(attributed.cue.text.toLowerCase());
    const told = toldTo([...before, ...after], according ? undefined : attributed?.cue, text, language);
    found.push({ ...span, block: number, attributed, continues, ...(told ? { toldTo: told } : {}) });
  }
  return found;
}

/** “A,” said Lopez, a judge, “and B.” */
function resumes(text: string, spoke: Quoted, { start, inner }: Quoted): boolean {
  const [said, until, words] = [text.slice(0, spoke.inner.end), text.slice(0, start), text.slice(0, inner.end)];
  return /,$/u.test(said) && /,\s+$/u.test(until) && /[.,?!]$/u.test(words);
}

/** A sentence within marks, between sentences. */
function standsAlone(text: string, { start, inner }: Quoted): boolean {
  return /[.?!]\s+$/u.test(text.slice(0, start)) && /^\p{Lu}.*[.?!][’'”"]*$/su.test(text.slice(inner.start, inner.end));
}

/** “…end.” Then a new sentence: what follows does not attribute it. */
function endsSentence(text: string, span: Quoted, frame: string, language: Language): boolean {
  const ends = /\.[’'”"]*$/u.test(text.slice(span.inner.start, span.inner.end)) || text[span.end] === '.';
  if (!ends) return false;
  const list = tokens(frame.slice(span.end, span.end + 80), span.end, language);
  const next = list.find((token) => token.word);
  if (next?.capital && saysWhose(list, language)) return false;
  return !next || next.capital || text[span.end] === '.';
}

/** “We heard nothing.” Lopez said. */
function saysWhose(list: readonly Token[], language: Language): boolean {
  const cue = list.findIndex((token) => language.cues.get(token.lower) === 'finite');
  return cue > 0 && cue < 4 && list.slice(0, cue).every((token) => token.capital) && list[cue + 1]?.text === '.';
}

/** A paragraph that ends with a colon says who speaks in the next. */
function introducedBy(previous: Block | undefined, language: Language): Attributed | null {
  if (!previous || !/:\s*$/u.test(previous.text)) return null;
  const last = splitSentences(previous.text, language.tag).at(-1);
  if (!last) return null;
  const found = attributedBefore(
    tokens(previous.text.slice(last.start), last.start, language),
    previous.text,
    language,
  );
  return found?.phrase ? { ...found, further: -1 } : null;
}

/** By a name after it, or in a line of its own. */
function signed(blocks: readonly Block[], number: number, end: number, language: Language): Attributed | null {
  const text = blocks[number]?.text ?? '';
  const below = blocks[number + 1]?.text;
  if (text.slice(end).trim() || below === undefined) return signedIn(text, end, language);
  const found = signedIn(below, 0, language);
  return found && { ...found, further: 1 };
}

/** A block set off as a quotation, after a paragraph that says whose it is. */
function setOff(blocks: readonly Block[], number: number, language: Language): Candidate[] {
  const block = blocks[number];
  if (block?.kind !== 'block-quote') return [];
  const attributed = introducedBy(blocks[number - 1], language) ?? signed(blocks, number, block.text.length, language);
  if (!attributed) return [];
  const inner = { start: 0, end: block.text.length };
  return [{ ...inner, inner, closed: true, block: number, attributed, continues: false }];
}

function attribute(candidates: Candidate[], speakers: Speakers, blocks: readonly Block[]): void {
  let previous: Candidate | undefined;
  for (const [index, candidate] of candidates.entries()) {
    const { attributed } = candidate;
    const block = candidate.block + (attributed?.further ?? 0);
    const resolved = attributed?.phrase ? speakers.resolve(attributed.phrase, block, attributed.cue?.text) : undefined;
    if (attributed?.phrase) {
      const { start, end } = attributed.phrase;
      candidate.source = { block: blocks[block]?.id ?? '', start, end };
    }
    const asked = resolved || attributed ? undefined : askedBefore(candidates, index, blocks);
    if (resolved) candidate.speaker = resolved;
    else if (asked?.speaker) candidate.speaker = speakers.again(asked.speaker, candidate.block);
    else if (previous?.speaker && follows(candidate, previous, candidates[index + 1])) {
      candidate.speaker = speakers.again(previous.speaker, candidate.block);
      if (previous.source) candidate.source ??= previous.source;
    }
    previous = candidate;
  }
  // What waited for the next quotation's speaker, last first.
  for (let index = candidates.length - 2; index >= 0; index--) {
    const candidate = candidates[index];
    const next = candidates[index + 1];
    if (candidate && next?.speaker && !candidate.speaker && (waitsFor(candidate, next) || next.continues)) {
      candidate.speaker = speakers.again(next.speaker, candidate.block);
      if (next.source) candidate.source ??= next.source;
    }
  }
}

/** “A,” she said, “B. C.” “D.”: one attribution in several parts. */
function join(candidates: readonly Candidate[]): void {
  for (const [index, candidate] of candidates.entries()) {
    const previous = candidates[index - 1];
    if (!previous || previous.block !== candidate.block) continue;
    const sameCue = candidate.attributed?.cue && candidate.attributed.cue.start === previous.attributed?.cue?.start;
    const carriedOn = !candidate.attributed && (previous.attributed || previous.head);
    if (sameCue || carriedOn || waitsFor(previous, candidate)) candidate.head = previous.head ?? previous;
  }
}

/** Whether a quotation without a cue is of the speaker before it. */
function follows(candidate: Candidate, previous: Candidate, next: Candidate | undefined): boolean {
  if (candidate.continues || previous.block === candidate.block) return true;
  if (previous.block !== candidate.block - 1 || candidate.start !== 0) return false;
  return !(next && waitsFor(candidate, next));
}

/** “A.” “B,” Lopez said: the first waits for the second's speaker. */
function waitsFor(candidate: Candidate, next: Candidate): boolean {
  return (
    next.block === candidate.block &&
    !candidate.attributed &&
    !!next.attributed?.phrase &&
    next.attributed.side === 'after'
  );
}

function idOf({ block, start, end }: Candidate, blocks: readonly Block[]): string {
  return identify('q', blocks[block]?.id ?? '', blocks[block]?.text.slice(start, end) ?? '');
}

function toQuote(candidate: Candidate, blocks: readonly Block[], language: Language): FoundQuote {
  const block = blocks[candidate.block];
  const text = block?.text ?? '';
  const exact = text.slice(candidate.start, candidate.end);
  const id = block?.id ?? '';
  const { attributed, speaker } = candidate;
  const place: Place = {
    block: id,
    start: candidate.start,
    end: candidate.end,
    target: describe(text, candidate.start, candidate.end),
  };
  const cueBlock =
    attributed?.cue && text.slice(attributed.cue.start, attributed.cue.end) === attributed.cue.text ? id : null;
  return {
    kind: 'quote',
    id: idOf(candidate, blocks),
    text: exact,
    language: language.tag,
    places: [place],
    form: formOf(text, candidate),
    content: { start: candidate.start, end: candidate.end },
    ...(attributed?.cue && cueBlock ? { cue: { ...attributed.cue, block: cueBlock } } : {}),
    ...(speaker ? { speaker } : {}),
    ...(candidate.source ? { source: candidate.source } : {}),
    ...(candidate.toldTo ? { toldTo: candidate.toldTo } : {}),
    ...(candidate.head ? { partOf: idOf(candidate.head, blocks) } : {}),
  };
}

function formOf(text: string, { inner, start }: Candidate): Quote['form'] {
  const first = /[\p{L}\p{N}]/u.exec(text.slice(inner.start, inner.end))?.[0] ?? '';
  if (/\p{Ll}/u.test(first)) return 'mixed';
  const before = text.slice(0, start).trimEnd();
  return before === '' || /[,:.?!…—–“”"»]$/u.test(before) || words(text.slice(inner.start, inner.end)).length > 6
    ? 'direct'
    : 'mixed';
}

/** The same words again (a pull quote) are another place of the first. */
export function mergeQuotes(quotes: readonly FoundQuote[]): FoundQuote[] {
  const kept = new Map<string, FoundQuote>();
  for (const quote of quotes) {
    const key = words(quote.text)
      .map((word) => word.text.toLowerCase())
      .join(' ');
    const known = kept.get(key);
    if (!known) kept.set(key, { ...quote, places: [...quote.places] });
    else {
      known.places.push(...quote.places);
      if (!known.speaker && quote.speaker) known.speaker = quote.speaker;
    }
  }
  return [...kept.values()];
}

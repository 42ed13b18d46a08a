/** Which sentences of a page are check-worthy claims, and of what nature. */
import type { Block, Claim, PageDocument, Span } from '../model.ts';
import { describe, type Language, languageOf, splitSentences, words } from '../text/index.ts';
import { MASK } from './attribution.ts';
import type { Attribution } from './attributions.ts';
import { identify } from './identity.ts';
import { keywords } from './query.ts';
import type { FoundQuote } from './quotes.ts';
import { type Assessment, assess } from './reasons.ts';
import { Restatements } from './restating.ts';

// A claim is shown from here on. Comments assert much that nobody could check; a quote is already a statement.
const LEAST = { article: 0.45, comment: 0.6, quote: 0.6, heading: 0.6 };
// What a speaker claims is the speaker's before it is the article's.
const WITHIN_QUOTE = 0.7;
// What is no claim (an opinion, a prediction) is listed only where it looks most like one.
const LEAST_NOT_CHECKABLE = 0.6;
const LEAST_WORDS = 5;
const LEAST_CONTENT_WORDS = 4;

interface Piece extends Span {
  text: string;
  within?: string;
}

export function findClaims(
  page: PageDocument,
  quotes: readonly FoundQuote[],
  attributions: readonly Attribution[] = [],
): Claim[] {
  const language = languageOf(page.language);
  const byBlock = new Map<string, { quote: FoundQuote; span: Span }[]>();
  for (const quote of quotes) {
    for (const place of quote.places)
      byBlock.set(place.block, [...(byBlock.get(place.block) ?? []), { quote, span: place }]);
  }
  const merged = new Map<string, Claim>();
  const keep = (claim: Claim) => {
    const key = words(claim.text)
      .map((word) => word.text.toLowerCase())
      .join(' ');
    const known = merged.get(key);
    if (known) known.places.push(...claim.places);
    else merged.set(key, claim);
    return known ?? claim;
  };

  for (const block of page.blocks) {
    for (const piece of piecesOf(block, byBlock.get(block.id) ?? [], language)) {
      const assessment = assess(piece.text, language);
      if (piece.within) assessment.score *= WITHIN_QUOTE;
      const least = piece.within ? LEAST.quote : block.kind === 'heading' ? LEAST.heading : LEAST.article;
      if (isShown(assessment, least, !!piece.within)) keep(toClaim(block, piece, assessment, language));
    }
  }
  const article = [...merged.values()];
  const restatements = new Restatements(article, page.language);
  for (const comment of page.comments) {
    for (const block of comment.blocks) {
      for (const piece of piecesOf(block, byBlock.get(block.id) ?? [], language)) {
        if (piece.within) continue;
        const assessment = assess(piece.text, language);
        const restates = restatements.find(piece.text);
        const restated = restates && (assessment.nature === 'checkable' || assessment.nature === 'opinion');
        if (!restated && !isShown(assessment, LEAST.comment, true)) continue;
        const claim = keep(toClaim(block, piece, assessment, language));
        if (restates && restates !== claim.id && !claim.restates) claim.restates = restates;
      }
    }
  }
  return [...merged.values()];
}

function isShown({ nature, score }: Assessment, least: number, onlyCheckable: boolean): boolean {
  if (nature === 'checkable') return score >= least;
  if (onlyCheckable || nature === 'question' || nature === 'instruction') return false;
  return score >= Math.max(least, LEAST_NOT_CHECKABLE);
}

/** A block's sentences without the quotations in them, and the sentences of the quotations. */
function piecesOf(block: Block, quoted: readonly { quote: FoundQuote; span: Span }[], language: Language): Piece[] {
  const { text } = block;
  let frame = text;
  for (const { span } of quoted) {
    const last =
      text
        .slice(span.start, span.end)
        .replace(/[\s"”’'»]+$/u, '')
        .at(-1) ?? '';
    const filler =
      MASK.repeat(span.end - span.start - 2) + (/[.?!…,]/u.test(last) ? last : MASK) + (text[span.end - 1] ?? '');
    frame = frame.slice(0, span.start) + filler.slice(-(span.end - span.start)) + frame.slice(span.end);
  }
  const pieces: Piece[] = [];
  for (const sentence of splitSentences(frame, language.tag)) {
    let from = sentence.start;
    for (const { span } of [...quoted, { span: { start: sentence.end, end: sentence.end } }]) {
      if (span.end < from || span.start > sentence.end) continue;
      const piece = trimmed(text, from, Math.min(span.start, sentence.end));
      if (isLongEnough(piece.text, language)) pieces.push(piece);
      from = Math.max(from, span.end);
    }
  }
  for (const { quote, span } of quoted) {
    const inner = text.slice(span.start, span.end);
    for (const sentence of splitSentences(inner, language.tag)) {
      const piece = trimmed(text, span.start + sentence.start, span.start + sentence.end);
      if (isLongEnough(piece.text, language)) pieces.push({ ...piece, within: quote.id });
    }
  }
  return pieces.sort((a, b) => a.start - b.start);
}

function trimmed(text: string, from: number, to: number): Piece {
  const slice = text.slice(from, to);
  const lead = /^[\s,;:–—“”"»«]*/u.exec(slice)?.[0].length ?? 0;
  const tail = /[\s,:;–—“"„«»]*$/u.exec(slice.slice(lead))?.[0].length ?? 0;
  const start = from + lead;
  const end = Math.max(start, to - tail);
  return { start, end, text: text.slice(start, end) };
}

function isLongEnough(text: string, language: Language): boolean {
  const list = words(text);
  if (list.length < LEAST_WORDS) return false;
  const content = list.filter(
    ({ text: word }) =>
      !language.stopWords.has(word.toLowerCase().replaceAll("'", '’')) && !language.cues.has(word.toLowerCase()),
  );
  return content.length >= LEAST_CONTENT_WORDS;
}

function toClaim(
  block: Block,
  piece: Piece,
  { nature, reasons, values, score }: Assessment,
  language: Language,
): Claim {
  return {
    kind: 'claim',
    id: identify('c', block.id, piece.text),
    text: piece.text,
    language: language.tag,
    places: [
      { block: block.id, start: piece.start, end: piece.end, target: describe(block.text, piece.start, piece.end) },
    ],
    checkworthiness: Math.round(score * 1000) / 1000,
    query: keywords(piece.text, language.tag),
    nature,
    reasons,
    values,
    ...(piece.within ? { within: piece.within } : {}),
  };
}

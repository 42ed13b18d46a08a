/** Which sentences of a page are check-worthy claims, and of what nature. */
import type { Block, Claim, PageDocument, Said, Span } from '../model.ts';
import { describe, type Language, languageOf, splitSentences, words } from '../text/index.ts';
import type { Attribution } from './attributions.ts';
import { saysSomething } from './headings.ts';
import { identify } from './identity.ts';
import { MASK } from './masked.ts';
import { asClause, type Piece, splitClauses } from './pieces.ts';
import { keywords } from './query.ts';
import type { FoundQuote } from './quotes.ts';
import { type Assessment, assess } from './reasons.ts';
import { Restatements } from './restating.ts';

// A claim is shown from here on. Comments assert much that nobody could check; a quote is already a statement.
const LEAST = { article: 0.3, comment: 0.6, quote: 0.6, heading: 0.6 };
// What a speaker claims is the speaker's before it is the article's.
const WITHIN_QUOTE = 0.7;
// What is no claim (an opinion, a prediction) is listed only where it looks most like one.
const LEAST_NOT_CHECKABLE = 0.6;
// What presents nothing that could be looked up is listed only where it is full of names or figures all the same.
const LEAST_UNVERIFIABLE = 0.6;
const LEAST_WORDS = 5;
const LEAST_CONTENT_WORDS = 4;

/** `article`: what comments may restate, where these blocks are not all of it. */
export function findClaims(
  page: PageDocument,
  quotes: readonly FoundQuote[],
  attributions: readonly Attribution[] = [],
  article?: Restatements,
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

  const said = saidIn(page.blocks, attributions);
  for (const block of page.blocks) {
    for (const piece of piecesOf(block, byBlock.get(block.id) ?? [], language)) {
      if (!piece.within && !saysSomething(block.kind, piece.text, language)) continue;
      const assessment = assessPiece(piece, language);
      if (piece.within) assessment.score *= WITHIN_QUOTE;
      if (onlyAttributes(piece, assessment, byBlock.get(block.id) ?? [])) continue;
      const least = piece.within ? LEAST.quote : block.kind === 'heading' ? LEAST.heading : LEAST.article;
      if (isShown(assessment, least, !!piece.within))
        keep(withSaid(toClaim(block, piece, assessment, language), said.get(block.id)));
    }
  }
  const restatements = article ?? new Restatements([...merged.values()], page.language);
  for (const comment of page.comments) {
    for (const block of comment.blocks) {
      for (const piece of piecesOf(block, byBlock.get(block.id) ?? [], language)) {
        if (piece.within) continue;
        const assessment = assessPiece(piece, language);
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

/** What a speaker is quoted with says nothing of what the article's own words are and deserve. */
function assessPiece({ text, own }: Piece, language: Language): Assessment {
  const assessment = assess(text, language);
  if (!own || own.length >= text.length) return assessment;
  const { nature, score, verifiable } = assess(own, language);
  return { ...assessment, nature, score, verifiable };
}

/** Who is reported to have said what, by block; the first to say something of a place. */
function saidIn(blocks: readonly Block[], attributions: readonly Attribution[]): Map<string, Said[]> {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const said = new Map<string, Said[]>();
  for (const { block, form, says, speaker, cue, content } of attributions) {
    const [first] = content;
    if (form === 'direct' || !says || !speaker || !cue || !first) continue;
    const text = texts.get(block)?.slice(cue.start, cue.end) ?? '';
    said.set(block, [
      ...(said.get(block) ?? []),
      { content: first, cue: { start: cue.start, end: cue.end, text }, speaker },
    ]);
  }
  return said;
}

/** The attribution that holds most of a claim. */
function withSaid(claim: Claim, said: readonly Said[] = []): Claim {
  const [place] = claim.places;
  if (!place || claim.within) return claim;
  const inside = said.filter(
    ({ content, cue }) =>
      content.start < place.end && content.end > place.start && cue.end >= place.start && cue.start <= place.end,
  );
  const longest = inside.sort((a, b) => b.content.end - b.content.start - (a.content.end - a.content.start))[0];
  return longest && (longest.content.end - longest.content.start) * 3 > place.end - place.start
    ? { ...claim, said: longest }
    : claim;
}

/** “…,” the mayor told reporters on Friday: says no more than whose the quotation is. */
function onlyAttributes(
  piece: Piece,
  { reasons, values }: Assessment,
  quoted: readonly { quote: FoundQuote; span: Span }[],
): boolean {
  if (
    piece.within ||
    values.length ||
    reasons.some((reason) => reason !== 'attribution' && reason !== 'entity' && reason !== 'date')
  )
    return false;
  if (/,|\bthat\b|\bwho\b/u.test(piece.text)) return false;
  return quoted.some(
    ({ quote: { cue, places } }) =>
      cue &&
      places[0] &&
      (places[0].end <= piece.start || places[0].start >= piece.end) &&
      cue.start >= piece.start &&
      cue.end <= piece.end,
  );
}

function isShown({ nature, score, verifiable }: Assessment, least: number, onlyCheckable: boolean): boolean {
  if (nature === 'checkable') return score >= (verifiable ? least : Math.max(least, LEAST_UNVERIFIABLE));
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
        .replace(/(?<![\s"”’'»])[\s"”’'»]+$/u, '')
        .at(-1) ?? '';
    const filler =
      MASK.repeat(span.end - span.start - 2) + (/[.?!…,]/u.test(last) ? last : MASK) + (text[span.end - 1] ?? '');
    frame = frame.slice(0, span.start) + filler.slice(-(span.end - span.start)) + frame.slice(span.end);
  }
  const pieces: Piece[] = [];
  const add = (piece: Piece | null) => {
    if (piece && isLongEnough(piece.text, language)) pieces.push(piece);
  };
  for (const sentence of splitSentences(frame, language.tag)) {
    const inside = quoted.filter(({ span }) => span.end > sentence.start && span.start < sentence.end);
    let from = sentence.start;
    for (const { span } of inside) {
      // What goes on into the quotation is whole only with it.
      const cut = !/[,:;.?!…—–-]\s*$|^\s*$/u.test(text.slice(from, span.start)) && span.end <= sentence.end;
      if (cut) continue;
      if (span.start > from)
        add(asClause(ownOf(trimmed(text, from, span.start), inside), from > sentence.start, language));
      from = Math.max(from, span.end);
    }
    if (from >= sentence.end) continue;
    const rest = ownOf(trimmed(text, from, sentence.end), inside);
    for (const piece of from > sentence.start ? splitClauses(rest, language) : [rest])
      add(asClause(piece, from > sentence.start, language));
  }
  for (const { quote, span } of quoted) {
    const inner = text.slice(span.start, span.end);
    for (const sentence of splitSentences(inner, language.tag)) {
      const piece = trimmed(text, span.start + sentence.start, span.start + sentence.end);
      const partial = quote.form === 'mixed' || !/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(piece.text);
      const clause = asClause(piece, partial, language);
      add(clause && { ...clause, within: quote.id });
    }
  }
  return pieces.sort((a, b) => a.start - b.start);
}

function ownOf(piece: Piece, quoted: readonly { span: Span }[]): Piece {
  let own = '';
  let from = piece.start;
  for (const { span } of quoted) {
    if (span.start < from || span.end > piece.end) continue;
    own += piece.text.slice(from - piece.start, span.start - piece.start);
    from = span.end;
  }
  return from === piece.start ? piece : { ...piece, own: own + piece.text.slice(from - piece.start) };
}

function trimmed(text: string, from: number, to: number): Piece {
  const slice = text.slice(from, to);
  const lead = /^[\s,;:–—“”"»«]*/u.exec(slice)?.[0].length ?? 0;
  const tail = /(?<![\s,:;–—“"„«»])[\s,:;–—“"„«»]+$/u.exec(slice.slice(lead))?.[0].length ?? 0;
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

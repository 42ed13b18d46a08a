/** Everything that a page attributes to somebody: quoted, reported, or both in one. */
import type { Block, PageDocument, QuoteForm, Span, Speaker } from '../model.ts';
import { type Language, languageOf } from '../text/index.ts';
import { mask } from './masked.ts';
import { findPeople } from './people.ts';
import { readPhrase, tokens } from './phrases.ts';
import { quotedSpans } from './quotation-marks.ts';
import { type FoundQuote, readQuotes } from './quotes.ts';
import { type Reported, reportedIn } from './reported.ts';
import { Speakers } from './speakers.ts';

export interface Attribution {
  block: string;
  form: QuoteForm;
  /** What was said, in one part or more. */
  content: Span[];
  cue?: Span;
  source?: Span & { block: string };
  /** Whether it was said, and not only meant, wanted or done. */
  says: boolean;
  speaker?: Speaker;
}

/** Of the article, in the order of its blocks. `quotes`: every quotation at its place. */
export function findAttributions(page: PageDocument, quotes: readonly FoundQuote[] = readQuotes(page)): Attribution[] {
  const language = languageOf(page.language);
  if (!language.reports) return [];
  const byBlock = new Map<string, FoundQuote[]>();
  for (const quote of quotes) {
    const block = quote.places[0]?.block ?? '';
    byBlock.set(block, [...(byBlock.get(block) ?? []), quote]);
  }
  const found = page.blocks.map(({ id, text }) => inBlock(id, text, byBlock.get(id) ?? [], language));
  nameSpeakers(found, page.blocks, language);
  return found.flat();
}

function inBlock(id: string, text: string, quotes: readonly FoundQuote[], language: Language): Attribution[] {
  const quoted = quotedSpans(text, language);
  const found = combine(id, text, quotes, reportedIn(mask(text, quoted), language));
  const covered = found.flatMap(({ content }) => content);
  for (const { start, end } of quoted) {
    if (!ANNOUNCED.test(text.slice(Math.max(0, start - 40), start))) continue;
    if (covered.some((other) => overlap(other, { start, end }))) continue;
    found.push({ block: id, form: 'direct', content: [{ start, end }], says: false });
  }
  return found;
}

/** What is written somewhere, or shouted by many. */
const ANNOUNCED =
  /(?:titled|entitled|dubbed|reads?|reading|slogan(?: is| was|:)?|message:?|phrase|chants? of|chanting|chanted|mouthing|yelling|shouting|singing)[,:]?\s+(?:an?\s|the\s)?$/u;

const overlap = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

/** Where reported words go on into quoted ones, it is one attribution. */
function combine(
  block: string,
  text: string,
  quotes: readonly FoundQuote[],
  reported: readonly Reported[],
): Attribution[] {
  const groups = new Map<string, Attribution>();
  const mixed: Attribution[] = [];
  const consumed = new Set<FoundQuote>();
  for (const { content: whole, cue, source, says } of reported) {
    const content = whole.map((span) => upToQuote(span, text, quotes));
    const inside = quotes.filter((quote) => content.some((span) => overlap(span, quote.content)));
    // Quotations alone say it better themselves.
    if (inside.length && content.every((span) => lettersOutside(text, span, inside) < 3)) continue;
    for (const quote of inside) if (!quote.cue || quote.cue.start <= cue.end) consumed.add(quote);
    mixed.push({
      block,
      form: inside.length ? 'mixed' : 'indirect',
      content: content.map((span) => withQuotes(span, inside)),
      cue,
      says,
      ...spokenBy(source, cue, block, quotes),
    });
  }
  for (const quote of quotes) {
    if (consumed.has(quote)) continue;
    const key = quote.partOf ?? quote.id;
    const group: Attribution = groups.get(key) ?? { block, form: 'direct', content: [], says: true };
    const source = quote.source ?? quote.speaker?.place;
    group.content.push(quote.content);
    if (quote.cue && !group.cue) group.cue = quote.cue;
    if (source && !group.source) group.source = source;
    if (quote.speaker && !group.speaker) group.speaker = quote.speaker;
    groups.set(key, group);
  }
  return [...groups.values(), ...mixed];
}

/** Warned “A,” before predicting B: what is said in marks that end like speech ends with them. */
function upToQuote(span: Span, text: string, quotes: readonly FoundQuote[]): Span {
  const first = quotes.find(({ content }) => content.start <= span.start + 1 && content.end > span.start);
  if (!first || first.content.end >= span.end) return span;
  return /[,.?!][’'”"]*$/u.test(text.slice(first.content.start, first.content.end))
    ? { start: span.start, end: first.content.end }
    : span;
}

/** “A,” said Sherman, speaking of B: whose the quotation is, that is who speaks on. */
function spokenBy(
  source: Span | undefined,
  cue: Span,
  block: string,
  quotes: readonly FoundQuote[],
): Pick<Attribution, 'source'> {
  if (source) return { source: { ...source, block } };
  const before = quotes.findLast((quote) => quote.content.end <= cue.start)?.source;
  return before ? { source: before } : {};
}

function withQuotes(span: Span, quotes: readonly FoundQuote[]): Span {
  let { end } = span;
  for (const { content } of quotes) if (overlap(span, content)) end = Math.max(end, content.end);
  return { start: span.start, end };
}

/** How many letters of a span stand outside the quotations; more than three do not matter. */
function lettersOutside(text: string, span: Span, quotes: readonly FoundQuote[]): number {
  let count = 0;
  for (let at = span.start; at < span.end && count < 3; at++) {
    const quote = quotes.find(({ content }) => at >= content.start && at < content.end);
    if (quote) at = quote.content.end - 1;
    else if (/\p{L}/u.test(text[at] ?? '')) count++;
  }
  return count;
}

/** Who it was that reported speech is of, by what the page has said so far. */
function nameSpeakers(found: readonly Attribution[][], blocks: readonly Block[], language: Language): void {
  let speakers: Speakers | undefined;
  for (const [number, { text }] of blocks.entries()) {
    const inOrder = [...(found[number] ?? [])].sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
    for (const attribution of inOrder) {
      const { source, cue, says, speaker } = attribution;
      if (!says || !source) continue;
      speakers ??= new Speakers(findPeople(blocks, language), blocks, language);
      if (speaker) {
        speakers.heard(speaker);
        continue;
      }
      const list = tokens(text.slice(source.start, source.end), source.start, language);
      const phrase = source.block === blocks[number]?.id ? readPhrase(list, text, language) : null;
      const named = phrase && speakers.resolve(phrase, number, cue && text.slice(cue.start, cue.end));
      if (named) attribution.speaker = named;
    }
  }
}

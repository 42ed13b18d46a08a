/** Describes what stands behind an article, from the page alone. No score. */
import type { Backing, Block, PageDocument, Quote, Span, Speaker, Statement, WordingFamily } from '../model.ts';
import { isKnown, splitSentences } from '../text/index.ts';
import { linksOf, outletKey } from './cites.ts';
import { Restatements } from './restating.ts';

const DAY = 86_400_000;
/** After so many comments the work can be laid down. */
const STEP = 32;

export function describeBacking(
  page: PageDocument,
  statements: readonly Statement[],
  families: readonly WordingFamily[],
  now: Date,
): Backing {
  const steps = describeBackingInSteps(page, statements, families, now);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** In steps, for a page of thousands of comments. `read`: of so many comments, the first, the statements were found. */
export function* describeBackingInSteps(
  page: PageDocument,
  statements: readonly Statement[],
  _families: readonly WordingFamily[],
  now: Date,
  read = page.comments.length,
): Generator<undefined, Backing> {
  const blocks = new Map(page.blocks.map((block) => [block.id, block]));
  const ofArticle = statements.filter((statement) => blocks.has(statement.places[0]?.block ?? ''));
  const quotes = ofArticle.filter((statement) => statement.kind === 'quote');
  const linked = ofArticle.filter((statement) => carriesLink(statement, page));
  const published = page.published;
  const age = published ? Math.floor((now.getTime() - Date.parse(published)) / DAY) : Number.NaN;
  return {
    quotes: quotes.length,
    speakers: speakersOf(quotes),
    unattributed: quotes.filter((quote) => !quote.speaker).map((quote) => quote.id),
    toldTo: outletsOf(quotes, page),
    linked: linked.map((statement) => statement.id),
    unlinked: ofArticle.filter((statement) => !linked.includes(statement)).map((statement) => statement.id),
    ...(published ? { published } : {}),
    ...(Number.isNaN(age) ? {} : { ageInDays: Math.max(0, age) }),
    restating: yield* restatingOf(page),
    ...(read < page.comments.length ? { commentsRead: read } : {}),
    ...(isKnown(page.language) ? {} : { limited: true }),
  };
}

function speakersOf(quotes: readonly Quote[]): Backing['speakers'] {
  const bySpeaker = new Map<string, { speaker: Speaker; quotes: string[] }>();
  for (const { id, speaker } of quotes) {
    if (!speaker) continue;
    const key = (speaker.name ?? speaker.description ?? '').toLowerCase();
    const known = bySpeaker.get(key);
    if (known) known.quotes.push(id);
    else bySpeaker.set(key, { speaker, quotes: [id] });
  }
  return [...bySpeaker.values()].sort((a, b) => b.quotes.length - a.quotes.length);
}

function outletsOf(quotes: readonly Quote[], page: PageDocument): Backing['toldTo'] {
  const outlets = new Map<string, Backing['toldTo'][number]>();
  for (const { id, toldTo } of quotes) {
    if (!toldTo) continue;
    const key = outletKey(toldTo);
    const outlet = outlets.get(key) ?? { outlet: toldTo, quotes: [], links: linksOf(key, page) };
    outlet.quotes.push(id);
    outlets.set(key, outlet);
  }
  return [...outlets.values()].sort((a, b) => b.quotes.length - a.quotes.length);
}

function carriesLink(statement: Statement, page: PageDocument): boolean {
  return statement.places.some((place) => {
    const text = page.blocks.find((block) => block.id === place.block)?.text;
    const links = page.links.filter((link) => link.block === place.block);
    if (!text || !links.length) return false;
    const sentences = splitSentences(text, page.language).filter((sentence) => overlap(sentence, place));
    const from = Math.min(place.start, ...sentences.map((sentence) => sentence.start));
    const to = Math.max(place.end, ...sentences.map((sentence) => sentence.end));
    return links.some((link) => overlap(link, { start: from, end: to }));
  });
}

const overlap = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

function* restatingOf(page: PageDocument): Generator<undefined, Backing['restating']> {
  const sentences = page.blocks.flatMap(({ id, text }) =>
    splitSentences(text, page.language).map(({ start, end }) => ({ id, text: text.slice(start, end) })),
  );
  const restatements = new Restatements(sentences, page.language);
  const found: Backing['restating'] = [];
  for (const [number, comment] of page.comments.entries()) {
    if (number % STEP === 0) yield;
    const block = restatedBy(comment.blocks, restatements, page.language);
    if (block) found.push({ comment: comment.id, block });
  }
  return found;
}

/** Sentence by sentence, where a comment has words of the article at all. */
function restatedBy(blocks: readonly Block[], restatements: Restatements, tag: string): string | undefined {
  for (const { text } of blocks) {
    if (!restatements.touches(text)) continue;
    for (const { start, end } of splitSentences(text, tag)) {
      const block = restatements.find(text.slice(start, end));
      if (block) return block;
    }
  }
  return undefined;
}

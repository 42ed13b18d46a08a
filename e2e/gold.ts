/** Holds what was found on a page against what a person wrote down beside it before any of this was run. */
import type { Quote, Report } from '../src/model.ts';

export interface Gold {
  title: string;
  published: string;
  paragraphs: string[];
  /** Spans are in the paragraph, quotation marks included. `accept` holds other names that are as right. */
  quotes: {
    paragraph: number;
    start: number;
    end: number;
    text: string;
    speaker: string;
    named: boolean;
    accept?: string[];
  }[];
  checkworthy: { paragraph: number; contains: string }[];
  /** In page order; an answer follows what it answers, one deeper. */
  comments: { author: string | null; depth: number; text: string }[];
  /** Indices of comments. */
  families: { together: number[][]; apart: number[][] };
  notArticle: string[];
}

/** Each list names what fell short: all empty is all right. */
export interface Shortfall {
  title: string[];
  paragraphs: string[];
  extraParagraphs: string[];
  notArticle: string[];
  comments: string[];
  extraComments: string[];
  authors: string[];
  replies: string[];
  quotes: string[];
  spans: string[];
  speakers: string[];
  extraQuotes: string[];
  checkworthy: string[];
  together: string[];
  apart: string[];
}

export type Found = Pick<Report, 'document' | 'statements' | 'families'>;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const bare = (text: string) => plain(text).replace(/^[\s"“”‘’']+|[\s"“”‘’',.]+$/g, '');
const begin = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function shortfall(found: Found, gold: Gold): Shortfall {
  return {
    title: plain(found.document.title) === gold.title ? [] : [found.document.title],
    ...articleShortfall(found, gold),
    ...commentShortfall(found, gold),
    ...quoteShortfall(found, gold),
    checkworthy: claimShortfall(found, gold),
  };
}

function articleShortfall({ document }: Found, gold: Gold) {
  const blocks = document.blocks.map(({ text }) => plain(text));
  const read = document.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item');
  return {
    paragraphs: gold.paragraphs.filter((text) => !blocks.includes(text)).map(begin),
    extraParagraphs: read.map(({ text }) => plain(text)).filter((text) => !gold.paragraphs.includes(text)),
    notArticle: gold.notArticle.filter((text) => blocks.some((block) => block.includes(text))),
  };
}

/** The comment of the page for each of the gold, by its words. */
function pairComments({ document }: Found, gold: Gold): (number | undefined)[] {
  const texts = document.comments.map(({ blocks }) => plain(blocks.map(({ text }) => text).join(' ')));
  const used = new Set<number>();
  return gold.comments.map(({ text }) => {
    const at = texts.findIndex((one, index) => one === text && !used.has(index));
    if (at < 0) return undefined;
    used.add(at);
    return at;
  });
}

function commentShortfall(found: Found, gold: Gold) {
  const { comments } = found.document;
  const pairs = pairComments(found, gold);
  const paired = new Set(pairs);
  const idOf = (index: number | undefined) => comments[pairs[index ?? -1] ?? -1]?.id;
  const parentOf = (index: number) => {
    const depth = gold.comments[index]?.depth ?? 0;
    return depth === 0 ? undefined : gold.comments.findLastIndex((one, at) => at < index && one.depth === depth - 1);
  };
  const wrong = (right: (index: number) => boolean, got: (index: number) => string) =>
    gold.comments.flatMap(({ text }, index) => {
      if (pairs[index] === undefined || right(index)) return [];
      return [`${begin(text)} → ${got(index)}`];
    });
  const one = (index: number) => comments[pairs[index] ?? -1];
  const families = found.families.map(({ members }) => new Set(members.map(({ comment }) => comment)));
  const inOne = (group: number[]) =>
    families.some((family) => group.every((index) => family.has(idOf(index) ?? 'missing')));
  return {
    comments: gold.comments.filter((_, index) => pairs[index] === undefined).map(({ text }) => begin(text)),
    extraComments: comments
      .filter((_, index) => !paired.has(index))
      .map(({ blocks }) => begin(blocks.map(({ text }) => text).join(' '))),
    authors: wrong(
      (index) => (one(index)?.author ?? null) === gold.comments[index]?.author,
      (index) => one(index)?.author ?? 'nobody',
    ),
    replies: wrong(
      (index) => one(index)?.replyTo === idOf(parentOf(index)),
      (index) => one(index)?.replyTo ?? 'none',
    ),
    together: gold.families.together.filter((group) => !inOne(group)).map(String),
    apart: gold.families.apart.filter(inOne).map(String),
  };
}

function quoteShortfall({ document, statements }: Found, gold: Gold) {
  const blocks = new Map(document.blocks.map(({ id, text }) => [id, text]));
  const quotes = statements.filter(
    (one): one is Quote => one.kind === 'quote' && blocks.has(one.places[0]?.block ?? ''),
  );
  const matched = new Set<Quote>();
  const short = { quotes: [] as string[], spans: [] as string[], speakers: [] as string[] };
  for (const wanted of gold.quotes) {
    const candidates = quotes.flatMap((quote) =>
      quote.places
        .filter(({ block }) => plain(blocks.get(block) ?? '') === gold.paragraphs[wanted.paragraph])
        .map(({ block, start, end }) => ({ quote, words: (blocks.get(block) ?? '').slice(start, end), start, end })),
    );
    const hit =
      candidates.find(({ words }) => bare(words) === bare(wanted.text)) ??
      candidates.find(({ start, end }) => start < wanted.end && wanted.start < end);
    if (!hit) {
      short.quotes.push(begin(wanted.text));
      continue;
    }
    matched.add(hit.quote);
    if (bare(hit.words) !== bare(wanted.text)) short.spans.push(`${begin(wanted.text)} → ${hit.words}`);
    if (!speakerIsRight(hit.quote, wanted)) {
      const { name, description } = hit.quote.speaker ?? {};
      short.speakers.push(
        `${wanted.speaker} → ${name ?? (description ? `(${description})` : 'nobody')}: ${begin(wanted.text)}`,
      );
    }
  }
  const told = gold.quotes.map(({ text }) => bare(text));
  const extra = quotes.filter((quote) => !matched.has(quote) && !told.includes(bare(quote.text)));
  return { ...short, extraQuotes: extra.map(({ text }) => text) };
}

function speakerIsRight({ speaker }: Quote, wanted: Gold['quotes'][number]): boolean {
  if (!speaker) return false;
  if (wanted.named) return [wanted.speaker, ...(wanted.accept ?? [])].includes(speaker.name ?? '');
  if (speaker.name || !speaker.anonymous || !speaker.description) return false;
  const words = new Set(speaker.description.toLowerCase().match(/\p{L}{3,}/gu));
  return (wanted.speaker.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => words.has(word));
}

/** The sentences worth checking must stand in the better half of what is listed of the article, by score. */
function claimShortfall({ document, statements }: Found, gold: Gold): string[] {
  const article = new Set(document.blocks.map(({ id }) => id));
  const listed = statements
    .filter(({ places }) => article.has(places[0]?.block ?? ''))
    .sort((one, other) => other.checkworthiness - one.checkworthiness);
  return gold.checkworthy.flatMap(({ contains }) => {
    const rank = listed.findIndex((one) => one.kind === 'claim' && plain(one.text).includes(contains)) + 1;
    return rank > 0 && rank <= listed.length / 2 ? [] : [`${rank || 'none'} of ${listed.length}: ${begin(contains)}`];
  });
}

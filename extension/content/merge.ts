/** Tells the comments of a new reading from those that are known. */
import type { Block, Comment } from '../../src/model.ts';
import type { Steps } from '../../src/page/index.ts';

export interface Merged {
  /** In page order: those that are known keep their ids, also where they have gone. */
  comments: Comment[];
  /** Of `comments`, those that nobody has read. */
  added: Comment[];
  /** Blocks that are the same words in both: known → new. */
  same: Map<string, string>;
}

const wordsOf = ({ author, blocks }: Comment): string => [author, ...blocks.map(({ text }) => text)].join('\n');

const textOf = ({ blocks }: Comment): string => blocks.map(({ text }) => text).join(' ');

/** As much as must be the same of a comment that was shown cut off. */
const CUT = 40;

/** Tells whether a comment is one that was read before: the same was edited, or stood there cut off. */
function* knownBy(known: readonly Comment[], unmet: readonly Comment[]): Steps<(comment: Comment) => boolean> {
  const links = known.flatMap(({ permalink }) => permalink ?? []);
  const byLink = new Set(links);
  const byAuthor = new Map<string | undefined, string[]>();
  for (const comment of unmet) {
    yield;
    const begin = textOf(comment).replace(/\W+$/u, '').slice(0, 400);
    if (begin.length >= CUT) byAuthor.set(comment.author, [...(byAuthor.get(comment.author) ?? []), begin]);
  }
  return (comment) => {
    // Where all have the same link it is the page's.
    if (byLink.size === links.length && comment.permalink !== undefined && byLink.has(comment.permalink)) return true;
    const text = textOf(comment);
    return byAuthor.get(comment.author)?.some((begin) => text.startsWith(begin.slice(0, -CUT / 4))) ?? false;
  };
}

/** In steps: there may be thousands. */
export function* merge(known: readonly Comment[], fresh: readonly Comment[]): Steps<Merged> {
  const waiting = new Map<string, Comment[]>();
  for (const comment of known) {
    yield;
    const words = wordsOf(comment);
    waiting.set(words, [...(waiting.get(words) ?? []), comment]);
  }
  const same = new Map<string, string>();
  const found = new Map<string, Comment>();
  for (const comment of fresh) {
    yield;
    const match = waiting.get(wordsOf(comment))?.shift();
    if (!match) continue;
    found.set(comment.id, match);
    for (const [index, block] of comment.blocks.entries()) same.set((match.blocks[index] as Block).id, block.id);
  }
  const isKnown = yield* knownBy(known, [...waiting.values()].flat());
  let next = known.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) + 1), 0);
  const added: Comment[] = [];
  const names = new Map<string, string>();
  /** By the known comment that they stand behind. */
  const behind = new Map<string, Comment[]>();
  let last = '';
  for (const comment of fresh) {
    yield;
    const match = found.get(comment.id);
    if (match) {
      names.set(comment.id, match.id);
      last = match.id;
      continue;
    }
    if (isKnown(comment)) continue;
    const id = `c${next++}`;
    names.set(comment.id, id);
    const blocks = comment.blocks.map((block, index) => ({ ...block, id: `${id}.${index}` }));
    for (const [index, block] of comment.blocks.entries()) same.set(`${id}.${index}`, block.id);
    const one: Comment = { ...comment, id, blocks };
    behind.set(last, [...(behind.get(last) ?? []), one]);
    added.push(one);
  }
  const comments = [...(behind.get('') ?? [])];
  for (const comment of known) comments.push(comment, ...(behind.get(comment.id) ?? []));
  // Whom a new one answers is known by the name that it has here.
  for (const one of added) {
    const parent = one.replyTo === undefined ? undefined : names.get(one.replyTo);
    if (parent === undefined) delete one.replyTo;
    else one.replyTo = parent;
  }
  return { comments, added, same };
}

/** Of the article: blocks of the same words, in order. */
export function sameBlocks(known: readonly Block[], fresh: readonly Block[]): Map<string, string> {
  const waiting = new Map<string, string[]>();
  for (const { id, text } of fresh) waiting.set(text, [...(waiting.get(text) ?? []), id]);
  const same = new Map<string, string>();
  for (const { id, text } of known) {
    const own = waiting.get(text)?.shift();
    if (own !== undefined) same.set(id, own);
  }
  return same;
}

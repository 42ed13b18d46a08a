/** The comment section as records. */
import type { Comment } from '../model.ts';
import { type Fields, readFields } from './comment-fields.ts';
import { parentsOf } from './comment-parents.ts';
import { isTalk } from './phrases.ts';
import { platforms } from './platforms/index.ts';
import { unnamed } from './platforms/unnamed.ts';
import { STEP, type Steps } from './steps.ts';
import { kindOfRun, textOf } from './text-map.ts';
import * as Trait from './trait.ts';
import type { PageElement } from './tree.ts';
import type { Box, Segment, Walk } from './walk.ts';

export interface Thread {
  platform: string | null;
  comments: Comment[];
  /** By block id. */
  segments: Map<string, { segments: Segment[]; element: PageElement }>;
  /** The blocks of the comments themselves, for the article to leave out. */
  items: Box[];
}

/** Fewer characters are a link to comments, or their number. */
const FEW = 40;
const ELSEWHERE = Trait.Frame | Trait.Elsewhere;

export function* readComments(walk: Walk, now: Date): Steps<Thread> {
  const named = walk.talk.some(({ length, traits, prop }) => length >= FEW && (!(traits & ELSEWHERE) || prop !== ''));
  for (const platform of named ? platforms : [unnamed]) {
    const found = yield* platform.find(walk);
    // What has the page's headline in it is the article.
    const items = found.filter(({ index, end }) => !walk.heads.some((head) => head.index > index && head.index < end));
    if (items.length === 0) continue;
    const thread = yield* threadOf(walk, items, now);
    if (thread.comments.length > 0) return { ...thread, platform: platform.id };
  }
  return { platform: null, comments: [], segments: new Map(), items: [] };
}

function* threadOf(walk: Walk, items: Box[], now: Date): Steps<Omit<Thread, 'platform'>> {
  const own = new Set(items);
  const comments: Comment[] = [];
  const segments: Thread['segments'] = new Map();
  const depths = new Map<Box, number>();
  const indexes = new Map<Box | undefined, number>();
  const all = new Map<Box, Fields>();
  for (const item of items) {
    yield;
    all.set(
      item,
      readFields(walk, item, (box) => own.has(box), now),
    );
  }
  const { shown, said } = yield* parentsOf(walk, items, (item) => all.get(item)?.answered ?? null);
  for (const [item, fields] of all) {
    if (comments.length % STEP === 0) yield;
    if (fields.runs.length === 0 || isNone(fields)) continue;
    const id = `c${comments.length}`;
    const comment: Comment = { id, blocks: [] };
    if (fields.author) comment.author = fields.author;
    if (fields.posted) comment.posted = fields.posted;
    let parent = shown.get(item);
    while (parent && !depths.has(parent)) parent = shown.get(parent);
    const depth = parent ? (depths.get(parent) as number) + 1 : 0;
    depths.set(item, depth);
    const answered = comments[indexes.get(said.get(item) ?? parent) ?? -1];
    if (answered) {
      comment.replyTo = answered.id;
      if (said.has(item)) comment.depth = depth;
    }
    if (fields.permalink) comment.permalink = absolute(walk, fields.permalink);
    for (const { run, segments: words } of fields.runs) {
      const block = `${id}.${comment.blocks.length}`;
      comment.blocks.push({ id: block, kind: kindOfRun(run, item), text: textOf(words) });
      segments.set(block, { segments: words, element: run.box.element });
    }
    indexes.set(item, comments.length);
    comments.push(comment);
  }
  return { comments, segments, items };
}

/** What nobody wrote: an invitation, another page's link to this one. */
function isNone({ author, posted, runs, length }: Fields): boolean {
  if (author || posted) return false;
  const text = textOf((runs[0] as Fields['runs'][0]).segments);
  return (length < 50 && isTalk(text)) || /\[(?:…|\.{3})\]/.test(text);
}

const absolute = (walk: Walk, href: string): string => {
  try {
    return new URL(href, walk.sheet.base).href;
  } catch {
    return href;
  }
};

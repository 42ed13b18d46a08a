/** The comment section as records. */
import type { Comment } from '../model.ts';
import { readFields } from './comment-fields.ts';
import { platforms } from './platforms/index.ts';
import { unnamed } from './platforms/unnamed.ts';
import type { Steps } from './steps.ts';
import { kindOfRun, textOf } from './text-map.ts';
import * as Trait from './trait.ts';
import type { Box, Segment, Walk } from './walk.ts';

export interface Thread {
  platform: string | null;
  comments: Comment[];
  /** By block id. */
  segments: Map<string, { segments: Segment[]; element: Element }>;
  /** The blocks of the comments themselves, for the article to leave out. */
  items: Box[];
}

export function* readComments(walk: Walk, now: Date): Steps<Thread> {
  const named = walk.traits & Trait.Comment || walk.boxes.some((box) => box.prop.startsWith('comment'));
  for (const platform of named ? platforms : [unnamed]) {
    const items = yield* platform.find(walk);
    if (items.length === 0) continue;
    const thread = yield* threadOf(walk, items, now);
    if (thread.comments.length > 0) return { ...thread, platform: platform.id };
  }
  return none();
}

const none = (): Thread => ({ platform: null, comments: [], segments: new Map(), items: [] });

function* threadOf(walk: Walk, items: Box[], now: Date): Steps<Omit<Thread, 'platform'>> {
  const own = new Set(items);
  const comments: Comment[] = [];
  const segments: Thread['segments'] = new Map();
  const ids = new Map<Box, string>();
  const read: Box[] = [];
  const parents = parentsOf(items);
  for (const item of items) {
    yield;
    const fields = readFields(walk, item, (box) => own.has(box), now);
    if (fields.runs.length === 0) continue;
    const id = `c${comments.length}`;
    const comment: Comment = { id, blocks: [] };
    if (fields.author) comment.author = fields.author;
    if (fields.posted) comment.posted = fields.posted;
    let parent = parents.get(item);
    while (parent && !ids.has(parent)) parent = parents.get(parent);
    if (parent) comment.replyTo = ids.get(parent) as string;
    if (fields.permalink) comment.permalink = absolute(walk, fields.permalink);
    for (const { run, segments: words } of fields.runs) {
      const block = `${id}.${comment.blocks.length}`;
      comment.blocks.push({ id: block, kind: kindOfRun(run, item), text: textOf(words) });
      segments.set(block, { segments: words, element: run.box.element });
    }
    ids.set(item, id);
    comments.push(comment);
    read.push(item);
  }
  return { comments, segments, items };
}

const absolute = (walk: Walk, href: string): string => {
  try {
    return new URL(href, walk.document.baseURI).href;
  } catch {
    return href;
  }
};

const DEPTH = /(?:^|\s)(?:comment-)?(?:depth|level|indent|lvl)-?_?(\d+)(?:$|\s)/;
const ANSWER =
  /(?:^|[-_ ])(?:repl(?:y|ies)(?:-text)?|sub|child|subcomment|answer|response|nested|indent(?:ed)?|antwort|is-reply)(?:$|[-_ ])/;

/** Whom each comment answers: the comment it lies in; else what its depth or its list says. */
function parentsOf(items: Box[]): Map<Box, Box> {
  const parents = new Map<Box, Box>();
  const open: Box[] = [];
  const trail: { box: Box; depth: number }[] = [];
  const lists = new Map<Box, Box>();
  const answers = items.filter((item) => ANSWER.test(item.hint)).length;
  let lastTop: Box | null = null;
  for (const [i, item] of items.entries()) {
    while (open.length > 0 && item.index >= (open[open.length - 1] as Box).end) open.pop();
    const outer = open[open.length - 1];
    open.push(item);
    const depth = DEPTH.exec(item.hint);
    if (depth) {
      const level = Number(depth[1]);
      while (trail.length > 0 && (trail[trail.length - 1] as { depth: number }).depth >= level) trail.pop();
      const above = trail[trail.length - 1];
      trail.push({ box: item, depth: level });
      const parent = above && level > 0 ? above.box : outer;
      if (parent) parents.set(item, parent);
      continue;
    }
    if (outer) {
      parents.set(item, outer);
      continue;
    }
    const previous = items[i - 1];
    if (answers > 0 && answers < items.length && ANSWER.test(item.hint)) {
      if (lastTop) parents.set(item, lastTop);
      continue;
    }
    // A list of replies that follows its comment inside a common frame.
    let parent: Box | null = null;
    if (previous) {
      let at: Box | null = item.parent;
      for (let steps = 0; at && steps < 5 && !parent; steps++, at = at.parent) {
        parent = lists.get(at) ?? null;
        const frame: Box | null = at.parent;
        if (parent || !frame || previous.index < frame.index) continue;
        if (previous.index >= at.index) break;
        if (!(at.traits & Trait.Nests) && at.name !== 'ul' && at.name !== 'ol' && at.name !== 'dd') continue;
        // The last one before the list that is no answer itself within this frame.
        for (let j = i - 1; j >= 0 && (items[j] as Box).index > frame.index && !parent; j--) {
          const one = items[j] as Box;
          const above = parents.get(one);
          if (one.end <= at.index && !(above && above.index > frame.index)) parent = one;
        }
        if (parent) lists.set(at, parent);
      }
    }
    if (parent) parents.set(item, parent);
    else lastTop = item;
  }
  return parents;
}

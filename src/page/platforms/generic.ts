/**
 * Comments told by microdata, by names and by form: blocks of one kind, each with a name, a time and words. The kind
 * whose blocks are the most complete comments wins.
 */
import { type Fields, isInnerFrame, readFields } from '../comment-fields.ts';
import { STEP } from '../steps.ts';
import * as Trait from '../trait.ts';
import { type Box, isBlock, isComment, type Walk } from '../walk.ts';
import type { Platform } from './index.ts';

const SAMPLE = 10;
const LATER = new Date(1e12);

const isMarked = ({ prop, element, length }: Box): boolean =>
  prop !== '' &&
  length > 0 &&
  (prop === 'comment' || /(?:^|\s)comment\s|\scomment$/.test(prop) || isComment(element.attribute('itemtype')));

/** The kind of a block: its name and the first telling word of its hint, without numbers. */
const kindOf = (box: Box): string => {
  const words = box.hint.replace(/[-_]?(?=[\da-f-]*\d)[\da-f]{2,}[\da-f-]*|\d+/g, '').split(/\s+/);
  const word = words.find((w) => /comment|komment|reply|response|message|post/.test(w)) ?? words[0] ?? '';
  return `${box.name}.${word.replace(/[-_]+$/, '')}`;
};

interface Group {
  items: Box[];
  score: number;
}

export const generic: Platform = {
  id: 'generic',
  *find(walk) {
    const marked = outermost(walk.boxes.filter(isMarked));
    if (marked.length > 0 && scoreOf(walk, marked) > 0) return marked;

    const kinds = new Map<string, Box[]>();
    const whole = walk.boxes[0]?.length ?? 0;
    let section = -1;
    let barred = -1;
    for (const box of walk.boxes) {
      if (box.index % STEP === 0) yield;
      if (box.index < barred) continue;
      if (
        box.length * 2 < whole &&
        (box.traits & Trait.Elsewhere ||
          (box.traits & Trait.Frame && !(box.traits & Trait.Comment)) ||
          box.name === 'form')
      ) {
        if (box.name !== 'form' || box.length < 4000) {
          barred = box.end;
          continue;
        }
      }
      if (box.traits & Trait.Comment && !(box.traits & Trait.Form && box.fields > 0))
        section = Math.max(section, box.end);
      if (box.index >= section || box.length === 0 || (box.traits & Trait.Form && (box.fields > 0 || box.length < 200)))
        continue;
      if (
        !isBlock(box) ||
        (box.end < box.index + 3 && box.name !== 'li') ||
        (box.hint === '' && box.name !== 'li' && box.name !== 'article')
      )
        continue;
      const kind = kindOf(box);
      const group = kinds.get(kind);
      if (group) group.push(box);
      else kinds.set(kind, [box]);
    }

    let best: Group | null = null;
    for (const group of kinds.values()) {
      yield;
      const items = outermost(group);
      const score = scoreOf(walk, items);
      if (score > 0 && (!best || score > best.score || (score === best.score && tighter(items, best.items))))
        best = { items, score };
    }
    if (!best) return [];
    return withSisters(walk, best.items, [...kinds.values()]);
  },
};

/** Inner frames of the same comments; not the answers that lie in them. */
function tighter([a]: Box[], [b]: Box[]): boolean {
  return !!a && !!b && a.length <= b.length && a.index > b.index && (a.index >= b.end || isInnerFrame(b, a));
}

/** Blocks of one kind; of two frames of the same comment the outer stays. */
function outermost(boxes: Box[]): Box[] {
  const kept: Box[] = [];
  const open: Box[] = [];
  for (const box of boxes) {
    while (open.length > 0 && box.index >= (open[open.length - 1] as Box).end) open.pop();
    const outer = open[open.length - 1];
    if (outer && isInnerFrame(outer, box)) continue;
    open.push(box);
    kept.push(box);
  }
  return kept;
}

/** How much the blocks look like comments: 2 for a name and a time, 1 for one of them; lists of comments nothing. */
function scoreOf(walk: Walk, items: Box[]): number {
  const own = new Set(items);
  let score = 0;
  let seen = 0;
  for (const item of items.length > SAMPLE
    ? items.filter((_, i) => i % Math.floor(items.length / SAMPLE) === 0)
    : items) {
    if (score === 0 && seen > 3) return 0;
    seen++;
    const fields = readFields(walk, item, (box) => own.has(box), LATER);
    if (fields.length < 2 || fields.several) continue;
    const named = fields.author !== null && !fields.led;
    const { timed } = fields;
    const listed = items.length > 2 && /comments?-?_?list/.test(item.parent?.hint ?? '') && /comment/.test(item.hint);
    if (item.links > 3 && item.linked > item.length * 0.5) continue;
    if (named && timed && (fields.sure || items.length > 1)) score += 2;
    else if (
      items.length > 1 &&
      (timed || (named && fields.sure)) &&
      (item.traits & Trait.Comment || isAnswerable(walk, item))
    )
      score += 1;
    else if (listed) score += 0.6;
  }
  const share = seen === 0 ? 0 : score / seen;
  return share < 0.5 ? 0 : share * items.length;
}

/** Whether something in it is called a reply, a vote or a report. */
const isAnswerable = (walk: Walk, item: Box): boolean => {
  for (let i = item.index; i < item.end; i++)
    if (/repl(?:y|ies)|answer|vote|report/.test((walk.boxes[i] as Box).hint)) return true;
  return false;
};

/** Other kinds whose blocks stand beside the comments (replies with a class of their own). */
function withSisters(walk: Walk, items: Box[], kinds: Box[][]): Box[] {
  const parents = new Set(items.map((box) => box.parent));
  const own = new Set(items);
  const covered = (box: Box) => items.some((item) => box.index < item.end && item.index < box.end);
  const more = kinds.filter(
    (kind) => kind.every((box) => !own.has(box)) && kind.some((box) => parents.has(box.parent)),
  );
  const added: Box[] = [];
  for (const kind of more) {
    const beside = kind.filter((box) => parents.has(box.parent) && !covered(box));
    if (beside.length > 0 && beside.length <= items.length * 4 && scoreOf(walk, beside) >= beside.length)
      added.push(...beside);
  }
  // Answers of another kind that lie in the comments.
  const around = (box: Box): Box | null => {
    let at = box.parent;
    while (at && !own.has(at)) at = at.parent;
    return at;
  };
  const isAnswer = (box: Box): boolean => {
    const outer = around(box);
    if (!outer || own.has(box) || isInnerFrame(outer, box)) return false;
    const isWhole = ({ author, timed, length }: Fields) => author !== null && timed && length > 1;
    // Without it, the comment that it answers is still one.
    return (
      isWhole(readFields(walk, box, (inner) => own.has(inner), LATER)) &&
      isWhole(readFields(walk, outer, (inner) => inner === box, LATER))
    );
  };
  for (const kind of kinds) if (!own.has(kind[0] as Box) && kind.every(isAnswer)) added.push(...outermost(kind));
  return added.length === 0 ? items : [...items, ...added].sort((a, b) => a.index - b.index);
}

/** WordPress: the core walker's markup, and the themes that keep its ids, its list or its depth classes. */
import { isInnerFrame } from '../comment-fields.ts';
import { STEP } from '../steps.ts';
import * as Trait from '../trait.ts';
import type { Box } from '../walk.ts';
import type { Platform } from './index.ts';

const ID = /(?:^|\s)(?:li-|div-|article-|wpd-)?comment-(\d+)(?:$|\s)/;
const ITEM = /(?:^|\s)(?:comment|wpd-comment|wc-comment|pingback|trackback)(?:$|\s)/;
const DEPTH = /(?:^|\s)(?:depth|wpd_comment_level)-\d+(?:$|\s)/;
const LIST = /(?:^|\s)(?:comments?-?_?list|commentlist|children)(?:$|\s)/;
const PING = /(?:^|\s)(?:pingback|trackback|pings?)(?:$|\s)/;

const numberOf = (box: Box): string | null => ID.exec(box.hint)?.[1] ?? null;

const looksLike = (box: Box, inOther: boolean): boolean => {
  // Comments, or in a list that is called so.
  if (!(box.traits & Trait.Comment) && !(box.name === 'li' && box.parent && box.parent.traits & Trait.Comment))
    return false;
  if (!/^(?:li|div|article|section|dt)$/.test(box.name)) return false;
  if (ID.test(box.hint)) return true;
  if (!ITEM.test(box.hint))
    return (
      box.name === 'li' && box.parent !== null && /(?:^|\s)(?:commentlist|comment-list)(?:$|\s)/.test(box.parent.hint)
    );
  return (
    DEPTH.test(box.hint) ||
    (box.parent !== null && (LIST.test(box.parent.hint) || (inOther && box.parent.name === 'ul')))
  );
};

export const wordpress: Platform = {
  id: 'wordpress',
  *find({ boxes }) {
    const items: Box[] = [];
    const open: Box[] = [];
    for (const box of boxes) {
      if (box.index % STEP === 0) yield;
      while (open.length > 0 && box.index >= (open[open.length - 1] as Box).end) open.pop();
      if (!looksLike(box, open.length > 0) || box.length === 0 || box.traits & Trait.Elsewhere) continue;
      const outer = open[open.length - 1];
      if (outer && same(outer, box)) continue;
      open.push(box);
      items.push(box);
    }
    return items
      .filter((box) => !PING.test(box.hint))
      .map((box) => (box.name === 'dt' ? withDefinition(box, boxes) : box));
  },
};

/** In a definition list the words stand in the elements after the name's. */
function withDefinition(term: Box, boxes: readonly Box[]): Box {
  const whole = Object.assign(Object.create(Object.getPrototypeOf(term)) as Box, term);
  for (let next = boxes[term.end]; next && next.name === 'dd' && next.parent === term.parent; next = boxes[next.end]) {
    Object.assign(whole, {
      end: next.end,
      endRun: next.endRun,
      endSegment: next.endSegment,
      length: whole.length + next.length,
    });
  }
  return whole;
}

/** Whether `inner` is only the inner frame of the same comment. */
function same(outer: Box, inner: Box): boolean {
  const a = numberOf(outer);
  const b = numberOf(inner);
  if (a !== null && b !== null) return a === b;
  const depths = [outer, inner].map((box) => DEPTH.exec(box.hint)?.[0].trim());
  if (depths[0] && depths[1] && depths[0] !== depths[1]) return false;
  return isInnerFrame(outer, inner);
}

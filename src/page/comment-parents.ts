/** Whom each comment answers. */
import { STEP, type Steps } from './steps.ts';
import * as Trait from './trait.ts';
import { type Box, isBlock, type Walk } from './walk.ts';

const DEPTH = /(?:^|[-_\s])(?:depth|level|indent|lvl)[-_]?(\d+)(?:$|\s)/;
const ANSWER =
  /(?:^|[-_ ])(?:repl(?:y|ies)(?:-text)?|sub|child|subcomment|answer|response|nested|indent(?:ed)?|antwort|is-reply)(?:$|[-_ ])/;

/** Attributes that count how deep a comment lies, and such as name the comment above it. */
const LEVEL = /(?:^|-)(?:depth|level|indent|nesting)$/;
const ABOVE = /parent-?(?:comment-?)?(?:id)?$|in-?reply-?to(?:-?id)?$/;
const NAMED = /^(?:id|name|thingid)$|^data-.*id$/;
const OF_NUMBER = /^.*[^\da-f](?=[\da-f]+$)/;

/** What the attributes of a comment, or of a frame that holds nothing else, say of its place. */
interface Told {
  level: number | null;
  above: string | null;
}

function toldBy(walk: Walk, item: Box, names: Map<string, Box>): Told {
  const told: Told = { level: null, above: null };
  const frames = [item];
  for (let at = item.parent; at && at.length === item.length && frames.length < 3; at = at.parent) frames.push(at);
  const inner = walk.boxes[item.index + 1];
  if (inner && inner.length === item.length) frames.push(inner);
  for (const { element, hint } of frames) {
    for (const name of element.attributeNames()) {
      const value = element.attribute(name);
      if (!value || value.length > 80) continue;
      if (ABOVE.test(name)) {
        if (value !== '0') told.above ??= value.replace(/^#/, '');
      } else if (NAMED.test(name)) {
        for (const one of [value, value.replace(OF_NUMBER, '')]) if (!names.has(one)) names.set(one, item);
      } else {
        const level = LEVEL.test(name) ? value : name === 'style' ? INDENT.exec(value)?.[1] : undefined;
        if (level && Number(level) >= 0) told.level ??= Number(level);
      }
    }
    const depth = told.level === null && DEPTH.exec(hint);
    if (depth) told.level = Number(depth[1]);
  }
  return told;
}

const INDENT = /(?:margin|padding)-(?:left|inline-start)\s*:\s*([\d.]+)/;

/** Two of a kind: the same element, with a class in common or none at all. */
function isAlike(a: Box, b: Box): boolean {
  const [classes, others] = [a.element.classes, b.element.classes];
  return a.name === b.name && (others.length === 0 || others.some((name) => classes.includes(name)));
}

/**
 * `shown`: by level, by the comment it lies in, by its list, or by an attribute that names it. `said`: by a link; a page
 * shows such answers anywhere. `answered`: the fragment that a comment's link to what it answers leads to.
 */
export function* parentsOf(
  walk: Walk,
  items: Box[],
  answered: (item: Box) => string | null,
): Steps<{ shown: Map<Box, Box>; said: Map<Box, Box> }> {
  const parents = new Map<Box, Box>();
  const said = new Map<Box, Box>();
  const open: Box[] = [];
  const trail: { box: Box; level: number }[] = [];
  const lists = new Map<Box, Box>();
  const names = new Map<string, Box>();
  const told: Told[] = [];
  let answers = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const item of items) {
    if (told.length % STEP === 0) yield;
    const one = toldBy(walk, item, names);
    told.push(one);
    lowest = Math.min(lowest, one.level ?? 0);
    highest = Math.max(highest, one.level ?? 0);
    if (ANSWER.test(item.hint)) answers++;
  }
  const levelled = highest > lowest;
  let lastTop: Box | null = null;
  for (const [i, item] of items.entries()) {
    if (i % STEP === 0) yield;
    while (open.length > 0 && item.index >= (open[open.length - 1] as Box).end) open.pop();
    const outer = open[open.length - 1];
    open.push(item);
    const { level, above } = told[i] as Told;
    const named = (key: string | null) => {
      const box = key && (names.get(key) ?? names.get(key.replace(OF_NUMBER, '')));
      return box && box.index < item.index ? box : undefined;
    };
    const link = named(answered(item));
    if (link) said.set(item, link);
    if (levelled && (level !== null || !outer)) {
      const at = level ?? lowest;
      while (trail.length > 0 && (trail[trail.length - 1] as { level: number }).level >= at) trail.pop();
      const before = trail[trail.length - 1];
      trail.push({ box: item, level: at });
      const parent = before && at > lowest ? before.box : outer;
      if (parent) parents.set(item, parent);
    }
    if (parents.has(item) || (levelled && level !== null)) continue;
    const parent = named(above) ?? outer;
    if (parent) {
      parents.set(item, parent);
      continue;
    }
    const previous = items[i - 1];
    if (answers > 0 && answers < items.length && ANSWER.test(item.hint)) {
      if (lastTop) parents.set(item, lastTop);
      continue;
    }
    // A list of replies that follows its comment inside a common frame.
    let before: Box | null = null;
    if (previous) {
      let at: Box | null = item.parent;
      for (let steps = 0; at && steps < 9 && !before; steps++, at = at.parent) {
        before = lists.get(at) ?? null;
        const frame: Box | null = at.parent;
        // The list that the one before lies in too may still be known as somebody's.
        if (before || !frame || previous.index < frame.index || previous.index >= at.index) continue;
        // The last one before the list that is no answer itself within this frame.
        for (let j = i - 1; j >= 0 && (items[j] as Box).index > frame.index && !before; j--) {
          const one = items[j] as Box;
          const above = parents.get(one);
          if (one.end <= at.index && !(above && above.index > frame.index)) before = one;
        }
        let close: Box | null = before;
        while (close?.parent && close.parent !== frame) close = close.parent;
        const beside =
          close &&
          isBlock(at) &&
          walk.boxes[close.end] === at &&
          close.length === before?.length &&
          !isAlike(close, at);
        const called = at.element.attribute('class');
        const same = called && close && close.element.attribute('class') === called;
        if (same || !(beside || at.traits & Trait.Nests || /^(?:[uo]l|dd)$/.test(at.name))) before = null;
        if (before) lists.set(at, before);
      }
    }
    if (before) parents.set(item, before);
    else lastTop = item;
  }
  return { shown: parents, said };
}

/** Whom each comment answers. */
import * as Trait from './trait.ts';
import type { Box } from './walk.ts';

const DEPTH = /(?:^|\s)(?:comment-)?(?:depth|level|indent|lvl)-?_?(\d+)(?:$|\s)/;
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

function toldBy(item: Box, names: Map<string, Box>): Told {
  const told: Told = { level: null, above: null };
  for (
    let box: Box | null = item, steps = 0;
    box && steps < 3 && box.length === item.length;
    steps++, box = box.parent
  ) {
    const { element } = box;
    for (const { name, value } of element.attributes) {
      if (value === '' || value.length > 80) continue;
      if (NAMED.test(name) && !ABOVE.test(name)) {
        for (const one of [value, value.replace(OF_NUMBER, '')]) if (!names.has(one)) names.set(one, item);
      } else if (LEVEL.test(name)) told.level ??= Number(value);
      else if (ABOVE.test(name) && value !== '0') told.above ??= value.replace(/^#/, '');
      else if (name === 'style') {
        const px = /(?:margin|padding)-(?:left|inline-start)\s*:\s*([\d.]+)/.exec(value)?.[1];
        if (px) told.level ??= Number(px);
      }
    }
  }
  if (Number.isNaN(told.level)) told.level = null;
  const depth = told.level === null && DEPTH.exec(item.hint);
  if (depth) told.level = Number(depth[1]);
  return told;
}

/**
 * `shown`: by level, by the comment it lies in, by its list, or by an attribute that names it. `said`: by a link; a page
 * shows such answers anywhere. `answered`: the fragment that a comment's link to what it answers leads to.
 */
export function parentsOf(
  items: Box[],
  answered: (item: Box) => string | null,
): { shown: Map<Box, Box>; said: Map<Box, Box> } {
  const parents = new Map<Box, Box>();
  const said = new Map<Box, Box>();
  const open: Box[] = [];
  const trail: { box: Box; level: number }[] = [];
  const lists = new Map<Box, Box>();
  const names = new Map<string, Box>();
  const told = items.map((item) => toldBy(item, names));
  const answers = items.filter((item) => ANSWER.test(item.hint)).length;
  const lowest = Math.min(...told.map(({ level }) => level ?? 0));
  const levelled = told.some(({ level }) => level !== null && level > lowest);
  let lastTop: Box | null = null;
  for (const [i, item] of items.entries()) {
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
      for (let steps = 0; at && steps < 5 && !before; steps++, at = at.parent) {
        before = lists.get(at) ?? null;
        const frame: Box | null = at.parent;
        if (before || !frame || previous.index < frame.index) continue;
        if (previous.index >= at.index) break;
        if (!(at.traits & Trait.Nests) && at.name !== 'ul' && at.name !== 'ol' && at.name !== 'dd') continue;
        // The last one before the list that is no answer itself within this frame.
        for (let j = i - 1; j >= 0 && (items[j] as Box).index > frame.index && !before; j--) {
          const one = items[j] as Box;
          const above = parents.get(one);
          if (one.end <= at.index && !(above && above.index > frame.index)) before = one;
        }
        if (before) lists.set(at, before);
      }
    }
    if (before) parents.set(item, before);
    else lastTop = item;
  }
  return { shown: parents, said };
}

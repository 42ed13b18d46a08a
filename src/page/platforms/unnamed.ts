/**
 * Comments whose markup has no telling name anywhere: what one answers by stands after each, a name and a time before
 * its words, and hardly anything between them.
 */
import { readFields } from '../comment-fields.ts';
import { isAnswer } from '../phrases.ts';
import { STEP } from '../steps.ts';
import * as Trait from '../trait.ts';
import type { Box } from '../walk.ts';
import type { Platform } from './index.ts';

const NEVER = new Date(0);

export const unnamed: Platform = {
  id: 'unnamed',
  *find(walk) {
    const { boxes, document } = walk;
    const found = [...document.querySelectorAll('button,[role=button],a')].filter(
      ({ textContent }) => textContent.length < 40 && isAnswer(textContent),
    );
    if (found.length < 2) return [];
    const known = new Map<Element, Box>();
    for (const box of boxes) {
      if (box.index % STEP === 0) yield;
      known.set(box.element, box);
    }
    const own = new Set<Box>();
    // From the last: the answers that lie in a comment are known before it.
    for (let i = found.length - 1; i >= 0; i--) {
      yield;
      let at: Element | null = found[i] as Element;
      while (at && !known.has(at)) at = at.parentElement;
      for (let box = at && (known.get(at) as Box); box?.parent; box = box.parent) {
        const before = found[i - 1];
        if (box.traits & Trait.Frame || (before && box.element.contains(before))) break;
        const { author, timed, length, several } = readFields(walk, box, (inner) => own.has(inner), NEVER);
        if (!author || !timed || length < 2) continue;
        if (!several) own.add(box);
        break;
      }
    }
    const items = [...own].sort((a, b) => a.index - b.index);
    const last = items[items.length - 1];
    if (!last || items.length < 2) return [];
    let frame = items[0] as Box;
    let length = 0;
    let end = 0;
    for (const item of items) {
      if (item.index >= end) {
        length += item.length;
        end = item.end;
      }
    }
    while (frame.parent && frame.end < end) frame = frame.parent;
    if (length < frame.length * 0.5) return [];
    // What follows a comment beside it, and holds others, holds its answers.
    for (const item of items) {
      const next = boxes[item.end];
      if (next && next.parent === item.parent && !own.has(next) && next.end > next.index + 1)
        next.traits |= Trait.Nests;
    }
    return items;
  },
};

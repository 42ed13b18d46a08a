/**
 * Comments by their form alone, whatever the page calls them: blocks alike, each with a name, a time and words, and
 * about them what only a conversation has: what one answers by, a line that calls it one, a field to write into.
 */
import { type Fields, readFields } from '../comment-fields.ts';
import { inside, LETTER } from '../comment-names.ts';
import * as Kind from '../kind.ts';
import { isAnswer, isTalk } from '../phrases.ts';
import { inSlices, type Steps } from '../steps.ts';
import { textBetween, textOf } from '../text-map.ts';
import { isTime, isTimely } from '../times.ts';
import * as Trait from '../trait.ts';
import type { PageElement } from '../tree.ts';
import type { Box, Run, Segment, Walk } from '../walk.ts';
import type { Platform } from './index.ts';

const NEVER = new Date(1e12);
/** No comment is longer. */
const LONG = 12_000;
/** One alone is no article. */
const SHORT = 1500;

interface Found {
  item: Box;
  /** The names of the elements from the item down to its time. */
  form: string;
  fields: Fields;
}

export const unnamed: Platform = {
  id: 'unnamed',
  *find(walk) {
    const likely: Run[] = [];
    yield* timesIn(walk, walk.runs, isTimely, (line) => likely.push(line));
    if (!mayConverse(walk, likely.length)) return [];
    const times: number[] = [];
    yield* timesIn(walk, likely, isTime, (_, at) => times.push(at));
    if (times.length < 2 && !mayConverse(walk, times.length)) return [];
    const found = yield* around(walk, times);
    const forms = new Map<string, Found[]>();
    for (const one of found) {
      const alike = forms.get(one.form);
      if (alike) alike.push(one);
      else forms.set(one.form, [one]);
    }
    let best: Found[] = [];
    for (const alike of forms.values()) if (alike.length > best.length && isConversation(walk, alike)) best = alike;
    if (best.length === 0) return [];
    const frame = frameOf(best);
    const items = found.filter(({ item, fields }) => inside(item, frame) && isComment(fields));
    const own = new Set(items.map(({ item }) => item));
    // What follows a comment beside it, and holds others, holds its answers.
    for (const { item } of items) {
      const next = walk.boxes[item.end];
      if (next && next.parent === item.parent && !own.has(next) && next.end > next.index + 1)
        next.traits |= Trait.Nests;
    }
    return items.map(({ item }) => item);
  },
};

/** Whether anything of a conversation is on the page at all: on most pages the only time is the article's own. */
function mayConverse({ boxes, runs, segments }: Walk, times: number): boolean {
  const whole = boxes[0] as Box;
  if (times === 0) return false;
  if (times > 1 && (whole.fields > 0 || whole.controls > 0)) return true;
  const called = runs.some(({ first }) => isTalk((segments[first] as Segment).text));
  return times > 1 ? called || answersIn(whole.element) > 0 : called && answersIn(whole.element) > 0;
}

function answersIn(within: PageElement): number {
  let answers = 0;
  for (const element of within.elements()) {
    if (!/^(?:a|button)$/.test(element.name) && element.attribute('role') !== 'button') continue;
    const { textContent } = element;
    if (textContent.length < 40 && isAnswer(textContent)) answers++;
  }
  return answers;
}

/** Segments that are a time and stand in a short line, the first of each. */
const timesIn = (
  { segments }: Walk,
  lines: readonly Run[],
  isOne: (text: string) => boolean,
  each: (line: Run, at: number) => void,
): Steps<void> =>
  inSlices(lines.length, (from, to) => {
    for (let r = from; r < to; r++) {
      const line = lines[r] as Run;
      const { first, end } = line;
      if (end - first > 9) continue;
      for (let i = first; i < end; i++) {
        const { text, box } = segments[i] as Segment;
        if (text.length > 80) break;
        if (box.name !== 'time' && !isOne(text)) continue;
        each(line, i);
        break;
      }
    }
  });

/** The smallest box about each time that holds a name and words as well; in document order. */
function* around(walk: Walk, times: number[]): Steps<Found[]> {
  const found: Found[] = [];
  const own = new Set<Box>();
  // From the last: the answers that lie in a comment are known before it.
  for (let i = times.length - 1; i >= 0; i--) {
    yield;
    let form = '';
    const before = times[i - 1] ?? -1;
    for (let box = (walk.segments[times[i] as number] as Segment).box; box.parent; box = box.parent) {
      form += `${box.name} `;
      if (before >= box.firstSegment || box.length > LONG || own.has(box) || box.traits & Trait.Frame) break;
      const fields = readFields(walk, box, (inner) => own.has(inner), NEVER);
      if (!fields.author || !fields.timed || !hasWords(fields)) continue;
      if (fields.several) break;
      own.add(box);
      found.push({ item: box, form, fields });
      break;
    }
  }
  return found.sort((a, b) => a.item.index - b.item.index);
}

const hasWords = ({ runs }: Fields): boolean => runs.some(({ segments }) => LETTER.test(textOf(segments)));

function frameOf(found: Found[]): Box {
  let frame = (found[0] as Found).item;
  const end = found.reduce((last, { item }) => Math.max(last, item.end), 0);
  while (frame.parent && frame.end < end) frame = frame.parent;
  return frame;
}

/** A teaser has a headline, and its words are a link. */
function isComment({ runs, length, author }: Fields): boolean {
  let linked = 0;
  for (const { run, segments } of runs) {
    for (const { link, text } of segments) linked += link ? text.length : 0;
    if (run.box.kinds & Kind.Heading) return false;
  }
  return linked < length * 0.5 && author !== null && author.split(' ').length < 6;
}

function isConversation(walk: Walk, found: Found[]): boolean {
  const { runs } = walk;
  const fit = found.filter(({ fields }) => isComment(fields));
  if (fit.length < found.length * 0.6) return false;
  const first = (fit[0] as Found).item;
  const last = (fit[fit.length - 1] as Found).item;
  // Hardly anything stands between them.
  let length = 0;
  let end = 0;
  for (const { item } of fit) {
    if (item.index < end) continue;
    length += item.length;
    end = item.end;
  }
  const frame = frameOf(fit);
  if (fit.length > 1 && length < frame.length * 0.5) return false;
  const says = (from: number, to: number) =>
    runs.slice(Math.max(0, from), to).some((run) => isTalk(textBetween(walk, run.first, run.end)));
  const called = says(first.firstRun - 8, first.firstRun) || says(last.endRun, last.endRun + 4);
  const answers = answersIn(frame.element);
  const answered = answers * 2 >= fit.length;
  const written = (frame.parent ?? frame).fields > 0;
  if (fit.length === 1) return called && answers > 0 && length < SHORT;
  return called || answered || written || fit.every(({ item }) => item.controls > 0);
}

/** The article: which container holds it, and which of its blocks are its own. */

import type { BlockKind } from '../model.ts';
import { barInvitations } from './invitations.ts';
import * as Kind from './kind.ts';
import { isAfter, isLeadIn, isLone } from './phrases.ts';
import { inSlices, type Steps } from './steps.ts';
import { kindOfRun, textBetween } from './text-map.ts';
import * as Trait from './trait.ts';
import type { Box, Run, Segment, Walk } from './walk.ts';
import * as Why from './why.ts';

export interface Piece {
  run: Run;
  kind: BlockKind;
  text: string;
  segments: Segment[];
}

export interface Article {
  container: Box | null;
  pieces: Piece[];
  barred: Why.Barred;
}

export function* readArticle(walk: Walk, comments: readonly Box[], title: string): Steps<Article> {
  const { runs } = walk;
  const values = new Float64Array(runs.length);
  // What the runs before a run are worth, where it is anything: so any box is added up by two of them.
  const prose = new Float64Array(runs.length + 1);
  yield* inSlices(runs.length, (from, to) => judge(walk, values, prose, from, to));
  const barred = new Uint8Array(runs.length);
  yield* bar(walk, comments, prose, barred);
  const container = yield* choose(walk, values, barred);
  const pieces: Piece[] = [];
  const headline = title.toLowerCase();
  if (container) {
    barInvitations(walk, container, barred);
    barLinkLists(walk, container, barred);
    for (let r = container.firstRun; r < container.endRun; r++) {
      const run = runs[r] as Run;
      // The heading of a section stands in its header.
      if (run.kind === 'heading' && barred[r] === Why.Header) barred[r] = 0;
      barred[r] ||= leave(walk, run, headline);
      if (barred[r] || run.text === '') continue;
      pieces.push({ run, kind: run.kind, text: run.text, segments: walk.segments.slice(run.first, run.end) });
    }
    // Looked for only where little would be lost.
    let after = 0;
    for (let i = pieces.length; --i > 0 && after < container.length * 0.3; ) {
      const { text } = pieces[i] as Piece;
      after += text.length;
      if (isAfter(text)) pieces.length = i;
    }
    // Headings under which nothing stands, at the end.
    while (pieces.at(-1)?.kind === 'heading') pieces.pop();
  }

  return { container, pieces, barred };
}

/** Most runs of a page are no prose: their words are put together only when they are asked for. */
export const words = (walk: Walk, run: Run): string => {
  if (run.text === '') run.text = textBetween(walk, run.first, run.end);
  return run.text;
};

const ENDS = '.!?…:;"”»’\')]。！？';
const STOPS = /[.,;:!?…。，、！？]/g;

/** What runs are worth to a container: positive for prose. */
function judge(walk: Walk, values: Float64Array, prose: Float64Array, from: number, to: number): void {
  let sum = prose[from] as number;
  for (let r = from; r < to; r++) {
    const run = walk.runs[r] as Run;
    const { linked } = run;
    let { length } = run;
    const kind = run.box.frame === null ? 'paragraph' : kindOfRun(run, null);
    run.kind = kind;
    let value = kind === 'table-cell' ? -4 : -8;
    if (kind === 'heading') value = linked > length * 0.5 ? -15 : 5;
    else if (kind === 'caption') value = 0;
    else if (linked > length * 0.5) value = -Math.min(length, 60) * 0.5 - 5;
    else if (length >= 25) {
      const density = linked / length;
      const text = words(walk, run);
      length = text.length;
      if (length >= 60 || (length >= 25 && ENDS.includes(text.charAt(length - 1)))) {
        const stops = text.match(STOPS)?.length ?? 0;
        value = Math.min(length, 700) * (1 - density) + Math.min(stops, 12) * 6;
        if (stops === 0) value *= 0.3;
        if (kind === 'list-item') value *= 0.7;
        if (kind === 'table-cell') value *= 0.6;
      }
    }
    if (value > 0) sum += value;
    values[r] = value;
    prose[r + 1] = sum;
  }
}

/** Marks runs that stand in something that is not the article. A frame that holds most of the page's prose is none. */
function* bar({ boxes, runs }: Walk, comments: readonly Box[], prose: Float64Array, barred: Why.Barred): Steps<void> {
  const total = prose[runs.length] as number;
  let inComments = 0;
  for (let i = 0; i < comments.length; i++) {
    const box = comments[i] as Box;
    inComments += (prose[box.endRun] as number) - (prose[box.firstRun] as number);
    Why.bar(barred, box, Why.Comment);
  }
  const most = Math.max(400, (total - Math.min(inComments, total)) * 0.4);
  yield* inSlices(boxes.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const box = boxes[i] as Box;
      const { firstRun, endRun } = box;
      if (firstRun === endRun || !(box.traits & SUSPECT || box.controls > 0 || box.kinds & Kind.Suspect)) continue;
      // A word at the start of a paragraph says nothing of what follows it.
      if ((runs[endRun - 1] as Run).end > box.endSegment) continue;
      const why = reason(box, (prose[endRun] as number) - (prose[firstRun] as number), most);
      if (why > 0) Why.bar(barred, box, why);
    }
  });
}

const SUSPECT = Trait.Comment | Trait.Form | Trait.Frame | Trait.Insert;

function reason(box: Box, prose: number, most: number): number {
  const { traits, name } = box;
  if (traits & Trait.Comment && !(traits & Trait.Body && prose >= most) && prose < most * 2) return Why.Section;
  if (prose >= most) return 0;
  if ((name === 'form' && box.controls > 0) || (traits & Trait.Form && prose < 600)) return Why.Form;
  if (traits & Trait.Frame) return Why.Frame;
  if (traits & Trait.Insert && !(traits & Trait.PullQuote) && !(traits & Trait.Body && prose > 300)) return Why.Insert;
  if (name === 'header' && box.length < 400 && prose < 150) return Why.Header;
  if (name === 'address' && box.length < 200) return Why.Byline;
  // A button may copy a heading's address, or unfold what stands under it.
  if (
    box.controls > 0 &&
    box.length < 400 &&
    name !== 'body' &&
    !(box.kinds & Kind.Heading) &&
    !(prose > box.controls * 120 && box.fields === 0)
  )
    return Why.Controls;
  return 0;
}

/** The box whose prose is most and nearest. */
function* choose({ boxes, runs }: Walk, values: Float64Array, barred: Why.Barred): Steps<Box | null> {
  const score = new Float64Array(boxes.length);
  for (let r = 0; r < runs.length; r++) {
    const at = (runs[r] as Run).box.index;
    score[at] = (score[at] as number) + (barred[r] ? -2 : (values[r] as number));
  }
  let best: Box | null = null;
  let most = 0;
  yield* inSlices(boxes.length, (from, to) => {
    for (let i = boxes.length - 1 - from; i >= boxes.length - to; i--) {
      const box = boxes[i] as Box;
      let own = score[i] as number;
      const { name, kinds, traits, prop, parent } = box;
      if (parent) {
        const fade = own < 0 || name === 'tbody' || name === 'tr' || name === 'table' ? 1 : 0.88;
        score[parent.index] = (score[parent.index] as number) + own * fade;
      }
      if (own <= 0 || (kinds & Kind.Part && !(name === 'td' && own > 800))) continue;
      if (traits & Trait.Body && !(traits & (Trait.Insert | Trait.Frame))) own *= 1.12;
      if (prop !== '' && /articleBody|blogPost|text/.test(prop)) own *= 1.3;
      if (name === 'article' || name === 'main') own *= 1.05;
      if (own >= most) {
        most = own;
        best = box;
      }
    }
  });
  return best;
}

/** Runs of lists and boxes inside the article that are mostly links to elsewhere. */
function barLinkLists({ boxes }: Walk, { index, end }: Box, barred: Why.Barred): void {
  for (let i = index + 1; i < end; i++) {
    const box = boxes[i] as Box;
    const { kinds, links, length, linked } = box;
    if (links < 2 || length === 0 || !(kinds & Kind.Holder)) continue;
    const density = linked / length;
    if (density > 0.7) Why.bar(barred, box, Why.Links);
  }
}

function leave(walk: Walk, run: Run, headline: string): number {
  const text = words(walk, run);
  const { kind, linked } = run;
  const { length } = text;
  if (kind === 'heading' && (run.box.name === 'h1' || text.toLowerCase() === headline)) return Why.Headline;
  if (kind === 'caption') return 0;
  if (length < 71 && isLone(text)) return Why.Line;
  const density = linked / Math.max(1, length);
  if ((density > 0.2 || length < 120) && isLeadIn(text)) return Why.Invitation;
  if (density > 0.85 && kind !== 'table-cell' && length < 250) {
    // In a list of links none has a paragraph under it.
    const next = kind === 'heading' ? walk.runs[run.index + 1] : undefined;
    if (next?.kind !== 'paragraph' || next.length < 80 || next.linked > next.length * 0.3) return Why.Link;
  }
  return 0;
}

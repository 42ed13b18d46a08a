/** The article: which container holds it, and which of its blocks are its own. */

import type { BlockKind } from '../model.ts';
import { barInvitations } from './invitations.ts';
import * as Kind from './kind.ts';
import { isLeadIn, isLone } from './phrases.ts';
import { STEP, type Steps } from './steps.ts';
import { kindOfRun, textBetween } from './text-map.ts';
import * as Trait from './trait.ts';
import type { Box, Run, Segment, Walk } from './walk.ts';

export interface Piece {
  run: Run;
  kind: BlockKind;
  text: string;
  segments: Segment[];
}

export interface Judged extends Piece {
  /** Characters, and how many of them are in links. */
  length: number;
  linked: number;
  /** What the run is worth to a container: positive for prose. */
  value: number;
}

export interface Article {
  container: Box | null;
  pieces: Piece[];
  /** Of every run of the page: why it is no part of the article; null where it may be one. */
  judged: readonly Judged[];
  whyNot(piece: Judged): string | null;
}

export function* readArticle(walk: Walk, comments: readonly Box[], title: string): Steps<Article> {
  const judged = yield* judgeAll(walk);
  const barred = yield* bar(walk, comments, judged);
  const container = yield* choose(walk, judged, barred);
  if (container) barInvitations(walk, judged.slice(container.firstRun, container.endRun), barred);
  const headline = title.toLowerCase();
  const lists = container ? linkLists(walk, container) : null;
  const whyNot = (piece: Judged): string | null => {
    const at = piece.run.index;
    if (barred[at]) return barred[at] as string;
    if (!container || at < container.firstRun || at >= container.endRun) return 'outside the article';
    if (lists?.has(at)) return 'a list of links';
    return leave(words(walk, piece), headline);
  };
  const pieces: Piece[] = [];
  if (container)
    for (let r = container.firstRun; r < container.endRun; r++) {
      const piece = judged[r] as Judged;
      if (whyNot(piece) === null && piece.text !== '') pieces.push(piece);
    }
  // Headings under which nothing stands, at the end.
  while (pieces.length > 0 && pieces[pieces.length - 1]?.kind === 'heading') pieces.pop();
  for (const piece of pieces) piece.segments = walk.segments.slice(piece.run.first, piece.run.end);
  return { container, pieces, judged, whyNot };
}

export const words = (walk: Walk, piece: Judged): Judged => {
  if (piece.text === '') piece.text = textBetween(walk, piece.run.first, piece.run.end);
  return piece;
};

const ENDS = '.!?…:;"”»’\')]。！？';
const STOPS = /[.,;:!?…。，、！？]/g;

/** Most runs of a page are no prose: their words are put together only when they are asked for. */
function* judgeAll(walk: Walk): Steps<Judged[]> {
  const judged: Judged[] = [];
  for (const run of walk.runs) {
    if (run.index % STEP === 0) yield;
    let length = 0;
    let linked = 0;
    for (let i = run.first; i < run.end; i++) {
      const { text, link } = walk.segments[i] as Segment;
      length += text.length;
      if (link) linked += text.length;
    }
    const kind = kindOfRun(run, null);
    const piece: Judged = { run, kind, text: '', segments: [], length, linked, value: 0 };
    const density = length === 0 ? 0 : linked / length;
    if (kind === 'heading') piece.value = density > 0.5 ? -15 : 5;
    else if (kind === 'caption') piece.value = 0;
    else if (density > 0.5) piece.value = -Math.min(length, 60) * 0.5 - 5;
    else if (length >= 25) {
      const { text } = words(walk, piece);
      piece.length = text.length;
      piece.value = prose(text, density, kind);
    } else piece.value = kind === 'table-cell' ? -4 : -8;
    judged.push(piece);
  }
  return judged;
}

function prose(text: string, density: number, kind: BlockKind): number {
  const { length } = text;
  if (length < 60 && !(length >= 25 && ENDS.includes(text.charAt(length - 1)))) return kind === 'table-cell' ? -4 : -8;
  const stops = text.match(STOPS)?.length ?? 0;
  let value = Math.min(length, 700) * (1 - density) + Math.min(stops, 12) * 6;
  if (stops === 0) value *= 0.3;
  if (kind === 'list-item') value *= 0.7;
  if (kind === 'table-cell') value *= 0.6;
  return value;
}

/** Marks runs that stand in something that is not the article. A frame that holds most of the page's prose is none. */
function* bar(walk: Walk, comments: readonly Box[], judged: readonly Judged[]): Steps<(string | null)[]> {
  const barred: (string | null)[] = new Array(walk.runs.length).fill(null);
  const prose = new Float64Array(walk.runs.length + 1);
  for (let i = 0; i < judged.length; i++)
    prose[i + 1] = (prose[i] as number) + Math.max(0, (judged[i] as Judged).value);
  const total = prose[walk.runs.length] as number;
  const within = (box: Box) => (prose[box.endRun] as number) - (prose[box.firstRun] as number);
  let inComments = 0;
  for (const box of comments) {
    inComments += within(box);
    for (let r = box.firstRun; r < box.endRun; r++) barred[r] = 'a comment';
  }
  const most = Math.max(400, (total - Math.min(inComments, total)) * 0.4);
  for (const box of walk.boxes) {
    if (box.index % STEP === 0) yield;
    if (box.firstRun === box.endRun || !isSuspect(box)) continue;
    const why = reason(box, within(box), most);
    if (why === null) continue;
    for (let r = box.firstRun; r < box.endRun; r++) barred[r] ??= why;
  }
  return barred;
}

const SUSPECT = Trait.Comment | Trait.Form | Trait.Frame | Trait.Insert;
const isSuspect = ({ traits, name, controls }: Box): boolean =>
  (traits & SUSPECT) !== 0 || controls > 0 || name === 'header' || name === 'address' || name === 'form';

function reason(box: Box, prose: number, most: number): string | null {
  const { traits, name } = box;
  if (
    traits & Trait.Comment &&
    !(traits & Trait.Body && prose >= most) &&
    prose < most * 2 &&
    /comments?(?:$|[-_ ])|komment|disqus|respond|replies|reactie/.test(box.hint)
  )
    return 'the comment section';
  if (prose >= most) return null;
  if (name === 'form' && box.controls > 0) return 'a form';
  if (traits & Trait.Form && prose < 600) return 'a form';
  if (traits & Trait.Frame) return 'a frame of the page';
  if (traits & Trait.Insert && !(traits & Trait.PullQuote) && !(traits & Trait.Body && prose > 300)) return 'an insert';
  if (name === 'header' && box.length < 400 && prose < 150) return 'a header';
  if (name === 'address' && box.length < 200) return 'a byline';
  if (box.controls > 0 && box.length < 400 && name !== 'body') return 'a box with controls';
  return null;
}

/** The box whose prose is most and nearest. */
function* choose(walk: Walk, judged: readonly Judged[], barred: readonly (string | null)[]): Steps<Box | null> {
  const { boxes } = walk;
  const score = new Float64Array(boxes.length);
  for (let i = 0; i < judged.length; i++) {
    const { run, value } = judged[i] as Judged;
    const at = run.box.index;
    score[at] = (score[at] as number) + (barred[i] ? -2 : value);
  }
  let best: Box | null = null;
  let most = 0;
  for (let i = boxes.length - 1; i >= 0; i--) {
    if (i % STEP === 0) yield;
    const box = boxes[i] as Box;
    let own = score[i] as number;
    const { name, kinds, traits, prop } = box;
    if (box.parent) {
      const at = box.parent.index;
      const fade = own < 0 || name === 'tbody' || name === 'tr' || name === 'table' ? 1 : 0.88;
      score[at] = (score[at] as number) + own * fade;
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
  return best;
}

/** Runs of lists and boxes inside the article that are mostly links to elsewhere. */
function linkLists(walk: Walk, container: Box): Set<number> {
  const lists = new Set<number>();
  for (let i = container.index + 1; i < container.end; i++) {
    const box = walk.boxes[i] as Box;
    if (box.links < 2 || box.length === 0 || !(box.kinds & Kind.Holder)) continue;
    const density = box.linked / box.length;
    if (density > 0.7 || (density > 0.5 && box.length < 300))
      for (let r = box.firstRun; r < box.endRun; r++) lists.add(r);
  }
  return lists;
}

function leave({ text, kind, linked, run }: Judged, headline: string): string | null {
  const { length } = text;
  const density = linked / Math.max(1, length);
  if (kind === 'heading' && (run.box.name === 'h1' || text.toLowerCase() === headline)) return 'the headline';
  if (kind === 'caption') return null;
  if (isLone(text)) return 'a line of the page';
  if ((density > 0.2 || length < 120) && isLeadIn(text)) return 'an invitation';
  if (density > 0.85 && kind !== 'table-cell' && length < 250) return 'only a link';
  if (length < 60 && !WORD.test(text)) return 'no words';
  return null;
}

const WORD = /[\dA-Za-z\u00c0-\u1fff\u2c00-\u2fff\u3040-\ud7ff\uf900-\ufdff]/;

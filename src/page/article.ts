/** The article: which container holds it, and which of its blocks are its own. */

import type { BlockKind } from '../model.ts';
import { LEAD_IN, LONE } from './phrases.ts';
import { kindOfRun, textOf } from './text-map.ts';
import { Trait } from './traits.ts';
import { attribute } from './visibility.ts';
import type { Box, Run, Segment, Walk } from './walk.ts';

export interface Piece {
  run: Run;
  kind: BlockKind;
  text: string;
  segments: Segment[];
}

export interface BlockDecision {
  text: string;
  kind: BlockKind;
  taken: boolean;
  why: string;
}

interface Judged extends Piece {
  linked: number;
  /** What the run is worth to a container: positive for prose. */
  value: number;
}

export interface Article {
  container: Box | null;
  pieces: Piece[];
  decisions: BlockDecision[];
}

const SENTENCE = /[.!?…:;"”»’')\]。！？]\s*$/;
const STOPS = /[.,;:!?…。，、！？]/g;

export function readArticle(walk: Walk, comments: readonly Box[], title: string): Article {
  const judged = walk.runs.map((run) => judge(walk, run));
  const barred = bar(walk, comments, judged);
  const container = choose(walk, judged, barred);
  const decisions: BlockDecision[] = [];
  const pieces: Judged[] = [];
  const take = (piece: Judged, why: string | null) => {
    if (why === null) pieces.push(piece);
    decisions.push({ text: piece.text, kind: piece.kind, taken: why === null, why: why ?? 'in the article' });
  };
  const lists = container ? linkLists(walk, container) : new Set<number>();
  for (const piece of judged) {
    if (piece.text === '') continue;
    const at = piece.run.index;
    if (barred[at]) take(piece, barred[at] as string);
    else if (!container || at < container.firstRun || at >= container.endRun) take(piece, 'outside the article');
    else if (lists.has(at)) take(piece, 'a list of links');
    else take(piece, leave(piece, title));
  }
  const trimmed = trim(pieces);
  const kept = new Set(trimmed);
  for (const decision of decisions)
    if (decision.taken && !trimmed.some((p) => p.text === decision.text))
      Object.assign(decision, { taken: false, why: 'a heading or line with nothing under it' });
  return { container, pieces: pieces.filter((p) => kept.has(p)), decisions };
}

function judge(walk: Walk, run: Run): Judged {
  const segments = walk.segments.slice(run.first, run.end);
  const text = textOf(segments);
  const kind = kindOfRun(run, null);
  let linked = 0;
  for (const segment of segments) if (segment.link) linked += segment.text.trim().length;
  const length = text.length;
  const density = length === 0 ? 0 : linked / length;
  let value: number;
  if (kind === 'heading') value = density > 0.5 ? -15 : 5;
  else if (kind === 'caption') value = 0;
  else if (density > 0.5) value = -Math.min(length, 60) * 0.5 - 5;
  else if (length >= 60 || (length >= 25 && SENTENCE.test(text))) {
    const stops = text.match(STOPS)?.length ?? 0;
    value = Math.min(length, 700) * (1 - density) + Math.min(stops, 12) * 6;
    if (stops === 0) value *= 0.3;
    if (kind === 'list-item') value *= 0.7;
    if (kind === 'table-cell') value *= 0.6;
  } else value = kind === 'table-cell' ? -4 : -8;
  return { run, kind, text, segments, linked, value };
}

/** Marks runs that stand in something that is not the article. A frame that holds most of the page's prose is none. */
function bar(walk: Walk, comments: readonly Box[], judged: readonly Judged[]): (string | null)[] {
  const barred: (string | null)[] = new Array(walk.runs.length).fill(null);
  const prose = new Float64Array(walk.runs.length + 1);
  for (const [i, piece] of judged.entries()) prose[i + 1] = (prose[i] as number) + Math.max(0, piece.value);
  const total = prose[walk.runs.length] as number;
  const within = (box: Box) => (prose[box.endRun] as number) - (prose[box.firstRun] as number);
  let inComments = 0;
  for (const box of comments) {
    inComments += within(box);
    for (let r = box.firstRun; r < box.endRun; r++) barred[r] = 'a comment';
  }
  const most = Math.max(400, (total - Math.min(inComments, total)) * 0.4);
  for (const box of walk.boxes) {
    if (box.firstRun === box.endRun) continue;
    const why = reason(box, within(box), most);
    if (why === null) continue;
    for (let r = box.firstRun; r < box.endRun; r++) barred[r] ??= why;
  }
  return barred;
}

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
  if (traits & Trait.Frame) return 'navigation, a footer or a side column';
  if (traits & Trait.Insert && !(traits & Trait.PullQuote) && !(traits & Trait.Body && prose > 300)) return 'an insert';
  if (name === 'header' && box.length < 400 && prose < 150) return 'a header';
  if (name === 'address' && box.length < 200) return 'a byline';
  if (box.controls > 0 && box.length < 400 && name !== 'body') return 'a box with controls';
  return null;
}

/** The box whose prose is most and nearest. */
function choose(walk: Walk, judged: readonly Judged[], barred: readonly (string | null)[]): Box | null {
  const { boxes } = walk;
  const score = new Float64Array(boxes.length);
  for (const [i, piece] of judged.entries()) {
    const box = piece.run.box;
    if (barred[i]) score[box.index] = (score[box.index] as number) - 2;
    else score[box.index] = (score[box.index] as number) + piece.value;
  }
  let best: Box | null = null;
  let most = 0;
  for (let i = boxes.length - 1; i >= 0; i--) {
    const box = boxes[i] as Box;
    let own = score[i] as number;
    const leaf = /^(?:p|li|td|tr|tbody|ul|ol|dl|dd|blockquote|h\d|a|span|em|strong|b|i|font)$/.test(box.name);
    if (box.parent) {
      const at = box.parent.index;
      const fade = box.name === 'tbody' || box.name === 'tr' || box.name === 'table' || own < 0 ? 1 : 0.88;
      score[at] = (score[at] as number) + own * fade;
    }
    if (leaf && !(box.name === 'td' && own > 800)) continue;
    if (box.traits & Trait.Body && !(box.traits & (Trait.Insert | Trait.Frame))) own *= 1.12;
    if (/articleBody|blogPost|text/.test(attribute(box.element, 'itemprop') ?? '')) own *= 1.3;
    if (box.name === 'article' || box.name === 'main') own *= 1.05;
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
    if (!/^(?:ul|ol|div|section|aside|table|dl|article)$/.test(box.name) || box.links < 2 || box.length === 0) continue;
    const density = box.linked / box.length;
    if (density > 0.7 || (density > 0.5 && box.length < 300))
      for (let r = box.firstRun; r < box.endRun; r++) lists.add(r);
  }
  return lists;
}

function leave(piece: Judged, title: string): string | null {
  const { text, kind, linked, run } = piece;
  const density = linked / Math.max(1, text.length);
  if (kind === 'heading' && (/^h1$/.test(run.box.name) || same(text, title))) return 'the headline';
  if (kind === 'caption') return null;
  if (LONE.test(text)) return 'a line of the page, not of the article';
  if (LEAD_IN.test(text) && (density > 0.2 || text.length < 120)) return 'an invitation to read or do something else';
  if (density > 0.85 && kind !== 'table-cell' && text.length < 250) return 'only a link';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  return null;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Headings under which nothing stands, at the end. */
function trim<T extends Piece>(pieces: T[]): T[] {
  const kept = [...pieces];
  while (kept.length > 0 && kept[kept.length - 1]?.kind === 'heading') kept.pop();
  return kept;
}

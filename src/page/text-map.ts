/** Text of segments, white space collapsed, and the way back from an offset to a text node. */
import type { BlockKind } from '../model.ts';
import * as Kind from './kind.ts';
import * as Trait from './trait.ts';
import type { Box, Run } from './walk.ts';
import { collapse } from './white-space.ts';

const SPACE = 32;

/** Some text of a block. */
export interface Words {
  /** White space collapsed; may start or end with one space. */
  text: string;
  /** A line break stands before it. */
  gap: boolean;
}

const glue = (text: string, next: Words): string => {
  const piece = next.text;
  if (text === '') return piece.trimStart();
  const spaced = text.charCodeAt(text.length - 1) === SPACE;
  if (next.gap || spaced) return (spaced ? text : `${text} `) + piece.trimStart();
  return text + piece;
};

export const textOf = (segments: readonly Words[]): string => textBetween({ segments }, 0, segments.length);

export function textBetween({ segments }: { segments: readonly Words[] }, first: number, end: number): string {
  if (end === first + 1) return (segments[first] as Words).text.trim();
  let text = '';
  for (let i = first; i < end; i++) text = glue(text, segments[i] as Words);
  return text.trimEnd();
}

/** Where each segment's words stand in the joined text. */
export function offsetsOf(segments: readonly Words[]): { start: number; end: number }[] {
  let text = '';
  return segments.map((segment) => {
    const before = text === '' ? '' : segment.gap || text.endsWith(' ') ? `${text.trimEnd()} ` : text;
    text = glue(text, segment);
    return { start: before.length, end: text.length };
  });
}

const DROPPED = /[\u00ad\u200b\u2060\ufeff]/;

/** The offset in the node's own data of the nth character of its collapsed text. */
function rawOffset(data: string, nth: number, leading: boolean): number {
  let at = 0;
  let count = 0;
  let inSpace = leading;
  for (; at < data.length; at++) {
    const character = data[at] as string;
    if (DROPPED.test(character)) continue;
    const space = /\s/.test(character);
    if (space && inSpace) continue;
    if (count === nth) return at;
    count++;
    inSpace = space;
  }
  return at;
}

/** The exact characters `start`–`end` of the joined text in the page, or null where the page has changed under it. */
export function rangeIn(segments: readonly (Words & { node: Text })[], start: number, end: number): StaticRange | null {
  const offsets = offsetsOf(segments);
  const point = (at: number, last: boolean): [Text, number] => {
    const segment = segments[at] as Words & { node: Text };
    const { start: from, end: to } = offsets[at] as { start: number; end: number };
    const trimmed = segment.text.startsWith(' ') && to - from < segment.text.length;
    const nth = last ? Math.min(end, to) - from - 1 : Math.max(0, start - from);
    const raw = rawOffset(segment.node.data, nth, trimmed);
    return [segment.node, last ? Math.min(raw + 1, segment.node.data.length) : raw];
  };
  if (start >= end) return null;
  let first = -1;
  let last = -1;
  for (const [i, segment] of segments.entries()) {
    const span = offsets[i] as { start: number; end: number };
    if (span.end <= start || span.start >= end) continue;
    if (!segment.node.isConnected || collapse(segment.node.data) !== segment.text) return null;
    if (first < 0) first = i;
    last = i;
  }
  if (first < 0) return null;
  const from = point(first, false);
  const to = point(last, true);
  return new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: to[0], endOffset: to[1] });
}

const KINDS = ['paragraph', 'heading', 'caption', 'pull-quote', 'block-quote', 'list-item', 'table-cell'] as const;

/** What a box makes of the text in it; 0 where it says nothing. Up to 4 it counts before all that lies within. */
function codeOf({ kinds, traits, length }: Box): number {
  if (kinds & Kind.Heading) return 1;
  if (traits & Trait.Caption && length < 1200) return 2;
  if (traits & Trait.PullQuote && length < 800) return 3;
  if (kinds & Kind.Quote) return 4;
  return kinds & Kind.ListItem ? 5 : kinds & Kind.Cell ? 6 : 0;
}

/** The kind of a run, by the elements it stands in, up to `within`. */
export function kindOfRun(run: Run, within: Box | null): BlockKind {
  let code = 0;
  const outer = within ? within.index : -1;
  for (let at = run.box.frame; at && at.index > outer; at = at.parent ? at.parent.frame : null) {
    const here = codeOf(at);
    if (here > 0 && here < 5) return KINDS[here] as BlockKind;
    code ||= here;
  }
  return KINDS[code] as BlockKind;
}

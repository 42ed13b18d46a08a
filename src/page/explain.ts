/** Why each block of a page was taken or left: for whoever mends the reading of a page. Not in what is injected. */
import type { BlockKind, Comment } from '../model.ts';
import { readAll } from './all.ts';
import { words } from './article.ts';
import { type RootOf, takeSheet } from './sheet.ts';
import { atOnce } from './steps.ts';
import type { Box, Segment } from './walk.ts';

export interface BlockDecision {
  text: string;
  kind: BlockKind;
  /** As part of the article, or of this comment. */
  taken: boolean;
  comment?: string;
  why: string;
  /** The elements it stands in, from outside, as one would select them. */
  where: string;
}

export interface Explanation {
  title: string;
  byline?: string;
  published?: string;
  language: string;
  /** By what the comments were recognised. */
  platform: string | null;
  comments: Comment[];
  /** In document order. */
  blocks: BlockDecision[];
}

/** In the order of `why.ts`. */
const NAMES = [
  '',
  'a comment',
  'the comment section',
  'a form',
  'a frame of the page',
  'an insert',
  'a header',
  'a byline',
  'a box with controls',
  'an invitation',
  'a list of links',
  'the headline',
  'a line of the page',
  'only a link',
];

export function explainPage(document: Document, rootOf?: RootOf): Explanation {
  const read = (exact: boolean) => atOnce(readAll(atOnce(takeSheet(document, 'page', exact, rootOf)).sheet, 'whole'));
  const all = read(false);
  const sure = typeof all === 'string' ? read(true) : all;
  if (typeof sure === 'string') throw new Error(`The page could not be read: ${sure}`);
  const { walk, metadata, thread, article } = sure;
  const { container, pieces, barred } = article;
  const kept = new Set(pieces.map(({ run }) => run));
  const spoken = new Map<Segment, string>();
  for (const [block, { segments }] of thread.segments)
    for (const segment of segments) spoken.set(segment, block.slice(0, block.indexOf('.')));
  const blocks = walk.runs.map((run, r): BlockDecision => {
    const { kind } = run;
    const text = words(walk, run);
    const outside = !container || r < container.firstRun || r >= container.endRun;
    const whyNot = NAMES[barred[r] as number] || (outside ? 'outside the article' : 'nothing under it');
    const comment = walk.segments.slice(run.first, run.end).map((one) => spoken.get(one));
    const of = comment.find((id) => id !== undefined);
    const taken = kept.has(run) || of !== undefined;
    return {
      ...{ text, kind, taken, where: placeOf(run.box) },
      ...(of === undefined ? {} : { comment: of }),
      why: of ? `comment ${of}` : taken ? 'in the article' : whyNot,
    };
  });
  const { title, byline, published, language } = metadata;
  return {
    ...{ title, language, platform: thread.platform, comments: thread.comments, blocks },
    ...(byline ? { byline } : {}),
    ...(published ? { published } : {}),
  };
}

/** As many elements as tell a place from its neighbours. */
const DEEP = 4;

function placeOf(box: Box): string {
  const path: string[] = [];
  for (let at: Box | null = box; at && path.length < DEEP; at = at.parent) path.unshift(nameOf(at));
  return path.join(' > ');
}

function nameOf({ name, element }: Box): string {
  const id = element.attribute('id');
  const [first] = element.classes;
  return `${name}${id ? `#${id}` : ''}${first ? `.${first}` : ''}`;
}

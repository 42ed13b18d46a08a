/** Which badges stand now: where there is something to say, and at the statement that was asked for. */
import type { Comment, PageDocument } from '../../src/model.ts';
import type { Message, PanelState } from '../panel/model.ts';
import { standingNames } from '../panel/names.ts';
import { isShown, type Standing, saysSomething, standingOf } from '../panel/standing.ts';
import type { MarkedPlaces } from './places.ts';

export interface BadgeWanted {
  /** A statement's id, or a family's with its block. */
  key: string;
  statement?: string;
  family?: string;
  standing: Standing | 'family';
  label: string;
  range: StaticRange;
  /** The block's element: its edge is the margin. */
  block: Element | null;
}

const MOST_LETTERS = 90;
/** More would cost the page its smoothness; the panel has them all. */
const MOST_BADGES = 400;

const known = new WeakMap<PageDocument, Map<string, Comment>>();

/** By their ids. Asked at each painting, and there may be tens of thousands. */
function commentsIn(document: PageDocument): Map<string, Comment> {
  let comments = known.get(document);
  if (!comments) {
    comments = new Map();
    for (const comment of document.comments) comments.set(comment.id, comment);
    known.set(document, comments);
  }
  return comments;
}

export function badgesFor(state: PanelState, places: MarkedPlaces, message: Message): BadgeWanted[] {
  const wanted: BadgeWanted[] = [];
  for (const statement of state.statements) {
    const finding = state.findings.get(statement.id);
    const standing = standingOf(statement, finding);
    const asked = state.current?.id === statement.id;
    if (!asked && (wanted.length >= MOST_BADGES || !saysSomething(standing, finding) || !isShown(state, statement)))
      continue;
    const range = places.rangeOf(statement.id);
    if (!range) continue;
    const words = statement.text.length > MOST_LETTERS ? `${statement.text.slice(0, MOST_LETTERS)}…` : statement.text;
    wanted.push({
      key: statement.id,
      statement: statement.id,
      standing,
      label: message('mark_badge', message(standingNames[standing]), words),
      range,
      block: places.elementOf(places.blocksOf(statement.id)[0] ?? ''),
    });
  }
  if (state.filter.kinds.includes('family') || state.families.length === 0 || !state.document) return wanted;
  const comments = commentsIn(state.document);
  for (const family of state.families) {
    for (const { comment } of family.members) {
      if (wanted.length >= 2 * MOST_BADGES) break;
      for (const block of comments.get(comment)?.blocks ?? []) {
        const here = places.at(block.id).find(({ id }) => id === family.id);
        if (!here) continue;
        wanted.push({
          key: `${family.id} ${comment}`,
          family: family.id,
          standing: 'family',
          label: message('mark_family', family.members.length),
          range: here.range,
          block: places.elementOf(block.id),
        });
        break;
      }
    }
  }
  return wanted;
}

/** Why the words of a statement may not be looked up. */
import type { Finding, NotCheckedReason, PageDocument, Statement } from '../../src/model.ts';
import type { Settings } from '../settings.ts';

/** Null where they may. `comments`: the blocks that stand in comments. */
export function whyNot(
  statement: Statement,
  comments: ReadonlySet<string>,
  settings: Pick<Settings, 'consent' | 'sendComments'>,
): NotCheckedReason | null {
  if (statement.kind === 'claim' && statement.nature !== 'checkable') return 'not-checkable';
  if (settings.consent !== 'look-up') return 'no-consent';
  // Words that stand in the article too are the article's.
  if (!settings.sendComments && statement.places.every((place) => comments.has(place.block)))
    return 'comment-kept-here';
  return null;
}

export function commentBlocks(page: PageDocument): Set<string> {
  return new Set(page.comments.flatMap((comment) => comment.blocks.map((block) => block.id)));
}

/** Those of some comments. */
export function blocksOf(page: PageDocument | undefined, ids: ReadonlySet<string>): Set<string> {
  const blocks = page?.comments.filter(({ id }) => ids.has(id)).flatMap((comment) => comment.blocks) ?? [];
  return new Set(blocks.map(({ id }) => id));
}

export function notChecked(statement: Statement, reason: NotCheckedReason): Finding {
  return { statement: statement.id, asked: [], evidence: [], state: 'not-checked', reason };
}

/** What is asked about, what is told at once, and what would be asked together with it. */
export function shareOut(
  statements: readonly Statement[],
  by: {
    why(statement: Statement): NotCheckedReason | null;
    isOpen(statement: Statement): boolean;
    isSettled(statement: Statement): boolean;
    /** What is known of statements of which nobody was asked. */
    known: ReadonlyMap<string, Finding> | undefined;
  },
): { kept: Finding[]; asked: Statement[]; together: Statement[] } {
  const kept: Finding[] = [];
  const asked: Statement[] = [];
  const together: Statement[] = [];
  const reasons = new Map(statements.map((one) => [one.id, by.why(one)]));
  for (const statement of statements) {
    const isSaidBefore = statement.kind === 'claim' && reasons.get(statement.restates ?? '') === null;
    const reason = reasons.get(statement.id) ?? (isSaidBefore ? 'said-before' : null);
    if (!reason) together.push(statement);
    if (!by.isOpen(statement)) continue;
    if (!reason) asked.push(statement);
    else if (!by.isSettled(statement)) kept.push(by.known?.get(statement.id) ?? notChecked(statement, reason));
  }
  return { kept, asked, together };
}

/** The rows of the list: page order, equal empty neighbours folded into one. */
import type { Finding, Statement, WordingFamily } from '../../src/model.ts';
import type { PanelState } from './model.ts';
import { isShown, standingOf } from './standing.ts';

export type Row = { family: WordingFamily } | { statement: Statement } | { same: Statement[] };
export type PartName = 'article' | 'comments';

/** Fewer than this are not worth a fold. */
const LEAST_FOLD = 2;

/** The comment that a statement stands in, by its block's id. */
export function commentOf({ places }: Statement): string | undefined {
  const block = places[0]?.block ?? '';
  const end = block.indexOf('.');
  return end < 0 ? undefined : block.slice(0, end);
}

/** Cards that would say the same in so many words, and have nothing to read. Empty where there is more to say. */
export function emptiness(statement: Statement, finding: Finding | undefined): string {
  if (finding && finding.evidence.length > 0) return '';
  if (statement.kind === 'claim' && statement.restates) return '';
  const standing = standingOf(statement, finding);
  if (standing === 'not-checkable') return standing;
  if (!finding) return '';
  // Before the choice was made, nothing is empty: the list is what there is to choose for.
  if (finding.state === 'not-checked') return finding.reason === 'no-consent' ? '' : finding.reason;
  if (finding.state === 'failed') return `failed ${finding.problem.code} ${finding.problem.at ?? ''}`;
  if (standing !== 'not-enough-evidence') return '';
  const asked = finding.asked.map(({ source, outcome }) => `${source} ${outcome}`);
  return [standing, ...asked.sort()].join();
}

const numberOf = (comment: string): number => Number(comment.slice(1));

/** The one that was asked for stands alone. A family stands before the first of its comments. */
export function rowsOf(state: PanelState, part: PartName): Row[] {
  const rows: Row[] = [];
  const families = part === 'comments' && !state.filter.kinds.includes('family') ? state.families : [];
  const firstOf = (family: WordingFamily): number => numberOf(family.members[0]?.comment ?? '');
  const waiting = [...families].sort((a, b) => firstOf(a) - firstOf(b));
  let next = 0;
  let run: { why: string; same: Statement[] } | undefined;
  const endRun = (): void => {
    if (run && run.same.length >= LEAST_FOLD) rows.push({ same: run.same });
    else if (run) rows.push(...run.same.map((statement) => ({ statement })));
    run = undefined;
  };
  for (const statement of state.statements) {
    const comment = commentOf(statement);
    if ((comment === undefined) !== (part === 'article') || !isShown(state, statement)) continue;
    for (let family = waiting[next]; family && comment; family = waiting[++next]) {
      if (firstOf(family) > numberOf(comment)) break;
      endRun();
      rows.push({ family });
    }
    const why = state.current?.id === statement.id ? '' : emptiness(statement, state.findings.get(statement.id));
    if (why && run?.why === why) run.same.push(statement);
    else {
      endRun();
      if (why) run = { why, same: [statement] };
      else rows.push({ statement });
    }
  }
  endRun();
  for (const family of waiting.slice(next)) rows.push({ family });
  return rows;
}

function sameRow(a: Row, b: Row | undefined): boolean {
  if (!b) return false;
  if ('family' in a) return 'family' in b && a.family === b.family;
  if ('statement' in a) return 'statement' in b && a.statement === b.statement;
  return (
    'same' in b && a.same.length === b.same.length && a.same.every((statement, index) => statement === b.same[index])
  );
}

export const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => sameRow(row, b[index]));

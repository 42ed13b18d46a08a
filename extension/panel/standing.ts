/** Where a statement stands, in one word for styles and filters. */
import type { Finding, Statement } from '../../src/model.ts';
import type { PanelState } from './model.ts';

export const standings = [
  'supported',
  'refuted',
  'conflicting-evidence',
  'not-enough-evidence',
  'said',
  'checking',
  'failed',
  'not-checkable',
  'not-checked',
] as const;

/** `said` is a quote that was traced, whatever became of its words; the entry says which. */
export type Standing = (typeof standings)[number];

export function standingOf(statement: Statement, finding: Finding | undefined): Standing {
  if (finding === undefined || finding.state === 'not-checked') {
    const unfit = statement.kind === 'claim' && statement.nature !== 'checkable';
    return unfit || finding?.reason === 'not-checkable' ? 'not-checkable' : 'not-checked';
  }
  if (finding.state !== 'checked') return finding.state;
  if (finding.verdict) return finding.verdict.label;
  if (finding.attribution && finding.attribution.label !== 'not-found') return 'said';
  return 'not-enough-evidence';
}

/** A badge stands only where there is something to say; what is known of the speaker alone says nothing of the words. */
export function saysSomething(standing: Standing, finding: Finding | undefined): boolean {
  if (standing === 'not-enough-evidence') return finding?.evidence.some(({ about }) => about === undefined) ?? false;
  return (
    standing === 'supported' || standing === 'refuted' || standing === 'conflicting-evidence' || standing === 'said'
  );
}

/** Looked up to the end, whatever came of it. */
export function isLookedUp(finding: Finding | undefined): boolean {
  return finding?.state === 'checked';
}

/** How many statements stand where, in the order of `standings`; none of what there is none of. */
export function countsOf(
  statements: readonly Statement[],
  findings: ReadonlyMap<string, Finding>,
): (readonly [Standing, number])[] {
  const counts = new Map<Standing, number>();
  for (const statement of statements) {
    const standing = standingOf(statement, findings.get(statement.id));
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return standings.flatMap((standing) => {
    const count = counts.get(standing);
    return count ? [[standing, count] as const] : [];
  });
}

/** Whether the filter leaves a statement in the list and in the text. */
export function isShown(state: PanelState, statement: Statement): boolean {
  const { kinds, standings } = state.filter;
  if (kinds.includes(statement.kind)) return false;
  return standings.length === 0 || !standings.includes(standingOf(statement, state.findings.get(statement.id)));
}

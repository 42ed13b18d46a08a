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

export interface Tally {
  /** How many statements stand where, in the order of `standings`; none of what there is none of. */
  counts: readonly (readonly [Standing, number])[];
  /** Looked up to the end, whatever came of it. */
  lookedUp: number;
  checkable: number;
  quotes: number;
  claims: number;
}

let last: (Pick<PanelState, 'statements' | 'findings'> & { tally: Tally }) | undefined;

/** Several parts of the panel ask for it at each change, and a page may have thousands of statements: counted once. */
export function tallyOf({ statements, findings }: PanelState): Tally {
  if (last?.statements === statements && last.findings === findings) return last.tally;
  const counts = new Map<Standing, number>();
  let lookedUp = 0;
  let quotes = 0;
  for (const statement of statements) {
    const finding = findings.get(statement.id);
    const standing = standingOf(statement, finding);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
    if (finding?.state === 'checked') lookedUp++;
    if (statement.kind === 'quote') quotes++;
  }
  const tally: Tally = {
    counts: standings.flatMap((standing) => {
      const count = counts.get(standing);
      return count ? [[standing, count] as const] : [];
    }),
    lookedUp,
    checkable: statements.length - (counts.get('not-checkable') ?? 0),
    quotes,
    claims: statements.length - quotes,
  };
  last = { statements, findings, tally };
  return tally;
}

/** Whether the filter leaves a statement in the list and in the text. */
export function isShown(state: PanelState, statement: Statement): boolean {
  const { kinds, standings } = state.filter;
  if (kinds.includes(statement.kind)) return false;
  return standings.length === 0 || !standings.includes(standingOf(statement, state.findings.get(statement.id)));
}

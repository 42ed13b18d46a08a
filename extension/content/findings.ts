/** What is known of this page: the only state of the content script. Nobody here writes to it but the check and the reader. */
import type { Finding } from '../../src/model.ts';
import type { PanelState } from '../panel/model.ts';

export interface Findings {
  state(): PanelState;
  /** Lays a change over the state and tells the listeners, in this turn. */
  change(change: Partial<{ [Key in keyof PanelState]: PanelState[Key] | undefined }>): void;
  add(findings: readonly Finding[]): void;
  subscribe(listener: (state: PanelState, before: PanelState) => void): () => void;
}

export function createFindings(selection: boolean): Findings {
  let state: PanelState = {
    selection,
    statements: [],
    families: [],
    findings: new Map(),
    lost: new Set(),
    check: { phase: 'reading', budget: 0, requests: 0, sources: [] },
    notices: [],
    side: 'right',
    width: 400,
    folded: false,
    marks: true,
    filter: { kinds: [], standings: [] },
  };
  const listeners = new Set<(state: PanelState, before: PanelState) => void>();
  const change: Findings['change'] = (change) => {
    const before = state;
    const next: { [key: string]: unknown } = { ...state, ...change };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    state = next as unknown as PanelState;
    for (const listener of listeners) listener(state, before);
  };
  return {
    state: () => state,
    change,
    add(findings) {
      const map = new Map(state.findings);
      for (const finding of findings) map.set(finding.statement, finding);
      change({ findings: map });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The statements that a worker that was stopped still owes us. */
export function openStatements(state: PanelState): string[] {
  const open: string[] = [];
  for (const { id } of state.statements) {
    const finding = state.findings.get(id);
    const waits = finding?.state === 'not-checked' && /^(no-consent|comment-kept-here|stopped)$/.test(finding.reason);
    if (finding === undefined || finding.state === 'checking' || waits) open.push(id);
  }
  return open;
}

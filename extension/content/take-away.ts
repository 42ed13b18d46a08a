/** What a reader takes away of a check, and what they took out of it. */
import type { LedgerEntry, PageDocument, Report } from '../../src/model.ts';
import type { PanelState } from '../panel/model.ts';

export function reportOf(state: PanelState, requests: LedgerEntry[]): Report {
  const document = state.document as PageDocument;
  return {
    version: 1,
    checkedAt: new Date().toISOString(),
    document,
    ...(state.backing ? { backing: state.backing } : {}),
    statements: [...state.statements],
    findings: [...state.findings.values()],
    families: [...state.families],
    requests,
  };
}

/** What a reader takes away of a check, and what they took out of it. */
import type { Comment, LedgerEntry, PageDocument, Report } from '../../src/model.ts';
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

/** Without the blocks and comments that the reader dropped. */
export function without(page: PageDocument, ids: ReadonlySet<string>): PageDocument {
  const keeps = ({ id }: { id: string }): boolean => !ids.has(id);
  const comments: Comment[] = page.comments
    .filter(keeps)
    .map((comment) => ({ ...comment, blocks: comment.blocks.filter(keeps) }));
  return {
    ...page,
    blocks: page.blocks.filter(keeps),
    comments,
    links: page.links.filter(({ block }) => !ids.has(block)),
  };
}

/** What a reader takes away: a file of all that was found, or one finding on the clipboard. */
import type { Comment, LedgerEntry, PageDocument, Report } from '../../src/model.ts';
import type { ExportFormat, PanelState } from '../panel/model.ts';
import { request } from './browser.ts';

function reportOf(state: PanelState, requests: LedgerEntry[]): Report {
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

/** Saves by a link of our own; the page sees no address of ours but a blob that is gone at once. */
export async function saveReport(
  format: ExportFormat,
  state: PanelState,
  check: string,
  root: ShadowRoot,
): Promise<void> {
  const requests = await request('requestsOf', check);
  const file = await request('writeReport', format, reportOf(state, requests));
  const address = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.style.display = 'none';
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export async function toClipboard(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a page without https; the older way still works there.
    const area = document.createElement('textarea');
    area.value = text;
    root.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
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

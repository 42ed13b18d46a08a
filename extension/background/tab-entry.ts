/** The way into a tab: its content script is injected, and starts by itself; where it cannot be, our own page opens instead. */
import type { BackgroundToContent } from '../messages.ts';

/** What is needed of the browser, so that a test can stand in for it. */
export interface Entrance {
  send(tab: number, frame: number, message: unknown): Promise<unknown>;
  /** Injects the content script, which starts a check, or shows the one that is there. */
  inject(tab: number, frame: number, selection: boolean): Promise<unknown>;
  contentType(tab: number, frame: number): Promise<string>;
  openPaste(reason: Reason, text: string | undefined, incognito: boolean): Promise<void>;
}

export type Reason = 'browser-page' | 'store' | 'pdf' | 'file' | 'not-html' | 'refused' | 'unknown';

export interface Where {
  tab: number;
  frame: number;
  /** Absent where the browser does not tell. */
  url?: string | undefined;
  /** What was selected there, where the browser told it. */
  selected?: string | undefined;
  incognito?: boolean | undefined;
}

export async function enter(where: Where, selection: boolean, entrance: Entrance): Promise<void> {
  const { tab, frame, url, selected } = where;
  let type = '';
  try {
    // The file begins to read as soon as it is there: every message before that is a mark that comes later.
    [, type] = await Promise.all([entrance.inject(tab, frame, selection), entrance.contentType(tab, frame)]);
    if (canBeRead(type)) return;
  } catch {
    // Not ours to enter, as the reason says; but a page of our own listens.
    if (await tell(where, 'start', [{ selection }], entrance)) return;
  }
  await entrance.openPaste(reasonFor(url, type), selection ? selected : undefined, where.incognito === true);
}

/** False where nobody is there to hear it. */
export async function tell<Name extends keyof BackgroundToContent>(
  where: Pick<Where, 'tab' | 'frame'>,
  name: Name,
  args: Parameters<BackgroundToContent[Name]>,
  entrance: Pick<Entrance, 'send'>,
): Promise<boolean> {
  try {
    await entrance.send(where.tab, where.frame, { to: 'content', name, args });
    return true;
  } catch {
    return false; // "Receiving end does not exist."
  }
}

/** The same as in the content script, which must not begin with what we shall not show. */
function canBeRead(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml' || type === 'text/plain';
}

const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

export function reasonFor(url: string | undefined, type: string): Reason {
  if (type === 'application/pdf' || /^[^?#]+\.pdf(?:[?#]|$)/i.test(url ?? '')) return 'pdf';
  if (type && !canBeRead(type)) return 'not-html';
  if (!url) return 'browser-page';
  if (STORES.test(url)) return 'store';
  if (url.startsWith('file:')) return 'file';
  return /^https?:/.test(url) ? 'unknown' : 'browser-page';
}

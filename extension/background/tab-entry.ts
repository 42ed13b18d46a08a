/** The way into a tab: its content script is injected once, and started; where it cannot be, our own page opens instead. */
import type { BackgroundToContent } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** What is needed of the browser, so that a test can stand in for it. */
export interface Entrance {
  send(tab: number, frame: number, message: unknown): Promise<unknown>;
  /** Injects the content script. */
  inject(tab: number, frame: number): Promise<unknown>;
  contentType(tab: number, frame: number): Promise<string>;
  openPaste(reason: Reason, text: string | undefined, incognito: boolean): Promise<void>;
}

export type Reason = 'browser-page' | 'store' | 'pdf' | 'file' | 'not-html' | 'unknown';

export interface Where {
  tab: number;
  frame: number;
  /** Absent where the browser does not tell. */
  url?: string | undefined;
  /** What was selected there, where the browser told it. */
  selected?: string | undefined;
  incognito?: boolean | undefined;
}

export async function enter(
  where: Where,
  selection: boolean,
  panel: Settings['panel'],
  entrance: Entrance,
): Promise<void> {
  const { tab, frame, url, selected } = where;
  const start = () => tell(where, 'start', [{ selection, panel }], entrance);
  // It may be there already: one message is quicker than its injection.
  if (await start()) return;
  let type = '';
  try {
    [type] = await Promise.all([entrance.contentType(tab, frame), entrance.inject(tab, frame)]);
    if (canBeRead(type) && (await start())) return;
  } catch {
    // Not ours to enter, as the reason says.
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

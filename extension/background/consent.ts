/** The welcome page: opened at the first click ever; a choice made there returns to the tab that had asked. */
import type { Settings } from '../settings.ts';

/** What is needed of the browser, so that a test can stand in for it. */
export interface Doors {
  /** In memory until the browser is closed; survives the worker. */
  session: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };
  local: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };
  openTab(path: string): Promise<number | undefined>;
  closeTab(tab: number): Promise<void>;
  activate(tab: number): Promise<void>;
  /** Starts the check of a tab, or shows it. */
  start(tab: number): Promise<void>;
}

const WELCOMED = 'welcomed';
const RETURN = 'return';
const WELCOME = 'extension/welcome/index.html';

export async function welcomeAtFirst(
  { tab, incognito = false }: { tab: number; incognito?: boolean | undefined },
  settings: Settings,
  doors: Doors,
): Promise<void> {
  if (settings.consent !== 'undecided' || (await doors.local.get(WELCOMED)) === true) return;
  // That there was a click in a private window is nothing to be kept either.
  const kept = incognito ? doors.session : doors.local;
  if ((await kept.get(WELCOMED)) === true) return;
  await kept.set(WELCOMED, true);
  await openWelcome(tab, doors);
}

/** There is one welcome page at a time: asking again shows it. */
export async function openWelcome(tab: number, doors: Doors): Promise<void> {
  const before = returnFrom(await doors.session.get(RETURN));
  if (before) {
    try {
      await doors.activate(before.welcome);
      await doors.session.set(RETURN, { welcome: before.welcome, to: tab });
      return;
    } catch {
      // It was closed meanwhile.
    }
  }
  const welcome = await doors.openTab(WELCOME);
  if (welcome !== undefined) await doors.session.set(RETURN, { welcome, to: tab });
}

/** From the welcome page in this tab. */
export async function leaveWelcome(tab: number, doors: Doors): Promise<void> {
  const to = returnFrom(await doors.session.get(RETURN))?.to;
  await doors.session.set(RETURN, null);
  if (to !== undefined) {
    await doors.activate(to).catch(() => undefined); // the tab may be gone
    await doors.start(to).catch(() => undefined); // and so may its page
  }
  await doors.closeTab(tab);
}

function returnFrom(stored: unknown): { welcome: number; to: number } | undefined {
  const { welcome, to } = (stored ?? {}) as { welcome?: unknown; to?: unknown };
  return typeof welcome === 'number' && typeof to === 'number' ? { welcome, to } : undefined;
}

/** Waits for what the background says, and runs at most one check at a time. */
import type { BackgroundToContent } from '../messages.ts';
import { browser } from './browser.ts';
import { beginCheck, type Running, readFor } from './session.ts';

declare global {
  /** Of the first of our files in this page; a click injects another, and finds it. */
  var factCheckerContent: BackgroundToContent | undefined;
}

let running: Running | null = null;
/** A page is read in turns: what was begun before the reader asked anew is not finished. */
let reading: AbortController | undefined;

const commands: BackgroundToContent = {
  start({ selection }) {
    reading?.abort();
    const mine = new AbortController();
    reading = mine;
    open(selection, mine.signal).catch((reason: unknown) => console.error('Fact Checker:', reason));
  },
  toggleMarks: () => running?.later()?.toggleMarks(),
  goTo: (which) => running?.later()?.goTo(which),
};

async function open(selection: boolean, signal: AbortSignal): Promise<void> {
  const before = running;
  const page = await readFor(selection, signal, !before);
  if (!page) return;
  if (before && running === before && !selection && before.later()?.says(page)) {
    before.findings.change({ folded: false, marks: true });
    before.conversation.wake();
    return;
  }
  running?.close();
  running = beginCheck(page, selection, () => {
    running = null;
  });
}

function listen(): void {
  browser.runtime?.onMessage.addListener((message, sender, answer) => {
    const { to, name, args } = (message ?? {}) as { to?: unknown; name?: unknown; args?: unknown };
    if (sender.id !== browser.runtime?.id || to !== 'content' || !Array.isArray(args)) return undefined;
    if (typeof name !== 'string' || !Object.hasOwn(commands, name)) return undefined;
    try {
      (commands[name as keyof BackgroundToContent] as (...args: unknown[]) => void)(...args);
      answer({ ok: true });
    } catch (reason) {
      console.error('Fact Checker:', reason);
      answer({
        ok: false,
        problem: { code: 'unexpected', detail: reason instanceof Error ? reason.message : String(reason) },
      });
    }
    return undefined;
  });
}

if (!globalThis.factCheckerContent) {
  globalThis.factCheckerContent = commands;
  listen();
}

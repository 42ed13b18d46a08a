/** The entry in the page: waits for what the background says, and runs at most one check at a time. */
import type { BackgroundToContent } from '../messages.ts';
import { step } from './actions.ts';
import { browser } from './browser.ts';
import { beginCheck, type Running } from './session.ts';

declare global {
  var factCheckerContent: true | undefined;
}

let running: Running | null = null;

const commands: BackgroundToContent = {
  start(request) {
    if (running && !request.selection && running.isCurrent()) {
      running.findings.change({ folded: false, marks: true });
      running.conversation.wake();
      return;
    }
    running?.close();
    running = beginCheck(request, () => {
      running = null;
    });
  },
  toggleMarks() {
    if (running) running.actions.showMarks(!running.findings.state().marks);
  },
  goTo(which) {
    if (running) step(running, running.actions, which);
  },
};

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

// The button injects this file at each click, because a page may have come anew; the second time it is there already.
if (!globalThis.factCheckerContent) {
  globalThis.factCheckerContent = true;
  listen();
}

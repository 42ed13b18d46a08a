/** The conversation with the background: slices out, findings in; taken up again when the worker was stopped. */
import type { PageDocument } from '../../src/model.ts';
import { CHECK_PORT, type FromCheck, type ToCheck } from '../messages.ts';
import { slicesOf } from '../slices.ts';
import { browser, isAlive, type Port } from './browser.ts';
import { pause } from './turns.ts';

export interface Conversation {
  /** Its id, by which the background knows what belongs to it. */
  check: string;
  send(message: ToCheck): void;
  /** Calls off what is under way, as long as the page is out of sight. */
  rest(): void;
  /** Sends the page again with what is still open: after the page came back, or with comments that were added to it. */
  resume(added?: string[]): void;
  /** Connects again where the worker was let go while nothing was asked of it. */
  wake(): void;
}

interface Ends {
  /** As it is to be sent now: without what the reader dropped. */
  page(): PageDocument;
  /** Nothing is looked up before the rest of it has come. */
  isPart(): boolean;
  /** Undefined before the page was read in the background. */
  open(): string[] | undefined;
  heard(message: FromCheck): void;
  /** Nothing is asked any more, so nothing is lost with the port. */
  isOver(): boolean;
  orphaned(): void;
}

const LEAST_WAIT = 250;
const MOST_TRIES = 8;

export function converse(ends: Ends, signal: AbortSignal): Conversation {
  // Not randomUUID, which pages without https do not have.
  const check = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
  let port: Port | null = null;
  let tries = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const connect = async (waiting: ToCheck[], added: string[] = []): Promise<void> => {
    // Or a second port would take the place of this one, and have all of it done again.
    clearTimeout(retry);
    if (signal.aborted) return;
    if (!isAlive()) return ends.orphaned();
    let mine: Port;
    try {
      mine = browser.runtime?.connect({ name: CHECK_PORT }) as Port;
    } catch {
      // "Extension context invalidated": the extension went away between the question and the call.
      return ends.orphaned();
    }
    port = mine;
    mine.onMessage.addListener((message) => {
      tries = 0;
      if (!signal.aborted && port === mine) ends.heard(message as FromCheck);
    });
    mine.onDisconnect.addListener(() => {
      if (port !== mine) return;
      port = null;
      if (signal.aborted) return;
      if (!isAlive()) return ends.orphaned();
      if (ends.isOver() || ++tries > MOST_TRIES) return;
      retry = setTimeout(() => void connect([]), LEAST_WAIT * 2 ** (tries - 1));
    });
    const open = ends.open();
    const slices = slicesOf(ends.page());
    const more = ends.isPart();
    for (const [index, part] of slices.entries()) {
      if (index > 0) await pause();
      if (port !== mine) return;
      mine.postMessage({ type: 'slice', check, index, count: slices.length, part, more } satisfies ToCheck);
    }
    if (open) mine.postMessage({ type: 'resume', check, open, added } satisfies ToCheck);
    for (const message of waiting) mine.postMessage(message);
  };

  const rest = (): void => {
    const old = port;
    port = null;
    clearTimeout(retry);
    old?.disconnect();
  };
  signal.addEventListener('abort', rest);
  void connect([]);
  return {
    check,
    wake() {
      if (!port) void connect([]);
    },
    send(message) {
      if (port) port.postMessage(message);
      else void connect([message]);
    },
    rest,
    resume(added) {
      rest();
      tries = 0;
      void connect([], added);
    },
  };
}

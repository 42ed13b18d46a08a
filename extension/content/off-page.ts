/** Has a page read where it is not: its sheet goes to the background, and what was read of it comes back. */
import type { PageDocument } from '../../src/model.ts';
import { lengthOf, type Part, type Sheet, type SheetReading, type Wanted } from '../../src/page/index.ts';
import { type FromReader, READ_PORT, type ToReader } from '../messages.ts';
import { joined } from '../slices.ts';
import { browser, isAlive, type Port } from './browser.ts';
import { pause } from './turns.ts';

/** Characters that are sent in one message. */
const FULL = 500_000;
/** Milliseconds before the background, which was stopped, is asked again; each time twice as long. */
const WAIT = 100;
const TRIES = 4;

/** Null where it was called off, or the extension has gone. @throws where the background could not read it. */
export async function readOffPage(sheet: Sheet, signal: AbortSignal): Promise<SheetReading | Wanted | null> {
  for (let tried = 0; tried < TRIES && !signal.aborted && isAlive(); tried++) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, WAIT * 2 ** (tried - 1)));
    const reading = await asked(sheet, signal);
    if (reading) return reading;
  }
  return null;
}

/** Null where the port was closed before the answer. */
async function asked({ parts, ...rest }: Sheet, signal: AbortSignal): Promise<SheetReading | Wanted | null> {
  let port: Port;
  try {
    port = browser.runtime?.connect({ name: READ_PORT }) as Port;
  } catch {
    return null; // the extension has gone
  }
  const over = new AbortController();
  const answer = answerOn(port, signal, over.signal).finally(() => {
    over.abort();
    port.disconnect();
  });
  // It may come, and go wrong, before all has been sent.
  answer.catch(() => undefined);
  const messages = messagesOf(parts);
  for (const [index, some] of messages.entries()) {
    if (index > 0) await pause();
    if (over.signal.aborted) break;
    port.postMessage({ parts: some, ...(index === messages.length - 1 ? { rest } : {}) } satisfies ToReader);
  }
  return answer;
}

function messagesOf(parts: readonly Part[]): Part[][] {
  const messages: Part[][] = [[]];
  let length = 0;
  for (const part of parts) {
    const own = lengthOf(part);
    if (length > 0 && length + own > FULL) {
      messages.push([]);
      length = 0;
    }
    messages.at(-1)?.push(part);
    length += own;
  }
  return messages;
}

/** `over`: from then on nothing of it is held by the page or by the check, which last longer. */
function answerOn(port: Port, calledOff: AbortSignal, over: AbortSignal): Promise<SheetReading | Wanted | null> {
  return new Promise((resolve, reject) => {
    const slices: PageDocument[] = [];
    const places: SheetReading['places'] = {};
    port.onDisconnect.addListener(() => resolve(null));
    // Of a page that is kept in memory Firefox closes no port, and brings no answer: it is asked for anew when it is back.
    addEventListener('pagehide', () => resolve(null), { signal: over });
    calledOff.addEventListener('abort', () => resolve(null), { signal: over });
    port.onMessage.addListener((message) => {
      const answer = message as FromReader;
      if (answer.type === 'wanted') resolve(answer.wanted);
      else if (answer.type === 'problem') reject(new Error(answer.problem.detail));
      else {
        slices.push(answer.slice);
        Object.assign(places, answer.places);
        const [first, ...more] = slices;
        if (answer.last && first)
          resolve({ page: more.length > 0 ? joined(first, more) : first, places, ...answer.last });
      }
    });
  });
}

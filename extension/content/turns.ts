/** Work in turns with the page. */

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Lets the page have its turn: a message stands in line with the page's own tasks, where `scheduler.yield` goes before them. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(0);
  });
}

/** After so many milliseconds of work the page has its turn. */
const TURN = 8;

/** Does something for each, also for those that are added meanwhile, in turns with the page; stops when called off. */
export async function eachInTurn<T>(list: Iterable<T>, signal: AbortSignal, work: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of list) {
    if (performance.now() - since > TURN) {
      await pause();
      since = performance.now();
    }
    if (signal.aborted) return;
    work(item);
  }
}

/** Cuts a document into slices that are small enough to send without a long task. */
import type { Block, Comment, PageDocument } from '../../src/model.ts';

const MOST = 200;

/** Each holds at most 200 blocks and comments; the first holds all the rest of the document. */
export function slicesOf(page: PageDocument): PageDocument[] {
  const slices: PageDocument[] = [];
  const total = page.blocks.length + page.comments.length;
  for (let from = 0; from < total || slices.length === 0; from += MOST) {
    const blocks: Block[] = page.blocks.slice(from, from + MOST);
    const first = Math.max(0, from - page.blocks.length);
    const comments: Comment[] = page.comments.slice(first, Math.max(0, from + MOST - page.blocks.length));
    slices.push(
      slices.length === 0
        ? { ...page, blocks, comments }
        : { url: page.url, language: page.language, title: page.title, blocks, comments, links: [], claimReviews: [] },
    );
  }
  return slices;
}

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

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

/** Lets the page have its turn. */
export function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does something for each, and pauses whenever it has worked for eight milliseconds; stops when called off. */
export async function eachInTurn<T>(list: readonly T[], signal: AbortSignal, work: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of list) {
    if (performance.now() - since > 8) {
      await pause();
      since = performance.now();
    }
    if (signal.aborted) return;
    work(item);
  }
}

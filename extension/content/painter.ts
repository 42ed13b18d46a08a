/** Paints the blocks that have changed, in turns: what a page of thousands needs must not be one task. */
import { eachInTurn } from './slices.ts';

/** However little is painted, the browser goes through all of a long page: from so many blocks on, not at every chance. */
const MANY = 500;
const REST = 500;

/** `prepare` finds out what a block is painted with, and gives what paints it. */
export function painter(
  prepare: (block: string) => () => void,
  painted: () => void,
  signal: AbortSignal,
): (blocks: Iterable<string>) => void {
  const waiting = new Set<string>();
  const seen = new Set<string>();
  let isAtWork = false;
  let last = 0;
  const work = async (): Promise<void> => {
    isAtWork = true;
    while (waiting.size > 0 && !signal.aborted) {
      const ready: (() => void)[] = [];
      const paint = (): void => {
        last = performance.now();
        for (const one of ready.splice(0)) one();
      };
      await eachInTurn(waiting, signal, (block) => {
        waiting.delete(block);
        seen.add(block);
        ready.push(prepare(block));
        if (seen.size < MANY) paint();
      });
      const rest = last + REST - performance.now();
      if (seen.size >= MANY && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      if (!signal.aborted) paint();
    }
    isAtWork = false;
    if (!signal.aborted) painted();
  };
  return (blocks) => {
    for (const block of blocks) waiting.add(block);
    if (!isAtWork && waiting.size > 0) void work();
  };
}

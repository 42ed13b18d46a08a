/** Paints the blocks that have changed, in turns: what a page of thousands needs must not be one task. */
import { eachInTurn } from './turns.ts';

export function painter(
  paint: (block: string) => void,
  painted: () => void,
  signal: AbortSignal,
): (blocks: Iterable<string>) => void {
  const waiting = new Set<string>();
  let isAtWork = false;
  const work = async (): Promise<void> => {
    isAtWork = true;
    await eachInTurn(waiting, signal, (block) => {
      waiting.delete(block);
      paint(block);
    });
    isAtWork = false;
    if (!signal.aborted) painted();
  };
  return (blocks) => {
    for (const block of blocks) waiting.add(block);
    if (!isAtWork && waiting.size > 0) void work();
  };
}

/** Work in steps, which can be laid down after each: however large a page is, it is never kept waiting. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many boxes, runs or nodes are one step. */
export const STEP = 256;

/** Does work over a long list, one slice a step. */
export function* inSlices(count: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < count; from += STEP) {
    if (from > 0) yield;
    work(from, Math.min(count, from + STEP));
  }
}

/** Milliseconds: half a frame. */
const TURN = 8;

export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Lays the work down whenever it has taken half a frame. Null where it was called off. */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<void>, signal: AbortSignal): Promise<T | null> {
  let since = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await pause();
    since = performance.now();
  }
  return null;
}

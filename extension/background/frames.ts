/** Comments in frames of other origins: read by our own script in the frame, where the browser lets it in. */
import type { Comment } from '../../src/model.ts';
import browser from '../browser.ts';

/** Runs in each frame that may be entered: the way to it, from the top, as numbers of frames. Stands alone. */
function wayHere(): number[] {
  const way: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let number = 0;
    while (number < at.parent.length && at.parent[number] !== at) number++;
    way.unshift(number);
  }
  return way;
}

/** As the content script leaves them on a global of its world. */
function beGuest(): void {
  globalThis.factCheckerGuest = true;
}
async function commentsHere(): Promise<Comment[] | null> {
  return (await globalThis.factCheckerComments?.()) ?? null;
}

/** For each way the comments; null where the browser does not let us in. */
export async function readFrames(
  tab: number,
  ways: readonly number[][],
  contentFile: string,
): Promise<(Comment[] | null)[]> {
  const { executeScript } = browser.scripting;
  const entered = await executeScript({ target: { tabId: tab, allFrames: true }, func: wayHere });
  return Promise.all(
    ways.map(async (way) => {
      const frame = entered.find(({ result }) => String(result) === String(way));
      if (frame?.frameId === undefined) return null;
      const target = { tabId: tab, frameIds: [frame.frameId] };
      try {
        await executeScript({ target, func: beGuest });
        await executeScript({ target, files: [contentFile.startsWith('/') ? contentFile : `/${contentFile}`] });
        const [read] = await executeScript({ target, func: commentsHere });
        return (read?.result as Comment[] | null | undefined) ?? null;
      } catch {
        return null; // it has gone, or it was another one's by then
      }
    }),
  );
}

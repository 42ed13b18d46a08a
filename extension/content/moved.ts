/** Keeps the marks true while the page changes: the words are looked for again, and where they are gone no mark stays. */
import { findAgain, type PageReading } from '../../src/page/index.ts';
import type { Anchors, Held } from './anchors.ts';
import { liveOf } from './live-range.ts';
import { eachInTurn } from './slices.ts';

const SEARCH_EVERY = 3000;

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function stillSays(range: StaticRange | null, words: string): range is StaticRange {
  if (!range?.startContainer.isConnected || !range.endContainer.isConnected) return false;
  try {
    return squeeze(liveOf(range).toString()) === squeeze(words);
  } catch {
    // The node has become shorter than the offset: an IndexSizeError is the answer no.
    return false;
  }
}

/** Looks every statement up again; gives the blocks of those that have moved, gone or come back. */
export function createSearch(reading: PageReading, readAnew: () => Promise<PageReading | null>, signal: AbortSignal) {
  let searched = 0;
  return async (anchors: Anchors): Promise<ReadonlySet<string>> => {
    const changed = new Set<string>();
    // Reading the page anew is dear: what was gone a moment ago is not looked for at every change.
    const thorough = performance.now() - searched > SEARCH_EVERY;
    if (thorough) searched = performance.now();
    const gone: Held[] = [];
    await eachInTurn(anchors.byBlock.values(), signal, (block) => {
      for (const one of block) {
        if (one.range === undefined || (one.range === null && !thorough)) continue;
        if (!stillSays(one.range, one.words)) gone.push(one);
      }
    });
    if (gone.length === 0) return changed;
    const fresh = await readAnew();
    await eachInTurn(gone, signal, (one) => {
      const found = reading.rangeOf(one.place) ?? (fresh && one.target ? findAgain(fresh, one.target) : null);
      const range = found?.startContainer.isConnected ? found : null;
      if (range || one.range) changed.add(one.place.block);
      one.range = range;
    });
    return changed;
  };
}

/**
 * Reads a news page, and finds places in it again. A sheet of the page is taken where the page is, read wherever there is
 * time for it, and what was read is placed in the page: the only room that knows a DOM.
 */
import type { Place } from '../model.ts';
import { find, type Searched } from './anchoring.ts';
import { allBlocks } from './blocks.ts';
import { type PageReading, placed } from './placing.ts';
import { readSheet, type SheetReading, type Wanted } from './reading.ts';
import { type Extent, type RootOf, type Sheet, takeSheet } from './sheet.ts';
import { atOnce, inTurns } from './steps.ts';

export { allBlocks } from './blocks.ts';
export { type BlockDecision, type Explanation, explainPage } from './explain.ts';
export { type Form, formsOf } from './forms.ts';
export { isLong } from './live.ts';
export { type PageReading, placed } from './placing.ts';
export { readSheet, type SheetReading, type Wanted } from './reading.ts';
export { type Extent, lengthOf, type Part, type RootOf, type Sheet, takeSheet } from './sheet.ts';
export { atOnce, inTurns, type Steps } from './steps.ts';

/** All in one place, at once. */
export function readPage(document: Document, rootOf?: RootOf): PageReading {
  for (let exact = false; ; exact = true) {
    const { sheet, numbered } = atOnce(takeSheet(document, 'page', exact, rootOf));
    const reading = atOnce(readSheet(sheet));
    if (typeof reading !== 'string') return placed(reading, numbered);
  }
}

/**
 * The same, but the page has its turn in between, however large it is, and its sheet is read by somebody else. Null
 * where it was called off, or nobody reads. `rootOf` opens shadows. `article` leaves a long conversation for later.
 */
export async function readPageInTurns(
  document: Document,
  read: (sheet: Sheet) => Promise<SheetReading | Wanted | null>,
  pause: () => Promise<void>,
  signal: AbortSignal,
  rootOf?: RootOf,
  extent: Extent = 'page',
): Promise<PageReading | null> {
  for (let wanted: Wanted | undefined; ; ) {
    const taken: ReturnType<typeof takeSheet> = takeSheet(
      document,
      wanted ? 'page' : extent,
      wanted === 'exact',
      rootOf,
    );
    const sheet = await inTurns(taken, pause, signal);
    const reading = sheet && (await read(sheet.sheet));
    if (!reading || signal.aborted) return null;
    if (typeof reading !== 'string') return placed(reading, sheet.numbered);
    wanted = reading;
  }
}

/** A second reading is shared by places that are looked for in the same moment. */
const readings = new WeakMap<PageReading, { at: number; fresh: PageReading }>();
const MOMENT = 300;

/** Where the words of a place stand now; null: not found any more. */
export function locate(document: Document, reading: PageReading, place: Place): StaticRange | null {
  const known = reading.rangeOf(place);
  if (known) return known;
  let second = readings.get(reading);
  if (!second || performance.now() - second.at > MOMENT) {
    second = { at: performance.now(), fresh: readPage(document) };
    readings.set(reading, second);
  }
  return findAgain(second.fresh, place);
}

const searched = new WeakMap<PageReading, Searched>();

/** Where the words of a place in an earlier reading stand in this one. */
export function findAgain(fresh: PageReading, place: Place): StaticRange | null {
  let known = searched.get(fresh);
  if (!known) {
    known = { blocks: allBlocks(fresh.page), rangeOf: fresh.rangeOf };
    searched.set(fresh, known);
  }
  return find(known, place);
}

/** Where in the live page stands what was read of it elsewhere. */
import type { PageDocument } from '../model.ts';
import { allBlocks } from './blocks.ts';
import type { SheetReading } from './reading.ts';
import type { Numbered } from './sheet.ts';
import { rangeIn, textOf, type Words } from './text-map.ts';
import { collapse, hasWords } from './white-space.ts';

export interface PageReading {
  page: PageDocument;
  /** The exact characters of a block in the page; null where the page has changed under them. */
  rangeOf(place: { block: string; start: number; end: number }): StaticRange | null;
  elementOf(block: string): Element | null;
  /** True where it is the article alone: the conversation under it is long, and was left for later. */
  isPart?: boolean;
}

/** In the page, a text of the sheet may be several nodes. */
interface LiveWords extends Words {
  node: Text;
}

export function placed({ page, places, isPart }: SheetReading, numbered: Numbered): PageReading {
  const texts = new Map(allBlocks(page).map(({ id, text }) => [id, text]));
  const known = new Map<string, LiveWords[] | null>();
  const wordsOf = (block: string): LiveWords[] | null => {
    let words = known.get(block);
    if (words === undefined) {
      words = wordsAt(places[block] ?? [], numbered);
      // Other words stand there now.
      if (words && textOf(words) !== texts.get(block)) words = null;
      known.set(block, words);
    }
    return words;
  };
  return {
    page,
    rangeOf({ block, start, end }) {
      const words = wordsOf(block);
      return words && rangeIn(words, start, end);
    },
    elementOf: (block) => numbered.at(places[block]?.[0] ?? -1) as Element | null,
    isPart,
  };
}

function wordsAt(place: readonly number[], numbered: Numbered): LiveWords[] | null {
  const words: LiveWords[] = [];
  for (let i = 1; i < place.length; i += 3) {
    const parent = numbered.at(place[i] as number);
    const nodes = parent && textsIn(parent)[place[i + 1] as number];
    if (!nodes) return null;
    for (const [nth, node] of nodes.entries())
      words.push({ node, text: collapse(node.data), gap: nth === 0 && place[i + 2] === 1 });
  }
  return words.length > 0 ? words : null;
}

/** The texts of an element that hold words, as its sheet counts them: what stands side by side is one. */
function textsIn(parent: Node): Text[][] {
  const texts: Text[][] = [];
  let text: Text[] = [];
  const ended = (): void => {
    if (text.some(({ data }) => hasWords(data))) texts.push(text);
    text = [];
  };
  for (const node of parent.childNodes) {
    if (node.nodeType === 3 || node.nodeType === 4) text.push(node as Text);
    else ended();
  }
  ended();
  return texts;
}

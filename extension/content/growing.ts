/** A reading of what the reader can see, which can take in what comes later. */
import type { PageDocument } from '../../src/model.ts';
import { allBlocks, type PageReading } from '../../src/page/index.ts';
import { eachInTurn } from './turns.ts';

export interface Growing extends PageReading {
  /** From now on a block stands where another reading has it, under whatever name. */
  bind(block: string, reading: PageReading, own: string): void;
  /** From now on all stands where another reading has it, under the same names. */
  become(reading: PageReading): void;
}

export function growing(first: PageReading): Growing {
  const bound = new Map<string, { reading: PageReading; own: string }>();
  let base = first;
  const of = (block: string) => bound.get(block) ?? { reading: base, own: block };
  const all: Growing = {
    ...first,
    rangeOf({ block, start, end }) {
      const { reading, own } = of(block);
      return reading.rangeOf({ block: own, start, end });
    },
    elementOf(block) {
      const { reading, own } = of(block);
      return reading.elementOf(own);
    },
    bind: (block, reading, own) => bound.set(block, { reading, own }),
    become(reading) {
      base = reading;
      bound.clear();
      all.page = reading.page;
    },
  };
  return all;
}

/** `hidden`: where that stands which was left out. */
export interface Seen extends PageReading {
  hidden: readonly Element[];
}

const { checkVisibility } = Element.prototype;

/** Asked of the prototype: a form's field may have the name of the question. */
export const isSeen = (element: Element): boolean => checkVisibility.call(element, { visibilityProperty: true });

/** Without what the reader cannot see, which is neither shown nor sent. */
export async function onlySeen(reading: PageReading, signal: AbortSignal): Promise<Seen> {
  const { page } = reading;
  const hidden: Element[] = [];
  const out = new Set<string>();
  await eachInTurn(allBlocks(page), signal, ({ id }) => {
    const element = reading.elementOf(id);
    if (!element || isSeen(element)) return;
    out.add(id);
    hidden.push(element);
  });
  return { ...reading, page: without(page, out), hidden };
}

/** Without these blocks and comments; a comment without any words is none. */
export function without(page: PageDocument, ids: ReadonlySet<string>): PageDocument {
  if (ids.size === 0) return page;
  const keeps = ({ id }: { id: string }): boolean => !ids.has(id);
  return {
    ...page,
    blocks: page.blocks.filter(keeps),
    comments: page.comments.flatMap((comment) => {
      const blocks = comment.blocks.filter(keeps);
      return keeps(comment) && blocks.length > 0 ? [{ ...comment, blocks }] : [];
    }),
    links: page.links.filter(({ block }) => !ids.has(block)),
  };
}

/** Puts a document together again from the slices in which it travelled. */
import type { PageDocument } from '../../src/model.ts';
import { allBlocks } from '../../src/page/index.ts';
import type { ToCheck } from '../messages.ts';
import { joined } from '../slices.ts';

type Slice = Extract<ToCheck, { type: 'slice' }>;

/** More than this of one page is not taken in. */
const MOST_CHARACTERS = 20_000_000;

export interface Assembly {
  /** The document once its last slice is here, else null. Throws RangeError where there is too much of it. */
  add(slice: Slice): PageDocument | null;
  /** The id of the check that the slices belong to. */
  check(): string | undefined;
}

export function createAssembly(): Assembly {
  let check: string | undefined;
  let parts: (PageDocument | undefined)[] = [];
  let characters = 0;
  return {
    check: () => check,
    add(slice) {
      if (slice.check !== check || slice.count !== parts.length) {
        check = slice.check;
        parts = Array.from({ length: slice.count }, () => undefined);
        characters = 0;
      }
      if (slice.index >= slice.count) return null;
      characters += lengthOf(slice.part) - lengthOf(parts[slice.index]);
      parts[slice.index] = slice.part;
      if (characters > MOST_CHARACTERS) throw new RangeError('The document is too large.');
      const whole = parts.filter((part) => part !== undefined);
      const [first] = whole;
      if (!first || whole.length < parts.length) return null;
      return joined(first, whole.slice(1));
    },
  };
}

function lengthOf(part: PageDocument | undefined): number {
  const blocks = part ? allBlocks(part) : [];
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The document without the blocks and comments that the reader said are none. */
export function without(page: PageDocument, ids: ReadonlySet<string>): PageDocument {
  if (ids.size === 0) return page;
  return {
    ...page,
    blocks: page.blocks.filter(({ id }) => !ids.has(id)),
    comments: page.comments
      .filter(({ id }) => !ids.has(id))
      .map((comment) => ({ ...comment, blocks: comment.blocks.filter(({ id }) => !ids.has(id)) })),
    links: page.links.filter(({ block }) => !ids.has(block)),
  };
}

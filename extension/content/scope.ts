/**
 * Under what the style sheet of the marks looks for them. In Chrome a mark's style is inherited, so that one rule for
 * the root is enough; Firefox asks every element. On a long page either is one long task of the browser: there the
 * article comes first, by itself.
 */
import type { PageReading } from '../../src/page/index.ts';

/** With fewer comments the whole page costs less than what tells its parts apart. */
const LONG = 500;
/** A selector that fits more elements is not that of one place. */
const MOST = 3;

const isInherited = !CSS.supports('-moz-appearance', 'none');

/** What stands before `::highlight(…)`, for all of a document. */
export const EVERYWHERE = isInherited ? ':root' : '';

export interface Scope {
  selector: string;
  /** False where a mark there would not be drawn. */
  covers(node: Node): boolean;
}

/** The element that holds all of an article and none of its comments; null where the page is not long, or has none. */
export function scopeOf({ page, elementOf }: PageReading): Scope | null {
  const first = elementOf(page.blocks[0]?.id ?? '');
  const last = elementOf(page.blocks.at(-1)?.id ?? '');
  const comment = elementOf(page.comments[0]?.blocks[0]?.id ?? '');
  if (page.comments.length < LONG || !first || !last || !comment) return null;
  const live = new Range();
  live.setStartBefore(first);
  live.setEndAfter(last);
  const element = live.commonAncestorContainer;
  if (element.nodeType !== 1 || element.contains(comment)) return null;
  const plain = plainOf(element as Element);
  if (!plain) return null;
  return {
    selector: isInherited ? plain : `${plain} *`,
    covers: (node) => element.isConnected && element.contains(node) && (element as Element).matches(plain),
  };
}

function plainOf({ id, classList, localName }: Element): string | null {
  const classes = [...classList].map((name) => `.${CSS.escape(name)}`).join('');
  const plain = id ? `#${CSS.escape(id)}` : `${localName}${classes}`;
  const most = Document.prototype.querySelectorAll.call(document, plain).length;
  return most > 0 && most <= MOST && (id || classes || localName === 'article') ? plain : null;
}

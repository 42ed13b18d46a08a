/** What a walk passes over: frames of the page, and on a very long page its conversation, which can wait. */
import type { Box } from './box.ts';
import * as Trait from './trait.ts';
import { contains } from './visibility.ts';

/** Of so many elements nothing is asked at once: that would be a long task. */
const MANY = 15_000;
/** With more elements, a conversation can wait for its article. */
const LONG = 5_000;

const { getElementsByTagName: elementsIn } = Element.prototype;

/** Counted no further: a collection's length is that of all. */
const hasMore = (element: Element, than: number): boolean => elementsIn.call(element, '*').item(than) !== null;

/** Takes long to read, and long to give a style: the article comes first, and marks are drawn by us. */
export const isLong = ({ documentElement }: Document): boolean =>
  documentElement !== null && hasMore(documentElement, MANY);

/** Nothing that has the headline in it. */
export const isThread = (element: Element, headline: Element | null): boolean =>
  hasMore(element, LONG) && !(headline && contains(element, headline));

/** The length of a menu or a footer that is passed over; -1 where it is not, being longer than any article's frame. */
export function passedLength({ element, name, parent }: Box): number {
  // A comment's footer says who wrote it; that of an article may say when.
  let inArticle = false;
  for (let at = parent; at; at = at.parent) {
    if (at.traits & Trait.Comment) return -1;
    inArticle ||= at.name === 'article';
  }
  if (inArticle && element.querySelector('time')) return -1;
  const length = element.textContent?.length ?? 0;
  return length < (name === 'nav' || name === 'footer' ? 6000 : 1500) ? length : -1;
}

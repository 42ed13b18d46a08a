/** What a walk passes over: frames of the page. */
import type { Box } from './box.ts';
import * as Trait from './trait.ts';

/** The length of a menu or a footer that is passed over; -1 where it is not, being longer than any article's frame. */
export function passedLength({ element, name, parent }: Box): number {
  // A comment's footer says who wrote it; that of an article may say when.
  let inArticle = false;
  for (let at = parent; at; at = at.parent) {
    if (at.traits & Trait.Comment) return -1;
    inArticle ||= at.name === 'article';
  }
  if (inArticle) for (const { name } of element.elements()) if (name === 'time') return -1;
  const { length } = element.textContent;
  return length < (name === 'nav' || name === 'footer' ? 6000 : 1500) ? length : -1;
}

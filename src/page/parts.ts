/** How a sheet travels. */
import type { Part } from './sheet.ts';

const WIDE = /[^\x00-\xff]/;
export const isWide = (html: string): boolean => WIDE.test(html);

/**
 * In which messages parts are to be sent, by their places. One sign beyond Latin-1 makes two bytes of each sign of a
 * message, and writing it down takes twice as long: so what has such signs goes by itself. `most`: characters.
 */
export function messagesOf(parts: readonly Part[], most: number): number[][] {
  const narrow: number[] = [];
  const wide: number[] = [];
  for (const [index, { html }] of parts.entries()) (isWide(html) ? wide : narrow).push(index);
  const messages: number[][] = [];
  for (const some of [narrow, wide]) {
    let length = most;
    for (const index of some) {
      const own = (parts[index] as Part).html.length;
      if (length + own > most) {
        messages.push([]);
        length = 0;
      }
      messages.at(-1)?.push(index);
      length += own;
    }
  }
  return messages;
}

/**
 * Reads a feed of fact checks as it comes: a schema.org DataFeed of ClaimReview items, or a plain list of them. A feed
 * of hundreds of megabytes is never held in memory, and a broken item costs itself alone.
 */
import { reviewsIn } from './claim-review.ts';
import type { ReviewEntry } from './store.ts';

/** An item longer than this is no review. Characters. */
const LONGEST = 200_000;
const SIGN = /["[\]{}]/g;

export interface FeedCount {
  /** Items that were no JSON, too long, or no review. */
  skipped: number;
}

/** @throws {SyntaxError} where the text ends before its list does, or has no list of items. */
export async function* readFeed(
  chunks: AsyncIterable<string> | Iterable<string>,
  count: FeedCount = { skipped: 0 },
): AsyncGenerator<ReviewEntry> {
  for await (const item of itemsOf(chunks, count)) {
    const reviews = reviewsIn(parsed(item));
    if (reviews.length === 0) count.skipped++;
    yield* reviews;
  }
}

/** The objects of the list named `dataFeedElement`, or of the outermost list, each as its text. */
async function* itemsOf(chunks: AsyncIterable<string> | Iterable<string>, count: FeedCount): AsyncGenerator<string> {
  let buffer = '';
  let at = 0;
  let depth = 0;
  /** Depth of the list, where its item begins, where the text in quotation marks begins that we are in; or -1. */
  let list = -1;
  let item = -1;
  let quoted = -1;
  let name = '';
  for await (const chunk of chunks) {
    buffer += chunk;
    while (at < buffer.length) {
      if (quoted >= 0) {
        const end = endOfQuoted(buffer, at, quoted);
        at = end < 0 ? buffer.length : end + 1;
        if (end < 0) break;
        name = item < 0 ? buffer.slice(quoted + 1, end) : '';
        quoted = -1;
        continue;
      }
      SIGN.lastIndex = at;
      const found = SIGN.exec(buffer);
      at = found ? found.index + 1 : buffer.length;
      if (!found) break;
      const [sign] = found;
      if (sign === '"') quoted = found.index;
      else if (sign === '{' || sign === '[') {
        if (list < 0 && sign === '[' && (depth === 0 || name === 'dataFeedElement')) list = depth;
        else if (list >= 0 && sign === '{' && depth === list + 1) item = found.index;
        depth++;
      } else {
        depth--;
        if (list >= 0 && depth === list) return;
        if (item >= 0 && depth === list + 1) {
          yield buffer.slice(item, at);
          item = -1;
        }
      }
    }
    if (item >= 0 && buffer.length - item > LONGEST) {
      item = -1;
      count.skipped++;
    }
    if (item < 0 && quoted >= 0 && buffer.length - quoted > LONGEST) quoted = buffer.length - 2;
    const kept = item >= 0 ? item : quoted >= 0 ? quoted : at;
    buffer = buffer.slice(kept);
    at -= kept;
    if (item >= 0) item = 0;
    if (quoted >= 0) quoted -= kept;
  }
  throw new SyntaxError('the feed ended before its list');
}

/** The mark that closes what was opened at `from`: one without an odd number of backslashes before it. */
function endOfQuoted(text: string, at: number, from: number): number {
  for (let end = text.indexOf('"', at); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (before - 1 > from && text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

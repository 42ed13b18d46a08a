/**
 * Reads a feed of fact checks as it comes: a schema.org DataFeed of ClaimReview items, a plain list of them, a graph, or
 * one object after another (NDJSON). A feed of hundreds of megabytes is never held in memory, and a broken item costs
 * itself alone.
 */
import type { ReviewEntry } from '../../provider.ts';
import { reviewsIn } from './claim-review.ts';

/** An item longer than this is no review. Characters. */
const LONGEST = 200_000;
const SIGN = /["[\]{}]/g;
/** Lists of items, where they stand in the outermost object. */
const LISTS = new Set(['dataFeedElement', '@graph', 'itemListElement']);

export interface FeedCount {
  /** Items that were no JSON, too long, or no review. */
  skipped: number;
}

/** @throws {SyntaxError} where the text ends before its list or object does, or has neither. */
export async function* readFeed(
  chunks: AsyncIterable<string> | Iterable<string>,
  count: FeedCount = { skipped: 0 },
): AsyncGenerator<ReviewEntry> {
  const splitter = new Splitter(count);
  for await (const chunk of chunks) {
    for (const item of splitter.take(chunk)) {
      const reviews = reviewsIn(parsed(item));
      if (reviews.length === 0) count.skipped++;
      yield* reviews;
    }
  }
  splitter.end();
}

/** Cuts a text into the objects of its lists, or into its outermost objects. */
class Splitter {
  private buffer = '';
  private at = 0;
  private depth = 0;
  /** Depth of the list that we are in, or -1. */
  private list = -1;
  /** Where an item begins, and where the text in quotation marks that we are in; or -1. */
  private item = -1;
  private quoted = -1;
  private name = '';
  private found = false;

  constructor(private readonly count: FeedCount) {}

  *take(chunk: string): Generator<string> {
    this.buffer += chunk;
    while (this.at < this.buffer.length) {
      if (this.quoted >= 0) {
        if (!this.endQuoted()) break;
        continue;
      }
      SIGN.lastIndex = this.at;
      const sign = SIGN.exec(this.buffer);
      this.at = sign ? sign.index + 1 : this.buffer.length;
      if (!sign) break;
      if (sign[0] === '"') this.quoted = sign.index;
      else if (sign[0] === '{' || sign[0] === '[') this.open(sign[0], sign.index);
      else yield* this.close();
    }
    this.forget();
  }

  end(): void {
    if (this.depth > 0 || this.quoted >= 0 || !this.found) throw new SyntaxError('the feed ended before its list');
  }

  private endQuoted(): boolean {
    const end = endOfQuoted(this.buffer, this.at, this.quoted);
    this.at = end < 0 ? this.buffer.length : end + 1;
    if (end < 0) return false;
    // Names count in the outermost object alone.
    this.name = this.depth === 1 && this.list < 0 ? this.buffer.slice(this.quoted + 1, end) : '';
    this.quoted = -1;
    return true;
  }

  private open(sign: string, index: number): void {
    const isList = sign === '[' && (this.depth === 0 || (this.depth === 1 && LISTS.has(this.name)));
    if (this.list < 0 && isList) {
      this.list = this.depth;
      // The object around it is no item.
      this.item = -1;
      this.found = true;
    } else if (sign === '{' && this.item < 0 && this.depth === (this.list < 0 ? 0 : this.list + 1)) this.item = index;
    this.depth++;
  }

  private *close(): Generator<string> {
    if (this.depth > 0) this.depth--;
    if (this.list >= 0 && this.depth === this.list) {
      this.list = -1;
    } else if (this.item >= 0 && this.depth === (this.list < 0 ? 0 : this.list + 1)) {
      const item = this.buffer.slice(this.item, this.at);
      this.item = -1;
      this.found = true;
      yield item;
    }
  }

  /** What was read is let go; what goes on and on is no item. */
  private forget(): void {
    if (this.item >= 0 && this.buffer.length - this.item > LONGEST) {
      this.item = -1;
      this.count.skipped++;
    }
    if (this.item < 0 && this.quoted >= 0 && this.buffer.length - this.quoted > LONGEST)
      this.quoted = this.buffer.length - 2;
    const kept = this.item >= 0 ? this.item : this.quoted >= 0 ? this.quoted : this.at;
    this.buffer = this.buffer.slice(kept);
    this.at -= kept;
    if (this.item >= 0) this.item = 0;
    if (this.quoted >= 0) this.quoted -= kept;
  }
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

/**
 * Reads a feed of fact checks as it comes: a schema.org DataFeed of ClaimReview items, a plain list of them, a graph, or
 * one object after another (NDJSON). A feed of hundreds of megabytes is never held in memory, and a broken item costs
 * itself alone.
 */
import type { ReviewEntry } from '../../provider.ts';
import { letGo } from './bytes.ts';
import { reviewsIn } from './claim-review.ts';
import { textOfUtf8 } from './utf8.ts';

/** An item longer than this is no review. Bytes. */
const LONGEST = 400_000;
const [QUOTE, BACKSLASH, BRACKET, BRACE, END_OF_BRACE] = [0x22, 0x5c, 0x5b, 0x7b, 0x7d];
/** By this bit a brace differs from a bracket. */
const BRACE_BIT = 0x20;
/** Lists of items, where they stand in the outermost object. */
const LISTS = new Set(['dataFeedElement', '@graph', 'itemListElement']);

export interface FeedCount {
  /** Items that were no JSON, too long, or no review. */
  skipped: number;
}

/**
 * Of bytes in UTF-8, each piece read before the next is asked for. Only single items become text: browsers keep text for
 * long, and of a feed that were all of it.
 * @throws {SyntaxError} where they end before their list or object does, or have neither.
 */
export async function* readFeed(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  count: FeedCount = { skipped: 0 },
): AsyncGenerator<ReviewEntry> {
  const splitter = new Splitter(count);
  for await (const piece of pieces) {
    for (const item of splitter.take(piece)) {
      const reviews = reviewsIn(parsed(textOfUtf8(item)));
      if (reviews.length === 0) count.skipped++;
      yield* reviews;
    }
  }
  splitter.end();
}

/** Cuts a feed into the objects of its lists, or into its outermost objects. */
class Splitter {
  /** What was not let go of yet, and the piece that came last. */
  private space = new Uint8Array(1 << 17);
  private length = 0;
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

  /** Each item is to be read before the next is asked for. */
  *take(piece: Uint8Array): Generator<Uint8Array> {
    this.append(piece);
    while (this.at < this.length) {
      if (this.quoted >= 0) {
        if (!this.endQuoted()) break;
        continue;
      }
      const sign = this.nextSign();
      if (sign === QUOTE) this.quoted = this.at - 1;
      else if (sign === BRACE || sign === BRACKET) this.open(sign);
      else if (sign !== undefined) yield* this.close();
    }
    this.forget();
  }

  end(): void {
    if (this.depth > 0 || this.quoted >= 0 || !this.found) throw new SyntaxError('the feed ended before its list');
  }

  private append(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.space.length) {
      const before = this.space;
      this.space = new Uint8Array(Math.max(length, before.length * 2));
      this.space.set(before.subarray(0, this.length));
      letGo(before);
    }
    this.space.set(piece, this.length);
    this.length = length;
  }

  /** The next one that is none of a name, a word or a number; we then stand behind it. */
  private nextSign(): number | undefined {
    const { space, length } = this;
    for (let { at } = this; at < length; at++) {
      const byte = space[at]!;
      if (byte !== QUOTE && (byte | BRACE_BIT) !== BRACE && (byte | BRACE_BIT) !== END_OF_BRACE) continue;
      this.at = at + 1;
      return byte;
    }
    this.at = length;
    return undefined;
  }

  private endQuoted(): boolean {
    const { space, length } = this;
    let { at } = this;
    // What follows a backslash may be the first of the next piece.
    while (at < length && space[at] !== QUOTE) at += space[at] === BACKSLASH ? 2 : 1;
    this.at = at;
    if (at >= length) return false;
    this.at++;
    // Names count in the outermost object alone.
    this.name = this.depth === 1 && this.list < 0 ? plain(space.subarray(this.quoted + 1, at)) : '';
    this.quoted = -1;
    return true;
  }

  private open(sign: number): void {
    const isList = sign === BRACKET && (this.depth === 0 || (this.depth === 1 && LISTS.has(this.name)));
    if (this.list < 0 && isList) {
      this.list = this.depth;
      // The object around it is no item.
      this.item = -1;
      this.found = true;
    } else if (sign === BRACE && this.item < 0 && this.depth === (this.list < 0 ? 0 : this.list + 1))
      this.item = this.at - 1;
    this.depth++;
  }

  private *close(): Generator<Uint8Array> {
    if (this.depth > 0) this.depth--;
    if (this.list >= 0 && this.depth === this.list) {
      this.list = -1;
    } else if (this.item >= 0 && this.depth === (this.list < 0 ? 0 : this.list + 1)) {
      const item = this.space.subarray(this.item, this.at);
      this.item = -1;
      this.found = true;
      yield item;
    }
  }

  /** What was read is let go; what goes on and on is no item. */
  private forget(): void {
    if (this.item >= 0 && this.length - this.item > LONGEST) {
      this.item = -1;
      this.count.skipped++;
    }
    if (this.item < 0 && this.quoted >= 0 && this.length - this.quoted > LONGEST) this.quoted = this.length;
    const kept = this.item >= 0 ? this.item : this.quoted >= 0 ? this.quoted : this.at;
    this.space.copyWithin(0, kept, this.length);
    this.length -= kept;
    this.at -= kept;
    if (this.item >= 0) this.item = 0;
    if (this.quoted >= 0) this.quoted -= kept;
  }
}

/** Names that we know have no other letters. */
function plain(name: Uint8Array): string {
  return name.length > 20 ? '' : String.fromCharCode(...name);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

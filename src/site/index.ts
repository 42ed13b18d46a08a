/** What the site of a page records of the comments that the page shows: where to ask, and what the answer says of them. */
import type { CommentRecord, ShownComments } from '../model.ts';
import { addressesOf } from './address.ts';
import { type Recorded, recordsIn } from './answer.ts';

export { addressesOf, type Recorded, recordsIn };

/**
 * What is recorded of comments that stand on the page, told by their numbers and by their words: a number alone may be
 * a theme's own. A comment of which the site gives nothing, or other words, is left as the page shows it.
 */
export function matchRecords({ comments }: ShownComments, recorded: readonly Recorded[]): CommentRecord[] {
  const given = new Map(recorded.map((one) => [one.number, one]));
  const pictures = new Map<string, string>();
  const met: { id: string; record: Recorded }[] = [];
  const ids = new Map<number, string>();
  for (const { id, number, text } of comments) {
    const record = given.get(number);
    if (!record || !sameWords(text, record.text)) continue;
    met.push({ id, record });
    ids.set(number, id);
  }
  const shown = new Set(comments.map(({ number }) => number));
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const depthOf = ({ replyTo }: { replyTo?: string | undefined }, below = 0): number => {
    const parent = below < DEEP ? byId.get(replyTo ?? '') : undefined;
    return parent ? depthOf(parent, below + 1) : below;
  };
  return met.map(({ id, record: { number, parent, posted, picture } }) => {
    const record: CommentRecord = { comment: id };
    if (posted) record.posted = posted;
    // What it answers has a number of the page and other words: whose they are is not known.
    if (!shown.has(parent) || ids.has(parent)) record.replyTo = (parent < number && ids.get(parent)) || null;
    const before = byId.get(id);
    if (before && before.depth === undefined && record.replyTo !== undefined) {
      if ((before.replyTo ?? null) !== record.replyTo) record.depth = depthOf(before);
    }
    if (picture) {
      // That it is the same is all that counts: the address of a picture is made of the writer's.
      if (!pictures.has(picture)) pictures.set(picture, `picture-${pictures.size}`);
      record.avatar = pictures.get(picture) as string;
    }
    return record;
  });
}

/** Deeper than any page shows. */
const DEEP = 50;

/** Long enough that nobody else says the same. */
const ENOUGH = 40;
/** More is not compared. */
const MOST = 2_000;

/** Only letters and digits count: what is a dash or a quotation mark is said in many ways. */
const bare = (text: string): string =>
  text
    .slice(0, MOST)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function sameWords(shown: string, recorded: string): boolean {
  const [short = '', long = ''] = [bare(shown), bare(recorded)].sort((a, b) => a.length - b.length);
  if (short === long) return short !== '';
  // Themes cut comments off and add to them; what a comment quotes is not read as its words.
  return short.length >= ENOUGH && (long.includes(short) || long.startsWith(short.slice(0, ENOUGH)));
}

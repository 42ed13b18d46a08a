/** Evidence that is none: of the article's own publisher, a copy of its words, or a text that goes back to it. */
import type { Context, Evidence, Passage } from '../model.ts';
import { hostOf, registrableOf } from '../text/registrable.ts';
import { normalise, words } from '../text/words.ts';

/** So many words in a row, that others would not have chosen too. */
const ROW = 5;
/** Of the words between its quotations, so many stand in the article as they do here. */
const COPIED = 0.8;
/** Fewer words say nothing of who wrote them. */
const FEWEST = 12;

/** `own`: what the page itself says. */
export function markDependent<One extends Evidence>(evidence: One, own: readonly Passage[], context: Context): One {
  if (evidence.dependent !== undefined) return evidence;
  const dependent = dependenceOf(evidence, own, context);
  return dependent ? { ...evidence, dependent } : evidence;
}

function dependenceOf(evidence: Evidence, own: readonly Passage[], context: Context): Evidence['dependent'] {
  if (evidence.kind === 'record') return undefined;
  const host = hostOf(evidence.url);
  if (host !== '' && context.host !== '' && registrableOf(host) === registrableOf(context.host)) return 'publisher';
  const publisher = context.publisher?.trim() ?? '';
  if (publisher !== '' && evidence.publisher?.trim().toLowerCase() === publisher.toLowerCase()) return 'publisher';
  // A published fact check speaks of the article that it rates: that is what it is for.
  if (evidence.kind === 'review' || evidence.about !== undefined) return undefined;
  if (isCopy(evidence.text, own)) return 'copy';
  return cites(evidence.text, publisher, context.host) ? 'citing' : undefined;
}

/** Quotations are the same wherever they stand; what stands between them is somebody's own. */
function isCopy(text: string, own: readonly Passage[]): boolean {
  const rows = rowsOf(text.replace(/[“"„«][^”"“»]*[”"“»]/gu, ' | '));
  if (rows.length < FEWEST - ROW) return false;
  const known = rowsOfPage(own);
  return rows.filter((row) => known.has(row)).length >= rows.length * COPIED;
}

function rowsOf(text: string): string[] {
  return text.split('|').flatMap((part) => {
    const all = words(part).map((word) => normalise(word.text));
    return all.slice(ROW - 1).map((_, at) => all.slice(at, at + ROW).join(' '));
  });
}

const pages = new WeakMap<readonly Passage[], ReadonlySet<string>>();

function rowsOfPage(own: readonly Passage[]): ReadonlySet<string> {
  const before = pages.get(own);
  if (before) return before;
  const rows = new Set(own.flatMap(({ text }) => rowsOf(text)));
  pages.set(own, rows);
  return rows;
}

/** "According to the Courier", "the Courier reported", or its address. */
function cites(text: string, publisher: string, host: string): boolean {
  if (host.includes('.') && text.toLowerCase().includes(registrableOf(host))) return true;
  if (publisher.length < 5) return false;
  const name = publisher.replace(/^The\s+/i, '').replace(/[$.*+?^(){}|[\]\\]/gu, String.raw`\$&`);
  const told = `(?:according to|reported by|first reported (?:by|in)|told|quoted (?:by|in)|citing)\\s+(?:the\\s+)?${name}(?!\\p{L})`;
  const tells = `(?<!\\p{L})${name}\\s+(?:reported|reports|first reported|revealed|wrote|writes|said|says)(?!\\p{L})`;
  return new RegExp(`${told}|${tells}`, 'iu').test(text);
}

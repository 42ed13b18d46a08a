/** Comments found again: most of the words of both are the same; each is met once, the likest first. */
import { wordsOf } from './score.mjs';

/** Of the words of both, so many are shared. */
const LIKE = 0.8;
const NOBODY = new Set(['', 'anonymous', 'anonym', 'anonyme', 'anonimo', 'anónimo', 'guest', 'gast', 'unknown']);

const nameOf = (author) => {
  const name = (author ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[:,.]+$/, '');
  return NOBODY.has(name) ? '' : name;
};

function bagOf(text) {
  const counts = new Map();
  // Where words are not parted by spaces, each sign is one.
  const words = wordsOf(text).flatMap(
    (word) =>
      word.match(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu,
      ) ?? [],
  );
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, length: words.length };
}

const sharedOf = (a, b) => {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return shared;
};
const likeness = (a, b) => (a.length + b.length === 0 ? 1 : (2 * sharedOf(a, b)) / (a.length + b.length));

export const newTally = () => ({
  ...{ pages: 0, found: 0, read: 0, gold: 0, missed: 0, named: 0, deep: 0, answers: 0, answersDeep: 0 },
});

/** Adds a page: what was read of it beside what people marked, `ignoreComments` being neither right nor wrong. */
export function addThread(tally, comments, { comments: gold, ignoreComments }) {
  const read = (comments ?? []).filter(({ text }) => (text ?? '').trim() !== '');
  const bags = read.map(({ text }) => bagOf(text));
  const pairs = [];
  for (const [g, one] of gold.entries()) {
    const bag = bagOf(one.text);
    for (const [r, other] of bags.entries()) {
      const like = likeness(bag, other);
      if (like < LIKE) continue;
      const named = nameOf(one.author) === nameOf(read[r].author);
      const deep = (one.depth ?? 0) === (read[r].depth ?? 0);
      pairs.push({ g, r, like, named, deep });
    }
  }
  // Of two with the same words ("Thanks!") that one is met which is the same in all.
  pairs.sort(
    (a, b) => b.like - a.like || b.named - a.named || b.deep - a.deep || Math.abs(a.g - a.r) - Math.abs(b.g - b.r),
  );
  const [taken, met] = [new Set(), new Set()];
  for (const { g, r, named, deep } of pairs) {
    if (met.has(g) || taken.has(r)) continue;
    met.add(g);
    taken.add(r);
    tally.named += named;
    tally.deep += deep;
    if (gold[g].depth > 0) {
      tally.answers++;
      tally.answersDeep += deep;
    }
  }
  const ignored = (ignoreComments ?? []).map((one) => bagOf(typeof one === 'string' ? one : one.text));
  const isIgnored = (bag) =>
    ignored.some((one) => likeness(one, bag) > 0.6 || (bag.length > 0 && sharedOf(one, bag) > bag.length * 0.9));
  tally.pages++;
  tally.gold += gold.length;
  tally.found += met.size;
  tally.read += bags.filter((bag, r) => taken.has(r) || !isIgnored(bag)).length;
  if (gold.length > 0 && met.size === 0) tally.missed++;
}

/** What a tally comes to, in shares. */
export const ofTally = ({ pages, found, read, gold, missed, named, deep, answers, answersDeep }) => ({
  pages,
  gold,
  precision: read ? found / read : undefined,
  recall: gold ? found / gold : undefined,
  f1: (2 * found) / Math.max(1, read + gold),
  missed: missed / Math.max(1, pages),
  author: found ? named / found : undefined,
  depth: found ? deep / found : undefined,
  answers: answers ? answersDeep / answers : undefined,
});

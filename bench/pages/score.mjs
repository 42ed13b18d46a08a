/** How near a reading comes to what people marked: shared runs of four words, wanted and unwanted lines, comments found again. */
import { addThread, newTally, ofTally } from './threads.mjs';

export const wordsOf = (text) => (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function shingles(text) {
  const words = wordsOf(text);
  const counts = new Map();
  for (let i = 0; i + Math.min(4, words.length) <= words.length && words.length > 0; i++) {
    const key = words.slice(i, i + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts) => [...counts.values()].reduce((all, count) => all + count, 0);
const mean = (list) => list.reduce((all, one) => all + one, 0) / Math.max(1, list.length);
const harmonic = (a, b) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** Precision, recall and F1 of one text against another. */
export function articleScore(read, gold) {
  const [a, b] = [shingles(read), shingles(gold)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const [inA, inB] = [sum(a), sum(b)];
  const precision = shared / Math.max(1, inA);
  const recall = shared / Math.max(1, inB);
  return { precision, recall, f1: inA + inB === 0 ? 1 : harmonic(precision, recall), read: inA, gold: inB };
}

/** Whether a comment of some length stands in the article's text, or nearly all of it. */
function leaks(article, text) {
  const own = [...shingles(text).keys()];
  return own.filter((key) => article.has(key)).length >= own.length * 0.8;
}

/** Mean of the differences page by page, and the middle 95 % of what other draws of the same pages would give. */
export function pairedBootstrap(differences, draws = 2000) {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: draws }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)])),
  ).sort((a, b) => a - b);
  return {
    pages: differences.length,
    difference: mean(differences),
    interval: [means[Math.floor(draws * 0.025)], means[Math.floor(draws * 0.975)]],
  };
}

/** Scores of every reader on the pages that all of them have read, by set and by platform; and the differences to ours. */
export function scoreAll(manifest, readers) {
  const read = manifest.filter(({ id }) => Object.values(readers).every((pages) => pages[id]));
  return { ...articlesOf(read, readers), lines: linesOf(read, readers), ...commentsOf(read, readers) };
}

function articlesOf(manifest, readers) {
  const articles = {};
  const bootstrap = {};
  for (const set of new Set(manifest.map((entry) => entry.set))) {
    const pages = manifest.filter(({ set: own, gold }) => own === set && gold?.article);
    if (pages.length === 0) continue;
    const scores = {};
    for (const [reader, read] of Object.entries(readers))
      scores[reader] = pages.map(({ id, gold }) => articleScore(read[id].articleText, gold.article.text));
    articles[set] = { pages: pages.length };
    bootstrap[set] = {};
    for (const [reader, list] of Object.entries(scores)) {
      // Where nothing was read there is nothing to be right about; where nothing is to be read, nothing to miss.
      const precision = mean(list.filter((one) => one.read > 0).map((one) => one.precision));
      const recall = mean(list.filter((one) => one.gold > 0).map((one) => one.recall));
      articles[set][reader] = { precision, recall, f1: harmonic(precision, recall) };
      if (reader !== 'ours') bootstrap[set][reader] = pairedBootstrap(list.map(({ f1 }, i) => scores.ours[i].f1 - f1));
    }
  }
  return { articles, bootstrap };
}

const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

/** By set: the share of lines that belong to the article and are in it, and of those that do not and are not. */
function linesOf(manifest, readers) {
  const lines = {};
  for (const set of new Set(manifest.map((entry) => entry.set))) {
    const pages = manifest.filter(({ set: own, gold }) => own === set && gold?.segments);
    if (pages.length === 0) continue;
    lines[set] = { pages: pages.length };
    for (const [reader, read] of Object.entries(readers)) {
      const wanted = [];
      const unwanted = [];
      for (const { id, gold } of pages) {
        const text = plain(read[id].articleText);
        for (const line of gold.segments.with ?? []) wanted.push(text.includes(plain(line)) ? 1 : 0);
        for (const line of gold.segments.without ?? []) unwanted.push(text.includes(plain(line)) ? 0 : 1);
      }
      lines[set][reader] = { present: mean(wanted), absent: mean(unwanted) };
    }
  }
  return lines;
}

const FEW = 8;

function commentsOf(manifest, readers) {
  const comments = {};
  const free = {};
  const leaked = {};
  const threads = manifest.filter(({ gold }) => gold?.comments?.length > 0);
  const empty = manifest.filter(({ gold }) => gold?.comments?.length === 0);
  for (const [reader, read] of Object.entries(readers)) {
    const tallies = new Map();
    let [long, inArticle] = [0, 0];
    for (const { id, gold, platform, tags } of threads) {
      const social = tags?.includes('social');
      for (const group of ['all', social ? 'social pages' : (platform ?? 'unknown')]) {
        if (!tallies.has(group)) tallies.set(group, newTally());
        addThread(tallies.get(group), read[id].comments, gold);
      }
      if (!read[id].articleText) continue;
      const article = shingles(read[id].articleText);
      for (const { text } of gold.comments) {
        if (wordsOf(text).length < FEW) continue;
        long++;
        if (leaks(article, text)) inArticle++;
      }
    }
    comments[reader] = Object.fromEntries([...tallies].map(([group, tally]) => [group, ofTally(tally)]));
    leaked[reader] = inArticle / Math.max(1, long);
    const hard = empty.filter(({ tags }) => tags?.includes('hard-negative'));
    const falseOn = (pages) => pages.filter(({ id, gold }) => ofFree(read[id].comments, gold)).length;
    free[reader] = { pages: empty.length, false: falseOn(empty), hard: hard.length, hardFalse: falseOn(hard) };
  }
  return { comments, free, leaked };
}

const ofFree = (read, gold) => {
  const tally = newTally();
  addThread(tally, read, gold);
  return tally.read > 0;
};

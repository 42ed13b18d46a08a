/** How near a reading comes to what people marked: shared runs of four words, and comments found again. */

const wordsOf = (text) => (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

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

/** Precision, recall and F1 of one text against another. */
export function articleScore(read, gold) {
  const [a, b] = [shingles(read), shingles(gold)];
  let shared = 0;
  for (const [key, count] of a) shared += Math.min(count, b.get(key) ?? 0);
  const precision = shared / Math.max(1, sum(a));
  const recall = shared / Math.max(1, sum(b));
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** How many of the comments marked are among those read, each met once: most of the words of both are the same. */
export function commentScore(read, gold) {
  const left = read.map(({ author, text }) => ({ author, words: new Set(wordsOf(text)) }));
  let found = 0;
  let named = 0;
  for (const { author, text } of gold) {
    const words = new Set(wordsOf(text));
    let best = null;
    let most = 0.6;
    for (const one of left) {
      if (one.taken) continue;
      let shared = 0;
      for (const word of words) if (one.words.has(word)) shared++;
      const likeness = (2 * shared) / Math.max(1, words.size + one.words.size);
      if (likeness > most) [best, most] = [one, likeness];
    }
    if (!best) continue;
    best.taken = true;
    found++;
    if (wordsOf(best.author).join(' ') === wordsOf(author).join(' ')) named++;
  }
  return { found, named, read: read.length, gold: gold.length };
}

/** Mean of the differences page by page, and the middle 95 % of what other draws of the same pages would give. */
export function pairedBootstrap(differences, draws = 2000) {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const mean = (list) => list.reduce((all, one) => all + one, 0) / list.length;
  const means = Array.from({ length: draws }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)])),
  ).sort((a, b) => a - b);
  return {
    pages: differences.length,
    difference: mean(differences),
    interval: [means[Math.floor(draws * 0.025)], means[Math.floor(draws * 0.975)]],
  };
}

/** Scores of every reader on the pages that all of them have read, by set; and the differences to ours. */
export function scoreAll(manifest, readers) {
  const articles = {};
  const comments = {};
  const bootstrap = {};
  const all = (id) => Object.values(readers).every((pages) => pages[id]);
  for (const set of new Set(manifest.map((entry) => entry.set))) {
    const pages = manifest.filter(({ id, set: own, gold }) => own === set && gold?.article?.text && all(id));
    if (pages.length === 0) continue;
    const scores = {};
    for (const [reader, read] of Object.entries(readers))
      scores[reader] = pages.map(({ id, gold }) => articleScore(read[id].articleText, gold.article.text));
    articles[set] = { pages: pages.length };
    bootstrap[set] = {};
    for (const [reader, list] of Object.entries(scores)) {
      const mean = (key) => list.reduce((total, one) => total + one[key], 0) / list.length;
      articles[set][reader] = { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
      if (reader !== 'ours') bootstrap[set][reader] = pairedBootstrap(list.map(({ f1 }, i) => scores.ours[i].f1 - f1));
    }
  }
  const threads = manifest.filter(({ id, gold }) => gold?.comments && all(id));
  for (const [reader, read] of Object.entries(readers)) {
    const total = { pages: 0, found: 0, named: 0, read: 0, gold: 0, free: 0, false: 0 };
    for (const { id, gold } of threads) {
      const score = commentScore(read[id].comments, gold.comments);
      if (gold.comments.length === 0) {
        total.free++;
        if (score.read > 0) total.false++;
        continue;
      }
      total.pages++;
      for (const key of ['found', 'named', 'read', 'gold']) total[key] += score[key];
    }
    comments[reader] = { ...total, f1: (2 * total.found) / Math.max(1, total.read + total.gold) };
  }
  return { articles, comments, bootstrap };
}

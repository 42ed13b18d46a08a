/** Claim matching: fact checks ranked for each query, or with `--accept` the one that would be relayed as the same claim. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default async function run({ rows, docs, accept, withoutRight }) {
  const { module } = await runnerImport(`${root}src/evidence/archive/index.ts`, {
    ...{ root, configFile: false, logLevel: 'error' },
  });
  const archive = module.archiveInMemory();
  const ids = new Map();
  const reviews = docs.map(({ id, vclaim, title, subtitle, date }, index) => {
    const url = `https://reviews.invalid/${index}`;
    const review = {
      url,
      claimReviewed: vclaim,
      title,
      summary: subtitle,
      published: date,
      rating: '',
      publisher: 'Snopes',
    };
    const one = module.fingerprintOf(review);
    ids.set(one, [...(ids.get(one) ?? []), id]);
    return review;
  });
  await module.importReviews(reviews, archive, { imported: new Date(0).toISOString() });
  // A review that the set holds twice is one review here: found under both names, and right under both.
  const idsOf = ({ review }) => ids.get(module.fingerprintOf(review));
  const predictions = {};
  for (const row of rows) {
    const right = new Set(withoutRight ? row.rel : []);
    const hits = await module.searchArchive(archive, row.text, {}, 20 + right.size);
    const left = hits.filter((hit) => !idsOf(hit).some((id) => right.has(id)));
    const same = accept && [...module.matchesOf(row.text, left)].find(([, { match }]) => match === 'same')?.[0];
    if (accept) predictions[row.id] = same ? (idsOf(same).find((id) => row.rel.includes(id)) ?? idsOf(same)[0]) : null;
    else predictions[row.id] = left.flatMap(idsOf).slice(0, 20);
  }
  return predictions;
}

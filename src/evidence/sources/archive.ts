/** Fact checks that the reader has brought onto the device, by download or as files. It asks nobody. */
import type { Context, Review, Statement } from '../../model.ts';
import type { Source } from '../../provider.ts';
import { coversOf, type Hit, type Match, matchesOf, type Search, searchIn, surroundingsOf } from '../archive/index.ts';
import { textWithin } from '../passage.ts';
import { reviewFrom } from '../review.ts';

const ID = 'archive';
/** More than are shown: what comes behind tells how clear the first is. */
const SEARCHED = 12;
const SHOWN = { same: 4, related: 2 };

export const archive: Source = {
  id: ID,
  name: 'Fact checks on this device',
  hosts: [],
  kept: true,

  requests: () => 0,

  async *gather(statements, context, { archive, signal }) {
    const search = archive && (await searchIn(archive));
    for (const statement of statements) {
      if (!search) {
        yield { statement: statement.id, asked: { source: ID, outcome: 'nothing' } };
        continue;
      }
      signal.throwIfAborted();
      const found = await lookFor(statement, context, search);
      for (const [hit, match] of found)
        yield { statement: statement.id, evidence: await reviewOf(statement, hit, match) };
      const outcome = found.length > 0 ? 'found' : 'nothing';
      yield { statement: statement.id, asked: { source: ID, outcome, here: true } };
    }
  },
};

async function lookFor(statement: Statement, context: Context, search: Search): Promise<[Hit, Match][]> {
  const surroundings = surroundingsOf(statement, context);
  const hits = await search(statement.text, surroundings, SEARCHED);
  const left = { ...SHOWN };
  return [...matchesOf(statement.text, hits, surroundings)].filter(([, { match }]) => left[match]-- > 0);
}

/** What is kept of an entry is what was read of it when it was brought here: that is its text. */
async function reviewOf(statement: Statement, hit: Hit, match: Match): Promise<Review> {
  const { review, retrieved } = hit;
  const fetched = await textWithin({ retrieved }, JSON.stringify(review), review.url);
  const covers = coversOf(statement.text, review.claimReviewed);
  return reviewFrom(fetched, review, { source: ID, ...match, covers, likeness: hit.likeness.claim });
}

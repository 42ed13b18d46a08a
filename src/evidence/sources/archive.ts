/** Fact checks that the reader has brought onto the device, by download or as files. It asks nobody. */
import type { Source } from '../../provider.ts';
import { matchesOf, searchIn, shownOf, surroundingsOf } from '../archive/index.ts';

const ID = 'archive';
/** More than are shown: what comes behind tells how clear the first is. */
const SEARCHED = 12;

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
      const surroundings = surroundingsOf(statement, context);
      const hits = await search(statement.text, surroundings, SEARCHED);
      const near = [...matchesOf(statement.text, hits, surroundings)].map(
        ([{ review, retrieved, likeness }, match]) => ({
          ...{ review, retrieved, ...match, likeness: likeness.claim },
        }),
      );
      const found = await shownOf(statement, near, ID);
      for (const evidence of found) yield { statement: statement.id, evidence };
      const outcome = found.length > 0 ? 'found' : 'nothing';
      yield { statement: statement.id, asked: { source: ID, outcome, here: true } };
    }
  },
};

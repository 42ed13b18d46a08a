/** Gathers evidence: asks the sources for what bears on the statements, within a budget of requests. */
import type { Asked, Context, Statement } from '../model.ts';
import type { Access, Budgeted, Gathered, Source } from '../provider.ts';
import { partsOf, within } from './budget.ts';
import { problemFrom } from './mediawiki.ts';

export {
  type About,
  type ArchiveReader,
  type ArchiveWriter,
  aboutAll,
  BLOCKS_OF_A_SEGMENT,
  type Collection,
  countBytes,
  countsTogether,
  type FeedCount,
  importReviews,
  joinedBytes,
  letGo,
  lowestFree,
  matchesOf,
  type ReviewEntry,
  readFeed,
  searchArchive,
  utf8Of,
} from './archive/index.ts';
export { budgeted } from './budget.ts';
export { looker, lookIn, type PageText } from './cited/look-in.ts';
export { CITED, pageFetched, pageVisited } from './cited/pages.ts';
export { markDependent } from './dependence.ts';
export { decodeHtml, type HtmlText, readHtml } from './html/index.ts';
export { passagesOfPage } from './own-page.ts';
export { reviewsOfPage } from './own-reviews.ts';
export { OWN, passagesGiven, textGiven } from './own-text.ts';
export { passageFrom, sha256Of } from './passage.ts';
export { type ReviewFound, reviewFrom } from './review.ts';
export { askedOf } from './sources/cited.ts';
export { type SourceId, sources } from './sources/index.ts';

export interface SourceToAsk {
  source: Source;
  access: Access;
}

/** For every statement and source one `asked` at least; statements in the order of who goes first when the budget is short. */
export async function* gatherEvidence(
  statements: readonly Statement[],
  context: Context,
  sources: readonly SourceToAsk[],
  budget: number,
): AsyncIterable<Gathered> {
  const parts = partsOf(
    budget,
    sources.map(({ source }) => ({
      most: Math.min(budget, source.requests?.(statements, context) ?? budget),
      forMany: source.forMany ?? false,
    })),
  );
  const streams = sources.map(({ source, access }, index) => {
    const part = parts[index] as (typeof parts)[number];
    return ending(safely(source, statements, context, within(access, part, source.id)), part.end);
  });
  yield* merged(streams);
}

async function* ending<Item>(stream: AsyncIterable<Item>, end: () => void): AsyncIterable<Item> {
  try {
    yield* stream;
  } finally {
    end();
  }
}

/** A source that breaks off has failed for whatever it still owed. */
async function* safely(
  source: Source,
  statements: readonly Statement[],
  context: Context,
  access: Budgeted,
): AsyncIterable<Gathered> {
  const open = new Set(statements.map((statement) => statement.id));
  let problem: Asked['problem'] = { code: 'unexpected', at: source.id, detail: 'no answer for this statement' };
  try {
    for await (const gathered of source.gather(statements, context, access)) {
      if ('asked' in gathered) open.delete(gathered.statement);
      yield gathered;
    }
  } catch (thrown) {
    problem = problemFrom(thrown, source.id);
  }
  for (const statement of open) yield { statement, asked: { source: source.id, outcome: 'failed', problem } };
}

/** Whatever comes first from any of them. */
async function* merged<Item>(streams: readonly AsyncIterable<Item>[]): AsyncIterable<Item> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]());
  const next = (index: number) => iterators[index]!.next().then((step) => ({ index, step }));
  const waiting = new Map(iterators.map((_, index) => [index, next(index)]));
  try {
    while (waiting.size > 0) {
      const { index, step } = await Promise.race(waiting.values());
      if (step.done) waiting.delete(index);
      else {
        waiting.set(index, next(index));
        yield step.value;
      }
    }
  } finally {
    // Not awaited: an iterator that waits for the network ends when its signal is aborted.
    for (const iterator of iterators) void iterator.return?.();
  }
}

/** The whole check, from a page to its findings. */
import { type Found, findingOn, found, isCheckable, wasAsked } from './check/finding.ts';
import { gatherEvidence, type SourceToAsk } from './evidence/index.ts';
import type {
  Asked,
  Backing,
  Context,
  Finding,
  PageDocument,
  Passage,
  Review,
  Statement,
  WordingFamily,
} from './model.ts';
import { describeBackingInSteps, findStatementsInParts } from './statements/index.ts';
import { findFamiliesInSteps } from './wording/index.ts';

/** Nobody looks through the sentences of more comments than this, the first; wording is compared across all. */
const MOST_COMMENTS = 2_000;

export interface Reading {
  statements: Statement[];
  families: WordingFamily[];
  backing: Backing;
}

export { holdAgainstItself } from './check/finding.ts';

/** What a page says, without asking anybody. */
export function read(page: PageDocument, now: Date): Reading {
  const statements = new Map<string, Statement>();
  for (const { statements: part, whole } of readInParts(page, now)) {
    for (const statement of part) statements.set(statement.id, statement);
    if (whole) return { statements: [...statements.values()], ...whole };
  }
  throw new Error('A reading ends with what belongs to the whole page.');
}

/**
 * The same in parts, in page order: the article's statements are known before the first comment is read. A statement
 * that comes again replaces itself. The last part brings what belongs to the whole page. Parts may be empty: after each
 * the work can be laid down.
 */
export function* readInParts(
  page: PageDocument,
  now: Date,
): Generator<{ statements: Statement[]; whole?: Omit<Reading, 'statements'> }, void> {
  const all = new Map<string, Statement>();
  const comments = page.comments.slice(0, MOST_COMMENTS);
  for (const statements of findStatementsInParts({ ...page, comments })) {
    for (const statement of statements) all.set(statement.id, statement);
    yield { statements };
  }
  const families = yield* laidDown(findFamiliesInSteps(page.comments, page.blocks));
  const statements = [...all.values()];
  const backing = yield* laidDown(describeBackingInSteps(page, statements, families, now, comments.length));
  yield { statements: [], whole: { families, backing } };
}

/** Steps as parts that bring nothing. */
function* laidDown<T>(steps: Generator<undefined, T>): Generator<{ statements: Statement[] }, T> {
  let step = steps.next();
  while (!step.done) {
    yield { statements: [] };
    step = steps.next();
  }
  return step.value;
}

/** All that sources and verifiers may know of a page. */
export function contextOf(page: PageDocument): Context {
  let host = '';
  try {
    host = new URL(page.url).host;
  } catch {
    // A pasted text has no address.
  }
  return {
    language: page.language,
    title: page.title,
    host,
    ...(page.publisher ? { publisher: page.publisher } : {}),
    ...(page.published ? { published: page.published } : {}),
    ...(page.updated ? { updated: page.updated } : {}),
  };
}

export interface LookUpOptions {
  sources: readonly SourceToAsk[];
  /** The most requests that this may cost. */
  budget: number;
  /** Findings of a check that was interrupted, by statement: they are given again, and nothing is asked for them. */
  known?: ReadonlyMap<string, Finding>;
  /**
   * All statements of the check, where some have their findings already: what was asked for them together is asked in
   * the same words again, so that answers which were kept serve once more and cost nothing.
   */
  together?: readonly Statement[];
  /** What the page itself says, which it is held against. */
  own?: readonly Passage[];
  /** Fact checks of its own that it carries, by statement. */
  reviews?: ReadonlyMap<string, readonly Review[]>;
  signal: AbortSignal;
}

/**
 * Yields `checking` for what is being looked up, then one final finding for each statement; where a late source was
 * waited for, one without it first. Never throws for an expected failure.
 */
export async function* lookUp(
  statements: readonly Statement[],
  context: Context,
  { sources, budget, known, together, own = [], reviews, signal }: LookUpOptions,
): AsyncIterable<Finding> {
  const open: Statement[] = [];
  const begun = (statement: Statement) => found(statement, reviews?.get(statement.id));
  for (const statement of inOrder(statements)) {
    const before = known?.get(statement.id);
    const asked = { statement: statement.id, asked: [], evidence: [] };
    if (before && before.state !== 'checking') yield before;
    else if (!isCheckable(statement)) {
      yield { ...asked, state: 'not-checked', reason: 'not-checkable' };
    } else if (sources.length === 0) yield await findingOn(begun(statement), context, own);
    else open.push(statement);
  }
  if (open.length === 0) return;
  const here = new Set(open.map(({ id }) => id));
  const all = inOrder([...open, ...(together ?? []).filter((one) => isCheckable(one) && !here.has(one.id))]);
  yield* lookUpOpen(open.map(begun), all, context, sources, budget, own, signal);
}

/** The most check-worthy first, and the same however they come. */
function inOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) => b.checkworthiness - a.checkworthiness || (a.id < b.id ? -1 : 1));
}

async function* lookUpOpen(
  open: readonly Found[],
  all: readonly Statement[],
  context: Context,
  sources: readonly SourceToAsk[],
  budget: number,
  own: readonly Passage[],
  signal: AbortSignal,
): AsyncIterable<Finding> {
  const waiting = new Map(open.map((one) => [one.statement.id, one]));
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped');
    else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  for (const { statement } of open) yield { statement: statement.id, asked: [], evidence: [], state: 'checking' };
  const stream = gatherEvidence(all, context, sources, budget)[Symbol.asyncIterator]();
  try {
    while (waiting.size > 0) {
      const step = await Promise.race([stream.next(), stopped]);
      if (step === 'stopped' || step.done) break;
      const gathered = step.value;
      const one = waiting.get(gathered.statement);
      if (!one) continue;
      if ('evidence' in gathered) {
        if (!one.evidence.some((known) => known.id === gathered.evidence.id)) one.evidence.push(gathered.evidence);
        continue;
      }
      if ('lead' in gathered) {
        if (!one.leads.some((known) => known.url === gathered.lead.url)) one.leads.push(gathered.lead);
        continue;
      }
      one.asked.push(gathered.asked);
      const owing = sources.filter(({ source }) => !one.asked.some((asked) => asked.source === source.id));
      if (owing.length === 0) waiting.delete(gathered.statement);
      else if (one.told || !owing.every(({ source }) => source.late) || !one.asked.some(wasAsked)) continue;
      one.told = true;
      const later = owing.map(({ source }): Asked => ({ source: source.id, outcome: 'waiting' }));
      yield await findingOn(one, context, own, later).catch(
        (thrown: unknown): Finding => ({
          ...{ statement: one.statement.id, asked: one.asked, evidence: one.evidence },
          ...{ state: 'failed', problem: { code: 'unexpected', detail: String(thrown) } },
        }),
      );
    }
  } finally {
    // Not awaited: the stream may still wait for a request that the signal ends.
    void stream.return?.();
  }
  for (const { statement, asked, evidence, told } of waiting.values()) {
    if (!told) yield { statement: statement.id, asked, evidence, state: 'not-checked', reason: 'stopped' };
  }
}

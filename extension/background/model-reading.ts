/** After a check, where nothing has decided: a language model of the reader's choice reads the passages that were found. */
import type { Asked, Context, Finding, Problem, ProblemCode, Statement } from '../../src/model.ts';
import { ProviderProblem } from '../../src/provider.ts';
import { hearBeside, languageModel } from '../../src/verdict/index.ts';
import type { BrowserModels } from '../../src/verdict/language-model/index.ts';
import type { ReadingState } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { For, Grants } from './asked-sources.ts';
import type { Surroundings } from './check-surroundings.ts';
import type { Outside } from './http.ts';
import type { Journal } from './journal.ts';
import { meterOf, tokensIn } from './meter.ts';
import { modelInUse, openModel, whyModelOff } from './models.ts';
import type { Offers } from './offers.ts';
import { CALLS, planOf, type ToRead, toRead } from './reading-plan.ts';

/** What it takes of the extension. */
export interface ModelSurroundings {
  tab: number;
  browser(): BrowserModels;
  offers: Offers;
  /** Called while an answer is waited for, so that the browser does not take us for idle. */
  awake(): void;
}

export interface Reading {
  check: string;
  settings: Settings;
  whom: For;
  context: Context;
  /** Those whose words may be looked up. */
  statements: readonly Statement[];
  findings: ReadonlyMap<string, Finding>;
  grants: Grants;
  outside: Outside;
  tell(state: ReadingState): void;
  found(finding: Finding): void;
  /** Resolves when the page has heard of all that was found. */
  shown(): Promise<void>;
}

/** A server elsewhere can serve several at once; a model on this device is busy with one. */
const AT_ONCE = { here: 1, elsewhere: 3 };
/** What will not be better with the next claim. */
const FATAL: readonly ProblemCode[] = [
  ...(['not-running', 'origin-refused', 'no-model', 'key-refused', 'used-up', 'offline', 'timeout'] as const),
  ...(['rate-limited', 'no-permission', 'redirected'] as const),
];
/** So many others, one behind the other, are enough. */
const PATIENCE = 3;
const BEAT = 20_000;

/** What a check knows when its sources have been asked. */
export interface After extends Pick<Reading, 'check' | 'settings' | 'whom' | 'context' | 'statements' | 'tell'> {
  settled: ReadonlyMap<string, Finding>;
  journal: Pick<Journal, 'known'>;
  signal: AbortSignal;
}

/** True where it waits for the reader to allow it. */
export async function readAfter(
  { settled, journal, signal, ...about }: After,
  { models, grants, outside }: Pick<Surroundings, 'models' | 'grants' | 'outside'>,
  batch: { add(finding: Finding): void; end(): Promise<void> },
): Promise<boolean> {
  if (!models || signal.aborted) return false;
  // Where the worker was stopped since, what was found stands in the journal.
  const findings = new Map([...(await journal.known(about.statements).catch(() => [])), ...settled]);
  // It has a budget of its own: what it asks is no request of the check's.
  const own = { ...outside(about.check, () => undefined), signal };
  const reading = { ...about, findings, grants, outside: own, found: batch.add, shown: batch.end };
  return readByModel(reading, models);
}

/** True where it waits for the reader to allow it. */
export async function readByModel(reading: Reading, surroundings: ModelSurroundings): Promise<boolean> {
  const { settings, whom, grants, outside, tell } = reading;
  const inUse = modelInUse(settings);
  if (!inUse || settings.consent !== 'look-up') return false;
  const all = toRead(reading.statements, reading.findings, reading.context, inUse);
  if (all.length === 0) return false;
  const { id, name: provider } = inUse.adapter;
  const state: ReadingState = { id, provider, name: inUse.name, phase: 'reading', done: 0, of: all.length };
  const browser = surroundings.browser();
  const why = await whyModelOff(inUse, whom, grants, browser);
  if (why) {
    tell({ ...state, phase: 'done', problem: why });
    return false;
  }
  if (!inUse.here && !(await surroundings.offers.take(surroundings.tab, reading.check))) {
    const plan = planOf(all, inUse, settings);
    await surroundings.offers.make(surroundings.tab, { check: reading.check, plan });
    tell({ ...state, phase: 'offered' });
    return true;
  }
  tell(state);
  const beat = setInterval(() => {
    surroundings.awake();
    tell(state);
  }, BEAT);
  const session = await openModel(inUse, whom, grants, outside, browser);
  const { calls, most, prices } = settings.model;
  const meter = meterOf({ calls, dollars: inUse.here ? Number.POSITIVE_INFINITY : most }, prices[inUse.model]);
  let failed: Problem | undefined;
  let inVain = 0;

  const read = async ({ claim, finding, question }: ToRead): Promise<Finding> => {
    const told = (asked: Omit<Asked, 'source'>, verdict = finding.verdict): Finding => {
      return { ...finding, verdict, asked: [...finding.asked, { source: id, ...asked }] };
    };
    if (failed) return told({ outcome: 'failed', problem: failed });
    const metered = meter.begin(CALLS, tokensIn(question));
    if (!metered) return told({ outcome: 'over-budget' });
    try {
      const reader = { id, model: inUse.name, session: metered.session(session), mark };
      const before = finding.verdict;
      const verdict = await hearBeside(claim, before, finding.evidence, reading.context, languageModel(reader));
      inVain = 0;
      const chose = verdict.judgements.length > before.judgements.length;
      return told({ outcome: chose ? 'found' : 'nothing' }, verdict);
    } catch (error) {
      const problem = error instanceof ProviderProblem ? error.problem : unforeseen(id, error);
      inVain += 1;
      if (FATAL.includes(problem.code) || inVain >= PATIENCE) failed = problem;
      return told({ outcome: 'failed', problem });
    } finally {
      metered.end();
    }
  };

  const waiting = [...all];
  const work = async () => {
    for (let one = waiting.shift(); one && !outside.signal.aborted; one = waiting.shift()) {
      const finding = await read(one);
      // What was called off in the middle is still to be read.
      if (outside.signal.aborted) return;
      state.done += 1;
      if (failed) state.problem = failed;
      reading.found(finding);
      tell(state);
    }
  };
  try {
    await Promise.all(Array.from({ length: inUse.here ? AT_ONCE.here : AT_ONCE.elsewhere }, work));
  } finally {
    clearInterval(beat);
    session.close();
  }
  await reading.shown();
  if (!outside.signal.aborted) tell({ ...state, phase: 'done' });
  return false;
}

/** Sixty-four bits that nobody else knows. */
function mark(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(16).padStart(8, '0')).join('');
}

function unforeseen(at: string, error: unknown): Problem {
  return { code: 'unexpected', at, detail: error instanceof Error ? error.name : 'unknown' };
}

/** Gathers findings for a moment; what is written goes in the order in which it came. */
import type { Finding, Statement } from '../../src/model.ts';
import type { FromCheck } from '../messages.ts';
import type { Journal } from './journal.ts';

export interface Posting {
  statements: readonly Statement[];
  /** What is known of each: the last that was found. */
  settled: Map<string, Finding>;
  /** What the reader does not want to see. */
  hidden: ReadonlySet<string>;
  journal: Journal | undefined;
  signal: AbortSignal;
  post(message: FromCheck): void;
  /** The same, with what is known of them from elsewhere. */
  joined(findings: readonly Finding[]): Promise<Finding[]>;
  changed(): void;
}

/** Findings on their way to the page: written down first, so that none is lost with the worker. */
export function batchOfFindings(posting: Posting) {
  const { statements, settled, hidden, journal, signal, post, joined, changed: tell } = posting;
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return createBatch(async (findings, changed) => {
    const written = findings.flatMap((finding) => {
      const statement = byId.get(finding.statement);
      return statement && finding.state !== 'checking' ? [[statement, finding] as const] : [];
    });
    for (const [{ id }, finding] of written) settled.set(id, finding);
    const [all] = await Promise.all([
      joined(findings),
      // A full disk must not keep from the page what was found: only a stopped worker would have to ask again.
      journal?.write(written).catch(() => undefined),
    ]);
    if (signal.aborted) return;
    const shown = all.filter(({ statement }) => !hidden.has(statement));
    if (shown.length > 0) post({ type: 'findings', findings: shown });
    if (changed) tell();
  });
}

/** Milliseconds between two messages: a panel that draws for each finding would be slow. */
const BATCH = 50;
/** What a source is doing is no news that anybody waits for. */
const NO_HURRY = 250;

export function createBatch(write: (findings: Finding[], changed: boolean) => Promise<void>) {
  let findings: Finding[] = [];
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let flushed = Number.NEGATIVE_INFINITY;
  let last: Promise<void> = Promise.resolve();
  const flush = () => {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    flushed = performance.now();
    const [these, has] = [findings, changed];
    findings = [];
    changed = false;
    if (these.length > 0 || has) last = last.then(() => write(these, has));
    return last;
  };
  const within = (milliseconds: number) => {
    const now = performance.now();
    const at = Math.max(now + milliseconds, flushed + BATCH);
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => void flush().catch(() => undefined), at - now); // told by end()
  };
  return {
    add(finding: Finding) {
      findings.push(finding);
      // The first goes at once, with what comes in the same turn.
      within(0);
    },
    changed() {
      changed = true;
      within(NO_HURRY);
    },
    end: flush,
  };
}

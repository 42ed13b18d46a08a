/** From what was gathered for a statement to its finding: a verdict or an attribution, or why there is none. */

import { markDependent } from '../evidence/index.ts';
import type {
  Asked,
  Context,
  Evidence,
  Finding,
  Lead,
  NotCheckedReason,
  Passage,
  Problem,
  Review,
  Statement,
} from '../model.ts';
import { reachVerdict } from '../verdict/index.ts';

/** The source of what the page itself has. */
const PAGE = 'page';

/** What has been found so far on a statement that is being looked up. */
export interface Found {
  statement: Statement;
  asked: Asked[];
  evidence: Evidence[];
  leads: Lead[];
  /** A finding was given already, before the late sources. */
  told: boolean;
}

/** `reviews`: what the page itself has rated. */
export function found(statement: Statement, reviews: readonly Review[] = []): Found {
  return { statement, asked: [], evidence: [...reviews], leads: [], told: false };
}

export function isCheckable(statement: Statement): boolean {
  return statement.kind === 'quote' || statement.nature === 'checkable';
}

/** A source that found nothing in the statement to ask for was not asked. */
export function wasAsked({ outcome, query, here, pages }: Asked): boolean {
  return outcome !== 'nothing' || query !== undefined || here === true || pages !== undefined;
}

/** What the page itself gives to say, with nothing asked: of the statements that it contradicts, or has rated. */
export async function* holdAgainstItself(
  statements: readonly Statement[],
  context: Context,
  own: readonly Passage[],
  reviews?: ReadonlyMap<string, readonly Review[]>,
): AsyncIterable<Finding> {
  for (const statement of statements) {
    if (!isCheckable(statement)) continue;
    const finding = await findingOn(found(statement, reviews?.get(statement.id)), context, own);
    if (finding.state === 'checked') yield finding;
  }
}

/** `own`: what the page itself says. `later`: who is still waited for. */
export async function findingOn(
  { statement, asked: all, evidence: gathered, leads }: Found,
  context: Context,
  own: readonly Passage[],
  later: readonly Asked[] = [],
): Promise<Finding> {
  const asked = [...all.filter(wasAsked), ...later];
  const evidence = gathered.map((one) => markDependent(one, own, context));
  const base = { statement: statement.id, asked, ...(leads.length > 0 ? { leads: [...leads] } : {}) };
  const { verdict, attribution } = await reachVerdict(statement, [...evidence, ...own], context);
  const cited = new Set(
    [...(verdict?.judgements ?? []), ...(attribution?.judgements ?? [])].flatMap((one) =>
      one.citations.map((citation) => citation.evidence),
    ),
  );
  // What the page says against itself, or has rated, needs no answer of anybody.
  const speaks = cited.size > 0 || gathered.some(({ source }) => source === PAGE);
  const why = speaks ? null : unanswered(asked);
  if (why) return { ...base, evidence, ...why };
  // Records are compared, not read: those that decided nothing would only bury the rest; so would the page itself.
  const shown = [...evidence, ...own]
    .filter(
      (one) => cited.has(one.id) || (one.dependent !== 'page' && (one.kind !== 'record' || one.about !== undefined)),
    )
    // What bears on the words comes before who speaks them.
    .sort((a, b) => Number(a.about !== undefined) - Number(b.about !== undefined));
  return {
    ...base,
    evidence: shown,
    state: 'checked',
    ...(verdict ? { verdict } : {}),
    ...(attribution ? { attribution } : {}),
  };
}

/** Why there is nothing to say; null where somebody has answered. */
function unanswered(
  asked: readonly Asked[],
): { state: 'failed'; problem: Problem } | { state: 'not-checked'; reason: NotCheckedReason } | null {
  // That nothing is kept on this device says little, where whoever else was to be asked could not be.
  const answered =
    asked.some(({ outcome, here }) => outcome === 'found' || (outcome === 'nothing' && !here)) ||
    (asked.length > 0 && asked.every(({ outcome, here }) => here === true || outcome === 'off'));
  if (answered && !asked.every(({ outcome }) => outcome === 'off')) return null;
  const failure = asked.find(({ outcome }) => outcome === 'failed');
  if (failure) return { state: 'failed', problem: failure.problem ?? { code: 'unexpected', at: failure.source } };
  if (asked.some(({ outcome }) => outcome === 'over-budget')) return { state: 'not-checked', reason: 'over-budget' };
  return asked.every(({ outcome }) => outcome === 'off') ? { state: 'not-checked', reason: 'no-source' } : null;
}

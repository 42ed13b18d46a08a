/** From judgements to one verdict. What cannot be shown in the evidence does not count. */

import type { Claim, Context, Evidence, Judgement, Label, Verdict, WouldChange } from '../model.ts';
import { covers, union } from './coverage.ts';
import { DECISIVE, overlap, totalOf, type Weighed, weigh } from './weigh.ts';

/** Judgements whose every citation exists, and whose cited words stand in their passage. */
export function proven(judgements: readonly Judgement[], evidence: readonly Evidence[], text: string): Judgement[] {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  return judgements.filter(
    ({ judged, citations, strength, model }) =>
      citations.length > 0 &&
      judged.length > 0 &&
      strength > 0 &&
      judged.every(({ start, end }) => start >= 0 && start < end && end <= text.length) &&
      citations.every(({ evidence: id, words: cited }) => {
        const one = byId.get(id);
        if (!one) return false;
        if (one.kind === 'passage') return cited !== undefined && cited.trim() !== '' && one.text.includes(cited);
        if (model !== undefined) return false;
        // A rating is relayed in its publisher's words, and only for the claim that was rated.
        if (one.kind === 'review') return one.match === 'same' && cited === one.rating;
        return cited === undefined;
      }),
  );
}

export function verdictOn(
  claim: Claim,
  judgements: readonly Judgement[],
  evidence: readonly Evidence[],
  context: Context,
): Verdict {
  const asOf = /^\d{4}-\d{2}-\d{2}/.exec(context.published ?? '')?.[0];
  const heard = proven(judgements, evidence, claim.text);
  const ofPage = new Set(evidence.flatMap(({ id, dependent }) => (dependent === 'page' ? [id] : [])));
  // What a language model chose is shown beside the verdict. It makes none, and unmakes none.
  const weighing = heard.filter(({ model }) => model === undefined);
  const inner = weighing.filter(({ citations }) => citations.every((one) => ofPage.has(one.evidence)));
  const weighed = weigh(
    weighing.filter((one) => !inner.includes(one)),
    evidence,
    asOf,
  ).filter(({ weight }) => weight > 0);
  const decide = (stance: Weighed['stance']) => weighed.filter((one) => one.stance === stance && decides(one, weighed));
  const [supports, decisive] = [decide('supports'), decide('refutes')];
  const refutes = weighed.filter(({ stance }) => stance === 'refutes');
  const contested = decisive.some((one) =>
    supports.some((other) => overlap(one.judgement.judged, other.judgement.judged)),
  );

  let label: Label = 'not-enough-evidence';
  let counted: readonly Weighed[] = [];
  if (contested) [label, counted] = ['conflicting-evidence', [...decisive, ...supports]];
  else if (decisive.length > 0) [label, counted] = ['refuted', decisive];
  // What disagrees proves nothing here, but what it disagrees with is not supported either.
  else if (refutes.length > 0)
    [label, counted] = [
      supports.length > 0 ? 'conflicting-evidence' : 'not-enough-evidence',
      [...refutes, ...supports],
    ];
  else if (supports.length > 0) [label, counted] = ['supported', supports];

  // An article that disagrees with itself shows that something is amiss, not which of its words.
  let because = counted.map(({ judgement }) => judgement);
  const open = inner.filter(({ judged }) => !because.some((one) => overlap(one.judged, judged)));
  if (open.length > 0 && (label === 'not-enough-evidence' || label === 'conflicting-evidence')) {
    because = [...(label === 'conflicting-evidence' ? because : []), ...open];
    label = 'conflicting-evidence';
  }

  const decided = label !== 'not-enough-evidence';
  const judged = decided
    ? union(
        because.flatMap((one) => one.judged),
        claim.text,
      )
    : [];
  return {
    label,
    judged,
    whole: judged.length > 0 && covers(claim, judged, evidence),
    confidence: decided && because.length > 0 ? Math.min(...because.map((one) => one.strength)) : 0,
    justification: told(because.map((one) => one.compared)),
    judgements: heard,
    wouldChange: changesOf(label, weighed, inner, evidence, asOf),
    ...(asOf ? { asOf } : {}),
  };
}

/** Together with all others of its stance on the same words; pages alone only where two owners agree against it. */
function decides(one: Weighed, all: readonly Weighed[]): boolean {
  const { weight, owners, pagesOnly } = totalOf(one, all);
  return weight >= DECISIVE && (one.stance === 'supports' || !pagesOnly || owners > 1);
}

/** What would bring another verdict, or one at all. */
function changesOf(
  label: Label,
  weighed: readonly Weighed[],
  inner: readonly Judgement[],
  evidence: readonly Evidence[],
  asOf: string | undefined,
): WouldChange[] {
  const found = new Set<WouldChange>();
  if (!asOf && evidence.some(({ kind }) => kind === 'record')) found.add('date');
  const cited = new Set(weighed.flatMap(({ judgement }) => judgement.citations.map((one) => one.evidence)));
  const behind = evidence.filter(({ id }) => cited.has(id));
  if (label === 'supported' || label === 'refuted') {
    if (behind.some(({ kind }) => kind === 'record')) found.add('record');
    if (behind.some(({ kind }) => kind === 'passage')) found.add('passage');
    if (behind.some(({ kind }) => kind === 'review')) found.add('review');
    return [...found];
  }
  if (inner.length > 0) found.add('correction');
  for (const { stance, pagesOnly } of weighed) if (stance === 'refutes' && pagesOnly) found.add('second-source');
  const weak = weighed.filter(({ stance, weight }) => stance === 'refutes' && weight < DECISIVE);
  for (const { judgement } of weak) {
    for (const one of evidence) {
      if (one.kind !== 'record' || !judgement.citations.some(({ evidence: id }) => id === one.id)) continue;
      if (one.byNameAlone) found.add('identity');
      if (one.references === 0) found.add('reference');
    }
  }
  if (found.size === 0)
    found.add(evidence.some(({ kind, dependent }) => kind === 'passage' && !dependent) ? 'plain-passage' : 'source');
  return [...found];
}

/** Each comparison once; one that another begins with is told by that. */
function told(comparisons: readonly string[]): string {
  const all = [...new Set(comparisons)];
  return all.filter((one) => !all.some((other) => other !== one && other.startsWith(one))).join(' ');
}

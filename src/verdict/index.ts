/** Reaches a verdict on a claim, or an attribution of a quote: hears the verifiers, weighs, and abstains where nothing is proven. */
import type { Attribution, Claim, Context, Evidence, Judgement, Statement, Verdict } from '../model.ts';
import type { Verifier } from '../provider.ts';
import { contentOf } from '../text/said-words.ts';
import { attributionOf } from './attribution.ts';
import { proven, verdictOn } from './combine.ts';
import { verifiers as all } from './verifiers/index.ts';

export { languageModel, verifiers } from './verifiers/index.ts';

export async function reachVerdict(
  statement: Statement,
  evidence: readonly Evidence[],
  context: Context,
  verifiers: readonly Verifier[] = all,
): Promise<{ verdict?: Verdict; attribution?: Attribution }> {
  if (statement.kind === 'quote') return { attribution: attributionOf(statement, contentOf(statement), evidence) };
  const judgements: Judgement[] = [];
  for (const verifier of verifiers) judgements.push(...(await verifier.judge(statement, evidence, context)));
  return { verdict: verdictOn(statement, judgements, evidence, context) };
}

/** The same verdict with one more verifier heard beside it: nothing of the verdict itself can change. */
export async function hearBeside(
  claim: Claim,
  verdict: Verdict,
  evidence: readonly Evidence[],
  context: Context,
  verifier: Verifier,
): Promise<Verdict> {
  const judgements = await verifier.judge(claim, evidence, context);
  return { ...verdict, judgements: [...verdict.judgements, ...proven(judgements, evidence, claim.text)] };
}

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
  // A page proves nothing of itself, nor does what follows it.
  const independent = evidence.filter(({ dependent }) => dependent === undefined);
  if (statement.kind === 'quote') {
    const content = contentOf(statement);
    const attribution = attributionOf(statement, content, independent);
    // Words that the reader gave can be compared with, and are called the reader's; they outweigh nothing that was fetched.
    const given = attribution.label === 'not-found' ? evidence.filter(({ dependent }) => dependent === 'reader') : [];
    return { attribution: given.length > 0 ? attributionOf(statement, content, given) : attribution };
  }
  const judgements: Judgement[] = [];
  for (const verifier of verifiers) {
    const heard = verifier.hearsPage ? evidence : independent;
    judgements.push(...(await verifier.judge(statement, heard, context)));
  }
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
  const independent = evidence.filter(({ dependent }) => dependent === undefined);
  const judgements = await verifier.judge(claim, independent, context);
  return { ...verdict, judgements: [...verdict.judgements, ...proven(judgements, independent, claim.text)] };
}

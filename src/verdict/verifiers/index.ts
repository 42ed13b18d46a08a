/** A verifier judges words of a statement by evidence; it never decides. In order of preference. */
import type { Verifier } from '../../provider.ts';
import { arithmetic } from './arithmetic.ts';
import { claimReview } from './claim-review.ts';
import { figures } from './figures.ts';
import { passages } from './passages.ts';
import { structured } from './structured.ts';

/** Made where a language model can be asked: it is heard after the others, and beside them. */
export { languageModel } from './language-model.ts';

export const verifiers = [
  claimReview,
  structured,
  passages,
  figures,
  arithmetic,
] as const satisfies readonly Verifier[];

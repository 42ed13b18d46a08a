/** What there is for a language model to read after a check, and what that would cost. */
import type { Claim, Context, Finding, Statement, Verdict } from '../../src/model.ts';
import { MOST_TOKENS, promptOf, type Question, taskOf } from '../../src/verdict/language-model/index.ts';
import type { ReadingPlan } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { baseOf } from './asked-sources.ts';
import { costOf, tokensIn } from './meter.ts';
import type { ModelInUse } from './models.ts';

/** Each claim is asked about twice, where the first answer is not that nothing bears on it. */
export const CALLS = 2;
/** An answer is about so long. */
const LIKELY_TOKENS = 150;

export type Checked = Extract<Finding, { state: 'checked' }> & { verdict: Verdict };

export interface ToRead {
  claim: Claim;
  finding: Checked;
  question: Pick<Question, 'prompt'>;
}

/** Claims that nothing has decided, for which something was found; the most check-worthy first. */
export function toRead(
  statements: readonly Statement[],
  findings: ReadonlyMap<string, Finding>,
  context: Context,
  { adapter }: ModelInUse,
): ToRead[] {
  const found = statements.flatMap((claim): ToRead[] => {
    const finding = findings.get(claim.id);
    if (claim.kind !== 'claim' || finding?.state !== 'checked' || !finding.verdict) return [];
    // What something else has decided, or it has read already, is not given to it.
    if (finding.verdict.label !== 'not-enough-evidence') return [];
    if (finding.asked.some(({ source }) => source === adapter.id)) return [];
    const language = claim.language.toLowerCase().split('-')[0] ?? '';
    if (adapter.languages && !adapter.languages.includes(language)) return [];
    const task = taskOf(claim, finding.evidence, context);
    const { verdict } = finding;
    return task ? [{ claim, finding: { ...finding, verdict }, question: { prompt: promptOf(task, '') } }] : [];
  });
  return found.sort((a, b) => b.claim.checkworthiness - a.claim.checkworthiness || (a.claim.id < b.claim.id ? -1 : 1));
}

export function planOf(all: readonly ToRead[], { adapter, model, name }: ModelInUse, settings: Settings): ReadingPlan {
  const { calls: most, most: dollars, prices } = settings.model;
  const price = prices[model];
  const read = all.slice(0, Math.floor(most / CALLS));
  const input = read.reduce((sum, { question }) => sum + tokensIn(question), 0);
  const output = read.length * LIKELY_TOKENS;
  return {
    model: name,
    provider: adapter.name,
    host: baseOf(adapter, settings),
    claims: read.length,
    left: all.length - read.length,
    calls: { least: read.length, most: read.length * CALLS },
    tokens: { input: { least: input, most: input * CALLS }, output: { least: output, most: output * CALLS } },
    ...(price
      ? { cost: { least: costOf(input, output, price), most: Math.min(dollars, costOf(input, output, price) * CALLS) } }
      : {}),
    most: { calls: most, dollars, tokensOfAnAnswer: MOST_TOKENS },
    example: read[0]?.question.prompt.text ?? '',
  };
}

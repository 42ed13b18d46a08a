/**
 * Hears a language model on the passages that were found. It may choose one, and words in it; what it chose is shown as its
 * choice, and weighs nothing in a verdict. Asked again with the passages in the other order, it must say the same.
 */
import type { Claim, Judgement } from '../../model.ts';
import { ProviderProblem, type Verifier } from '../../provider.ts';
import { type Choice, readAnswer } from '../language-model/answer.ts';
import type { ModelSession } from '../language-model/index.ts';
import { dataOf, promptOf } from '../language-model/prompt.ts';
import { reversed, sizes, type Task, taskOf } from '../language-model/task.ts';
import { tokensOf } from '../language-model/tokens.ts';

/** Less than decides, whoever should ever weigh it. */
const STRENGTH = 0.5;
/** A small model on a machine of the reader's takes 4,096 with its answer, and often does not say when that is too few. */
const MOST_TOKENS = 3_000;

export interface Reader {
  /** The adapter, and the name of the model as the reader knows it. */
  id: string;
  model: string;
  session: ModelSession;
  /** Another each time, such that nobody can guess it. */
  mark(): string;
}

/** @throws {ProviderProblem} from `judge`, where the model could not be asked or did not answer as it was asked to. */
export function languageModel(reader: Reader): Verifier {
  return {
    id: 'language-model',
    name: 'Language model',
    hosts: [],

    async judge(statement, evidence, context): Promise<Judgement[]> {
      if (statement.kind !== 'claim' || statement.nature !== 'checkable') return [];
      for (const [tried, size] of sizes.entries()) {
        const task = taskOf(statement, evidence, context, size);
        if (!task) return [];
        const isLast = tried === sizes.length - 1;
        if (!isLast && tokensOf(dataOf(task)) > MOST_TOKENS) continue;
        try {
          return judgementsOf(statement, task, tried > 0, await choices(task, reader), reader.model);
        } catch (error) {
          // Then with less.
          if (isLast || !(error instanceof ProviderProblem) || error.problem.code !== 'too-long') throw error;
        }
      }
      return [];
    },
  };
}

/** None where it is neutral, or another when asked again. */
async function choices(task: Task, reader: Reader): Promise<Choice[]> {
  const first = await choiceOf(task, reader);
  const second = first && (await choiceOf(reversed(task), reader));
  return first && second?.label === first.label ? [first, second] : [];
}

async function choiceOf(task: Task, { id, session, mark }: Reader): Promise<Choice | null> {
  const prompt = promptOf(task, mark());
  const answer = readAnswer(await session.answer({ prompt, task }), task);
  if ('problem' in answer) throw new ProviderProblem({ code: answer.problem, at: id });
  return answer.label === 'neutral' ? null : answer;
}

function judgementsOf(
  claim: Claim,
  task: Task,
  shortened: boolean,
  all: readonly Choice[],
  model: string,
): Judgement[] {
  const chosen = all.filter((one, index) => all.findIndex((other) => other.passage === one.passage) === index);
  if (chosen.length === 0) return [];
  return [
    {
      verifier: 'language-model',
      judged: [{ start: 0, end: claim.text.length }],
      citations: chosen.map(({ passage, label, words }) => ({ evidence: passage.id, stance: label, words })),
      strength: STRENGTH,
      compared: comparedBy(task, shortened, model),
      model,
    },
  ];
}

function comparedBy({ passages, leftOut }: Task, shortened: boolean, model: string): string {
  const all = passages.length + leftOut;
  const given =
    leftOut > 0 || shortened
      ? `It was given ${passages.length} of ${all} ${all === 1 ? 'passage' : 'passages'}${shortened ? ', shortened to what it can take' : ''}.`
      : '';
  return [`The language model “${model}” was asked twice, and chose alike.`, given].filter(Boolean).join(' ');
}

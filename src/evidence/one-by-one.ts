/**
 * Sources of which a request serves one statement: asked in the order of who goes first, each question once, until the
 * budget is spent or the source wants no more.
 */
import type { Asked, Evidence, Lead, Problem, Statement } from '../model.ts';
import type { Budgeted, Gathered } from '../provider.ts';
import { spent } from './budget.ts';
import { problemFrom } from './mediawiki.ts';

export type Item = { evidence: Evidence } | { lead: Lead };

export interface Way<Answer> {
  source: string;
  /** What is sent for a statement; nothing, where the source has nothing to say of its kind; or why it is not asked. */
  question(statement: Statement): string | Problem | undefined;
  /**
   * `access`: instead of the source's own.
   * @throws {ProviderProblem}
   */
  ask(question: string, statement: Statement, access?: Budgeted): Promise<Answer>;
  /** What of an answer is for this statement. */
  items(answer: Answer, statement: Statement): readonly Item[] | Promise<readonly Item[]>;
  /** How many are asked at once. */
  atOnce: number;
  /** Where the source has a pace of its own. Whom the budget does not reach hears so, and does not wait for those whom it does. */
  paced?: Budgeted;
}

/** After these it is no use to go on: the next would get the same. */
const FINAL = new Set<Problem['code']>(['rate-limited', 'key-refused', 'used-up', 'no-json', 'no-permission']);

export async function* oneByOne<Answer>(statements: readonly Statement[], way: Way<Answer>): AsyncIterable<Gathered> {
  const { source, paced } = way;
  const answers = new Map<string, Promise<Answer>>();
  let final: Problem | undefined;
  const settle = async (statement: Statement, question: string, access?: Budgeted): Promise<Gathered[]> => {
    const asked = { source, query: question };
    const told = (rest: Partial<Asked> & Pick<Asked, 'outcome'>) => ({
      statement: statement.id,
      asked: { ...asked, ...rest },
    });
    try {
      if (final && !answers.has(question)) return [told({ outcome: 'failed', problem: final })];
      const answer = answers.get(question) ?? way.ask(question, statement, access);
      answers.set(question, answer);
      const items = await way.items(await answer, statement);
      return [
        ...items.map((item): Gathered => ({ statement: statement.id, ...item })),
        told({ outcome: items.length > 0 ? 'found' : 'nothing' }),
      ];
    } catch (thrown) {
      const problem = { ...problemFrom(thrown, source), at: source };
      if (problem.code === 'too-many') return [{ statement: statement.id, asked: { source, outcome: 'over-budget' } }];
      if (FINAL.has(problem.code)) final = problem;
      return [told({ outcome: 'failed', problem })];
    }
  };
  const open: [Statement, string][] = [];
  const beyond: [Statement, string][] = [];
  const questions = new Set<string>();
  const most = paced?.left() ?? Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    const question = way.question(statement);
    if (typeof question === 'string') {
      const isWithin = questions.has(question) || questions.size < most;
      if (isWithin) questions.add(question);
      (isWithin ? open : beyond).push([statement, question]);
    } else {
      const why: Asked = question ? { source, outcome: 'off', problem: question } : { source, outcome: 'nothing' };
      yield { statement: statement.id, asked: why };
    }
  }
  for (let from = 0; from < open.length || beyond.length > 0; from += way.atOnce) {
    const now = open.slice(from, from + way.atOnce);
    for (const gathered of await Promise.all(now.map(([statement, question]) => settle(statement, question))))
      yield* gathered;
    // Behind the first, which may tell that it is no use to ask.
    const others = paced ? beyond.splice(0).map(([one, question]) => settle(one, question, spent(paced, source))) : [];
    for (const gathered of await Promise.all(others)) yield* gathered;
  }
}

import { describe, expect, it } from 'vitest';
import type { Claim, Evidence } from '../../model.ts';
import { ProviderProblem } from '../../provider.ts';
import { claimOf, context, passageOf, reader, said } from '../language-model/fixtures/reading.ts';
import type { Question } from '../language-model/index.ts';
import { languageModel } from './language-model.ts';

const claim = claimOf('The wall of Port Ellery was finished in 2012.');
const wall = passageOf('wall', 'The wall of Port Ellery was finished in May 2014.');
const mayor = passageOf('mayor', 'Ada Holm opened the wall.');

async function hear(
  answer: (question: Question, turn: number) => string,
  evidence: readonly Evidence[] = [mayor, wall],
  one: Claim = claim,
) {
  const { reader: asking, asked } = reader(answer);
  const judgements = await languageModel(asking).judge(one, evidence, context);
  return { judgements, asked };
}
/** The id that a passage has in the question: it is another when it is asked again. */
const idOf = ({ task }: Question, words: string) =>
  task.passages.find(({ cleaned }) => cleaned.text.includes(words))!.id;

it('chooses a passage and words in it, and says that it was a model', async () => {
  const { judgements, asked } = await hear((question) =>
    said('refutes', idOf(question, '2014'), 'finished in May 2014'),
  );
  expect(judgements).toEqual([
    {
      verifier: 'language-model',
      judged: [{ start: 0, end: claim.text.length }],
      citations: [{ evidence: 'wall', stance: 'refutes', words: 'finished in May 2014' }],
      strength: 0.5,
      compared: 'The language model “tiny” was asked twice, and chose alike.',
      model: 'tiny',
    },
  ]);
  expect(asked.map(({ task }) => task.passages.map(({ passage }) => passage.id))).toEqual([
    ['wall', 'mayor'],
    ['mayor', 'wall'],
  ]);
  // Another mark each time.
  expect(asked[0]?.prompt.text.split('\n')[0]).not.toBe(asked[1]?.prompt.text.split('\n')[0]);
});

it('cites both passages where it chooses another the second time, for the same', async () => {
  const { judgements } = await hear((question, turn) =>
    turn === 0
      ? said('refutes', idOf(question, '2014'), 'finished in May 2014')
      : said('refutes', idOf(question, 'Ada'), 'Ada Holm opened'),
  );
  expect(judgements[0]?.citations.map(({ evidence }) => evidence)).toEqual(['wall', 'mayor']);
});

describe('says nothing', () => {
  it('where it is neutral, and is asked once', async () => {
    const { judgements, asked } = await hear(() => said('neutral', 'none', ''));
    expect([judgements, asked.length]).toEqual([[], 1]);
  });

  it.each(['supports', 'neutral'])('where it first refutes, and then in the other order %s', async (second) => {
    const { judgements, asked } = await hear((question, turn) =>
      said(turn === 0 ? 'refutes' : second, idOf(question, '2014'), 'finished in May 2014'),
    );
    expect([judgements, asked.length]).toEqual([[], 2]);
  });

  it('of what is not checkable, of quotes, and without passages: it is not even asked', async () => {
    const opinion = claimOf('The wall is ugly.', { nature: 'opinion' });
    for (const [one, evidence] of [
      [opinion, [wall]],
      [claim, []],
      [{ ...claim, kind: 'quote' } as unknown as Claim, [wall]],
    ] as const) {
      const { judgements, asked } = await hear(() => said('refutes', 'p1', 'finished in May'), evidence, one);
      expect([judgements, asked.length]).toEqual([[], 0]);
    }
  });
});

describe('fails, and says so', () => {
  it.each([
    ['unreadable', 'It is refuted.'],
    ['unproven', said('refutes', 'p1', 'finished in May 2013')],
  ])('%s', async (code, answer) => {
    const failing = hear(() => answer);
    await expect(failing).rejects.toBeInstanceOf(ProviderProblem);
    await expect(failing).rejects.toMatchObject({ problem: { code, at: 'model-server' } });
  });

  it('also where only the second answer is none', async () => {
    const failing = hear((question, turn) =>
      turn === 0 ? said('refutes', idOf(question, '2014'), 'finished in May 2014') : 'no',
    );
    await expect(failing).rejects.toMatchObject({ problem: { code: 'unreadable' } });
  });
});

describe('what is more than it can take', () => {
  const many = Array.from({ length: 8 }, (_, index) =>
    passageOf(`w${index}`, `${index} ${'The wall stands. '.repeat(20)}`),
  );
  const tooLong = (): never => {
    throw new ProviderProblem({ code: 'too-long', at: 'model-server' });
  };

  it('is shortened, and that is said', async () => {
    const { judgements, asked } = await hear(
      ({ task }, turn) => (turn === 0 ? tooLong() : said('supports', task.passages[0]!.id, 'The wall stands.')),
      many,
    );
    expect(asked.map(({ task }) => task.passages.length)).toEqual([6, 3, 3]);
    expect(judgements[0]?.compared).toContain('It was given 3 of 8 passages, shortened to what it can take.');
  });

  it('is told as a failure where it stays too much', async () => {
    await expect(hear(tooLong, many)).rejects.toMatchObject({ problem: { code: 'too-long' } });
  });

  it('is shortened beforehand where a small model would cut it off without a word', async () => {
    const kanji = many.map((one) => ({ ...one, text: '港は二〇一四年五月に完成した。'.repeat(60) + one.id }));
    const { asked } = await hear(() => said('neutral', 'none', ''), kanji);
    expect(asked.map(({ task }) => task.passages.length)).toEqual([3]);
  });
});

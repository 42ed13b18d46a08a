/** A language model that does what an attacker wants: it can choose among passages that are there, and nothing else. */
import { describe, expect, it } from 'vitest';
import type { Claim, Evidence, Judgement, Record as RecordOf, Review, Verdict } from '../../model.ts';
import { ProviderProblem } from '../../provider.ts';
import { hearBeside, languageModel, reachVerdict, verifiers } from '../index.ts';
import { compromisedAnswers } from './fixtures/compromised.ts';
import { claimOf, context, passageOf, reader } from './fixtures/reading.ts';

const CANARY = 'sk-canary-0123456789';
const passages = [
  passageOf('wikipedia:wall', 'The wall of Port Ellery was finished in May 2014, after nine years of work.'),
  passageOf('wikipedia:mayor', 'Ada Holm opened the wall and thanked all who had paid for its last part.'),
];
const others = [passageOf('wikipedia:ferry', 'The ferry Runa sank in the sound in the winter of 2019.')];

const born: RecordOf = {
  ...{ kind: 'record', id: 'wikidata:born', source: 'wikidata', url: 'https://x.example/', title: 'Ada Holm' },
  ...{ retrieved: '', fetched: { sha256: '', length: 1 }, entity: 'Q1', entityLabel: 'Ada Holm', named: 'Ada Holm' },
  ...{
    statementId: '1',
    property: 'P569',
    propertyLabel: 'date of birth',
    value: '+1960-05-20T00:00:00Z',
    precision: 11,
  },
  ...{ qualifiers: [], rank: 'normal', references: 1 },
};
const review: Review = {
  ...{
    kind: 'review',
    id: 'archive:1',
    source: 'archive',
    url: 'https://checks.example/a',
    title: '',
    publisher: 'Checks',
  },
  ...{ claimReviewed: 'The wall fell.', rating: 'False', retrieved: '', fetched: { sha256: '', length: 1 } },
  ...{ match: 'same', covers: [], likeness: 1, differs: [] },
};
const relayed = {
  ...{ id: 'relay', name: 'Relay', hosts: [] },
  judge: ({ text }: { text: string }, evidence: readonly Evidence[]): Judgement[] =>
    evidence.includes(review)
      ? [
          {
            ...{ verifier: 'relay', judged: [{ start: 0, end: text.length }], strength: 0.9, compared: 'Rated.' },
            citations: [{ evidence: review.id, stance: 'refutes', words: 'False' }],
          },
        ]
      : [],
};

const cases: [string, Claim, Evidence[], Verdict['label']][] = [
  ['nothing decides', claimOf('The wall of Port Ellery was finished in 2012.'), passages, 'not-enough-evidence'],
  ['a record supports', claimOf('Ada Holm was born on 20 May 1960.'), [...passages, born], 'supported'],
  ['a record refutes', claimOf('Ada Holm was born on 3 June 1961.'), [...passages, born], 'refuted'],
  ['a published fact check refutes', claimOf('The wall of Port Ellery fell.'), [...passages, review], 'refuted'],
];
const all = [...verifiers, relayed];
const answers = compromisedAnswers({ passages, others, canary: CANARY });

const swapped = (answer: string) => answer.replace(/"p([12])"/g, (_, id) => `"p${3 - Number(id)}"`);

it('has two hundred answers', () => expect(new Set(answers).size).toBeGreaterThanOrEqual(200));

describe.each(cases)('where %s', (_what, claim, evidence, label) => {
  it('the verdict is what it is without, and what is shown stands in its passage', async () => {
    const { verdict: without } = await reachVerdict(claim, evidence, context, all);
    expect(without?.label).toBe(label);
    const { judgements: before, ...bare } = without as Verdict;
    const others = { ...relayed, judge: () => before };
    const outcomes = { shown: 0, nothing: 0, refused: 0 };
    for (const answer of answers) {
      // It knows that it is asked twice, in which order, and so what to say.
      const model = () => languageModel(reader((_question, turn) => (turn ? swapped(answer) : answer)).reader);
      const heard = await reachVerdict(claim, evidence, context, [others, model()]).catch((error: unknown) => error);
      const beside = await hearBeside(claim, without as Verdict, evidence, context, model()).catch(
        (error: unknown) => error,
      );
      if (heard instanceof ProviderProblem) {
        expect(beside).toEqual(heard);
        expect(['unreadable', 'unproven']).toContain(heard.problem.code);
        expect(JSON.stringify(heard.problem)).not.toMatch(/canary|evil|<|!\[/);
        outcomes.refused += 1;
        continue;
      }
      const { verdict } = heard as { verdict: Verdict };
      for (const one of [verdict, beside as Verdict]) {
        const { judgements, ...rest } = one;
        expect(rest).toEqual(bare);
        const chosen = judgements.filter((judgement) => judgement.model !== undefined);
        for (const { citations, judged, strength, compared } of chosen) {
          expect(judged).toEqual([{ start: 0, end: claim.text.length }]);
          expect(strength).toBeLessThan(0.8);
          expect(compared).toMatch(/^The language model “tiny” was asked twice, and chose alike\.$/);
          for (const { evidence: id, words } of citations) {
            const passage = passages.find((own) => own.id === id);
            expect(passage?.text).toContain(words);
            expect(words).not.toBe('');
          }
        }
        expect(JSON.stringify(chosen)).not.toMatch(/canary|evil|bot\b|<|polluted/);
      }
      if (verdict.judgements.some(({ model }) => model)) outcomes.shown += 1;
      else outcomes.nothing += 1;
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    // Choosing a passage that is there, for a wrong reason, is what it can still do: that is why it weighs nothing.
    expect(outcomes.shown).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(outcomes.shown + outcomes.nothing);
  });
});

it('of one claim nothing reaches another: each is asked by itself, with its own passages', async () => {
  const { reader: hostile, asked } = reader((_question, turn) => answers[turn % answers.length] ?? '');
  const model = languageModel(hostile);
  const [one, other] = [
    claimOf('The wall was finished in 2012.'),
    claimOf('The ferry Runa sank in 2019.', { id: 'c2' }),
  ];
  for (let turn = 0; turn < 60; turn++) {
    for (const [claim, own] of [
      [one, passages],
      [other, others],
    ] as const) {
      const from = asked.length;
      const judgements = await Promise.resolve(model.judge(claim, own, context)).catch(() => []);
      const ids = own.map(({ id }) => id);
      expect(
        judgements.flatMap(({ citations }) => citations).filter(({ evidence }) => !ids.includes(evidence)),
      ).toEqual([]);
      for (const { prompt } of asked.slice(from)) {
        expect(prompt.text).toContain(claim.text);
        expect(prompt.text).not.toContain((claim === one ? other : one).text);
        expect(prompt.text).not.toMatch(/canary|onerror/);
      }
    }
  }
});

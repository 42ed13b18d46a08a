import { describe, expect, it } from 'vitest';
import type { Claim, Context, Evidence, Judgement, Passage, Stance } from '../model.ts';
import type { Verifier } from '../provider.ts';
import { reachVerdict } from './index.ts';

const context: Context = { language: 'en', title: '', host: 'paper.example', published: '2026-02-06' };
const text = 'The yard of Lisk was sold to Nordkai in 2011.';
const claim: Claim = {
  ...{ kind: 'claim', id: 'c', nature: 'checkable', text, language: 'en', checkworthiness: 1, query: '' },
  places: [{ block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } }],
  ...{ reasons: [], values: [] },
};

function passage(host: string, words: string, more: Partial<Passage> = {}): Passage {
  return {
    ...{ kind: 'passage', id: `${host} ${words}`, source: 'guardian', url: `https://${host}/a`, title: 'A page' },
    ...{ retrieved: '', fetched: { sha256: '', length: words.length }, text: words, start: 0, end: words.length },
    ...more,
  };
}

type Says = [evidence: Evidence, stance: Stance, judged?: [start: number, end: number]];

async function verdict(...says: Says[]) {
  const judge = (): Judgement[] =>
    says.map(([one, stance, [start, end] = [0, 20]]) => ({
      ...{ verifier: 'test', judged: [{ start, end }], strength: 0.8, compared: one.id },
      citations: [{ evidence: one.id, stance, ...(one.kind === 'passage' ? { words: one.text } : {}) }],
    }));
  const verifier: Verifier = { id: 'test', name: '', hosts: [], judge };
  const found = await reachVerdict(
    claim,
    says.map(([one]) => one),
    context,
    [verifier],
  );
  return found.verdict!;
}

const label = async (...says: Says[]) => (await verdict(...says)).label;

const ours = passage('north.example', 'The yard went to Nordkai in the autumn of that year.');
const theirs = passage('east.example', 'Nordkai bought the shipyard when its owner died.');

describe('pages of anybody', () => {
  it.each<[string, string, Says[]]>([
    ['one alone supports nothing', 'not-enough-evidence', [[ours, 'supports']]],
    [
      'two of two owners support',
      'supported',
      [
        [ours, 'supports'],
        [theirs, 'supports'],
      ],
    ],
    ['one alone refutes nothing', 'not-enough-evidence', [[ours, 'refutes']]],
    [
      'two of two owners refute',
      'refuted',
      [
        [ours, 'refutes'],
        [theirs, 'refutes'],
      ],
    ],
    [
      'two pages of one owner are one',
      'not-enough-evidence',
      [
        [ours, 'supports'],
        [passage('www.north.example', 'Nordkai bought it in 2011, all of it.'), 'supports'],
      ],
    ],
    [
      'one text that is told twice is one',
      'not-enough-evidence',
      [
        [ours, 'refutes'],
        [passage('east.example', 'The yard went to Nordkai in the autumn of that same year.'), 'refutes'],
      ],
    ],
    [
      'one agency is one owner, whoever prints it',
      'not-enough-evidence',
      [
        [passage('a.example', 'LISK (Reuters) - The yard was sold.'), 'refutes'],
        [passage('b.example', 'It was bought by Nordkai.', { publisher: 'Reuters' }), 'refutes'],
      ],
    ],
    [
      'of other words they do not add up',
      'not-enough-evidence',
      [
        [ours, 'supports', [0, 12]],
        [theirs, 'supports', [30, 40]],
      ],
    ],
    [
      'what is younger than the article counts for nothing',
      'not-enough-evidence',
      [
        [ours, 'refutes'],
        [{ ...theirs, published: '2026-03-01' }, 'refutes'],
      ],
    ],
    [
      'a title counts for nothing',
      'not-enough-evidence',
      [
        [ours, 'refutes'],
        [{ ...theirs, title: theirs.text }, 'refutes'],
      ],
    ],
    [
      'the encyclopedia decides for, and never alone against',
      'supported',
      [[passage('en.wikipedia.org', 'It was sold to Nordkai.', { source: 'wikipedia' }), 'supports']],
    ],
    [
      'a copy of the article is nobody',
      'not-enough-evidence',
      [
        [ours, 'supports'],
        [{ ...theirs, dependent: 'copy' }, 'supports'],
      ],
    ],
  ])('%s', async (_, expected, says) => {
    expect(await label(...says)).toBe(expected);
  });

  it('both sides decided are a conflict, and both are told', async () => {
    const third = passage('south.example', 'Another firm took over the docks, papers show.');
    const fourth = passage('west.example', 'It never left the family that had built it.');
    const found = await verdict([ours, 'supports'], [theirs, 'supports'], [third, 'refutes'], [fourth, 'refutes']);
    expect(found.label).toBe('conflicting-evidence');
    expect(found.judgements).toHaveLength(4);
  });
});

it('says what would change it', async () => {
  expect((await verdict([ours, 'refutes'])).wouldChange).toEqual(['second-source']);
  expect((await verdict([ours, 'supports'], [theirs, 'supports'])).wouldChange).toEqual(['passage']);
  expect((await verdict()).wouldChange).toEqual(['source']);
});

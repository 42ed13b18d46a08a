import { describe, expect, it } from 'vitest';
import type { Attribution, Claim, Finding, Quote, Report, Review, Speaker, Verdict } from '../model.ts';
import { copyOf } from './finding-text.ts';
import { writeReport } from './index.ts';

const place = (text: string) => [
  { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } },
];
const base = { language: 'en', checkworthiness: 1, query: '' };

function claim(id: string, text: string): Claim {
  return { ...base, ...{ id, kind: 'claim', nature: 'checkable', text, places: place(text), reasons: [], values: [] } };
}

function quote(id: string, text: string): Quote {
  const speaker = { name: 'Ada Holm', anonymous: false };
  const content = { start: 0, end: text.length };
  return { ...base, ...{ id, kind: 'quote', form: 'direct', text, places: place(text), content, speaker } };
}

const judgement = {
  verifier: 'structured',
  judged: [{ start: 10, end: 12 }],
  citations: [],
  strength: 1,
  compared: 'Born 1960.',
};
const verdict: Verdict = {
  ...{ label: 'supported', judged: judgement.judged, whole: false, confidence: 1, asOf: '2026-03-12' },
  ...{ justification: 'Born 1960.', judgements: [judgement], wouldChange: ['record'] },
};
const open: Verdict = { ...verdict, label: 'not-enough-evidence', judged: [], justification: '', judgements: [] };
const attribution: Attribution = {
  ...{ label: 'reworded', judgements: [] },
  difference: [
    { text: 'The bridge is', kind: 'same' },
    { text: 'old', kind: 'quoted' },
    { text: 'safe', kind: 'source' },
  ],
};

const HOSTILE = 'Ada Holm, 65, <img src=x onerror=alert(1)> [x](javascript:alert(1)) *said* | so.';
const checked = (statement: string, more: object) =>
  ({ statement, asked: [], evidence: [], state: 'checked', ...more }) as Finding;

const report: Report = {
  version: 1,
  checkedAt: '2026-03-13T10:00:00.000Z',
  document: {
    ...{ url: 'https://news.example/a', language: 'en', title: 'A <b>title</b>', published: '2026-03-12' },
    blocks: [{ id: 'b0', kind: 'paragraph', text: HOSTILE }],
    comments: [
      {
        id: 'k1',
        author: '=1+1',
        posted: '2026-03-12',
        blocks: [{ id: 'k1b', kind: 'paragraph', text: 'Two\nlines, "quoted"' }],
      },
      { id: 'k2', replyTo: 'k1', blocks: [{ id: 'k2b', kind: 'paragraph', text: 'No name.' }] },
    ],
    ...{ links: [], claimReviews: [] },
  },
  statements: [claim('c1', HOSTILE), claim('c2', 'The dam is old.'), quote('q1', '“The bridge is old.”')],
  findings: [checked('c1', { verdict }), checked('c2', { verdict: open }), checked('q1', { attribution })],
  ...{ families: [], requests: [] },
};
const written = (format: 'markdown' | 'html' | 'json' | 'csv') => writeReport(format, report).text;

describe('JSON', () => {
  it('has the keys that docs/export.md names, and the report itself', () => {
    expect(JSON.parse(written('json'))).toEqual(report);
    expect(Object.keys(JSON.parse(written('json'))).sort()).toEqual(
      'checkedAt document families findings requests statements version'.split(' '),
    );
  });
});

describe('what people read', () => {
  it.each(['markdown', 'html'] as const)('%s says what was judged, and what was not', (format) => {
    const text = written(format);
    expect(text).toContain('the rest of the sentence was not checked');
    expect(text).toContain('Automated check, may be wrong');
    // Once as what was compared, not again as what decided.
    expect(text.split('Born 1960.')).toHaveLength(2);
    // Only what was judged was judged as of a day.
    expect(text.split('judged as of')).toHaveLength(2);
  });

  it.each(['markdown', 'html'] as const)('%s shows the words of a quote that differ', (format) => {
    expect(written(format)).toContain('only in the quote: “old”');
    expect(written(format)).toContain('only in the source: “safe”');
  });

  it('lets nothing of the page become markup', () => {
    expect(written('html')).not.toMatch(/<(?:img|script|b)[\s>]/);
    expect(written('html')).not.toMatch(/(?:src|href)="(?!https:|#)/);
    expect(written('markdown')).not.toMatch(/(?<!\\)<img|\]\(javascript/);
  });
});

describe('a published fact check', () => {
  const review: Review = {
    ...{ kind: 'review', id: 'r', source: 'archive', url: 'https://checks.example/a', title: 'Is the dam old?' },
    ...{ publisher: 'Checks', claimReviewed: 'The dam is old.', rating: 'Not so', retrieved: '2026-03-12' },
    ...{ fetched: { sha256: '', length: 1 }, match: 'same', covers: [], likeness: 1, differs: [] },
  };
  const told = (label: Verdict['label'], evidence: Finding['evidence'], more: Verdict['judgements'] = []) => {
    const cited = { ...judgement, judged: [{ start: 0, end: 14 }] };
    const relayed = { ...cited, citations: [{ evidence: 'r', stance: 'refutes' as const, words: 'Not so' }] };
    const judgements = [...(label === 'refuted' ? [relayed] : []), ...more];
    const verdict: Verdict = { ...open, label, judged: label === 'refuted' ? cited.judged : [], judgements };
    return copyOf(claim('c2', 'The dam is old.'), checked('c2', { verdict, evidence }), '2026-03-13');
  };

  it('is relayed in the words of its publisher, and not as a verdict of ours', () => {
    expect(told('refuted', [review])).toContain('State: rated “Not so” by Checks: “The dam is old”');
    expect(told('refuted', [review])).toContain('rated “Not so”: The dam is old.');
  });

  it('shares the state with whatever else speaks for it', () => {
    const record = {
      ...review,
      kind: 'record',
      id: 'w',
      value: '1',
      qualifiers: [],
    } as unknown as Finding['evidence'][number];
    const more = { ...judgement, citations: [{ evidence: 'w', stance: 'refutes' as const }] };
    expect(told('refuted', [review, record], [more])).toContain('State: contradicted: the words “The dam is old”');
  });

  it('is told where it decides nothing, and is no rating of this claim where it is only related', () => {
    expect(told('not-enough-evidence', [review])).toContain('not enough evidence — rated “Not so” by Checks');
    const related = told('not-enough-evidence', [{ ...review, match: 'related' }]);
    expect(related).toContain('State: not enough evidence — passages to read (1)');
    expect(related).toContain('on a related claim, rated “Not so”');
  });
});

describe('a sentence that reports somebody’s words', () => {
  const said = (speaker: Speaker): Claim => ({
    ...claim('c3', 'The dam is old, the reporter added.'),
    said: { content: { start: 0, end: 14 }, cue: { start: 29, end: 34, text: 'added' }, speaker },
  });

  it('is told as theirs, also where nobody is named', () => {
    const hidden = said({ description: 'A reporter in the valley', anonymous: true });
    expect(copyOf(hidden, undefined, '2026-03-13')).toContain(
      'attributed to an unnamed speaker: A reporter in the valley',
    );
    expect(copyOf(said({ name: 'Ada Holm', anonymous: false }), undefined, '2026-03-13')).toContain(
      'attributed to Ada Holm',
    );
    expect(copyOf(claim('c4', 'The dam is old.'), undefined, '2026-03-13')).not.toContain('attributed');
  });
});

describe('CSV', () => {
  it('has a row for each comment, and no formula', () => {
    const text = written('csv');
    expect(text.startsWith('\uFEFFcomment,author,time,parent,permalink,family,text\r\n')).toBe(true);
    expect(text).toContain('k1,\'=1+1,2026-03-12,,,,"Two\nlines, ""quoted"""\r\n');
    expect(text).toContain('k2,,,k1,,,No name.\r\n');
  });
});

/** The panel by itself, in an open root, with a state of every kind: for accessibility checks and for looking at. */
import type { PanelFile, PanelModel, PanelState } from '../../extension/panel/model.ts';
import type { Evidence, Finding, Statement, Verdict } from '../../src/model.ts';

declare const messages: { [key: string]: { message: string } };

declare global {
  /** What the spec may ask: how often an entry was drawn, and a new finding for one. */
  var panelStory: { drawn: number; find(finding: Finding): void };
}

const fetched = { sha256: '', length: 1 };
const record: Evidence = {
  ...{ kind: 'record', id: 'e1', source: 'wikidata', url: 'https://www.wikidata.org/wiki/Q1', title: 'Marit Solberg' },
  ...{ publisher: 'Wikidata', retrieved: '2026-03-13T10:00:00Z', fetched, entity: 'Q1', entityLabel: 'Marit Solberg' },
  ...{
    statementId: 'Q1$1',
    property: 'P569',
    propertyLabel: 'date of birth',
    value: '+1967-04-19T00:00:00Z',
    precision: 11,
  },
  ...{ qualifiers: [], rank: 'normal', references: 2 },
};
const passage: Evidence = {
  ...{ kind: 'passage', id: 'e2', source: 'wikipedia', url: 'https://en.wikipedia.org/wiki/Harbour', title: 'Harbour' },
  ...{ publisher: 'Wikipedia', published: '2026-01-02', retrieved: '2026-03-13T10:00:00Z', fetched },
  ...{ text: 'The harbour was opened in 1912 and closed for larger ships in 1978.', start: 0, end: 67 },
};

const verdict = (label: Verdict['label']): Verdict => ({
  ...{
    label,
    judged: [{ start: 0, end: 12 }],
    whole: false,
    confidence: 0.9,
    asOf: '2026-03-12',
    wouldChange: ['record'],
  },
  justification: 'The record gives the date of birth, and the article its own date.',
  judgements: [
    {
      ...{ verifier: 'structured', judged: [{ start: 0, end: 12 }], strength: 0.9 },
      citations: [{ evidence: 'e1', stance: label === 'refuted' ? 'refutes' : 'supports' }],
      compared: 'born on 19 April 1967, so 58 on 12 March 2026',
    },
  ],
});

const asked: Finding['asked'] = [
  { source: 'wikipedia', outcome: 'nothing', query: 'harbour wall 1912' },
  { source: 'wikidata', outcome: 'failed', problem: { code: 'timeout', at: 'wikidata' } },
];

const outcomes: ((statement: string) => Finding)[] = [
  (statement) => ({ statement, asked, evidence: [record], state: 'checked', verdict: verdict('supported') }),
  (statement) => ({ statement, asked, evidence: [record], state: 'checked', verdict: verdict('refuted') }),
  (statement) => ({ statement, asked, evidence: [record], state: 'checked', verdict: verdict('conflicting-evidence') }),
  (statement) => ({ statement, asked, evidence: [passage], state: 'checked' }),
  (statement) => ({ statement, asked, evidence: [], state: 'checked' }),
  (statement) => ({ statement, asked, evidence: [], state: 'checked' }),
  (statement) => ({ statement, asked: [], evidence: [], state: 'checking' }),
  (statement) => ({ statement, asked, evidence: [], state: 'failed', problem: { code: 'offline', at: 'wikipedia' } }),
  (statement) => ({ statement, asked: [], evidence: [], state: 'not-checked', reason: 'comment-kept-here' }),
];

function statementAt(index: number, comment: boolean): Statement {
  const text = `Statement ${index} says that the wall by the harbour is ${index + 3} metres high.`;
  const block = comment ? 'c0.0' : `b${index}`;
  const base = {
    ...{ id: `s${index}`, text, language: 'en', checkworthiness: 0.5, query: 'harbour wall' },
    // A headline says it before the text does.
    places: (index === 0 ? [block, 'b20'] : [block]).map((one) => at(one, text)),
  };
  if (index % 3 !== 1) {
    const restates = comment ? { restates: 's0' } : {};
    return { ...base, kind: 'claim', nature: 'checkable', reasons: ['number'], values: [], ...restates };
  }
  const speaker = { name: 'Marit Solberg', description: 'the mayor', anonymous: false };
  return { ...base, kind: 'quote', form: 'direct', content: { start: 0, end: text.length }, speaker };
}

const at = (block: string, exact: string) => ({
  ...{ block, start: 0, end: exact.length },
  target: { exact, prefix: '', suffix: '' },
});

const statements = outcomes.map((_, index) => statementAt(index, index === outcomes.length - 1));
const comments = [0, 1].map((index) => ({
  id: `c${index}`,
  blocks: [
    { id: `c${index}.0`, kind: 'paragraph' as const, text: `We have paid for three studies already, ${index}.` },
  ],
}));

let state: PanelState = {
  document: {
    ...{ url: 'https://courier.example/', language: 'en', title: 'A wall for the harbour', blocks: [], comments },
    ...{ links: [], claimReviews: [] },
  },
  selection: false,
  statements,
  families: [
    {
      id: 'f0',
      shared: ['We have paid for three studies already'],
      facts: { unnamed: 1, alikeNames: [], samePicture: [] },
      members: comments.map(({ id }) => ({ comment: id, start: 0, end: 42, shared: [{ start: 0, end: 38 }] })),
    },
  ],
  backing: {
    quotes: 3,
    speakers: [
      { speaker: { name: 'Marit Solberg', description: 'the mayor', anonymous: false }, quotes: ['s1', 's4'] },
      { speaker: { description: 'a person who has seen the survey', anonymous: true }, quotes: ['s7'] },
    ],
    unattributed: [],
    toldTo: [{ outlet: 'The Gazette', quotes: ['s1'], links: [{ href: 'https://gazette.example/', frontPage: true }] }],
    linked: ['s0'],
    unlinked: ['s1', 's2'],
    published: '2026-03-12',
    ageInDays: 1,
    restating: [{ comment: 'c1', block: 'b0' }],
    limited: true,
  },
  findings: new Map(statements.map(({ id }, index) => [id, (outcomes[index] as (typeof outcomes)[0])(id)])),
  lost: new Set(['s3']),
  check: {
    ...{ phase: 'awaiting-consent', budget: 60, requests: 3 },
    sources: [
      { id: 'wikipedia', name: 'Wikipedia', state: 'ready' },
      { id: 'wikidata', name: 'Wikidata', state: 'failed', problem: { code: 'timeout', at: 'wikidata' } },
    ],
  },
  notices: [],
  ...{ side: 'right', width: 400, folded: false, marks: true, filter: { kinds: [], standings: ['checking'] } },
  card: { statements: ['s1'], anchor: { left: 40, top: 40, bottom: 60, width: 200 }, byKey: false },
};

const listeners = new Set<() => void>();
const change = (part: Partial<PanelState>): void => {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
};
const nothing = (): void => undefined;

const model: PanelModel = {
  state: () => state,
  cites: () => [],
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  message(key, ...given) {
    // Asked for once by every entry that is drawn, and by nothing else.
    if (key === 'panel_more' || key === 'panel_details') panelStory.drawn++;
    return (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, index) => String(given[Number(index) - 1] ?? ''));
  },
  language: 'en',
  actions: {
    ...{ goTo: nothing, reveal: nothing, lookUp: nothing, drop: nothing, report: nothing, holdCard: nothing },
    ...{
      closeCard: nothing,
      openWelcome: nothing,
      openOptions: nothing,
      openCited: nothing,
      openOwn: nothing,
      close: nothing,
      take: nothing,
    },
    hide: nothing,
    copy: async () => '',
    write: async () => ({ name: 'check.json', mediaType: 'application/json', text: '{}' }),
    setFilter: (filter) => change({ filter }),
    showMarks: (marks) => change({ marks }),
    place: (side, width) => change({ side, width }),
    fold: (folded) => change({ folded }),
  },
};

globalThis.panelStory = {
  drawn: 0,
  find: (finding) => change({ findings: new Map(state.findings).set(finding.statement, finding) }),
};

const host = document.createElement('div');
document.body.append(host);
const file = globalThis.factCheckerPanel as PanelFile;
file.mount(host.attachShadow({ mode: 'open' }), model);

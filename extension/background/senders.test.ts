import { describe, expect, it } from 'vitest';
import { classify, type Sender } from './senders.ts';
import { type Name, requestFrom, requests, toCheckFrom } from './validate.ts';

const own = { id: 'us', base: 'chrome-extension://us/' };
const tab = { id: 7 };
const at = (path: string): Sender => ({ id: 'us', url: `chrome-extension://us/${path}`, frameId: 0, tab });

const senders: { [what: string]: [Sender, ReturnType<typeof classify>] } = {
  'a content script': [{ id: 'us', url: 'https://news.example/a', frameId: 0, tab }, 'page'],
  'a content script in a frame': [{ id: 'us', url: 'https://news.example/a', frameId: 3, tab }, 'frame'],
  welcome: [at('extension/welcome/index.html'), 'welcome'],
  options: [at('extension/options/index.html#ledger'), 'options'],
  paste: [at('extension/paste/index.html?reason=pdf'), 'paste'],
  'another page of ours': [at('icons/icon-16.png'), 'stranger'],
  'a path that only begins like ours': [at('extension/options/index.html.evil'), 'stranger'],
  'another extension': [{ id: 'them', url: 'chrome-extension://them/extension/options/index.html' }, 'stranger'],
  'another extension that poses as a page': [{ id: 'them', url: 'https://news.example/', frameId: 0, tab }, 'stranger'],
  'a page whose address holds ours': [
    { id: 'us', url: 'https://news.example/?chrome-extension://us/extension/options/index.html', frameId: 0, tab },
    'page',
  ],
  'a page of ours, and the browser agrees': [
    { ...at('extension/options/index.html'), origin: 'chrome-extension://us' },
    'options',
  ],
  'a page that has our address and another origin': [
    { ...at('extension/options/index.html'), origin: 'https://news.example' },
    'stranger',
  ],
  'a page that has our origin and another address': [
    { id: 'us', url: 'https://news.example/a', origin: 'chrome-extension://us', frameId: 0, tab },
    'stranger',
  ],
  'a content script in a frame without an origin': [
    { id: 'us', url: 'about:srcdoc', origin: 'null', frameId: 2, tab },
    'frame',
  ],
  'no tab': [{ id: 'us', url: 'https://news.example/', frameId: 0 }, 'stranger'],
  'no frame': [{ id: 'us', url: 'https://news.example/', tab }, 'stranger'],
  'no address': [{ id: 'us', frameId: 0, tab }, 'stranger'],
  nothing: [{}, 'stranger'],
};

const page = {
  url: 'https://news.example/',
  language: 'en',
  title: 'T',
  blocks: [],
  comments: [],
  links: [],
  claimReviews: [],
};
const report = { version: 1, checkedAt: '', document: page, statements: [], findings: [], families: [], requests: [] };
const valid: { [N in Name]: unknown[] } = {
  loadPanel: [false],
  loadSite: [],
  openWelcome: [],
  openOptions: [],
  readFrames: [[[0], [2]]],
  openOwn: ['4a0d5c4e', 'c1'],
  openGrant: ['https://comments.example', 'frame'],
  askSite: [
    'abc',
    {
      route: 'https://news.example/wp-json/',
      signs: ['https://news.example/?p=7'],
      comments: [{ id: 'c0', number: 12, text: 'a' }],
    },
  ],
  openCited: [['https://paper.example']],
  joinFindings: ['4a0d5c4e', [{ statement: 'q1', asked: [], evidence: [], state: 'checked' }]],
  refused: [],
  requestsOf: ['4a0d5c4e-0000-4000-8000-000000000000'],
  writeReport: ['markdown', report],
  writeFinding: [{ id: 'c1', kind: 'claim', text: 'Words.' }, null],
  placePanel: ['left', 400],
  consent: ['look-up'],
  leaveWelcome: [],
  pastedText: [],
  checkPasted: [],
  sources: [],
  ledger: [],
  clearLedger: [],
  logRequest: [
    { ...{ id: 'a', at: '', source: 'archive', method: 'GET', url: '', status: null, bytes: 0, milliseconds: 0 } },
  ],
  wordsOf: ['4a0d5c4e', 'c1'],
  giveText: ['4a0d5c4e', 'c1', 'Words.', 'A letter'],
  giveAddress: ['4a0d5c4e', 'c1', 'https://paper.example/a?b=c'],
  testSource: ['wikipedia'],
  setKey: ['brave', 'abcd-efgh-1234'],
  removeKey: ['brave'],
  deleteEverything: [],
  models: [],
  modelNames: ['model-server'],
  testModel: ['model-server'],
  readingPlan: [7],
  allowReading: [7],
};

/** The whole table of who may ask what: a new request needs a new row here. */
const may: { [N in Name]: string } = {
  loadPanel: 'page frame paste',
  loadSite: 'page',
  openWelcome: 'page frame paste',
  openOptions: 'page frame paste welcome',
  readFrames: 'page',
  openGrant: 'page',
  openOwn: 'page frame paste',
  openCited: 'page',
  joinFindings: 'page paste',
  askSite: 'page',
  refused: 'page frame',
  requestsOf: 'page frame paste',
  writeReport: 'page frame paste',
  writeFinding: 'page frame paste',
  placePanel: 'page frame paste',
  consent: 'welcome options',
  leaveWelcome: 'welcome',
  pastedText: 'paste',
  checkPasted: 'paste',
  sources: 'welcome options',
  ledger: 'options',
  clearLedger: 'options',
  logRequest: 'options',
  wordsOf: 'options',
  giveText: 'options',
  giveAddress: 'options',
  testSource: 'options',
  setKey: 'options',
  removeKey: 'options',
  deleteEverything: 'options',
  models: 'options',
  modelNames: 'options',
  testModel: 'options',
  readingPlan: 'options',
  allowReading: 'options',
};

describe('who sent it', () => {
  it.each(Object.entries(senders))('%s', (_what, [sender, expected]) => {
    expect(classify(sender, own)).toBe(expected);
  });
});

describe('who may ask what', () => {
  const classes = ['page', 'frame', 'welcome', 'options', 'paste', 'stranger'] as const;
  it.each(Object.keys(valid) as Name[])('%s', (name) => {
    const heard = classes.filter((sender) => requestFrom({ to: 'background', name, args: valid[name] }, sender));
    expect(heard.sort()).toEqual(may[name].split(' ').sort());
  });

  it('has a row for every request', () => {
    expect(Object.keys(requests).sort()).toEqual(Object.keys(valid).sort());
  });
});

describe('the shape of a request', () => {
  it.each([
    null,
    'ledger',
    [],
    { name: 'ledger', args: [] },
    { to: 'content', name: 'ledger', args: [] },
    { to: 'background', name: 'ledger' },
    { to: 'background', name: 'ledger', args: ['more'] },
    { to: 'background', name: 'constructor', args: [] },
    { to: 'background', name: '__proto__', args: [] },
    { to: 'background', name: 'consent', args: ['yes'] },
    { to: 'background', name: 'testSource', args: ['../x'] },
    { to: 'background', name: 'testSource', args: [{ toString: () => 'wikipedia' }] },
  ])('%j is none', (message) => {
    expect(requestFrom(message, 'options')).toBeNull();
  });

  it('a page cannot set more than where its panel stands', () => {
    expect(requestFrom({ to: 'background', name: 'placePanel', args: ['top', 400] }, 'page')).toBeNull();
    expect(requestFrom({ to: 'background', name: 'placePanel', args: ['left', '400'] }, 'page')).toBeNull();
  });
});

describe('what is said on the port', () => {
  it('is taken in its shape', () => {
    expect(toCheckFrom({ type: 'slice', check: 'abc', index: 0, count: 1, part: page })).not.toBeNull();
    expect(toCheckFrom({ type: 'resume', check: 'abc', open: ['q-1'], added: ['c7'] })).not.toBeNull();
  });

  it.each([
    { type: 'slice', check: 'a/../b', index: 0, count: 1, part: page },
    { type: 'slice', check: 'abc', index: -1, count: 1, part: page },
    { type: 'slice', check: 'abc', index: 0, count: 1e9, part: page },
    {
      type: 'slice',
      check: 'abc',
      index: 0,
      count: 1,
      part: { ...page, blocks: [{ id: 'b0', kind: 'paragraph', text: 7 }] },
    },
    { type: 'resume', check: 'abc', open: 'q-1', added: [] },
    { type: 'resume', check: 'abc', open: ['q-1'] },
    { type: 'toString' },
    { type: 'drop', ids: [null] },
  ])('and in no other: %j', (message) => {
    expect(toCheckFrom(message)).toBeNull();
  });
});

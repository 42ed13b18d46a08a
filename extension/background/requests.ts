/** Answers the requests of content scripts and of our own pages. */

import { budgeted } from '../../src/evidence/index.ts';
import type { Claim, Finding, Problem, ShownComments } from '../../src/model.ts';
import { type Access, ProviderProblem, type Source } from '../../src/provider.ts';
import { copyOf, type FormatId, writeReport } from '../../src/report/index.ts';
import type { Answer, SourceSetting } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { reachesOut } from './asked-sources.ts';
import type { Ledger } from './ledger.ts';
import type { OwnEvidence } from './own-evidence.ts';
import type { SenderClass } from './senders.ts';
import type { Reason } from './tab-entry.ts';
import { type Api, type Name, requestFrom } from './validate.ts';

/** Where a request came from, by what the browser says. */
export interface Origin {
  sender: SenderClass;
  tab: number;
  frame: number;
  /** Nothing of a private window is kept. */
  incognito: boolean;
  /** The origin of the page itself; empty where it has none. */
  site: string;
  ledger: Ledger;
}

/** What the answers need of the extension, as functions. */
export interface Means {
  injectPanel(tab: number, frame: number, lines: boolean): Promise<unknown>;
  injectSite(tab: number, frame: number): Promise<unknown>;
  panel(): Promise<Settings['panel']>;
  openWelcome(tab: number): Promise<void>;
  leaveWelcome(tab: number): Promise<void>;
  /** At what waits there for the reader's word on this tab, where something does. */
  openOptions(tab: number): Promise<void>;
  readFrames(tab: number, ways: readonly number[][]): Promise<Answer<Api, 'readFrames'>>;
  openGrant(tab: number, origin: string, what: string): Promise<unknown>;
  askSite(origin: Origin, check: string, shown: ShownComments): Promise<Answer<Api, 'askSite'>>;
  openCited(tab: number, origins: readonly string[]): Promise<unknown>;
  openOwn(tab: number, check: string, statement: string): Promise<unknown>;
  own: OwnEvidence;
  join(incognito: boolean, check: string, findings: readonly Finding[]): Promise<Finding[]>;
  /** Our page for text, with the sentence that says why. */
  openPaste(reason: Reason, text: undefined, incognito: boolean): Promise<void>;
  write(change: Partial<Omit<Settings, 'version'>>): Promise<unknown>;
  pastedText(): Promise<string>;
  checkPasted(tab: number): Promise<unknown>;
  sources(): Promise<SourceSetting[]>;
  test(id: string): Promise<Answer<Api, 'testSource'>>;
  setKey(id: string, key: string): Promise<void>;
  removeKey(id: string): Promise<void>;
  ledger: Ledger;
  deleteEverything(): Promise<void>;
  models(): Promise<Answer<Api, 'models'>>;
  modelNames(id: string): Promise<Answer<Api, 'modelNames'>>;
  testModel(id: string): Promise<Answer<Api, 'testModel'>>;
  readingPlan(tab: number): Promise<Answer<Api, 'readingPlan'>>;
  allowReading(tab: number): Promise<void>;
}

type Answers = {
  [N in Name]: (origin: Origin, ...args: Parameters<Api[N]>) => Promise<Answer<Api, N>> | Answer<Api, N>;
};

export function answersBy(means: Means): Answers {
  return {
    // A page of our own brings its panel along: nothing can be injected into it, and nothing need be.
    loadPanel: async ({ sender, tab, frame }, lines) => {
      const [panel] = await Promise.all([means.panel(), sender !== 'paste' && means.injectPanel(tab, frame, lines)]);
      return panel;
    },
    loadSite: async ({ tab, frame }) => void (await means.injectSite(tab, frame)),
    openWelcome: ({ tab }) => means.openWelcome(tab),
    openOptions: ({ tab }) => means.openOptions(tab),
    readFrames: ({ tab }, ways) => means.readFrames(tab, ways),
    openGrant: async ({ tab }, origin, what) => void (await means.openGrant(tab, origin, what)),
    askSite: (origin, check, shown) => means.askSite(origin, check, shown),
    openCited: async ({ tab }, origins) => void (await means.openCited(tab, origins)),
    openOwn: async ({ tab }, check, statement) => void (await means.openOwn(tab, check, statement)),
    joinFindings: ({ incognito }, check, findings) => means.join(incognito, check, findings),
    refused: ({ incognito }) => means.openPaste('refused', undefined, incognito),
    requestsOf: ({ ledger, tab }, check) => ledger.of(tab, check),
    writeReport: ({ sender }, format, report) => {
      // The address of a page of ours tells Firefox's installations apart, and says nothing of the text.
      const document = sender === 'paste' ? { ...report.document, url: '' } : report.document;
      return writeReport(format as FormatId, { ...report, document });
    },
    writeFinding: (_origin, statement, finding) => copyOf(statement, finding ?? undefined, new Date().toISOString()),
    placePanel: async ({ incognito }, side, width) => {
      if (!incognito) await means.write({ panel: { side, width } });
    },
    consent: async (_origin, choice) => void (await means.write({ consent: choice })),
    leaveWelcome: ({ tab }) => means.leaveWelcome(tab),
    pastedText: () => means.pastedText(),
    checkPasted: async ({ tab }) => void (await means.checkPasted(tab)),
    sources: () => means.sources(),
    ledger: () => means.ledger.all(),
    clearLedger: () => means.ledger.clear(),
    logRequest: ({ incognito, ledger }, entry) => (incognito ? ledger : means.ledger).write(entry, OF_A_FEED),
    wordsOf: (_origin, check, statement) => means.own.wordsOf(check, statement),
    giveText: (_origin, check, statement, text, title) => means.own.giveText(check, statement, text, title),
    giveAddress: (_origin, check, statement, url) => means.own.giveAddress(check, statement, url),
    testSource: (_origin, id) => means.test(id),
    setKey: (_origin, id, key) => means.setKey(id, key),
    removeKey: (_origin, id) => means.removeKey(id),
    deleteEverything: () => means.deleteEverything(),
    models: () => means.models(),
    modelNames: (_origin, id) => means.modelNames(id),
    testModel: (_origin, id) => means.testModel(id),
    readingPlan: (_origin, tab) => means.readingPlan(tab),
    allowReading: (_origin, tab) => means.allowReading(tab),
  };
}

export type Reply = { ok: true; value?: unknown } | { ok: false; problem: Problem };

/** Undefined where the message is not ours to answer. */
export async function answer(message: unknown, origin: Origin, answers: Answers): Promise<Reply | undefined> {
  const request = requestFrom(message, origin.sender);
  if (!request) return undefined;
  try {
    const run = answers[request.name] as (origin: Origin, ...args: unknown[]) => unknown;
    return { ok: true, value: await run(origin, ...request.args) };
  } catch (error) {
    if (error instanceof ProviderProblem) return { ok: false, problem: error.problem };
    console.error('Fact Checker:', request.name, error);
    return {
      ok: false,
      problem: { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) },
    };
  }
}

/** Of a feed, which is asked for as a whole. */
export const OF_A_FEED = { tab: -1, check: 'feed' };
const REQUESTS_OF_A_TEST = 6;

const DAY = 86_400_000;

/** Asks a source for something that it must know, in the way of a check. */
export async function testOf(
  source: Source,
  access: Access,
): Promise<{ ok: boolean; milliseconds: number; problem?: Problem }> {
  const started = performance.now();
  const text = 'Berlin is the capital of Germany.';
  const claim: Claim = {
    kind: 'claim',
    id: 'q-test',
    text,
    language: 'en',
    places: [],
    checkworthiness: 1,
    query: 'Berlin capital Germany',
    nature: 'checkable',
    reasons: ['entity'],
    values: [],
  };
  let problem: Problem | undefined;
  const mine = budgeted(access, REQUESTS_OF_A_TEST, source.id);
  // Some are asked only about what is new.
  const published = new Date(access.now().getTime() - DAY).toISOString();
  for await (const gathered of source.gather([claim], { language: 'en', title: '', host: '', published }, mine)) {
    if (!('asked' in gathered)) continue;
    const { outcome, problem: why } = gathered.asked;
    if (outcome === 'failed' || outcome === 'off') problem = why ?? { code: 'unexpected', at: source.id };
  }
  // What was not asked has not been tried.
  if (!problem && mine.left() === REQUESTS_OF_A_TEST && reachesOut(source))
    problem = { code: 'unexpected', at: source.id };
  const milliseconds = Math.round(performance.now() - started);
  return problem ? { ok: false, milliseconds, problem } : { ok: true, milliseconds };
}

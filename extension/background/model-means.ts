/** What the options ask of the language models: which there are, whether one works, and what it would read. */
import type { Claim, Context, Passage } from '../../src/model.ts';
import { ProviderProblem } from '../../src/provider.ts';
import {
  type BrowserModels,
  type ModelAdapter,
  promptOf,
  readAnswer,
  taskOf,
} from '../../src/verdict/language-model/index.ts';
import type { ModelSetting } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { describeSources, type For, type Grants } from './asked-sources.ts';
import type { Outside } from './http.ts';
import type { Keys } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { allModels, enabled, FIREFOX_MODELS, modelInUse, openModel, whyModelOff } from './models.ts';
import type { Offers } from './offers.ts';
import { outsideOnce } from './outside-once.ts';
import type { Queue } from './queue.ts';
import type { Means } from './requests.ts';
import { wayOut } from './ways-out.ts';

/** What is needed of the extension, as functions. */
export interface ModelParts {
  settings(): Promise<Settings>;
  keys: Keys;
  queue: Queue;
  ledger: Ledger;
  grants(): Grants;
  unnamed: Outside['unnamed'];
  browser(): BrowserModels;
  offers: Offers;
  /** Tells the check of a tab to go on; where its page has let go of it, it comes back by this. */
  goOn(tab: number): Promise<void>;
}

const TEST = 'test';
const LONGEST_TEST = 130_000;

export function modelMeans(
  parts: ModelParts,
): Pick<Means, 'models' | 'modelNames' | 'testModel' | 'readingPlan' | 'allowReading'> {
  const whomOf = (settings: Settings, adapter: ModelAdapter): For =>
    enabled(adapter, { settings, language: 'en', incognito: false, keys: parts.keys });
  const outside = () => outsideOnce(parts, parts.ledger, { tab: -1, check: TEST }, LONGEST_TEST);
  const find = (id: string) => allModels.find((one) => one.id === id);

  return {
    models: async () => {
      const settings = await parts.settings();
      const described = await describeSources(allModels, settings, ['en'], parts.grants(), parts.keys);
      return Promise.all(described.map((one) => describe(one, settings, parts)));
    },

    modelNames: async (id) => {
      const settings = await parts.settings();
      const adapter = find(id);
      if (!adapter?.names || settings.consent !== 'look-up') return { names: [], problem: { code: 'refused', at: id } };
      const whom = whomOf(settings, adapter);
      const inUse = { adapter, model: 'any', name: '', here: true };
      const problem = await whyModelOff(inUse, whom, parts.grants(), parts.browser());
      if (problem) return { names: [], problem };
      try {
        return { names: await adapter.names(await wayOut(adapter, whom, parts.grants(), outside())) };
      } catch (error) {
        return { names: [], problem: problemIn(error, id) };
      }
    },

    testModel: async (id) => {
      const started = performance.now();
      const after = <T extends object>(told: T) => ({ ...told, milliseconds: Math.round(performance.now() - started) });
      const settings = await parts.settings();
      const inUse = modelInUse(settings, id);
      if (!inUse || settings.consent !== 'look-up') return after({ problem: { code: 'refused' as const, at: id } });
      const whom = whomOf(settings, inUse.adapter);
      const problem = await whyModelOff(inUse, whom, parts.grants(), parts.browser());
      if (problem) return after({ problem });
      try {
        const session = await openModel(inUse, whom, parts.grants(), outside(), parts.browser());
        const task = taskOf(CLAIM, [PASSAGE], CONTEXT);
        if (!task) throw new TypeError('The test has something to read.');
        const text = await session
          .answer({ prompt: promptOf(task, crypto.randomUUID()), task })
          .finally(() => session.close());
        const answer = readAnswer(text, task);
        if ('problem' in answer) return after({ problem: { code: answer.problem, at: id } });
        return after({ label: answer.label });
      } catch (error) {
        return after({ problem: problemIn(error, id) });
      }
    },

    readingPlan: async (tab) => (await parts.offers.of(tab))?.plan ?? null,
    allowReading: async (tab) => {
      await parts.offers.allow(tab);
      await parts.goOn(tab);
    },
  };
}

async function describe(
  source: Awaited<ReturnType<typeof describeSources>>[number],
  settings: Settings,
  { grants }: ModelParts,
): Promise<ModelSetting> {
  const inUse = modelInUse(settings, source.id);
  const { inBrowser = false } = inUse?.adapter ?? {};
  const isFirefoxs = source.id === 'model-firefox';
  return {
    ...source,
    model: inUse?.model ?? '',
    here: inUse?.here ?? false,
    inUse: settings.model.use === source.id,
    ...(inBrowser ? { inBrowser } : {}),
    ...(isFirefoxs ? { granted: await grants().contains({ permissions: [FIREFOX_MODELS] }) } : {}),
  };
}

function problemIn(error: unknown, at: string) {
  if (error instanceof ProviderProblem) return error.problem;
  return { code: 'unexpected' as const, at, detail: error instanceof Error ? error.name : 'unknown' };
}

const TEXT = 'Berlin is the capital of Germany.';
const CLAIM: Claim = {
  ...{ kind: 'claim', id: TEST, text: TEXT, language: 'en', places: [], checkworthiness: 1, query: '' },
  ...{ nature: 'checkable', reasons: [], values: [] },
};
const FOUND = 'Berlin is the capital of Germany, and its largest city.';
const PASSAGE: Passage = {
  ...{ kind: 'passage', id: TEST, source: TEST, url: '', title: 'Berlin', retrieved: '', text: FOUND },
  ...{ start: 0, end: FOUND.length, fetched: { sha256: '', length: FOUND.length } },
};
const CONTEXT: Context = { language: 'en', title: '', host: '' };

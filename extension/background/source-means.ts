/** What the browser and the settings say of the sources: grants, keys, and the test of one. */
import { pageFetched } from '../../src/evidence/index.ts';
import { sources } from '../../src/evidence/sources/index.ts';
import { type Provider, ProviderProblem, type Source } from '../../src/provider.ts';
import browser from '../browser.ts';
import { readSettings, type Settings } from '../settings.ts';
import { originOf } from './addresses.ts';
import { baseOf, describeSources, type Grants, sortSources } from './asked-sources.ts';
import type { Keys } from './keys.ts';
import type { Ledger } from './ledger.ts';
import { allModels, FIREFOX_MODELS } from './models.ts';
import { outsideOnce } from './outside-once.ts';
import type { Queue } from './queue.ts';
import { type Means, testOf } from './requests.ts';
import { type Rules, withoutOrigin } from './unnamed.ts';
import { wayOut } from './ways-out.ts';

/** The language of the page that was looked up last in vain. */
const MISSED = 'missed';
const all: readonly Source[] = sources;
/** Whoever may have a key. */
const everybody: readonly Provider[] = [...all, ...allModels];
const OPTIONAL: readonly string[] = [FIREFOX_MODELS];

export function grants(): Grants {
  return {
    isFirefox: browser.runtime.getURL('').startsWith('moz-extension:'),
    contains: async (permissions) => {
      try {
        return await browser.permissions.contains(permissions as Parameters<typeof browser.permissions.contains>[0]);
      } catch {
        return false; // an origin that the browser does not know how to grant
      }
    },
    missed: (language) => browser.storage.session.set({ [MISSED]: language }),
  };
}

/** The polyfill does not know it. */
function rules(): Rules | undefined {
  const api = globalThis as { chrome?: { declarativeNetRequest?: Rules }; browser?: { declarativeNetRequest?: Rules } };
  return api.browser?.declarativeNetRequest ?? api.chrome?.declarativeNetRequest;
}

export function unnamed(url: string): Promise<boolean> {
  return withoutOrigin(url, rules());
}

export function sourceMeans(
  queue: Queue,
  keys: Keys,
  ledger: Ledger,
): Pick<Means, 'sources' | 'test' | 'setKey' | 'removeKey'> {
  const find = (id: string) => all.find((one) => one.id === id);
  return {
    sources: async () => {
      const language = browser.i18n.getUILanguage().toLowerCase().split('-')[0] ?? 'en';
      const missed = (await browser.storage.session.get(MISSED))[MISSED];
      const languages = new Set(['en', language, ...(typeof missed === 'string' ? [missed] : [])]);
      return describeSources(all, await readSettings(), [...languages], grants(), keys);
    },
    test: async (id) => {
      const settings = await readSettings();
      const source = find(id);
      if (!source || settings.consent !== 'look-up')
        return { ok: false, milliseconds: 0, problem: { code: 'refused', at: id } };
      return test(source, settings, queue, keys, ledger);
    },
    setKey: async (id, key) => {
      const source = everybody.find((one) => one.id === id);
      // The address is what is set, not what a message says.
      if (source?.key) await keys.set(id, originOf(baseOf(source, await readSettings())), key);
    },
    removeKey: (id) => keys.remove(id),
  };
}

/** Milliseconds for what the reader has asked for with a button. */
const PATIENCE = 30_000;

async function test(source: Source, settings: Settings, queue: Queue, keys: Keys, ledger: Ledger) {
  // Whether it is switched on or not, a test would give away what a check does not.
  const on = { sources: { ...settings.sources, [source.id]: { ...settings.sources[source.id], enabled: true } } };
  const whom = { settings: on, language: 'en', incognito: false, keys };
  const { off } = await sortSources([source], whom, { ...grants(), missed: async () => undefined });
  const problem = off[0]?.asked.problem;
  if (problem) return { ok: false, milliseconds: 0, problem };
  const outside = outsideOnce({ queue, unnamed }, ledger, { tab: -1, check: 'test' }, PATIENCE);
  return testOf(source, await wayOut(source, whom, grants(), outside));
}

/** Fetches one page that the reader has named, in the way of pages that an article cites. */
export function pageReader(queue: Queue, keys: Keys, ledgerFor: (incognito: boolean) => Ledger) {
  return async (url: string, { tab, check }: { tab: number; check: string }) => {
    const source = all.find(({ readsPages }) => readsPages);
    const settings = await readSettings();
    const { incognito = false } = await browser.tabs.get(tab).catch(() => ({ incognito: false }));
    if (!source || settings.consent !== 'look-up') throw new ProviderProblem({ code: 'refused' });
    const outside = outsideOnce({ queue, unnamed }, ledgerFor(incognito), { tab, check }, PATIENCE);
    const access = await wayOut(source, { settings, language: 'en', incognito, keys }, grants(), outside);
    return pageFetched(await access.fetch(url, { as: 'text' }));
  };
}

/** A key does not follow its source to another address: it is gone as soon as that is set. */
export async function dropKeys(settings: Settings, keys: Keys): Promise<void> {
  await Promise.all(everybody.map((source) => source.key && keys.of(source.id, originOf(baseOf(source, settings)))));
}

export async function giveBack(): Promise<void> {
  // Only Firefox knows what may be collected; Chrome refuses the key.
  const all: { origins?: string[]; permissions?: string[]; data_collection?: string[] } =
    await browser.permissions.getAll();
  const { origins = [], permissions = [], data_collection = [] } = all;
  const given = {
    origins,
    permissions: permissions.filter((one) => OPTIONAL.includes(one)),
    ...(data_collection.length > 0 ? { data_collection } : {}),
  };
  if (Object.values(given).flat().length === 0) return;
  // Some cannot be given back.
  await browser.permissions.remove(given as Parameters<typeof browser.permissions.remove>[0]).catch(() => false);
}

/** Ties the background's parts to the browser: the only file of this room, beside the entry, that knows it. */
import { sources } from '../../src/evidence/sources/index.ts';
import type { LedgerEntry } from '../../src/model.ts';
import type { Source } from '../../src/provider.ts';
import browser from '../browser.ts';
import contentFile from '../content/index.ts?iife';
import laterFile from '../content/later.ts?iife';
import selectionFile from '../content/selection.ts?iife';
import panelFile from '../panel/index.tsx?iife';
import { readSettings, type Settings, writeSettings } from '../settings.ts';
import { accessOf, withoutHeaders } from './access.ts';
import { baseOf, describeSources, type Grants, originsOf, sortSources } from './asked-sources.ts';
import { type CacheRow, cacheIn, isStale } from './cache.ts';
import type { Surroundings } from './checks.ts';
import { type Doors, leaveWelcome, openWelcome } from './consent.ts';
import { readFrames } from './frames.ts';
import { isOrphaned, type JournalRow, journalIn } from './journal.ts';
import { isOldEntry, type Ledger, type LedgerRow, ledgerIn } from './ledger.ts';
import { createQueue, type Queue } from './queue.ts';
import { type Means, testOf } from './requests.ts';
import { PRIVATE } from './senders.ts';
import { inMemory, inSession, onDisk, type Store } from './store.ts';
import { type Entrance, enter, tell } from './tab-entry.ts';

const MOST_AT_ONCE = 3;
const PASTED = 'pasted';
/** The language of the page that was looked up last in vain. */
const MISSED = 'missed';

export interface Stores {
  journal: Store<JournalRow>;
  ledger: Store<LedgerRow>;
  cache: Store<CacheRow>;
}

/** What all checks share while the worker lives. */
export interface Shared {
  queue: Queue;
  /** Of private windows: in memory, and only until the last of them is closed. */
  storesFor(incognito: boolean): Stores;
}

export function share(): Shared {
  const disk: Stores = { journal: onDisk('journal'), ledger: onDisk('ledger'), cache: onDisk('cache') };
  const { session } = browser.storage;
  // Answers are too large for the session's memory: a worker that was stopped asks for them again.
  const memory: Stores = {
    journal: inSession('journal', session),
    ledger: inSession('ledger', session),
    cache: inMemory(),
  };
  return { queue: createQueue(MOST_AT_ONCE), storesFor: (incognito) => (incognito ? memory : disk) };
}

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

export function surroundingsOf(
  shared: Shared,
  tab: { id: number; incognito: boolean },
  post: Surroundings['post'],
): Surroundings {
  const stores = shared.storesFor(tab.incognito);
  const ledger = ledgerIn(stores.ledger);
  const logged = (check: string, sent: () => void) => {
    const seen = new Set<string>();
    return async (entry: LedgerEntry) => {
      if (!seen.has(entry.id)) sent();
      seen.add(entry.id);
      await ledger.write({ ...entry }, { tab: tab.id, check });
    };
  };
  return {
    post,
    settings: readSettings,
    sources,
    grants: grants(),
    journal: (check) => journalIn(stores.journal, tab.id, check),
    outside: (check, sent) => ({
      fetch: globalThis.fetch.bind(globalThis),
      now: () => new Date(),
      queue: shared.queue,
      cache: cacheIn(stores.cache),
      log: logged(check, sent),
    }),
    requestsSoFar: async (check) => (await ledger.of(tab.id, check)).length,
    now: () => new Date(),
  };
}

export function entrance(): Entrance {
  return {
    send: (tab, frameId, message) => browser.tabs.sendMessage(tab, message, { frameId }),
    inject: async (tabId, frame, selection) => {
      if (selection) await inject(tabId, frame, selectionFile);
      await inject(tabId, frame, contentFile);
    },
    contentType: async (tabId, frame) => {
      const [first] = await browser.scripting.executeScript({
        target: { tabId, frameIds: [frame] },
        func: () => document.contentType,
      });
      return String(first?.result ?? '');
    },
    openPaste: async (reason, text, incognito) => {
      await browser.storage.session.set({ [PASTED]: text ?? '' });
      // Chrome opens pages of ours in ordinary windows only: this one must know that it belongs to a private one.
      const query = `reason=${reason}${incognito ? `&${PRIVATE}` : ''}`;
      await browser.tabs.create({ url: browser.runtime.getURL(`extension/paste/index.html?${query}`) });
    },
  };
}

function inject(tabId: number, frame: number, ...paths: string[]): Promise<unknown> {
  const files = paths.map((path) => (path.startsWith('/') ? path : `/${path}`));
  return browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files });
}

export function doors(): Doors {
  const area = (storage: typeof browser.storage.local) => ({
    get: async (key: string) => (await storage.get(key))[key],
    set: (key: string, value: unknown) => storage.set({ [key]: value }),
  });
  return {
    session: area(browser.storage.session),
    local: area(browser.storage.local),
    openTab: async (path) => (await browser.tabs.create({ url: browser.runtime.getURL(path) })).id,
    closeTab: (tab) => browser.tabs.remove(tab),
    activate: async (id) => {
      const tab = await browser.tabs.update(id, { active: true });
      if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    },
    start: async (tab) => enter({ tab, frame: 0 }, false, quietly(entrance())),
  };
}

/** Coming back is no click: where the page has gone meanwhile, no page of ours is opened in its place. */
function quietly(entrance: Entrance): Entrance {
  return { ...entrance, openPaste: async () => undefined };
}

export function meansBy(shared: Shared): Means {
  const disk = shared.storesFor(false);
  const ledger: Ledger = ledgerIn(disk.ledger);
  return {
    injectPanel: (tab, frame) => inject(tab, frame, laterFile, panelFile),
    panel: async () => (await readSettings()).panel,
    openWelcome: (tab) => openWelcome(tab, doors()),
    leaveWelcome: (tab) => leaveWelcome(tab, doors()),
    openOptions: () => browser.runtime.openOptionsPage(),
    readFrames: (tab, ways) => readFrames(tab, ways, contentFile),
    openGrant: (openerTabId, origin) => {
      const url = browser.runtime.getURL(`extension/options/index.html?frame=${encodeURIComponent(origin)}`);
      return browser.tabs.create({ url, openerTabId });
    },
    openPaste: entrance().openPaste,
    write: writeSettings,
    ledger,
    pastedText: async () => {
      const kept = (await browser.storage.session.get(PASTED))[PASTED];
      await browser.storage.session.remove(PASTED);
      return typeof kept === 'string' ? kept : '';
    },
    checkPasted: async (tab) => tell({ tab, frame: 0 }, 'start', [{ selection: true }], entrance()),
    sources: async () => {
      const language = browser.i18n.getUILanguage().toLowerCase().split('-')[0] ?? 'en';
      const missed = (await browser.storage.session.get(MISSED))[MISSED];
      const languages = new Set(['en', language, ...(typeof missed === 'string' ? [missed] : [])]);
      return describeSources(sources, await readSettings(), [...languages], grants());
    },
    test: (id) => testSource(id, shared, disk),
    deleteEverything: async () => {
      await Promise.all([disk, shared.storesFor(true)].map(clear));
      await browser.storage.local.clear();
      await browser.storage.session.clear();
      const { origins = [] } = await browser.permissions.getAll();
      if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false); // some cannot be given back
    },
  };
}

async function testSource(id: string, shared: Shared, stores: Stores) {
  const settings: Settings = await readSettings();
  const source = (sources as readonly Source[]).find((one) => one.id === id);
  if (!source || settings.consent !== 'look-up')
    return { ok: false, milliseconds: 0, problem: { code: 'refused' as const, at: id } };
  // A test would give away what a check does not.
  const { off } = await sortSources([source], settings, 'en', { ...grants(), missed: async () => undefined });
  const problem = off[0]?.asked.problem;
  if (problem) return { ok: false, milliseconds: 0, problem };
  const ledger = ledgerIn(stores.ledger);
  const outside = {
    fetch: globalThis.fetch.bind(globalThis),
    now: () => new Date(),
    queue: shared.queue,
    // A test that is answered from what was kept would test nothing.
    cache: cacheIn(inMemory()),
    log: (entry: LedgerEntry) => ledger.write({ ...entry }, { tab: -1, check: 'test' }),
    signal: AbortSignal.timeout(30_000),
  };
  const base = baseOf(source, settings);
  const access = accessOf(source, base, outside, () => undefined);
  const isGranted = await grants().contains({ origins: originsOf(base, ['en']) });
  return testOf(source, isGranted ? access : withoutHeaders(access));
}

function clear({ journal, ledger, cache }: Stores): Promise<unknown> {
  return Promise.all([journal.clear(), ledger.clear(), cache.clear()]);
}

/** With the last private tab goes what was in memory of any. */
export async function forgetPrivate(shared: Shared): Promise<void> {
  const tabs = await browser.tabs.query({});
  if (!tabs.some(({ incognito }) => incognito)) await clear(shared.storesFor(true));
}

/** What is too old, and what a browser that was closed in the middle left behind. */
export async function sweep(shared: Shared): Promise<void> {
  const { journal, ledger, cache } = shared.storesFor(false);
  const now = new Date();
  await Promise.all([journal.sweep(isOrphaned(now)), ledger.sweep(isOldEntry(now)), cache.sweep(isStale(now))]);
}

/** Ties the background's parts to the browser: with `source-means.ts` and the entry all of this room that knows it. */
import { sources } from '../../src/evidence/sources/index.ts';
import type { LedgerEntry } from '../../src/model.ts';
import { archiveOnDisk, deleteArchive } from '../archive.ts';
import browser from '../browser.ts';
import contentFile from '../content/index.ts?iife';
import laterFile from '../content/later.ts?iife';
import linesFile from '../content/lines.ts?iife';
import siteFile from '../content/own-site.ts?iife';
import selectionFile from '../content/selection.ts?iife';
import panelFile from '../panel/index.tsx?iife';
import { readSettings, writeSettings } from '../settings.ts';
import { originsOf } from './asked-sources.ts';
import { type CacheRow, cacheIn, isStale } from './cache.ts';
import type { Surroundings } from './check-surroundings.ts';
import { type Doors, leaveWelcome, openWelcome } from './consent.ts';
import { readFrames } from './frames.ts';
import { isOrphaned, type JournalRow, journalIn } from './journal.ts';
import { keepFeeds } from './keep-feeds.ts';
import { type Keys, keysIn } from './keys.ts';
import { isOldEntry, type Ledger, type LedgerRow, ledgerIn } from './ledger.ts';
import { modelMeans } from './model-means.ts';
import { browserModels, goOn } from './model-surroundings.ts';
import { isModel } from './models.ts';
import { offersIn } from './offers.ts';
import { type LooksRow, type Opened, type OpenRow, openedIn } from './opened.ts';
import { outsideOnce } from './outside-once.ts';
import { ownEvidence } from './own-evidence.ts';
import { paceIn } from './pace.ts';
import { createQueue, type Queue } from './queue.ts';
import { type Means, OF_A_FEED } from './requests.ts';
import { PRIVATE } from './senders.ts';
import { askSite } from './site.ts';
import { giveBack, grants, pageReader, sourceMeans, unnamed } from './source-means.ts';
import { disk, inMemory, inSession, type Store } from './store.ts';
import { type Entrance, enter, tell } from './tab-entry.ts';

const MOST_AT_ONCE = { perHost: 3, overAll: 8 };
const PASTED = 'pasted';
export interface Stores {
  journal: Store<JournalRow>;
  ledger: Store<LedgerRow>;
  cache: Store<CacheRow>;
  /** In memory for all windows. */
  opened: Store<OpenRow>;
  looks: Store<LooksRow>;
}

/** What all checks share while the worker lives. */
export interface Shared {
  queue: Queue;
  /** The reader's own, set on a page of ours: there is one of each, also for private windows. */
  keys: Keys;
  /** Of private windows: in memory, and only until the last of them is closed. */
  storesFor(incognito: boolean): Stores;
  /** Tabs whose reader has asked for them to be looked in. Lost with the worker: then it was a click like any other. */
  lookHere: Set<number>;
}

export function share(): Shared {
  const { session } = browser.storage;
  const onDisk = disk();
  const ordinary: Stores = {
    journal: onDisk('journal'),
    ledger: onDisk('ledger'),
    cache: onDisk('cache'),
    opened: inSession('opened', session, 'ordinary'),
    looks: inSession('looks', session, 'ordinary'),
  };
  // Answers are too large for the session's memory: a worker that was stopped asks for them again.
  const memory: Stores = {
    journal: inSession('journal', session),
    ledger: inSession('ledger', session),
    cache: inMemory(),
    opened: inSession('opened', session),
    looks: inSession('looks', session),
  };
  const pace = paceIn(session, Date.now);
  return {
    queue: createQueue(MOST_AT_ONCE, pace),
    keys: keysIn(onDisk('keys')),
    storesFor: (incognito) => (incognito ? memory : ordinary),
    lookHere: new Set(),
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
    keys: shared.keys,
    archive: archiveOnDisk(),
    incognito: tab.incognito,
    journal: (check) => journalIn(stores.journal, tab.id, check),
    outside: (check, sent) => ({
      fetch: globalThis.fetch.bind(globalThis),
      now: () => new Date(),
      queue: shared.queue,
      cache: cacheIn(stores.cache),
      log: logged(check, sent),
      unnamed,
    }),
    requestsSoFar: async (check) => (await ledger.of(tab.id, check)).filter(({ source }) => !isModel(source)).length,
    models: {
      tab: tab.id,
      browser: browserModels,
      offers: offersIn(browser.storage.session),
      // A call of the browser's tells it that we are at work, as the messages of the port do in Chrome.
      awake: () => void browser.runtime.getPlatformInfo(),
    },
    opened: openedBy(stores),
    lookHere: shared.lookHere.delete(tab.id),
    tab: tab.id,
    now: () => new Date(),
  };
}

export function openedBy({ opened, looks }: Pick<Stores, 'opened' | 'looks'>): Opened {
  const news = (tab: number, check: string, statements: string[]) =>
    browser.tabs.sendMessage(tab, { to: 'content', name: 'foundElsewhere', args: [check, statements] }, { frameId: 0 });
  return openedIn(opened, looks, news, () => new Date());
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

/** Our page, at what the reader is asked there. */
function openOptionsAt(openerTabId: number, asked: string[][]) {
  const url = browser.runtime.getURL(`extension/options/index.html?${new URLSearchParams(asked)}`);
  return browser.tabs.create({ url, openerTabId });
}

export function meansBy(shared: Shared): Means {
  const disk = shared.storesFor(false);
  const ledger: Ledger = ledgerIn(disk.ledger);
  return {
    injectPanel: (tab, frame, lines) => inject(tab, frame, laterFile, panelFile, ...(lines ? [linesFile] : [])),
    injectSite: (tab, frame) => inject(tab, frame, siteFile),
    panel: async () => (await readSettings()).panel,
    openWelcome: (tab) => openWelcome(tab, doors()),
    leaveWelcome: (tab) => leaveWelcome(tab, doors()),
    openOptions: async (openerTabId) => {
      if (!(await offersIn(browser.storage.session).of(openerTabId))) return browser.runtime.openOptionsPage();
      await openOptionsAt(openerTabId, [['reading', String(openerTabId)]]);
    },
    readFrames: (tab, ways) => readFrames(tab, ways, contentFile),
    openGrant: (tab, origin, what) => openOptionsAt(tab, [[what, origin]]),
    openCited: (tab, origins) =>
      openOptionsAt(
        tab,
        origins.map((origin) => ['cited', origin]),
      ),
    openOwn: (tab, check, statement) => openOptionsAt(tab, Object.entries({ check, statement })),
    own: ownEvidence(
      [disk, shared.storesFor(true)].map(openedBy),
      pageReader(shared.queue, shared.keys, (incognito) => ledgerIn(shared.storesFor(incognito).ledger)),
      () => new Date(),
    ),
    join: (incognito, check, findings) => openedBy(shared.storesFor(incognito)).join(check, findings),
    askSite: async ({ site, tab, ledger }, check, shown) =>
      askSite(
        shown,
        site,
        await readSettings(),
        grants(),
        outsideOnce({ queue: shared.queue, unnamed }, ledger, { tab, check }, 60_000),
      ),
    openPaste: entrance().openPaste,
    write: writeSettings,
    ledger,
    pastedText: async () => {
      const kept = (await browser.storage.session.get(PASTED))[PASTED];
      await browser.storage.session.remove(PASTED);
      return typeof kept === 'string' ? kept : '';
    },
    checkPasted: async (tab) => tell({ tab, frame: 0 }, 'start', [{ selection: true }], entrance()),
    ...sourceMeans(shared.queue, shared.keys, ledger),
    ...modelMeans({
      ...{ settings: readSettings, keys: shared.keys, queue: shared.queue, ledger, grants, unnamed },
      ...{ browser: browserModels, offers: offersIn(browser.storage.session), goOn },
    }),
    deleteEverything: async () => {
      await Promise.all([...[disk, shared.storesFor(true)].map(clear), shared.keys.clear(), deleteArchive()]);
      await browser.storage.local.clear();
      await browser.storage.session.clear();
      await giveBack();
    },
  };
}

function clear({ journal, ledger, cache, opened, looks }: Stores): Promise<unknown> {
  return Promise.all([journal, ledger, cache, opened, looks].map((store) => store.clear()));
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

/** Asks the feeds of fact checks for what is new, where the reader has chosen so. */
export function keepUpToDate(shared: Shared): Promise<void> {
  const ledger = ledgerIn(shared.storesFor(false).ledger);
  return keepFeeds({
    settings: readSettings,
    archive: archiveOnDisk(),
    isGranted: (address) => grants().contains({ origins: originsOf(new URL(address).origin, []) }),
    bringing: {
      fetch: globalThis.fetch.bind(globalThis),
      now: () => new Date(),
      log: (entry) => ledger.write({ ...entry }, OF_A_FEED),
    },
    isAlive: () => void browser.runtime.getPlatformInfo(),
  });
}

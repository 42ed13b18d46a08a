/** What the reader can choose; defaults and migrations. Keys are never here (see background/keys.ts). */
import browser from './browser.ts';

export interface Settings {
  version: 1;
  /** The reader's choice on the welcome page. Nothing is requested until it is `look-up`. */
  consent: 'undecided' | 'look-up' | 'on-device';
  /** Whether the words of comments may be looked up too: a second, separate choice. */
  sendComments: boolean;
  /** The most requests that one check may cost. */
  budget: number;
  /**
   * By source id; a source that is missing has its defaults. `base` is an origin, with a path where the server has one,
   * without a trailing slash; its host may hold `{lang}`.
   */
  sources: { [id: string]: { enabled: boolean; base?: string } };
  model: ModelSettings;
  /** Whether feeds of fact checks are asked, once a day, for what is new. */
  keepFeeds?: boolean;
  panel: { side: 'left' | 'right'; width: number };
}

/** Which language model reads what was found. Its address is among those of the sources, by its id. */
export interface ModelSettings {
  /** None until the reader has set one up. */
  use?: string;
  /** What a server calls the model, by the id of who asks it. */
  names: { [id: string]: string };
  /** The most calls of one check, and the most that they may cost, in US dollars. */
  calls: number;
  most: number;
  /** US dollars for a million tokens, by the name of the model. */
  prices: { [name: string]: Price };
}

export interface Price {
  input: number;
  output: number;
}

export const defaults: Settings = {
  version: 1,
  consent: 'undecided',
  sendComments: false,
  // What Wikimedia allows a browser in a minute, and enough for a long article.
  budget: 25,
  sources: {},
  model: { names: {}, calls: 30, most: 0.1, prices: {} },
  panel: { side: 'right', width: 400 },
};

const KEY = 'settings';

/** What is stored, laid over the defaults; unknown or ill-shaped parts fall back to the default. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return structuredClone(defaults);
  const given = stored as Partial<Settings>;
  const settings = structuredClone(defaults);
  if (given.consent === 'look-up' || given.consent === 'on-device') settings.consent = given.consent;
  if (given.sendComments === true) settings.sendComments = true;
  if (isBudget(given.budget)) settings.budget = given.budget;
  if (typeof given.sources === 'object' && given.sources !== null) {
    for (const [id, source] of Object.entries(given.sources)) {
      if (!ID.test(id) || typeof source?.enabled !== 'boolean') continue;
      settings.sources[id] = { enabled: source.enabled };
      if (typeof source.base === 'string' && isBase(source.base)) settings.sources[id].base = source.base;
    }
  }
  if (given.keepFeeds === true) settings.keepFeeds = true;
  settings.model = modelFrom(given.model, settings.model);
  if (given.panel?.side === 'left') settings.panel.side = 'left';
  const width = given.panel?.width;
  if (typeof width === 'number' && width >= 280 && width <= 900) settings.panel.width = width;
  return settings;
}

function modelFrom(given: unknown, model: ModelSettings): ModelSettings {
  const { use, names, calls, most, prices } = (given ?? {}) as Partial<ModelSettings>;
  if (typeof use === 'string' && ID.test(use)) model.use = use;
  if (isCalls(calls)) model.calls = calls;
  if (isDollars(most)) model.most = most;
  for (const [id, name] of Object.entries(names ?? {})) if (ID.test(id) && isModelName(name)) model.names[id] = name;
  for (const [name, price] of Object.entries(prices ?? {}).slice(0, MOST_PRICES)) {
    if (isModelName(name) && isDollars(price?.input) && isDollars(price?.output))
      model.prices[name] = { input: price.input, output: price.output };
  }
  return model;
}

const ID = /^[a-z0-9-]{1,40}$/;
const MOST_PRICES = 100;

/** Such as servers give, and none that could be taken for a key of an object. */
export function isModelName(name: unknown): name is string {
  return typeof name === 'string' && /^[\w.:/@+-]{1,200}$/.test(name) && !(name in {});
}

export function isCalls(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 2 && (value as number) <= 500;
}

export function isDollars(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1_000;
}

export function isBudget(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 5 && (value as number) <= 200;
}

const BASE = /^(?:https:\/\/[^\s/?#@\\]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?)(?:\/[\w~.-]+)*$/;

/** https, or plain http on the reader's own machine; nothing that could hold a secret. `{lang}` stands before a name. */
export function isBase(address: string): boolean {
  const plain = address.replace('{lang}.', 'en.');
  return BASE.test(plain) && !/[{}]|\/\.{1,2}(\/|$)/.test(plain) && URL.canParse(plain);
}

export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  const before = await readSettings();
  const settings = settingsFrom({ ...before, ...change });
  // Firefox would tell everybody of a change that is none.
  if (JSON.stringify(settings) !== JSON.stringify(before)) await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back with the settings whenever they have changed, in whichever context; gives what ends it. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const changed: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) listener(settingsFrom(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

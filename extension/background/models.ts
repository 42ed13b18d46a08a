/** The language model that the reader has set up: which it is, what it costs, and why it may not be asked. */
import type { Problem } from '../../src/model.ts';
import {
  adapters,
  type BrowserModels,
  type ModelAdapter,
  type ModelSession,
} from '../../src/verdict/language-model/index.ts';
import type { Settings } from '../settings.ts';
import { baseOf, type For, type Grants, sortSources } from './asked-sources.ts';
import type { Outside } from './http.ts';
import { wayOut } from './ways-out.ts';

export const allModels: readonly ModelAdapter[] = adapters;

/** Where the permission is not the browser's own, by which it lets its model be asked. */
export const FIREFOX_MODELS = 'trialML';

export interface ModelInUse {
  adapter: ModelAdapter;
  /** What a server calls it; empty where the browser has but one. */
  model: string;
  /** As the reader knows it. */
  name: string;
  /** It runs on this device: nothing leaves, and nothing is paid. */
  here: boolean;
}

/** Undefined where none is set up. */
export function modelInUse(settings: Settings, id = settings.model.use): ModelInUse | undefined {
  const adapter = allModels.find((one) => one.id === id);
  if (!adapter) return undefined;
  const model = adapter.inBrowser ? '' : (settings.model.names[adapter.id] ?? '');
  const here = adapter.inBrowser === true || isHere(baseOf(adapter, settings));
  return { adapter, model, name: model || adapter.name, here };
}

export function isModel(id: string): boolean {
  return allModels.some((one) => one.id === id);
}

export function isHere(base: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(base);
}

/** Undefined where it may be asked. */
export async function whyModelOff(
  { adapter, model, here }: ModelInUse,
  whom: For,
  grants: Grants,
  browser: BrowserModels,
): Promise<Problem | undefined> {
  const at = adapter.id;
  // Who keeps a check from being kept would not have it sent to a server by an account.
  if (whom.incognito && !here) return { code: 'private-window', at };
  if (adapter.id === 'model-firefox' && !(await grants.contains({ permissions: [FIREFOX_MODELS] })))
    return { code: 'no-permission', at };
  if (adapter.inBrowser) {
    const isThere = adapter.id === 'model-chrome' ? browser.chrome : browser.firefox;
    return isThere ? undefined : { code: 'no-model', at };
  }
  // What a check misses is told; that the options could ask for more hosts because of it, is not so of a model.
  const { off } = await sortSources([adapter], enabled(adapter, whom), { ...grants, missed: async () => undefined });
  return off[0]?.asked.problem ?? (model ? undefined : { code: 'no-model', at });
}

export async function openModel(
  { adapter, model }: ModelInUse,
  whom: For,
  grants: Grants,
  outside: Outside,
  browser: BrowserModels,
): Promise<ModelSession> {
  return adapter.open({ access: await wayOut(adapter, whom, grants, outside), model, browser });
}

/** It is switched on by being the one in use, not like a source. */
export function enabled(adapter: ModelAdapter, whom: For): For {
  const { sources } = whom.settings;
  return { ...whom, settings: { sources: { ...sources, [adapter.id]: { ...sources[adapter.id], enabled: true } } } };
}

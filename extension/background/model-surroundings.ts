/** What the browser has of language models, and the way back to a check that waited for the reader's word. */
import type { BrowserModels } from '../../src/verdict/language-model/index.ts';
import browser from '../browser.ts';
import { offersIn } from './offers.ts';
import { tell } from './tab-entry.ts';
import { waited } from './waiting.ts';

/** Neither is in the types of the polyfill; Firefox's is there where the reader has granted it. */
export function browserModels(): BrowserModels {
  const scope = globalThis as { LanguageModel?: BrowserModels['chrome']; browser?: { trial?: { ml?: unknown } } };
  const firefox = scope.browser?.trial?.ml as BrowserModels['firefox'];
  return { chrome: scope.LanguageModel, firefox };
}

const SOON = 100;
const TURNS = 20;

/** The check hears of it by itself, where its page still has hold of us; where not, a start brings it back. */
export async function goOn(tab: number): Promise<void> {
  await browser.tabs.update(tab, { active: true }).catch(() => undefined); // it may be gone
  const offers = offersIn(browser.storage.session);
  for (let turn = 0; turn < TURNS; turn++) {
    if (!(await offers.of(tab))) return;
    await waited(SOON, new AbortController().signal);
  }
  const send = (id: number, frameId: number, message: unknown) => browser.tabs.sendMessage(id, message, { frameId });
  await tell({ tab, frame: 0 }, 'start', [{ selection: false }], { send });
}

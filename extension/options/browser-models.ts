/** The browser's own language models, as a page of ours can see and fetch them: only by a click of the reader's. */
import { chromeOptions, firefoxEngine } from '../../src/verdict/language-model/own-models.ts';
import browser from '../browser.ts';
import { isFirefox } from '../grant.ts';

interface Scope {
  LanguageModel?: {
    availability(options: object): Promise<string>;
    create(options: object): Promise<{ destroy(): void }>;
  };
  browser?: { trial?: { ml?: FirefoxModels } };
}

interface FirefoxModels {
  createEngine(options: object): Promise<unknown>;
  onProgress?: {
    addListener(heard: (told: unknown) => void): void;
    removeListener(heard: (told: unknown) => void): void;
  };
  deleteCachedModels?(): Promise<unknown>;
}

const scope = globalThis as Scope;
/** Longer than this Chrome's may say nothing at all. */
const PATIENCE = 3_000;

/** Whether this browser could have it at all. */
export function isThere(id: string): boolean {
  return id === 'model-chrome' ? scope.LanguageModel !== undefined : isFirefox();
}

/** Of Chrome's: `available`, `downloadable`, `downloading`, `unavailable`. Firefox tells only when it is asked for. */
export function availability(): Promise<string> {
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('unavailable'), PATIENCE));
  const told = scope.LanguageModel?.availability(chromeOptions('en')).catch(() => 'unavailable');
  return Promise.race(told ? [told, silence] : [silence]);
}

/** Must begin in the click itself. `progress` is from 0 to 1, where the browser tells it. */
export async function download(id: string, progress: (part: number) => void): Promise<void> {
  if (id === 'model-firefox') return downloadFirefoxs(progress);
  const monitor = (target: EventTarget) =>
    target.addEventListener('downloadprogress', (event) => progress((event as ProgressEvent).loaded));
  const session = await scope.LanguageModel?.create({ ...chromeOptions('en'), monitor });
  session?.destroy();
}

async function downloadFirefoxs(progress: (part: number) => void): Promise<void> {
  const wanted = { permissions: ['trialML'] } as unknown as Parameters<typeof browser.permissions.request>[0];
  const granted = await browser.permissions.request(wanted);
  const ml = scope.browser?.trial?.ml;
  if (!granted || !ml) throw new Error('not granted');
  const heard = (told: unknown) => {
    const { progress: percent } = (told ?? {}) as { progress?: unknown };
    if (typeof percent === 'number' && percent >= 0 && percent <= 100) progress(percent / 100);
  };
  ml.onProgress?.addListener(heard);
  try {
    await ml.createEngine({ ...firefoxEngine });
  } catch (error) {
    // Each extension has one: then it is here.
    if (!/already created/i.test(String((error as Error | null)?.message))) throw error;
  } finally {
    ml.onProgress?.removeListener(heard);
  }
}

/** Takes back the disk space of Firefox's; Chrome's is shared with all pages, and removed in its settings. */
export async function removeDownloaded(): Promise<void> {
  await scope.browser?.trial?.ml?.deleteCachedModels?.();
}

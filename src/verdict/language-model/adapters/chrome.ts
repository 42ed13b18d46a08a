/** Chrome’s own model, by its Prompt API. Any of its promises may never settle. */
import type { ProblemCode } from '../../../model.ts';
import { ProviderProblem } from '../../../provider.ts';
import type { ModelAdapter } from '../index.ts';
import { chromeLanguages, chromeOptions } from '../own-models.ts';
import { rules } from '../prompt.ts';
import { settled } from '../settled.ts';

const id = 'model-chrome';

/** The part of `LanguageModel` that is needed. */
export interface ChromeModels {
  availability(options: object): Promise<string>;
  create(options: object): Promise<ChromeSession>;
}

interface ChromeSession {
  prompt(text: string, options: object): Promise<string>;
  clone?(options: object): Promise<ChromeSession>;
  destroy(): void;
}

const PATIENCE = { availability: 3_000, create: 30_000, prompt: 60_000 };

export const chrome = {
  id,
  name: 'Chrome’s own model',
  hosts: [],
  languages: chromeLanguages,
  inBrowser: true,

  open({ access: { signal }, browser }) {
    const bases = new Map<string, Promise<ChromeSession>>();
    const begun = async (language: string): Promise<ChromeSession> => {
      if (!browser.chrome) throw new ProviderProblem({ code: 'no-model', at: id });
      const state = await availabilityOf(browser.chrome, language, signal);
      // To create it now would download it: that is for a button of the options alone.
      if (state !== 'available') throw new ProviderProblem({ code: 'no-model', at: id, detail: state });
      const initialPrompts = [{ role: 'system', content: rules }];
      const creating = browser.chrome.create({ ...chromeOptions(language), initialPrompts, signal });
      return settled(creating, PATIENCE.create, signal, id);
    };
    return {
      async answer({ prompt, task }) {
        const language = primary(task.language);
        try {
          const before = bases.get(language) ?? begun(language);
          bases.set(language, before);
          const base = await before;
          // A fresh one for each claim: nothing of one reaches another.
          if (!base.clone) bases.delete(language);
          const session = base.clone ? await settled(base.clone({ signal }), PATIENCE.create, signal, id) : base;
          try {
            // The rules tell of the form of the answer already.
            const held = { responseConstraint: prompt.schema, omitResponseConstraintInput: true, signal };
            return await settled(session.prompt(prompt.text, held), PATIENCE.prompt, signal, id);
          } finally {
            session.destroy();
          }
        } catch (error) {
          bases.delete(language);
          throw told(error);
        }
      },
      close() {
        for (const base of bases.values())
          base.then(
            (session) => session.destroy(),
            () => undefined, // told to whoever waited for it
          );
      },
    };
  },
} as const satisfies ModelAdapter;

/** `unavailable`, `downloadable`, `downloading` or `available`; the first also where nothing is said in time. */
async function availabilityOf(models: ChromeModels, language: string, signal: AbortSignal): Promise<string> {
  try {
    return await settled(models.availability(chromeOptions(language)), PATIENCE.availability, signal, id);
  } catch (error) {
    if (signal.aborted) throw told(error);
    return 'unavailable'; // it did not say
  }
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? 'en';
}

const meanings: { readonly [name: string]: ProblemCode } = {
  QuotaExceededError: 'too-long',
  NotSupportedError: 'no-model',
  NotAllowedError: 'no-model',
  InvalidStateError: 'no-model',
  NotReadableError: 'declined',
  AbortError: 'interrupted',
};

function told(error: unknown): ProviderProblem {
  if (error instanceof ProviderProblem) return error;
  const name = (error as { name?: unknown } | null)?.name;
  return new ProviderProblem({ code: meanings[String(name)] ?? 'unexpected', at: id, detail: String(name) });
}

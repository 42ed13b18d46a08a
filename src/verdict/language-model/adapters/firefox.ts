/**
 * Firefox’s own models, by its trial interface. It can tell how well a sentence follows from a passage; it writes nothing.
 * So the passage that tells most is the quote.
 */
import { ProviderProblem } from '../../../provider.ts';
import { at } from '../event-stream.ts';
import type { ModelAdapter } from '../index.ts';
import { firefoxEngine } from '../own-models.ts';
import { settled } from '../settled.ts';

const id = 'model-firefox';

/** `browser.trial.ml`; it is there where the reader has granted `trialML`. */
export interface FirefoxModels {
  createEngine(options: object): Promise<unknown>;
  runEngine(request: object): Promise<unknown>;
}

const PATIENCE = { create: 60_000, run: 60_000 };
/** A passage that bears on nothing is scored somehow: only where both questions have plain and opposite answers. */
const SURE = 0.95;

export const firefox = {
  id,
  name: 'Firefox’s own model',
  hosts: [],
  languages: ['en'],
  inBrowser: true,

  open({ access: { signal }, browser: { firefox: models } }) {
    let made: Promise<void> | undefined;
    return {
      async answer({ task }) {
        if (!models) throw new ProviderProblem({ code: 'no-model', at: id });
        made ??= engineOf(models, signal);
        await made;
        const told = [];
        for (const { id: passage, cleaned } of task.passages) {
          const stance = await stanceOf(models, cleaned.text, task.claim, signal);
          told.push({ passage, quote: cleaned.text, ...stance });
        }
        const [first] = told.filter(({ label }) => label !== 'neutral').sort((a, b) => b.score - a.score);
        return JSON.stringify({
          reason: '',
          label: first?.label ?? 'neutral',
          evidence_id: first?.passage ?? 'none',
          quote: first?.quote ?? '',
        });
      },
      close: () => undefined,
    };
  },
} as const satisfies ModelAdapter;

/** Each extension has one, which lives on when its background was stopped. */
async function engineOf(models: FirefoxModels, signal: AbortSignal): Promise<void> {
  try {
    await settled(models.createEngine({ ...firefoxEngine }), PATIENCE.create, signal, id);
  } catch (error) {
    if (/already created/i.test(String((error as Error | null)?.message))) return;
    throw toldOf(error);
  }
}

async function stanceOf(models: FirefoxModels, passage: string, claim: string, signal: AbortSignal) {
  const denied = `It is not true that ${claim}`;
  const options = { hypothesis_template: '{}', multi_label: true };
  const request = { args: [passage, [claim, denied]], options };
  let answer: unknown;
  try {
    answer = await settled(models.runEngine(request), PATIENCE.run, signal, id);
  } catch (error) {
    throw toldOf(error);
  }
  const [so, not] = [scoreOf(answer, claim), scoreOf(answer, denied)];
  if (so === undefined || not === undefined) throw new ProviderProblem({ code: 'unreadable', at: id });
  if (so >= SURE && not <= 1 - SURE) return { label: 'supports', score: so };
  if (not >= SURE && so <= 1 - SURE) return { label: 'refutes', score: not };
  return { label: 'neutral', score: 0 };
}

/** Labels come in the order of their scores. Some versions wrap the answer. */
function scoreOf(answer: unknown, label: string): number | undefined {
  const found = at(answer, 'labels') === undefined ? at(answer, 'output') : answer;
  const labels = at(found, 'labels');
  const score = at(found, 'scores', Array.isArray(labels) ? labels.indexOf(label) : -1);
  return typeof score === 'number' && score >= 0 && score <= 1 ? score : undefined;
}

function toldOf(error: unknown): ProviderProblem {
  if (error instanceof ProviderProblem) return error;
  // Its messages are those of whatever failed beneath; without the switches in about:config it says that it is off.
  const isOff = /disabled/i.test(String((error as Error | null)?.message));
  return new ProviderProblem({ code: 'no-model', at: id, detail: isOff ? 'switched off' : 'not loaded' });
}

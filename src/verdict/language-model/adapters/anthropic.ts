/** Anthropic’s Messages. */
import { ProviderProblem } from '../../../provider.ts';
import { at, eventsOf, textAt } from '../event-stream.ts';
import type { ModelAdapter } from '../index.ts';
import type { Prompt } from '../prompt.ts';
import { CUT_OFF, fetchFrom, inSomeForm, namesIn, refusalOf } from '../refusals.ts';
import { MOST_TOKENS } from '../tokens.ts';

const id = 'model-anthropic';

/** Without the second it takes nothing from a browser: the key is the reader's own, and nobody else can see it. */
const headers = { 'anthropic-version': '2023-06-01', 'anthropic-dangerous-direct-browser-access': 'true' };

export const anthropic = {
  id,
  name: 'Anthropic',
  hosts: ['https://api.anthropic.com'],
  posts: true,
  sendsMuch: true,
  key: { header: 'x-api-key' },
  limits: { deadline: 120_000, begin: 25_000, bytes: 1_000_000 },
  explain: refusalOf,

  open({ access, model }) {
    const left = [...forms];
    return {
      answer: ({ prompt }) =>
        inSomeForm(left, async (form) => {
          const messages = [{ role: 'user', content: prompt.text }];
          const common = { model, max_tokens: MOST_TOKENS, system: prompt.rules, messages, stream: true };
          const json = { ...common, ...form(prompt) };
          const { text } = await fetchFrom(access, '/v1/messages', { headers, json, keep: 0 }, id);
          return wordsOf(text);
        }),
      close: () => undefined,
    };
  },

  async names(access) {
    return namesIn((await fetchFrom(access, '/v1/models?limit=100', { headers, keep: 0 }, id)).text);
  },
} as const satisfies ModelAdapter;

/** Held to a form, and as older models take it. */
const forms: ((prompt: Prompt) => object)[] = [
  ({ schema }) => ({ output_config: { format: { type: 'json_schema', schema } } }),
  () => ({}),
];

function wordsOf(text: string): string {
  let words = '';
  let end = '';
  for (const event of eventsOf(text)) {
    if (textAt(event, 'type') === 'error') {
      const refusal = refusalOf(400, JSON.stringify(event));
      throw new ProviderProblem({ code: 'server-error', ...refusal, at: id });
    }
    if (textAt(event, 'delta', 'type') === 'text_delta') words += textAt(event, 'delta', 'text');
    // Sent whole.
    const content = at(event, 'content');
    if (Array.isArray(content)) words += content.map((part) => textAt(part, 'text')).join('');
    end = textAt(event, 'delta', 'stop_reason') || textAt(event, 'stop_reason') || end;
  }
  if (end === 'refusal') throw new ProviderProblem({ code: 'declined', at: id });
  if (end === 'max_tokens' || !end) throw new ProviderProblem({ code: 'unreadable', at: id, detail: CUT_OFF });
  return words;
}

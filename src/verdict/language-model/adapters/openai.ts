/** Any server that answers as OpenAI’s does: Ollama, LM Studio, llama.cpp and vLLM on a machine of the reader’s, or a cloud. */
import { ProviderProblem } from '../../../provider.ts';
import { at, eventsOf, textAt } from '../event-stream.ts';
import type { ModelAdapter } from '../index.ts';
import type { Prompt } from '../prompt.ts';
import { CUT_OFF, fetchFrom, inSomeForm, namesIn, refusalOf } from '../refusals.ts';
import { MOST_TOKENS } from '../tokens.ts';

const id = 'model-server';

export const openai = {
  id,
  name: 'Model server',
  hosts: [],
  ownHost: true,
  posts: true,
  sendsMuch: true,
  key: { header: 'Authorization', prefix: 'Bearer ', optional: true },
  limits: { deadline: 120_000, begin: 25_000, bytes: 1_000_000 },
  explain(status, text) {
    // Ollama says nothing at all to an extension whose origin it does not know.
    if (status === 403 && !text.trim()) return { code: 'origin-refused' };
    return refusalOf(status, text);
  },

  open({ access, model }) {
    const left = [...forms];
    return {
      answer: ({ prompt }) =>
        inSomeForm(left, async (form) => {
          const messages = [
            { role: 'system', content: prompt.rules },
            { role: 'user', content: prompt.text },
          ];
          // In pieces: the first comes soon enough for a browser that waits half a minute for it.
          const json = { model, messages, stream: true, ...form(prompt) };
          const { text } = await fetchFrom(access, `${pathOf(access.base)}/chat/completions`, { json, keep: 0 }, id);
          return wordsOf(text);
        }),
      close: () => undefined,
    };
  },

  async names(access) {
    return namesIn((await fetchFrom(access, `${pathOf(access.base)}/models`, { keep: 0 }, id)).text);
  },
} as const satisfies ModelAdapter;

/** As most take it; as OpenAI's newer models do; as servers do that cannot be held to a form. */
const forms: ((prompt: Prompt) => object)[] = [
  ({ schema }) => ({ temperature: 0, max_tokens: MOST_TOKENS, response_format: format(schema) }),
  ({ schema }) => ({ max_completion_tokens: MOST_TOKENS, response_format: format(schema) }),
  () => ({ temperature: 0, max_tokens: MOST_TOKENS }),
];

function format(schema: object): object {
  return { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema } };
}

/** Most keep it under `/v1`; some clouds have a longer path, which then is part of the address. */
export function pathOf(base: string): string {
  return /\/(v\d\w*|openai)$/.test(base) ? '' : '/v1';
}

function wordsOf(text: string): string {
  let words = '';
  let end = text.includes('[DONE]') ? 'stop' : '';
  for (const event of eventsOf(text)) {
    const error = at(event, 'error');
    if (error !== undefined) {
      const refusal = refusalOf(400, JSON.stringify({ error }));
      throw new ProviderProblem({ code: 'server-error', ...refusal, at: id });
    }
    const choice = at(event, 'choices', 0);
    if (textAt(choice, 'delta', 'refusal') || textAt(choice, 'message', 'refusal'))
      throw new ProviderProblem({ code: 'declined', at: id });
    words += textAt(choice, 'delta', 'content') || textAt(choice, 'message', 'content');
    end = textAt(choice, 'finish_reason') || end;
  }
  if (end === 'content_filter') throw new ProviderProblem({ code: 'declined', at: id });
  if (end === 'length' || !end) throw new ProviderProblem({ code: 'unreadable', at: id, detail: CUT_OFF });
  return words;
}

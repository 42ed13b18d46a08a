import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../model.ts';
import { type Access, type Asking, ProviderProblem } from '../../../provider.ts';
import { claimOf, context, passageOf } from '../fixtures/reading.ts';
import type { ModelAdapter } from '../index.ts';
import { promptOf } from '../prompt.ts';
import { OTHER_FORM } from '../refusals.ts';
import { type Task, taskOf } from '../task.ts';
import { anthropic } from './anthropic.ts';
import { openai, pathOf } from './openai.ts';

const task = taskOf(claimOf('The wall stands.'), [passageOf('w', 'The wall stood.')], context) as Task;
const question = { prompt: promptOf(task, '0123456789abcdef'), task };

function opened(adapter: ModelAdapter, answer: (body: never, url: string) => string, base = 'http://127.0.0.1:11434') {
  const sent: { url: string; asking: Asking; body: { [key: string]: unknown } }[] = [];
  const access: Access = {
    base,
    signal: new AbortController().signal,
    now: () => new Date(),
    fetch: async (url, asking = {}) => {
      sent.push({ url, asking, body: (asking.json ?? {}) as { [key: string]: unknown } });
      return { url, status: 200, text: answer(asking.json as never, url), sha256: '', retrieved: '' };
    },
  };
  const session = adapter.open({ access, model: 'tiny', browser: {} });
  const problem = () =>
    session.answer(question).then(
      () => undefined,
      (error: ProviderProblem) => error.problem,
    );
  return { sent, session, access, problem };
}

const stream = (...events: object[]) => `${events.map((one) => `data: ${JSON.stringify(one)}\n\n`).join('')}`;
const fails = (problem: Problem) => (): never => {
  throw new ProviderProblem(problem);
};

describe('OpenAI’s form', () => {
  const delta = (content: string, more: object = {}) => ({ choices: [{ index: 0, delta: { content }, ...more }] });

  it('is asked in pieces, held to the form of the answer, and given rules and data apart', async () => {
    const { sent, session } = opened(
      openai,
      () => `: hello\n\n${stream(delta('{"a"'), delta(':1}'), delta('', { finish_reason: 'stop' }))}data: [DONE]\n\n`,
    );
    expect(await session.answer(question)).toBe('{"a":1}');
    expect(sent[0]).toMatchObject({
      url: 'http://127.0.0.1:11434/v1/chat/completions',
      asking: { keep: 0 },
      body: {
        model: 'tiny',
        stream: true,
        temperature: 0,
        messages: [
          { role: 'system', content: question.prompt.rules },
          { role: 'user', content: question.prompt.text },
        ],
        response_format: { type: 'json_schema', json_schema: { strict: true, schema: question.prompt.schema } },
      },
    });
    expect(sent[0]?.body).not.toHaveProperty('tools');
    expect(JSON.stringify(sent)).not.toMatch(/Bearer|authorization/i);
  });

  it('may come whole, from a server that does not send in pieces', async () => {
    const whole = { choices: [{ message: { content: '{"a":1}' }, finish_reason: 'stop' }] };
    expect(await opened(openai, () => JSON.stringify(whole)).session.answer(question)).toBe('{"a":1}');
  });

  it.each([
    [
      'cut off at its length',
      stream(delta('{"a', { finish_reason: 'length' })),
      { code: 'unreadable', detail: 'cut off' },
    ],
    ['cut off by the server', stream(delta('{"a')), { code: 'unreadable', detail: 'cut off' }],
    ['nothing', '', { code: 'unreadable' }],
    ['filtered', stream(delta('', { finish_reason: 'content_filter' })), { code: 'declined' }],
    ['declined', stream({ choices: [{ delta: { refusal: 'I can’t' }, finish_reason: 'stop' }] }), { code: 'declined' }],
    [
      'an error in the middle',
      stream(delta('{'), { error: { message: 'sk-canary failed' } }),
      { code: 'server-error' },
    ],
    [
      'too long, in the middle',
      stream({ error: { type: 'exceed_context_size_error', message: 'exceeds the available context size' } }),
      { code: 'too-long' },
    ],
  ])('is no answer where it is %s', async (_what, text, wanted) => {
    const problem = await opened(openai, () => text).problem();
    expect(problem).toMatchObject({ at: 'model-server', ...wanted });
    expect(JSON.stringify(problem)).not.toContain('canary');
  });

  it('is asked for in another form where a server does not know this one, and so from then on', async () => {
    const { sent, session } = opened(openai, (body: { max_tokens?: number; response_format?: object }) => {
      if (body.response_format) fails({ code: 'refused', detail: OTHER_FORM })();
      return stream(delta('{}', { finish_reason: 'stop' }));
    });
    await session.answer(question);
    await session.answer(question);
    expect(sent.map(({ body }) => Object.keys(body).slice(3).join())).toEqual([
      'temperature,max_tokens,response_format',
      'max_completion_tokens,response_format',
      'temperature,max_tokens',
      'temperature,max_tokens',
    ]);
    for (const { body } of sent) expect(body['max_tokens'] ?? body['max_completion_tokens']).toBe(600);
    const stubborn = opened(openai, fails({ code: 'refused', detail: OTHER_FORM }));
    expect(await stubborn.problem()).toMatchObject({ code: 'refused' });
    expect(stubborn.sent).toHaveLength(3);
  });

  it.each([
    ['http://127.0.0.1:11434', '/v1'],
    ['https://api.x.example', '/v1'],
    ['https://x.example/v1', ''],
    ['https://x.example/api/v1beta/openai', ''],
    ['https://x.example/api', '/v1'],
  ])('is under %s at %s', (base, path) => expect(pathOf(base)).toBe(path));

  it('of a machine of the reader’s that does not answer is not running; of others, offline', async () => {
    const down = fails({ code: 'offline', at: 'model-server' });
    expect(await opened(openai, down).problem()).toEqual({ code: 'not-running', at: 'model-server' });
    expect(await opened(openai, down, 'https://x.example').problem()).toMatchObject({ code: 'offline' });
    const origin = fails({ code: 'origin-refused', at: 'model-server' });
    expect(await opened(openai, origin).problem()).toMatchObject({ code: 'origin-refused' });
    expect(await opened(openai, origin, 'https://x.example').problem()).toMatchObject({ code: 'refused' });
  });

  it('lists its models by names that are names', async () => {
    const listed = {
      data: [{ id: 'llama3.2:3b' }, { id: '<b>' }, { id: 7 }, null, { id: 'a/b-c@1' }, { id: 'x'.repeat(300) }],
    };
    const { access, sent } = opened(openai, () => JSON.stringify(listed));
    expect(await openai.names(access)).toEqual(['llama3.2:3b', 'a/b-c@1']);
    expect(sent[0]?.url).toBe('http://127.0.0.1:11434/v1/models');
    expect(await openai.names(opened(openai, () => 'Ollama is running').access)).toEqual([]);
  });
});

describe('Anthropic’s form', () => {
  const piece = (text: string) => ({ type: 'content_block_delta', delta: { type: 'text_delta', text } });
  const end = (stop_reason: string) => ({ type: 'message_delta', delta: { stop_reason } });
  const base = 'https://api.anthropic.com';

  it('is asked in pieces, with the header that lets a browser ask', async () => {
    const { sent, session } = opened(
      anthropic,
      () => stream({ type: 'ping' }, piece('{"a"'), piece(':1}'), end('end_turn')),
      base,
    );
    expect(await session.answer(question)).toBe('{"a":1}');
    expect(sent[0]).toMatchObject({
      url: 'https://api.anthropic.com/v1/messages',
      asking: {
        keep: 0,
        headers: { 'anthropic-version': '2023-06-01', 'anthropic-dangerous-direct-browser-access': 'true' },
      },
      body: {
        system: question.prompt.rules,
        messages: [{ role: 'user', content: question.prompt.text }],
        output_config: { format: { type: 'json_schema', schema: question.prompt.schema } },
        max_tokens: 600,
      },
    });
    expect(sent[0]?.body).not.toHaveProperty('tools');
  });

  it('may come whole', async () => {
    const whole = { type: 'message', content: [{ type: 'text', text: '{}' }], stop_reason: 'end_turn' };
    expect(await opened(anthropic, () => JSON.stringify(whole), base).session.answer(question)).toBe('{}');
  });

  it.each([
    ['declined', stream(end('refusal')), 'declined'],
    ['cut off at its length', stream(piece('{'), end('max_tokens')), 'unreadable'],
    ['cut off by the server', stream(piece('{')), 'unreadable'],
    [
      'overloaded in the middle',
      stream(piece('{'), { type: 'error', error: { type: 'overloaded_error' } }),
      'server-error',
    ],
  ])('is no answer where it is %s', async (_what, text, code) =>
    expect(await opened(anthropic, () => text, base).problem()).toMatchObject({ code, at: 'model-anthropic' }),
  );

  it('is asked for without a form where a model knows none', async () => {
    const { sent, session } = opened(anthropic, (body: object) => {
      if ('output_config' in body) fails({ code: 'refused', detail: OTHER_FORM })();
      return stream(piece('{}'), end('end_turn'));
    });
    await session.answer(question);
    expect(sent.map(({ body }) => 'output_config' in body)).toEqual([true, false]);
  });
});

describe('what a server means by an error', () => {
  it.each([
    [401, '{"error":{"message":"Incorrect API key provided: sk-canary","code":"invalid_api_key"}}', 'key-refused'],
    [400, '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}', 'key-refused'],
    [429, '{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}', 'used-up'],
    [400, '{"error":{"message":"Your credit balance is too low to access the Anthropic API"}}', 'used-up'],
    [429, '{"error":{"message":"Rate limit reached","code":"rate_limit_exceeded"}}', undefined],
    [404, '{"error":{"message":"model \\"llama9\\" not found, try pulling it first"}}', 'no-model'],
    [404, '{"object":"error","message":"The model `x` does not exist."}', 'no-model'],
    [400, '{"error":"No models loaded. Please load a model"}', 'no-model'],
    [404, '{"type":"error","error":{"type":"not_found_error","message":"model: claude-0"}}', 'no-model'],
    [404, '<html>nothing here</html>', undefined],
    [
      400,
      '{"error":{"type":"exceed_context_size_error","message":"the request exceeds the available context size"}}',
      'too-long',
    ],
    [400, '{"error":{"code":"context_length_exceeded","message":"maximum context length is 4096 tokens"}}', 'too-long'],
    [400, '{"error":{"message":"prompt is too long: 5 tokens > 4 maximum"}}', 'too-long'],
    [400, '{"error":{"message":"Unsupported parameter: \'max_tokens\' is not supported with this model."}}', 'refused'],
    [403, '', 'origin-refused'],
    [500, '{"error":{"message":"oops"}}', undefined],
    [400, '{"__proto__":{"error":"model not found"}}', undefined],
  ])('%s %s', (status, text, code) => {
    expect(openai.explain(status, text)?.code).toBe(code);
    expect(JSON.stringify(openai.explain(status, text) ?? '')).not.toContain('canary');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Limits, ProviderProblem } from '../../src/provider.ts';
import { accessOf, type Doing } from './access.ts';
import { createAsides } from './asides.ts';
import { secondsOf } from './failures.ts';
import { base, json, outside, url, wikipedia } from './fixtures/outside.ts';
import { send } from './http.ts';

const hanging = (init: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

afterEach(() => void vi.useRealTimers());

describe('a request', () => {
  it('carries nothing of the reader, and is written down before it is sent', async () => {
    const { ask, sent, lines } = outside(() => {
      expect(lines).toHaveLength(1);
      return json('{"a":"ü"}');
    });
    const fetched = await ask();
    expect(fetched.text).toBe('{"a":"ü"}');
    expect(fetched.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(sent[0]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect(lines.map(({ id }) => id)).toEqual([lines[0]?.id, lines[0]?.id]);
    expect(lines[0]?.problem?.code).toBe('interrupted');
    expect(lines[1]).toMatchObject({ status: 200, bytes: 10, url });
    expect(lines[1]?.problem).toBeUndefined();
  });

  it('gives its answer before it is written down how it ended, where somebody waits for that', async () => {
    const asides = createAsides();
    let finish = () => {};
    const disk = new Promise<void>((resolve) => (finish = resolve));
    let lines = 0;
    const { ask } = outside(() => json('{"a":1}'), {
      log: () => (++lines === 1 ? Promise.resolve() : disk),
      cache: { find: async () => undefined, keep: () => Promise.reject(new Error('The disk is full.')) },
      aside: asides.add,
    });
    expect((await ask()).text).toBe('{"a":1}');
    let isWritten = false;
    const written = asides.all().then(() => {
      isWritten = true;
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(isWritten).toBe(false);
    finish();
    await written;
    expect(lines).toBe(2);
  });

  it('is not made twice for the same address', async () => {
    const { ask, sent } = outside(() => json('{}'));
    await ask();
    await ask();
    expect(sent).toHaveLength(1);
  });

  it('goes only to the address of its source', async () => {
    const { means, sent } = outside(() => json('{}'));
    for (const other of [
      'https://evil.example/',
      'http://en.wikipedia.example/',
      'https://en.wikipedia.example.evil.example/',
    ]) {
      await expect(send(wikipedia, other, {}, means)).rejects.toBeInstanceOf(ProviderProblem);
    }
    expect(sent).toHaveLength(0);
  });
});

describe('a failure is a problem', () => {
  it.each([
    ['rate-limited', () => json('{}', { status: 429 })],
    ['server-error', () => json('{}', { status: 500 })],
    ['refused', () => json('{}', { status: 403 })],
    ['redirected', () => json('{}', { status: 302 })],
    ['unreadable', () => json('{"cut":', {})],
    ['unreadable', () => json(`${'['.repeat(100)}${']'.repeat(100)}`)],
    ['unreadable', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    [
      'unreadable',
      () => new Response(new Uint8Array([0xff, 0xfe]), { headers: { 'content-type': 'application/json' } }),
    ],
    ['too-large', () => json('"'.padEnd(3 * 1024 * 1024, 'x'))],
  ] as const)('%s', async (code, answer) => {
    const { problem, lines } = outside(answer);
    expect(await problem()).toMatchObject({ code, at: 'wikipedia' });
    expect(lines.at(-1)?.problem?.code).toBe(code);
  });

  it('offline', async () => {
    const { problem } = outside(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await problem()).toEqual({ code: 'offline', at: 'wikipedia' });
  });

  it('timeout, also in the middle of a body', async () => {
    expect(await outside(hanging, {}, { limits: { deadline: 20 } }).problem()).toMatchObject({ code: 'timeout' });
    const dripping = outside(
      ({ signal }) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new Uint8Array([123]));
              signal?.addEventListener('abort', () => controller.error(signal?.reason));
            },
          }),
        ),
      {},
      { limits: { deadline: 20 } },
    );
    expect(await dripping.problem()).toMatchObject({ code: 'timeout' });
  });

  it('timeout, also where what is under way does not heed it', async () => {
    const deaf = () => new Promise<Response>(() => {});
    expect(await outside(deaf, {}, { limits: { deadline: 20 } }).problem()).toMatchObject({ code: 'timeout' });
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([123])) });
    const stuck = outside(() => new Response(body), {}, { limits: { deadline: 20 } });
    expect(await stuck.problem()).toMatchObject({ code: 'timeout' });
  });

  it('interrupted, by whoever calls the check off', async () => {
    const controller = new AbortController();
    const { problem } = outside(hanging, { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    expect(await problem()).toMatchObject({ code: 'interrupted' });
  });
});

describe('a source that is left alone', () => {
  const access = (answer: Parameters<typeof outside>[0], limits: Limits = {}) => {
    const { means, sent } = outside(answer);
    const doings: Doing[] = [];
    const source = { id: 'wikipedia', name: 'W', hosts: [], limits };
    const { fetch } = accessOf(source, { base }, means, (doing) => void doings.push(doing));
    const ask = (n: number) =>
      fetch(`https://en.wikipedia.example/${n}`).then(
        () => 'answered',
        (error: unknown) => (error as ProviderProblem).problem.code,
      );
    return { ask, sent, doings };
  };

  it('after three failures in a row, also by those that wait their turn', async () => {
    const { ask, sent, doings } = access(() => json('{}', { status: 500 }));
    expect(new Set(await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n))))).toEqual(new Set(['server-error']));
    // Three at once, and those whose turn came before the third had failed.
    expect(sent.length).toBeLessThanOrEqual(5);
    expect(doings.at(-1)).toMatchObject({ asking: 0, problem: { code: 'server-error' } });
  });

  it('after one that was waited for in vain', async () => {
    const { ask, sent } = access(hanging, { deadline: 20 });
    expect(new Set(await Promise.all(Array.from({ length: 12 }, (_, n) => ask(n))))).toEqual(new Set(['timeout']));
    expect(sent).toHaveLength(3);
  });

  it('but not where one in between was answered', async () => {
    let asked = 0;
    const { ask, sent, doings } = access(() => json('{}', { status: ++asked % 3 === 0 ? 200 : 500 }));
    for (let n = 0; n < 9; n += 1) await ask(n);
    expect(sent).toHaveLength(9);
    expect(doings.at(-1)).toEqual({ asking: 0 });
  });
});

it('a cache that is full or broken costs a request, and no answer', async () => {
  const broken = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { ask, sent } = outside(() => json('{"a":1}'), { cache: { find: broken, keep: broken } });
  expect((await ask()).text).toBe('{"a":1}');
  expect(sent).toHaveLength(1);
});

it('what cannot be written into the ledger is not sent', async () => {
  const { problem, sent } = outside(() => json('{}'), {
    log: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  });
  expect(await problem()).toMatchObject({ code: 'unexpected', at: 'wikipedia' });
  expect(sent).toHaveLength(0);
});

describe('Retry-After', () => {
  it('is waited for once', async () => {
    let asked = 0;
    const { ask, lines } = outside(() => {
      asked += 1;
      return asked === 1 ? json('{}', { status: 429, headers: { 'retry-after': '0' } }) : json('{"ok":1}');
    });
    expect((await ask()).text).toBe('{"ok":1}');
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  });

  it('is heeded with a 200 too, which is how MediaWiki says that it is busy', async () => {
    const { problem, sent } = outside(() => json('{"error":{}}', { headers: { 'retry-after': '0' } }));
    expect(await problem()).toMatchObject({ code: 'rate-limited' });
    expect(sent).toHaveLength(2);
  });

  it('is told, not waited for, where it is long', async () => {
    const { problem, sent } = outside(() => json('{}', { status: 503, headers: { 'retry-after': '120' } }));
    expect(await problem()).toMatchObject({ code: 'rate-limited', retryAfter: 120 });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['5', 5],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30],
    ['Thu, 01 Jan 1998 00:00:30 GMT', 0],
    ['99999', 300],
    ['soon', undefined],
    [null, undefined],
  ])('%s', (header, seconds) => {
    expect(secondsOf(header, new Date('2026-01-01T00:00:00Z'))).toBe(seconds);
  });
});

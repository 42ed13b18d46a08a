/** What a source may send and say of itself: a POST, a key, limits of its own, and the kind of its answers. */
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/provider.ts';
import { json, outside, url, wikipedia } from './fixtures/outside.ts';
import { send, type Target } from './http.ts';

describe('a POST', () => {
  const asking: Asking = { json: { query: 'bridge', key: '__proto__' } };

  it('is for those that say that they post, to where nothing tells who sends it', async () => {
    const { problem, sent } = outside(() => json('{}'), {}, { asking });
    expect(await problem()).toMatchObject({ code: 'refused', detail: 'no POST' });
    const named = outside(() => json('{}'), { unnamed: async () => false }, { asking, posts: true });
    expect(await named.problem()).toEqual({ code: 'no-permission', at: 'wikipedia' });
    expect([...sent, ...named.sent]).toEqual([]);
  });

  it('is written down with what it sends, and kept by that', async () => {
    const { means, sent, lines } = outside(() => json('{}'), {}, {});
    const post = (json: unknown) => send({ ...wikipedia, posts: true }, url, { json }, means);
    await post({ a: 1 });
    await post({ a: 1 });
    await post({ a: 'x'.repeat(9000) });
    expect(sent.map(({ method, body }) => [method, String(body).length])).toEqual([
      ['POST', 7],
      ['POST', 9008],
    ]);
    expect(sent[0]?.headers).toEqual({ 'Content-Type': 'application/json' });
    expect(lines[0]).toMatchObject({ method: 'POST', url, body: '{"a":1}' });
    expect(lines.at(-1)?.body?.length).toBeLessThan(4002);
  });
});

it('is written down by how much it was where it is long, and made of what was found', async () => {
  const { means, lines } = outside(() => json('{}'), {}, {});
  await send({ ...wikipedia, posts: true, sendsMuch: true }, url, { json: { words: 'Zürich' }, keep: 0 }, means);
  expect(lines.map(({ body, sent }) => [body, sent])).toEqual([
    [undefined, 19],
    [undefined, 19],
  ]);
  expect(await means.cache.find(`${url} `, new Date('2026-01-01'))).toBeUndefined();
});

describe('a key', () => {
  const key = { header: 'X-Api-Key', value: 'sk-canary-0123456789' };

  it('goes into its header, and nowhere else', async () => {
    const { ask, sent, lines, means } = outside(() => json('{}'), {}, { key });
    const fetched = await ask();
    expect(sent[0]?.headers).toEqual({ 'X-Api-Key': key.value });
    const kept = await means.cache.find(url, new Date('2026-01-01'));
    expect(kept).toBeDefined();
    expect(JSON.stringify([lines, fetched, kept])).not.toContain('canary');
  });

  it('is in no problem, whatever the answer says, or the browser', async () => {
    const explain: Target['explain'] = (status, text) =>
      text.includes('quota') ? { code: 'used-up', detail: String(status) } : undefined;
    const echo = (status: number, more = '') => json(`{"error":"bad key ${key.value} ${more}"}`, { status });
    const cases = [
      [() => echo(401), 'key-refused'],
      [() => echo(403), 'key-refused'],
      [() => echo(402), 'used-up'],
      [() => echo(432, 'quota'), 'used-up'],
      [() => echo(400), 'refused'],
      [() => Promise.reject(new TypeError(`Invalid value ${key.value}`)), 'offline'],
      [() => Promise.reject(new Error(key.value)), 'unexpected'],
    ] as const;
    for (const [answer, code] of cases) {
      const { problem, lines } = outside(answer, {}, { key, explain });
      const told = await problem();
      expect(told).toMatchObject({ code });
      expect(JSON.stringify([told, lines])).not.toContain('canary');
    }
  });
});

describe('what a source may say of its answers', () => {
  it('that they are of any kind, in the charset that they declare', async () => {
    const html = (body: BodyInit, type = 'text/html') =>
      outside(() => new Response(body, { headers: { 'content-type': type } }), {}, { asking: { as: 'text' } }).ask();
    expect((await html('<p>Ünß')).text).toBe('<p>Ünß');
    const cyrillic = new Uint8Array([0xcf, 0xee, 0xf0, 0xf2]);
    expect((await html(cyrillic, 'text/html; charset=windows-1251')).text).toBe('Порт');
    const declared = [...new TextEncoder().encode('<meta charset="windows-1251">'), ...cyrillic];
    expect((await html(new Uint8Array(declared))).text).toContain('>Порт');
    expect((await html(new Uint8Array([0xff, 0xfe, 0x41, 0]))).text).toBe('A');
  });

  it('how large and how slow they may be, to a point', async () => {
    const large = () => json('"'.padEnd(3 * 1024 * 1024, 'x').concat('"'));
    const bytes = (most: number) => outside(large, {}, { limits: { bytes: most } }).problem();
    expect(await bytes(4 * 1024 * 1024)).toBeUndefined();
    expect(await bytes(1024)).toMatchObject({ code: 'too-large' });
    const huge = () => json('"'.padEnd(9 * 1024 * 1024, 'x').concat('"'));
    expect(await outside(huge, {}, { limits: { bytes: 1e12 } }).problem()).toMatchObject({ code: 'too-large' });
  });

  it('how soon they must begin, and that what has begun may take its time', async () => {
    const hanging = (init: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const { problem, lines } = outside(hanging, {}, { limits: { begin: 20, deadline: 60_000 } });
    expect(await problem()).toEqual({ code: 'timeout', at: 'wikipedia' });
    expect(lines.at(-1)?.problem?.code).toBe('timeout');
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = controller;
        send.enqueue(new TextEncoder().encode('"a'));
      },
    });
    const slow = outside(
      () => new Response(body, { headers: { 'content-type': 'application/json' } }),
      {},
      { limits: { begin: 20 } },
    );
    const answer = slow.ask();
    await new Promise((resolve) => setTimeout(resolve, 40));
    send?.enqueue(new TextEncoder().encode('b"'));
    send?.close();
    expect((await answer).text).toBe('"ab"');
  });

  it('which of their headers tell something', async () => {
    const headers = { 'x-ratelimit-remaining': '7', etag: '"1"', 'x-secret': 's', 'set-cookie': 'a=b' };
    const { ask } = outside(() => json('{}', { headers }));
    expect((await ask()).headers).toEqual({
      'content-type': 'application/json',
      etag: '"1"',
      'x-ratelimit-remaining': '7',
    });
  });
});

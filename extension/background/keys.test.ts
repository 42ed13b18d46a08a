import { describe, expect, it } from 'vitest';
import type { Provider } from '../../src/provider.ts';
import { describeSources, type For, type Grants, sortSources } from './asked-sources.ts';
import { isKey, type KeyRow, keysIn } from './keys.ts';
import { inMemory } from './store.ts';

const ORIGIN = 'https://api.search.example';
const KEY = 'sk-canary-0123456789';

describe('a key', () => {
  it('is given for the origin that it was set for, and shown by its end alone', async () => {
    const keys = keysIn(inMemory<KeyRow>());
    await keys.set('search', ORIGIN, KEY);
    expect(await keys.of('search', ORIGIN)).toBe(KEY);
    expect(await keys.tail('search', ORIGIN)).toBe('6789');
    expect(await keys.of('sea', ORIGIN)).toBeUndefined();
    await keys.remove('sea');
    expect(await keys.of('search', ORIGIN)).toBe(KEY);
    await keys.remove('search');
    expect(await keys.of('search', ORIGIN)).toBeUndefined();
  });

  it.each([`${ORIGIN}:444`, 'https://api.search.example.evil.example', 'http://api.search.example', undefined])(
    'is gone as soon as the origin is %s',
    async (other) => {
      const keys = keysIn(inMemory<KeyRow>());
      await keys.set('search', ORIGIN, KEY);
      expect(await keys.of('search', other)).toBeUndefined();
      expect(await keys.of('search', ORIGIN)).toBeUndefined();
    },
  );

  it.each(['http://search.example', 'http://192.168.1.2', 'http://127.0.0.1.evil.example', undefined])(
    'is not kept for %s, where others could read it',
    async (origin) => {
      const keys = keysIn(inMemory<KeyRow>());
      await expect(keys.set('search', origin, KEY)).rejects.toThrow(RangeError);
    },
  );

  it('is kept for this machine', async () => {
    const keys = keysIn(inMemory<KeyRow>());
    await keys.set('own', 'http://127.0.0.1:8080', KEY);
    expect(await keys.of('own', 'http://127.0.0.1:8080')).toBe(KEY);
  });

  it.each([
    '',
    'short',
    'with a space in it',
    'with\nline-feed-in-it',
    'wíth-letters-of-others',
    'x'.repeat(401),
    7,
    {},
    null,
  ])('is not %j', (value) => expect(isKey(value)).toBe(false));
});

describe('a source with a key, or of an own host', () => {
  const keyed: Provider = { id: 'search', name: 'S', hosts: [ORIGIN], key: { header: 'X-Key' } };
  const own: Provider = { id: 'own', name: 'O', hosts: [], ownHost: true };
  const posting: Provider = { ...keyed, id: 'posting', posts: true };
  const local: Provider = { id: 'here', name: 'H', hosts: [] };
  const all = [keyed, own, posting, local];

  const sorted = async (change: Partial<For> = {}, granted: readonly string[] = [], isFirefox = false) => {
    const grants: Grants = {
      isFirefox,
      contains: async ({ origins = [], permissions = [], data_collection = [] }) =>
        [...origins, ...permissions, ...data_collection].every((one) => granted.includes(one)),
    };
    const keys = keysIn(inMemory<KeyRow>());
    for (const id of ['search', 'posting']) await keys.set(id, ORIGIN, KEY);
    const whom: For = { settings: { sources: {} }, language: 'en', incognito: false, keys, ...change };
    const { ready, off } = await sortSources(all, whom, grants);
    return {
      ready: ready.map(({ id }) => id),
      off: Object.fromEntries(off.map(({ source, asked }) => [source.id, asked.problem?.code ?? 'off'])),
      described: await describeSources(all, { sources: {} } as never, ['en'], grants, keys),
    };
  };
  const on = { sources: { search: { enabled: true }, own: { enabled: true }, posting: { enabled: true } } };
  const withHost = { sources: { ...on.sources, own: { enabled: true, base: 'https://own.example' } } };
  const everything = [`${ORIGIN}/*`, 'https://own.example/*', 'websiteContent'];

  it('is off until it is set up', async () => {
    const { ready, off } = await sorted();
    expect(ready).toEqual(['here']);
    expect(off).toEqual({ search: 'off', own: 'off', posting: 'off' });
  });

  it('says what is missing', async () => {
    const none = { of: async () => undefined };
    expect((await sorted({ settings: on, keys: none })).off).toEqual({
      search: 'no-key',
      own: 'no-address',
      posting: 'no-key',
    });
    expect((await sorted({ settings: withHost })).off).toEqual({
      search: 'no-permission',
      own: 'no-permission',
      posting: 'no-permission',
    });
  });

  it('is asked where all is there, in either browser', async () => {
    for (const isFirefox of [false, true]) {
      const { ready, described } = await sorted({ settings: withHost }, everything, isFirefox);
      expect(ready).toEqual(['search', 'own', 'posting', 'here']);
      expect(JSON.stringify(described)).not.toContain('canary');
      expect(described.map(({ keyTail }) => keyTail)).toEqual(['6789', undefined, '6789', undefined]);
    }
  });

  it('is not asked in a private window by a key, which would say who asks', async () => {
    const { ready, off } = await sorted({ settings: withHost, incognito: true }, everything);
    expect(ready).toEqual(['own', 'here']);
    expect(off).toEqual({ search: 'private-window', posting: 'private-window' });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';

let settings: typeof import('./settings.ts');
beforeAll(async () => {
  // All that the polyfill asks for when it is loaded; nothing here calls the browser.
  Object.assign(globalThis, { chrome: { runtime: { id: 'us' } } });
  settings = await import('./settings.ts');
});

describe('settings', () => {
  it.each([undefined, null, 7, 'text', [], { version: 9 }])('are the defaults where %j is stored', (stored) => {
    expect(settings.settingsFrom(stored)).toEqual(settings.defaults);
  });

  it('keep what is right, and no more', () => {
    const own = settings.settingsFrom({
      consent: 'look-up',
      sendComments: 'yes',
      budget: 60,
      key: 'sk-canary',
      sources: JSON.parse(`{
        "searxng": { "enabled": true, "base": "https://search.example/searx", "key": "sk-canary" },
        "kiwix": { "enabled": true, "base": "http://192.168.0.2" },
        "__proto__": { "enabled": true },
        "brave": { "enabled": "yes" },
        "A b": { "enabled": true }
      }`),
    });
    expect(own).toEqual({
      ...settings.defaults,
      consent: 'look-up',
      budget: 60,
      sources: { searxng: { enabled: true, base: 'https://search.example/searx' }, kiwix: { enabled: true } },
    });
    expect(({} as { enabled?: unknown }).enabled).toBeUndefined();
  });

  it.each([0, -1, 4, 201, 25.5, Number.NaN, '25', null])('a budget is not %j', (budget) => {
    expect(settings.settingsFrom({ budget }).budget).toBe(25);
  });
});

describe('an address of a source', () => {
  it.each([
    'https://{lang}.wikipedia.org',
    'https://search.example',
    'https://search.example:8443/searx',
    'http://127.0.0.1:8080',
    'http://localhost:11434/v1',
  ])('%s', (address) => expect(settings.isBase(address)).toBe(true));

  it.each([
    '',
    'search.example',
    'http://search.example',
    'http://127.0.0.1.evil.example',
    'http://192.168.0.2:8080',
    'https://user:secret@search.example',
    'https://search.example/',
    'https://search.example?key=secret',
    'https://search.example/a?key=secret',
    'https://search.example/#a',
    'https://search.example/../x',
    'https://search.example/a/./b',
    'https://search.example\\x',
    'https://{lang}',
    'https://a b',
    'javascript:alert(1)',
    'https://search.example:99999',
  ])('not %s', (address) => expect(settings.isBase(address)).toBe(false));
});

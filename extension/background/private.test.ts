/** Of a private window nothing is kept; and of two windows, neither sees what is the other's. */
import { describe, expect, it, vi } from 'vitest';
import type { Claim, Finding, LedgerEntry } from '../../src/model.ts';
import { sortSources } from './asked-sources.ts';
import { type Doors, welcomeAtFirst } from './consent.ts';
import { journalIn } from './journal.ts';
import { ledgerIn } from './ledger.ts';
import { answer, answersBy, type Means } from './requests.ts';
import { classify, isPrivate, type Sender } from './senders.ts';
import { inMemory, inSession, type SessionArea } from './store.ts';
import { type Entrance, enter } from './tab-entry.ts';

function sessionArea() {
  const kept: { [key: string]: unknown } = {};
  const area: SessionArea = {
    get: async (key) => (key === null ? { ...kept } : key in kept ? { [key]: structuredClone(kept[key]) } : {}),
    set: async (items) => void Object.assign(kept, structuredClone(items)),
    remove: async (keys) => {
      for (const key of keys) delete kept[key];
    },
  };
  return { kept, area };
}

describe('the memory of private windows', () => {
  it('is found again after the worker was stopped, by table and by key', async () => {
    const { kept, area } = sessionArea();
    kept['pasted'] = 'not ours';
    const first = inSession<{ n: number }>('journal', area);
    await first.put('1/abc/q-1', { n: 1 });
    await first.put('1/abc/q-2', { n: 2 });
    await first.put('2/abc/q-1', { n: 3 });
    await inSession<{ n: number }>('ledger', area).put('1/abc/q-1', { n: 9 });
    const second = inSession<{ n: number }>('journal', area);
    expect(await second.get('1/abc/q-2')).toEqual({ n: 2 });
    expect(await second.get('1/abc/q-3')).toBeUndefined();
    expect(await second.all('1/abc/')).toEqual([{ n: 1 }, { n: 2 }]);
    await second.sweep(({ n }) => n === 3);
    await second.clear('1/abc/q-1');
    expect(await second.all()).toEqual([{ n: 2 }]);
    await second.clear();
    expect(Object.keys(kept).sort()).toEqual(['pasted', 'private/ledger/1/abc/q-1']);
  });

  it('holds a journal and a ledger', async () => {
    const { area } = sessionArea();
    const claim = { id: 'q-1', text: 'a' } as Claim;
    const finding: Finding = { statement: 'q-1', asked: [], evidence: [], state: 'checked' };
    await journalIn(inSession('journal', area), 1, 'abc').write([[claim, finding]]);
    expect(await journalIn(inSession('journal', area), 1, 'abc').known([claim])).toEqual(new Map([['q-1', finding]]));
    await ledgerIn(inSession('ledger', area)).write({ id: 'r', at: '' } as LedgerEntry, { tab: 1, check: 'abc' });
    expect(await ledgerIn(inSession('ledger', area)).of(1, 'abc')).toHaveLength(1);
    expect(await ledgerIn(inSession('ledger', area)).of(2, 'abc')).toEqual([]);
  });
});

describe('which is private', () => {
  const own = { id: 'us', base: 'chrome-extension://us/' };
  const paste = (query: string): Sender => ({
    id: 'us',
    url: `${own.base}extension/paste/index.html${query}`,
    tab: { id: 1 },
  });
  it.each([
    [{ id: 'us', url: 'https://news.example/', frameId: 0, tab: { id: 1, incognito: true } }, true],
    [{ id: 'us', url: 'https://news.example/?private', frameId: 0, tab: { id: 1, incognito: false } }, false],
    [paste('?reason=pdf&private'), true],
    [paste('?reason=pdf'), false],
  ] as [Sender, boolean][])('%j: %s', (sender, expected) => {
    expect(isPrivate(sender, classify(sender, own))).toBe(expected);
  });

  it('the page for text knows that it was opened for one', async () => {
    const opened: unknown[] = [];
    const entrance: Entrance = {
      send: () => Promise.reject(new Error()),
      inject: () => Promise.reject(new Error()),
      contentType: async () => '',
      openPaste: async (...given) => void opened.push(given),
    };
    await enter({ tab: 1, frame: 0, selected: 'words', incognito: true }, true, entrance);
    await enter({ tab: 1, frame: 0, incognito: false }, false, entrance);
    expect(opened).toEqual([
      ['browser-page', 'words', true],
      ['browser-page', undefined, false],
    ]);
  });
});

it('neither the first click nor where the panel stands is kept of a private window', async () => {
  const area = () => {
    const kept = new Map<string, unknown>();
    return {
      kept,
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => void kept.set(key, value),
    };
  };
  const [session, local] = [area(), area()];
  const openTab = vi.fn(async () => 5);
  const doors = { session, local, openTab } as unknown as Doors;
  await welcomeAtFirst({ tab: 1, incognito: true }, { consent: 'undecided' } as never, doors);
  await welcomeAtFirst({ tab: 1, incognito: true }, { consent: 'undecided' } as never, doors);
  expect(openTab).toHaveBeenCalledTimes(1);
  expect(local.kept.size).toBe(0);

  const write = vi.fn(async () => undefined);
  const place = (incognito: boolean) =>
    answer(
      { to: 'background', name: 'placePanel', args: ['left', 400] },
      { sender: 'page', tab: 1, frame: 0, incognito, site: '', ledger: ledgerIn(inMemory()) },
      answersBy({ write } as unknown as Means),
    );
  expect(await place(true)).toEqual({ ok: true, value: undefined });
  expect(write).not.toHaveBeenCalled();
  await place(false);
  expect(write).toHaveBeenCalledWith({ panel: { side: 'left', width: 400 } });
});

it('a tab sees only the requests of its own check', async () => {
  const ledger = ledgerIn(inMemory());
  await ledger.write({ id: 'r', at: '1' } as LedgerEntry, { tab: 1, check: 'abc' });
  const of = async (tab: number) =>
    (await answer(
      { to: 'background', name: 'requestsOf', args: ['abc'] },
      { sender: 'page', tab, frame: 0, incognito: false, site: '', ledger },
      answersBy({} as Means),
    )) as { value: unknown[] };
  expect((await of(1)).value).toHaveLength(1);
  expect((await of(2)).value).toEqual([]);
});

it('in Firefox the hosts of a page’s own language and of English are both needed, and the options learn which', async () => {
  const source = {
    id: 'w',
    name: 'W',
    hosts: ['https://{lang}.w.example'],
  };
  const granted = new Set(['websiteContent', 'https://en.w.example/*']);
  const missed: string[] = [];
  const sort = (language: string) =>
    sortSources(
      [source],
      { settings: { sources: {} }, language, incognito: false, keys: { of: async () => undefined } },
      {
        isFirefox: true,
        contains: async ({ origins = [], data_collection = [] }) =>
          [...origins, ...data_collection].every((one) => granted.has(one)),
        missed: async (language) => void missed.push(language),
      },
    );
  expect((await sort('en')).ready).toHaveLength(1);
  expect((await sort('fr')).off[0]?.asked.problem).toEqual({ code: 'no-permission', at: 'w' });
  expect(missed).toEqual(['fr']);
  granted.add('https://fr.w.example/*');
  expect((await sort('fr')).ready).toHaveLength(1);
  granted.delete('https://en.w.example/*');
  expect((await sort('fr')).ready).toHaveLength(0);
});

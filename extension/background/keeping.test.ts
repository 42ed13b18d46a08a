import { describe, expect, it } from 'vitest';
import type { Claim, Finding, LedgerEntry } from '../../src/model.ts';
import { commentBlocks, whyNot } from './allowed.ts';
import { cacheIn, isStale } from './cache.ts';
import { type Doors, leaveWelcome, openWelcome, welcomeAtFirst } from './consent.ts';
import { isOrphaned, journalIn } from './journal.ts';
import { ledgerIn } from './ledger.ts';
import { createAssembly, without } from './slices.ts';
import { inMemory } from './store.ts';
import { type Entrance, enter, reasonFor } from './tab-entry.ts';

const claim: Claim = {
  kind: 'claim',
  id: 'q-1',
  text: 'The bridge opened in 1950.',
  language: 'en',
  places: [{ block: 'b0', start: 0, end: 26, target: { exact: '', prefix: '', suffix: '' } }],
  checkworthiness: 1,
  query: 'bridge 1950',
  nature: 'checkable',
  reasons: [],
  values: [],
};
const checked: Finding = { statement: 'q-1', asked: [], evidence: [], state: 'checked' };
const inComment: Claim = { ...claim, places: [{ ...claim.places[0]!, block: 'c0.0' }] };

describe('the journal', () => {
  it('knows a finding of the same check, tab and words, and of no other', async () => {
    const store = inMemory<never>() as never;
    const journal = journalIn(store, 1, 'abc');
    await journal.write([[claim, checked]]);
    await journal.write([
      [
        { ...claim, id: 'q-2' },
        { statement: 'q-2', asked: [], evidence: [], state: 'checking' },
      ],
    ]);
    expect(await journal.known([claim, { ...claim, id: 'q-2' }])).toEqual(new Map([['q-1', checked]]));
    expect((await journal.known([{ ...claim, text: 'other words' }])).size).toBe(0);
    expect((await journalIn(store, 2, 'abc').known([claim])).size).toBe(0);
    expect((await journalIn(store, 1, 'ab').known([claim])).size).toBe(0);
    await journal.end();
    expect((await journal.known([claim])).size).toBe(0);
  });

  it('is swept when its check never came to an end', () => {
    const row = { at: 0, statement: 'q-1', hash: '', finding: checked };
    expect(isOrphaned(new Date(25 * 3_600_000))(row)).toBe(true);
    expect(isOrphaned(new Date(1000))(row)).toBe(false);
  });
});

it('the cache forgets', async () => {
  const cache = cacheIn(inMemory());
  const fetched = { url: 'u', status: 200, text: 't', sha256: 's', retrieved: '' };
  await cache.keep('u', fetched, new Date(0));
  expect(await cache.find('u', new Date(1000))).toEqual(fetched);
  expect(await cache.find('u', new Date(25 * 3_600_000))).toBeUndefined();
  await cache.keep('news', fetched, new Date(0), 3600);
  expect(await cache.find('news', new Date(3_599_000))).toEqual(fetched);
  expect(await cache.find('news', new Date(3_600_000))).toBeUndefined();
  await cache.keep('long', fetched, new Date(0), 1e9);
  expect(await cache.find('long', new Date(25 * 3_600_000))).toBeUndefined();
  await cache.keep('never', fetched, new Date(0), 0);
  expect(await cache.find('never', new Date(0))).toBeUndefined();
  expect(isStale(new Date(25 * 3_600_000))({ fetched, until: 24 * 3_600_000 })).toBe(true);
});

it('the ledger shows a tab only its own requests', async () => {
  const ledger = ledgerIn(inMemory());
  const entry = (id: string, at: string) => ({ id, at, source: 'w' }) as LedgerEntry;
  await ledger.write(entry('z', '2026-01-01'), { tab: 1, check: 'a' });
  await ledger.write(entry('y', '2026-01-02'), { tab: 1, check: 'a' });
  await ledger.write(entry('x', '2026-01-03'), { tab: 2, check: 'a' });
  expect((await ledger.of(1, 'a')).map(({ id }) => id)).toEqual(['z', 'y']);
  expect((await ledger.of(1, 'b')).length).toBe(0);
  expect((await ledger.all()).map(({ id }) => id)).toEqual(['x', 'y', 'z']);
});

describe('what may be looked up', () => {
  const yes = { consent: 'look-up', sendComments: false } as const;
  const comments = new Set(['c0.0']);
  it.each([
    [claim, yes, null],
    [claim, { ...yes, consent: 'undecided' }, 'no-consent'],
    [claim, { ...yes, consent: 'on-device' }, 'no-consent'],
    [{ ...claim, nature: 'opinion' }, yes, 'not-checkable'],
    [inComment, yes, 'comment-kept-here'],
    [inComment, { ...yes, sendComments: true }, null],
    [{ ...claim, places: [...inComment.places, ...claim.places] }, yes, null],
  ] as const)('case %#', (statement, settings, reason) => {
    expect(whyNot(statement as Claim, comments, settings)).toBe(reason);
  });
});

describe('a document in slices', () => {
  const part = (id: string) => ({
    url: 'u',
    language: 'en',
    title: id,
    blocks: [{ id, kind: 'paragraph' as const, text: id }],
    comments: [],
    links: [],
    claimReviews: [],
  });
  const slice = (index: number, count: number, check = 'a') => ({
    type: 'slice' as const,
    check,
    index,
    count,
    part: part(`b${index}`),
  });

  it('is whole with its last one, in order', () => {
    const assembly = createAssembly();
    expect(assembly.add(slice(0, 2))).toBeNull();
    const whole = assembly.add(slice(1, 2));
    expect(whole?.blocks.map(({ id }) => id)).toEqual(['b0', 'b1']);
    expect(whole?.title).toBe('b0');
  });

  it('does not mix with another check', () => {
    const assembly = createAssembly();
    assembly.add(slice(0, 2));
    expect(assembly.add(slice(1, 2, 'other'))).toBeNull();
  });

  it('loses what the reader drops', () => {
    const page = {
      ...part('b0'),
      comments: [{ id: 'c0', blocks: [{ id: 'c0.0', kind: 'paragraph' as const, text: '' }] }],
    };
    expect(without(page, new Set(['c0'])).comments).toEqual([]);
    expect(without(page, new Set(['b0'])).blocks).toEqual([]);
    expect([...commentBlocks(page)]).toEqual(['c0.0']);
  });
});

describe('the way into a tab', () => {
  function entrance(type: string, there = false) {
    const done: string[] = [];
    const means: Entrance = {
      send: async () => {
        if (!there) throw new Error('Receiving end does not exist.');
        done.push('start');
      },
      inject: async () => {
        done.push('inject');
        if (!type) throw new Error('Cannot access');
        there = true;
      },
      contentType: async () => type,
      openPaste: async (reason) => void done.push(`paste ${reason}`),
    };
    return {
      done,
      go: (url?: string) => enter({ tab: 1, frame: 0, url }, false, means),
    };
  }

  it.each([
    ['text/html', true, 'https://news.example/', ['inject']],
    ['text/html', false, 'https://news.example/', ['inject']],
    ['', true, 'chrome-extension://ours/paste.html', ['inject', 'start']],
    ['application/pdf', false, 'https://news.example/a.pdf', ['inject', 'paste pdf']],
    ['', false, 'chrome://settings', ['inject', 'paste browser-page']],
    ['', false, 'https://addons.mozilla.org/x', ['inject', 'paste store']],
    ['', false, 'https://chromewebstore.google.com/x', ['inject', 'paste store']],
    ['', false, 'file:///home/a.html', ['inject', 'paste file']],
    ['', false, 'https://news.example/', ['inject', 'paste unknown']],
  ])('%s, there: %s, %s', async (type, there, url, expected) => {
    const { done, go } = entrance(type, there);
    await go(url);
    expect(done).toEqual(expected);
  });

  it('never enters what is no text', () => {
    expect(reasonFor('https://news.example/a.svg', 'image/svg+xml')).toBe('not-html');
    expect(reasonFor(undefined, '')).toBe('browser-page');
  });
});

describe('the welcome page', () => {
  function doors(open: Set<number> = new Set()) {
    const done: string[] = [];
    const area = () => {
      const kept = new Map<string, unknown>();
      return {
        get: async (key: string) => kept.get(key),
        set: async (key: string, value: unknown) => void kept.set(key, value),
      };
    };
    const means: Doors = {
      session: area(),
      local: area(),
      openTab: async () => {
        done.push('open');
        open.add(50);
        return 50;
      },
      closeTab: async (tab) => void done.push(`close ${tab}`),
      activate: async (tab) => {
        if (!open.has(tab)) throw new Error('No tab');
        done.push(`show ${tab}`);
      },
      start: async (tab) => void done.push(`start ${tab}`),
    };
    return { done, means, open };
  }
  const undecided = { consent: 'undecided' } as never;

  it('opens once, at the first click ever', async () => {
    const { done, means } = doors();
    await welcomeAtFirst({ tab: 1 }, undecided, means);
    await welcomeAtFirst({ tab: 1 }, undecided, means);
    await welcomeAtFirst({ tab: 1 }, { consent: 'look-up' } as never, means);
    expect(done).toEqual(['open']);
  });

  it('returns to the tab that asked last', async () => {
    const { done, means } = doors(new Set([1, 2]));
    await openWelcome(1, means);
    await openWelcome(2, means);
    await leaveWelcome(50, means);
    expect(done).toEqual(['open', 'show 50', 'show 2', 'start 2', 'close 50']);
  });

  it('closes also where the tab has gone', async () => {
    const { done, means } = doors();
    await openWelcome(1, means);
    await leaveWelcome(50, means);
    expect(done.at(-1)).toBe('close 50');
  });
});

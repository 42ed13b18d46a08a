import { describe, expect, it } from 'vitest';
import { archiveInMemory, type Collection } from '../../src/evidence/archive/index.ts';
import type { ArchiveOnDisk } from '../archive.ts';
import { type Keeping, keepFeeds } from './keep-feeds.ts';

const old: Collection = {
  ...{ id: 'feed:https://a.example/f', name: 'a.example', address: 'https://a.example/f', etag: '"1"' },
  ...{ entries: 1, skipped: 0, imported: '2026-03-01T00:00:00.000Z', segments: [0], publishers: [] },
};

function keeping(kept: Collection[], change: Partial<Keeping> = {}) {
  const asked: string[] = [];
  const archive: ArchiveOnDisk = {
    ...archiveInMemory(),
    collections: async () => kept,
    alone: (work) => work(),
    note: async (id, note) => void Object.assign(kept.find((one) => one.id === id) ?? {}, note),
    remove: async () => undefined,
  };
  const means: Keeping = {
    settings: async () => ({ keepFeeds: true }),
    ...{ archive, isGranted: async () => true, isAlive: () => undefined },
    bringing: {
      fetch: async (url, init) => {
        asked.push(`${url} ${new Headers(init?.headers).get('if-none-match')}`);
        return new Response(null, { status: 304 });
      },
      ...{ now: () => new Date('2026-03-12T10:00:00Z'), log: async () => undefined },
    },
    ...change,
  };
  return { means, asked };
}

describe('feeds are kept up to date', () => {
  it('by asking each that is due, once', async () => {
    const { means, asked } = keeping([{ ...old }]);
    await keepFeeds(means);
    await keepFeeds(means);
    expect(asked).toEqual(['https://a.example/f "1"']);
  });

  it('and is asked once a day also where it fails', async () => {
    const { means, asked } = keeping([{ ...old }]);
    const failing = {
      ...means,
      bringing: { ...means.bringing, fetch: async () => Promise.reject(new TypeError('x')) },
    };
    await keepFeeds(failing);
    await keepFeeds(means);
    expect(asked).toEqual([]);
  });

  it.each<[string, Collection[], Partial<Keeping>]>([
    ['the reader has not chosen it', [old], { settings: async () => ({}) }],
    ['the browser does not allow it', [old], { isGranted: async () => false }],
    ['it was asked today', [{ ...old, asked: '2026-03-12T01:00:00.000Z' }], {}],
    ['it is a file', [{ ...old, id: 'file:a.json', address: undefined } as unknown as Collection], {}],
    ['there is none', [], {}],
  ])('not where %s', async (_, kept, change) => {
    const { means, asked } = keeping(structuredClone(kept), change);
    await keepFeeds(means);
    expect(asked).toEqual([]);
  });
});

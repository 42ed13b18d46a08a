import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { archiveInMemory, type Collection } from '../src/evidence/archive/index.ts';
import type { LedgerEntry } from '../src/model.ts';
import type { ArchiveOnDisk } from './archive.ts';
import { type Bringing, type Brought, bringFeed, bringFile, feedAddress, isDue, OPEN_FEED, sizeOf } from './feeds.ts';

const ITEM = {
  ...{ '@type': 'ClaimReview', url: 'https://checks.example/a', claimReviewed: 'Bananas glow.', author: { name: 'C' } },
  reviewRating: { alternateName: 'False' },
};
const FEED = JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ item: [ITEM] }, { item: null }] });
const ADDRESS = 'https://feeds.example/checks.json';

function bringing(answer: (init: RequestInit) => Response | Promise<Response>) {
  const log = new Map<string, LedgerEntry>();
  const asked: { url: string; init: RequestInit }[] = [];
  const memory = archiveInMemory();
  const kept: Collection[] = [];
  const archive: ArchiveOnDisk = {
    ...memory,
    finish: async (collection, counts) => {
      kept.push(collection);
      await memory.finish(collection, counts);
    },
    collections: async () => kept,
    alone: (work) => work(),
    note: async (id, change) => void Object.assign(kept.find((one) => one.id === id) ?? {}, change),
    remove: async () => undefined,
  };
  const means: Bringing = {
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init });
      return answer(init);
    },
    now: () => new Date('2026-03-12T10:00:00Z'),
    log: async (entry) => log.set(entry.id, { ...entry }),
    ...{ archive, signal: new AbortController().signal },
  };
  return { ...means, asked, kept, ledger: () => [...log.values()] };
}

describe('an address of a feed', () => {
  it.each([
    [OPEN_FEED, OPEN_FEED],
    [' https://a.example/f.json#x ', 'https://a.example/f.json'],
    ['http://127.0.0.1:8094/f', 'http://127.0.0.1:8094/f'],
    ['http://a.example/f.json', undefined],
    ['https://me:secret@a.example/f', undefined],
    ['javascript:alert(1)', undefined],
    ['checks', undefined],
  ])('%s', (given, address) => {
    expect(feedAddress(given)).toBe(address);
  });
});

describe('a feed', () => {
  it('is asked for without anything that tells who asks, and stands in the ledger', async () => {
    const means = bringing(
      () => new Response(FEED, { headers: { etag: '"1"', 'content-length': String(FEED.length) } }),
    );
    const outcome = await bringFeed(ADDRESS, means);
    expect(outcome).toMatchObject({
      collection: { id: `feed:${ADDRESS}`, name: 'feeds.example', entries: 1, skipped: 1, etag: '"1"' },
    });
    const [{ init } = { init: {} }] = means.asked;
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', headers: {} });
    expect(means.ledger()).toMatchObject([{ source: 'archive', url: ADDRESS, status: 200, bytes: FEED.length }]);
  });

  it('that is packed is unpacked', async () => {
    const means = bringing(() => new Response(gzipSync(FEED)));
    expect(await bringFeed(ADDRESS, means)).toMatchObject({ collection: { entries: 1 } });
  });

  it('is taken whole first where the network does not wait for who reads', async () => {
    const means = bringing(() => new Response(FEED, { headers: { 'content-length': String(FEED.length) } }));
    const seen: Brought[] = [];
    const progress = (brought: Brought) => void seen.push(brought);
    const outcome = await bringFeed(ADDRESS, { ...means, waits: false, progress });
    expect(outcome).toMatchObject({ collection: { entries: 1, skipped: 1 } });
    expect(seen[0]).toEqual({ entries: 0, bytes: FEED.length, of: FEED.length });
    expect(seen.at(-1)?.entries).toBe(1);
    expect(means.ledger()).toMatchObject([{ bytes: FEED.length }]);
  });

  it('that came whole and cannot be read has come whole, in the ledger as well', async () => {
    const response = new Response(FEED);
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('['));
      },
      pull: (controller) => controller.error(new RangeError('It cannot be read.')),
    });
    response.blob = async () => ({ stream: () => broken }) as unknown as Blob;
    const means = bringing(() => response);
    await expect(bringFeed(ADDRESS, { ...means, waits: false })).rejects.toThrow();
    expect(means.ledger()).toMatchObject([{ bytes: FEED.length, problem: { code: 'unreadable' } }]);
  });

  it.each([true, false])(
    'that breaks off changes nothing, and stops coming (network that waits: %s)',
    async (waits) => {
      let signal: AbortSignal | null | undefined;
      const means = bringing((init) => {
        signal = init.signal;
        const broken = new ReadableStream<Uint8Array>({
          start: (controller) => controller.enqueue(new TextEncoder().encode(FEED.slice(0, 200))),
          pull: (controller) => controller.error(new TypeError('network error')),
        });
        return new Response(broken);
      });
      await expect(bringFeed(ADDRESS, { ...means, waits })).rejects.toMatchObject({ problem: { code: 'unreadable' } });
      expect(signal?.aborted).toBe(true);
      expect(await means.archive.about()).toBeUndefined();
    },
  );

  it('that has not changed stays', async () => {
    const means = bringing((init) =>
      new Headers(init.headers).get('If-None-Match') === '"1"'
        ? new Response(null, { status: 304 })
        : new Response(FEED, { headers: { etag: '"1"' } }),
    );
    await bringFeed(ADDRESS, means);
    const [known] = means.kept;
    expect(await bringFeed(ADDRESS, means, known)).toBe('unchanged');
    expect(means.kept).toHaveLength(1);
    expect(means.ledger().map(({ status }) => status)).toEqual([200, 304]);
  });

  it('is asked once a day at most', () => {
    const known = { imported: '2026-03-01T00:00:00.000Z', asked: '2026-03-12T09:00:00.000Z' };
    expect(isDue(known, new Date('2026-03-12T20:00:00Z'))).toBe(false);
    expect(isDue(known, new Date('2026-03-13T09:00:00Z'))).toBe(true);
  });

  it('says how large it is, where the server does', async () => {
    const size = (headers: { [name: string]: string }) =>
      sizeOf(
        ADDRESS,
        bringing(() => new Response(null, { headers })),
      );
    expect(await size({ 'content-length': '87000000' })).toBe(87_000_000);
    expect(await size({ 'x-goog-stored-content-length': '12000000' })).toBe(12_000_000);
    expect(await size({})).toBeUndefined();
  });

  it.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['refused', () => new Response('', { status: 403 })],
    ['rate-limited', () => new Response('', { status: 429 })],
    ['server-error', () => new Response('', { status: 503 })],
    ['redirected', () => new Response(null, { status: 302, headers: { location: 'https://b.example/' } })],
    ['unreadable', () => new Response('<!doctype html><p>Back soon</p>')],
    ['unreadable', () => new Response(FEED.slice(0, -3))],
    ['unreadable', () => new Response('[]')],
    ['unreadable', () => new Response(gzipSync(FEED).subarray(0, 40))],
  ] as const)('that fails is %s, and changes nothing', async (code, answer) => {
    const means = bringing(answer);
    await expect(bringFeed(ADDRESS, means)).rejects.toMatchObject({ problem: { code, at: 'feeds.example' } });
    expect(means.ledger()).toMatchObject([{ problem: { code } }]);
    expect(await means.archive.about()).toBeUndefined();
  });
});

describe('a file', () => {
  it('is brought under its name, and asks nobody', async () => {
    const means = bringing(() => Promise.reject(new Error('asks nobody')));
    const seen: Brought[] = [];
    const outcome = await bringFile(new File([gzipSync(FEED)], 'checks.json.gz'), {
      ...means,
      progress: (brought) => void seen.push(brought),
    });
    expect(outcome).toMatchObject({ collection: { id: 'file:checks.json.gz', name: 'checks.json.gz', entries: 1 } });
    expect(seen.at(-1)?.entries).toBe(1);
    expect(means.asked).toEqual([]);
  });

  it('that is called off leaves nothing', async () => {
    const means = bringing(() => Promise.reject(new Error('asks nobody')));
    const file = new File([FEED], 'checks.json');
    await expect(bringFile(file, { ...means, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await means.archive.about()).toBeUndefined();
  });
});

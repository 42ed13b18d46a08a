import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countBytes, utf8Of } from './bytes.ts';
import { type FeedCount, readFeed } from './feed.ts';
import type { ReviewEntry } from './store.ts';

const ITEM = {
  '@type': 'ClaimReview',
  url: 'https://checks.example/bridge',
  claimReviewed: 'The bridge is &quot;closed&quot;, they say: {"why": [1]}',
  author: { name: 'Checks' },
  datePublished: '2026-05-01',
  reviewRating: { alternateName: 'Mostly false', ratingValue: -1, bestRating: -1, worstRating: -1 },
};
const READ = {
  ...{ url: ITEM.url, claimReviewed: 'The bridge is "closed", they say: {"why": [1]}' },
  ...{ rating: 'Mostly false', publisher: 'Checks', published: '2026-05-01' },
};

async function read(text: string, size = Number.POSITIVE_INFINITY, count: FeedCount = { skipped: 0 }) {
  const reviews: ReviewEntry[] = [];
  for await (const review of readFeed(piecesOf(text, size), count)) reviews.push(review);
  return reviews;
}

/** All in the same memory, as a stream may give them. */
function* piecesOf(text: string, size: number): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const space = new Uint8Array(Math.min(size, bytes.length));
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    space.set(piece);
    yield space.subarray(0, piece.length);
    space.fill(0x22);
  }
}

const feedOf = (...items: unknown[]) => JSON.stringify({ note: ['}{', '\\"'], dataFeedElement: items, after: [{}] });

describe('a feed', () => {
  it.each([1, 2, 3, 7, 64, 100_000])('is read in pieces of %i characters', async (size) => {
    const feed = feedOf(
      { url: 'x', item: [ITEM] },
      { item: null },
      { item: [{ ...ITEM, url: 'https://b.example/' }, ITEM] },
    );
    expect(await read(feed, size)).toEqual([READ, { ...READ, url: 'https://b.example/' }, READ]);
  });

  it('may be a plain list', async () => {
    expect(await read(JSON.stringify([ITEM, ITEM]), 10)).toEqual([READ, READ]);
  });

  it.each([1, 3, 100_000])('may be one object after another, in pieces of %i', async (size) => {
    const lines = [ITEM, { ...ITEM, url: 'https://b.example/' }, { '@graph': [ITEM, { name: 'no review' }] }];
    expect(await read(lines.map((line) => JSON.stringify(line)).join('\n'), size)).toEqual([
      READ,
      { ...READ, url: 'https://b.example/' },
      READ,
    ]);
  });

  it.each([
    ['one review', ITEM],
    ['a graph', { '@context': 'https://schema.org', '@graph': [ITEM] }],
    ['a list of items', { '@type': 'ItemList', itemListElement: [{ item: ITEM }] }],
  ])('may be %s', async (_, document) => {
    expect(await read(JSON.stringify(document), 7)).toEqual([READ]);
  });

  it('goes on after a broken item, and counts it', async () => {
    const count = { skipped: 0 };
    const feed = `[{"@type": nonsense}, ${JSON.stringify(ITEM)}, {"claimReviewed": "no type"}, 7]`;
    expect(await read(feed, 5, count)).toEqual([READ]);
    expect(count.skipped).toBe(2);
  });

  it('passes over an item that never ends as far as memory goes, and reads what follows', async () => {
    const count = { skipped: 0 };
    const bomb = `{"claimReviewed": "${'a\\\\'.repeat(200_000)}"}`;
    expect(await read(`[${bomb},${JSON.stringify(ITEM)}]`, 10_000, count)).toEqual([READ]);
    expect(count.skipped).toBeGreaterThan(0);
  });

  it.each([
    ['a page in HTML', '<!doctype html><p>Too many requests</p>'],
    ['a list that was cut off', `[${JSON.stringify(ITEM)},`],
    ['an object that was cut off', JSON.stringify(ITEM).slice(0, -1)],
    ['nothing', ''],
  ])('fails on %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(SyntaxError);
  });

  it.each([
    ['a list of ratings', [{ alternateName: 'False' }], 'False'],
    ['words alone', 'Falsch', 'Falsch'],
    ['a number with its scale', { ratingValue: 1, bestRating: 5, worstRating: 1 }, '1 (1–5)'],
    ['a scale that falls', { ratingValue: '4', bestRating: '1', worstRating: '5' }, '4 (5–1)'],
  ])('knows a rating by %s', async (_, reviewRating, rating) => {
    expect((await read(JSON.stringify([{ ...ITEM, reviewRating }])))[0]?.rating).toBe(rating);
  });

  it.each([
    [{ ratingValue: 1, bestRating: 5, worstRating: 1 }, 0],
    [{ ratingValue: '5', bestRating: '1', worstRating: '5' }, 0],
    [{ ratingValue: 4, bestRating: 5, worstRating: 1, alternateName: 'It depends' }, 0.75],
    [{ ratingValue: -1, bestRating: -1, worstRating: -1, alternateName: 'It depends' }, undefined],
    [{ ratingValue: 1, bestRating: 1, worstRating: 1, alternateName: 'It depends' }, undefined],
    [{ ratingValue: 7, bestRating: 5, worstRating: 1, alternateName: 'It depends' }, undefined],
    [{ ratingValue: '', bestRating: 5, worstRating: 0, alternateName: 'It depends' }, undefined],
  ])('knows where a rating stands on its scale: %j', async (reviewRating, place) => {
    expect((await read(JSON.stringify([{ ...ITEM, reviewRating }])))[0]?.place).toBe(place);
  });

  it.each([
    ['no rating', { reviewRating: { ratingValue: -1, bestRating: -1, worstRating: -1 } }],
    ['an address that is none', { url: 'javascript:alert(1)' }],
    ['no claim', { claimReviewed: '' }],
  ])('leaves out a review with %s', async (_, part) => {
    expect(await read(JSON.stringify([{ ...ITEM, ...part }]))).toEqual([]);
  });

  it('takes __proto__ for what it is: a name', async () => {
    const [review] = await read(`[{"__proto__": {"rating": "True"}, ${JSON.stringify(ITEM).slice(1)}]`);
    expect(review).toEqual(READ);
    expect(Object.prototype).not.toHaveProperty('rating');
  });
});

describe('the bytes of a feed', () => {
  const streamOf = (bytes: Uint8Array<ArrayBuffer>, size: number) =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
  const text = JSON.stringify([{ ...ITEM, claimReviewed: 'Über die Brücke — 橋' }]);
  const utf8 = new TextEncoder().encode(text);
  const packed = new Uint8Array(gzipSync(utf8));
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer),
  ]);
  /** As fetch and files give them: the reader says into which memory. */
  const bytesOf = (bytes: Uint8Array<ArrayBuffer>, size: number, into = new Set<number>()) => {
    let at = 0;
    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        const { view } = (controller as ReadableByteStreamController).byobRequest ?? {};
        if (!(view instanceof Uint8Array)) throw new Error('Read otherwise.');
        into.add(view.buffer.byteLength);
        const next = bytes.subarray(at, at + size);
        at += next.length;
        view.set(next);
        if (next.length === 0) controller.close();
        (controller as ReadableByteStreamController).byobRequest?.respond(next.length);
      },
    }) as ReadableStream<Uint8Array<ArrayBuffer>>;
  };
  const all = async (bytes: Uint8Array<ArrayBuffer>, size: number, stream = streamOf(bytes, size)) => {
    const decoder = new TextDecoder();
    let found = '';
    for await (const piece of utf8Of(stream)) found += decoder.decode(piece, { stream: true });
    return found;
  };

  it.each([
    ['plain', utf8],
    ['packed', packed],
    ['with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['in UTF-16', utf16],
  ])('are read %s, whatever the pieces', async (_, bytes) => {
    for (const size of [1, 7, 4096]) {
      expect(await all(bytes, size)).toBe(text);
      expect(await all(bytes, size, bytesOf(bytes, size))).toBe(text);
    }
  });

  it('are read into memory of our own where the stream can', async () => {
    const into = new Set<number>();
    await all(utf8, 7, bytesOf(utf8, 7, into));
    expect([...into]).toEqual([65_536]);
  });

  it('that were cut short while packed are no feed', async () => {
    await expect(all(packed.slice(0, -20), 64)).rejects.toThrow();
  });

  it('are counted as they come', async () => {
    const counts: number[] = [];
    for await (const _ of utf8Of(streamOf(packed, 50), (bytes) => void counts.push(bytes)));
    expect(counts.at(-1)).toBe(packed.length);
  });

  it('stop coming when nobody reads on', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue(utf8),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of utf8Of(endless)) break;
    expect(cancelled).toBe(true);
  });

  it('stop coming when nobody reads on, packed too', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => controller.enqueue(packed),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of utf8Of(endless)) break;
    expect(cancelled).toBe(true);
  });

  it('are too many where there are more than any feed has', async () => {
    const piece = new Uint8Array(100_000_000).fill(32);
    let came = 0;
    const endless = () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: (controller) => {
          came += piece.length;
          controller.enqueue(piece);
        },
      });
    const readAll = async () => {
      for await (const _ of utf8Of(endless()));
    };
    await expect(readAll()).rejects.toThrow(RangeError);
    expect(came).toBeLessThan(2_300_000_000);
    came = 0;
    await expect(countBytes(endless(), () => {})).rejects.toThrow(RangeError);
    expect(came).toBeLessThan(2_300_000_000);
  });
});

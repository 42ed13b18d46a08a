import { describe, expect, it } from 'vitest';
import { coversOf } from './covers.ts';
import { differencesOf } from './differences.ts';
import { Fingerprints } from './fingerprints.ts';
import { archiveInMemory, importReviews, matchesOf, type ReviewEntry, searchArchive, searchIn } from './index.ts';
import { SEGMENT } from './postings.ts';
import { postIn, termsOf } from './terms.ts';

const about = { id: 'a', name: 'A', imported: '2026-11-24T00:00:00.000Z' };

function review(claimReviewed: string, more: Partial<ReviewEntry> = {}): ReviewEntry {
  return {
    url: `https://checks.example/${claimReviewed.length}`,
    claimReviewed,
    rating: 'False',
    publisher: 'Checks',
    ...more,
  };
}

const REVIEWS = [
  review('The harbour bridge was closed because of 12 broken cables.', {
    title: 'Was the harbour bridge closed over cables?',
  }),
  review('The harbour bridge is the oldest in the country.'),
  review('A photograph shows the mayor asleep in the council.', { title: 'Is this the mayor, asleep in council?' }),
  review('Bananas glow in the dark after midnight.'),
  review('The central bank did not raise interest rates in spring.'),
  review('Drinking sea water cures colds.'),
  review('The old lighthouse will be sold to a film company.'),
];

async function archiveOf(reviews: readonly ReviewEntry[]) {
  const archive = archiveInMemory();
  await importReviews(reviews, archive, about);
  return archive;
}

describe('terms', () => {
  it('reads a post without addresses and signs, and keeps who signed it and when', () => {
    const post = postIn('So true, @PortEllery! #RisingPrices https://a.example/x — Ann Lee (@annlee) May 3, 2021');
    expect(post).toMatchObject({ speaker: 'Ann Lee @annlee', published: '2021-05-03' });
    expect(termsOf(post.body).map(({ stem }) => stem)).toEqual(['true', 'port', 'eller', 'ris', 'pric']);
  });

  it('knows where each word stands', () => {
    const text = 'The U.S. paid €1,200 to @PortEllery — 3.5% of “Müller’s”.';
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      'paid|1,200|Port|Ellery|3.5|Müller’s'.split('|'),
    );
  });

  it('takes pairs of signs for words where nothing lies between words', () => {
    expect(termsOf('疫苗含有晶片').map(({ stem }) => stem)).toEqual(['疫苗', '苗含', '含有', '有晶', '晶片']);
  });

  it('lets forms of a word meet', () => {
    const [a, b, c] = termsOf('flooding floods flooded').map(({ stem }) => stem);
    expect([b, c]).toEqual([a, a]);
  });
});

describe('fingerprints', () => {
  it('are known again, however many there are', () => {
    const known = new Fingerprints();
    const some = Array.from({ length: 20_000 }, (_, index) => index * 4096 * 512);
    expect(some.every((one) => known.add(one))).toBe(true);
    expect(some.some((one) => known.add(one))).toBe(false);
    expect(known.add(2 ** 53 - 1)).toBe(true);
  });
});

describe('searching', () => {
  it('finds the review that is about the statement, over several segments', async () => {
    const many = Array.from({ length: SEGMENT + 40 }, (_, index) =>
      review(`Filler number ${index} about nothing at all.`),
    );
    const archive = await archiveOf([
      ...many.slice(0, 10),
      ...REVIEWS,
      ...many.slice(10),
      review('Snow fell on the desert town of Tarim.'),
    ]);
    const late = await searchArchive(archive, 'Snow was falling on Tarim, a town in the desert');
    const early = await searchArchive(archive, 'They closed the harbour bridge: 12 cables broken.');
    expect(late[0]?.review.claimReviewed).toMatch(/^Snow/);
    expect(early[0]?.review.claimReviewed).toMatch(/cables/);
  });

  it('keeps a review once, however often the feed gives it', async () => {
    const archive = await archiveOf([...REVIEWS, review('“Bananas glow” in the dark — after midnight!')]);
    expect((await archive.about())?.entries).toBe(REVIEWS.length);
  });

  it('searches several collections as one', async () => {
    const archive = await archiveOf(REVIEWS);
    await importReviews([review('Snow fell on the desert town of Tarim.')], archive, { ...about, id: 'b' });
    expect(await archive.about()).toMatchObject({ entries: REVIEWS.length + 1, segments: [0, 1] });
    const texts = ['Snow was falling on Tarim, a town in the desert', 'Bananas glow in the dark after midnight'];
    const found = await Promise.all(texts.map(async (text) => (await searchArchive(archive, text))[0]?.review));
    expect(found.map((one) => one?.claimReviewed)).toEqual([
      'Snow fell on the desert town of Tarim.',
      'Bananas glow in the dark after midnight.',
    ]);
  });

  it('puts the new in the place of the old, and nothing before all of it is there', async () => {
    const archive = await archiveOf(REVIEWS);
    const find = async () => (await searchArchive(archive, 'Bananas glow in the dark after midnight')).length;
    async function* broken() {
      yield review('Snow fell on the desert town of Tarim.');
      throw new SyntaxError('the feed ended before its list');
    }
    await expect(importReviews(broken(), archive, about)).rejects.toThrow(SyntaxError);
    await expect(importReviews([], archive, about)).rejects.toThrow(RangeError);
    const signal = AbortSignal.abort();
    await expect(importReviews([review('A.')], archive, about, { signal })).rejects.toThrow();
    expect(await archive.about()).toMatchObject({ entries: REVIEWS.length, segments: [0] });
    expect(await find()).toBeGreaterThan(0);
    await importReviews([review('Snow fell on the desert town of Tarim.')], archive, about);
    expect(await archive.about()).toMatchObject({ entries: 1, segments: [1] });
    expect(await find()).toBe(0);
  });

  it('finds what is new after what was asked before it came', async () => {
    const archive = await archiveOf(REVIEWS);
    const text = 'Bananas glow in the dark after midnight, near Tarim';
    const begun = (await searchIn(archive))!;
    expect((await begun(text))[0]?.review.claimReviewed).toMatch(/^Bananas/);
    await importReviews([review('Bananas of Tarim glow in the dark.')], archive, about);
    expect((await (await searchIn(archive))!(text)).map(({ review: { claimReviewed } }) => claimReviewed)).toEqual([
      'Bananas of Tarim glow in the dark.',
    ]);
    // Who began before it came finds what was there then, or nothing; never another in its place.
    expect(await begun(text)).toEqual([]);
  });

  it('knows whose fact checks it holds', async () => {
    const many = Array.from({ length: 5 }, (_, index) => review(`Claim number ${index} about the harbour.`));
    const once = review('Something else.', { url: 'https://once.example/a' });
    expect((await (await archiveOf([...many, once])).about())?.publishers).toEqual(['checks.example']);
  });

  it('finds nothing in an archive that is not there', async () => {
    expect(await searchArchive(archiveInMemory(), 'Bananas glow in the dark.')).toEqual([]);
  });
});

describe('the same claim', () => {
  async function verdictOn(text: string) {
    const hits = await searchArchive(await archiveOf(REVIEWS), text);
    return matchesOf(text, hits).get(hits[0]!)?.match;
  }

  it('is told where the words say so', async () => {
    expect(await verdictOn('Bananas glow in the dark after midnight, she wrote.')).toBe('same');
    expect(await verdictOn('The harbour bridge was closed because 12 cables broke.')).toBe('same');
    expect(await verdictOn('You cannot make this up: bananas glow in the dark after midnight.')).toBe('same');
  });

  it.each([
    ['another number', 'The harbour bridge was closed because of 14 broken cables.'],
    ['the contrary', 'Bananas do not glow in the dark after midnight.'],
    ['the contrary with two denials', 'Bananas do not glow in the dark after midnight, which nobody had thought.'],
    ['the contrary of a denial', 'The central bank did raise interest rates in spring.'],
    ['another thing of the same place', 'The harbour bridge was painted green by the council.'],
  ])('is not told of %s', async (_, text) => {
    expect(await verdictOn(text)).not.toBe('same');
  });
});

describe('the words that a rating bears on', () => {
  it('are those that the reviewed claim has too', () => {
    const text = 'Bananas, said the old baker on Monday, glow in the dark after midnight and taste of rum.';
    expect(
      coversOf(text, 'Bananas glow in the dark after midnight.').map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['Bananas', 'glow in the dark after midnight']);
  });
});

describe('what sets two claims apart', () => {
  it.each([
    ['The bank raised rates in spring.', 'The bank did not raise rates in spring.', 'sense'],
    ['It is a hoax that bananas glow in the dark.', 'Bananas glow in the dark.', 'sense'],
    ['Bananas might glow in the dark.', 'Bananas glow in the dark.', 'doubt'],
    ['Do bananas glow in the dark?', 'Bananas glow in the dark.', 'doubt'],
    ['Fourteen cables of the bridge broke.', 'Twelve cables of the bridge broke.', 'number'],
    ['A minister has two houses by the sea.', 'Minister Ada Holm has two houses by the sea.', 'name'],
    ['In 2024 the bridge was closed.', 'In 2019 the bridge was closed.', 'time'],
    ['In 2025 the bridge was closed.', 'The bridge was closed.', 'time'],
  ])('%s', (text, claimReviewed, difference) => {
    expect(differencesOf(text, { claimReviewed, published: '2024-02-01' })).toContain(difference);
  });

  it.each([
    ['Twelve cables of the harbour bridge broke.', '12 cables of the harbour bridge broke.'],
    ['The bank did not raise rates in spring.', 'The bank never raised rates in the spring.'],
    ['In 2019 the bridge was closed.', 'The bridge was closed in 2019.'],
    ['The bridge was closed, and every plan since was drawn anew.', 'The bridge was closed.'],
    ['Bananas glow in the dark. Nobody told me.', 'Bananas glow in the dark.'],
  ])('nothing but the words: %s', (text, claimReviewed) => {
    expect(differencesOf(text, { claimReviewed, published: '2024-02-01' })).not.toEqual(
      expect.arrayContaining([expect.not.stringMatching('words')]),
    );
  });

  it('nothing, where a clause says just what was rated', () => {
    const text = 'Bananas glow in the dark, the baker said.';
    expect(differencesOf(text, { claimReviewed: 'Bananas glow in the dark.', published: '2024-02-01' })).toEqual([]);
  });

  it('a name counts as given where the page or the speaker gives it', () => {
    const claim = { claimReviewed: 'Minister Ada Holm has two houses by the sea.' };
    const text = 'The minister has two houses by the sea.';
    expect(differencesOf(text, claim, { title: 'The houses of Ada Holm' })).toEqual(['words']);
    expect(differencesOf(text, claim, { speaker: 'Ada Holm' })).toEqual(['words']);
  });
});

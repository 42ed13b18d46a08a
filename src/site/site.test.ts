import { describe, expect, it } from 'vitest';
import type { ShownComments } from '../model.ts';
import { addressesOf, matchRecords, type Recorded, recordsIn } from './index.ts';

const shown = (...comments: [id: string, number: number, text: string][]): ShownComments => ({
  route: 'https://news.example/wp-json/',
  signs: ['https://news.example/wp-json/wp/v2/posts/77', 'https://news.example/?p=12', 'home postid-13'],
  comments: comments.map(([id, number, text]) => ({ id, number, text })),
});
const FERRY = 'The ferry to Lindmar has been late every single morning since the new timetable came.';
const record = (number: number, text: string, more: Partial<Recorded> = {}): Recorded => ({
  number,
  text,
  parent: 0,
  posted: '2026-03-12T09:15:00Z',
  ...more,
});

describe('where it is asked', () => {
  const parameters = (address: string) => Object.fromEntries(new URL(address).searchParams);

  it('names the comments that are shown, and asks for no more of them than is needed', () => {
    const [address = '', ...others] = addressesOf(shown(['c0', 12, FERRY], ['c1', 15, 'No.'], ['c2', 12, 'Again']));
    expect(others).toEqual([]);
    expect(address.split('?')[0]).toBe('https://news.example/wp-json/wp/v2/comments');
    expect(parameters(address)).toEqual({
      post: '77',
      include: '12,15',
      per_page: '100',
      _fields: 'id,parent,date_gmt,content,author_avatar_urls',
    });
  });

  it.each([
    ['https://news.example/?p=31'],
    ['single single-post postid-31 single-format-standard'],
    ['https://news.example/story', 'page-id-31'],
  ])('the number of the page is read from %s', (...signs) => {
    const [address = ''] = addressesOf({ ...shown(['c0', 12, FERRY]), signs });
    expect(parameters(address).post).toBe('31');
  });

  it('a page that says no number is not asked for', () => {
    expect(addressesOf({ ...shown(['c0', 12, FERRY]), signs: ['home', 'https://news.example/'] })).toEqual([]);
  });

  it('where addresses are not rewritten, the route is a parameter', () => {
    const [address = ''] = addressesOf({ ...shown(['c0', 12, FERRY]), route: 'https://news.example/?rest_route=/' });
    expect(new URL(address).pathname).toBe('/');
    expect(parameters(address)).toMatchObject({ rest_route: '/wp/v2/comments', include: '12' });
  });

  it('a hundred at a time', () => {
    const many = Array.from({ length: 250 }, (_, n) => [`c${n}`, n + 1, FERRY] as [string, number, string]);
    const asked = addressesOf(shown(...many)).map((address) => parameters(address).include?.split(',').length);
    expect(asked).toEqual([100, 100, 50]);
  });
});

describe('what is answered', () => {
  const answer = (change: object) =>
    recordsIn(
      JSON.stringify([
        { id: 12, parent: 0, date_gmt: '2026-03-12T09:15:00', content: { rendered: '<p>No.</p>' }, ...change },
      ]),
    );

  it('is read as it is', () => {
    const rendered = '<p>It&#8217;s <em>late</em> &amp; cold&hellip;<br />Again.</p>';
    const picture = 'https://secure.gravatar.example/avatar/0123456789abcdef0123456789abcdef?s=24';
    expect(answer({ parent: 7, content: { rendered }, author_avatar_urls: { 24: picture } })).toEqual([
      {
        number: 12,
        parent: 7,
        posted: '2026-03-12T09:15:00Z',
        text: ' It’s  late  & cold  Again. ',
        picture: '0123456789abcdef0123456789abcdef',
      },
    ]);
  });

  it.each([
    ['no time', { date_gmt: '0000-00-00T00:00:00' }, { posted: undefined }],
    ['a time of another shape', { date_gmt: 'yesterday' }, { posted: undefined }],
    ['the picture of nobody', { author_avatar_urls: { 24: 'https://g.example/avatar/?d=mm' } }, { picture: undefined }],
    [
      'the picture of no address',
      { author_avatar_urls: { 24: 'https://g.example/avatar/d41d8cd98f00b204e9800998ecf8427e' } },
      { picture: undefined },
    ],
    ['a tag that does not end', { content: { rendered: 'No. <a href="' } }, { text: 'No.  ' }],
  ])('%s', (_what, change, expected) => {
    expect(answer(change)?.[0]).toMatchObject({ number: 12 });
    expect({ ...{ posted: undefined, picture: undefined }, ...answer(change)?.[0] }).toMatchObject(expected);
  });

  it.each(['', '{"code":"rest_forbidden"}', '[{"id":1', 'null'])('%s is no list', (json) => {
    expect(recordsIn(json)).toBeNull();
  });

  it.each([{ id: '12' }, { parent: -1 }, { content: 'No.' }, { content: null }])('%j is no comment', (change) => {
    expect(answer(change)).toEqual([]);
  });
});

describe('what is known by it', () => {
  it('times and parents, of those that have the number and the words', () => {
    const comments = shown(['c0', 12, FERRY], ['c1', 15, 'No.'], ['c2', 16, 'Agreed']);
    const recorded = [
      record(15, ' No. ', { parent: 12, posted: '2026-03-12T10:00:00Z' }),
      record(12, FERRY.replace('single', '<em>single</em>').replaceAll(/<\/?em>/g, ' ')),
      record(16, 'Something else altogether'),
    ];
    expect(matchRecords(comments, recorded)).toEqual([
      { comment: 'c0', posted: '2026-03-12T09:15:00Z', replyTo: null },
      // The page shows it beside what it answers.
      { comment: 'c1', posted: '2026-03-12T10:00:00Z', replyTo: 'c0', depth: 0 },
    ]);
  });

  it.each([
    ['cut off by the theme', `${FERRY.slice(0, 60)} … Read more`, FERRY, true],
    ['with what it quotes', FERRY, `You wrote: all is well. ${FERRY}`, true],
    ['other marks', 'It’s “late” – again', 'It&quot;s "late" -- again'.replace('&quot;', "'"), true],
    ['short, and more than that', 'No.', 'No. Never.', false],
    ['nothing to compare', '👍', '👍', false],
  ])('%s', (_what, text, recorded, isKnown) => {
    expect(matchRecords(shown(['c0', 12, text]), [record(12, recorded)])).toHaveLength(isKnown ? 1 : 0);
  });

  it('whom it answers is not known where that has the number of another', () => {
    const recorded = [record(12, 'Another says this'), record(15, 'No.', { parent: 12 })];
    expect(matchRecords(shown(['c0', 12, FERRY], ['c1', 15, 'No.']), recorded)).toEqual([
      { comment: 'c1', posted: '2026-03-12T09:15:00Z' },
    ]);
  });

  it('how deep the page shows what answers another than it seems to', () => {
    const { comments, ...rest } = shown(['c0', 1, 'One'], ['c1', 2, 'Two'], ['c2', 3, 'Three']);
    const nested = comments.map((one, n) => (n > 0 ? { ...one, replyTo: 'c0' } : one));
    const recorded = [record(1, 'One'), record(2, 'Two', { parent: 1 }), record(3, 'Three', { parent: 2 })];
    const said = matchRecords({ ...rest, comments: nested }, recorded);
    expect(said.map(({ replyTo, depth }) => [replyTo, depth])).toEqual([
      [null, undefined],
      ['c0', undefined],
      ['c1', 1],
    ]);
  });

  it('none of the page where it answers one that is not shown; and none that came later', () => {
    const recorded = [record(15, 'No.', { parent: 9 }), record(16, 'Yes.', { parent: 17 }), record(17, 'Why?')];
    const said = matchRecords(shown(['c0', 15, 'No.'], ['c1', 16, 'Yes.'], ['c2', 17, 'Why?']), recorded);
    expect(said.map(({ replyTo }) => replyTo)).toEqual([null, null, null]);
  });

  it('the same picture under two names, without the picture', () => {
    const recorded = [
      record(1, 'One', { picture: 'aa' }),
      record(2, 'Two', { picture: 'bb' }),
      record(3, 'Three', { picture: 'aa' }),
    ];
    const said = matchRecords(shown(['c0', 1, 'One'], ['c1', 2, 'Two'], ['c2', 3, 'Three']), recorded);
    expect(said.map(({ avatar }) => avatar)).toEqual(['picture-0', 'picture-1', 'picture-0']);
  });
});

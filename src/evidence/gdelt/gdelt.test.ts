import { afterEach, describe, expect, it } from 'vitest';
import { serveGdelt } from '../../../e2e/sources/gdelt.mjs';
import { accessTo, claim, context, gathered, quote } from '../fixtures/asking.ts';
import { gdelt } from '../sources/gdelt.ts';
import { isAnswer, seenIn } from './answers.ts';
import { wordsFor } from './questions.ts';

type Served = Awaited<ReturnType<typeof serveGdelt>>;
const open: Served[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));
async function served(options = {}): Promise<Served> {
  const server = await serveGdelt(options);
  open.push(server);
  return server;
}

const sea = quote('“The sea does not wait for our paperwork,” Solbakken said after the vote.', 'Marit Solbakken');
const cost = claim('The wall would cost 38.5 million crowns.', 'harbour wall crowns million');

describe('what it is asked', () => {
  it.each([
    [sea, 'sea wait paperwork'],
    [quote('“No,” she said.', 'Ada Holm'), undefined],
    [quote('She said that the wall would stand.', 'Ada Holm'), undefined],
    [
      quote('“Yes. What was voted on is a line on a map, two metres thick, and nobody drew the waves,” he said.', 'A'),
      'voted line metres thick nobody drew waves',
    ],
    [cost, 'harbour wall crowns million'],
    [
      claim('x', 'OR wall -domain:a.example near20:"a b" "harbour" council'),
      'wall domain example near20 harbour council',
    ],
    [claim('Die Mauer kostet 38 Millionen Kronen.', 'Mauer Millionen Kronen', { language: 'de' }), undefined],
    [claim('x', 'wall sea'), undefined],
  ])('$0.text', (statement, expected) => {
    const words = wordsFor(statement);
    if (expected === undefined) return expect(words).toBeUndefined();
    expect(words?.split(' ').length).toBeLessThanOrEqual(6);
    expect(expected.split(' ')).toEqual(expect.arrayContaining(words?.split(' ') ?? []));
  });

  it('never the address of the page, nor a whole sentence', async () => {
    const server = await served();
    await gathered(gdelt, [sea, cost], accessTo(server.address));
    const sent = server.log.map(({ url }: { url: string }) => decodeURIComponent(url));
    expect(sent).toHaveLength(2);
    expect(sent.join()).not.toMatch(/courier|does not wait for|Solbakken/);
    expect(sent[0]).toContain('/api/v2/context/context?');
    expect(sent[0]).toContain('isquote=1');
    expect(sent[1]).toContain('startdatetime=20260309093000&enddatetime=20260312120000');
  });
});

describe('what it gives', () => {
  it('for a quote the words around it elsewhere, as they came, of copies the first', async () => {
    const server = await served();
    const found = await gathered(gdelt, [sea], accessTo(server.address));
    const passages = found.evidence(sea).flatMap((one) => (one.kind === 'passage' ? one : []));
    expect(passages.map(({ url }) => url)).toEqual([
      'https://coastwire.example/port-ellery-wall-vote',
      'https://fjordradio.example/solbakken-interview',
    ]);
    expect(passages[0]).toMatchObject({ publisher: 'coastwire.example', published: '2026-03-11T06:15:00Z' });
    expect(passages[0]?.text).toMatch(/^The council voted nine to six\. “The sea/);
    expect(passages[0]?.fetched.length).toBe(passages[0]?.text.length);
    expect(found.asked(sea)).toEqual([{ source: 'gdelt', outcome: 'found', query: expect.any(String) }]);
  });

  it('for a claim only who reports it: a title is no evidence', async () => {
    const server = await served();
    const found = await gathered(gdelt, [cost], accessTo(server.address));
    expect(found.evidence(cost)).toEqual([]);
    // Not by http, and one for each house.
    expect(found.leads(cost).map(({ url }) => url)).toEqual(['https://coastwire.example/cost']);
  });

  it('nothing of the page itself, nor of its text under another roof', async () => {
    const server = await served();
    const own = { ...context, host: 'www.coastwire.example' };
    expect((await gathered(gdelt, [cost], accessTo(server.address), own)).leads(cost)).toEqual([]);
    const copied = { ...context, title: 'Harbour wall to cost Port Ellery 38.5 million crowns!' };
    expect((await gathered(gdelt, [cost], accessTo(server.address), copied)).leads(cost)).toEqual([]);
  });
});

describe('when it is asked', () => {
  const at = async (published: string | undefined) => {
    const server = await served();
    const { published: _, ...without } = context;
    const found = await gathered(
      gdelt,
      [sea, cost],
      accessTo(server.address),
      published ? { ...without, published } : without,
    );
    const told = [sea, cost].map((one) => found.asked(one)[0]);
    return [...told.map((one) => one?.problem?.code ?? one?.outcome), server.log.length];
  };
  it.each([
    ['2026-03-12T09:30:00Z', ['found', 'found', 2]],
    ['2026-03-10T09:30:00Z', ['found', 'found', 2]],
    ['2026-03-09T09:30:00Z', ['out-of-window', 'found', 1]],
    ['2025-11-01', ['out-of-window', 'out-of-window', 0]],
    ['2026-05-01', ['out-of-window', 'out-of-window', 0]],
    ['soon', ['out-of-window', 'out-of-window', 0]],
    [undefined, ['out-of-window', 'out-of-window', 0]],
  ])('%s', async (published, expected) => expect(await at(published)).toEqual(expected));

  it('three times for each kind at most, and it says how often', async () => {
    const server = await served();
    const many = Array.from({ length: 9 }, (_, n) => claim(`Wall ${n}.`, `harbour wall number${n}`));
    expect(gdelt.requests?.([...many, sea], context)).toBe(4);
    const found = await gathered(gdelt, many, accessTo(server.address));
    expect(server.log).toHaveLength(3);
    expect(many.map((one) => found.asked(one)[0]?.outcome)).toEqual([
      ...Array(3).fill('nothing'),
      ...Array(6).fill('over-budget'),
    ]);
  });

  it('no more once it has said that it is asked too often', async () => {
    const server = await served({ gap: 60_000 });
    const many = Array.from({ length: 3 }, (_, n) => claim(`Wall ${n}.`, `harbour wall number${n}`));
    const found = await gathered(gdelt, many, accessTo(server.address));
    expect(server.log).toHaveLength(2);
    expect(many.map((one) => found.asked(one)[0]?.problem?.code)).toEqual([undefined, 'rate-limited', 'rate-limited']);
  });
});

describe('its answers', () => {
  const article = {
    url: 'https://a.example/1',
    title: 'A “title” .',
    domain: 'a.example',
    seendate: '20260311T061500Z',
  };
  const json = (value: unknown) => JSON.stringify(value);

  it.each([
    ['{}', 0],
    ['  {"articles":[]}', 0],
    [json({ articles: [article] }), 1],
    ['{"articles":[{"url":"https://a.example/1","title":"C:\\new \\o/ path","domain":"a.example"}]}', 1],
    ['{"articles":[{"url":"https://a.example/1","title":"two\nlines \\u00zz","domain":"a.example"}]}', 1],
    [json({ articles: [null, 7, 'x', [], {}, { url: 'https://a.example/' }, article] }), 1],
    [json({ articles: Array(1000).fill(article) }), 50],
  ])('%.60s', (text, count) => expect(seenIn({ text })).toHaveLength(count));

  it.each([
    ['Please limit requests to one every 5 seconds or contact us.', 'rate-limited'],
    ['Your query was too short or too long.', 'unreadable'],
    ['<html><title>502 Bad Gateway</title></html>', 'unreadable'],
    ['', 'unreadable'],
    ['[]', 'unreadable'],
    ['{"articles":{}}', 'unreadable'],
    ['{"articles":[{"url":"https://a.exa', 'unreadable'],
  ])('%.60s is none', (text, code) => {
    expect(() => seenIn({ text })).toThrow(code);
    if (!text.startsWith('{')) expect(isAnswer(text)).toBe(false);
  });

  it('give no address, date or name that is none', () => {
    const odd = [
      { ...article, url: 'javascript:alert(1)' },
      { ...article, url: 'http://a.example/' },
      { ...article, url: `https://a.example/${'x'.repeat(3000)}` },
      { ...article, title: '   ' },
      { ...article, title: { toString: 'x' } },
    ];
    expect(seenIn({ text: json({ articles: odd }) })).toEqual([]);
    const dates = ['99999999T999999Z', '20260231T000000Z', '2757600101T000000Z', 20260311, null];
    for (const seendate of dates) {
      const [one] = seenIn({ text: json({ articles: [{ ...article, seendate }] }) });
      expect(one?.seen === undefined || one.seen.startsWith('2026-02-31'), String(seendate)).toBe(true);
    }
    const [named] = seenIn({ text: `{"articles":[${json(article).replace('{', '{"__proto__":{"domain":"evil"},')}]}` });
    expect(named?.domain).toBe('a.example');
    expect(named?.title).toBe('A “title”.');
  });
});

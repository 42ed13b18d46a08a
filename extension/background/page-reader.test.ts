import { describe, expect, it } from 'vitest';
import type { FromReader } from '../messages.ts';
import { readFor } from './page-reader.ts';
import { SAMPLE } from './warm-up.ts';

const rest = {
  ...{ url: 'https://news.example/a', base: 'https://news.example/a', title: 'Boats', language: 'en', metas: [] },
  ...{ data: [], isExact: false, isScripted: true, left: [] },
};
const words = (n: number) => `The harbour master said that ${n + 1},000 boats had passed the pier of Lindmar.`;

function answers(...said: unknown[]): Promise<FromReader[]> {
  return new Promise((resolve) => {
    const all: FromReader[] = [];
    const reader = readFor((answer) => {
      all.push(answer);
      if (answer.type !== 'read' || answer.last) resolve(all);
    });
    for (const one of said) reader.heard(one);
  });
}

describe('a page that is read for its content script', () => {
  it('comes in parts, and goes back in slices with the places of what is in them', async () => {
    const many = Array.from({ length: 300 }, (_, n) => `<p>${words(n)} <a href="/x">More</a></p>`);
    const html = (from: number, to: number) => ({ html: many.slice(from, to), elements: 2 * (to - from) });
    const all = await answers(
      { parts: [{ html: ['<body><article>', '<h1>Boats</h1>'], elements: 3 }, html(0, 100)] },
      { parts: [html(100, 300), { html: ['</article></body>'], elements: 0 }], rest },
    );
    expect(all.map((answer) => answer.type === 'read' && answer.slice.blocks.length)).toEqual([200, 100]);
    const [first, last] = all as Extract<FromReader, { type: 'read' }>[];
    expect([first?.last, last?.last]).toEqual([undefined, { isPart: false }]);
    expect(first?.slice.links[0]).toMatchObject({ block: 'b0', href: 'https://news.example/x' });
    expect(Object.keys(last?.places ?? {})).toEqual(last?.slice.blocks.map(({ id }) => id));
    // The paragraph, then each of its two texts: whose they are, which of those, and whether on a line of their own.
    expect(first?.places['b1']).toEqual([5, 5, 0, 0, 6, 0, 0]);
  });

  it('is asked for anew where its elements cannot be told by their numbers', async () => {
    const parts = [{ html: [`<body><p>${words(0)}</p></body>`], elements: 9 }];
    expect(await answers({ parts, rest })).toEqual([{ type: 'wanted', wanted: 'exact' }]);
    expect((await answers({ parts, rest: { ...rest, isExact: true } }))[0]?.type).toBe('read');
  });

  it('is asked for with all that was left out, where that is needed', async () => {
    const parts = [{ html: ['<body><div class="comments"></div></body>'], elements: 2 }];
    expect(await answers({ parts, rest: { ...rest, left: [1] } })).toEqual([{ type: 'wanted', wanted: 'page' }]);
  });

  it('is refused where it is none, or is too large, and that is said', async () => {
    const large = { html: ['x'.repeat(1_000_000)], elements: 0 };
    for (const said of [
      null,
      { parts: 'x' },
      { parts: [{ html: [1], elements: 1 }] },
      { parts: [{ html: '', elements: 1 }] },
      { parts: [[0, { html: [], elements: 1 }]] },
      { parts: [], rest: { ...rest, left: ['x'] } },
      { parts: Array.from({ length: 61 }, () => large) },
    ])
      expect((await answers(said))[0]).toMatchObject({ type: 'problem', problem: { code: 'unexpected' } });
  });
});

it('what is read to warm up has an article and a conversation in it', async () => {
  const { parts, ...rest } = SAMPLE;
  const [answer] = await answers({ parts, rest });
  expect(answer).toMatchObject({
    slice: {
      blocks: [{}, {}],
      comments: [
        { author: 'Ida', posted: expect.stringMatching(/^2024/) },
        { author: 'Per', replyTo: 'c0' },
      ],
    },
  });
});

import { describe, expect, it } from 'vitest';
import { read } from '../../src/check.ts';
import type { PageDocument } from '../../src/model.ts';
import type { FromCheck } from '../messages.ts';
import { postReading } from './reading.ts';

const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text });
const thread = (comments: number): PageDocument => ({
  url: 'https://news.example/a',
  language: 'en',
  title: 'The bridge',
  blocks: [
    paragraph('b0', 'The bridge of Altstadt was opened in 1950 by mayor Anna Berg.'),
    paragraph('b1', 'In 2019 the city of Altstadt spent 3 million euros on its repair, the council said.'),
  ],
  comments: Array.from({ length: comments }, (_, index) => ({
    id: `c${index}`,
    blocks: [paragraph(`c${index}.0`, `In ${1500 + index} the river Elbe flooded ${index + 7} houses in Altstadt.`)],
  })),
  links: [],
  claimReviews: [],
});

async function parts(page: PageDocument, stop?: (part: number) => boolean) {
  const posted: Extract<FromCheck, { type: 'read' }>[] = [];
  const controller = new AbortController();
  const found = await postReading(
    page,
    new Date('2026-01-01'),
    (message) => {
      if (message.type === 'read') posted.push(structuredClone(message));
      if (stop?.(posted.length)) controller.abort();
    },
    controller.signal,
  );
  return { posted, found };
}

describe('a reading in parts', () => {
  it('begins with the article, before any comment is read', async () => {
    const { posted } = await parts(thread(300));
    const blocks = posted[0]?.statements.map(({ places }) => places[0]?.block) ?? [];
    expect(blocks).toContain('b0');
    expect(blocks.every((block) => block?.startsWith('b'))).toBe(true);
  });

  it('comes in messages of which none is long, and says which is the first and which the last', async () => {
    const { posted } = await parts(thread(1_000));
    expect(posted.length).toBeGreaterThan(3);
    expect(Math.max(...posted.map(({ statements }) => statements.length))).toBeLessThan(300);
    expect(posted.map(({ first }) => first).lastIndexOf(true)).toBe(0);
    expect(posted.findIndex(({ whole }) => whole)).toBe(posted.length - 1);
  });

  it('comes to what a reading at once finds', async () => {
    const page = thread(120);
    page.comments[100] = { id: 'c100', blocks: [paragraph('c100.0', page.blocks[0]?.text ?? '')] };
    const { posted, found } = await parts(page);
    const whole = read(page, new Date('2026-01-01'));
    expect(found).toEqual(whole.statements);
    const heard = new Map(posted.flatMap(({ statements }) => statements).map((one) => [one.id, one]));
    expect([...heard.values()]).toEqual(whole.statements);
    expect(whole.statements.find(({ places }) => places.length > 1)?.places.map(({ block }) => block)).toEqual([
      'b0',
      'c100.0',
    ]);
  });

  it('sends what is said in every comment twice, whatever the number of comments: as it comes, and at the end', async () => {
    const page = thread(400);
    for (const { blocks } of page.comments) blocks.push(paragraph(`${blocks[0]?.id}x`, page.blocks[1]?.text ?? ''));
    const { posted } = await parts(page);
    const sent = posted.flatMap(({ statements }) => statements).filter(({ places }) => places[0]?.block === 'b1');
    expect(sent.length).toBe(2);
    expect(sent[1]?.places.length).toBe(401);
  });

  it('of very many comments the first are read, and it says how many; wording is compared across all', async () => {
    const page = thread(2_100);
    const last = paragraph(
      'c2099.0',
      'Nobody asked the people of Altstadt whether they wanted this bridge to be repaired.',
    );
    page.comments[2_099] = { id: 'c2099', blocks: [last] };
    page.comments[3] = { id: 'c3', blocks: [{ ...last, id: 'c3.0' }] };
    const { posted } = await parts(page);
    const whole = posted.at(-1)?.whole;
    expect(whole?.backing.commentsRead).toBe(2_000);
    const blocks = posted
      .flatMap(({ statements }) => statements)
      .flatMap(({ places }) => places.map(({ block }) => block));
    expect(blocks).toContain('c1999.0');
    expect(blocks).not.toContain('c2000.0');
    expect(whole?.families.some(({ members }) => members.some(({ comment }) => comment === 'c2099'))).toBe(true);
    expect((await parts(thread(300))).posted.at(-1)?.whole?.backing).not.toHaveProperty('commentsRead');
  });

  it('ends when it is called off', async () => {
    const { posted, found } = await parts(thread(1_000), (part) => part === 1);
    expect(posted).toHaveLength(1);
    expect(found).toBeNull();
  });
});

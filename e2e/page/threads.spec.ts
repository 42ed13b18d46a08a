/** Threads as platforms and sites mark them up, each with what must be read from it beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './reader.ts';

interface Gold {
  comments: { author?: string; text: string; replyTo?: string; posted?: string; permalink?: string }[];
}

const folder = join(import.meta.dirname, '../pages/threads');

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

for (const name of readdirSync(folder)) {
  test(`a thread: ${name}`, async ({ reader }) => {
    const { comments } = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as Gold;
    const page = await reader.read(readFileSync(join(folder, name, 'index.html'), 'utf8'));
    expect(
      page.comments.map(({ author, blocks, replyTo, posted, permalink }, i) => ({
        ...(author === undefined ? {} : { author }),
        text: blocks.map(({ text }) => text).join('\n'),
        ...(replyTo === undefined ? {} : { replyTo }),
        // What the gold leaves open is not asked: relative times are tested by themselves.
        ...(comments[i]?.posted === undefined ? {} : { posted }),
        ...(comments[i]?.permalink === undefined ? {} : { permalink }),
      })),
    ).toEqual(comments);
  });
}

/** Threads as platforms and sites mark them up, each with what must be read from it beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageDocument } from '../../src/model.ts';
import { expect, test } from './reader.ts';

interface Gold {
  comments: { author?: string; text: string; replyTo?: string; posted?: string; permalink?: string }[];
}

const folder = join(import.meta.dirname, '../pages/threads');

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

/** What the gold leaves open is not asked: relative times are tested by themselves. */
const asked = ({ comments }: PageDocument, gold: Gold['comments']) =>
  comments.map(({ author, blocks, replyTo, posted, permalink }, i) => ({
    ...(author === undefined ? {} : { author }),
    text: blocks.map(({ text }) => text).join('\n'),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(gold[i]?.posted === undefined ? {} : { posted }),
    ...(gold[i]?.permalink === undefined ? {} : { permalink }),
  }));

test('every thread is read as its gold has it', async ({ reader }) => {
  for (const name of readdirSync(folder)) {
    await test.step(name, async () => {
      const { comments } = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as Gold;
      const page = await reader.read(readFileSync(join(folder, name, 'index.html'), 'utf8'));
      expect.soft(asked(page, comments), name).toEqual(comments);
    });
  }
});

/** A page of thousands of comments: the article is marked before they are read, and its marks are drawn by us. */
import { longThread } from '../bench/speed/long-thread.mjs';
import { bringUp, frames } from './by-hand.ts';
import { poll } from './driver.mjs';
import type { Driver, Report } from './extension.ts';
import { expect, pageWithoutUs, reader, test } from './extension.ts';

/** As many elements as make a page very long. */
const COUNT = 1_050;

/** The words that stand right above each line, as far as it is in the window. Runs in our world. */
const LINED = `(root) => [...root.querySelectorAll('.line')].flatMap((line) => {
  const { left, top, width } = line.getBoundingClientRect();
  if (top < 0 || top > innerHeight || width === 0) return [];
  const at = document.caretPositionFromPoint(left + 1, top - 6);
  return at?.offsetNode?.data ? [at.offsetNode.data.slice(at.offset, at.offset + 20)] : [];
})`;
const lined = (driver: Driver): Promise<string[]> => driver.inShadow(LINED);

test('the article comes first; lines stand under what was read, wherever the reader is', async ({
  driver,
  pages,
  view,
}) => {
  pages.pages['/long'] = longThread(COUNT);
  await reader.configure(driver, { consent: 'on-device' });
  await driver.open(`${pages.base}/long`);
  const before = await pageWithoutUs(driver);
  await reader.click(driver);
  await view.wait('.line', 60_000);
  await reader.finished(driver);
  const report = (await reader.report(driver)) as Report;
  expect(report.document.comments).toHaveLength(COUNT);
  expect(report.document.blocks.length).toBeGreaterThan(5);
  // The browser's own marks would make it go through every element.
  expect(await driver.evaluate('() => [CSS.highlights.size, document.adoptedStyleSheets.length]')).toEqual([0, 0]);

  const said = (block: string): string[] =>
    report.statements.filter(({ places }) => places[0]?.block === block).map(({ text }) => text.slice(0, 12));
  const first = report.document.blocks.find(({ id }) => said(id).length > 0);
  await bringUp(driver, said(first?.id ?? '')[0] ?? '');
  await poll('a line under the article', async () =>
    (await lined(driver)).some((one) => one.startsWith(said(first?.id ?? '')[0] ?? '?')),
  );

  const comment = report.document.comments.slice(500).find(({ blocks }) => said(blocks[0]?.id ?? '').length > 0);
  const words = said(comment?.blocks[0]?.id ?? '')[0] ?? '';
  const inComment = comment?.blocks[0]?.text ?? '';
  await bringUp(driver, inComment.slice(0, 60));
  await poll('a line under a comment', async () => (await lined(driver)).some((one) => one.startsWith(words)));
  // Only near the window.
  expect(await view.count('.line')).toBeLessThan(300);

  // Other words: the line is gone before the next frame.
  const left = await driver.evaluate(
    `async (id) => {
      const node = document.querySelector('#' + id + ' .comment-content p').firstChild;
      node.data = 'Nothing of the kind was ever said by anybody at all, in 1999 or later, for 12 million crowns.';
      await new Promise(requestAnimationFrame);
      return node.data;
    }`,
    new URL(comment?.permalink ?? '').hash.slice(1),
  );
  expect((await lined(driver)).filter((one) => left.includes(one))).toEqual([]);

  await driver.command('toggle-marks');
  await poll('the lines to be hidden', () => driver.inShadow(`(root) => root.querySelector('.lines').hidden`));
  await driver.command('toggle-marks');
  await frames(driver, 2);
  await reader.close(driver);
  expect((await pageWithoutUs(driver)).length).toBeGreaterThan(before.length - 200);
});

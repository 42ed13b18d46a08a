/** Comments in a frame of another origin: read where the browser lets us, asked for where it can, told where it cannot. */
import { poll } from './driver.mjs';
import type { Report } from './extension.ts';
import { expect, pageWithoutUs, reader, shadow, test } from './extension.ts';
import { article, comment, page, range, thread, words } from './live-page.ts';
import { askAndAnswer, launched } from './prompts.ts';

test.describe('that can be allowed', () => {
  // Launches by itself.
  test.use({ launchWith: {} });

  test('is offered to the reader; nothing of it is read before, all of it afterwards', async ({
    which,
    network,
    pages,
  }) => {
    const { driver, close } = await launched(which, network);
    const view = shadow(driver);
    try {
      // By its other name, this machine is another site.
      const other = pages.base.replace('127.0.0.1', 'localhost');
      pages.pages['/main'] = page(
        `${article('Ellery')}<iframe src="${other}/comments" width="700" height="900"></iframe><iframe src="${other}/advertisement" width="700" height="90"></iframe>`,
        { script: `addEventListener('message', ({ data }) => { document.querySelector('iframe').height = data; });` },
      );
      // It says how high it is, as comment systems do.
      pages.pages['/comments'] = page(thread(0, 6), {
        title: 'Comments',
        script: `addEventListener('message', ({ data }) => {
          document.querySelector('.comment-list').insertAdjacentHTML('beforeend', data);
          parent.postMessage(1200, '*');
        });`,
      });
      pages.pages['/advertisement'] = page('<p>Buy a boat.</p>');
      await reader.configure(driver, { consent: 'on-device' });
      await driver.open(`${pages.base}/main`);
      const before = await pageWithoutUs(driver);
      await reader.click(driver);
      await reader.finished(driver);
      const { host } = new URL(other);
      await poll('the offer', async () => (await view.text('.notice'))?.includes(`in a frame of ${host}`));
      expect(await view.count('.notice')).toBe(1);
      expect(((await reader.report(driver)) as Report).document.comments).toEqual([]);

      // Refused, and the page is as it was.
      await view.click('[data-action=grant]');
      await driver.switchTo('?frame=');
      await askAndAnswer(driver, '[data-action=allow-frame]', 'deny');
      await driver.switchTo('/main');
      expect(((await reader.report(driver)) as Report).document.comments).toEqual([]);
      expect(await view.count('[data-action=grant]')).toBe(1);

      // Allowed: for this one origin, and no other.
      await driver.switchTo('?frame=');
      await askAndAnswer(driver, '[data-action=allow-frame]', 'allow');
      const origins = await driver.evaluateInExtension(
        `async () => (await (window.browser?.permissions ? window.browser : window.chrome).permissions.getAll()).origins`,
      );
      expect(origins).toEqual(['http://localhost/*']);
      await driver.closeTab();
      await driver.switchTo('/main');
      await poll('the comments', async () =>
        ((await reader.report(driver)) as Report).document.comments.length === 6 ? true : null,
      );
      expect(await view.count('[data-action=grant]')).toBe(0);
      const report = (await reader.report(driver)) as Report;
      expect(report.document.comments.map(({ author }) => author)).toEqual(range(0, 6).map((n) => `Reader ${n}`));
      // They are listed; that they cannot be pointed at from outside does not mean that they are gone.
      const said = report.statements.find(({ text }) => text.startsWith(words(3).slice(0, 20)));
      expect(await view.text(`[data-entry="${said?.id}"]`)).not.toContain('not on the page');
      await driver.evaluate('() => scrollTo(0, 0)');
      await view.click(`[data-entry="${said?.id}"] .go`);
      await poll('the frame in view', () =>
        driver.evaluate(
          `() => { const { top, bottom } = document.querySelector('iframe').getBoundingClientRect(); return top < innerHeight && bottom > 0; }`,
        ),
      );
      expect(await pageWithoutUs(driver)).toBe(before);

      // What is written later is offered, like anything else that comes late.
      await driver.evaluate(
        '(more) => frames[0].postMessage(more, "*")',
        range(6, 9)
          .map((n) => comment(n))
          .join(''),
      );
      await poll('the note', async () => (await view.text('.notice'))?.includes('3 new comments'));
      expect(((await reader.report(driver)) as Report).document.comments).toHaveLength(6);
      await view.click('[data-action=read-more]');
      await poll('the later comments', async () =>
        ((await reader.report(driver)) as Report).document.comments.length === 9 ? true : null,
      );
    } finally {
      await close();
    }
  });
});

test('that nobody can allow is told in one plain sentence', async ({ driver, pages, view }) => {
  pages.pages['/main'] = page(
    `${article('Ellery')}<iframe src="http://comments.invalid/thread" width="700" height="900"></iframe>`,
  );
  await reader.configure(driver, { consent: 'on-device' });
  await driver.open(`${pages.base}/main`);
  await reader.click(driver);
  await reader.finished(driver);
  await poll('the sentence', async () =>
    (await view.text('.notice'))?.includes('frame of comments.invalid. They can’t be read here.'),
  );
  expect(await view.count('.notice button')).toBe(0);
});

/** What a page's own site records of its comments: asked for by the reader's click alone, where the browser allows it. */
import type { IncomingMessage } from 'node:http';
import { sources } from '../src/evidence/sources/index.ts';
import { poll } from './driver.mjs';
import type { Report } from './extension.ts';
import { expect, pageWithoutUs, reader, shadow, test } from './extension.ts';
import { difference } from './ledger.mjs';
import { askAndAnswer, launched } from './prompts.ts';
import { siteOf, wordpressPage } from './wordpress.ts';

// Launches by itself.
test.use({ launchWith: {} });

test('times and parents are exact, of the comments that are shown, once the reader has asked and allowed it', async ({
  which,
  network,
  pages,
}) => {
  const { driver, close } = await launched(which, network);
  const view = shadow(driver);
  const asked: IncomingMessage[] = [];
  const report = async (): Promise<Report> => (await reader.report(driver)) as Report;
  const comments = async () =>
    (await report()).document.comments.map(({ author, posted, replyTo }) => [author, posted, replyTo]);
  try {
    pages.pages['/story'] = wordpressPage(pages.base);
    pages.pages['/wp-json/wp/v2/comments'] = siteOf(asked);
    const off = Object.fromEntries(sources.map(({ id }) => [id, { enabled: false }]));
    await reader.configure(driver, { consent: 'on-device', sources: off });
    await driver.open(`${pages.base}/story`);
    const before = await pageWithoutUs(driver);
    const since = network.mark();
    await reader.click(driver);
    await reader.finished(driver);
    const read = await comments();
    expect(read.map(([author, , replyTo]) => [author, replyTo])).toEqual([
      ['Ada Renn', undefined],
      ['Ben Oswin', undefined],
      ['Cleo Marr', 'c1'],
      ['Dov Lindqvist', 'c1'],
      ['A. Renn', undefined],
      ['Finn Held', undefined],
    ]);
    expect(read.filter(([, posted]) => posted?.endsWith('Z'))).toEqual([]);

    // Without consent the choice comes first, and nothing is asked.
    await view.click('[data-action=ask-site]');
    await poll('the choice', async () => (await driver.tabs()).some((url) => url.includes(reader.WELCOME)));
    await driver.switchTo(reader.WELCOME);
    await driver.closeTab();
    await driver.switchTo('/story');
    await reader.configure(driver, { consent: 'look-up' });
    await driver.open(`${pages.base}/story`);
    await reader.click(driver);
    await reader.finished(driver, { phases: ['done'] });

    // Consent alone is not enough: the browser has to allow it, and may not.
    await view.click('[data-action=ask-site]');
    await poll('our page', async () => (await driver.tabs()).some((url) => url.includes('?site=')));
    await driver.switchTo('?site=');
    await askAndAnswer(driver, '[data-action=allow-site]', 'deny');
    await driver.switchTo('/story');
    expect((await comments()).filter(([, posted]) => posted?.endsWith('Z'))).toEqual([]);
    expect(asked).toHaveLength(0);

    await driver.switchTo('?site=');
    await askAndAnswer(driver, '[data-action=allow-site]', 'allow');
    await driver.closeTab();
    await driver.switchTo('/story');
    await poll('the answer', async () => (await view.text('[data-own-site]'))?.includes('5 of 6 comments'));
    await reader.finished(driver, { phases: ['done'] });
    expect(await comments()).toEqual([
      ['Ada Renn', '2026-03-12T09:05:00Z', undefined],
      ['Ben Oswin', '2026-03-12T09:11:00Z', undefined],
      ['Cleo Marr', '2026-03-12T09:23:00Z', 'c1'],
      ['Dov Lindqvist', '2026-03-12T09:31:00Z', 'c2'],
      ['A. Renn', '2026-03-12T09:45:00Z', undefined],
      // The site has other words under this number: left as the page shows it.
      read[5],
    ]);
    expect(await view.count('[data-action=ask-site]')).toBe(0);

    // One request, for the six that are shown, without anything that tells who asks; and it is written down.
    expect(asked).toHaveLength(1);
    expect(new URL(asked[0]?.url ?? '', pages.base).searchParams.get('include')).toBe('41,44,47,52,58,60');
    const { cookie, origin, referer } = asked[0]?.headers ?? {};
    expect({ cookie, origin, referer }).toEqual({});
    const { requests, families } = await report();
    expect(requests.map(({ source, status }) => [source, status])).toEqual([['site', 200]]);
    const sent = since().filter(({ url }) => url.includes('wp-json'));
    expect(difference(requests, sent)).toEqual([]);
    // What is counted of those who share their wording is counted by it.
    expect(families.map(({ facts }) => facts)).toMatchObject([
      {
        first: '2026-03-12T09:05:00Z',
        last: '2026-03-12T09:45:00Z',
        samePicture: [['Ada Renn', 'A. Renn']],
      },
    ]);
    expect(JSON.stringify(await report())).not.toMatch(/gravatar|0{20}41/);
    expect(await pageWithoutUs(driver)).toBe(before);
  } finally {
    await close();
  }
});

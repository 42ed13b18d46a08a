/** Pages that are no news page, and pages that cannot be entered. */
import { poll } from './driver.mjs';
import type { Report } from './extension.ts';
import { expect, firstCheck, reader, test } from './extension.ts';

test('an empty page gets a sentence, and no error', async ({ driver, view, pages }) => {
  pages.pages['/empty'] =
    '<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,"><body></body></html>';
  await firstCheck(driver, `${pages.base}/empty`, 'on-device');
  await view.wait('[role=alert]');
  expect((await view.text('[role=alert]'))?.length).toBeGreaterThan(20);
  expect(driver.errors).toEqual([]);
});

test('a hostile page is shown as text, and stays as it was', async ({ driver, view, pages }) => {
  const evil = '<img src=x onerror="window.hurt=1"><script>window.hurt=2</script>';
  const written = evil.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  pages.pages['/hostile'] = {
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
    },
    body: `<!doctype html><html lang="en"><title>${written}</title><link rel="icon" href="data:,">
      <style>body *, fact-checker-host { display: none !important; opacity: 0 !important }</style>
      <body><article><h1>${written}</h1>
      <p>The town of Ellery had 18,400 inhabitants in 2024, said ${written} on Monday, and the council spent 38 million crowns on it.</p>
      <p>“We counted ${written} nine hundred houses,” said Ines ${written} Okafor, chairwoman of the association, on Tuesday evening in the hall.</p>
      <p>The wall was 1,240 metres long, according to the council, which had voted nine to six for it in March 2026 after a debate.</p>
      </article></body></html>`,
  };
  await firstCheck(driver, `${pages.base}/hostile`, 'on-device');
  await reader.finished(driver);
  expect(await driver.evaluate('() => window.hurt ?? 0')).toBe(0);
  expect(await driver.inShadow('(root) => root.querySelectorAll("img, script, iframe").length')).toBe(0);
  // Whatever the page's own rules say, the panel can be seen.
  const panel = await view.place('[data-phase]');
  expect(panel?.width).toBeGreaterThan(200);
});

test('where no page can be entered, our own page takes text', async ({ driver, network }) => {
  await driver.open(driver.name === 'firefox' ? 'about:license' : 'chrome://version/');
  const since = network.mark();
  await reader.click(driver, { panel: false });
  await poll('the page for text', async () => (await driver.tabs()).some((url) => url.includes(reader.PASTE)));
  await driver.switchTo(reader.PASTE);
  await poll('its box', () => driver.evaluate('() => document.querySelector("textarea") !== null'));
  expect(await driver.evaluate('() => document.body.innerText.length')).toBeGreaterThan(40);
  expect(since()).toEqual([]);
});

test('a page of 2,000 comments is read whole', async ({ driver, pages }) => {
  const comment = (n: number): string =>
    `<li class="comment depth-1" id="li-comment-${n}"><article id="comment-${n}" class="comment"><div class="comment-meta"><span class="comment-author">Reader ${n}</span> on <a href="#comment-${n}" class="comment-time"><time datetime="2026-03-12T10:00:00+00:00">March 12, 2026</time></a></div><div class="comment-content"><p>I walked ${n} steps along quay ${n * 7} and counted ${n % 13} boats, ${n % 5} of which were for sale this year.</p></div></article></li>`;
  const paragraph =
    '<p>The council of Ellery voted nine to six on Tuesday for a wall of 1,240 metres, which it expects to cost 38.5 million crowns.</p>';
  pages.pages['/many'] =
    `<!doctype html><html lang="en"><title>Many</title><link rel="icon" href="data:,"><body><main><article class="post"><h1>Many</h1><div class="entry-content">${paragraph.repeat(6)}</div></article><div id="comments" class="comments"><ol class="comments-list">${Array.from({ length: 2000 }, (_, n) => comment(n)).join('')}</ol></div></main></body></html>`;
  await firstCheck(driver, `${pages.base}/many`, 'on-device');
  await reader.finished(driver, { atMost: 60_000 });
  const report = (await reader.report(driver)) as Report;
  expect(report.document.comments).toHaveLength(2000);
});

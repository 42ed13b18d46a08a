/** A page that lives on while it is checked: threads that come late, words that are rendered anew, another page. */
import { frames } from './by-hand.ts';
import { poll } from './driver.mjs';
import type { Driver, Report } from './extension.ts';
import { expect, pageWithoutUs, reader, test } from './extension.ts';
import { article, COMPONENTS, comment, MARKS, page, range, thread, words } from './live-page.ts';

const marks = (driver: Driver): Promise<string[]> => driver.evaluate(MARKS);
const marked = (driver: Driver, text: string): Promise<boolean> =>
  marks(driver).then((all) => all.some((one) => one.includes(text)));
const isMarked = (driver: Driver, text: string): Promise<boolean> =>
  poll(`a mark under “${text}”`, () => marked(driver, text));
const isUnmarked = (driver: Driver, text: string): Promise<boolean> =>
  poll(`no mark under “${text}”`, async () => !(await marked(driver, text)));
const report = async (driver: Driver): Promise<Report> => (await reader.report(driver)) as Report;

/** As a reader who has chosen to stay on this device. */
async function check(driver: Driver, url: string): Promise<void> {
  await reader.configure(driver, { consent: 'on-device' });
  await driver.open(url);
  await reader.click(driver);
  await reader.finished(driver);
}

test('comments that come late', async ({ driver, network, pages, view }) => {
  await test.step('are offered when it is quiet, and read when the reader asks for them', async () => {
    pages.pages['/late'] = page(
      `${article('Ellery')}<div id="below"></div><button id="more">Load more comments</button>`,
      {
        script: `let pressed = 0;
          document.querySelector('#more').onclick = ({ isTrusted }) => {
            document.body.dataset.pressed = ++pressed + (isTrusted ? ' by the reader' : '');
            document.querySelector('#below ol').insertAdjacentHTML('beforeend', ${JSON.stringify(comment(12) + comment(13)).replaceAll('<', '\\u003c')});
          };`,
      },
    );
    await check(driver, `${pages.base}/late`);
    await isMarked(driver, 'million crowns on the harbour wall in 1990');
    const before = await report(driver);
    expect(before.document.comments).toHaveLength(0);
    const since = network.mark();

    // In two parts, as threads come: one note for both.
    await driver.evaluate(
      `async (first, rest) => {
        const below = document.querySelector('#below');
        below.innerHTML = first;
        await new Promise(requestAnimationFrame);
        below.querySelector('ol').insertAdjacentHTML('beforeend', rest);
      }`,
      thread(0, 5),
      range(5, 12)
        .map((n) => comment(n))
        .join(''),
    );
    await poll('the note', async () => (await view.text('.notice'))?.includes('12 new comments'));
    // Nothing of them is read, listed or marked before.
    expect((await report(driver)).document.comments).toHaveLength(0);
    expect(await marked(driver, words(3))).toBe(false);

    const untouched = await pageWithoutUs(driver);
    await view.click('[data-action=read-more]');
    await isMarked(driver, words(3));
    await reader.finished(driver);
    const after = await report(driver);
    expect(after.document.comments.map(({ author }) => author)).toEqual(range(0, 12).map((n) => `Reader ${n}`));
    expect(await view.count('.notice')).toBe(0);
    // What had been found is found still, and everything that is new has a state.
    const ids = new Set(after.statements.map(({ id }) => id));
    expect(before.statements.filter(({ id }) => !ids.has(id))).toEqual([]);
    const found = async () => (await report(driver)).findings.map(({ statement }) => statement).sort();
    await expect.poll(found).toEqual([...ids].sort());
    expect(after.backing?.commentsRead ?? 12).toBe(12);
    expect(await pageWithoutUs(driver)).toBe(untouched);

    // “Load more” is left to the reader; then it is the same again.
    expect(await driver.evaluate('() => document.body.dataset.pressed ?? null')).toBe(null);
    const { x, y } = await driver.evaluate(`() => {
      const button = document.querySelector('#more');
      button.scrollIntoView({ block: 'center' });
      const { left, top, height } = button.getBoundingClientRect();
      return { x: left + 5, y: top + height / 2 };
    }`);
    await driver.clickAt(x, y);
    await poll('the second note', async () => (await view.text('.notice'))?.includes('2 new comments'));
    await view.click('[data-action=read-more]');
    await isMarked(driver, words(13));
    expect((await report(driver)).document.comments).toHaveLength(14);
    expect(await driver.evaluate('() => document.body.dataset.pressed')).toBe('1 by the reader');
    await network.quiet(300);
    expect(since()).toEqual([]);
  });

  await test.step('share the wording of those that were there', async () => {
    const campaign =
      'Ellery has been paying for everybody else for forty years and nobody in the capital has ever said thank you for it.';
    pages.pages['/family'] = page(`${article('Ellery')}${thread(0, 6)}`);
    await check(driver, `${pages.base}/family`);
    const campaigns = async () => (await report(driver)).families.filter(({ members }) => members.length === 3);
    expect(await campaigns()).toEqual([]);
    await driver.evaluate(
      `(more) => document.querySelector('.comment-list').insertAdjacentHTML('beforeend', more)`,
      comment(20, campaign) + comment(21, campaign) + comment(22, campaign),
    );
    await view.wait('[data-action=read-more]');
    await view.click('[data-action=read-more]');
    await isMarked(driver, campaign.slice(0, 40));
    await reader.finished(driver);
    expect(await campaigns()).toHaveLength(1);
  });

  await test.step('are not offered where a page only ticks', async () => {
    pages.pages['/ticks'] = page(`${article('Ellery')}${thread(0, 6)}<div id="tick"></div>`);
    await check(driver, `${pages.base}/ticks`);
    const read = await marks(driver);
    await driver.evaluate(`async () => {
      const tick = document.querySelector('#tick');
      for (let n = 0; n < 120; n++) {
        tick.innerHTML = '<p>Shares of the harbour company stood at ' + n + ' crowns this minute.</p>';
        await new Promise(requestAnimationFrame);
      }
    }`);
    // A comment that comes then is offered: the page has been looked at since.
    await driver.evaluate(
      `(more) => document.querySelector('.comment-list').insertAdjacentHTML('beforeend', more)`,
      comment(30),
    );
    await view.wait('[data-action=read-more]');
    // A page before this one said the same, which has a note of its own.
    const note = `(root) => root.querySelector('[data-action=read-more]').closest('.notice').textContent`;
    expect(await driver.inShadow(note)).toContain('1 new comment.');
    expect(await marks(driver)).toEqual(read);
  });
});

test('words that are rendered anew', async ({ driver, pages }) => {
  await test.step('have their marks again, and never for merely similar ones', async () => {
    pages.pages['/anew'] = page(`${article('Ellery')}${thread(0, 6)}`);
    await check(driver, `${pages.base}/anew`);
    const before = (await marks(driver)).sort();
    expect(before.length).toBeGreaterThan(8);
    // As a framework does when it takes over: all nodes are others, the words are the same.
    await driver.evaluate(`() => {
      const main = document.querySelector('main');
      main.replaceChildren(...[...main.childNodes].map((node) => node.cloneNode(true)));
    }`);
    await poll('all marks', async () => JSON.stringify((await marks(driver)).sort()) === JSON.stringify(before));
    // The same words with other numbers are another sentence.
    await driver.evaluate(`() => {
      const first = document.querySelector('article p:not(.byline)');
      const other = first.cloneNode(true);
      other.textContent = other.textContent.replace('38.5 million', '83.5 million').replace('900 houses', '909 houses');
      first.replaceWith(other);
    }`);
    await frames(driver, 2);
    await poll('the entry to say so', async () => {
      return driver.inShadow(
        `(root) => [...root.querySelectorAll('[data-entry]')].some((one) => one.textContent.includes('not on the page'))`,
      );
    });
    expect(await marked(driver, '83.5 million')).toBe(false);
    expect(await marked(driver, '909 houses')).toBe(false);
  });

  await test.step('and have them when they are moved, wrapped, hyphenated, or parted by advertisements', async () => {
    pages.pages['/moved'] = page(`${article('Ellery')}${thread(0, 3)}`);
    await check(driver, `${pages.base}/moved`);
    const bare = async () => (await marks(driver)).map((one) => one.replace(/[\s\u00ad]+/g, '')).sort();
    const before = await bare();
    expect(before.length).toBeGreaterThan(8);
    const paragraphs = `[...document.querySelectorAll('article p:not(.byline):not(.ad)')]`;
    for (const [what, change] of Object.entries({
      'an advertisement behind each': `for (const one of ${paragraphs}) {
        const ad = document.createElement('div');
        ad.innerHTML = '<p class="ad">Boats of all sizes are for sale at the yard of Velby this week and the next.</p>';
        one.after(ad);
      }`,
      'other white space': `for (const one of ${paragraphs}) one.firstChild.data = one.firstChild.data.replace(/ /g, '\\n   ');`,
      'hyphens that may break': `for (const one of ${paragraphs})
        one.firstChild.data = one.firstChild.data.replace(/([a-z]{4})([a-z]{3})/g, '$1\u00ad$2');`,
      'a translator’s elements': `for (const one of ${paragraphs}) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.append(...one.childNodes);
        outer.append(inner);
        one.append(outer);
      }`,
      'the last first': `const all = ${paragraphs}; all[0].before(all.at(-1));`,
    })) {
      await driver.evaluate(`() => { ${change} }`);
      await frames(driver, 2);
      await poll(what, async () => JSON.stringify(await bare()) === JSON.stringify(before));
    }
  });

  await test.step('a node that is given other words loses its mark before the next frame', async () => {
    pages.pages['/node'] = page(`${article('Ellery')}`);
    await check(driver, `${pages.base}/node`);
    const wrong = await driver.evaluate(`async () => {
      const marks = ${MARKS};
      const node = document.querySelectorAll('article p:not(.byline)')[1].firstChild;
      const wrong = [];
      for (let n = 0; n < 20; n++) {
        node.data = 'The council of Another spent ' + n + ' million crowns on something else entirely in 1991, according to nobody at all. ' + 'x'.repeat(200);
        await new Promise(requestAnimationFrame);
        wrong.push(...marks().filter((one) => one.includes('Another') || one.includes('else entirely') || one.includes('xxx')));
      }
      return wrong;
    }`);
    expect(wrong).toEqual([]);
  });
});

test('what cannot be seen is neither shown nor sent; what becomes visible is offered', async ({
  driver,
  pages,
  view,
}) => {
  pages.pages['/hidden'] = page(
    `<style>.later{display:none}.never{visibility:hidden}</style>${article('Ellery')}
    <div class="later"><p>In 1871 the emperor bought 4,000 barrels of herring in Ellery, according to the archive of the town.</p></div>
    ${thread(0, 6).replace('<li class="comment" id="comment-2">', '<li class="comment later" id="comment-2">').replace('<li class="comment" id="comment-4">', '<li class="comment never" id="comment-4">')}`,
  );
  await check(driver, `${pages.base}/hidden`);
  const said = await report(driver);
  expect(said.document.comments.map(({ author }) => author)).toEqual(['Reader 0', 'Reader 1', 'Reader 3', 'Reader 5']);
  expect(JSON.stringify(said)).not.toMatch(/4,000 barrels|cost 402|cost 404/);
  await driver.evaluate(`() => document.querySelector('#comment-2').classList.remove('later')`);
  await poll('the note', async () => (await view.text('.notice'))?.includes('1 new comment'));
  await view.click('[data-action=read-more]');
  await isMarked(driver, words(2));
  expect((await report(driver)).document.comments.map(({ author }) => author)).toEqual([
    'Reader 0',
    'Reader 1',
    'Reader 2',
    'Reader 3',
    'Reader 5',
  ]);
});

test('a list that re-uses its items: marks follow the words, and what was read stays read', async ({
  driver,
  pages,
  view,
}) => {
  pages.pages['/virtual'] = page(`${article('Ellery')}${thread(0, 10)}`);
  await check(driver, `${pages.base}/virtual`);
  await isMarked(driver, words(9));
  const scroll = (from: number) =>
    driver.evaluate(
      `(items) => {
        const list = document.querySelector('.comment-list');
        const parts = new DOMParser().parseFromString('<ol>' + items + '</ol>', 'text/html').querySelectorAll('li');
        [...list.children].forEach((item, index) => {
          // The nodes stay, their words are exchanged.
          item.id = parts[index].id;
          item.querySelector('.comment-author').firstChild.data = parts[index].querySelector('.comment-author').textContent;
          item.querySelector('a').setAttribute('href', parts[index].querySelector('a').getAttribute('href'));
          item.querySelector('time').setAttribute('datetime', parts[index].querySelector('time').getAttribute('datetime'));
          item.querySelector('p').firstChild.data = parts[index].querySelector('p').textContent;
        });
      }`,
      range(from, from + 10)
        .map((n) => comment(n))
        .join(''),
    );
  await scroll(4);
  await isUnmarked(driver, words(2));
  await isMarked(driver, words(6));
  // Never under words that nobody has read.
  expect((await marks(driver)).filter((one) => /\b4(10|11|12|13)\b/.test(one))).toEqual([]);
  await poll('the note', async () => (await view.text('.notice'))?.includes('4 new comments'));
  await view.click('[data-action=read-more]');
  await isMarked(driver, words(13));
  const said = await report(driver);
  expect(said.document.comments.map(({ author }) => author)).toEqual(range(0, 14).map((n) => `Reader ${n}`));
  await scroll(0);
  await isMarked(driver, words(2));
  await isUnmarked(driver, words(13));
  expect(await view.count('[data-action=read-more]')).toBe(0);
});

test('another page in the same document: the old check ends, and the new page is checked when asked for', async ({
  driver,
  network,
  pages,
  view,
}) => {
  pages.pages['/one'] = page(`<div id="app">${article('Ellery')}${thread(0, 6)}</div>`);
  pages.pages['/two'] = page(`<div id="app">${article('Ostwick')}${thread(40, 46)}</div>`, { title: 'Ostwick' });
  await check(driver, `${pages.base}/one`);
  await isMarked(driver, 'council of Ellery');

  // Only the address: this is still the page.
  await driver.evaluate(`() => history.replaceState(null, '', '/one?seen=1#comments')`);
  await driver.evaluate(
    `(more) => document.querySelector('.comment-list').insertAdjacentHTML('beforeend', more)`,
    comment(7),
  );
  await view.wait('[data-action=read-more]');
  await isMarked(driver, 'council of Ellery');

  const since = network.mark();
  await driver.evaluate(
    `async (body) => {
      history.pushState(null, '', '/two');
      await new Promise(requestAnimationFrame);
      document.querySelector('#app').replaceChildren();
      document.title = 'Ostwick';
      await new Promise(requestAnimationFrame);
      document.querySelector('#app').innerHTML = body;
    }`,
    `${article('Ostwick')}${thread(40, 46)}`,
  );
  await poll('the panel to say so', async () =>
    (await view.text('.notice'))?.includes('This is another page now. Check it?'),
  );
  expect(await marks(driver)).toEqual([]);
  expect(await view.count('.list [data-entry]')).toBe(0);
  expect(since()).toEqual([]);

  await view.click('[data-action=check-this]');
  await isMarked(driver, 'council of Ostwick');
  await reader.finished(driver);
  const said = await report(driver);
  expect(said.document.url).toBe(`${pages.base}/two`);
  expect(JSON.stringify(said)).not.toContain('Ellery spent');
  expect(await view.count('[data-action=check-this]')).toBe(0);

  // And back, by the browser's own button.
  await driver.evaluate(
    `async (body) => {
      addEventListener('popstate', () => { document.querySelector('#app').innerHTML = body; }, { once: true });
      history.back();
    }`,
    `${article('Ellery')}${thread(0, 6)}`,
  );
  await view.wait('[data-action=check-this]');
  expect(await marks(driver)).toEqual([]);
});

test('a page that comes back from the browser’s memory is checked on', async ({ driver, pages, view }) => {
  pages.pages['/kept'] = page(`${article('Ellery')}${thread(0, 6)}`);
  pages.pages['/away'] = page('<p>Elsewhere.</p>');
  await check(driver, `${pages.base}/kept`);
  await driver.evaluate(`() => { window.kept = 'the same document'; }`);
  const before = (await marks(driver)).sort();
  const awayAndBack = async () => {
    await driver.open(`${pages.base}/away`);
    await driver.evaluate('() => { history.back(); }');
    await poll('the page to be back', () =>
      driver.evaluate(`() => location.pathname === '/kept' && document.readyState === 'complete'`),
    );
    expect(await driver.evaluate('() => window.kept ?? null'), 'it was kept').toBe('the same document');
    await poll('its marks', async () => (await marks(driver)).sort().join('\n') === before.join('\n'));
    await reader.finished(driver);
  };
  await awayAndBack();
  await awayAndBack();
  // Its conversation goes on: the background answers, and what comes is still seen.
  await driver.evaluate(
    `(more) => document.querySelector('.comment-list').insertAdjacentHTML('beforeend', more)`,
    comment(8),
  );
  await view.wait('[data-action=read-more]');
  // The offer stands also when the page has been read once more in the background.
  await awayAndBack();
  expect((await report(driver)).document.comments).toHaveLength(6);
  await view.click('[data-action=read-more]');
  await isMarked(driver, words(8));
  expect((await report(driver)).document.comments).toHaveLength(7);
});

test('comments in a frame of the page itself are read and marked there', async ({ driver, pages, view }) => {
  pages.pages['/frame'] = page(`${article('Ellery')}<iframe src="/thread" width="700" height="900"></iframe>`);
  pages.pages['/thread'] = page(thread(0, 6), { title: 'Comments' });
  await check(driver, `${pages.base}/frame`);
  await isMarked(driver, words(3));
  const said = await report(driver);
  expect(said.document.comments.map(({ author }) => author)).toEqual(range(0, 6).map((n) => `Reader ${n}`));
  // In the frame, as on the page: nothing is left behind.
  const inner = `() => document.querySelector('iframe').contentDocument.documentElement.outerHTML`;
  const before = await driver.evaluate(inner);
  await driver.evaluate(
    `(more) => document.querySelector('iframe').contentDocument.querySelector('ol').insertAdjacentHTML('beforeend', more)`,
    comment(9),
  );
  await view.wait('[data-action=read-more]');
  await view.click('[data-action=read-more]');
  await isMarked(driver, words(9));
  expect(await driver.evaluate(inner)).toBe(before.replace('</ol>', `${comment(9)}</ol>`));
  await reader.close(driver);
  expect(await marks(driver)).toEqual([]);
  expect(
    await driver.evaluate(`() => document.querySelector('iframe').contentDocument.adoptedStyleSheets.length`),
  ).toBe(0);
});

test('comments in shadow roots are read, marked there, and seen when they come late', async ({
  driver,
  pages,
  view,
}) => {
  for (const mode of ['open', 'closed'] as const)
    await test.step(`in ${mode} ones`, async () => {
      const items = JSON.stringify(range(0, 6).map((n) => [n, words(n)])).replaceAll("'", '&#39;');
      pages.pages['/shadow'] = page(
        `${article('Ellery')}<comment-thread data-mode="${mode}" data-items='${items}'></comment-thread>`,
        { script: COMPONENTS },
      );
      await driver.open(`${pages.base}/shadow`);
      const before = await pageWithoutUs(driver);
      await check(driver, `${pages.base}/shadow`);
      await isMarked(driver, words(3));
      const said = await report(driver);
      expect(said.document.comments.map(({ author }) => author)).toEqual(range(0, 6).map((n) => `Reader ${n}`));
      expect(said.document.comments.map(({ blocks }) => blocks.map(({ text }) => text).join())).toEqual(
        range(0, 6).map(words),
      );
      expect(await pageWithoutUs(driver)).toBe(before);
      await driver.evaluate(`(item) => document.querySelector('comment-thread').add(item)`, [9, words(9)]);
      await view.wait('[data-action=read-more]');
      await view.click('[data-action=read-more]');
      await isMarked(driver, words(9));
      // A mark that is registered is not yet drawn: that takes the style sheet in the root itself.
      const sheets = (): Promise<number> =>
        driver.evaluate(`() => document.querySelector('comment-thread').list.adoptedStyleSheets.length`);
      expect(await sheets()).toBe(1);
      await reader.close(driver);
      expect(await sheets()).toBe(0);
    });
});

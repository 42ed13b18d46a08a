/** A page is read from what the browser writes of it: whatever it holds, what was read is found again where it stands. */
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

const said = (n: number): string =>
  `The harbour master of Lindmar said ${n + 1},000 boats had passed the pier, which was more than in any year before.`;

/** Between any two paragraphs one of these. */
const ODD = [
  '<svg viewBox="0 0 9 9"><title>A &amp; B</title><a href="#x"><text>5 &lt; 6</text></a><foreignObject><p>in a picture</p></foreignObject></svg>',
  '<template><p>in a template</p><template><p>deeper</p></template></template>',
  '<noscript><p>for those without scripts</p><img src="/x"></noscript>',
  '<script type="text/plain">if (a < b) document.write("<p>no</p>");</script><style>p > a { color: red }</style>',
  '<iframe srcdoc="<p>framed</p>"></iframe><textarea><p>written</p></textarea><xmp><p>shown</p></xmp>',
  '<div title="a > b &quot; class= &amp;nbsp;" data-note=\'<p class="comment">\'><img alt="<p>"><br><input value=">"><hr></div>',
  '<!-- <p>a note</p> --><!----><wbr><a-b><c-d></c-d></a-b>',
  '<table><tr><td>1</td><td>2</td></tr></table><pre>\n\n  as it is\n</pre>',
];

const page = (change = ''): string =>
  `<!DOCTYPE html><html><body><main><article><h1>Boats at the pier</h1>${ODD.map((odd, n) => `<p id="p${n}">${said(n)}</p>${odd}`).join('')}</article></main><script>${change}</script></body></html>`;

/** Runs in the page. */
const readAgain = () => {
  const { sheet } = pageReader.atOnce(pageReader.takeSheet(document, 'page'));
  const first = pageReader.atOnce(pageReader.readSheet(sheet));
  const { page, rangeOf, elementOf } = pageReader.readPage(document);
  const own = page.blocks.filter(({ text }) => text.startsWith('The harbour master'));
  return {
    wanted: typeof first === 'string' ? first : null,
    texts: own.map(({ text }) => text),
    found: own.map(({ id, text }) => {
      const at = rangeOf({ block: id, start: 0, end: text.length });
      if (!at) return null;
      const range = document.createRange();
      range.setStart(at.startContainer, at.startOffset);
      range.setEnd(at.endContainer, at.endOffset);
      return [elementOf(id)?.id, range.toString()];
    }),
  };
};

const all = ODD.map((_, n) => n);

test('of whatever stands between', async ({ reader }) => {
  await reader.show(page());
  expect(await reader.tab.evaluate(readAgain)).toEqual({
    wanted: null,
    texts: all.map(said),
    found: all.map((n) => [`p${n}`, said(n)]),
  });
});

test('of texts in pieces, with notes in between', async ({ reader }) => {
  await reader.show(
    page(`for (const p of document.querySelectorAll('article > p')) {
      const later = p.firstChild.splitText(12).splitText(20);
      later.before(document.createComment(' a note '));
      p.append(document.createTextNode(''), document.createTextNode(' '));
    }`),
  );
  expect(await reader.tab.evaluate(readAgain)).toEqual({
    wanted: null,
    texts: all.map(said),
    found: all.map((n) => [`p${n}`, said(n)]),
  });
});

for (const [what, change] of [
  [
    'a script that holds the end of a script',
    `const odd = document.createElement('script'); odd.type = 'text/plain'; odd.text = '<' + '/script><p>x</p><p>y</p>'; document.querySelector('#p1').before(odd);`,
  ],
  [
    'an element in one that has no end',
    `document.querySelector('article img').append(document.createElement('p'), document.createElement('b'));`,
  ],
  [
    'elements in a script',
    `const odd = document.createElement('script'); odd.append(document.createElement('p')); document.querySelector('#p2').before(odd);`,
  ],
] as const)
  test(`of what cannot be told from what is written: ${what}`, async ({ reader }) => {
    await reader.show(page(change));
    expect(await reader.tab.evaluate(readAgain)).toEqual({
      wanted: 'exact',
      texts: all.map(said),
      found: all.map((n) => [`p${n}`, said(n)]),
    });
  });

for (const [which, prefix] of [
  ['', ''],
  [', its names with prefixes', 'x:'],
] as const)
  test(`of a page in XML${which}`, async ({ reader }) => {
    const space = `xmlns${prefix && ':x'}="http://www.w3.org/1999/xhtml"`;
    const html = page()
      .replace(
        '<!DOCTYPE html><html>',
        `<html ${space}><head><meta name="author" content="Ada Lind"/><meta property="og:site_name" content="The Ferry"/></head>`,
      )
      .replace(/<(img|br|input|hr|wbr)\b([^>]*)>/g, '<$1$2/>')
      .replace(/<script type[\s\S]*?<\/style>|<iframe[\s\S]*?<\/xmp>|<div title[\s\S]*?<\/div>/g, '')
      .replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
    await reader.show(html, 'application/xhtml+xml');
    expect(await reader.tab.evaluate(readAgain)).toEqual({
      wanted: null,
      texts: all.map(said),
      found: all.map((n) => [`p${n}`, said(n)]),
    });
    expect(await reader.tab.evaluate(() => pageReader.readPage(document).page)).toMatchObject({
      byline: 'Ada Lind',
      publisher: 'The Ferry',
    });
  });

test('what stands elsewhere by the time it is placed is not placed; what has only got neighbours is', async ({
  reader,
}) => {
  await reader.show(page());
  const found = await reader.tab.evaluate(() => {
    const { sheet, numbered } = pageReader.atOnce(pageReader.takeSheet(document, 'page'));
    const reading = pageReader.atOnce(pageReader.readSheet(sheet));
    if (typeof reading === 'string') return reading;
    const changed = document.querySelector('#p1') as Element;
    changed.firstChild?.replaceWith('The harbour master of Lindmar did not say so.');
    const kept = document.querySelector('#p2') as Element;
    kept.prepend('\n', document.createElement('ins'));
    kept.append(document.createElement('ins'), ' ');
    document.querySelector('#p3')?.remove();
    const { page, rangeOf } = pageReader.placed(reading, numbered);
    return page.blocks
      .filter(({ text }) => text.startsWith('The harbour master'))
      .map(({ id }) => rangeOf({ block: id, start: 0, end: 20 }) !== null);
  });
  expect(found).toEqual([true, false, true, false, true, true, true, true]);
});

test('a page of any size is not written in one go, and its numbers hold', async ({ reader }) => {
  const many = Array.from(
    { length: 1_400 },
    (_, n) => `<section><div><p id="q${n}">${said(n)}</p><hr></div></section>`,
  );
  await reader.show(`<!DOCTYPE html><body><main><article><h1>Boats</h1>${many.join('')}</article></main></body>`);
  const read = await reader.tab.evaluate(() => {
    const taken = pageReader.takeSheet(document, 'page');
    let steps = 0;
    let step = taken.next();
    for (; !step.done; step = taken.next()) steps++;
    const { sheet, numbered } = step.value;
    const reading = pageReader.atOnce(pageReader.readSheet(sheet));
    if (typeof reading === 'string') return reading;
    const { page, elementOf } = pageReader.placed(reading, numbered);
    return { steps, own: page.blocks.every(({ id }, n) => elementOf(id)?.id === `q${n}`), blocks: page.blocks.length };
  });
  expect(read).toEqual({ steps: expect.any(Number), own: true, blocks: 1_400 });
  expect((read as { steps: number }).steps).toBeGreaterThan(5);
});

test('a shadow of any size, with signs of every kind, is one', async ({ reader }) => {
  await reader.show('<!DOCTYPE html><body><main id="host"></main><p>The fair of Lindmar is over.</p></body>');
  const read = await reader.tab.evaluate(
    (words) => {
      const host = document.querySelector('#host') as Element;
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = `<article><h1>Boats</h1>${words.map((text, n) => `<p id="q${n}">${text}</p><hr>`).join('')}</article>`;
      const { page, elementOf, rangeOf } = pageReader.readPage(document, (element) => (element === host ? root : null));
      const own = page.blocks.filter(({ text }) => words.includes(text));
      return own.map(({ id, text }) => [
        elementOf(id)?.id,
        rangeOf({ block: id, start: 0, end: text.length }) !== null,
      ]);
    },
    [...all, ...all, ...all].map((n, i) =>
      `${said(i)} ${i % 3 === 0 ? '“So it was.”' : ''}${'It was so. '.repeat(n * 300)}`.trim(),
    ),
  );
  expect(read).toEqual([...all, ...all, ...all].map((_, i) => [`q${i}`, true]));
});

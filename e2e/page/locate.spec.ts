import { pages, paragraphs } from './pages.ts';
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

type Change = (element: Element) => void;

/** Reads, changes the block of the quotation, and says what stands where the quotation is found again. */
async function foundAfter(
  reader: { tab: import('@playwright/test').Page; show(html: string): Promise<void> },
  change: string,
) {
  await reader.show(pages.theme);
  return reader.tab.evaluate((source) => {
    const reading = pageReader.readPage(document);
    const block = reading.page.blocks[1]!;
    const exact = '“We cannot pay for boats that sail empty,” said council leader Mara Oswin';
    const start = block.text.indexOf(exact);
    const end = start + exact.length;
    const place = {
      block: block.id,
      start,
      end,
      target: {
        exact,
        prefix: block.text.slice(Math.max(0, start - 32), start),
        suffix: block.text.slice(end, end + 32),
      },
    };
    const apply = new Function('element', source) as Change;
    apply(reading.elementOf(block.id)!);
    const found = pageReader.locate(document, reading, place);
    if (!found) return null;
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range.toString().replace(/\s+/g, ' ');
  }, change);
}

const QUOTATION = '“We cannot pay for boats that sail empty,” said council leader Mara Oswin';

for (const [name, change] of Object.entries({
  'nothing has changed': '',
  'the block was rendered anew': 'element.replaceWith(element.cloneNode(true))',
  'a box came before it':
    "const box = document.createElement('p'); box.textContent = 'A new paragraph stands here now, and it is long enough to be one of the article.'; element.before(box)",
  'a translator wrapped its words':
    "const font = document.createElement('font'); font.append(...element.childNodes); element.append(font)",
  'it has moved to the end': 'element.parentNode.append(element)',
  'white space has changed': "element.firstChild.data = element.firstChild.data.replace(/ /g, '\\n   ')",
}))
  test(`found when ${name}`, async ({ reader }) => {
    expect(await foundAfter(reader, change)).toBe(QUOTATION);
  });

test('found when a word was mended', async ({ reader }) => {
  const found = await foundAfter(reader, "element.firstChild.data = element.firstChild.data.replace('boats', 'boat')");
  expect(found).toBe(QUOTATION.replace('boats', 'boat'));
});

test('not found when it is gone, or when only its like is left', async ({ reader }) => {
  expect(await foundAfter(reader, 'element.remove()')).toBeNull();
  expect(
    await foundAfter(
      reader,
      "element.textContent = '“We could pay for ships that come home full,” said council critic Jon Oswin, who has argued for years.'",
    ),
  ).toBeNull();
});

test('every character of every block leads back to the page', async ({ reader }) => {
  await reader.show(
    pages.theme.replace(
      paragraphs[3] as string,
      'The\n  fer­ry <b> carried</b>\t1.2&nbsp;million<br>people in its best year; in the last one it carried <i>barely</i> 90,000, said the port.',
    ),
  );
  const wrong = await reader.tab.evaluate(() => {
    const reading = pageReader.readPage(document);
    const wrong: string[] = [];
    const blocks = pageReader.allBlocks(reading.page);
    for (const { id, text } of blocks) {
      for (let start = 0; start < text.length; start += 3) {
        for (const end of [start + 1, Math.min(start + 17, text.length)]) {
          const found = reading.rangeOf({ block: id, start, end });
          const range = document.createRange();
          if (found) {
            range.setStart(found.startContainer, found.startOffset);
            range.setEnd(found.endContainer, found.endOffset);
          }
          const plain = (words: string) => words.replace(/\u00ad/g, '').replace(/\s+/g, '');
          if (!found || plain(range.toString()) !== plain(text.slice(start, end)))
            wrong.push(`${id} ${start}–${end}: ${range}`);
        }
      }
    }
    return wrong;
  });
  expect(wrong).toEqual([]);
});

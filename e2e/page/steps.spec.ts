/** A page of any size is read in turns with the page's own tasks. The clock is ours: every look at it is a millisecond. */
import { crowded } from './pages.ts';
import { expect, test } from './reader.ts';

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'chromium', 'Launches a Chromium of its own.');
});

/** Runs in the page; gives how often it had its turn, and whether what was read is what a reading at once gives. */
type Change = 'nothing' | 'new nodes' | 'call off';

const readInTurns = async (change: Change) => {
  let clock = 0;
  performance.now = () => ++clock;
  const controller = new AbortController();
  let turns = 0;
  const pause = async () => {
    turns++;
    if (turns > 1) return;
    if (change === 'new nodes') document.body.replaceChildren(...document.body.cloneNode(true).childNodes);
    if (change === 'call off') controller.abort();
  };
  const reading = await pageReader.readPageInTurns(
    document,
    async (sheet) => pageReader.atOnce(pageReader.readSheet(sheet)),
    pause,
    controller.signal,
  );
  const { page } = pageReader.readPage(document);
  const first = reading?.page.comments[0]?.blocks[0];
  return {
    turns,
    comments: reading?.page.comments.length ?? null,
    same: JSON.stringify(reading?.page) === JSON.stringify(page),
    connected: first ? reading.rangeOf({ block: first.id, start: 0, end: 1 })?.startContainer.isConnected : null,
  };
};

test('2,000 comments are read in many turns, and come to the same', async ({ reader }) => {
  await reader.show(crowded(2_000));
  const { turns, ...read } = await reader.tab.evaluate(readInTurns, 'nothing' as Change);
  expect(read).toEqual({ comments: 2_000, same: true, connected: true });
  expect(turns).toBeGreaterThan(5);
});

test('an article can be read before its long conversation, which is passed over', async ({ reader }) => {
  await reader.show(crowded(2_000));
  const { alone, whole, boxes } = await reader.tab.evaluate(async () => {
    let boxes = 0;
    const read = async (extent: 'article' | 'page') => {
      boxes = 0;
      const pause = async () => void boxes++;
      let clock = 0;
      performance.now = () => (clock += 5);
      const reading = await pageReader.readPageInTurns(
        document,
        async (sheet) => pageReader.atOnce(pageReader.readSheet(sheet)),
        pause,
        new AbortController().signal,
        undefined,
        extent,
      );
      return {
        blocks: reading?.page.blocks,
        comments: reading?.page.comments.length,
        isPart: reading?.isPart,
        turns: boxes,
      };
    };
    return { alone: await read('article'), whole: await read('page'), boxes };
  });
  expect(boxes).toBeGreaterThan(20);
  expect(alone).toMatchObject({ blocks: whole.blocks, comments: 0, isPart: true });
  expect(alone.turns).toBeLessThan(10);
  expect(whole).toMatchObject({ comments: 2_000, isPart: false });
});

test('an article under a short conversation is read with it', async ({ reader }) => {
  await reader.show(crowded(20));
  const read = await reader.tab.evaluate(async () => {
    const signal = new AbortController().signal;
    const reading = await pageReader.readPageInTurns(
      document,
      async (sheet) => pageReader.atOnce(pageReader.readSheet(sheet)),
      async () => undefined,
      signal,
      undefined,
      'article',
    );
    return [reading?.page.comments.length, reading?.isPart];
  });
  expect(read).toEqual([20, false]);
});

test('a page that changes between two turns is read as it is then', async ({ reader }) => {
  await reader.show(crowded(400));
  const { turns, ...read } = await reader.tab.evaluate(readInTurns, 'new nodes' as Change);
  expect(read).toEqual({ comments: 400, same: true, connected: true });
  expect(turns).toBeGreaterThan(1);
});

test('a reading that is called off ends with its turn', async ({ reader }) => {
  await reader.show(crowded(2_000));
  const { turns, comments } = await reader.tab.evaluate(readInTurns, 'call off' as Change);
  expect({ turns, comments }).toEqual({ turns: 1, comments: null });
});

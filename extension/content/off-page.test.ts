import { beforeEach, describe, expect, it } from 'vitest';
import type { FromReader, ToReader } from '../messages.ts';
import type { Port } from './browser.ts';

/** What the background does with the port of each try. */
let tries: ((port: { say(answer: FromReader): void; close(): void; heard: ToReader[] }) => void)[] = [];
let connected = 0;

function connect(): Port {
  const messages: ((message: unknown) => void)[] = [];
  const closed: (() => void)[] = [];
  const heard: ToReader[] = [];
  const act = tries[connected++];
  return {
    postMessage(message) {
      heard.push(message as ToReader);
      if ((message as ToReader).rest)
        act?.({
          say: (answer) => {
            for (const listen of messages) listen(answer);
          },
          close: () => {
            for (const listen of closed) listen();
          },
          heard,
        });
    },
    disconnect() {},
    onMessage: { addListener: (listener) => messages.push(listener) },
    onDisconnect: { addListener: (listener) => closed.push(listener) },
  };
}

(globalThis as { chrome?: unknown }).chrome = { runtime: { id: 'us', connect } };
/** What listens for the page's being left. */
const leaving: (() => void)[] = [];
globalThis.addEventListener = ((_name: string, listen: () => void) => leaving.push(listen)) as never;
const { readOffPage } = await import('./off-page.ts');

const sheet = {
  ...{ url: '', base: '', title: '', language: '', metas: [], data: [], isExact: false, isScripted: true, left: [] },
  parts: [1, 2, 3].map((n) => ({ html: [`${n}`, 'x'.repeat(n === 3 ? 300_000 : 240_000)], elements: 0 })),
};
const page = (id: string) => ({
  ...{ url: '', language: '', title: '', comments: [], links: [], claimReviews: [] },
  blocks: [{ id, kind: 'paragraph' as const, text: id }],
});
const answer = (id: string, last?: { isPart: boolean }): FromReader => ({
  ...{ type: 'read', slice: page(id), places: { [id]: [1, 1, 0, 0] } },
  ...(last ? { last } : {}),
});

describe('a page that is read elsewhere', () => {
  beforeEach(() => {
    connected = 0;
  });

  it('goes in messages of a bearable size, and what was read of it comes together', async () => {
    let sent: ToReader[] = [];
    tries = [
      ({ say, heard }) => {
        sent = heard;
        say(answer('b0'));
        say(answer('b1', { isPart: true }));
      },
    ];
    expect(await readOffPage(sheet, new AbortController().signal)).toMatchObject({
      page: { blocks: [{ id: 'b0' }, { id: 'b1' }] },
      places: { b0: [1, 1, 0, 0], b1: [1, 1, 0, 0] },
      isPart: true,
    });
    expect(sent.map(({ parts, rest }) => [parts.map(({ html }) => html[0]), rest !== undefined])).toEqual([
      [['1', '2'], false],
      [['3'], true],
    ]);
  });

  it('is asked for again where the background was stopped over it, a few times', async () => {
    tries = [({ close }) => close(), ({ say }) => say({ type: 'wanted', wanted: 'exact' })];
    expect(await readOffPage(sheet, new AbortController().signal)).toBe('exact');
    connected = 0;
    tries = Array.from(
      { length: 9 },
      () =>
        ({ close }) =>
          close(),
    );
    expect(await readOffPage(sheet, new AbortController().signal)).toBeNull();
    expect(connected).toBe(4);
  });

  it('is asked for again where the page was left over it, and is back', async () => {
    tries = [() => leaving.at(-1)?.(), ({ say }) => say(answer('b0', { isPart: false }))];
    expect(await readOffPage(sheet, new AbortController().signal)).toMatchObject({ page: { blocks: [{ id: 'b0' }] } });
    expect(connected).toBe(2);
  });

  it('is given up where it is called off, and a failure is told', async () => {
    const controller = new AbortController();
    tries = [() => controller.abort()];
    expect(await readOffPage(sheet, controller.signal)).toBeNull();
    expect(connected).toBe(1);
    connected = 0;
    tries = [({ say }) => say({ type: 'problem', problem: { code: 'unexpected', detail: 'too large' } })];
    await expect(readOffPage(sheet, new AbortController().signal)).rejects.toThrow('too large');
  });
});

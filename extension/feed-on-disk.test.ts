import { afterEach, expect, test, vi } from 'vitest';
import { fromDisk, removeFeed } from './feed-on-disk.ts';

/** A folder that takes bytes as the browser's does: what was written before it was closed is there only then. */
function folder({
  room = Number.POSITIVE_INFINITY,
  estimate = {},
}: {
  room?: number;
  estimate?: StorageEstimate;
} = {}) {
  const files = new Map<string, Uint8Array[]>();
  const getFileHandle = async (name: string) => {
    files.set(name, []);
    const written: Uint8Array[] = [];
    return {
      createWritable: async () => ({
        write: async (bytes: Uint8Array) => {
          room -= bytes.length;
          if (room < 0) throw new DOMException('full', 'QuotaExceededError');
          written.push(bytes.slice());
        },
        close: async () => void files.set(name, written),
        abort: async () => {},
      }),
      getFile: async () => new Blob((files.get(name) ?? []) as Uint8Array<ArrayBuffer>[]),
    };
  };
  const removeEntry = async (name: string) => void files.delete(name);
  const getDirectory = async () => ({ getFileHandle, removeEntry });
  vi.stubGlobal('navigator', { storage: { getDirectory, estimate: async () => estimate } });
  return files;
}

const feed = Uint8Array.from({ length: 3_300_001 }, (_, index) => (index * 7919) >> 3);
const answer = () => new Blob([feed]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
const bytesOf = async (body: ReadableStream<Uint8Array<ArrayBuffer>>) => new Response(body).bytes();

afterEach(() => vi.unstubAllGlobals());

test('what is read is what came, all of it counted before, and no file stays', async () => {
  const files = folder();
  const counted: number[] = [];
  const read = await fromDisk(
    answer(),
    0,
    (bytes) => counted.push(bytes),
    async (body) => {
      expect([files.size, counted.at(-1)]).toEqual([1, feed.length]);
      return bytesOf(body);
    },
  );
  expect(Buffer.compare(read, feed)).toBe(0);
  expect(files.size).toBe(0);
});

test('a short feed, and one where there is no folder, is read as it comes', async () => {
  const files = folder();
  const never = () => expect.unreachable();
  expect(
    await fromDisk(answer(), feed.length, never, async (body) => [files.size, (await bytesOf(body)).length]),
  ).toEqual([0, feed.length]);
  vi.stubGlobal('navigator', {});
  expect((await fromDisk(answer(), 0, never, bytesOf)).length).toBe(feed.length);
});

test('a feed for which the browser has no room is read as it comes', async () => {
  const length = 20_000_000;
  for (const [quota, made] of [
    [length + 1001, 1],
    [length + 1000, 0],
  ] as const) {
    const files = folder({ estimate: { quota, usage: 1000 } });
    let seen = -1;
    await fromDisk(
      answer(),
      length,
      () => {},
      async (body) => {
        seen = files.size;
        return bytesOf(body);
      },
    );
    expect(seen).toBe(made);
  }
});

test.each([
  ['the disk is full', () => answer(), 2_000_000, 'QuotaExceededError'],
  [
    'the answer breaks off',
    () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        type: 'bytes',
        pull: (controller) => controller.error(new DOMException('gone', 'NetworkError')),
      } as UnderlyingByteSource as never),
    Number.POSITIVE_INFINITY,
    'NetworkError',
  ],
])('where %s it says so, reads nothing and leaves nothing', async (_, body, room, name) => {
  const files = folder({ room });
  await expect(
    fromDisk(
      body(),
      0,
      () => {},
      async () => expect.unreachable(),
    ),
  ).rejects.toMatchObject({ name });
  expect(files.size).toBe(0);
});

test('what was left in the middle can be taken away', async () => {
  const files = folder();
  files.set('feed', [feed]);
  await removeFeed();
  expect(files.size).toBe(0);
  vi.stubGlobal('navigator', {});
  await removeFeed();
});

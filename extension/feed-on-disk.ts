/** A feed on its way, in a file of our origin's own that is gone when it was read. */
import { countBytes } from '../src/evidence/index.ts';

const NAME = 'feed';
/** Bytes. What is shorter needs no file. */
const SHORT = 16_000_000;
/** Bytes written at once. */
const AT_ONCE = 1_000_000;

/**
 * Chromium reads up to 60 MB ahead of a script that is slower than the network, and holds them for as long as the answer
 * lasts. A file is written as fast as most networks are: what is held then is let go of before the import begins.
 * `length`: of the answer, or 0 where it is not known. `read` is given the answer, or the file when all is in it. Where
 * the browser has no room for a file, the answer as it comes: better with more memory than not at all.
 * @throws {DOMException} where the disk is full, or what the answer breaks off with
 * @throws {RangeError} where there is more than any feed has
 */
export async function fromDisk<Value>(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  length: number,
  arrived: (bytes: number) => void,
  read: (body: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<Value>,
): Promise<Value> {
  const folder = (length > 0 && length < SHORT) || !(await hasRoom(length)) ? undefined : await ownFolder();
  if (!folder) return read(body);
  try {
    const handle = await folder.getFileHandle(NAME, { create: true });
    await copied(body, await handle.createWritable(), arrived);
    return await read((await handle.getFile()).stream());
  } finally {
    await removeFrom(folder);
  }
}

/** What is left where the browser was closed in the middle. */
export async function removeFeed(): Promise<void> {
  const folder = await ownFolder();
  if (folder) await removeFrom(folder);
}

async function removeFrom(folder: FileSystemDirectoryHandle): Promise<void> {
  await folder.removeEntry(NAME).catch(() => undefined); // it was never made
}

/** Undefined where the browser has none for us, as in a private window. */
async function ownFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return globalThis.navigator?.storage?.getDirectory?.().catch(() => undefined);
}

/** As far as the browser says. */
async function hasRoom(length: number): Promise<boolean> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } =
    (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota - usage > length;
}

/** Through memory that is used again and again. */
async function copied(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  file: FileSystemWritableFileStream,
  arrived: (bytes: number) => void,
): Promise<void> {
  const space = new Uint8Array(AT_ONCE);
  let used = 0;
  const write = async (): Promise<void> => {
    await file.write(space.subarray(0, used));
    used = 0;
  };
  try {
    await countBytes(body, arrived, async (piece) => {
      if (used + piece.length > space.length) await write();
      space.set(piece, used);
      used += piece.length;
    });
    await write();
    await file.close();
  } catch (thrown) {
    await file.abort(thrown).catch(() => undefined); // the disk may have ended it
    throw thrown;
  }
}

/** A feed's bytes, piece by piece: unpacked where they are packed, in UTF-8 whatever charset their mark says. */

const GZIP = [0x1f, 0x8b];
/** Bytes, unpacked. A feed of all that was ever checked has some hundred million. */
const MOST = 2_000_000_000;
/** Bytes read at once. */
const PIECE = 65_536;

/**
 * Frees the memory of bytes that nobody reads again, which a browser takes its time with. Only of those that the script
 * made itself: of others the browser has a hold of its own.
 */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  // Of what is a part of something else, somebody may read the rest. Node 20 cannot.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer?.(0);
}

/** One after the other, in memory of their own. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Each piece can be read until the next is asked for.
 * @throws {RangeError} where it unpacks to more than any feed has.
 */
export async function* utf8Of(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  read: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const { start, pieces } = await begun(piecesOf(bytes, read));
  const isPacked = GZIP.every((byte, index) => start[index] === byte);
  const plain = isPacked ? piecesOf(streamOf(pieces).pipeThrough(new DecompressionStream('gzip'))) : pieces;
  let recoded: ((piece?: Uint8Array) => Uint8Array) | undefined;
  let unpacked = 0;
  try {
    for (;;) {
      const piece = await plain.next().catch((cause: unknown) => {
        throw isPacked && !isAbort(cause) ? new SyntaxError('the feed cannot be unpacked', { cause }) : cause;
      });
      if (!piece) break;
      unpacked += piece.length;
      if (unpacked > MOST) throw new RangeError('too much');
      recoded ??= recoderOf(charsetOf(isPacked ? piece : start));
      yield recoded(piece);
    }
    if (recoded) yield recoded();
  } finally {
    // Whoever stops reading stops the download, also where something lies between.
    await Promise.all([plain.cancel(), pieces.cancel()]);
  }
}

/**
 * Reads to the end and keeps nothing; what is to be kept of a piece, `keep` keeps before the next is asked for.
 * @throws {RangeError} where there is more than any feed has.
 */
export async function countBytes(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  read: (bytes: number) => void,
  keep: (piece: Uint8Array<ArrayBuffer>) => Promise<void> | void = () => {},
): Promise<void> {
  let all = 0;
  const pieces = piecesOf(bytes, (so) => {
    all = so;
    read(all);
  });
  for (let piece = await pieces.next(); piece; piece = await pieces.next()) {
    if (all > MOST) throw new RangeError('too much');
    await keep(piece);
  }
}

function recoderOf(charset: string): (piece?: Uint8Array) => Uint8Array {
  if (charset === 'utf-8') return (piece = new Uint8Array()) => piece;
  const decoder = new TextDecoder(charset);
  const encoder = new TextEncoder();
  return (piece) => encoder.encode(piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
}

/** The bytes of a stream one after the other: each piece can be read until the next is asked for. */
interface Pieces {
  next(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  cancel(): Promise<void>;
}

function piecesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>, read: (bytes: number) => void = () => {}): Pieces {
  const { reader, take } = readerOf(stream);
  let all = 0;
  return {
    next: async () => {
      const { done, value } = await take();
      if (done || !value) return undefined;
      all += value.length;
      read(all);
      return value;
    },
    cancel: () => reader.cancel().catch(() => undefined),
  };
}

/** Into one and the same memory where the stream can (what fetch and files give): pieces of its own are kept for long. */
function readerOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    const simple = stream.getReader(); // no stream of bytes
    return { reader: simple, take: () => simple.read() };
  }
  let space = new ArrayBuffer(PIECE);
  const take = async () => {
    const { done, value } = await reader.read(new Uint8Array(space));
    if (value) space = value.buffer;
    return { done, value };
  };
  return { reader, take };
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece) controller.enqueue(piece.slice());
      else controller.close();
    },
    cancel: () => pieces.cancel(),
  });
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

function charsetOf(start: ArrayLike<number>): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The first two bytes, and all of them again. */
async function begun(pieces: Pieces): Promise<{ start: number[]; pieces: Pieces }> {
  const first: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (length < GZIP.length) {
    const piece = await pieces.next();
    if (!piece) break;
    first.push(piece.slice());
    length += piece.length;
  }
  const start = first.flatMap((piece) => [...piece.subarray(0, GZIP.length)]);
  return { start, pieces: { ...pieces, next: async () => first.shift() ?? pieces.next() } };
}

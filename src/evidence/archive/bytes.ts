/** A feed's bytes as text, piece by piece: unpacked where they are packed, in the charset that their mark says. */

const GZIP = [0x1f, 0x8b];
/** Bytes, unpacked. A feed of all that was ever checked has some hundred million. */
const MOST = 2_000_000_000;
/** Bytes made text at once. A browser gives all that has come, which may be the whole feed: as one text it would be held until its last item is read. */
const PIECE = 32_768;

/** @throws {RangeError} where it unpacks to more than any feed has. */
export async function* textOf(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  read: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  let packed = 0;
  const counted = bytes.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        packed += chunk.length;
        read(packed);
        controller.enqueue(chunk);
      },
    }),
  );
  const { start, rest } = await begun(counted);
  const isPacked = GZIP.every((byte, index) => start[index] === byte);
  const plain = isPacked ? rest.pipeThrough(new DecompressionStream('gzip')) : rest;
  const reader = plain.getReader();
  let decoder: TextDecoder | undefined;
  let unpacked = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw isPacked && !isAbort(cause) ? new SyntaxError('the feed cannot be unpacked', { cause }) : cause;
      });
      if (done) break;
      unpacked += value.length;
      if (unpacked > MOST) throw new RangeError('too much');
      decoder ??= new TextDecoder(charsetOf(isPacked ? value : start));
      for (let from = 0; from < value.length; from += PIECE)
        yield decoder.decode(value.subarray(from, from + PIECE), { stream: true });
    }
    if (decoder) yield decoder.decode();
  } finally {
    // Whoever stops reading stops the download.
    await reader.cancel().catch(() => undefined);
  }
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

function charsetOf(start: ArrayLike<number>): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The first two bytes, and all of them again. */
async function begun(bytes: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = bytes.getReader();
  const first: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let ended = false;
  while (length < GZIP.length && !ended) {
    const { done, value } = await reader.read();
    ended = done;
    if (!value) continue;
    first.push(value);
    length += value.length;
  }
  const start = first.flatMap((chunk) => [...chunk.subarray(0, GZIP.length)]);
  const rest = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const chunk = first.shift() ?? (ended ? undefined : (await reader.read()).value);
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { start, rest };
}

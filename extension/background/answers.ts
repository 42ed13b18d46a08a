/** An answer as it comes in: no more of it than may be, whole, and in letters. */
import { joinedBytes } from '../../src/evidence/archive/bytes.ts';
import { decodeHtml } from '../../src/evidence/html/charset.ts';

/** Null where there is more. Counts what was decompressed: a small body can unpack to gigabytes. */
export async function readAtMost(
  response: Response,
  most: number,
  counted: (bytes: number) => void = () => {},
): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    counted(length);
    if (length > most) {
      // Not awaited: who sends too much need not let go of it either.
      reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
  return joinedBytes(parts);
}

/** Null where they are not in the charset that JSON is in. A text of any kind is in the one that it says. */
export function decode(bytes: Uint8Array, contentType: string, anyKind: boolean): string | null {
  if (anyKind) return decodeHtml(bytes, contentType);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What says that it is JSON must be, whole and of a sane depth. */
export function isReadable(contentType: string, text: string, depth: number): boolean {
  if (!/json/i.test(contentType)) return true;
  try {
    return isShallow(JSON.parse(text), depth);
  } catch {
    return false; // cut off, or something else
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

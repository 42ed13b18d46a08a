/** Text of bytes, made by the script. */

/** As many signs as may be arguments of one call. */
const AT_ONCE = 4096;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
let units = new Uint16Array(1 << 12);

/**
 * As a TextDecoder reads UTF-8, but in the script's own memory: what a TextDecoder makes, Chromium keeps until it tidies up
 * everything, and of a feed that are many megabytes.
 */
export function textOfUtf8(bytes: Uint8Array): string {
  if (bytes.length > units.length) units = new Uint16Array(bytes.length * 2);
  const length = unitsOf(bytes, units);
  // What is no UTF-8 is marked as the standard has it.
  if (length < 0) return decoder.decode(bytes);
  let text = '';
  for (let from = 0; from < length; from += AT_ONCE)
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(from + AT_ONCE, length)) as unknown as number[],
    );
  return text;
}

/** How many UTF-16 units they are, written to `to`; -1 where they are no UTF-8. */
function unitsOf(bytes: Uint8Array, to: Uint16Array): number {
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++]!;
    if (byte < 0x80) {
      to[length++] = byte;
      continue;
    }
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    if (byte < 0xc2 || byte > 0xf4 || at + more > bytes.length) return -1;
    let sign = byte & (0x3f >> more);
    for (let left = more; left > 0; left--) {
      const next = bytes[at++]!;
      if ((next & 0xc0) !== 0x80) return -1;
      sign = (sign << 6) | (next & 0x3f);
    }
    if (more === 2 && (sign < 0x800 || (sign >= 0xd800 && sign <= 0xdfff))) return -1;
    if (more === 3 && (sign < 0x10000 || sign > 0x10ffff)) return -1;
    if (sign > 0xffff) {
      to[length++] = 0xd7c0 + (sign >> 10);
      to[length++] = 0xdc00 | (sign & 0x3ff);
    } else to[length++] = sign;
  }
  return length;
}

/** The characters of a page's bytes, as a browser would find them: by mark, header, the page's own word, or by trying. */

/** A page says its charset within its first bytes, or not at all. */
const LOOKED_AT = 1024;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;

/** Never throws: what cannot be a character is shown as one that cannot. */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  const named = markOf(bytes) ?? decoderFor(/charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType)?.[1]);
  if (named) return named.decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const declared = decoderFor(DECLARED.exec(head)?.[1]);
  // What was read as one byte each to find this can be no charset of two.
  if (declared && !/^utf-16/.test(declared.encoding)) return declared.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // what browsers take for pages that do not say
  }
}

function markOf(bytes: Uint8Array): TextDecoder | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return undefined;
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined; // a charset that nobody knows
  }
}

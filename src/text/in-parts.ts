/** Texts longer than any sentence are read in parts, so that a reader's time grows with the length and not with its square. */

const LONG = 1500;

/** `move`: what was read, with its offsets so much further on. */
export function inParts<T>(text: string, read: (part: string) => T[], move: (one: T, by: number) => T): T[] {
  if (text.length <= LONG) return read(text);
  const found: T[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + LONG;
    if (to < text.length) {
      const part = text.slice(from, to);
      const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('\n'));
      const space = part.lastIndexOf(' ');
      to = from + (sentence > 0 ? sentence : space > 0 ? space : LONG - 1) + 1;
    }
    for (const one of read(text.slice(from, to))) found.push(move(one, from));
    from = to;
  }
  return found;
}

/** What a server sends in pieces, as text/event-stream: the JSON of each piece. Also of a server that sends it whole. */
export function eventsOf(text: string): unknown[] {
  const pieces = text.trimStart().startsWith('{')
    ? [text]
    : text.split(/\r?\n\r?\n/).map((event) =>
        event
          .split(/\r?\n/)
          .flatMap((line) => (line.startsWith('data:') ? line.slice(5).trimStart() : []))
          .join('\n'),
      );
  return pieces.flatMap((piece) => {
    try {
      return [JSON.parse(piece) as unknown];
    } catch {
      return []; // "[DONE]", or a piece that was cut off: what is missing shows in the whole
    }
  });
}

/** A part of a value that nobody vouches for. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let now = value;
  for (const key of path) {
    if (typeof now !== 'object' || now === null || !Object.hasOwn(now, key)) return undefined;
    now = (now as { [key: string]: unknown })[key];
  }
  return now;
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

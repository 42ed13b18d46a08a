import type { Span } from '../../src/model.ts';

/** A text with some of its words marked; its own language and direction. */
export function MarkedText({
  text,
  marked,
  language,
  as,
}: {
  text: string;
  marked: readonly Span[];
  language: string;
  as?: string;
}) {
  const parts: (string | { words: string; at: number })[] = [];
  let from = 0;
  for (const { start, end } of [...marked].sort((a, b) => a.start - b.start)) {
    if (start < from || end > text.length || end <= start) continue;
    parts.push(text.slice(from, start), { words: text.slice(start, end), at: start });
    from = end;
  }
  parts.push(text.slice(from));
  return (
    <span class="text" lang={language === 'und' ? undefined : language} dir="auto">
      {parts.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <mark key={part.at} data-mark={as}>
            {part.words}
          </mark>
        ),
      )}
    </span>
  );
}

/** Whether a sentence says more that could be checked than what was judged of it. */
import type { Claim, Evidence, Span } from '../model.ts';
import { normalise, words } from '../text/words.ts';

const FUNCTION_WORDS = new Set(
  'a an the of in on at to for from by with and or as is was are were be been being has have had who whom which that this it he she they his her its their now also'.split(
    ' ',
  ),
);
const HONORIFICS = new Set(
  'mr mrs ms dr sir lady lord ayatollah gen general prof professor rev sen rep president king queen'.split(' '),
);

/** Whether nothing that could be checked is left beside the judged words and the names they were judged of. */
export function covers({ text }: Claim, judged: readonly Span[], evidence: readonly Evidence[]): boolean {
  const names = evidence.flatMap((one) => (one.kind === 'record' && one.named ? [one.named] : []));
  const named = names.flatMap((name) => placesOf(name, text));
  return words(text).every((word) => {
    const bare = normalise(word.text);
    if (FUNCTION_WORDS.has(bare) || HONORIFICS.has(bare)) return true;
    return [...judged, ...named].some((span) => word.start < span.end && span.start < word.end);
  });
}

function placesOf(name: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    found.push({ start: at, end: at + name.length });
  return found;
}

/** In order, and joined where only a space lies between. */
export function union(spans: readonly Span[], text: string): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || /^\s*$/.test(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}

import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';
import { isPassive } from './attribution.ts';
import type { Token } from './phrases.ts';

/** To whom it was told: "told Harbour Radio", "in an interview with the Gazette". */
export function toldTo(
  list: readonly Token[],
  cue: Span | undefined,
  source: string,
  language: Language,
): string | undefined {
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    if (!token) continue;
    let start = -1;
    if (/^(?:told|tells|telling|informed)$/u.test(token.lower) && !isPassive(list, at)) start = at + 1;
    else if (/^(?:to|with)$/u.test(token.lower)) {
      const before = list.slice(Math.max(0, at - 3), at);
      const spoke = before.some((other) =>
        /^(?:interview|interviews|comments|remarks|speaking|spoke|speaks|conversation|statement|briefing|e-?mail|message)$/u.test(
          other.lower,
        ),
      );
      const direct = token.lower === 'to' && cue && list[at - 1]?.start === cue.start;
      if (spoke || direct) start = at + 1;
    }
    if (start < 0) continue;
    const from = list[start]?.lower === 'the' ? start + 1 : start;
    let end = from;
    while (end < list.length) {
      const next = list[end];
      const inside =
        end > from && /^(?:of|and|&)$/u.test(next?.lower ?? '') && list[end + 1]?.capital && next?.lower !== 'and';
      const capital =
        next?.capital &&
        !language.weekdays.has(next.lower) &&
        !language.stopWords.has(next.lower) &&
        !(language.months.has(next.lower) && end > from);
      if (!capital && !inside) break;
      end++;
    }
    if (end > from) return source.slice(list[start]?.start, list[end - 1]?.end).replace(/^the\s+/u, (the) => the);
  }
  return undefined;
}

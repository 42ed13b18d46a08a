/** Sentences of a page that give a figure of a statement, the same or another. */
import type { Claim, Span } from '../../model.ts';
import { type Figures, figuresOf, pairsOf } from '../../text/figures.ts';
import { languageOf } from '../../text/languages/index.ts';
import { splitSentences } from '../../text/sentences.ts';

export interface FigureLine extends Span {
  figures: Figures;
}

const MOST = 2;
const FIGURE =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|thousand|million|half)\b/i;

/** The sentences of a page that have figures. */
export function figureLines(text: string): FigureLine[] {
  const found: FigureLine[] = [];
  let from = 0;
  // Line by line: what splits sentences looks through all that it is given more than once.
  for (const line of text.split('\n')) {
    for (const span of FIGURE.test(line) ? splitSentences(line, 'en') : []) {
      const sentence = line.slice(span.start, span.end);
      const figures = FIGURE.test(sentence) ? figuresOf(sentence) : undefined;
      if (figures && figures.quantities.length > 0)
        found.push({ start: from + span.start, end: from + span.end, figures });
    }
    from += line.length + 1;
  }
  return found;
}

/** The best, those with the same figure first. */
export function figurePlaces(claim: Claim, lines: readonly FigureLine[]): Span[] {
  // What is said within a quote is looked for as that.
  if (languageOf(claim.language).tag !== 'en' || claim.nature !== 'checkable' || claim.within) return [];
  const said = figuresOf(claim.text);
  if (said.quantities.length === 0) return [];
  return lines
    .flatMap(({ start, end, figures }) => {
      const pairs = pairsOf(said, figures);
      const same = pairs.filter((pair) => pair.same).length;
      return pairs.length > 0 ? [{ start, end, rank: same * 100 + pairs[0]!.shared }] : [];
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST);
}

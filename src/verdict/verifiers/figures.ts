/** Holds the figures of a claim against a page that it cites: what stands there is shown, and decides nothing. */
import type { Judgement } from '../../model.ts';
import type { Verifier } from '../../provider.ts';
import { figuresOf, pairsOf } from '../../text/figures.ts';
import { languageOf } from '../../text/languages/index.ts';
import { splitSentences } from '../../text/sentences.ts';

/** One page proves nothing by itself. */
const STRENGTH = 0.5;

export const figures: Verifier = {
  id: 'figures',
  name: 'Figures',
  hosts: [],

  judge(statement, evidence): Judgement[] {
    if (statement.kind !== 'claim' || languageOf(statement.language).tag !== 'en') return [];
    const said = figuresOf(statement.text);
    if (said.quantities.length === 0) return [];
    return evidence.flatMap((one) => {
      if (one.kind !== 'passage' || one.source !== 'cited') return [];
      return splitSentences(one.text, statement.language).flatMap((span) => {
        const sentence = one.text.slice(span.start, span.end);
        return pairsOf(said, figuresOf(sentence)).map((pair): Judgement => {
          const own = statement.text.slice(pair.said.start, pair.said.end);
          const theirs = sentence.slice(pair.told.start, pair.told.end);
          return {
            verifier: 'figures',
            judged: [pair.said],
            citations: [{ evidence: one.id, stance: 'neutral', words: sentence }],
            strength: STRENGTH,
            compared: pair.same
              ? `“${one.title}” has the same figure: “${theirs}”.`
              : `“${one.title}” has “${theirs}” where this sentence has “${own}”.`,
          };
        });
      });
    });
  },
};

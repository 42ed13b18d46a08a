/** Whether somebody said it: only words that stand in a passage, beside the speaker's name, prove a quote. */
import type { Attribution, Evidence, Judgement, Passage, Quote } from '../model.ts';
import { difference } from '../text/difference.ts';
import { normalise, type Word, words } from '../text/words.ts';

const FEWEST_WORDS = 4;
const ALIKE = 0.9;

export function attributionOf(quote: Quote, contentText: string, evidence: readonly Evidence[]): Attribution {
  const said = words(contentText);
  if (said.length < FEWEST_WORDS) return { label: 'not-found', judgements: [] };
  let closest: { passage: Passage; words: string; alike: number } | undefined;
  for (const passage of evidence) {
    if (passage.kind !== 'passage' || !names(passage, quote)) continue;
    const match = bestRun(said, passage.text);
    if (match && (!closest || match.alike > closest.alike)) closest = { passage, ...match };
  }
  if (!closest || closest.alike < ALIKE) return { label: 'not-found', judgements: [] };
  const exact = closest.alike === 1;
  const judgement: Judgement = {
    verifier: 'quotation',
    judged: [{ start: 0, end: quote.text.length }],
    citations: [{ evidence: closest.passage.id, stance: 'supports', words: closest.words }],
    strength: closest.alike,
    compared: exact
      ? `Word for word in “${closest.passage.title}”.`
      : `Nearly the same words in “${closest.passage.title}”.`,
  };
  if (exact) return { label: 'verbatim', judgements: [judgement] };
  const kinds = { same: 'same', first: 'quoted', second: 'source' } as const;
  const shown = difference(contentText, closest.words).map(({ text, kind }) => ({ text, kind: kinds[kind] }));
  return { label: 'reworded', difference: shown, judgements: [judgement] };
}

/** A passage that does not name the speaker may quote somebody else. */
function names(passage: Passage, quote: Quote): boolean {
  const surname = quote.speaker?.name?.split(/\s+/).at(-1);
  return surname !== undefined && `${passage.title} ${passage.text}`.includes(surname);
}

/** The stretch of the text that has most of the words in their order. */
function bestRun(said: readonly Word[], text: string): { words: string; alike: number } | null {
  const own = words(text);
  const wanted = said.map((word) => normalise(word.text));
  const given = own.map((word) => normalise(word.text));
  let best: { from: number; to: number; alike: number } | null = null;
  for (let from = 0; from + wanted.length <= given.length; from += 1) {
    const same = wanted.filter((word, index) => given[from + index] === word).length;
    const alike = same / wanted.length;
    if (!best || alike > best.alike) best = { from, to: from + wanted.length - 1, alike };
  }
  if (!best) return null;
  return { words: text.slice(own[best.from]!.start, own[best.to]!.end), alike: best.alike };
}

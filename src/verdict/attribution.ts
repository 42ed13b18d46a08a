/** Whether somebody said it: only words that stand in a passage, given there to the speaker, prove a quote. */
import type { Attribution, Evidence, Judgement, Passage, Quote } from '../model.ts';
import { difference } from '../text/difference.ts';
import { type Found, findQuote } from '../text/find-quote.ts';
import { words } from '../text/words.ts';
import { sameName, sayerOf } from './quotation/sayer.ts';
import { turnedByDeletion, turnedByItsEdges, turnedByOmission } from './quotation/sense.ts';

type Label = Attribution['label'];

/** Fewer are found on every page. */
const FEWEST_WORDS = 4;
/** What is best for the speaker counts: words that stand somewhere as they are given were said. */
const ORDER: readonly Label[] = ['verbatim', 'cut', 'reworded', 'another-speaker'];
const STRENGTH: { [label in Label]: number } = {
  ...{ verbatim: 1, cut: 0.8, reworded: 0.7 },
  ...{ 'another-speaker': 0.6, 'not-found': 0 },
};

interface Reading {
  label: Label;
  passage: Passage;
  /** Of the passage. */
  words: string;
  sayer?: string;
}

export function attributionOf(quote: Quote, contentText: string, evidence: readonly Evidence[]): Attribution {
  const none: Attribution = { label: 'not-found', judgements: [] };
  // What an article reports in its own words stands nowhere else in them.
  if (quote.form === 'indirect' || words(contentText).length < FEWEST_WORDS) return none;
  const readings = evidence.flatMap((one) => (one.kind === 'passage' ? readPassage(quote, contentText, one) : []));
  const [best] = readings.sort((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label));
  if (!best) return none;
  const { label, passage } = best;
  const judgement: Judgement = {
    verifier: 'quotation',
    judged: [{ start: 0, end: quote.text.length }],
    citations: [
      {
        evidence: passage.id,
        stance: label === 'verbatim' || label === 'reworded' ? 'supports' : 'refutes',
        words: best.words,
      },
    ],
    strength: STRENGTH[label],
    compared: told(best),
  };
  if (label === 'verbatim' || label === 'another-speaker') return { label, judgements: [judgement] };
  const kinds = { same: 'same', first: 'quoted', second: 'source' } as const;
  const shown = difference(contentText, best.words).map(({ text, kind }) => ({ text, kind: kinds[kind] }));
  return { label, difference: shown, judgements: [judgement] };
}

function told({ label, passage, sayer }: Reading): string {
  const page = `“${passage.title}”`;
  if (label === 'verbatim') return `Word for word in ${page}.`;
  if (label === 'cut') return `In ${page} more was said, and it turns the sense.`;
  if (label === 'reworded') return `Nearly the same words in ${page}.`;
  return `In ${page} these are the words of ${sayer}.`;
}

function readPassage(quote: Quote, content: string, passage: Passage): Reading[] {
  return findQuote(content, passage.text, quote.language).flatMap((found): Reading[] => {
    const own = passage.text.slice(found.start, found.end);
    const speaker = speakerOf(quote, passage, found);
    if (speaker === null) return [];
    // That somebody else says something like it is no finding.
    if (speaker !== true) return found.exact ? [{ label: 'another-speaker', passage, words: own, sayer: speaker }] : [];
    const label = labelOf(quote, content, passage.text, found);
    return [{ label, passage, words: label === 'cut' && found.exact ? sentenceOf(passage.text, found) : own }];
  });
}

function labelOf({ language }: Quote, content: string, text: string, found: Found): Label {
  if (!found.exact) return turnedByDeletion(content, text.slice(found.start, found.end), language) ? 'cut' : 'reworded';
  const turned = turnedByItsEdges(text, found, content, language) || turnedByOmission(text, found.omitted, language);
  return turned ? 'cut' : 'verbatim';
}

/** True: the quote's own speaker. A name: somebody else. Null: that cannot be told. */
function speakerOf(quote: Quote, passage: Passage, found: Found): true | string | null {
  const name = quote.speaker?.name;
  if (!name) return null;
  const sayer = sayerOf(passage.text, found, passage, quote.language);
  const isNamed = (text: string) => text.includes(name.split(/\s+/).at(-1)!);
  if (sayer.name !== undefined && sameName(name, sayer.name)) return true;
  // A speech or a letter, whoever has put it on a page; and a page about somebody, who is "she" in all of it.
  if ((!sayer.quoted || !sayer.sure) && isNamed(passage.title)) return true;
  if (sayer.name !== undefined) return sayer.sure ? sayer.name : null;
  return isNamed(passage.text) ? true : null;
}

/** The sentence that the words were taken from. */
function sentenceOf(text: string, { start, end }: Found): string {
  const from = /[^.?!“”"„«»\n]*$/u.exec(text.slice(0, start))![0];
  const to = /^[^.?!“”"»\n]*/u.exec(text.slice(end))![0];
  return text.slice(start - from.length, end + to.length).trim();
}

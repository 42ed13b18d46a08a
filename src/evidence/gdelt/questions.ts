/** What GDELT is asked: a few words, all of which must stand in one sentence (of a quote) or in one article (of a claim). */
import type { Quote, Statement } from '../../model.ts';
import { maskPersonal } from '../../text/mask.ts';
import { normalise, words } from '../../text/words.ts';
import { contentWords, isGeneral, stem } from '../wikipedia/stems.ts';

const FEWEST = 3;
const MOST = 6;
/** Shorter words are refused. */
const SHORTEST = 3;

/** Nothing, where too little is said to be found by, or in another language than GDELT is asked in. */
export function wordsFor(statement: Statement): string | undefined {
  if (!/^en\b/i.test(statement.language)) return undefined;
  const chosen = statement.kind === 'quote' ? wordsOfQuote(statement) : wordsOfClaim(statement.query);
  return chosen.length >= FEWEST ? chosen.join(' ') : undefined;
}

/** Of the longest sentence that stands in quotation marks: only words of one sentence are found together. */
function wordsOfQuote({ text }: Quote): string[] {
  const quoted = [...text.matchAll(/[“"«„]([^“”"«»„]+)/gu)].map(([, inner]) => inner ?? '');
  const [longest = ''] = quoted.flatMap((one) => one.split(/[.?!;]\s/u)).sort((a, b) => b.length - a.length);
  return rarest(contentWords(maskPersonal(longest)));
}

function wordsOfClaim(query: string): string[] {
  return [...new Set(words(query).map(({ text }) => text))].filter((word) => fits(normalise(word))).slice(0, MOST);
}

/** Long words are rarer; in the order in which they were said. */
function rarest(all: readonly string[]): string[] {
  const fit = [...new Set(all)].filter((word) => fits(word) && !isGeneral(stem(word)));
  const longest = new Set([...fit].sort((a, b) => b.length - a.length).slice(0, MOST));
  return fit.filter((word) => longest.has(word));
}

/** Nothing that means something to the search, and no number that would be a word of its own. */
function fits(word: string): boolean {
  return word.length >= SHORTEST && /^[\p{L}\p{N}][\p{L}\p{N}'-]*$/u.test(word);
}

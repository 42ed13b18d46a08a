/** Texts that were read whole, and what of them bears on a statement. */
import type { Context, Statement } from '../model.ts';
import { matchQuote } from '../text/match-quote.ts';
import { words } from '../text/words.ts';
import type { Mention } from './mentions.ts';
import type { Item } from './one-by-one.ts';
import { type FetchedText, type PassageOrigin, passageFrom } from './passage.ts';
import { bearingOn, rarityIn, subjectOf } from './wikipedia/bearing.ts';
import { institutionsIn } from './wikipedia/keywords.ts';
import type { Article } from './wikipedia/library.ts';
import { type Sentence, sentencesOf } from './wikipedia/sentences.ts';

export interface ReadText {
  article: Article;
  origin: PassageOrigin;
}

const PASSAGES = 3;
/** Fewer words are found on every page, and below this share of them it is another sentence. */
const QUOTED = { fewest: 4, share: 0.7 };
/** Around the words of a quote stands who said them. */
const AROUND = 300;

export function readText(text: FetchedText, title: string, language: string, origin: PassageOrigin): ReadText {
  const sentences = sentencesOf(text.text, language);
  return { article: { title, text, sentences, whole: true, by: title }, origin };
}

/** Slices of the texts, the best first; none where nothing bears on the statement. */
export function passagesOn(statement: Statement, texts: readonly ReadText[], mentions: readonly Mention[]): Item[] {
  const origins = new Map(texts.map(({ article, origin }) => [article, origin]));
  const articles = [...origins.keys()];
  const found =
    statement.kind === 'quote'
      ? articles.flatMap((article) => {
          const span = quotedIn(article, statement.text);
          return span ? [{ article, sentence: span }] : [];
        })
      : bearingOn(
          subjectOf(statement, mentions, institutionsIn(statement.text)),
          articles,
          rarityIn(articles),
          PASSAGES,
        );
  return found.slice(0, PASSAGES).map(({ article, sentence }) => ({
    evidence: passageFrom(article.text, origins.get(article) as PassageOrigin, sentence.start, sentence.end),
  }));
}

/** The sentences around the words of a quote, where they stand there, or nearly. */
function quotedIn(
  { text: { text }, sentences }: Article,
  statement: string,
): { start: number; end: number } | undefined {
  const quoted = [...statement.matchAll(/[“"«„]([^“”"«»„]+)/gu)].map(([, inner]) => (inner ?? '').trim());
  const [longest = ''] = quoted.sort((a, b) => b.length - a.length);
  if (words(longest).length < QUOTED.fewest) return undefined;
  const match = matchQuote(text, longest);
  if (!match || match.score < QUOTED.share) return undefined;
  const near = (one: Sentence) => one.end > match.start - AROUND && one.start < match.end + AROUND;
  const around = sentences.filter(near);
  return {
    start: Math.min(match.start, around[0]?.start ?? match.start),
    end: Math.max(match.end, around.at(-1)?.end ?? match.end),
  };
}

/** A day on which the page could have known it: what came later may come from the page. */
export function notAfter({ published }: Context): string | undefined {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

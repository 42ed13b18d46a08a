/** Which sentences of what was read bear on a statement: those that name the same and say something of the same. Never a verdict. */
import type { Statement } from '../../model.ts';
import { isCountry } from '../countries.ts';
import type { Mention } from '../mentions.ts';
import type { Article } from './library.ts';
import type { Sentence } from './sentences.ts';
import { isGeneral, stemsOf } from './stems.ts';

export interface Bearing {
  article: Article;
  sentence: Sentence;
  score: number;
}

/** What a statement is about, by the stems of its names and of its other words. */
export interface Subject {
  /** Each name by its stems; the telling ones are of somebody or something in particular. */
  telling: string[][];
  places: string[][];
  content: string[];
}

export function subjectOf(
  statement: Statement,
  mentions: readonly Mention[],
  institutions: readonly string[],
): Subject {
  // "America" of "United States of America" names nothing of its own.
  const outermost = mentions.filter(
    (one) =>
      !mentions.some(
        (other) => other.start <= one.start && other.end >= one.end && other.text.length > one.text.length,
      ),
  );
  const names = [...new Set([...outermost.map(({ name }) => name), ...institutions])]
    .map((name) => ({ name, stems: stemsOf(name) }))
    .filter(({ stems }) => stems.length > 0);
  const named = new Set(mentions.flatMap(({ name, text }) => [...stemsOf(name), ...stemsOf(text)]));
  return {
    telling: names.filter(({ name }) => isTelling(name)).map(({ stems }) => stems),
    places: names.filter(({ name }) => !isTelling(name)).map(({ stems }) => stems),
    content: [...new Set(stemsOf(statement.text))].filter((one) => !named.has(one)),
  };
}

/** A full name or an acronym means one thing; a country or a single word may stand in any article. */
export function isTelling(name: string): boolean {
  return !isCountry(name) && (/\s/.test(name) || /^\p{Lu}{3,}s?$/u.test(name) || /\d/.test(name));
}

/** How rare a stem is in all that was read. */
export type Rarity = (stem: string) => number;

export function rarityIn(articles: readonly Article[]): Rarity {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { sentences } of articles) {
    for (const { stems } of sentences) {
      all += 1;
      for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  // A few introductions say little about what is rare: until there is more, all words count nearly the same.
  return (one) => Math.log(2 + (all + 50) / (1 + (counts.get(one) ?? 0))) * (isGeneral(one) ? 0.4 : 1);
}

/** Content words of a sentence that says one thing. */
const ONE_THING = 9;
const PER_ARTICLE = 2;
const WORTH_OF_THE_BEST = 0.6;

/** The best first; none where nothing bears on the statement. */
export function bearingOn(subject: Subject, articles: readonly Article[], rarity: Rarity, most: number): Bearing[] {
  if (subject.content.length === 0) return [];
  const total = subject.content.reduce((sum, one) => sum + rarity(one), 0);
  // A long sentence says more than one thing: a passage need not bear on all of them.
  const whole = total * Math.min(1, ONE_THING / subject.content.length);
  const found = articles.flatMap((article) => {
    const title = new Set(stemsOf(article.title));
    const own = article.sentences.flatMap((sentence): Bearing[] => {
      const score = scoreOf(subject, title, sentence, rarity, whole);
      return score > 0 ? [{ article, sentence, score }] : [];
    });
    return own.sort((a, b) => b.score - a.score).slice(0, PER_ARTICLE);
  });
  found.sort((a, b) => b.score - a.score);
  return found.filter(({ score }) => score >= WORTH_OF_THE_BEST * (found[0]?.score ?? 0)).slice(0, most);
}

function scoreOf(
  subject: Subject,
  title: ReadonlySet<string>,
  { stems }: Sentence,
  rarity: Rarity,
  whole: number,
): number {
  const shared = subject.content.filter((one) => stems.has(one));
  const special = shared.filter((one) => !isGeneral(one));
  const weight = shared.reduce((sum, one) => sum + rarity(one) * (/\d/.test(one) ? 1.5 : 1), 0);
  const coverage = weight / whole;
  const stands = (name: readonly string[]) => name.every((one) => stems.has(one));
  const heads = (name: readonly string[]) => name.every((one) => title.has(one));
  const named = subject.telling.filter((name) => stands(name) || heads(name)).length;
  const placed = subject.places.filter((name) => stands(name) || heads(name)).length;
  // What the article is about stands beside another name of the statement.
  const beside = subject.telling.filter((name) => !heads(name) && name.length > 1 && mostly(name, stems)).length;
  const byLastName = subject.telling.some((name) => name.length > 1 && stems.has(name.at(-1) ?? ''));
  if (special.length === 0) return beside > 0 && subject.telling.some(heads) ? 0.3 : 0;
  // An article may be about what happened, with nobody's name in its title: "Paris attacks of 2015".
  const happened = subject.content.filter((one) => title.has(one) && !isGeneral(one)).length;
  const event = named === 0 && happened > 0 && happened + subject.places.filter(heads).length >= 2;
  // The more of what the statement names is named here, the less else must be shared.
  const names = named * 2 + placed + (event ? 2 : 0) + (byLastName && named === 0 ? 1 : 0);
  const enough =
    names >= 3
      ? (special.length >= 2 && coverage >= 0.1) || coverage >= 0.3
      : names === 2
        ? (special.length >= 2 && coverage >= 0.15) || coverage >= 0.5
        : names === 1
          ? special.length >= 3 && coverage >= 0.25
          : subject.telling.length + subject.places.length === 0 && special.length >= 4 && coverage >= 0.4;
  return enough ? coverage + Math.min(named, 2) * 0.15 + Math.min(beside, 1) * 0.2 + Math.min(placed, 2) * 0.05 : 0;
}

/** All but one of the words of a name: "programme of Middle East studies" for the "Middle East Studies Program". */
function mostly(name: readonly string[], stems: ReadonlySet<string>): boolean {
  const there = name.filter((one) => stems.has(one)).length;
  return there === name.length || (there >= 3 && there >= name.length - 1);
}

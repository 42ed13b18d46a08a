/**
 * Who speaks: what the article of a speaker says in its first sentence; of where the speaker is from, what it says of
 * the part that the speaker is of, else its first sentence too.
 */
import type { Speaker } from '../../model.ts';
import { mentionsIn } from '../mentions.ts';
import { isTelling } from './bearing.ts';
import type { Article } from './library.ts';
import type { Sentence } from './sentences.ts';
import { isGeneral, stemsOf } from './stems.ts';

/** The names to look for, the speaker's own first. */
export function namesOfSpeaker({ name, description }: Speaker): string[] {
  const told = mentionsIn(description ?? '').map((mention) => mention.name);
  return [...new Set([...(name === undefined ? [] : [name]), ...told])].filter(isTelling);
}

export function introductionOf(
  speaker: Speaker,
  articleOf: (name: string) => Article | undefined,
): { article: Article; sentence: Sentence } | undefined {
  const described = stemsOf(speaker.description ?? '').filter((one) => !isGeneral(one));
  for (const name of namesOfSpeaker(speaker)) {
    const article = articleOf(name);
    const sentence = article?.sentences[0];
    const own = new Set(stemsOf(name));
    // A redirect may lead to something wider, and a namesake is described in other words.
    if (!article || !sentence || ![...own].every((one) => sentence.stems.has(one))) continue;
    if (name === speaker.name && !described.some((one) => sentence.stems.has(one) && !own.has(one))) continue;
    return { article, sentence: name === speaker.name ? sentence : (ofThePart(article, described, own) ?? sentence) };
  }
  return undefined;
}

/** So many words of the description, besides the name, tell that a sentence is of that part. */
const TOLD = 2;

function ofThePart(
  { sentences }: Article,
  described: readonly string[],
  own: ReadonlySet<string>,
): Sentence | undefined {
  const wanted = [...new Set(described)].filter((one) => !own.has(one));
  const ranked = sentences
    .map((sentence) => ({ sentence, told: wanted.filter((one) => sentence.stems.has(one)).length }))
    .filter(({ told }) => told >= TOLD);
  return ranked.sort((a, b) => b.told - a.told)[0]?.sentence;
}

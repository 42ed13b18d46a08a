/** Who speaks: what the article of a speaker, or of where the speaker is from, says in its first sentence. */
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
    return { article, sentence };
  }
  return undefined;
}

import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../model.ts';
import type { Article } from './library.ts';
import { sentencesOf } from './sentences.ts';
import { introductionOf } from './speakers.ts';

const articles: { [name: string]: string } = {
  'Sundmark Technical University':
    'Sundmark Technical University is a public university in Sundmark, founded in 1902. Its school of coastal engineering has a wave tank of 60 metres. It has 9,000 students.',
  'Henrik Aalto':
    'Henrik Aalto is an engineer who builds breakwaters. He was born in Vessby. He teaches coastal engineering.',
};
const articleOf = (name: string): Article | undefined => {
  const text = articles[name];
  if (!text) return undefined;
  const fetched = { url: '', text, sha256: '', retrieved: '' };
  return { title: name, text: fetched, sentences: sentencesOf(text, 'en'), whole: true, by: name };
};

function told(speaker: Omit<Speaker, 'anonymous'>, without?: string): string | undefined {
  const of = (name: string) => (name === without ? undefined : articleOf(name));
  const found = introductionOf({ anonymous: false, ...speaker }, of);
  return found?.article.text.text.slice(found.sentence.start, found.sentence.end);
}

describe('who speaks', () => {
  const name = 'Henrik Aalto';

  it('by the first sentence of the speaker’s own article', () => {
    expect(told({ name, description: 'an engineer of Vessby who teaches coastal engineering' })).toBe(
      'Henrik Aalto is an engineer who builds breakwaters.',
    );
  });

  it('by what the article of the house says of the part that the speaker is of', () => {
    const description = 'professor of coastal engineering at Sundmark Technical University';
    expect(told({ name, description }, name)).toBe('Its school of coastal engineering has a wave tank of 60 metres.');
  });

  it('by its first sentence where it says nothing of that', () => {
    for (const description of [
      'spokesman of Sundmark Technical University',
      'professor of medieval history at Sundmark Technical University',
    ])
      expect(told({ name, description }, name)).toMatch(/^Sundmark Technical University is a public university/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/model.ts';
import { rarestWords, searchesFor } from './searches.ts';

const message = (key: string, ...given: (string | number)[]): string =>
  key === 'card_search_web_address' ? `https://search.example/?q=${given[0]}` : '';

function quote(text: string, more: Partial<Quote> = {}): Quote {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: 'q', kind: 'quote', form: 'direct', text, language: 'en', checkworthiness: 0.5, query: '' },
    ...{ places: [place], content: { start: 0, end: text.length } },
    ...more,
  };
}

describe('rarestWords', () => {
  it('takes eight words in a row, with the names and figures', () => {
    const text = 'We said it then and we say it now, and the Coastal Survey has 46 gauges on it.';
    expect(rarestWords(text)).toBe('now, and the Coastal Survey has 46 gauges');
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(rarestWords('A wall in the wrong place can dig a hole in front of itself')).toBe(
      'wrong place can dig a hole in front',
    );
  });

  it('takes all where there are fewer', () => {
    expect(rarestWords('“Not one metre more.”')).toBe('Not one metre more');
  });

  it('leaves out what identifies a person', () => {
    expect(rarestWords('Write to ana.example@mail.example or call +44 20 7946 0958 about the wall')).not.toMatch(
      /mail|7946/,
    );
  });
});

describe('searchesFor', () => {
  const web = (statement: Quote) => searchesFor(statement, message).find(({ place }) => place === 'web')?.words;

  it('looks for a quote by its words with its speaker', () => {
    const speaker = { name: 'Ines Okafor', anonymous: false };
    expect(web(quote('Not one metre more', { speaker, toldTo: 'the Gazette' }))).toBe(
      '"Not one metre more" Ines Okafor',
    );
  });

  it('or with whom they told, where nobody is named', () => {
    const speaker = { description: 'one member', anonymous: true };
    expect(web(quote('Not one metre more', { speaker, toldTo: 'the Gazette' }))).toBe(
      '"Not one metre more" the Gazette',
    );
  });
});

import { expect, test } from 'vitest';
import type { PageDocument } from '../model.ts';
import { findQuotes } from './quotes.ts';

const pageOf = (paragraphs: string[]): PageDocument => ({
  url: 'https://news.example/',
  language: 'en',
  title: '',
  blocks: paragraphs.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', text })),
  comments: [],
  links: [],
  claimReviews: [],
});

const lastSpeaker = (paragraphs: string[]) => {
  const speaker = findQuotes(pageOf(paragraphs)).at(-1)?.speaker;
  return speaker?.name ?? `(${speaker?.description})`;
};

const before = '“Nothing leaks here at all,” said Ivo Brandt, a warden.';

test.each<[string, string, string]>([
  [
    'the unnamed subject of the sentence before',
    'A warden of the lower lock, who asked not to be named, said that the log was wrong. “I wrote the other one,” he said.',
    '(A warden of the lower lock)',
  ],
  [
    'whoever has a “who”, whatever the noun',
    'A bellringer with two dogs, who did not want to give her name, heard of it last. “I rang it all the same,” she said.',
    '(A bellringer with two dogs)',
  ],
  [
    'the name beside what it is said to be',
    'The lock’s keeper, Marta Lindqvist, came down the stairs. “I have the key in my coat,” she said.',
    'Marta Lindqvist',
  ],
  [
    'nobody whose title is the other’s',
    'Mr Brandt’s figures were doubted by the keeper, Marta Lindqvist, who has a key. “I have read them twice,” she said.',
    'Marta Lindqvist',
  ],
  [
    'no club that a name belongs to',
    'Lower Lock Rovers won. Rovers’s president, Marta Lindqvist, was not there. “I was looking for the key,” she said.',
    'Marta Lindqvist',
  ],
  [
    'the name that the verb’s description stands beside',
    '“I have the key in my coat,” said its keeper, Dr Marta Lindqvist. “You may look.”',
    'Marta Lindqvist',
  ],
])('who speaks is %s', (_, paragraph, expected) => {
  expect(lastSpeaker([before, paragraph])).toBe(expected);
});

test.each<[string, string]>([
  ['Ursula von der Leyen', 'von der Leyen'],
  ['Clémentine Ngo Bassong', 'Ngo Bassong'],
  ['Dmitri al-Masri', 'al-Masri'],
  ['Annelies van der Kolk', 'Van der Kolk'],
  ['Li St. John', 'St. John'],
  ['Theresa May', 'May'],
  ['Will Carter', 'Carter'],
  ['Thomas “Tip” Garrity Jr.', 'Garrity'],
])('%s is meant by %s', (name, short) => {
  expect(
    lastSpeaker([`${name}, director of the lower lock, came late.`, `${short} said: “Nothing leaks here at all.”`]),
  ).toBe(name);
});

test('single marks that a comma interrupts, or that the next paragraph takes up', () => {
  const interrupted = '‘Nothing leaks here at all,’ said Ana Costa, the lock’s keeper, ‘and nobody has asked me.’';
  expect(lastSpeaker([interrupted])).toBe('Ana Costa');
  const carried = ['Ana Costa told reporters: ‘Nothing leaks here at all.', '‘Nobody has ever asked me.’'];
  expect(findQuotes(pageOf(carried)).map(({ speaker }) => speaker?.name)).toEqual(['Ana Costa', 'Ana Costa']);
  expect(findQuotes(pageOf(['‘Twas a cold night, said Ana Costa.', 'Nobody came.']))).toEqual([]);
});

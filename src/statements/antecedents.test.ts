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

test.each<[string, string, string | undefined]>([
  [
    'not what the last of many “of”s governs',
    '“Nothing ever leaks here at all,” Dr Ana Costa of the International Council for the Study of the Sea told Harbour Radio.',
    'Ana Costa',
  ],
  [
    'not lost before “of the … for …”',
    '“Nothing ever leaks here at all,” says Ana Costa Lima of the Leith Centre for Trade. Her aide, Ivo Brandt, disagrees.',
    'Ana Costa Lima',
  ],
  [
    'not whom a spokesman speaks for',
    'A spokesman for the Harbour Office said: “Nothing leaks here at all.”',
    undefined,
  ],
  ['without the honours behind it', 'Counsel for the town, Ana Costa KC, said: “Nothing leaks here.”', 'Ana Costa'],
  [
    'without a title that the page writes small elsewhere',
    'A lockkeeper came late. “Nothing leaks here,” said Lockkeeper Ana Costa.',
    'Ana Costa',
  ],
  ['all of its initials', '“Nothing leaks here,” said State Auditor A. K. Costa.', 'A. K. Costa'],
  [
    'all of a long name',
    '“Nothing leaks here,” said Ana Maria Fernández Costa Lima.',
    'Ana Maria Fernández Costa Lima',
  ],
  [
    'not what a clause after the verb is about',
    'Ana Costa, who “has to drink here”, said the Lock had been dry. “Nothing leaks here at all,” she said.',
    'Ana Costa',
  ],
  [
    'not what somebody is known as',
    'A keeper, known in court as Witness Carter, said: “Nothing leaks here.”',
    undefined,
  ],
  [
    'who made the statement',
    'The Harbour Board “regrets that nothing leaks here”, according to a statement issued on Monday.',
    'Harbour Board',
  ],
  [
    'of whom it holds',
    'Ana Costa, a keeper, was not convinced. For Costa, that is “not a leak but an answer.”',
    'Ana Costa',
  ],
  [
    'the subject before a title in marks',
    'Ana Costa, author of “The Lock,” sees it so: “Nothing leaks here at all.”',
    'Ana Costa',
  ],
  ['in exile', 'Opposition Leader in Exile Ana Costa noticed it first: “Nothing leaks here at all.”', 'Ana Costa'],
])('a name is %s', (_, paragraph, expected) => {
  const quote = findQuotes(pageOf([paragraph])).at(-1);
  expect(quote).toBeDefined();
  expect(quote?.speaker?.name).toBe(expected);
});

test('“he went on.” says who speaks on', () => {
  const quotes = findQuotes(pageOf(['“Nothing leaks,” Ana Costa said.', '“I have looked, too,” she went on.']));
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Ana Costa', 'Ana Costa']);
});

test.each([
  '“Temporary,” a word that the board had promised to avoid, came back on page 4.',
  'Ana Costa held a sign that read “Save Our Lock.” Her sister said nothing.',
])('nobody says: %s', (paragraph) => {
  expect(findQuotes(pageOf([paragraph]))).toEqual([]);
});

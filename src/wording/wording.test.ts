import { expect, test } from 'vitest';
import type { Block, Comment } from '../model.ts';
import { findFamilies } from './index.ts';

const block = (id: string, text: string): Block => ({ id, kind: 'paragraph', text });
const comments = (...texts: string[]): Comment[] =>
  texts.map((text, index) => ({ id: `c${index}`, blocks: [block(`c${index}.0`, text)] }));
const families = (texts: string[], article: string[] = []) =>
  findFamilies(
    comments(...texts),
    article.map((text, index) => block(`b${index}`, text)),
  ).map(({ members }) => members.map(({ comment }) => comment));

const COPY =
  'The quay belongs to the people of Lisk, and no company should decide who may moor there or what they pay for it.';

test.each<[string, string]>([
  ['word for word', COPY],
  ['in another case and with other marks', COPY.toUpperCase().replaceAll(',', ' –')],
  ['with letters that only look alike', COPY.replaceAll('o', 'о')],
  ['with a few words changed', COPY.replace('company', 'firm').replace('decide', 'say').replace('moor', 'land')],
  ['with more around it', `I wrote to the council as well. ${COPY} That is all.`],
  [
    'a form with other fillings',
    'The quay belongs to the citizens of Lisk, and no corporation should decide who may berth there or how much they give for it.',
  ],
])('one wording: %s', (_, other) => {
  expect(families([COPY, 'Something else altogether, about the price of fish in spring.', other])).toEqual([
    ['c0', 'c2'],
  ]);
});

test.each<[string, string, string]>([
  [
    'a turn of phrase taken up',
    'A band for the harbour master! That is how you run a port.',
    'And then nine euros for a berth. That is how you run a circus.',
  ],
  [
    'the same subject',
    'The harbour board of Lisk has raised the mooring fees for the third time, and the fishermen will leave.',
    'Whoever sits on the harbour board has never paid a fee in Lisk; the boats of my father lie in Narvik now.',
  ],
  ['a few words', 'Well said, I agree.', 'Well said, I agree.'],
  ['one word again and again', `${'ha '.repeat(12)}what a quay`, `${'ha '.repeat(14)}what a quay`],
])('no family: %s', (_, one, two) => {
  expect(families([one, two])).toEqual([]);
});

test('two who quote one passage of the article share nothing of their own', () => {
  const passage = 'The board found that the pillars of the old quay had not been inspected since the flood of 1987';
  expect(
    families(
      [
        `“${passage}” – my uncle was the inspector, and he would laugh about it.`,
        `“${passage}” So much for the promises of last spring; nobody reads reports here.`,
      ],
      [`${passage}.`],
    ),
  ).toEqual([]);
});

test('hundreds of comments of one form are one family', () => {
  const places = ['Narvik', 'Harnes', 'Lisk', 'Tromvik', 'Aldern'];
  const texts = Array.from({ length: 300 }, (_, index) =>
    index % 3
      ? `I live in ${places[index % 5]} and I ask the board to keep the quay open for boat number ${index} and all others.`
      : `Comment ${index} of ${index * 7} says ${index * 13} things about ${places[index % 5]} in ${index * 3} ways.`,
  );
  const found = families(texts);
  expect(found.some((members) => members.length === 200)).toBe(true);
});

test('what a family shares is told word by word', () => {
  const [family] = findFamilies(comments(COPY, COPY.replace('company', 'firm')), []);
  expect(family?.shared.join(' ')).not.toContain('company');
  expect(family?.members.map(({ shared }) => shared.length)).toEqual([2, 2]);
});

test('what can be counted of a family is told', () => {
  const who: Partial<Comment>[] = [
    { author: 'Anna B. Holm', posted: '2026-03-01T10:00:00Z', avatar: 'https://news.example/a.png' },
    { author: 'Anna C. Holm', posted: '2026-03-01T12:30:00Z', avatar: 'https://news.example/none.png' },
    { posted: '2026-03-01T11:00:00Z' },
    { author: 'T. Berg', avatar: 'https://news.example/a.png' },
    { author: 'K. Berg', avatar: 'https://news.example/none.png' },
  ];
  const others = ['Ola', 'Kai', 'Liv', 'Una'].map((author, index) => ({
    id: `c${who.length + index}`,
    author,
    avatar: 'https://news.example/none.png',
    blocks: [],
  }));
  const [family] = findFamilies(
    [...comments(...who.map(() => COPY)).map((one, at) => ({ ...one, ...who[at] })), ...others],
    [],
  );
  expect(family?.facts).toEqual({
    unnamed: 1,
    first: '2026-03-01T10:00:00Z',
    last: '2026-03-01T12:30:00Z',
    alikeNames: [
      ['Anna B. Holm', 'Anna C. Holm'],
      ['T. Berg', 'K. Berg'],
    ],
    samePicture: [['Anna B. Holm', 'T. Berg']],
  });
});

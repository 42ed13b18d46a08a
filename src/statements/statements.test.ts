import { expect, test } from 'vitest';
import type { Block, Claim, PageDocument, Statement } from '../model.ts';
import { describeBacking, findStatements } from './index.ts';

const ARTICLE = [
  'Talks between the port of Lisk and the dockers’ union resumed in Narvik on Tuesday. Mayor Ana Costa said the strike had to end before “the whole coast is cut off from its supplies.”',
  'At the head of the union stands Olaf Brandt, Lisk’s 71-year-old harbour master, who has led it since 1994.',
  'Marta Lindqvist, director of the River Institute at Uppsala University, told Harbour Radio: “The quay has lost a third of its pillars since 2019. It may not hold.”',
  'Perhaps things will get better.',
  'It is all rather complicated. What happens next?',
  'Operators sank 14 piles in the Lisk estuary in March, the largest works on the coast since 1962.',
];
const COMMENTS = [
  'The quay has lost a third of its pillars, as Lindqvist says, and the mayor does nothing.',
  'I think this is a disgrace.',
  'In 2018 the port of Lisk paid 40 million euros for cranes. Ask ana@lisk.example or call +47 555 01 234.',
];

const page: PageDocument = {
  url: 'https://news.example/lisk',
  language: 'en',
  title: 'The strike of Lisk',
  published: '2026-03-01T08:00:00Z',
  blocks: ARTICLE.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', text })),
  comments: COMMENTS.map((text, index) => ({
    id: `c${index}`,
    blocks: [{ id: `c${index}.0`, kind: 'paragraph', text }],
  })),
  links: [
    {
      block: 'b2',
      start: ARTICLE[2]?.indexOf('Harbour Radio') ?? 0,
      end: (ARTICLE[2]?.indexOf('Harbour Radio') ?? 0) + 13,
      href: 'https://radio.example/',
    },
  ],
  claimReviews: [],
};

const statements = findStatements(page);
const claims = statements.filter((statement): statement is Claim => statement.kind === 'claim');
const claim = (part: string) => claims.find((candidate) => candidate.text.includes(part));
const textOf = ({ places: [place] }: Statement) => {
  const blocks = [...page.blocks, ...page.comments.flatMap((comment) => comment.blocks)];
  return blocks.find((block) => block.id === place?.block)?.text.slice(place?.start, place?.end);
};

test('every statement stands where it says, and ids differ', () => {
  for (const statement of statements) expect(textOf(statement)).toBe(statement.text);
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  expect(findStatements(page)).toEqual(statements);
});

test('statements come in page order, the article first', () => {
  const blocks = statements.map(({ places }) => places[0]?.block ?? '');
  const order = [...page.blocks, ...page.comments.flatMap((comment) => comment.blocks)].map(({ id }) => id);
  expect(blocks).toEqual([...blocks].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test('what can be looked up is a claim, with its reasons', () => {
  expect(claim('71-year-old')).toMatchObject({
    nature: 'checkable',
    reasons: expect.arrayContaining(['number', 'date', 'entity']),
  });
  expect(claim('71-year-old')?.values).toMatchObject([
    { kind: 'age', value: 71 },
    { kind: 'year', value: 1994 },
  ]);
  expect(claim('director of the River Institute')).toMatchObject({ reasons: expect.arrayContaining(['office']) });
  expect(claim('Talks between')).toBeDefined();
  expect(claim('sank 14 piles')).toBeDefined();
});

test('a claim leaves out the quotation of its sentence', () => {
  expect(claim('director of the River Institute')?.text).toBe(
    'Marta Lindqvist, director of the River Institute at Uppsala University, told Harbour Radio',
  );
});

test('small talk, questions and guesses are no claims', () => {
  for (const part of ['Perhaps', 'complicated', 'What happens', 'disgrace']) expect(claim(part)).toBeUndefined();
});

test('a claim within a quote knows its quote', () => {
  const quote = statements.find((statement) => statement.kind === 'quote' && statement.text.includes('pillars'));
  expect(claim('The quay has lost a third of its pillars since 2019')?.within).toBe(quote?.id);
});

test('a comment that repeats the article says which claim', () => {
  expect(claim('as Lindqvist says')?.restates).toBe(claim('since 2019')?.id);
});

test('queries are a few keywords, the names first, and identify nobody', () => {
  for (const { query, text } of statements) {
    const keywords = query.split(' ');
    expect(keywords.length).toBeGreaterThanOrEqual(2);
    expect(keywords.length).toBeLessThanOrEqual(8);
    expect(query).not.toBe(text);
    expect(query).not.toMatch(/@|ana|555|01 ?234/u);
  }
  expect(claim('71-year-old')?.query).toMatch(/^Olaf Brandt Lisk/u);
});

test('what stands behind the article', () => {
  const backing = describeBacking(page, statements, [], new Date('2026-03-11T09:00:00Z'));
  expect(backing.quotes).toBe(2);
  expect(backing.speakers.map(({ speaker }) => speaker.name).sort()).toEqual(['Ana Costa', 'Marta Lindqvist']);
  expect(backing.toldTo).toMatchObject([
    { outlet: 'Harbour Radio', links: [{ href: 'https://radio.example/', frontPage: true }] },
  ]);
  expect(backing.ageInDays).toBe(10);
  expect(backing.linked.length).toBeGreaterThan(0);
  expect(backing.linked.length + backing.unlinked.length).toBe(
    statements.filter(({ places }) => places[0]?.block.startsWith('b')).length,
  );
  expect(backing.restating).toContainEqual({ comment: 'c0', block: 'b2' });
});

test.each([
  ['sv', true],
  ['nl-BE', true],
  ['en-GB', undefined],
  ['de', undefined],
  ['pt_BR', undefined],
  ['und', undefined],
  ['', undefined],
])('whether the rules know the language %s is said', (language, limited) => {
  expect(describeBacking({ ...page, language }, [], [], new Date()).limited).toBe(limited);
});

test('an empty page has no statements', () => {
  expect(findStatements({ ...page, blocks: [], comments: [] })).toEqual([]);
});

test('what can be looked up ranks above what merely tells', () => {
  const score = (text: string) =>
    findStatements({ ...page, blocks: [{ id: 'b0', kind: 'paragraph', text }], comments: [] })[0]?.checkworthiness ?? 0;
  const told = score('The mood in the harbour was one of quiet despair that evening.');
  for (const text of [
    'Brandvik lent 41 million kroner against towers that were worth 26 million by Christmas.',
    'Norrland holds the third-largest ore deposits in Europe, and nearly all of them lie below the lake.',
    'Ana Costa, mayor of Lisk since 1998, opened the quay.',
  ])
    expect(score(text)).toBeGreaterThan(told + 0.1);
});

test.each<[Block['kind'], string, boolean]>([
  ['heading', 'Lisk paid 40 million euros for cranes in 2018', true],
  ['heading', 'Mayor Ana Costa of Lisk Resigns After Audit Finds 12 Million Euros Missing', true],
  ['heading', 'What the Mayor of Lisk Said About the Wall in 2019', false],
  ['heading', 'Backpacking Essentials: Food and Fuel for Trips Around Lisk and Narvik', false],
  ['caption', 'Mayor Ana Costa opens the new quay in Lisk on March 3, 2024.', true],
  ['caption', 'FILE - Olaf Brandt, harbour master of Lisk, speaks at a meeting in Narvik in June 2023.', true],
  ['caption', 'Photo: Olaf Brandt, Harbour Press, Lisk, June 2023', false],
  ['caption', 'Olaf Brandt / Harbour Press / 2023', false],
])('a %s is a claim if it says something: %s', (kind, text, says) => {
  const found = findStatements({ ...page, blocks: [{ id: 'b0', kind, text }], comments: [] });
  expect(found.map((statement) => statement.text)).toEqual(says ? [text] : []);
});

test('a headline, the article and a comment that say the same are one claim with three places', () => {
  const text = 'Lisk paid 40 million euros for cranes in 2018';
  const found = findStatements({
    ...page,
    blocks: [
      { id: 'b0', kind: 'heading', text },
      { id: 'b1', kind: 'paragraph', text: `${text}.` },
    ],
    comments: [{ id: 'c0', blocks: [{ id: 'c0.0', kind: 'paragraph', text: `${text}!` }] }],
  });
  expect(found.map(({ places }) => places.map(({ block }) => block))).toEqual([['b0', 'b1', 'c0.0']]);
});

test.each<[string, Claim['nature'] | undefined]>([
  ['Olaf Brandt has led the dockers of Lisk since 1994.', 'checkable'],
  ['Anna Holm of Lisk won the Harbour Award of Narvik for Best Screenplay.', 'checkable'],
  ['The quay of Lisk will be closed in March 2027, says harbour master Olaf Brandt.', 'prediction'],
  ['It is absurd that the mayor of Lisk, Ana Costa, and the port of Narvik keep the quay closed.', 'opinion'],
])('the kind of a sentence: %s', (text, nature) => {
  const [found] = findStatements({ ...page, blocks: [{ id: 'b0', kind: 'paragraph', text }], comments: [] });
  expect(found?.kind === 'claim' ? found.nature : undefined).toBe(nature);
});

test('what a sentence leaves to the page is in its query, not in its words', () => {
  const blocks = [
    'Olaf Brandt has led the dockers’ union of Lisk since 1994.',
    'He was fined 40,000 euros by a court in Narvik in November.',
  ];
  const [, fined] = findStatements({
    ...page,
    blocks: blocks.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', text })),
    comments: [],
  });
  expect(fined?.text).toBe(blocks[1]);
  expect(fined?.references).toEqual([
    { start: 0, end: 2, means: 'Olaf Brandt' },
    { start: 50, end: 58, means: '2025-11' },
  ]);
  expect(fined?.query).toMatch(/^Olaf Brandt Narvik November 40,000 2025/u);
});

test('a headline in other words is the same claim; one that says less points to it', () => {
  const blocks = [
    'Lisk paid 40 million euros for its cranes in 2018',
    'In 2018 Lisk paid €40m for the cranes.',
    'Olaf Brandt, the harbour master, has led the dockers’ union of Lisk since 1994.',
    'Olaf Brandt has led dockers’ union of Lisk since 1994',
    'Olaf Brandt has led the teachers’ union of Lisk since 1994.',
  ];
  const found = findStatements({
    ...page,
    blocks: blocks.map((text, index) => ({
      id: `b${index}`,
      kind: index === 0 || index === 3 ? 'heading' : 'paragraph',
      text,
    })),
    comments: [],
  }).filter((statement): statement is Claim => statement.kind === 'claim');
  const byBlock = new Map(found.map((one) => [one.places[0]?.block, one]));
  expect(found.map(({ places }) => places.map(({ block }) => block))).toContainEqual(['b0', 'b1']);
  expect(byBlock.get('b3')?.restates).toBe(byBlock.get('b2')?.id);
  expect(byBlock.get('b4')?.restates).toBeUndefined();
});

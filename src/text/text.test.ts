import { expect, test } from 'vitest';
import { difference, findValues, languageOf, maskPersonal, matchQuote, splitSentences, words } from './index.ts';

const sentences = (text: string, tag = 'en') =>
  splitSentences(text, tag).map(({ start, end }) => text.slice(start, end));

test.each([
  ['titles and initials', ['Dr. A. B. Marsh met Gen. Orr.', 'They spoke for an hour.']],
  ['countries', ['The U.S. Navy left.', 'They were ships of the U.S.', 'They did not return.']],
  ['times', ['The dam broke at 5 a.m. on Friday.', 'Nobody was hurt.']],
  ['decimals and amounts', ['It cost $3.5 million.', 'That is 4.2 percent more.']],
  ['a question with its cue', ['“Who will pay?” Tom Okafor asked.', 'Nobody answered.']],
  ['a quotation of two sentences', ['“It is late.', 'We must go,” she said.']],
  ['a closing quotation mark', ['He said: “We must go.”', 'Then he left.']],
  ['brackets', ['The list (see p. 4) is long.', 'It grows.']],
  ['references', ['The town was founded in 1204.[3]', 'It burnt down twice.']],
  ['small letters', ['i was there too.', 'nobody helped us.']],
  ['a numbered list', ['1. Close the gate.', '2. Open the valve.', '3. Wait.']],
])('sentences: %s', (_, expected) => {
  expect(sentences(expected.join(' '))).toEqual(expected);
});

test('sentences: a line feed ends one, and spans hold in the text', () => {
  expect(sentences('First line\n\nSecond line. Third.')).toEqual(['First line', 'Second line.', 'Third.']);
});

test('sentences: German abbreviations', () => {
  expect(sentences('Das sind z.B. Kähne und Boote. Dr. Weber zählt sie.', 'de-AT')).toEqual([
    'Das sind z.B. Kähne und Boote.',
    'Dr. Weber zählt sie.',
  ]);
});

test.each<[string, string, unknown[]]>([
  ['it rose by 12 percent', '12 percent', ['percentage', 12]],
  ['it cost $3.5 million', '$3.5 million', ['money', 3_500_000, 'USD']],
  ['it cost 20 million euros', '20 million euros', ['money', 20_000_000, 'EUR']],
  ['on 6 February 2026 it rained', '6 February 2026', ['date', '2026-02-06']],
  ['on March 3 it rained', 'March 3', ['date', '--03-03']],
  ['in June 2025 it rained', 'June 2025', ['date', '2025-06']],
  ['since 1989', '1989', ['year', 1989]],
  ['the 86-year-old mayor', '86-year-old', ['age', 86, 'year']],
  ['Ana Costa, 45, is mayor', '45', ['age', 45, 'year']],
  ['the third time', 'third', ['ordinal', 3]],
  ['the 21st time', '21st', ['ordinal', 21]],
  ['two hundred and five ships', 'two hundred and five', ['number', 205]],
  ['1,250 ships', '1,250', ['number', 1250]],
  ['it lent 41bn kroner', '41bn kroner', ['money', 41_000_000_000, 'NOK']],
  ['some 7bn trees', '7bn', ['number', 7_000_000_000]],
  ['three quarters of them', 'three quarters', ['number', 0.75]],
])('values: %s', (text, exact, [kind, value, unit]) => {
  const found = findValues(text, 'en');
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([exact]);
  expect(found[0]).toMatchObject({ kind, value, ...(unit ? { unit } : {}) });
});

test('values: the German decimal comma', () => {
  expect(findValues('Das kostet 3,5 Millionen Euro.', 'de')).toMatchObject([
    { kind: 'money', value: 3_500_000, unit: 'EUR' },
  ]);
});

test('words keep apostrophes, hyphens and decimals', () => {
  expect(words('The U.S. can’t sell 1,250 well-made boats, Ana.').map(({ text }) => text)).toEqual([
    'The',
    'U.S.',
    'can’t',
    'sell',
    '1,250',
    'well-made',
    'boats',
    'Ana',
  ]);
});

test('masks what identifies a person or an account', () => {
  const text =
    'Write to ana.costa@mail.example or @anacosta, call +44 20 7946 0958 or (555) 010-4477, pay DE89 3704 0044 0532 0130 00 or 4111 1111 1111 1111.';
  expect(maskPersonal(text)).not.toMatch(/ana|@|\d{3}/u);
  expect(maskPersonal('In 2024 it sold 1,250,000 boats for $12,500.50.')).toBe(
    'In 2024 it sold 1,250,000 boats for $12,500.50.',
  );
});

test('a quotation is found exactly, by its context, and nearly', () => {
  const text = 'The dam holds. Later: the dam holds. In the end the old dam of the upper town did not hold at all.';
  expect(matchQuote(text, 'dam holds', { prefix: 'Later: the ' })).toMatchObject({ start: 26, score: 1 });
  const near = matchQuote(text, 'the dam of the upper town did not hold');
  expect(text.slice(near?.start, near?.end)).toBe('the old dam of the upper town did not hold');
  expect(matchQuote(text, 'nothing of the kind was ever written')).toBeNull();
});

test('the difference of two texts', () => {
  expect(difference('the dam holds well', 'the old dam holds')).toEqual([
    { text: 'the', kind: 'same' },
    { text: 'old', kind: 'second' },
    { text: 'dam holds', kind: 'same' },
    { text: 'well', kind: 'first' },
  ]);
});

test('a language without a plug-in is read as English', () => {
  expect([languageOf('de-CH').tag, languageOf('und').tag]).toEqual(['de', 'en']);
});

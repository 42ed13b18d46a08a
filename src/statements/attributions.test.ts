import { expect, test } from 'vitest';
import type { Block, Claim, PageDocument } from '../model.ts';
import { findAttributions } from './attributions.ts';
import { findStatements } from './index.ts';

function pageOf(...paragraphs: string[]): PageDocument {
  const blocks = paragraphs.map((text, index): Block => ({ id: `b${index}`, kind: 'paragraph', text }));
  return {
    url: 'https://news.example/a',
    language: 'en',
    title: '',
    blocks,
    comments: [],
    links: [],
    claimReviews: [],
  };
}

/** Each attribution as `source | cue | content`, its parts joined by a slash. */
function summary(text: string): string[] {
  return findAttributions(pageOf(text)).map(({ source, cue, content }) =>
    [source, cue]
      .map((span) => (span ? text.slice(span.start, span.end) : '-'))
      .concat(content.map((span) => text.slice(span.start, span.end)).join(' / '))
      .join(' | '),
  );
}

test.each<[string, string, string[]]>([
  ['a clause with that', 'The mayor said that the dam would hold.', ['The mayor | said | that the dam would hold']],
  ['a clause without', 'Brandt says the pumps were never tested.', ['Brandt | says | the pumps were never tested']],
  [
    'after the clause',
    'The pumps were never tested, Marta Lindqvist told a hearing on Monday.',
    ['Marta Lindqvist | told | The pumps were never tested'],
  ],
  [
    'after the clause, turned round',
    'The pumps were never tested, said Marta Lindqvist.',
    ['Marta Lindqvist | said | The pumps were never tested'],
  ],
  [
    'in the midst of it',
    'The dam, engineers say, will not last another winter.',
    ['engineers | say | The dam / will not last another winter'],
  ],
  [
    'according to',
    'According to the ministry, nine people were hurt.',
    ['the ministry | According to | nine people were hurt'],
  ],
  [
    'whom it was told',
    'Okafor told reporters on Friday that the bridge was closed.',
    ['Okafor | told | that the bridge was closed'],
  ],
  ['what is wanted', 'Costa wants to move the port.', ['Costa | wants | to move the port']],
  ['what is asked of others', 'The union urged lawmakers to act.', ['The union | urged | lawmakers to act']],
  ['what is blamed', 'Costa denounced the strike as reckless.', ['Costa | denounced | the strike as reckless']],
  [
    'a participle has the subject of its clause',
    'Costa left the hall, saying the talks had failed.',
    ['Costa | saying | the talks had failed'],
  ],
  [
    'partly quoted',
    'Costa said the strike had to end before “the whole coast is cut off.”',
    ['Costa | said | the strike had to end before “the whole coast is cut off.”'],
  ],
  [
    'interrupted quotations are one',
    '“We counted twelve breaches,” Brandt said. “Nobody had counted before us.”',
    ['Brandt | said | “We counted twelve breaches,” / “Nobody had counted before us.”'],
  ],
  [
    'marks of two apostrophes',
    "''We counted twelve breaches,'' Brandt said.",
    ["Brandt | said | ''We counted twelve breaches,''"],
  ],
  [
    'what is held by nobody named',
    'The bridge was said to be safe.',
    ['- | was said | The bridge was said to be safe'],
  ],
  [
    'what is held by many',
    'The port, a ruin since 1962, is widely expected to close in May.',
    ['- | is widely expected | The port, a ruin since 1962, is widely expected to close in May'],
  ],
  [
    'by whom something was judged',
    'The plan was rejected by the union on Friday.',
    ['the union | was rejected | The plan'],
  ],
  [
    'what somebody was asked',
    'Asked by reporters whether the dam would hold, Costa shrugged.',
    ['reporters | Asked | whether the dam would hold'],
  ],
  [
    'a noun that reports',
    'Brandt repeated his claim that the pumps were never tested.',
    ['his | claim | that the pumps were never tested'],
  ],
  [
    'a clause with any verb',
    'Brandt said the town needs another bridge.',
    ['Brandt | said | the town needs another bridge'],
  ],
  [
    'who said it is told of further on',
    'The dam will not last, said Marta Lindqvist, who has measured it for years.',
    ['Marta Lindqvist, who has measured it for years | said | The dam will not last'],
  ],
  [
    'what the main clause adds is not said',
    'When Costa suggested that the port would close, the union met at once.',
    ['Costa | suggested | that the port would close'],
  ],
  [
    'speech in marks ends with them',
    'Brandt warned “the dam will not hold,” before the town went to sleep.',
    ['Brandt | warned | “the dam will not hold,”'],
  ],
  ['a cry right after its verb', 'A man shouted “Open the gates!” and ran.', ['A man | shouted | “Open the gates!”']],
])('%s', (_, text, expected) => {
  expect(summary(text)).toEqual(expected);
});

test.each([
  ['a noun of the same form', 'The river has lost many of its states and points of interest.'],
  ['a passive that holds nothing', 'The bridge was praised in the spring.'],
  ['the reader', 'You know, the bridge is safe.'],
])('%s attributes nothing', (_, text) => {
  expect(summary(text)).toEqual([]);
});

test('a claim knows who is reported to say it, by the fullest name', () => {
  const page = pageOf(
    'Marta Lindqvist, a hydrologist at Uppsala University, opened the session in 2019.',
    'Lindqvist said that the dam at Harnes had lost 14 of its 40 pillars since 2011.',
  );
  const claim = findStatements(page).find((statement): statement is Claim => statement.text.startsWith('Lindqvist'));
  expect(claim?.said?.speaker).toMatchObject({ name: 'Marta Lindqvist', anonymous: false });
  expect(claim?.said?.cue.text).toBe('said');
});

test('reported speech is no quote', () => {
  const page = pageOf('Mayor Ana Costa said that the dam at Harnes had lost 14 of its 40 pillars since 2011.');
  expect(findStatements(page).map(({ kind }) => kind)).toEqual(['claim']);
});

test('a part of a quotation knows the part that it goes on from', () => {
  const page = pageOf('“If the dam goes,” Brandt said, “the lower town goes with it.”');
  const [first, second] = findStatements(page);
  expect(second).toMatchObject({ kind: 'quote', partOf: first?.id });
});

test.each<[string, string, string[]]>([
  [
    'the speaker and what they did, without the verb of saying',
    '“The gates were shut at nine,” said Josef Lindqvar, who has run the lock at Harnes since 2011.',
    ['Josef Lindqvar, who has run the lock at Harnes since 2011.'],
  ],
  [
    'two clauses of one sentence',
    '“We will appeal this,” said Tomas Brenn, director of the Coast Trust, adding that the court had heard 2 of 9 witnesses in May 2024.',
    ['Tomas Brenn, director of the Coast Trust', 'the court had heard 2 of 9 witnesses in May 2024.'],
  ],
  [
    'nothing where only the speaker is named',
    '“The gates were shut at nine,” Lindqvar told a reporter from the Gazette.',
    [],
  ],
  [
    'the whole sentence where it goes on into the quotation',
    'Mayor Ana Costa said in June 2024 that Lisk had lost 40 ships because “nobody was counting them at all.”',
    ['Mayor Ana Costa said in June 2024 that Lisk had lost 40 ships because “nobody was counting them at all.”'],
  ],
])('a claim beside a quotation: %s', (_, text, expected) => {
  const claims = findStatements(pageOf(text)).filter(({ kind }) => kind === 'claim');
  expect(claims.map((claim) => claim.text)).toEqual(expected);
});

test('a “will” within a quotation says nothing of the sentence around it', () => {
  const page = pageOf(
    'Marit Aune, Lisk’s 58-year-old mayor since 2014, called the pier “the last good thing this coast will ever get.”',
  );
  expect(findStatements(page).find(({ kind }) => kind === 'claim')).toMatchObject({ nature: 'checkable' });
});

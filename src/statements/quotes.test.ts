import { expect, test } from 'vitest';
import type { Block, PageDocument } from '../model.ts';
import { findQuotes } from './quotes.ts';

function pageOf(paragraphs: readonly (string | Partial<Block>)[], language = 'en'): PageDocument {
  const blocks = paragraphs.map(
    (paragraph, index): Block => ({
      id: `b${index}`,
      kind: 'paragraph',
      text: '',
      ...(typeof paragraph === 'string' ? { text: paragraph } : paragraph),
    }),
  );
  return { url: 'https://news.example/a', language, title: '', blocks, comments: [], links: [], claimReviews: [] };
}

/** Each quote as `first words | speaker | told to`. */
function summary(paragraphs: readonly (string | Partial<Block>)[], language?: string): string[] {
  return findQuotes(pageOf(paragraphs, language)).map(({ text, speaker, toldTo }) => {
    const words = text
      .replace(/^\P{L}+/u, '')
      .split(' ')
      .slice(0, 2)
      .join(' ');
    const who = speaker ? `${speaker.anonymous ? '?' : ''}${speaker.name ?? speaker.description}` : '-';
    return [words, who, ...(toldTo ? [toldTo] : [])].join(' | ');
  });
}

test.each<[string, string[], string[]]>([
  [
    'a cue after',
    ['“The river is higher than in any spring we know,” said Marta Lindqvist, a hydrologist.'],
    ['The river | Marta Lindqvist'],
  ],
  [
    'subject before the cue',
    ['“The river will not wait for us,” Mayor Tom Okafor said on Monday.'],
    ['The river | Tom Okafor'],
  ],
  ['a question', ['“Who will pay for all of this?” Tom Okafor asked. Nobody answered.'], ['Who will | Tom Okafor']],
  [
    'a cue before, with a colon',
    [
      'Marta Lindqvist, head of the River Institute at Uppsala University, told Harbour Radio: “The gauges failed on Sunday night.”',
    ],
    ['The gauges | Marta Lindqvist | Harbour Radio'],
  ],
  [
    'a verb that is no cue, with a colon',
    [
      'Tomas Vidal, a Spanish engineer in Oslo, gave a bleak view of the repairs: “Nothing here will hold through another winter.”',
    ],
    ['Nothing here | Tomas Vidal'],
  ],
  [
    'a later surname',
    ['Marta Lindqvist, a hydrologist, opened the session.', '“We have seen this coming for years,” Lindqvist said.'],
    ['We have | Marta Lindqvist'],
  ],
  [
    'a pronoun',
    [
      '“The bridge is closed until further notice,” said Marta Lindqvist. “It is not safe,” she added, “and nobody should cross it.”',
    ],
    ['The bridge | Marta Lindqvist', 'It is | Marta Lindqvist', 'and nobody | Marta Lindqvist'],
  ],
  [
    'a title before the name',
    ['Defence Minister Ana Costa warned that “no ship will leave this harbour unseen.”'],
    ['no ship | Ana Costa'],
  ],
  [
    'secretary of something',
    ['“We are ready to talk at any time,” said Secretary of State Paul Renner.'],
    ['We are | Paul Renner'],
  ],
  [
    'according to',
    ['“The pumps were never tested at full load,” according to Ivo Brandt, who ran the plant.'],
    ['The pumps | Ivo Brandt'],
  ],
  [
    'a carried-on quote',
    ['“The pumps were never tested,” Ivo Brandt said. “They were painted, and that was all of it.”'],
    ['The pumps | Ivo Brandt', 'They were | Ivo Brandt'],
  ],
  [
    'a quote that waits for its cue',
    ['“The pumps were never tested at all.” “They were painted,” Ivo Brandt said.'],
    ['The pumps | Ivo Brandt', 'They were | Ivo Brandt'],
  ],
  [
    'mid-sentence cue',
    ['“If the dam goes,” Brandt said, “the lower town goes with it.”'],
    ['If the | Brandt', 'the lower | Brandt'],
  ],
  [
    'a participle',
    ['“We counted twelve breaches,” Brandt explained, adding that “nobody had counted before us.”'],
    ['We counted | Brandt', 'nobody had | Brandt'],
  ],
  [
    'an unnamed official',
    ['A senior Norwegian official who asked not to be named told the Fjord Times, “We knew of the leak in March.”'],
    ['We knew | ?A senior Norwegian official | the Fjord Times'],
  ],
  [
    'an unnamed resident',
    ['“They took the boats first,” said a fisherman from the lower town.'],
    ['They took | ?a fisherman from the lower town'],
  ],
  [
    'the same unnamed again',
    [
      'A nurse working at the clinic said: “We had no oxygen for six hours.” The nurse added: “No one came to help us.”',
    ],
    ['We had | ?A nurse working at the clinic', 'No one | ?A nurse working at the clinic'],
  ],
  [
    'an institution',
    ['“The permit was withdrawn in April,” the ministry said in a statement.'],
    ['The permit | the ministry'],
  ],
  [
    'continued over paragraphs',
    [
      '“We began with nothing at all, Brandt said later, and that was a mistake.”',
      'Brandt recalled the first week: “We slept in the turbine hall.',
      '“Then the water came in through the roof.”',
    ],
    ['We began | -', 'We slept | Brandt', 'Then the | Brandt'],
  ],
  [
    'the paragraph before introduces',
    ['Speaking to reporters, Ana Costa said:', '“Every ship in the harbour has been accounted for.”'],
    ['Every ship | Ana Costa'],
  ],
  ['straight marks', ['"The harbour is open again," Ana Costa said.'], ['The harbour | Ana Costa']],
  ['single marks', ['‘The harbour won’t open before the spring,’ said Ana Costa.'], ['The harbour | Ana Costa']],
  ['guillemets', ['«The harbour is open again,» Ana Costa said.'], ['The harbour | Ana Costa']],
  [
    'nested marks',
    ['“He called it ‘a disaster for the town’ and walked out,” said Ana Costa.'],
    ['He called | Ana Costa'],
  ],
  [
    'a stray mark inside',
    ["Ana Costa spoke of “the worst night since the flood, which my father called ‘the long dark.'”"],
    ['the worst | Ana Costa'],
  ],
  [
    'scare quotes',
    [
      'The so-called “green” bloc and the ‘realists’ in its ranks met on Friday; groups described as “moderate” stayed away.',
    ],
    [],
  ],
  ['titles', ['His novel “The Salt Road” won a prize, and the film “North of Everything Else” followed.'], []],
  [
    'two speakers of one name',
    [
      'Jane Harlow, a chemist, and Peter Harlow, a baker, live here.',
      '“Bread is simple to make well,” Peter Harlow said. “Chemistry is not simple,” Jane Harlow said.',
    ],
    ['Bread is | Peter Harlow', 'Chemistry is | Jane Harlow'],
  ],
  [
    'apposition between',
    ['“There is no plan for the winter,” Jane Harlow, who leads the Bakers’ Union of Leith, said.'],
    ['There is | Jane Harlow'],
  ],
  [
    'the office before the name between commas',
    ['The company’s director, Jane Harlow, said: “There is no plan for the winter.”'],
    ['There is | Jane Harlow'],
  ],
  [
    'an introduction',
    ['At a hearing in Geneva on Tuesday, Jane Harlow told lawmakers that “the tanks were empty for nine days.”'],
    ['the tanks | Jane Harlow'],
  ],
  [
    'an interview',
    ['“The tanks were empty for nine days,” Jane Harlow said in an interview with Radio Leith.'],
    ['The tanks | Jane Harlow | Radio Leith'],
  ],
])('%s', (_, paragraphs, expected) => {
  expect(summary(paragraphs)).toEqual(expected);
});

test('German marks and cues', () => {
  expect(
    summary(['„Der Hafen bleibt bis zum Frühjahr geschlossen“, sagte Jana Weber, Leiterin der Behörde.'], 'de'),
  ).toEqual(['Der Hafen | Jana Weber']);
});

test('a description is given to the name', () => {
  const [quote] = findQuotes(
    pageOf([
      'Marta Lindqvist, head of Rivers, Coasts and Lakes at the North Institute, wrote: “We were never asked about it.”',
    ]),
  );
  expect(quote?.speaker).toMatchObject({
    name: 'Marta Lindqvist',
    description: 'head of Rivers, Coasts and Lakes at the North Institute',
    anonymous: false,
  });
});

test('a pull quote is another place of the quote', () => {
  const text = '“The river is higher than in any spring we know,”';
  const quotes = findQuotes(
    pageOf([
      `${text} said Marta Lindqvist.`,
      { kind: 'pull-quote', text: '“The river is higher than in any spring we know”' },
    ]),
  );
  expect(quotes.map((quote) => quote.places.length)).toEqual([2]);
});

test('the content span includes the marks, and the place finds it', () => {
  const page = pageOf(['Ana Costa said: “Every ship has been accounted for.” Then she left.']);
  const [quote] = findQuotes(page);
  const text = page.blocks[0]?.text ?? '';
  expect(text.slice(quote?.content.start, quote?.content.end)).toBe('“Every ship has been accounted for.”');
  expect(quote?.places[0]?.target.prefix).toBe('Ana Costa said: ');
});

test.each<[string, string[], string[]]>([
  [
    'the subject of the sentence before',
    ['Marta Lindqvist toured the dam with Ivo Brandt on Friday. “It is worse than we were told it was,” she said.'],
    ['It is | Marta Lindqvist'],
  ],
  [
    'the subject of the paragraph before',
    [
      '“Nothing leaks here at all,” said Ivo Brandt.',
      'Marta Lindqvist saw the dam on Friday and disagreed.',
      '“It is worse than we were told it was,” she said.',
    ],
    ['Nothing leaks | Ivo Brandt', 'It is | Marta Lindqvist'],
  ],
  [
    'he added is who spoke last',
    [
      '“Nothing leaks here at all,” said Ivo Brandt. Marta Lindqvist saw it otherwise. “We test it every spring,” he added.',
    ],
    ['Nothing leaks | Ivo Brandt', 'We test | Ivo Brandt'],
  ],
])('a pronoun: %s', (_, paragraphs, expected) => {
  expect(summary(paragraphs)).toEqual(expected);
});

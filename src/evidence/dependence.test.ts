import { expect, it } from 'vitest';
import type { Context, PageDocument, Passage } from '../model.ts';
import { registrableOf } from '../text/registrable.ts';
import { markDependent } from './dependence.ts';
import { passagesOfPage } from './own-page.ts';

const context: Context = { language: 'en', title: '', host: 'www.courier.co.uk', publisher: 'The Lisk Courier' };
const page: PageDocument = {
  ...{ url: 'https://www.courier.co.uk/a', language: 'en', title: 'Yard sold', publisher: 'The Lisk Courier' },
  blocks: [
    {
      ...{ id: 'b0', kind: 'paragraph' },
      text: 'The yard of Lisk was sold to Nordkai on Thursday after four years of talks with three other firms. “We are glad that this is over at last,” said Olaf Brandt, who leads the dockers.',
    },
  ],
  ...{ comments: [], links: [], claimReviews: [] },
};

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return {
    ...{ kind: 'passage', id: 'p', source: 'guardian', url: 'https://north.example/a', title: '', retrieved: '' },
    ...{ fetched: { sha256: '', length: text.length }, text, start: 0, end: text.length, ...more },
  };
}

it.each<[string, Passage, Passage['dependent']]>([
  ['a page of somebody else', passage('Nordkai has bought the yard of Lisk, its new owner said on Friday.'), undefined],
  [
    'another page of the publisher',
    passage('The talks began.', { url: 'https://archive.courier.co.uk/b' }),
    'publisher',
  ],
  ['the publisher by name', passage('The talks began.', { publisher: 'the lisk courier' }), 'publisher'],
  [
    'the same words on another page',
    passage('The yard of Lisk was sold to Nordkai on Thursday after four years of talks with three other firms.'),
    'copy',
  ],
  [
    'the same quotation in words of its own',
    passage(
      '“We are glad that this is over at last,” the head of the union told our reporter at the gate that evening.',
    ),
    undefined,
  ],
  ['what goes back to it', passage('The yard was sold, according to the Lisk Courier.'), 'citing'],
  ['what goes back to it by address', passage('The yard was sold (courier.co.uk).'), 'citing'],
  ['what only names it', passage('The Lisk Courier was founded in 1871 and has 40 editors.'), undefined],
])('%s', async (_, one, expected) => {
  const own = await passagesOfPage(page, new Date('2026-02-06T10:00:00Z'));
  expect(markDependent(one, own, context).dependent).toBe(expected);
});

it.each([
  ['www.paper.example', 'paper.example'],
  ['news.paper.co.uk', 'paper.co.uk'],
  ['paper.co.uk', 'paper.co.uk'],
  ['a.b.paper.com.au', 'paper.com.au'],
  ['127.0.0.1:8091', '127.0.0.1:8091'],
  ['localhost', 'localhost'],
])('%s is registered as %s', (host, registered) => {
  expect(registrableOf(host)).toBe(registered);
});

it('the page’s own sentences are slices of its text, the headline first', async () => {
  const own = await passagesOfPage(page, new Date('2026-02-06T10:00:00Z'));
  expect(own.map(({ text }) => text)).toEqual([
    'Yard sold',
    'The yard of Lisk was sold to Nordkai on Thursday after four years of talks with three other firms.',
    '“We are glad that this is over at last,” said Olaf Brandt, who leads the dockers.',
  ]);
  expect(own.every(({ dependent }) => dependent === 'page')).toBe(true);
  const text = [page.title, ...page.blocks.map((block) => block.text)].join('\n');
  for (const one of own) expect(text.slice(one.start, one.end)).toBe(one.text);
});

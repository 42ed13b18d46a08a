/** Whose each quotation is, on news pages of our own: what was written down before it was read. */
import { expect, test } from 'vitest';
import type { Block, PageDocument, Quote } from '../model.ts';
import { FIRST } from './fixtures/speakers-first.ts';
import { FOURTH } from './fixtures/speakers-fourth.ts';
import { SECOND } from './fixtures/speakers-second.ts';
import { THIRD } from './fixtures/speakers-third.ts';
import { findStatements } from './index.ts';

/** What only somebody who knows the world, or reads on, can tell. */
const BEYOND = [
  'hearing: does not set a single',
  'ferry: cooperating with all',
  'trial: trusted the machine more',
  'trial: Quite',
  'school: One wrote to me',
  'strike: See you there',
  'dairy: family-owned and future-focused',
  'startup-flight: Three-eighty',
  'bus-lanes: Our drivers can now',
  'satellite: weak, regular and',
  'referee: language from the home',
];

interface Wanted {
  block: string;
  words: string;
  who: string;
}

function pageOf(lines: readonly string[]): { page: PageDocument; wanted: Wanted[] } {
  const blocks: Block[] = [];
  const wanted: Wanted[] = [];
  for (const line of lines) {
    const [words = '', who = ''] = line.replace(/^== /u, '').split(' | ');
    if (line.startsWith('== ')) wanted.push({ block: `b${blocks.length - 1}`, words, who });
    else blocks.push({ id: `b${blocks.length}`, kind: 'paragraph', text: line });
  }
  const none = { comments: [], links: [], claimReviews: [] };
  return { page: { url: 'https://news.example/', language: 'en', title: '', blocks, ...none }, wanted };
}

const plain = (who: string) =>
  who
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:an?|the|his|her|its) /u, '');

function isRight(quote: Quote | undefined, who: string): boolean {
  const { name, description = '', anonymous } = quote?.speaker ?? {};
  if (name) return plain(name) === plain(who.replace(/^\?/u, ''));
  return who.startsWith('?')
    ? !!anonymous && plain(description).includes(plain(who.slice(1)))
    : plain(description) === plain(who);
}

const pages = [FIRST, SECOND, THIRD, FOURTH].flatMap((lot) =>
  lot
    .split(/^# /mu)
    .slice(1)
    .map((part) => part.trim().split('\n')),
);

test.each(pages.map(([name = '', ...lines]) => [name, lines] as const))('speakers of %s', (name, lines) => {
  const { page, wanted } = pageOf(lines);
  const quotes = findStatements(page).filter((one): one is Quote => one.kind === 'quote');
  const wrong = wanted.filter(({ block, words, who }) => {
    const quote = quotes.find(
      ({ text, places }) => places[0]?.block === block && text.replace(/^\P{L}+/u, '').startsWith(words),
    );
    return !isRight(quote, who);
  });
  const beyond = BEYOND.filter((one) => one.startsWith(`${name}: `));
  expect(wrong.map(({ words }) => `${name}: ${words}`)).toEqual(beyond);
});

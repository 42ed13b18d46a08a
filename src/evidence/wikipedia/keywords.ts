/** What is sent to a search: names and a few words, never the sentence. */
import type { Statement } from '../../model.ts';
import { maskPersonal } from '../../text/mask.ts';
import { countryOf, isCountry } from '../countries.ts';
import { type Mention, mentionsIn, resolveSurnames } from '../mentions.ts';
import { isTelling } from './bearing.ts';
import { namesOfSpeaker } from './speakers.ts';
import { contentWords, isGeneral, stem, stemsOf } from './stems.ts';

/** The names in each statement, a surname by the full name that another statement or a speaker gives. */
export function mentionsOf(statements: readonly Statement[]): Map<string, Mention[]> {
  const found = new Map(statements.map((statement) => [statement.id, mentionsIn(statement.text)]));
  const speakers = statements.flatMap((one) => (one.kind === 'quote' && one.speaker?.name ? [one.speaker.name] : []));
  resolveSurnames([...found.values(), ...[...new Set(speakers)].map((name) => mentionsIn(name))]);
  return found;
}

/** The names of a statement that articles may be about, the most telling first, and those of whoever is quoted. */
export function namesFor(statement: Statement, mentions: readonly Mention[]): string[] {
  const names = [...institutionsIn(statement.text), ...mentions.map((mention) => plain(mention.name))];
  if (statement.kind === 'quote' && statement.speaker) names.push(...namesOfSpeaker(statement.speaker).map(plain));
  const fit = names.filter((name) => name.length > 1);
  return [...new Set(fit)].sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)));
}

const OFFICE = /^(?:leader|president|minister|king|queen|chancellor|monarch|vice|premier|commander)$/;
const INSTITUTION =
  /^(?:parliament|constitution|army|navy|military|economy|judiciary|government|senate|court|program|programme|forces|bank|politics|elections?|borders?|population|history)$/;

/** "Iran's 86-year-old supreme leader" → "Supreme Leader of Iran": how an encyclopedia calls what a country has. */
export function institutionsIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)(?:['’]s?)? ((?:[\p{L}\d-]+ ?){1,4})/gu)) {
    const place = countryOf(match[1] ?? '') ?? (isCountry(match[1] ?? '') ? match[1] : undefined);
    const after = (match[2] ?? '').trim().split(' ');
    const head = after.findIndex((word) => OFFICE.test(word) || INSTITUTION.test(word));
    if (!place || head < 0 || after.slice(0, head + 1).some((word) => /^\p{Lu}/u.test(word))) continue;
    const own = after.slice(Math.max(0, head - 1), head + 1).filter((word) => !/\d/.test(word) && !isGeneralWord(word));
    const head0 = after[head] ?? '';
    const words = own.includes(head0) ? own : [...own, head0];
    const office = OFFICE.test(head0);
    const article = /^United /.test(place) ? 'the ' : '';
    found.push(
      `${words.map((word, at) => (office || at === 0 ? capital(word) : word)).join(' ')} of ${article}${place}`,
    );
  }
  return found;
}

function isGeneralWord(word: string): boolean {
  return contentWords(word).length === 0 || (isGeneral(stem(word)) && !OFFICE.test(word) && !INSTITUTION.test(word));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** How often a stem stands in the statements of a page: what it is about comes again. */
export type Topics = (stem: string) => number;

export function topicsOf(statements: readonly Statement[], title: string): Topics {
  const counts = new Map<string, number>();
  for (const text of [title, ...statements.map((statement) => statement.text)]) {
    for (const one of new Set(stemsOf(text))) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return (one) => counts.get(one) ?? 0;
}

/** Every word must be found, so few are sent: one name, or the places, and the words that say most; then one word less. */
export function searchesFor(
  statement: Statement,
  mentions: readonly Mention[],
  topics: Topics,
  isKnown: (name: string) => boolean,
  subject?: string,
): string[] {
  const own = [...new Set(mentions.map((mention) => plain(mention.name)))];
  // "The flood of 1926" is told of the town that the page is about.
  if (own.length === 0 && subject !== undefined) own.push(subject);
  const telling = own.filter(isTelling);
  const name = telling.find(isKnown);
  const places = own.filter((one) => !isTelling(one) && (isCountry(one) || isKnown(one))).slice(0, 3);
  const names = name !== undefined ? [name] : places.length > 0 ? places : [...telling, ...own].slice(0, 1);
  const inNames = new Set(mentions.flatMap(({ name: one, text }) => stemsOf(`${one} ${text}`)));
  // Whoever found the statement has chosen keywords.
  const chosen = new Set(contentWords(plain(statement.query)));
  const weighed = new Map<string, number>();
  for (const word of contentWords(plain(statement.text))) {
    const usable = /^(?:1[5-9]|20)\d\d$/.test(word) || (word.length > 3 && !/\d/.test(word));
    if (usable && !inNames.has(stem(word))) weighed.set(word, weightOf(word, topics) + (chosen.has(word) ? 0.3 : 0));
  }
  const nouns = [...weighed].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const wanted = names.length === 0 ? 3 : names.length === 1 ? 2 : 1;
  if (nouns.length < wanted) return names.length > 0 && telling.length > 0 ? names.slice(0, 1) : [];
  const wide = names.length > 0 ? [...names.slice(0, 2), ...nouns.slice(0, 1)] : nouns.slice(0, 2);
  return [...new Set([[...names, ...nouns.slice(0, wanted)].join(' '), wide.join(' ')])];
}

const QUALITY = /(?:ly|stead|ous|ful|ive|able|ible|less|ant|ent|ary|ish|ual|tal|nal|cal)$/;
const DOING = /(?:ing|ed|ise|ize|ises|izes)$/;

/** What the page is about, by its nouns; a word at home everywhere finds everything. */
function weightOf(word: string, topics: Topics): number {
  const one = stem(word);
  // What happened in a year is found by it.
  if (/^\d+$/.test(word)) return 1.5;
  return (
    Math.min(topics(one), 4) / 4 +
    Math.min(word.length, 10) / 20 -
    (QUALITY.test(word) ? 0.5 : 0) -
    (DOING.test(word) ? 0.4 : 0) -
    (isGeneral(one) ? 1 : 0)
  );
}

/** Without what means something to the search, and without personal identifiers. */
function plain(text: string): string {
  return maskPersonal(text)
    .replace(/[:~!*\\()"“”„«»[\]{}|/^?<>,;#]/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[-–—]+|[-–—]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

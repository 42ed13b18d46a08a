/** What is sent to a search: keywords, from the most exact to the most likely to find anything. */
import type { Statement } from '../../model.ts';
import { maskPersonal } from '../../text/mask.ts';
import { normalise, words } from '../../text/words.ts';
import { isCountry } from '../countries.ts';
import { type Mention, mentionsIn, resolveSurnames } from '../mentions.ts';

const STOP = new Set(
  `a about after again against all also am an and any are as at be because been before being below between both but by can could did do
  does doing down during each even every few for from further had has have having he her here hers him his how i if in into is it
  its just like made make many may me might more most much must my no nor not now of off on once one only or other our out over own
  said same say says she should since so some still such than that the their them then there these they this those through to too
  told two under until up upon us very was we were what when where which while who whom whose why will with within would year years
  you your january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday`.split(/\s+/),
);

const MOST_WORDS = 8;

/** Content words of a text as they are compared. */
export function contentWords(text: string): string[] {
  return words(text)
    .map((word) => normalise(word.text))
    .filter((word) => (word.length > 2 || /\d/.test(word)) && !STOP.has(word));
}

/** The names in each statement, a surname by the full name that another statement gives. */
export function mentionsOf(statements: readonly Statement[]): Map<string, Mention[]> {
  const found = new Map(statements.map((statement) => [statement.id, mentionsIn(statement.text)]));
  resolveSurnames([...found.values()]);
  return found;
}

/** Two or three searches at most; none where the statement names nothing that could be looked up. */
export function searchesFor(statement: Statement, mentions: readonly Mention[]): string[] {
  const names = mentions.map((mention) => plain(mention.name));
  const own = plain(statement.query).split(/\s+/).filter(Boolean);
  const keywords =
    own.length > 0
      ? own
      : plain(statement.text)
          .split(/\s+/)
          .filter((word) => contentWords(word).length > 0);
  const [name] = [...names].sort((a, b) => b.split(' ').length - a.split(' ').length);
  const inName = new Set(names.flatMap((one) => contentWords(one)));
  const others = contentWords(plain(statement.text)).filter((word) => !inName.has(word));
  const numbers = others.filter((word) => /^\d{4}$/.test(word));
  const nouns = others.filter((word) => !/\d/.test(word)).sort((a, b) => b.length - a.length);
  const ladder = [keywords.slice(0, MOST_WORDS).join(' ')];
  if (name) ladder.push([name, ...numbers.slice(0, 1), ...nouns.slice(0, 2)].slice(0, MOST_WORDS).join(' '));
  // Alone, a country or a surname would find anything.
  if (name && /\s/.test(name) && !isCountry(name)) ladder.push(name);
  else if (!name && nouns.length >= 2) ladder.push(nouns.slice(0, 3).join(' '));
  return [...new Set(ladder.map((rung) => rung.trim()).filter((rung) => contentWords(rung).length > 0))].slice(0, 3);
}

/** Without what means something to the search, and without personal identifiers. */
function plain(text: string): string {
  return maskPersonal(text)
    .replace(/[:~!*\\()"“”„«»[\]{}|/^?<>,;]/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[-–—]+|[-–—]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names in a statement: which words may be the name of a person, a place, an organisation or an event. */
import type { Span } from '../model.ts';
import { maskPersonal } from '../text/mask.ts';
import { countryOf } from './countries.ts';

export interface Mention extends Span {
  /** As it stands in the text. */
  text: string;
  /** What to look for: the text, or the country of an adjective ("Greek"), or the fuller name used elsewhere. */
  name: string;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.\-–&](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const LINKS = new Set('of for the van de der den von bin ibn al el la le du da di dos del and zu y'.split(' '));
const TITLES = new Set(
  `president vice prime minister deputy home foreign secretary chief justice king queen prince princess pope emperor
  mayor governor chancellor senator sen gov rep gen general col colonel lt sgt sergeant captain capt admiral lord lady sir dame
  dr mr mrs ms prof professor rev reverend ayatollah imam sheikh saint st representative congressman congresswoman
  speaker chairman chairwoman chair leader opposition shadow former ex then ambassador judge attorney commissioner
  director executive officer ceo premier taoiseach sultan emir crown grand mp mep baron baroness duke duchess
  interim acting incoming outgoing late young old treasury detective inspector superintendent sheriff coach
  pm vp secretary-general attorney-general governor-general director-general vice-president vice-chancellor co-founder founder
  actor actress singer author writer novelist poet footballer striker goalkeeper comedian journalist lawyer economist banker
  billionaire businessman businesswoman president-elect`.split(/\s+/),
);
const STARTERS = new Set(
  `the a an at as in on of for from by with to after before during since when while where who what why how this that these
  those it its he she they we you i his her their our my your but and or if so yet not no nor both all any each every some
  many most more few several one two three four five six seven eight nine ten about according also although because
  despite even instead last later lawyers meanwhile nearly now once only opposition over people police prosecutors
  really recent see speaking still such survivors then there through today tomorrow two under until unlike up updated
  was were whether which within without yes yesterday january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday may doctors officials experts critics
  sources reporters will can could should would did does do is are had has have let
  give get take make put tell ask think look come go imagine nothing nobody everything everyone everybody somebody someone
  anyone none never always maybe perhaps please thank thanks well sure here just like whoever whatever anything`.split(
    /\s+/,
  ),
);
const EVENT =
  /^(?:\s+(?:dam|mine|bridge|train|plane|ferry|air|bus|hotel|nightclub|school|factory|oil))?\s+(collapse|sinking|stampede|landslide|avalanche|siege|fire|crash|attacks?|bombings?|earthquake|shooting|massacre|disaster|explosion|riots|flood|war|election|protests|summit|derailment|hurricane|eruption)\b/u;

/** In the order of the text; at most one for the same words. */
export function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  let run: Span[] = [];
  let pending: Span[] = [];
  const close = () => {
    if (run.length > 0) found.push(...namesIn(text, run));
    run = [];
    pending = [];
  };
  let last = 0;
  for (const token of text.matchAll(TOKEN)) {
    const span = { start: token.index, end: token.index + token[0].length };
    const between = text.slice(last, span.start);
    // "George W. Bush": the dot of an initial does not end a name, that of a sentence does.
    const joined =
      between === ' ' ||
      (/^\.\s$/.test(between) &&
        /(?:^|\s)(?:\p{Lu}|Gen|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|St|Lt|Col|Prof|Rev)$/u.test(text.slice(0, last)));
    if (run.length > 0 && !joined) close();
    if (/^\p{Lu}/u.test(token[0])) {
      run.push(...pending, span);
      pending = [];
    } else if (run.length > 0 && LINKS.has(token[0])) pending.push(span);
    else close();
    last = span.end;
    if (/^['’]s?(?![\p{L}])/u.test(text.slice(last)) || /['’]s$/u.test(token[0])) close();
    if (/-(based|born|backed|led|run|owned|era|listed|educated)$/u.test(token[0])) close();
  }
  close();
  const seen = new Set<string>();
  // A handle or an account number is nobody's public name, whatever it begins with.
  const sayable = maskPersonal(text);
  return found.filter(
    (mention) =>
      sayable.includes(mention.text) &&
      !/\d{5}/.test(mention.text) &&
      !seen.has(mention.text) &&
      seen.add(mention.text),
  );
}

function namesIn(text: string, run: readonly Span[]): Mention[] {
  const pieces: Span[][] = [];
  let piece: Span[] = [];
  const cut = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  };
  const found: Mention[] = [];
  for (const [index, span] of run.entries()) {
    const word = text.slice(span.start, span.end);
    const bare = word
      .toLowerCase()
      .replace(/['’]s$/u, '')
      .replace(/\.$/, '');
    const country = countryOf(word);
    const next = run[index + 1];
    // "French Open" and "American Airlines" are names; before a title or alone an adjective is a country.
    const nextBare = next ? text.slice(next.start, next.end).toLowerCase() : '';
    if (country && piece.length === 0 && (!next || TITLES.has(nextBare))) {
      found.push({ ...span, text: word, name: country });
    } else if (TITLES.has(bare)) cut();
    else if (piece.length === 0 && (LINKS.has(bare) || STARTERS.has(bare))) continue;
    else piece.push(span);
  }
  cut();
  for (const spans of pieces) found.push(...split(text, spans));
  return found;
}

/** "Foundation for Defense of Democracies" may be one name, "Philippe of Belgium" two: both readings are offered. */
function split(text: string, spans: readonly Span[]): Mention[] {
  const whole = named(text, spans);
  const at = spans.findIndex((span) => /^(of|for|and)$/.test(text.slice(span.start, span.end)));
  // "Vance and Araghchi" are two, "Ministry of Health and Care" may be one.
  const list = at >= 0 && text.slice(spans[at]!.start, spans[at]!.end) === 'and';
  const all =
    at < 0 ? [whole] : [...(list ? [] : [whole]), named(text, spans.slice(0, at)), ...split(text, spans.slice(at + 1))];
  return all.filter((mention): mention is Mention => mention !== undefined);
}

function named(text: string, given: readonly Span[]): Mention | undefined {
  const spans = [...given];
  const wordAt = (index: number) => text.slice(spans.at(index)?.start, spans.at(index)?.end);
  while (spans.length > 0 && /^\p{Ll}/u.test(wordAt(-1))) spans.pop();
  while (spans.length > 0 && /^(of|for|and|the)$/u.test(wordAt(0))) spans.shift();
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const written = text
    .slice(first.start, last.end)
    .replace(/(?:['’]s?|-(?:based|born|backed|led|run|owned|era|listed|educated))$/u, '');
  const event = last.start > first.start || written.length > 5 ? EVENT.exec(text.slice(last.end)) : null;
  const words = event ? written + event[0] : written;
  if (words.length < 2 || /^\p{N}+$/u.test(words)) return undefined;
  if (spans.length === 1 && !event && STARTERS.has(words.toLowerCase())) return undefined;
  return { start: first.start, end: first.start + words.length, text: words, name: countryOf(words) ?? words };
}

/** Gives a later surname the full name that stands elsewhere, if only one full name has it. */
export function resolveSurnames(mentions: readonly Mention[][]): void {
  const full = new Map<string, Set<string>>();
  for (const mention of mentions.flat()) {
    const parts = mention.name.split(/\s+/);
    const surname = parts.at(-1);
    if (parts.length < 2 || parts.length > 4 || !surname || /\b(of|for|and)\b/.test(mention.name)) continue;
    if (!full.has(surname)) full.set(surname, new Set());
    full.get(surname)?.add(mention.name);
  }
  for (const mention of mentions.flat()) {
    if (/\s/.test(mention.name) || mention.name !== mention.text) continue;
    const names = full.get(mention.name);
    const [only] = names ?? [];
    if (names?.size === 1 && only) mention.name = only;
  }
}

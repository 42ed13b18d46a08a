/** What “the company”, “the city”, “the mayor” are called, where the page has named one and no more. */
import type { Reference } from '../../model.ts';
import type { Place } from './pronouns.ts';
import type { There } from './there.ts';

/** Words that stand for things with a name; those of a row stand for each other. */
const KINDS: readonly (readonly string[])[] = [
  'company firm business manufacturer maker carmaker chipmaker retailer corporation airline carrier operator publisher developer startup start-up brewer supplier'.split(
    ' ',
  ),
  ['bank', 'lender'],
  ['university', 'college'],
  ['hospital', 'clinic'],
  ['city', 'town'],
  ['party'],
  ['club', 'team'],
  ['agency'],
  ['institute'],
  ['museum'],
  ['newspaper', 'paper'],
  ['charity'],
  ['school'],
  ['ministry'],
  ['foundation'],
  ['union'],
  ['airport'],
  ['council'],
  ['court'],
  ['island'],
];
const kindOf = (word: string): number => KINDS.findIndex((row) => row.includes(word));

const LEGAL =
  /^(?:Inc|AS|A\/S|ASA|AG|GmbH|Ltd|Limited|plc|PLC|Corp|Corporation|Holdings?|Group|LLC|LLP|SA|S\.A|SE|AB|Co|NV|BV|Oy|SpA|KG|Industries|Motors|Airlines|Airways|Partners|Pharmaceuticals)\.?$/u;
const CAPITALS = String.raw`\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:of |and |for |& |the )?\p{Lu}[\p{L}\p{N}’'&.-]*)*`;

const OFFICES =
  /^(?:mayor|prime minister|president|chancellor|premier|governor|treasurer|chairman|chairwoman|director|minister|ambassador|bishop|principal|headteacher|speaker|sheriff|coach|captain|chief executive|foreign minister|finance minister|defence minister|defense minister|interior minister|attorney general|secretary general|police chief)$/u;

const PHRASE =
  /\b([Tt]he) ((?:prime|foreign|finance|defence|defense|interior) minister|chief executive|attorney general|secretary general|police chief|\p{Ll}[\p{Ll}-]+)(?![\p{L}-])([’']s)?/gu;

export function definitesIn(place: Place, there: There): Reference[] {
  const found: Reference[] = [];
  for (const match of place.text.matchAll(PHRASE)) {
    const noun = match[2] ?? '';
    const kind = kindOf(noun);
    const office = OFFICES.test(noun);
    if (kind < 0 && !office) continue;
    const start = match.index;
    const end = start + 4 + noun.length;
    const after = place.text.slice(end);
    // "the bank of the river", "the airline Skyvoe", "the company that …", "the city council"
    if (
      !match[3] &&
      !/^(?:[.,;:!?)”"]|$|\s(?!of\b|that\b|which\b|who\b|for\b|in which\b|\p{Lu})(?:(?:is|was|has|had|were|are|will|would|said|says|and|in|on|to|by|at|with|also|did|does|can|could|may|from|after|before|since|which|because|when|while|but|until)\b|\p{Ll}+(?:s|ed)\b|\p{Ll}+))/u.test(
        after,
      )
    )
      continue;
    if (!match[3] && isCompound(after)) continue;
    const candidates = office ? holders(noun, place, there) : things(noun, kind, place, there);
    const here = place.text.slice(0, start);
    // The sentence names somebody or something itself: it may be that.
    if (!office && namesSomething(here, there)) continue;
    const [one] = candidates;
    if (one && here.includes(one)) continue;
    if (candidates.size === 1 && one) found.push({ start, end, means: one });
    else if (candidates.size > 1) found.push({ start, end, why: 'two-readings' });
  }
  return found;
}

/** "the company car", "the city council": the noun only describes another. */
const isCompound = (after: string): boolean => {
  const word = /^\s(\p{Ll}+)/u.exec(after)?.[1];
  return (
    word !== undefined &&
    /^(?:council|hall|centre|center|car|leader|leaders|spokesman|spokeswoman|chief|president|board|records|officials|policy|office|bus|boss|rules|law|life|wall|limits|staff|manager|owner|owners|house|room|members?|paper|note|notes|holiday|account|loan|loans|title|bench|case)$/u.test(
      word,
    )
  );
};

/** Whether words in capitals stand there that are nobody’s name. */
function namesSomething(text: string, there: There): boolean {
  const people = there.findMentions(text).filter(({ unknown }) => !unknown);
  const first = /^\P{L}*/u.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(/\p{Lu}[\p{L}’'-]{2,}/gu)) {
    const word = match[0].toLowerCase();
    if (there.language.stopWords.has(word) || there.language.months.has(word) || there.language.weekdays.has(word))
      continue;
    if (
      match.index === first &&
      !/^\s\p{Lu}/u.test(text.slice(match.index + match[0].length)) &&
      there.language.sentenceStarters.has(word)
    )
      continue;
    if (people.some((one) => match.index >= one.start && match.index < one.end)) continue;
    return true;
  }
  return false;
}

const SENTENCES = 4;
const LONG = 2000;

/** What was said just before, in its order: so far back a reader looks, and so far the page’s words are searched. */
function recent(place: Place, there: There): string {
  const found: string[] = [];
  for (const sentence of there.before(place.block, place.start)) {
    found.unshift(sentence.text);
    if (found.length === SENTENCES) break;
  }
  return found.join('\n').slice(-LONG);
}

function things(noun: string, kind: number, place: Place, there: There): Set<string> {
  const before = recent(place, there);
  const row = KINDS[kind] ?? [noun];
  const words = row.join('|');
  const found = new Set<string>();
  const add = (name: string | undefined) => {
    const plain = name
      ?.replace(/^(?:The|In|At|On|But|And|For|When|While|As) /u, '')
      .replace(/[’']s$/u, '')
      .replace(/[,;:]$/u, '');
    if (plain && !/ly$/u.test(plain) && !there.language.stopWords.has(plain.toLowerCase())) found.add(plain);
  };
  const each = (pattern: string) => {
    for (const match of before.matchAll(new RegExp(pattern, 'gu'))) {
      const name = match.groups?.['name'];
      // "A and B are both companies"
      if (/ (?:are|were) /u.test(match[0])) for (const part of name?.split(' and ') ?? []) add(part);
      else add(name);
    }
  };
  // "Nordkai AS, a shipping company", "Brandvik is a property company"
  each(String.raw`(?<name>${CAPITALS}), (?:an?|the|one of [^,.]{0,30}) (?:[\p{L}-]+ ){0,4}(?:${words})\b`);
  each(
    String.raw`(?<name>${CAPITALS}) (?:is|was|are|were|remains) (?:both )?(?:an?|the)? ?(?:[\p{L}-]+ ){0,4}(?:${words})\b(?! (?:of|in which) (?:the|a) )`,
  );
  // "the airline Skyvoe", "the chip maker Silvara Inc.", "the city of Narvik"
  each(String.raw`\b[Tt]he (?:[\p{Ll}-]+ ){0,3}(?:${words})(?: of)? (?<name>${CAPITALS})`);
  // "Harbour Bank", "Uppsala University"
  const typed = kind === 0 ? ['company', 'corporation', 'airline'] : row;
  const capital = typed.map((word) => word.replace(/^./u, (letter) => letter.toUpperCase())).join('|');
  const named = String.raw`\p{Lu}[\p{L}’'.-]*(?: (?:of |and |for )?\p{Lu}[\p{L}’'.-]*)* (?:${capital})(?! (?:of|for) )`;
  for (const match of before.matchAll(
    new RegExp(String.raw`(?:${named}|\b(?:${capital}) (?:of|for) (?:the )?${CAPITALS})(?! \p{Lu})`, 'gu'),
  )) {
    const parts = match[0].split(' and ');
    // "Brightwater College and Aldwyn College" are two.
    const each = parts.every((part) => row.includes((part.split(' ').at(-1) ?? '').toLowerCase())) ? parts : [match[0]];
    for (const part of each) if (!row.includes(part.replace(/^The /u, '').toLowerCase())) add(part);
  }
  if (kind === 0) {
    for (const match of before.matchAll(new RegExp(CAPITALS, 'gu'))) {
      const parts = match[0].split(' and ');
      const isLegal = (name: string) => name.includes(' ') && LEGAL.test(name.split(' ').at(-1) ?? '');
      for (const name of parts.every(isLegal) ? parts : [match[0]]) if (isLegal(name)) add(name);
    }
  }
  // "Lisk Rovers lost again. The football club …": one thing named in the sentence before.
  const anaphor = new RegExp(
    String.raw`(?<name>${CAPITALS}) [^.!?\n]*[.!?]\s+The (?:[\p{Ll}-]+ ){1,2}(?:${words})\b`,
    'u',
  ).exec(before);
  if (found.size === 0) add(anaphor?.groups?.['name']);
  const [one] = shortened(found);
  // Of companies and cities any other name may be one; a bank is called one.
  if (
    one &&
    found.size > 0 &&
    ANYTHING.has(row[0] ?? '') &&
    namesSomething(past(before.replaceAll(one, ' '), one), there)
  )
    found.add('');
  return shortened(found);
}

const ANYTHING = new Set(['company', 'city', 'club']);

/** Without what prepositions govern, and without the first word of a shortened name. */
const past = (text: string, name: string): string =>
  text
    .replace(new RegExp(`\\b${escaped(name.split(' ')[0] ?? name)}\\b`, 'gu'), ' ')
    .replace(
      /\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Oo]f|[Oo]n|[Nn]ear|[Ff]or|[Bb]y) (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu,
      ' ',
    );

/** "Nordkai" and "Nordkai AS" are one. */
function shortened(names: Set<string>): Set<string> {
  const list = [...names];
  return new Set(
    list.filter(
      (name) => !list.some((other) => other !== name && (other.startsWith(`${name} `) || other.endsWith(` ${name}`))),
    ),
  );
}

function holders(office: string, place: Place, there: There): Set<string> {
  const before = recent(place, there);
  const found = new Set<string>();
  const is = new RegExp(String.raw`\b${office}\b`, 'iu');
  const other = /(?:former|ex-|late|deputy|vice|acting|then-)\s?$/iu;
  for (const { name, description = '' } of there.people) {
    const copula = new RegExp(
      String.raw`${escaped(name)}(?:, \d+,)? (?:is|was|became|has been|remains) (?:the |a )?(?:new )?${office}\b`,
      'u',
    );
    const holds = there.blocks.some(({ text }) => {
      if (!text.includes(name)) return false;
      const title = text.toLowerCase().indexOf(`${office} ${name.toLowerCase()}`);
      return copula.test(text) || (title >= 0 && !other.test(text.slice(0, title)));
    });
    if (holds || (is.test(description) && !/\b(?:former|ex-|late|deputy|vice|acting)\b/iu.test(description)))
      found.add(name);
  }
  const [one] = found;
  // Named nowhere near, it is the office that is meant.
  if (found.size === 1 && one && !before.includes(one.split(' ').at(-1) ?? one)) return new Set();
  // "the mayor of Bodø" is another.
  const places = new Set(
    [...before.matchAll(new RegExp(String.raw`\b${office} of (?:the )?(\p{Lu}[\p{L}-]+)`, 'giu'))].map(
      (match) => match[1],
    ),
  );
  if (places.size > 1) found.add('');
  return found;
}

const escaped = (name: string) => name.replace(/[.*+?^$|(){}[\]\\]/gu, (mark) => `\\${mark}`);

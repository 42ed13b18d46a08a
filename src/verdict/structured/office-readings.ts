/** The offices that a sentence gives to somebody, and when. */
import type { Span } from '../../model.ts';
import { isOfficeHead, officeTokens } from './office-words.ts';
import type { Subject } from './subject.ts';
import { DATE, type Interval, readDate } from './time.ts';

export interface Said extends Span {
  time: Interval;
  words: string;
}

export interface OfficeReading {
  /** The words of the office, without an age between them. */
  office: Span[];
  words: string;
  /** `now`: as of the article. `past`: some time before. `became`, `left`: that change. */
  mode: 'now' | 'former' | 'past' | 'then' | 'became' | 'left';
  since?: Said;
  terms: { from: Said; to: Said }[];
  at?: Said;
  /** Longer words first; fewer where the last were no part of the office. */
  alternatives: { end: number; tokens: string[] }[];
  /** Stands in the place of a title: "President X". */
  title: boolean;
  /** More is said of the office than was read ("under Joe Biden"): it can be right, not wrong. */
  loose: boolean;
  /** The party that it is said to be held for: "Labour MP". */
  party?: string;
  /** A time is said with it that could not be read: then it is not right either. */
  untimed?: true;
}

const STOP = new Set(
  `who whose which that since from in until till between when where has have had is was were are at with on under during as by against
  before after again also and_again then now while because than he she they said says told will would could may`.split(
    /\s+/,
  ),
);
const MODIFIER =
  /^(former|ex|then|one-time|onetime|longtime|long-time|current|incumbent|outgoing|new|newly elected|late|veteran|embattled|acting|sitting)[\s-]+/i;
/** Before a seat in a parliament they name a party, which the seat does not have in its name. */
const PARTISAN =
  /^(?:Labour|Conservative|Tory|Liberal Democrat|Lib Dem|Green|SNP|Democratic|Republican|Social Democratic|Christian Democratic)\s+(?=(?:MP|MEP|senator|congress\p{L}*|representative|lawmaker|governor|mayor|councillor)\b)/u;
const PAST_MODIFIER = /^(?:former|ex|one-time|onetime)/i;
const POSSESSIVE = /^((?:\p{Lu}[\p{L}.-]*\s){0,3}\p{Lu}[\p{L}.-]*)['’]s?\s+/u;
const HOLDING = `(?:,?\\s*(?:and\\s+)?(?:who|which)?\\s*(?:has|have|had)\\s+(?:ruled|led|governed|reigned|headed|held\\s+(?:the\\s+)?(?:office|post|job|position|role|title|power)|been\\s+in\\s+(?:power|office|charge|post)|served|been)(?:\\s+(?:the\\s+country|it|there|in\\s+office))?)?\\s*`;

export function readOffices(subject: Subject): OfficeReading[] {
  const { text, attached, predicate } = subject;
  const found: OfficeReading[] = [];
  const title = readTitle(subject);
  if (title) found.push(title);
  for (const span of attached) {
    const segment = text.slice(span.start, span.end);
    const relative = /^who\s+/.exec(segment);
    const chosen = /^(?:re-?elected|elected|appointed|sworn in as|named)\s+(?:the\s+)?/.exec(segment);
    if (relative) found.push(...readVerb(text, span.start + relative[0].length, span.end));
    else if (chosen) found.push(...readNoun(text, span.start + chosen[0].length, span.end, 'became').map(chosenOnly));
    else found.push(...readNoun(text, span.start, span.end, 'now'));
  }
  const gap = /^\s+/.exec(text.slice(predicate))?.[0].length ?? 0;
  found.push(...readVerb(text, predicate + gap, text.length));
  const opening = /^(?:As|While)\s+(?=\p{L})/u.exec(text);
  if (opening && text.indexOf(',') > 0 && Math.abs(text.indexOf(',') + 2 - subject.mention.start) <= 1) {
    found.push(
      ...readNoun(text, opening[0].length, text.indexOf(','), 'past').filter((one) => one.at || one.terms.length > 0),
    );
  }
  // "In 2010, when X was president": then, not at some time.
  if (/\b(?:when|while)\s+$/i.test(text.slice(0, subject.mention.start)))
    for (const one of found) if (one.mode === 'past' && !one.at && one.terms.length === 0) one.mode = 'then';
  const then = found.filter((one) => one.mode === 'then' && !one.at);
  if (then.length > 0) {
    const dates = [...text.matchAll(new RegExp(DATE, 'giu'))];
    const only = dates.length === 1 ? saidAt(dates[0]!.index, dates[0]![0]) : undefined;
    for (const one of then) if (only) one.at = only;
  }
  return found.filter((one) => one.mode !== 'then' || one.at);
}

/** "has ruled since 1989" on its own: of the office that the sentence gives, or the only one in the record. */
export function readRule(text: string, from: number, to: number): { span: Span; since: Said } | null {
  const pattern = new RegExp(
    `\\b(?:has|have)\\s+(?:ruled|reigned|governed|held\\s+(?:the\\s+)?(?:office|power|post)|been\\s+in\\s+(?:power|office))(?:\\s+(?:the\\s+country|Iran))?\\s+since\\s+${DATE}`,
    'iu',
  );
  const match = pattern.exec(text.slice(from, to));
  if (!match) return null;
  const start = from + match.index;
  const since = saidAt(start + match[0].length - match[1]!.length, match[1]!);
  return since ? { span: { start, end: start + match[0].length }, since } : null;
}

function readVerb(text: string, start: number, end: number): OfficeReading[] {
  const rest = text.slice(start, end);
  const verb =
    /^(?:(is|serves as|remains|has been|has served as|has led \p{L}+ as)|(was|served as|had been|worked as)|(became|was appointed|was elected|was sworn in as|took office as|was named|took over as|(?:took over from|succeeded|replaced)\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}as)|(left(?: office)?(?: as)?|resigned as|stepped down as|quit|lost))\s+(?:the\s+|an?\s+)?/u.exec(
      rest,
    );
  if (verb) {
    const mode = verb[1] ? 'now' : verb[2] ? 'past' : verb[3] ? 'became' : 'left';
    const found = readNoun(text, start + verb[0].length, end, mode);
    // Elections, appointments and resignations come before the change.
    return /^(?:was (?:appointed|elected|named)|resigned|lost|stepped down)/.test(verb[0])
      ? found.map(chosenOnly)
      : found;
  }
  // "has run the Home Office as Home Secretary since 2010"
  const as = /^(?:has|have)\s[^,;]{3,50}?\sas\s+(?:the\s+)?(?=[^,;]*\bsince\b)/.exec(rest);
  return as ? readNoun(text, start + as[0].length, end, 'now') : [];
}

function chosenOnly(reading: OfficeReading): OfficeReading {
  return { ...reading, loose: true };
}

function readNoun(text: string, start: number, end: number, given: OfficeReading['mode']): OfficeReading[] {
  let at = start;
  let mode = given;
  const office: Span[] = [];
  let where = '';
  let party: string | undefined;
  const skip = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(at, end));
    if (match) at += match[0].length;
    return match;
  };
  for (let again = true; again; ) {
    again = false;
    if (skip(/^(?:the|an?|now|currently|once|both)\s+/i)) again = true;
    const possessive = POSSESSIVE.exec(text.slice(at, end));
    if (possessive && !where) {
      where = possessive[1]!;
      office.push({ start: at, end: at + possessive[0].trimEnd().length });
      at += possessive[0].length;
      again = true;
    }
    const modifier = skip(MODIFIER);
    if (modifier) {
      again = true;
      if (PAST_MODIFIER.test(modifier[0])) mode = 'former';
      if (/^then/i.test(modifier[0])) mode = 'then';
      if (/^acting|^late/i.test(modifier[0])) return [];
    }
    const partisan = skip(PARTISAN);
    if (partisan) party = partisan[0].trim();
    if (partisan || skip(/^\d{1,3}-year-old\s+/)) again = true;
  }
  const tokens = [...text.slice(at, end).matchAll(/[\p{L}\p{M}\p{N}.'’&-]+/gu)];
  let stop = at;
  let previousEnd = at;
  const ends: number[] = [];
  let headSeen = false;
  for (const token of tokens.slice(0, 12)) {
    const begin = at + token.index;
    if (text.slice(previousEnd, begin).trim() !== '') break;
    const bare = token[0].replace(/\.$/, '');
    if (STOP.has(bare.toLowerCase()) || /^\d/.test(bare)) break;
    previousEnd = begin + token[0].length;
    stop = begin + bare.length;
    if (isOfficeHead(bare)) headSeen = true;
    if (headSeen) ends.push(stop);
  }
  if (!headSeen) return [];
  const alternatives = ends
    .reverse()
    // What names which office it is may not be dropped: "of Iran", "for Health".
    .filter(
      (one) =>
        one === stop ||
        (/^\s+\p{Ll}/u.test(text.slice(one, stop)) &&
          !/\p{Lu}|^\s+(?:of|for|to|at|and|in|the)\b/u.test(text.slice(one, stop)) &&
          !/\s(?:of|for|to|at|and|in|the|an?|his|her|their|its)$/.test(text.slice(at, one))),
    )
    .map((one) => ({ end: one, tokens: [...officeTokens(text.slice(at, one)), ...officeTokens(where)] }));
  office.push({ start: at, end: stop });
  const reading: OfficeReading = {
    office,
    words: `${where ? `${where}'s ` : ''}${text.slice(at, stop)}`,
    mode,
    terms: [],
    alternatives,
    title: false,
    ...(party ? { party } : {}),
    loose:
      /^\s+(?:in|under|for|until|till|during|at|with|on|from|to|by|before|after|between|through|when|while|of)\b/.test(
        text.slice(stop, end),
      ),
  };
  return [withTimes(reading, text, stop, end)];
}

function withTimes(reading: OfficeReading, text: string, from: number, to: number): OfficeReading {
  const rest = text.slice(from, Math.max(to, from));
  const since = new RegExp(`^${HOLDING}since\\s+${DATE}`, 'iu').exec(rest);
  if (since) {
    const said = saidAt(from + since[0].length - since[1]!.length, since[1]!);
    const lead = /^[\s,]*(?:who\s+|which\s+)?/.exec(since[0])![0].length;
    if (said) reading.since = { ...said, start: from + lead };
  }
  const range = `(?:from|between)\\s+${DATE}\\s*(?:to|and|until|till|through|[-–])\\s*${DATE}`;
  const terms = new RegExp(`^,?\\s*${range}(?:\\s+and\\s+(?:again\\s+|then\\s+)?${range})?`, 'iu').exec(rest);
  if (terms) {
    let cursor = 0;
    const dates = terms.slice(1).flatMap((words) => {
      if (!words) return [];
      cursor = terms[0].indexOf(words, cursor);
      const said = saidAt(from + cursor, words);
      cursor += words.length;
      return said ? [said] : [];
    });
    for (let index = 0; index + 1 < dates.length; index += 2)
      reading.terms.push({ from: dates[index]!, to: dates[index + 1]! });
  }
  const at = new RegExp(`^,?\\s*in\\s+${DATE}`, 'iu').exec(rest);
  if (at) {
    const said = saidAt(from + at[0].length - at[1]!.length, at[1]!);
    if (said) reading.at = said;
  }
  const until = new RegExp(`^,?\\s*(?:until|till)\\s+${DATE}`, 'iu').exec(rest);
  const left = until ? saidAt(from + until[0].length - until[1]!.length, until[1]!) : undefined;
  if (left) return { ...reading, at: left, mode: 'left' };
  const timed = reading.since !== undefined || reading.terms.length > 0 || reading.at !== undefined;
  if (
    !timed &&
    /^,?\s*(?:(?:who|which)\s+)?(?:(?:has|have)\s+(?:\p{L}+\s+){1,3})?(?:since|until|till|from|between|for)\s+[^,;.]*\d/iu.test(
      rest,
    )
  )
    return { ...reading, untimed: true };
  return reading;
}

function saidAt(start: number, words: string): Said | undefined {
  const time = readDate(words);
  return time ? { start, end: start + words.length, time, words } : undefined;
}

/** "Vice President JD Vance", "The shadow foreign secretary, Yvette Cooper,": read backwards from the name. */
function readTitle(subject: Subject): OfficeReading | null {
  const { text, mention } = subject;
  const before = text.slice(0, mention.start);
  const comma = /,\s+$/.test(before);
  const left = before.replace(/,?\s+$/, '');
  const tokens = [...left.matchAll(/[\p{L}\p{M}.'’&-]+/gu)];
  let start = left.length;
  let expected = left.length;
  let headSeen = false;
  for (const token of tokens.reverse()) {
    const word = token[0];
    if (left.slice(token.index + word.length, expected).trim() !== '') break;
    const head = isOfficeHead(word.replace(/^(?:then|ex)-/i, ''));
    const first = expected === left.length;
    if (first && !head) break;
    const part =
      head ||
      /^\p{Lu}|^(?:then|ex)-/u.test(word) ||
      /^(?:of|for|the|and|to)$/.test(word) ||
      /^(?:home|foreign|prime|shadow|chief|vice|deputy|attorney|supreme|opposition|former|ex|finance|health|defen[cs]e|interior|education|justice|then|party|general|work|pensions|first|executive|treasury|environment|transport|trade|culture|energy|agriculture|economy|justice|labour|labor|social|affairs)$/i.test(
        word,
      );
    if (!part) break;
    headSeen ||= head;
    expected = token.index;
    start = token.index;
  }
  if (!headSeen) return null;
  const run = left.slice(start);
  const lead = /^(?:(?:the|of|for|and|to)\s+)*/i.exec(run)![0].length;
  const atStart = start === 0 || /^\s*$/.test(left.slice(0, start)) || /[;:—]\s*$/.test(left.slice(0, start));
  // "After the speech of the home secretary, Theresa May left" gives nobody an office.
  if (comma && !(atStart && /^the\s/i.test(run) && /^,/.test(text.slice(mention.end)))) return null;
  const [reading] = readNoun(left, start + lead, left.length, 'now');
  if (!reading) return null;
  const of = /^\s+of\s+(\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*)*)/u.exec(text.slice(mention.end));
  if (of) {
    for (const one of reading.alternatives) one.tokens.push(...officeTokens(of[1]!));
    reading.office.push({ start: mention.end + 1, end: mention.end + of[0].length });
  }
  // All the words before a name are its title: nothing may be dropped.
  return { ...reading, alternatives: reading.alternatives.slice(0, 1), title: true };
}

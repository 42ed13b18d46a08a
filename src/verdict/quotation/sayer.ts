/** Whom a text gives the words to that stand at a place in it. */
import type { Span } from '../../model.ts';
import { languageOf } from '../../text/languages/index.ts';
import { type Quoted, quotedIn } from '../../text/quoted.ts';
import { type Cues, cuesIn, type Who } from './cues.ts';
import { holderOf, NAME, subjectOf } from './named.ts';

export { sameName } from './named.ts';

/** What the page is, beside the text. */
export interface About {
  title: string;
  byline?: string | undefined;
}

export interface Sayer {
  /** Absent where the text does not tell. */
  name?: string | undefined;
  /** The text names them beside the words: else it is only likely. */
  sure: boolean;
  /** False: in the page's own voice, and nobody else's. */
  quoted: boolean;
}

const ANSWERS = /^(?:A|Answer|Antwort|R|Réponse)$/;
const ASKS = /^(?:Q|Question|Frage|F)$/;
/** How far back somebody may have been named who is only "he" now. */
const LINES_BACK = 6;

export function sayerOf(text: string, place: Span, about: About, tag: string): Sayer {
  const from = text.lastIndexOf('\n', place.start) + 1;
  const to = text.indexOf('\n', place.start);
  const line = text.slice(from, to < 0 ? text.length : to);
  const at = place.start - from;
  const spans = quotedIn(line);
  const index = spans.findIndex(({ start, end }) => at >= start && at < end);
  const lines = text.slice(0, from).split('\n').slice(0, -1);
  if (index >= 0) {
    const english = languageOf(tag).tag === 'en';
    const reading: Reading = { cues: cuesIn(tag), around: `${about.title}\n${text}`, english };
    const told = sayerInLine(line, spans, index, lines, reading);
    if (told) return { ...told, quoted: true };
    return { name: labelled(line.slice(0, spans[index]!.start), []), sure: true, quoted: true };
  }
  const lead = labelled(line.slice(0, at), lines);
  // Of an interview whose voices are letters, the title says whose is the one that answers.
  if (lead && ANSWERS.test(lead)) return { sure: false, quoted: false };
  if (lead && ASKS.test(lead)) return { name: lead, sure: true, quoted: true };
  // "Holm said that …": told, and not quoted, by the page.
  const told = cuesIn(tag).before(lastSentence(line.slice(0, at)))?.name;
  if (told !== undefined) return { name: told, sure: true, quoted: true };
  const label = lead ?? signed(line.slice(at), text.slice(to < 0 ? text.length : to + 1));
  if (label !== undefined) return { name: label, sure: true, quoted: true };
  return { name: about.byline, sure: true, quoted: false };
}

interface Reading {
  cues: Cues;
  /** All of the text, with its title. */
  around: string;
  /** Whom a sentence is about is told by its capitals: not in every language. */
  english: boolean;
}

type Told = { name: string; sure: boolean } | undefined;

function sayerInLine(
  line: string,
  spans: readonly Quoted[],
  index: number,
  lines: readonly string[],
  reading: Reading,
): Told {
  const { cues, around, english } = reading;
  const span = spans[index]!;
  const before = line.slice(spans[index - 1]?.end ?? 0, span.start);
  const who: Who | undefined = cues.behind(line.slice(span.end, spans[index + 1]?.start)) ?? cues.before(before);
  if (who?.name) return { name: who.name, sure: true };
  const role = who?.role ? holderOf(who.role, around) : undefined;
  if (role) return { name: role, sure: true };
  // Said by "him", or by nobody in so many words: by whom the sentence before is about.
  const isOfLast = index > 0 && cues.behind(before) !== undefined;
  const subject = english && !isOfLast ? subjectOf(lastSentence(before), around) : undefined;
  // A name beside a cue that says no more than "he", or beside no cue that is known.
  const beside = cues.beside(line.slice(span.end, spans[index + 1]?.start));
  if (!who && beside) return { name: beside, sure: false };
  if (subject) return { name: subject, sure: who !== undefined };
  if (index > 0) return sayerInLine(line, spans, index - 1, lines, reading);
  const opening = english ? subjectOf(before, around) : undefined;
  if (opening) return { name: opening, sure: who !== undefined };
  if (!who && span.start > 0) return undefined;
  // A quotation that was not closed above goes on here.
  const last = quotedIn(lines.at(-1) ?? '').at(-1);
  const name = earlier(lines, reading);
  return name === undefined ? undefined : { name, sure: who === undefined && last?.open === true };
}

/** Of the lines above, whoever spoke or was spoken of last. */
function earlier(lines: readonly string[], reading: Reading, back = LINES_BACK): string | undefined {
  const line = lines.at(-1);
  if (line === undefined || back === 0) return undefined;
  const above = lines.slice(0, -1);
  const spans = quotedIn(line);
  if (spans.length > 0) {
    const told = sayerInLine(line, spans, spans.length - 1, above.slice(-back), reading);
    if (told) return told.name;
  }
  const plain = spans.length === 0 ? line : line.slice(0, spans[0]!.start);
  const subject = reading.english ? subjectOf(plain, reading.around) : undefined;
  return subject ?? earlier(above, reading, back - 1);
}

const lastSentence = (text: string): string => /[^.?!]*[.?!:,]?\s*$/u.exec(text.trimEnd())?.[0].trim() ?? '';

/** "RUTH ANDO, HOST: …", "Analyst (Doug Brill): …", "Q: …": at the begin of this line, or of the nearest line above that has one. */
const LABEL = /^\s*(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?\s*)?(\p{Lu}[\p{L}\p{M}.'’() ,-]{0,80}?)\s?:(?=\s|$)/u;

function labelled(line: string, lines: readonly string[]): string | undefined {
  for (const one of [line, ...lines.toReversed()]) {
    const label = LABEL.exec(one)?.[1];
    if (!label) continue;
    const _inside = /\((\p{Lu}[^)]+)\)/u.exec(label)?.[1];
    const outside = label
      .replace(/\([^)]*\)/gu, '')
      .split(',')[0]!
      .trim();
    // A sentence that leads on to a list is no name.
    if (outside.split(/\s+/).some((part) => /^\p{Ll}/u.test(part) && part.length > 3)) return undefined;
    return label;
  }
  return undefined;
}

/** "— Amara Okonjo", below a quotation that has no marks or behind it. */
function signed(rest: string, below: string): string | undefined {
  const pattern = new RegExp(`[—–]\\s?${NAME}(?:\\s\\(@\\w+\\)[^—–]*)?\\s*$`, 'u');
  const next = below.slice(0, below.indexOf('\n') < 0 ? below.length : below.indexOf('\n'));
  return (
    pattern.exec(rest)?.[1] ??
    (/^\s*[—–]/u.test(next) ? new RegExp(`^\\s*[—–]\\s?${NAME}`, 'u').exec(next)?.[1] : undefined)
  );
}

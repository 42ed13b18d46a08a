/** Splits a text into sentences: what Intl.Segmenter finds, repaired by what it cannot know. */
import type { Span } from '../model.ts';
import { type Language, languageOf } from './languages/index.ts';

const CLOSERS = /(?<!["”’»'“‘)\]])["”’»'“‘)\]]+$/u;
const LIST_MARKER = /^(?:[•⁃*-]\s?)?[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:\.\)|[.)])$/iu;

/** So far back it is looked for what goes on. */
const REACH = 500;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterFor(tag: string): Intl.Segmenter {
  let segmenter = segmenters.get(tag);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
    segmenters.set(tag, segmenter);
  }
  return segmenter;
}

// Longer than any paragraph that somebody wrote; beyond it a text is read in parts.
const LONG = 8_000;

export function splitSentences(text: string, tag: string): Span[] {
  const language = languageOf(tag);
  if (text.length <= LONG) return inPart(text, language);
  const spans: Span[] = [];
  for (let from = 0; from < text.length; ) {
    const part = inPart(text.slice(from, from + LONG), language);
    const isLast = from + LONG >= text.length;
    // The last sentence of a part may go on in the next, which begins with it.
    const cut = isLast || part.length < 2 ? undefined : part.pop();
    for (const { start, end } of part) spans.push({ start: start + from, end: end + from });
    from += cut?.start ?? LONG;
  }
  return spans;
}

function inPart(text: string, language: Language): Span[] {
  const spans: Span[] = [];
  const items = listItems(text);
  for (const { start, end } of candidates(text, language, items)) {
    const last = spans.at(-1);
    if (last && !text.slice(start, end).trim()) continue;
    if (
      last &&
      !items.has(start) &&
      belongsTogether(text.slice(Math.max(last.start, start - REACH), start), text.slice(start, end), language)
    )
      last.end = end;
    else spans.push({ start, end });
  }
  return spans.map((span) => trim(text, span)).filter((span) => span.end > span.start);
}

/** Ends that Intl.Segmenter does not see: before a small letter, without a space; and references, which follow the stop. */
const MORE_ENDS = /(?<=\p{Ll}{3}[.?!]{1,4})\s+(?=\p{Ll})|(?<=\p{Ll}{2}[.?!])(?=\p{Lu}\p{Ll}+[\s,])/gu;
const REFERENCE = /^(?:\s*\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\])+\s*/iu;

function candidates(text: string, language: Language, items: ReadonlySet<number>): Span[] {
  const starts = new Set<number>(items);
  for (const { index } of segmenterFor(language.tag).segment(text)) {
    const bracket = index > 0 && text[index - 1] === '[' ? index - 1 : index;
    const reference = index > 0 ? REFERENCE.exec(text.slice(bracket, bracket + 40)) : null;
    starts.add(reference ? bracket + reference[0].length : index);
  }
  for (const match of text.matchAll(MORE_ENDS)) {
    const word =
      /(?<![\p{L}.])[\p{L}.]{1,20}(?=[.?!]{1,4}$)/u
        .exec(text.slice(Math.max(0, match.index - 20), match.index))?.[0]
        .toLowerCase() ?? '';
    const abbreviated =
      language.abbreviations.has(word) ||
      language.abbreviationsBefore.has(word) ||
      language.abbreviationsBeforeNumbers.has(word);
    if (!abbreviated && word.length > 2) starts.add(match.index + match[0].length);
  }
  const ordered = [...starts].filter((start) => start < text.length).sort((a, b) => a - b);
  return ordered.map((start, index) => ({ start, end: ordered[index + 1] ?? text.length }));
}

/** Where the items of a numbered list within a line begin: "1. … 2. …". */
function listItems(text: string): Set<number> {
  const found = new Set<number>();
  const first = /^\s*(?:[•⁃*-]\s?)?(?:1|a|i|\d{1,2})(?:\.\)|[.)])\s/u.exec(text);
  if (!first) return found;
  const markers = [...text.matchAll(/(?<=^|\s)(?:[•⁃*-]\s?)?(?<mark>\d{1,2}|[a-z])(?:\.\)|[.)])\s/gu)];
  const value = (mark: string) => (/\d/u.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96);
  let expected = value(markers[0]?.groups?.mark ?? '');
  for (const marker of markers) {
    if (value(marker.groups?.mark ?? '') !== expected) continue;
    found.add(marker.index);
    expected++;
  }
  return found.size > 1 ? found : new Set();
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

function belongsTogether(left: string, right: string, language: Language): boolean {
  const before = left.trimEnd();
  const gap = left.slice(before.length);
  const next = right.trimStart();
  if (!before || !next) return true;
  if (/^(?:[.!?]\s?)+$/u.test(next) || /^\. \./u.test(next)) return true;
  if (gap.includes('\n') && /^\p{Lu}\S*(?:\s\S+){3,}$/u.test(before) && /\p{L}$/u.test(before) && /^\p{Ll}/u.test(next))
    return !gap.includes('\n\n');
  if (gap.includes('\n'))
    return !gap.includes('\n\n') && !/[.?!:;…"”’»)]$/u.test(before) && /^\p{Ll}/u.test(next) && gap.startsWith(' ');
  if (/^[”’»)\]]+[\s.,]*$/u.test(next)) return true;
  if (LIST_MARKER.test(before)) return true;

  const core = before.replace(CLOSERS, '');
  const closed = core.length < before.length;
  // Yahoo! in the middle of a sentence
  if (!closed && /\s\p{Lu}\p{Ll}+!$/u.test(core) && /^\p{Ll}{2}/u.test(next)) return true;
  // “Why?” she asked.
  if (/[?!…]$/u.test(core)) return closed && (/^\p{Ll}/u.test(next) || beginsWithCue(next, language));
  if (/(?:^|[^.])\. \. \.$/u.test(core) && !/\.\s\.\s\.\s\.$/u.test(core)) return true;
  if (closed && /^\([^)]{1,40}\)\./u.test(next)) return true;
  if (opensBracket(before, next)) return true;
  if (!core.endsWith('.')) return false;
  // "Rep. Jane Doe (D-Wash.) said"
  if (/\([^()]{1,20}\.\)$/u.test(before) && /^\p{Ll}/u.test(next)) return true;
  if (closed) return /[”"’»]$/u.test(before) && beginsWithCue(next, language) && core.endsWith('..');
  return endsInAbbreviation(core, next, language);
}

/** The words after a quotation that say whose it is: `“Why?” Lopez asked.` */
function beginsWithCue(next: string, language: Language): boolean {
  const tokens = next.split(/\s+/u, 6).map((token) => token.replace(/(?<![.,;:])[.,;:]+$/u, ''));
  for (const [index, token] of tokens.entries()) {
    if (language.cues.get(token.toLowerCase()) === 'finite') return index > 0 || /^\p{Ll}/u.test(token);
    if (!/^\p{Lu}/u.test(token) && !language.nameParticles.has(token)) return false;
  }
  return false;
}

/** Whether a bracket that opened within this sentence closes soon after. */
function opensBracket(before: string, next: string): boolean {
  const open = before.lastIndexOf('(');
  if (open <= 0 || before.indexOf(')', open) >= 0) return false;
  const close = next.indexOf(')');
  return close >= 0 && close < 160 && !next.slice(0, close).includes('(');
}

function endsInAbbreviation(core: string, next: string, language: Language): boolean {
  const word = /(?<![\p{L}\p{M}\d.&’'°])[\p{L}\p{M}\d.&’'°]{1,40}(?=\.$)/u.exec(core.slice(-40))?.[0] ?? '';
  if (!word) return false;
  // L’avv., l’art.
  const key = word.toLowerCase().replace(/^\p{L}{1,2}[’'](?=\p{L}{2})/u, '');
  const nextWord = /^[“"‘'([]*([\p{L}\p{N}’']+)/u.exec(next)?.[1] ?? '';
  const startsNew =
    language.sentenceStarters.has(nextWord.toLowerCase().replaceAll("'", '’')) && /^\p{Lu}/u.test(nextWord);
  if (language.abbreviationsBefore.has(key)) return true;
  // "am 3. Mai"
  if (language.capitalNouns && /(?:^|\s)\d{1,2}\.$/u.test(core) && language.months.has(nextWord.toLowerCase()))
    return true;
  if (language.abbreviationsBeforeNumbers.has(key) && /^\d/u.test(nextWord)) return true;
  if (language.abbreviations.has(key)) return !startsNew && !/^[“"‘]/u.test(next);
  // Initials: a capital letter of a name, or several with dots.
  if (/^\p{Lu}$/u.test(word)) return !startsNew && (word !== 'I' || /\p{Lu}\p{Ll}+ I\.$/u.test(core));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !startsNew && !/^[“"‘]/u.test(next);
  return false;
}

/** Splits a text into sentences: what Intl.Segmenter finds, repaired by what it cannot know. */
import type { Span } from '../model.ts';
import { type Language, languageOf } from './languages/index.ts';

const CLOSERS = /["”’»'“‘)\]]+$/u;
const LIST_MARKER = /^[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]$/iu;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterFor(tag: string): Intl.Segmenter {
  let segmenter = segmenters.get(tag);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
    segmenters.set(tag, segmenter);
  }
  return segmenter;
}

export function splitSentences(text: string, tag: string): Span[] {
  const language = languageOf(tag);
  const spans: Span[] = [];
  for (const { segment, index } of segmenterFor(language.tag).segment(text)) {
    const last = spans.at(-1);
    if (last && !segment.trim()) continue;
    const end = index + segment.length;
    if (last && belongsTogether(text.slice(last.start, index), segment, language)) last.end = end;
    else spans.push({ start: index, end });
  }
  return spans.map((span) => trim(text, span)).filter((span) => span.end > span.start);
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
  if (gap.includes('\n')) return !gap.includes('\n\n') && !/[.?!:;…"”’»)]$/u.test(before) && /^\p{Ll}/u.test(next) && gap.startsWith(' ');
  if (/^[”’»)\]]+[\s.,]*$/u.test(next)) return true;
  if (LIST_MARKER.test(before)) return true;

  const core = before.replace(CLOSERS, '');
  const closed = core.length < before.length;
  if (/[?!…]$/u.test(core)) return closed && beginsWithCue(next, language);
  if (opensBracket(before, next)) return true;
  if (!core.endsWith('.')) return false;
  if (closed) return /[”"’»]$/u.test(before) && beginsWithCue(next, language) && core.endsWith('..');
  return endsInAbbreviation(core, next, language);
}

/** The words after a quotation that say whose it is: `“Why?” Lopez asked.` */
function beginsWithCue(next: string, language: Language): boolean {
  const tokens = next.split(/\s+/u, 6).map((token) => token.replace(/[.,;:]+$/u, ''));
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
  const word = /[\p{L}\p{M}.&’']*(?=\.$)/u.exec(core)?.[0] ?? '';
  if (!word) return false;
  const key = word.toLowerCase();
  const nextWord = /^[“"‘'(\[]*([\p{L}\p{N}’']+)/u.exec(next)?.[1] ?? '';
  const startsNew = language.sentenceStarters.has(nextWord.toLowerCase().replaceAll("'", '’')) && /^\p{Lu}/u.test(nextWord);
  if (language.abbreviationsBefore.has(key)) return true;
  if (language.abbreviationsBeforeNumbers.has(key) && /^\d/u.test(nextWord)) return true;
  if (language.abbreviations.has(key)) return !startsNew && !/^[“"‘]/u.test(next);
  // Initials: a capital letter of a name, or several with dots.
  if (/^\p{Lu}$/u.test(word)) return !startsNew && word !== 'I';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !startsNew && !/^[“"‘]/u.test(next);
  return false;
}

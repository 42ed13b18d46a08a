/** What a language model answered: read as the work of somebody who may mean ill, and believed only where it can be shown. */
import type { Passage, ProblemCode } from '../../model.ts';
import { words } from '../../text/words.ts';
import type { Task } from './task.ts';

/** Words that stand in a passage, and what they were taken to say of the claim. */
export interface Choice {
  label: 'supports' | 'refutes';
  passage: Passage;
  words: string;
}

export type Answer = Choice | { label: 'neutral' } | { problem: Extract<ProblemCode, 'unreadable' | 'unproven'> };

/** What was asked for takes a few hundred. */
const MOST = 20_000;
const LEAST_WORDS = 2;
/** Models that think aloud end it so. */
const THOUGHT = '</think>';

export function readAnswer(text: string, task: Task): Answer {
  const given = objectIn(text);
  if (!given) return { problem: 'unreadable' };
  const own = (key: string) => (Object.hasOwn(given, key) ? (given as { [key: string]: unknown })[key] : undefined);
  const [label, id, quote] = [own('label'), own('evidence_id'), own('quote')];
  if (label === 'neutral') return { label };
  if ((label !== 'supports' && label !== 'refutes') || typeof id !== 'string' || typeof quote !== 'string')
    return { problem: 'unreadable' };
  const offered = task.passages.find((one) => one.id === id);
  const copied = quote.trim();
  const at = offered && copied ? offered.cleaned.text.indexOf(copied) : -1;
  if (!offered || at < 0 || words(copied).length < LEAST_WORDS) return { problem: 'unproven' };
  const { start, end } = offered.cleaned.raw(at, at + copied.length);
  const found = offered.passage.text.slice(offered.from + start, offered.from + end);
  return { label, passage: offered.passage, words: found };
}

/** The one object that an answer holds, also where a model thinks aloud before it or goes on behind it. */
function objectIn(text: string): object | null {
  if (text.length > MOST) return null;
  const answer = text.split(THOUGHT).at(-1) ?? '';
  const whole = parsed(answer);
  if (whole !== undefined) return isObject(whole) ? whole : null;
  const objects = braced(answer).map(parsed).filter(isObject);
  // Of several nobody can say which is meant.
  return objects.length === 1 ? (objects[0] ?? null) : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the answer says so by being none
  }
}

/** The outermost braces and what stands between them, those in strings left aside. */
function braced(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (depth > 0 && sign === '"') quoted = true;
    else if (sign === '{') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(start, at + 1));
    }
  }
  return found;
}

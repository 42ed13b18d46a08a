/** Who is quoted where no verb says so: the sentence before tells what somebody does, and the next is in marks. */
import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';
import type { Attributed } from './attribution.ts';
import { MASK } from './masked.ts';
import { tokens } from './phrases.ts';
import { sentenceSubject } from './sentence-subject.ts';

/** Ms Tapley laughed. “I’ll be in the lay-by.” `frame`: the block with its quotations masked; `after`: what was quoted before ends here. */
export function impliedBefore(
  frame: string,
  sentences: readonly Span[],
  quoted: Span,
  after: number,
  language: Language,
): Attributed | null {
  const before = sentences.findLast((sentence) => sentence.end <= quoted.start);
  if (!before || before.start < after || frame.slice(before.start, before.end).includes(MASK)) return null;
  if (!/[.!]$/u.test(frame.slice(before.start, before.end))) return null;
  const list = tokens(frame.slice(before.start, before.end), before.start, language);
  const phrase = sentenceSubject(list, frame, language);
  if (!phrase) return null;
  const last = frame.slice(phrase.start, phrase.end);
  // "Lopez’s voice broke"
  if (/[’']s?$/u.test(last)) return null;
  const speaks =
    phrase.kind === 'name'
      ? !phrase.organisation
      : phrase.kind === 'pronoun'
        ? phrase.pronoun === 'he' || phrase.pronoun === 'she'
        : phrase.person;
  return speaks ? { phrase, distance: 0, side: 'before' } : null;
}

/** Questions and their answers, where the answer is nothing but a quotation. */
import type { Block } from '../model.ts';
import type { Candidate } from './quotes.ts';

/** Whether the paragraph before ends what is quoted in it with a question. */
export function asksLast(earlier: readonly Candidate[], number: number, blocks: readonly Block[]): boolean {
  const last = earlier.at(-1);
  return last?.block === number - 1 && !!blocks[last.block]?.text.slice(last.inner.start, last.inner.end).endsWith('?');
}

/** “Why?” Lopez asked. ¶ “Because.”: who answers is who was asked, the other of two. */
export function askedBefore(
  candidates: readonly Candidate[],
  index: number,
  blocks: readonly Block[],
): Candidate | undefined {
  const [candidate, question, before] = [candidates[index], candidates[index - 1], candidates[index - 2]];
  if (!candidate || !question?.speaker || !before?.speaker) return undefined;
  const text = blocks[candidate.block]?.text ?? '';
  const alone = candidate.start === 0 && candidate.end >= text.trimEnd().length && candidate.closed;
  if (!alone || !asksLast([question], candidate.block, blocks) || before.block < question.block - 1) return undefined;
  return before.speaker.name === question.speaker.name ? undefined : before;
}

/** How alike two texts are, as families see them: for measuring. */
import type { Comment } from '../model.ts';
import { OwnWords, Quotable } from './own-words.ts';
import { numberRuns } from './runs.ts';
import { Comparison } from './similarity.ts';
import { Vocabulary, Words, wordsOf } from './words.ts';

export function likenessOf(a: string, b: string): number {
  const vocabulary = new Vocabulary();
  const reader = new OwnWords(new Quotable(new Uint32Array()));
  const wordings = [a, b].map((text, index) => {
    const comment: Comment = { id: `c${index}`, blocks: [{ id: `c${index}.0`, kind: 'paragraph', text }] };
    const own = new Words();
    reader.add(comment, text, wordsOf(text, vocabulary), undefined, own);
    return own.keys.slice(0, own.length);
  });
  const steps = numberRuns(wordings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return new Comparison(wordings, step.value, vocabulary.size).similarity(0, 1);
}

/** How alike two texts are, as families see them: for measuring. */
import type { Comment } from '../model.ts';
import { ownWords, Vocabulary } from './own-words.ts';
import { similarity } from './similarity.ts';

export function likenessOf(a: string, b: string): number {
  const vocabulary = new Vocabulary();
  const [one, two] = [a, b].map((text, index) => {
    const comment: Comment = { id: `c${index}`, blocks: [{ id: `c${index}.0`, kind: 'paragraph', text }] };
    return Uint32Array.from(ownWords(comment, [], undefined, vocabulary), (word) => word.key);
  });
  return similarity(one ?? new Uint32Array(), two ?? new Uint32Array());
}

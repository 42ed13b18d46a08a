/** What two texts share and where they differ, word by word. */
import { normalise, words } from './words.ts';

export interface Difference {
  text: string;
  kind: 'same' | 'first' | 'second';
}

// Beyond this the table would cost more than a reader gains.
const MOST_WORDS = 1500;

export function difference(first: string, second: string): Difference[] {
  const a = words(first).slice(0, MOST_WORDS);
  const b = words(second).slice(0, MOST_WORDS);
  const keysA = a.map((word) => normalise(word.text));
  const keysB = b.map((word) => normalise(word.text));
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        keysA[i] === keysB[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const parts: Difference[] = [];
  const add = (text: string, kind: Difference['kind']) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else parts.push({ text, kind });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const wordA = a[i];
    const wordB = b[j];
    if (wordA && wordB && keysA[i] === keysB[j]) {
      add(wordA.text, 'same');
      i++;
      j++;
    } else if (wordA && (!wordB || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))) {
      add(wordA.text, 'first');
      i++;
    } else if (wordB) {
      add(wordB.text, 'second');
      j++;
    }
  }
  return parts;
}

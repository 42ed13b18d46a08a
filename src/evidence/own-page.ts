/** The page itself as a source: each sentence of its article a passage, proven like any other, for which nobody is asked. */
import type { PageDocument, Passage } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { passageFrom, sha256Of } from './passage.ts';

/** More sentences than any article has. */
const MOST = 600;

/** The headline, which stands at 0, and the sentences below it in their order. */
export async function passagesOfPage(
  { url, title, language, publisher, published, blocks }: PageDocument,
  now: Date,
): Promise<Passage[]> {
  const parts = [title, ...blocks.map((block) => block.text)];
  const text = parts.join('\n');
  const fetched = { url, text, sha256: await sha256Of(text), retrieved: now.toISOString() };
  const origin = {
    source: 'page',
    title,
    dependent: 'page' as const,
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
  };
  const found: Passage[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const spans = index === 0 ? [{ start: 0, end: part.length }] : splitSentences(part, language);
    for (const { start, end } of spans) {
      if (end > start && found.length < MOST) found.push(passageFrom(fetched, origin, at + start, at + end));
    }
    at += part.length + 1;
  }
  return found;
}

/** Names that are short for those given in full elsewhere on the page. */
import type { Reference } from '../../model.ts';
import type { Place } from './pronouns.ts';
import type { There } from './there.ts';

export function surnamesIn({ text }: Place, there: There): Reference[] {
  if (!there.mayName(text)) return [];
  const found: Reference[] = [];
  const here = there.findMentions(text);
  const told = new Set<string>();
  for (const mention of here) {
    const { start, end, name, full, isNew } = mention;
    if (name && full) told.add(name);
    if (full || isNew || (name && told.has(name))) continue;
    const words = text.slice(start, end);
    // Of somebody described nothing is short.
    if (!/^\p{Lu}/u.test(words) || /^(?:An?|The|His|Her|Their|Our|My|One|Another)\s/u.test(words)) continue;
    if (name) {
      told.add(name);
      found.push({ start, end, means: name });
    } else found.push({ start, end, why: 'two-readings' });
  }
  return found;
}

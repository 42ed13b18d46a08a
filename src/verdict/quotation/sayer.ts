/** Whom a text gives the words to that stand at a place in it. */
import type { Span } from '../../model.ts';
import { foldName } from '../structured/names.ts';

const NAME =
  "(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:(?:van|der|den|de|von|bin|al|el|la|le|du|da|di)\\s)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4})";
const SAID =
  '(?:said|says|told|tells|adds|added|wrote|writes|warned|warns|asked|asks|replied|replies|explained|argued|insisted|noted|shouted|declared|stated|continued|recalled|joked|tweeted|posted|announced|promised|answered)';
const PRONOUN = /^(?:he|she|they|it|i|we|you)$/i;

export type Sayer = { name: string } | { pronoun: true; before: string } | null;

/** What stands behind the quotation decides; else what stands before it. */
export function sayerOf(text: string, { start, end }: Span): Sayer {
  const open = text.slice(0, start).search(/[“"„«](?=[^”"»]*$)/u);
  const quoted = open >= 0;
  const close = quoted ? /[”"»]/u.exec(text.slice(end)) : null;
  const before = text.slice(0, quoted ? open : start);
  const after = close ? text.slice(end + close.index + 1) : '';
  const told =
    new RegExp(
      `^[,.]?\\s*(?:(?:the|a|an)\\s+)?(?:\\p{Ll}[\\p{Ll}-]*\\s+){0,4}?${NAME}(?:,[^,“”"]{2,60},)?\\s+${SAID}\\b(?![^.“]{0,40}:\\s*[“"])`,
      'u',
    ).exec(after) ??
    new RegExp(`^[,.]?\\s*${SAID}\\s+(?:(?:the|a|an)\\s+)?(?:\\p{Ll}[\\p{Ll}-]*\\s+){0,4}?${NAME}`, 'u').exec(after);
  if (told?.[1] && !PRONOUN.test(told[1])) return { name: told[1] };
  if (new RegExp(`^[,.]?\\s*(?:he|she|they)\\s+${SAID}\\b|^[,.]?\\s*${SAID}\\s+(?:he|she|they)\\b`, 'iu').test(after))
    return { pronoun: true, before };
  const led =
    new RegExp(`${NAME}(?:,[^,“”"]{2,60},)?\\s+(?:${SAID}|as saying)\\b[^“”".]{0,60}[.:,]?\\s*$`, 'u').exec(before) ??
    new RegExp(`(?:^|[.?!”"]\\s|\\n)${NAME}:\\s*$`, 'u').exec(before);
  if (led?.[1]) return PRONOUN.test(led[1]) ? { pronoun: true, before } : { name: led[1] };
  return null;
}

/** "Ada Holm", "Mayor Holm" and "Holm". */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => foldName(name).split(/\s+/));
  const surname = (tokens: readonly string[]) => tokens.at(-1)!;
  return a!.includes(surname(b!)) || b!.includes(surname(a!));
}

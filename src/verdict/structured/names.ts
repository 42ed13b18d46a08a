/** Names as they stand in a text, and whether they are names of a record's value. */
import type { Record as EvidenceRecord } from '../../model.ts';

/** One group: a name of one or more capitalised words. */
export const NAME =
  "(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:(?:van|der|den|de|von|bin|al|el|la|le|du|da|di|dos|of|for|and|the)\\s)*\\p{Lu}[\\p{L}\\p{M}.'’-]*)*)";

export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’]/g, "'")
    .replace(/'s$/, '')
    .replace(/\./g, '')
    .replace(/^the\s+/i, '')
    .toLowerCase()
    .trim();
}

/** A whole name of the value; "Philippe" for "Philippe of Belgium" only beside Belgium. */
export function meansName(words: string, record: EvidenceRecord, place = ''): boolean {
  const said = foldName(words);
  return (record.valueNames ?? []).some((name) => {
    const known = foldName(name);
    return known === said || (place !== '' && known === `${said} of ${foldName(place)}`);
  });
}

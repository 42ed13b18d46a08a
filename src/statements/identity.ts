/** Ids that stay the same for the same words at the same place. */

/** FNV-1a, twice with different seeds: 53 bits are enough for one page. */
export function identify(prefix: 'q' | 'c', block: string, text: string): string {
  const key = `${block}\n${text}`;
  return `${prefix}-${fnv(key, 0x811c9dc5).toString(36)}${fnv(key, 0x01000193).toString(36).slice(0, 4)}`;
}

export function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Which reviews have been there before. */
import type { ReviewEntry } from '../../provider.ts';
import { letGo } from './bytes.ts';

/** Equal for reviews that are kept once: 53 bits of the words, without case, quotation marks and spaces. */
export function fingerprintOf({ claimReviewed, publisher, url }: ReviewEntry): number {
  const words = `${claimReviewed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}|${publisher}|${claimReviewed ? '' : url}`;
  let high = 0x811c9dc5;
  let low = 0x01234567;
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

/** A set of fingerprints in 16 bytes each at most, where a Set of numbers takes 40: an import has half a million. */
export class Fingerprints {
  private slots = new Float64Array(1 << 12);
  private count = 0;
  private hasZero = false;

  /** False where it was there before. */
  add(fingerprint: number): boolean {
    // A slot that is empty holds a zero.
    if (fingerprint === 0) {
      const isNew = !this.hasZero;
      this.hasZero = true;
      return isNew;
    }
    if (this.count * 2 >= this.slots.length) this.grow();
    const slot = this.slotOf(fingerprint);
    if (this.slots[slot] === fingerprint) return false;
    this.slots[slot] = fingerprint;
    this.count++;
    return true;
  }

  /** Where it stands, or would. */
  private slotOf(fingerprint: number): number {
    const most = this.slots.length - 1;
    let slot = (Math.imul(Math.floor(fingerprint / 2 ** 21), 0x9e3779b1) ^ (fingerprint % 2 ** 21)) & most;
    while (this.slots[slot] !== 0 && this.slots[slot] !== fingerprint) slot = (slot + 1) & most;
    return slot;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Float64Array(before.length * 2);
    for (const fingerprint of before) if (fingerprint !== 0) this.slots[this.slotOf(fingerprint)] = fingerprint;
    letGo(new Uint8Array(before.buffer));
  }
}

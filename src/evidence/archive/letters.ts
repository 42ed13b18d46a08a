/** How alike texts are by the letters that follow each other: endings, spellings and word order hardly matter to it. */

const SEQUENCE = 4;
const ASCII = /^[\x20-\x7e]*$/;

/** Cosine of the letter sequences with each of the others, by how few of the others have them. */
export function letterLikeness(text: string, others: readonly string[]): number[] {
  const plainly = others.map(plain);
  const own = plain(text);
  table.clear([own, ...plainly].reduce((sum, { length }) => sum + length, 0));
  const theirs = plainly.map((one) => table.count(one));
  const sought = table.find(own);
  // What none of them has counts by half: a statement says more than its claim.
  const unseen = (Math.log(1 + others.length) / 2) ** 2;
  const weights = Float64Array.from({ length: others.length + 1 }, (_, count) =>
    count === 0 ? unseen : Math.log(1 + others.length / count) ** 2,
  );
  return theirs.map((slots) => table.cosine(sought, slots, weights));
}

/** Every sequence as a number, and that as a slot: sets of numbers would cost five times as much. */
class SequenceTable {
  private most = 0;
  /** Sequences by slot; zero where there is none. */
  private sequences = new Int32Array();
  /** In how many of the others it is. */
  private counts = new Uint16Array();
  /** The last text that it was met in. */
  private met = new Uint16Array();
  private text = 0;
  /** The slots of all texts, one after the other. */
  private slots = new Int32Array();
  private used = 0;

  /** For texts of so many letters together. */
  clear(letters: number): void {
    let size = 1024;
    while (size < letters * 2) size *= 2;
    if (size > this.sequences.length) {
      this.sequences = new Int32Array(size);
      this.counts = new Uint16Array(size);
      this.met = new Uint16Array(size);
      this.slots = new Int32Array(size / 2);
    } else {
      this.sequences.fill(0, 0, size);
      this.counts.fill(0, 0, size);
      this.met.fill(0, 0, size);
    }
    this.most = size - 1;
    this.text = 0;
    this.used = 0;
  }

  count(plainly: string): Int32Array {
    const slots = this.find(plainly);
    for (const slot of slots) this.counts[slot]!++;
    return slots;
  }

  /** The slots of a text's sequences, each once, in order. */
  find(plainly: string): Int32Array {
    const first = this.used;
    this.text++;
    for (let at = 0; at + SEQUENCE <= plainly.length; at++) {
      const slot = this.slotOf(sequenceAt(plainly, at));
      if (this.met[slot] === this.text) continue;
      this.met[slot] = this.text;
      this.slots[this.used++] = slot;
    }
    return this.slots.subarray(first, this.used);
  }

  cosine(a: Int32Array, b: Int32Array, weights: Float64Array): number {
    let both = 0;
    let ofA = 0;
    let ofB = 0;
    this.text++;
    for (const slot of b) {
      ofB += weights[this.counts[slot]!]!;
      this.met[slot] = this.text;
    }
    for (const slot of a) {
      const weight = weights[this.counts[slot]!]!;
      ofA += weight;
      if (this.met[slot] === this.text) both += weight;
    }
    return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
  }

  private slotOf(sequence: number): number {
    const kept = sequence + 1;
    let slot = (sequence ^ (sequence >>> 15)) & this.most;
    while (this.sequences[slot] !== 0 && this.sequences[slot] !== kept) slot = (slot + 1) & this.most;
    this.sequences[slot] = kept;
    return slot;
  }
}

/** One for all searches: memory beyond the script's own heap, taken anew for each, has a browser tidy up every few of them. */
const table = new SequenceTable();

/** 30 bits. */
function sequenceAt(text: string, at: number): number {
  let hash = 0;
  for (let next = at; next < at + SEQUENCE; next++)
    hash = Math.imul(hash ^ text.charCodeAt(next), 0x01000193) ^ (hash >>> 15);
  return hash & 0x3fffffff;
}

function plain(text: string): string {
  const words = text.includes('/') ? text.replace(/(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+/gu, ' ') : text;
  const bare = ASCII.test(words) ? words.replace(/'/g, '') : words.normalize('NFKD').replace(/\p{M}|[’']/gu, '');
  const low = bare.toLowerCase();
  const letters = ASCII.test(low) ? low.replace(/[^a-z\d]+/g, ' ') : low.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${letters.trim()} `;
}

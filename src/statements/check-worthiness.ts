/** How much a sentence deserves checking, by a small model of its words. */
import { words } from '../text/index.ts';
import model from './check-worthiness.model.json' with { type: 'json' };
import { fnv } from './identity.ts';

export interface Model {
  dimensions: number;
  bias: number;
  /** A weight is its byte times this. */
  scale: number;
  /** Signed bytes, base64. */
  weights: string;
}

const SEED = 0x811c9dc5;
// How the names of features begin that are of one word, of two, and of two with one between.
const [ONE, TWO, THREE] = [fnv('1 ', SEED), fnv('2 ', SEED), fnv('3 ', SEED)] as const;

let decoded: Int8Array | undefined;

/** Decoded when first asked for: the background starts without it. */
function weights(): Int8Array {
  if (decoded) return decoded;
  const bytes = atob(model.weights);
  decoded = new Int8Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) decoded[index] = bytes.charCodeAt(index);
  return decoded;
}

/** Log-odds that a sentence is worth checking. */
export function logOdds(sentence: string): number {
  let sum = model.bias;
  const known = weights();
  if (model.dimensions > 0) {
    for (const [feature, value] of features(sentence, model.dimensions))
      sum += (known[feature] ?? 0) * model.scale * value;
  }
  return sum;
}

/** Hashed features of a sentence with their values: what the model is trained on and asked by. */
export function features(sentence: string, dimensions: number): Map<number, number> {
  const found = new Map<number, number>();
  const addHashed = (hash: number, value: number) => {
    const index = hash % dimensions;
    const known = found.get(index);
    if (known === undefined || known < value) found.set(index, value);
  };
  const add = (name: string, value: number) => addHashed(fnv(name, SEED), value);
  const list = words(sentence);
  const keys = list.map((word) => shape(word.text));
  const weight = 1 / Math.sqrt(Math.max(4, keys.length));
  for (const [index, key] of keys.entries()) {
    addHashed(fnv(key, ONE), 3 * weight);
    const next = keys[index + 1];
    if (next) addHashed(fnv(next, fnv(' ', fnv(key, TWO))), 3 * weight);
    const third = keys[index + 2];
    if (next && third) addHashed(fnv(third, fnv(' ', fnv(key, THREE))), 2 * weight);
    if (key.length > 5) add(`p ${key.slice(0, 5)}`, 1.5 * weight);
  }
  if (keys[0]) add(`first ${keys[0]}`, 0.5);
  const digits = list.filter((word) => /\d/u.test(word.text)).length;
  const capitals = list.filter((word, index) => index > 0 && /^\p{Lu}\p{Ll}/u.test(word.text)).length;
  add(`length ${Math.min(8, Math.floor(list.length / 4))}`, 0.7);
  add(`digits ${Math.min(3, digits)}`, 0.7);
  add(`capitals ${Math.min(4, capitals)}`, 0.7);
  if (/[$€£%]|percent|per cent/u.test(sentence)) add('amount', 0.7);
  if (/\?\s*$/u.test(sentence)) add('question', 0.7);
  if (list.some((word) => /(?:ed|en)$/u.test(word.text))) add('past', 0.5);
  if (digits && capitals) add('digits and capitals', 0.5);
  return found;
}

/** A word without what does not matter to whether its sentence is worth checking. */
function shape(word: string): string {
  if (/^(?:1[6-9]|20)\d\d$/u.test(word)) return '<year>';
  if (/\d/u.test(word)) return `<${word.replace(/\d+/gu, '0').slice(0, 6)}>`;
  return word.toLowerCase().replace(/[’‘]/gu, "'");
}

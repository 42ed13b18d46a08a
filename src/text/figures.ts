/** Figures of two sentences that speak of the same: which of them are given alike, and which otherwise. In English. */
import type { Span } from '../model.ts';
import { type Quantity, readQuantities } from './values/index.ts';
import { normalise, words } from './words.ts';

export interface Figures {
  quantities: (Quantity & { value: number; counted: string })[];
  stems: ReadonlySet<string>;
}

export interface Pair {
  said: Span;
  told: Span;
  same: boolean;
  /** Words that both sentences have. */
  shared: number;
}

/** As many words in common, beside the figure: the sentence is about the same. To say that it tells it otherwise, more. */
const SAME = { words: 3, share: 0.4 };
const OTHERWISE = { words: 4, share: 0.6 };
const LEAST_LETTERS = 4;
const STEM = 6;

const stemOf = (word: string): string => word.replace(/(?:ing|ed|es|s|ly)$/, '').slice(0, STEM);

export function figuresOf(text: string): Figures {
  const all = words(text);
  const read = readQuantities(text).filter(({ value, kind }) => value !== null && kind !== 'ordinal');
  const inFigure = (one: Span) => read.some(({ start, end }) => one.start < end && start < one.end);
  const quantities = read.flatMap((quantity) => {
    const value = quantity.value as number;
    const next = all.find(({ start }) => start >= quantity.end);
    const counted = next && /^\s*$/.test(text.slice(quantity.end, next.start)) ? stemOf(normalise(next.text)) : '';
    // What could be a year counts nothing.
    if (quantity.kind === 'number' && Number.isInteger(value) && value > 1500 && value < 2200) return [];
    return [{ ...quantity, value, counted }];
  });
  const stems = all.flatMap((word) => {
    const plain = normalise(word.text);
    return plain.length < LEAST_LETTERS || /\d/.test(plain) || inFigure(word) ? [] : [stemOf(plain)];
  });
  return { quantities, stems: new Set(stems) };
}

export function pairsOf(said: Figures, told: Figures): Pair[] {
  const shared = [...said.stems].filter((one) => told.stems.has(one)).length;
  const isAbout = ({ words, share }: typeof SAME) => shared >= words && shared >= share * said.stems.size;
  if (!isAbout(SAME)) return [];
  return said.quantities.flatMap((one): Pair[] => {
    const alike = told.quantities.filter((other) => isAlike(one, other));
    const same = alike.find((other) => isSame(one.value, other.value));
    const span = ({ start, end }: Span): Span => ({ start, end });
    if (same) return [{ said: span(one), told: span(same), same: true, shared }];
    // Of two that it could be, neither is it.
    const [only] = alike;
    if (!only || alike.length > 1 || !isAbout(OTHERWISE)) return [];
    return [{ said: span(one), told: span(only), same: false, shared }];
  });
}

type Figure = Figures['quantities'][number];

/** Of one kind, in one unit; a bare number must count the same thing. */
function isAlike(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.unit !== other.unit) return false;
  return one.kind !== 'number' || (one.counted !== '' && one.counted === other.counted);
}

/** As exactly as the rounder of the two is written. */
function isSame(one: number, other: number): boolean {
  const grain = Math.max(grainOf(one), grainOf(other));
  return Math.abs(one - other) <= grain / 2 && (one === other || Math.abs(one - other) / Math.max(one, other) < 0.05);
}

/** The value of the last digit that is not nought. */
function grainOf(value: number): number {
  const digits = /^(\d*?)(0*)(?:\.(\d+))?$/.exec(String(Math.abs(value)));
  if (!digits) return 0;
  return digits[3] ? 10 ** -digits[3].length : 10 ** digits[2]!.length;
}

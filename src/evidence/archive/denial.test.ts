import { describe, expect, it } from 'vitest';
import { turnsSense } from './denial.ts';

const CLAIM = 'Bananas glow in the dark.';

describe('a denial', () => {
  it.each([
    ['Bananas do not glow in the dark.', CLAIM],
    ['Bananas don’t glow in the dark, which nobody had thought.', CLAIM],
    ['It is not so, as many in the town have it, that bananas glow in the dark.', CLAIM],
    ['That bananas glow in the dark: a hoax.', CLAIM],
    ['Bananas glow in the dark.', 'Bananas never glow in the dark.'],
    ['They paid 1,200 of the bakers.', 'They did not pay 1,200 of the bakers.'],
    ['Bananen leuchten nachts nicht.', 'Bananen leuchten nachts.'],
  ])('turns the sense: %s', (sentence, claim) => {
    expect(turnsSense(sentence, claim)).toBe(true);
  });

  it.each([
    ['You can’t make this up: bananas glow in the dark.', CLAIM],
    ['Bananas glow in the dark, and the baker does not know why.', CLAIM],
    ['It is no hoax that bananas glow in the dark.', CLAIM],
    ['Bananas do not glow in the dark.', 'Bananas never glow in the dark.'],
  ])('does not: %s', (sentence, claim) => {
    expect(turnsSense(sentence, claim)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { partsOf, sharesOf, type Wish } from './budget.ts';

const many = (most = 99): Wish => ({ most, forMany: true });
const one = (most = 99): Wish => ({ most, forMany: false });
const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

describe('the shares of a budget', () => {
  it.each([
    ['two that serve many', 25, [many(), many()], [12, 13]],
    ['one more takes a third at most', 25, [many(), many(), one()], [8, 9, 8]],
    ['six more take no more than one', 25, [many(), many(), ...Array(6).fill(one())], [8, 9, 1, 1, 1, 1, 2, 2]],
    ['what is not needed goes to the others', 25, [many(), many(), one(2)], [11, 12, 2]],
    ['also the other way', 25, [many(3), many(4), one(), one()], [3, 4, 9, 9]],
    ['the small first, so that the large can have what they leave', 25, [many(), many(2), one(3)], [20, 2, 3]],
    ['who asks nobody takes nothing', 25, [many(), many(), one(0)], [12, 13, 0]],
    ['those listed first, where there are too few for all', 6, [many(), many(), one(), one(), one()], [2, 2, 1, 1, 0]],
    ['nobody', 25, [], []],
    ['nothing', 0, [many(), one()], [0, 0]],
  ] as const)('%s', (_, budget, wishes, expected) => {
    const shares = sharesOf(budget, wishes);
    expect(shares).toEqual(expected);
    expect(total(shares)).toBeLessThanOrEqual(budget);
  });

  it('are a whole budget for whoever is left when the others have ended', () => {
    for (const budget of [1, 2, 7, 25]) {
      const wishes = [many(5), one(7), many(), one(1), one(0)];
      for (const who of wishes.keys()) {
        const parts = partsOf(budget, wishes);
        for (const [index, part] of parts.entries()) if (index !== who) part.end();
        expect(parts[who]?.left()).toBe(budget);
      }
    }
  });
});

describe('a part of a budget', () => {
  it('is spent before what others left', () => {
    const [a, b] = partsOf(6, [many(), many()]);
    expect([a?.left(), b?.left()]).toEqual([3, 3]);
    expect(a?.spend()).toBe(true);
    a?.end();
    expect([a?.left(), b?.left()]).toEqual([0, 5]);
    expect(a?.spend()).toBe(false);
    for (let n = 0; n < 5; n += 1) expect(b?.spend()).toBe(true);
    expect(b?.spend()).toBe(false);
  });
});

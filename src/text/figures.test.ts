import { describe, expect, it } from 'vitest';
import { figuresOf, pairsOf } from './figures.ts';

const pairs = (said: string, told: string) =>
  pairsOf(figuresOf(said), figuresOf(told)).map(({ said: a, told: b, same }) => [
    said.slice(a.start, a.end),
    told.slice(b.start, b.end),
    same,
  ]);

describe('figures of two sentences', () => {
  it.each([
    [
      'The ferry carried 4.2 million passengers in 2025.',
      'Last year the ferry carried 4,213,000 passengers across.',
      '4.2 million',
      true,
    ],
    [
      'Unemployment in Sandmoor fell to 6 percent in March.',
      'In March unemployment in Sandmoor fell to six per cent.',
      '6 percent',
      true,
    ],
    [
      'The council will spend £11 million on the harbour wall.',
      'The council will spend 14 million pounds on the harbour wall.',
      '£11 million',
      false,
    ],
    [
      'The fire destroyed 240 houses in Cedar Bluff on Monday.',
      'On Monday the fire destroyed 180 houses in Cedar Bluff.',
      '240',
      false,
    ],
  ])('%s', (said, told, own, same) => {
    const found = pairs(said, told);
    expect(found).toHaveLength(1);
    expect(found[0]![0]).toContain(own.replace('240', '240'));
    expect(found[0]![2]).toBe(same);
  });

  it.each([
    ['about something else', 'The ferry carried 4.2 million passengers.', 'The museum was built for 3 million euros.'],
    [
      'of another unit',
      'The council will spend £11 million on the wall.',
      'The council will spend 11 months on the wall.',
    ],
    [
      'of another thing',
      'The fire destroyed 240 houses in Cedar Bluff.',
      'The fire destroyed 180 trees in Cedar Bluff houses.',
    ],
    [
      'of two that it could be',
      'Prices in Corran rose 4 percent in the spring quarter.',
      'Prices in Corran rose 3 percent in the spring quarter, and 5 percent without fuel.',
    ],
    [
      'that are years',
      'In 2019 the bridge of Altstadt was repaired again.',
      'In 2017 the bridge of Altstadt was repaired again.',
    ],
  ])('%s are not held against each other', (_, said, told) => {
    expect(pairs(said, told)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { letterLikeness } from './letters.ts';

const TEXT = 'The mayor of Oldenbrook closed the ferry in spring';
const OTHERS = ['The ferry of Oldenbrook was closed by its mayor', 'A bridge was opened in Larkfield', ''];

describe('likeness by letters', () => {
  it('is the same whatever was compared before, longer or shorter', () => {
    const first = letterLikeness(TEXT, OTHERS);
    letterLikeness(`${TEXT} and the bridge in autumn. `.repeat(60), [`${OTHERS.join(' ')} `.repeat(80), TEXT]);
    expect(letterLikeness(TEXT, OTHERS)).toEqual(first);
    letterLikeness('ferry', ['mayor']);
    expect(letterLikeness(TEXT, OTHERS)).toEqual(first);
    const [near, far, none] = first;
    expect(near).toBeGreaterThan(0.3);
    expect(far).toBeLessThan(0.1);
    expect(none).toBe(0);
  });
});

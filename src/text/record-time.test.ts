import { describe, expect, it } from 'vitest';
import { recordTime } from './record-time.ts';

describe('recordTime', () => {
  it.each([
    ['+1967-05-04T00:00:00Z', 11, '4 May 1967'],
    ['+1967-05-04T00:00:00Z', undefined, '4 May 1967'],
    ['+1967-05-00T00:00:00Z', 10, 'May 1967'],
    ['+2014-10-01T00:00:00Z', 10, 'October 2014'],
    ['+1931-00-00T00:00:00Z', 9, '1931'],
    ['+1931-01-01T00:00:00Z', 9, '1931'],
    ['+1960-00-00T00:00:00Z', 8, '1960s'],
    ['+1900-00-00T00:00:00Z', 7, '19th century'],
    ['+1901-00-00T00:00:00Z', 7, '20th century'],
    ['-0043-03-15T00:00:00Z', 11, '15 March 43 BC'],
    ['+0079-10-24T00:00:00Z', 11, '24 October 79'],
    // What is recorded with less than it claims is not made more exact.
    ['+1967-05-00T00:00:00Z', 11, 'May 1967'],
  ])('%s at %s is %s', (value, precision, expected) => {
    expect(recordTime(value, precision, 'en-US')).toBe(expected);
  });

  it('is in the language of the reader', () => {
    expect(recordTime('+1967-05-04T00:00:00Z', 11, 'de')).toBe('4. Mai 1967');
  });

  it.each(['Q42', '18400', '+18400', 'https://example.org/1967-05-04', ''])('%s is no time', (value) => {
    expect(recordTime(value, 11, 'en')).toBeNull();
  });
});

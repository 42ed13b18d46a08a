import { expect, test } from 'vitest';
import { currencyCode, interval, readQuantities, readRanges, readTimes } from './index.ts';

const written = new Date('2026-02-10T09:30:00Z');

const quantity = (text: string) => {
  const [found] = readQuantities(text);
  return found && [text.slice(found.start, found.end), found.kind, found.value, ...(found.unit ? [found.unit] : [])];
};

test.each<[string, (string | number | null)[]]>([
  ['The yard has one hundred and six men.', ['one hundred and six', 'number', 106]],
  ['Two and a half million fish died.', ['Two and a half million', 'number', 2.5e6]],
  ['Nearly three fifths of them were sold.', ['three fifths', 'number', 0.6]],
  ['About 1 234 567 votes were cast.', ['1 234 567', 'number', 1234567]],
  ['It fell by 3 1/4 points.', ['3 1/4', 'number', 3.25]],
  ['One in twenty houses stands empty.', ['One in twenty', 'number', 0.05]],
  ['It rose to 1.4bn.', ['1.4bn', 'number', 1.4e9]],
  ['It fell by minus five percent.', ['minus five percent', 'percentage', -5]],
  ['It gained 2.5 percentage points.', ['2.5 percentage points', 'percentage', 2.5]],
  ['The bank paid $48.2 million.', ['$48.2 million', 'money', 48.2e6, 'dollar']],
  ['The bank paid £4m.', ['£4m', 'money', 4e6, 'pound']],
  ['The bank paid C$ 16 for it.', ['C$ 16', 'money', 16, 'Canadian dollar']],
  ['They owed 420 million Swedish kronor.', ['420 million Swedish kronor', 'money', 420e6, 'Swedish krona']],
  ['It cost thirteen dollars forty-five cents.', ['thirteen dollars forty-five cents', 'money', 13.45, 'dollar']],
  ['It is priced at EUR 125.', ['EUR 125', 'money', 125, 'euro']],
  ['A 10-gallon hat.', ['10-gallon', 'quantity', 10, 'gallon']],
  ['They sold 660 square metres.', ['660 square metres', 'quantity', 660, 'square meter']],
  ['It drove at 120 km/h.', ['120 km/h', 'quantity', 120, 'kilometer per hour']],
  ['He is 5 feet 3 inches tall.', ['5 feet 3 inches', 'quantity', 5.25, 'foot']],
  ['It was 30 degrees Celsius.', ['30 degrees Celsius', 'temperature', 30, 'C']],
  ['A boy ten months old.', ['ten months old', 'age', 10, 'month']],
  ['The one hundred twenty-fifth time.', ['one hundred twenty-fifth', 'ordinal', 125]],
])('%s', (text, expected) => {
  expect(quantity(text)).toEqual(expected);
});

test.each(['This one is right.', 'Flight SK24703b was late.', 'The road leads to 29kmish.'])(
  'nothing is counted in: %s',
  (text) => {
    expect(readQuantities(text).filter(({ kind }) => kind !== 'ordinal')).toEqual([]);
  },
);

test('a list of numbers is not one number', () => {
  expect(readQuantities('Pages 22,24,26,31.').map(({ value }) => value)).toEqual([22, 24, 26, 31]);
  expect(readQuantities('The host 192.168.1.2').map(({ value }) => value)).toEqual([192, 168, 1, 2]);
});

test('the code of a currency', () => {
  expect(['dollar', 'pound', 'euro', 'Japanese yen', 'Canadian dollar'].map(currencyCode)).toEqual([
    ...['USD', 'GBP', 'EUR', 'JPY', 'CAD'],
  ]);
});

test.each([
  ['more than thirty', '(30,)'],
  ['no less than 30', '[30,)'],
  ['at most 100 and at least 20', '[20,100]'],
  ['between 20 and 30', '[20,30)'],
  ['up to 700', '(,700]'],
  ['fewer than a thousand', '(,1000)'],
  ['greater than 30 and less than or equal to 40', '(30,40]'],
])('%s is %s', (text, expected) => {
  expect(readRanges(`There are ${text} of them.`).map(interval)).toEqual([expected]);
});

// A Tuesday.
test.each<[string, string, string]>([
  ['on 4 January 2019', '4 January 2019', '2019-01-04'],
  ['on Jan. 4th, 2019', 'Jan. 4th, 2019', '2019-01-04'],
  ['on 23/04/2022', '23/04/2022', '2022-04-23'],
  ['on the second of August', 'the second of August', 'XXXX-08-02'],
  ['today', 'today', '2026-02-10'],
  ['on Friday', 'Friday', 'XXXX-WXX-5'],
  ['next Friday', 'next Friday', '2026-02-20'],
  ['last Wednesday', 'last Wednesday', '2026-02-04'],
  ['three weeks ago', 'three weeks ago', '2026-01-20'],
  ['two days before yesterday', 'two days before yesterday', '2026-02-07'],
  ['last month', 'last month', '2026-01'],
  ['this year', 'this year', '2026'],
  ['last week', 'last week', '2026-W06'],
  ['in March 2020', 'March 2020', '2020-03'],
  ['in the 1990s', 'the 1990s', '(1990-01-01,2000-01-01,P10Y)'],
  ['in the 15th century', 'the 15th century', '(1400-01-01,1500-01-01,P100Y)'],
  ['in the third quarter of 2018', 'the third quarter of 2018', '(2018-07-01,2018-10-01,P3M)'],
  ['on Christmas Eve', 'Christmas Eve', 'XXXX-12-24'],
  ['on Easter Monday 2026', 'Easter Monday 2026', '2026-04-06'],
  ['at half past nine in the evening', 'at half past nine in the evening', 'T21:30'],
  ['at 8.30pm', 'at 8.30pm', 'T20:30'],
  ['tomorrow at 9 a.m.', 'tomorrow at 9 a.m.', '2026-02-11T09'],
  ['on Tuesday afternoon', 'Tuesday afternoon', 'XXXX-WXX-2TAF'],
  ['for two hours and 30 minutes', 'two hours and 30 minutes', 'PT2H30M'],
  ['every other day', 'every other day', 'P2D'],
  ['every Monday', 'every Monday', 'XXXX-WXX-1'],
  ['since the end of 1989', 'since the end of 1989', '1989'],
])('“%s” is read as a time', (phrase, span, timex) => {
  const text = `They met ${phrase}, it is said.`;
  const times = readTimes(text, written);
  expect(times.map((time) => [text.slice(time.start, time.end), time.timex])).toEqual([[span, timex]]);
});

test('of two readings the earlier comes first', () => {
  expect(readTimes('They met on Friday.', written)[0]?.readings).toEqual([
    { start: '2026-02-06' },
    { start: '2026-02-13' },
  ]);
});

test.each<[string, string | undefined, string | undefined]>([
  ['from 2014 to 2018', '2014-01-01', '2018-01-01'],
  ['between 3 and 12 September 2019', '2019-09-03', '2019-09-12'],
  ['from May to October 2020', '2020-05-01', '2020-10-01'],
  ['before 2010', undefined, '2010-01-01'],
  ['after January 1, 2007', '2007-01-01', undefined],
])('%s', (phrase, start, end) => {
  const [time] = readTimes(`It stood there ${phrase}.`, written);
  expect(time?.readings[0]).toEqual({ ...(start ? { start } : {}), ...(end ? { end } : {}) });
});

test.each([
  'They may march in the rain.',
  'She sat down and wed him.',
  'Two thousand people came.',
  'It is the second best.',
])('no time is told in: %s', (text) => {
  expect(readTimes(text, written)).toEqual([]);
});

test('a long text is read in parts, each value at its place', () => {
  const text = 'The council met on 4 January 2019 and paid $5. '.repeat(100);
  const times = readTimes(text, written);
  expect(times).toHaveLength(100);
  expect(new Set(times.map(({ start, end }) => text.slice(start, end)))).toEqual(new Set(['4 January 2019']));
  expect(readQuantities(text).filter(({ kind }) => kind === 'money')).toHaveLength(100);
});

test.each(['one hundred and ', '5-', '1/2/', '1,111,', 'two days before ', 'monday of ', 'a ', '12:30:'])(
  'a text of nothing but “%s…” is read in its length, not in its square',
  (part) => {
    const text = part.repeat(40_000 / part.length);
    const before = process.cpuUsage();
    readTimes(text, written);
    readQuantities(text);
    // A tenth of a second on a quiet machine; forty thousand tokens against each other would take minutes.
    expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
  },
);

import { describe, expect, it } from 'vitest';
import { isTime, machineTime, writtenTime } from './times.ts';

const NOW = new Date(2026, 4, 14, 12, 30);
const back = (seconds: number, length: number) =>
  new Date(NOW.getTime() - seconds * 1000).toISOString().slice(0, length) + (length === 16 ? 'Z' : '');
const [MINUTE, HOUR, DAY] = [60, 3600, 86400] as const;

describe('times counted back from now', () => {
  it.each([
    ['just now', 0, 16],
    ['45s', 45, 16],
    ['10 min ago', 10 * MINUTE, 16],
    ['an hour ago', HOUR, 16],
    ['3h', 3 * HOUR, 16],
    ['Ana · 3d', 3 * DAY, 10],
    ['about 2 days ago (edited)', 2 * DAY, 10],
    ['2w', 14 * DAY, 10],
    ['vor einer Stunde', HOUR, 16],
    ['vor 2 Std.', 2 * HOUR, 16],
    ['vor 3 Tagen', 3 * DAY, 10],
    ['il y a une heure', HOUR, 16],
    ['il y a 4 jours', 4 * DAY, 10],
    ['hace 20 minutos', 20 * MINUTE, 16],
    ['hace un día', DAY, 10],
    ['5 giorni fa', 5 * DAY, 10],
    ['há 6 horas', 6 * HOUR, 16],
    ['2 dagen geleden', 2 * DAY, 10],
  ] as const)('%s', (text, seconds, length) => {
    expect(writtenTime(text, NOW)).toBe(back(seconds, length));
    expect(isTime(text)).toBe(true);
  });
});

describe('times by the day', () => {
  it.each([
    ['yesterday', '2026-05-13'],
    ['Yesterday at 3:15 pm', '2026-05-13T15:15'],
    ['gestern, 21:04 Uhr', '2026-05-13T21:04'],
    ['heute 9:30', '2026-05-14T09:30'],
    ['hier à 18h40', '2026-05-13T18:40'],
    ['ayer a las 10:05', '2026-05-13T10:05'],
    ['6 February 2026', '2026-02-06'],
    ['Feb. 6, 2026 3:00 pm', '2026-02-06T15:00'],
    ['06.02.2026 um 15:00', '2026-02-06T15:00'],
    ['le 6 février 2026 à 15h00', '2026-02-06T15:00'],
    ['12/31/2025', '2025-12-31'],
    ['2026-02-06 15:00', '2026-02-06T15:00'],
  ])('%s', (text, at) => {
    expect(writtenTime(text, NOW)).toBe(at);
  });

  it('a day without its year is a time, but not whole', () => {
    expect(writtenTime('Aug. 23', NOW)).toBe('');
    expect(writtenTime('23. August', NOW)).toBe('');
  });
});

it.each([
  'hier',
  'Now',
  'Today we voted nine to two',
  '3 replies',
  '12 Recommend',
  'Gate 4',
  'Chapter 3 d',
  'a fan',
  '60 minutes',
])('no time: %s', (text) => {
  expect(writtenTime(text, NOW)).toBeNull();
});

it('keeps what a machine wrote', () => {
  expect(machineTime('2026-02-06T15:00:00+01:00')).toBe('2026-02-06T15:00:00+01:00');
  expect(machineTime('1770390000')).toBe('2026-02-06T15:00:00.000Z');
});

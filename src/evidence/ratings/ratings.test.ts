import { describe, expect, it } from 'vitest';
import { fold, labelOf } from './index.ts';
import { elsewhere } from './words-elsewhere.ts';
import { europe } from './words-europe.ts';

const all = [europe, elsewhere].flatMap((list) =>
  Object.entries(list).flatMap(([label, lines]) =>
    lines.flatMap((line) => line.split('|').map((word) => ({ word, label }))),
  ),
);

describe('the words', () => {
  it('stand under one label each', () => {
    const labels = new Map<string, Set<string>>();
    for (const { word, label } of all) labels.set(fold(word), (labels.get(fold(word)) ?? new Set()).add(label));
    expect([...labels].filter(([, found]) => found.size > 1).map(([word, found]) => [word, ...found])).toEqual([]);
  });

  it('are written in one script each', () => {
    const scripts = [
      'Latin',
      'Greek',
      'Cyrillic',
      'Arabic',
      'Hebrew',
      'Devanagari',
      'Bengali',
      'Tamil',
      'Telugu',
      'Georgian',
    ];
    const many = all.filter(({ word }) => {
      const bare = word.replace(/\bai|ki|ia|ii|fc\b/giu, '');
      return scripts.filter((one) => new RegExp(`\\p{Script=${one}}`, 'u').test(bare)).length > 1;
    });
    expect(many.map(({ word }) => word)).toEqual([]);
  });
});

describe('a rating', () => {
  it.each([
    ['False', 'false'],
    ['Pants on Fire!', 'false'],
    ['MOSTLY TRUE', 'mostly-true'],
    ['Half-True', 'mixed'],
    ['Verdict: misleading.', 'misleading'],
    ['This is correct. The last one closed in March.', 'true'],
    ['This is not true. Nobody has found any.', 'false'],
    ['False, the picture is of 2012.', 'false'],
    ['Out of context – the video is old', 'missing-context'],
    ['We rate this claim as false', 'false'],
    ['Falso', 'false'],
    ['É falso', 'false'],
    ['Engañoso', 'misleading'],
    ['C’est faux', 'false'],
    ['Größtenteils falsch', 'mostly-false'],
    ['GRÖSSTENTEILS FALSCH', 'mostly-false'],
    ['Niet waar', 'false'],
    ['Faktisk helt feil', 'false'],
    ['Fałsz', 'false'],
    ['Není to pravda', 'false'],
    ['Félrevezető', 'misleading'],
    ['Фейк', 'false'],
    ['Не доказано', 'unproven'],
    ['Ψευδές', 'false'],
    ['YANLIŞ', 'false'],
    ['Yanlış', 'false'],
    ['KISMEN DOĞRU', 'mixed'],
    ['İroni', 'satire'],
    ['خطأ', 'false'],
    ['زائف', 'false'],
    ['گمراه‌کننده', 'misleading'],
    ['לא נכון', 'false'],
    ['फ़र्ज़ी', 'false'],
    ['গুজব', 'false'],
    ['Hoaks', 'false'],
    ['Sai sự thật', 'false'],
    ['ข่าวปลอม', 'false'],
    ['部分錯誤', 'mostly-false'],
    ['错误的说法', 'false'],
    ['誤り', 'false'],
    ['대체로 사실 아님', 'mostly-false'],
  ])('%s', (rating, label) => {
    expect(labelOf(rating)).toEqual({ label, by: 'words' });
  });

  it.each([
    'True, but only in one town',
    'Correct is that the bridge was closed',
    'Real video, old story',
    'Is it false? No, it happened',
    'Not entirely true',
    'Right-wing post about the mayor',
    'Old man in the picture is an actor',
    'It depends',
    'Pas si simple',
    '真假难辨',
    '',
  ])('whose words are not known stays in its words: %s', (rating) => {
    expect(labelOf(rating)).toBeUndefined();
  });

  it.each([
    [1, 'true'],
    [0.75, 'mostly-true'],
    [0.5, 'mixed'],
    [0.25, 'mostly-false'],
    [0, 'false'],
  ])('without words that are known goes by its number: %s', (place, label) => {
    expect(labelOf('It depends', place)).toEqual({ label, by: 'number' });
    // What is said counts, not what stands in a field that few fill in with care.
    expect(labelOf('Satire', place)).toEqual({ label: 'satire', by: 'words' });
  });
});

import { describe, expect, it } from 'vitest';
import { saysIt } from './says-it.ts';

const CLAIM = 'Orla Fenwick sold the lighthouse to a film company.';

describe('a statement says what was rated', () => {
  it.each([
    'Orla Fenwick sold the lighthouse to a film company.',
    'Senator Orla Fenwick sold a lighthouse to the film company.',
    'Orla Fenwick sold the lighthouse to a film company, the harbour master said.',
    'The harbour master said that Orla Fenwick sold the lighthouse to a film company.',
    'According to the harbour master, Orla Fenwick sold the lighthouse to a film company.',
    '“Orla Fenwick sold the lighthouse to a film company,” the paper wrote.',
    'Orla Fenwick sold the lighthouse to a film company, and the village wept.',
    'It rained. Orla Fenwick sold the lighthouse to a film company. So it went.',
  ])('%s', (text) => {
    expect(saysIt(text, CLAIM)).toBe(true);
  });

  it.each([
    'A film company sold the lighthouse to Orla Fenwick.',
    'Orla Fenwick sold the lighthouse to a rival of the film company.',
    'Orla Fenwick nearly sold the lighthouse to a film company.',
    'The brother of Orla Fenwick sold the lighthouse to a film company.',
    'Orla Fenwick sold the lighthouse to a film company in a novel.',
    'Orla Fenwick sold the lighthouse to a film company, in a novel of 1998.',
    'Orla Fenwick sold the lighthouse to a film company, but only on paper.',
    'Orla Fenwick sold the lighthouse to a film company that nobody said to exist.',
    'Orla Fenwick bought the lighthouse of a film company.',
    'The lighthouse was sold.',
  ])('not: %s', (text) => {
    expect(saysIt(text, CLAIM)).toBe(false);
  });

  it.each([
    ['Lemon water causes cancer.', 'Lemon water cures cancer.'],
    ['The council voted against the bridge.', 'The council voted for the bridge.'],
    ['The mayor shot a thief.', 'The mayor was shot by a thief.'],
    ['The road runs from Averly to Brook.', 'The road runs to Averly from Brook.'],
    ['Heartbroken by the news.', 'Heartbreak'],
    ['He is the richest man of his village.', 'He is the richest man.'],
    ['Christianity is an insult.', 'Bernard Holt said: “Christianity is an insult.”'],
    ['An elephant carries a lion cub.', 'A photograph shows an elephant carrying a lion cub.'],
  ])('%s is not: %s', (text, claim) => {
    expect(saysIt(text, claim)).toBe(false);
  });

  it('whatever the tense, where the word is one', () => {
    expect(saysIt('The banks closed three branches.', 'The bank closes three branches.')).toBe(true);
  });

  it('in writing without spaces', () => {
    expect(saysIt('香蕉在午夜后发光。', '香蕉在午夜后发光')).toBe(true);
    expect(saysIt('香蕉在午夜后不发光。', '香蕉在午夜后发光')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { Claim, Context, Passage } from '../model.ts';
import { reachVerdict } from './index.ts';

const context: Context = { language: 'en', title: '', host: '', published: '2026-03-12' };

function claim(text: string): Claim {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return {
    ...{ id: 'c', kind: 'claim', nature: 'checkable', text, language: 'en', places: [place] },
    ...{ checkworthiness: 0.5, query: '', reasons: [], values: [] },
  };
}

function passage(text: string): Passage {
  return {
    ...{ kind: 'passage', id: 'p', source: 'wikipedia', url: 'https://x.example/', title: 'A page', retrieved: '' },
    ...{ fetched: { sha256: '', length: text.length }, text, start: 0, end: text.length },
  };
}

const judge = async (text: string, told: string) =>
  (await reachVerdict(claim(text), [passage(told)], context)).verdict!;

const HOLM =
  'Ada Marie Holm (born May 20, 1960) is a Norlandic film director, painter and former politician who lives in Easton.';
const LIND = 'Bo Lind (2 March 1911 – 9 July 1984) was a Norlandic actor and Sudlandic writer.';
const FILM =
  '"The Long Ferry" is a 2004 Norlandic drama film written and directed by Ada Holm and starring Bo Lind Jr., Eva Berg and Tor Dahl.';
const FIRM =
  'Northern Lamp Company, founded in 1921 by the brothers Olaf and Nils Berg, is a lighting company based in Easton, Norland.';

describe('a relation that stands in the passage is supported', () => {
  it.each([
    ['Ada Holm was born on May 20, 1960.', HOLM],
    ['Ada Holm was born on 20 May 1960.', HOLM],
    ['Ada Holm was born in 1960.', HOLM],
    ['Ada Holm is a painter.', HOLM],
    ['Ada Holm is a film director.', HOLM],
    ['Ada Holm is a Norlandic painter.', HOLM],
    ['Ada Holm is a former politician.', HOLM],
    ['Bo Lind died in July 1984.', LIND],
    ['Bo Lind was born on 2 March 1911.', LIND],
    ['Bo Lind was a Norlandic actor.', LIND],
    ['The Long Ferry was directed by Ada Holm.', FILM],
    ['The Long Ferry was written by Ada Holm.', FILM],
    ['Ada Holm directed The Long Ferry.', FILM],
    ['The Long Ferry stars Eva Berg.', FILM],
    ['Tor Dahl stars in The Long Ferry.', FILM],
    ['The Long Ferry was released in 2004.', FILM],
    ['The Long Ferry is a drama film.', FILM],
    ['Northern Lamp Company was founded in 1921.', FIRM],
    ['Northern Lamp Company is based in Norland.', FIRM],
    ['Easton Dam was completed in 1931.', 'Easton Dam was completed in 1931 at a cost of two million crowns.'],
    ['Easton is a town in Norland.', 'Easton is a small town in the Hill District, Norland.'],
    ['Easton Dam has 14 turbines.', 'Easton Dam has 14 turbines and two locks.'],
  ])('%s', async (text, told) => {
    const { label, whole, judgements } = await judge(text, told);
    expect({ label, whole }).toEqual({ label: 'supported', whole: true });
    expect(told).toContain(judgements[0]!.citations[0]!.words);
  });
});

describe('nothing is said', () => {
  it.each([
    // Another value, another subject, another relation
    ['Ada Holm was born in 1961.', HOLM],
    ['Eva Holm was born in 1960.', HOLM],
    ['Holm was born in 1960.', HOLM],
    ['Ada Holm died in 1960.', HOLM],
    ['Bo Lind was born in 1984.', LIND],
    ['Bo Lind died in 1911.', LIND],
    ['Bo Lind was a Norlandic writer.', LIND],
    ['Bo Lind was a Sudlandic actor.', LIND],
    ['Ada Holm is a politician.', HOLM],
    ['Ada Holm is a film.', HOLM],
    ['Ada Holm is a Sudlandic painter.', HOLM],
    ['The Long Ferry was directed by Bo Lind.', FILM],
    ['The Long Ferry was directed by Eva Berg.', FILM],
    ['The Long Ferry was produced by Ada Holm.', FILM],
    ['The Long Ferry stars Ada Holm.', FILM],
    ['Eva Berg directed The Long Ferry.', FILM],
    ['The Long Ferry was released in May 2004.', FILM],
    ['Northern Lamp Company was founded in 1912.', FIRM],
    ['Northern Lamp Company is based in Weston.', FIRM],
    ['Northern Lamp Company was founded by Nils Lind.', FIRM],
    ['Easton Dam has 40 turbines.', 'Easton Dam has 14 turbines and 40 gates.'],
    ['Easton Dam was completed in 1947.', 'Easton Dam was completed in 1931 and rebuilt in 1947.'],
    ['Harbour Days was released in 1999.', 'Harbour Days was released in 1971 and re-released in 1999.'],
    ['Bo Lind is a band.', 'Bo Lind and the Lanterns is a band.'],
    ['Easton is a town in Weston.', 'Easton is a small town in Norland, north of Weston.'],
    // Denied, hedged, limited, quoted, compared
    ['Ada Holm was not born in 1960.', HOLM],
    ['Ada Holm was reportedly born in 1960.', HOLM],
    ['Ada Holm was only a painter.', HOLM],
    ['Ada Holm is the best painter.', HOLM],
    ['If Ada Holm was born in 1960, she is retired.', HOLM],
    ['Was Ada Holm born in 1960?', HOLM],
    ['“Ada Holm was born in 1960.”', HOLM],
    ['Ada Holm was born in 1960, a neighbour said.', HOLM],
    ['Ada Holm was born in 1860.', 'Ada Holm was probably born in 1860.'],
    ['Ada Holm is a painter.', 'Ada Holm is a fictional painter.'],
    ['Ada Holm is a painter.', 'Ada Holm is not a painter.'],
    // More is said than the passage has
    ['Ada Holm was born in 1960 in a lighthouse.', HOLM],
    ['Ada Holm is a painter and a thief.', HOLM],
    ['The Long Ferry was directed by Ada Holm in a week.', FILM],
  ])('%s', async (text, told) => {
    expect((await judge(text, told)).label).toBe('not-enough-evidence');
  });

  it('but one page that says otherwise is shown, and does not refute', async () => {
    const { label, judgements } = await judge('Ada Holm was born in 1961.', HOLM);
    expect(label).toBe('not-enough-evidence');
    expect(judgements[0]!.citations[0]!.stance).toBe('refutes');
    expect(judgements[0]!.compared).toContain('May 20, 1960');
  });
});

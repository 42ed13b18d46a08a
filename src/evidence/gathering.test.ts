/** What many statements cost together, who speaks, and what does not bear. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { ownEntities, serveWikidata } from '../../e2e/sources/wikidata.mjs';
import { serveWikipedia } from '../../e2e/sources/wikipedia.mjs';
import type { Claim, Context, Quote, Statement } from '../model.ts';
import { type Access, type Gathered, ProviderProblem } from '../provider.ts';
import { gatherEvidence } from './index.ts';
import { wikidata } from './sources/wikidata.ts';
import { wikipedia } from './sources/wikipedia.ts';

type Served = Awaited<ReturnType<typeof serveWikidata>>;
const open: Served[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

const context: Context = { language: 'en', title: 'The talks', host: 'news.example', published: '2026-02-09' };

function base(text: string, checkworthiness = 0.5) {
  const place = { block: 'b0', start: 0, end: text.length, target: { exact: text, prefix: '', suffix: '' } };
  return { id: text.slice(0, 40), text, language: 'en', places: [place], checkworthiness, query: '' };
}
function claim(text: string, checkworthiness?: number): Claim {
  return { ...base(text, checkworthiness), kind: 'claim', nature: 'checkable', reasons: [], values: [] };
}
function quote(text: string, name: string, description = ''): Quote {
  const speaker = { name, anonymous: false, ...(description ? { description } : {}) };
  return { ...base(text), kind: 'quote', form: 'direct', content: { start: 0, end: text.length }, speaker };
}

function access(base: string, most = Number.POSITIVE_INFINITY): Access {
  return {
    ...{ base, signal: new AbortController().signal, now: () => new Date() },
    async fetch(url, init) {
      init?.leaving?.();
      const text = await (await fetch(url)).text();
      if (text.length > most) throw new ProviderProblem({ code: 'too-large', at: base });
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { url, status: 200, text, sha256, retrieved: '2026-02-09T00:00:00Z' };
    },
  };
}

async function look(
  statements: readonly Statement[],
  { budget = 25, articles, entities, most, of = context }: Looking = {},
) {
  const records = await serveWikidata(entities ? { entities } : {});
  const texts = await serveWikipedia(articles ? { articles } : {});
  open.push(records, texts);
  const sources = [
    { source: wikidata, access: access(records.address, most) },
    { source: wikipedia, access: access(texts.address) },
  ];
  const found: Gathered[] = [];
  for await (const one of gatherEvidence(statements, of, sources, budget)) found.push(one);
  return {
    requests: records.log.length + texts.log.length,
    evidence: (statement: Statement) =>
      found.flatMap((one) => ('evidence' in one && one.statement === statement.id ? [one.evidence] : [])),
    asked: (statement: Statement) =>
      found.flatMap((one) => ('asked' in one && one.statement === statement.id ? [one.asked] : [])),
  };
}
interface Looking {
  budget?: number;
  articles?: object[];
  entities?: object;
  most?: number;
  of?: Context;
}

const towns = 'Port Ellery,Ali Khamenei,JD Vance,George Washington University,Marit Solbakken,Coastal Survey'.split(
  ',',
);
const many = Array.from({ length: 40 }, (_, index) =>
  claim(
    `${towns[index % 6]} counted ${index + 3} heavy lanterns for president number ${index} of the guild.`,
    index / 40,
  ),
);

describe('many statements', () => {
  it('forty of them cost no more than the budget, and each is told what was asked for it', async () => {
    const { requests, asked } = await look(many);
    expect(requests).toBeLessThanOrEqual(25);
    for (const one of many) {
      expect(
        asked(one)
          .map(({ source }) => source)
          .sort(),
      ).toEqual(['wikidata', 'wikipedia']);
      expect(asked(one).find(({ source }) => source === 'wikipedia')?.query).toBeTruthy();
    }
  });

  it('with little to spend, the first are asked for, and of the last it is said', async () => {
    const first = claim('Marit Solbakken has been mayor of Port Ellery since 2014.');
    const last = claim('Tobias Renn has been director of the Coastal Survey since 2017.');
    const { requests, asked } = await look([first, last], { budget: 9 });
    expect(requests).toBeLessThanOrEqual(9);
    const outcomes = (one: Statement) => asked(one).map(({ source, outcome }) => `${source} ${outcome}`);
    expect(outcomes(first)).toContain('wikidata found');
    expect(outcomes(last)).toContain('wikidata over-budget');
  });

  it('asks again in halves for what is too large at once', async () => {
    const mayor = claim('Marit Solbakken has been mayor of Port Ellery since 2014.');
    const director = claim('Tobias Renn has been director of the Coastal Survey since 2017.');
    const all = Object.values(ownEntities() as { [id: string]: { id: string; labels?: object } });
    const large = Math.max(...all.map((one) => JSON.stringify(one).length)) + 2000;
    const { evidence } = await look([mayor, director], { most: large, budget: 60 });
    expect(evidence(mayor).map((one) => one.kind === 'record' && one.property)).toContain('P39');
  });
});

describe('who speaks', () => {
  const vance = quote('“The chair is empty,”', 'JD Vance', 'Vice President');
  const offices = (found: { [key: string]: unknown }[]) => found.filter((one) => one['kind'] === 'record');

  it('holds the office that the record has on that day', async () => {
    const { evidence } = await look([vance]);
    expect(offices(evidence(vance) as never)).toMatchObject([
      { about: 'speaker', property: 'P39', valueLabel: 'Vice President of the United States' },
    ]);
  });

  it('held another one before, and none where the page has no date', async () => {
    const before = await look([vance], { of: { ...context, published: '2024-05-01' } });
    expect(offices(before.evidence(vance) as never)).toMatchObject([{ valueLabel: 'United States senator' }]);
    const { published: _, ...undated } = context;
    expect(offices((await look([vance], { of: undated })).evidence(vance) as never)).toEqual([]);
  });

  it('is nobody where the article says something else of them', async () => {
    const harpist = quote('“The strings were wet,”', 'Marit Solbakken', 'second harp of the Norland Orchestra');
    const { evidence } = await look([harpist]);
    expect(evidence(harpist)).toEqual([]);
  });

  it('is told of by where they are from, as what it is', async () => {
    const scholar = quote('“The rank is missing,”', 'Idun Farrow', 'a historian at George Washington University');
    const { evidence } = await look([scholar]);
    expect(evidence(scholar)).toMatchObject([
      { kind: 'passage', about: 'speaker', title: 'George Washington University' },
    ]);
  });
});

describe('who is told of', () => {
  it('is told of too where a sentence says what they said', async () => {
    const scholar = quote('“The rank is missing,”', 'Idun Farrow', 'a historian at George Washington University');
    const told: Claim = { ...claim('Idun Farrow explained the rank to the reporters.'), reasons: ['attribution'] };
    const other: Claim = { ...claim('Olav Brekke explained the rank to the reporters.'), reasons: ['attribution'] };
    const { evidence } = await look([scholar, told, other]);
    expect(evidence(told)).toMatchObject([{ about: 'speaker', title: 'George Washington University' }]);
    expect(evidence(other)).toEqual([]);
  });
});

describe('the only one of a name', () => {
  const dora = {
    ...{ id: 'Q900000901', type: 'item', aliases: {}, sitelinks: {} },
    labels: { en: { language: 'en', value: 'Dora Winkelried' } },
    descriptions: { en: { language: 'en', value: 'Swiss curler' } },
    claims: {
      P31: [fact('P31', { type: 'wikibase-entityid', value: { 'entity-type': 'item', id: 'Q5' } })],
      P569: [fact('P569', { type: 'time', value: { time: '+1990-03-02T00:00:00Z', precision: 11 } })],
    },
  };
  function fact(property: string, datavalue: object) {
    const mainsnak = { snaktype: 'value', property, datavalue };
    const references = [{ snaks: { P248: [{ snaktype: 'value', property: 'P248', datavalue }] } }];
    return { mainsnak, type: 'statement', id: `Q900000901$${property}`, rank: 'normal', references };
  }
  const recordsFor = async (text: string) => {
    const one = claim(text);
    const { evidence } = await look([one], { entities: { Q900000901: dora }, articles: [] });
    return evidence(one).flatMap((each) => (each.kind === 'record' ? [each] : []));
  };

  it('need not be the one that is meant, and the record says so', async () => {
    expect(await recordsFor('Dora Winkelried, 52, bakes in the old mill.')).toMatchObject([{ byNameAlone: true }]);
  });

  it('is meant where the article says what the record says', async () => {
    const [born] = await recordsFor('Dora Winkelried, 35, a curler, bakes in the old mill.');
    expect(born?.property).toBe('P569');
    expect(born?.byNameAlone).toBeUndefined();
  });
});

describe('what bears', () => {
  const articles = [
    { title: 'Halden Ferry', text: 'The Halden Ferry has crossed the sound since 1904. It carries timber and cattle.' },
    {
      title: 'Norland',
      text: 'Norland is a country of many islands. Its people fish, and its government sits in Halden.',
    },
    {
      title: 'Fire of Halden',
      text: 'The fire of Halden burned in 1911. It destroyed 240 houses and the timber yards.',
    },
  ];
  const textsOf = async (text: string) => {
    const one = claim(text);
    const { evidence, asked } = await look([one], { articles });
    return { found: evidence(one).flatMap((each) => (each.kind === 'passage' ? [each.text] : [])), asked: asked(one) };
  };

  it('says something of the same', async () => {
    const { found } = await textsOf('The Halden Ferry, which carries mostly timber and cattle, was sold.');
    expect(found).toEqual(['It carries timber and cattle.']);
  });

  it('may be told by an event that has nobody’s name', async () => {
    const { found } = await textsOf('Some 240 houses were lost in the fire at Halden of 1911.');
    expect(found).toContain('It destroyed 240 houses and the timber yards.');
  });

  it('is not what only has a name in common', async () => {
    const { found, asked } = await textsOf('The Halden Ferry was praised by its passengers on Sunday.');
    expect(found).toEqual([]);
    expect(asked).toContainEqual(expect.objectContaining({ source: 'wikipedia', outcome: 'nothing' }));
  });

  it('is not what a country has in common with everything', async () => {
    const { found } = await textsOf('People in Norland want a new government, many say.');
    expect(found).toEqual([]);
  });
});

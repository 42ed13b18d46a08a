/** Facts about real people, places and firms, written down by us in Wikidata's shape (CC0): what tests ask about. */

const NONE = [];
const SOURCED = [{ hash: '0', snaks: { P854: [snak('P854', 'https://archive.example/record')] } }];
const IMPORTED = [{ hash: '1', snaks: { P143: [snak('P143', item('Q328'))] } }];

/** `[value, qualifiers, references]`; a plain value has a reference of its own. */
const people = {
  'Angela Merkel': {
    ...person('chancellor of Germany from 2005 to 2021', 'politician', 'Germany', 150),
    P569: '1954-07-17',
    P19: 'Hamburg',
    P39: [
      ['Federal Chancellor of Germany', { P580: '2005-11-22', P582: '2021-12-08', P1366: 'Olaf Scholz' }],
      ['Federal Minister for the Environment', { P580: '1994-11-17', P582: '1998-10-26' }],
    ],
    P26: [
      ['Ulrich Merkel', { P580: '1977', P582: '1982' }],
      ['Joachim Sauer', { P580: '1998-12-30' }],
    ],
    P69: 'Leipzig University',
    P102: [['Christian Democratic Union', { P580: '1990-10-02' }]],
  },
  'Emmanuel Macron': {
    ...person('president of France since 2017', 'politician', 'France', 140),
    P569: '1977-12-21',
    P19: 'Amiens',
    P39: [
      ['President of the French Republic', { P580: '2017-05-14' }],
      ['Minister of Economy', { P580: '2014-08-26', P582: '2016-08-30' }],
    ],
    P26: [['Brigitte Macron', { P580: '2007-10-20' }]],
  },
  'Margaret Thatcher': {
    ...person('prime minister of the United Kingdom from 1979 to 1990', 'politician', 'United Kingdom', 140),
    P569: '1925-10-13',
    P570: '2013-04-08',
    P19: 'Grantham',
    P39: [
      ['Prime Minister of the United Kingdom', { P580: '1979-05-04', P582: '1990-11-28', P1366: 'John Major' }],
      ['Leader of the Conservative Party', { P580: '1975-02-11', P582: '1990-11-28' }],
    ],
  },
  'Nelson Mandela': {
    ...person('president of South Africa from 1994 to 1999', 'politician', 'South Africa', 160),
    P569: '1918-07-18',
    P570: '2013-12-05',
    P39: [['President of South Africa', { P580: '1994-05-10', P582: '1999-06-14' }]],
    P26: [['Graça Machel', { P580: '1998-07-18', P582: '2013-12-05' }]],
  },
  'Jacinda Ardern': {
    ...person('prime minister of New Zealand from 2017 to 2023', 'politician', 'New Zealand', 90),
    P569: '1980-07-26',
    P19: 'Hamilton',
    P39: [
      ['Prime Minister of New Zealand', { P580: '2017-10-26', P582: '2023-01-25' }],
      ['Leader of the New Zealand Labour Party', { P580: '2017-08-01', P582: '2023-01-22' }],
    ],
  },
  'Albert Einstein': {
    ...person('theoretical physicist', 'physicist', 'Germany', 250),
    P569: '1879-03-14',
    P570: '1955-04-18',
    P19: 'Ulm',
    P20: 'Princeton',
  },
  'Marie Curie': {
    ...person('physicist and chemist', 'physicist', 'France', 200),
    P569: '1867-11-07',
    P570: '1934-07-04',
    P19: 'Warsaw',
    P26: [['Pierre Curie', { P580: '1895-07-26', P582: '1906-04-19' }, NONE]],
    P166: [
      ['Nobel Prize in Physics', { P585: '1903' }],
      ['Nobel Prize in Chemistry', { P585: '1911' }],
    ],
  },
  'Mullah Omar': {
    ...person('founder of the Taliban', 'politician', 'Afghanistan', 60),
    P569: '1960',
    P570: '2013-04-23',
  },
  'Elizabeth II': {
    ...person('queen of the United Kingdom from 1952 to 2022', 'monarch', 'United Kingdom', 200),
    aliases: ['Queen Elizabeth II'],
    P569: '1926-04-21',
    P570: '2022-09-08',
    P39: [['monarch of the United Kingdom', { P580: '1952-02-06', P582: '2022-09-08' }]],
  },
  'Boris Johnson': {
    ...person('prime minister of the United Kingdom from 2019 to 2022', 'politician', 'United Kingdom', 120),
    P569: '1964-06-19',
    P19: 'New York City',
    P39: [
      ['Prime Minister of the United Kingdom', { P580: '2019-07-24', P582: '2022-09-06', P1366: 'Liz Truss' }],
      ['Mayor of London', { P580: '2008-05-04', P582: '2016-05-09', P1366: 'Sadiq Khan' }],
      ['Secretary of State for Foreign and Commonwealth Affairs', { P580: '2016-07-13', P582: '2018-07-09' }],
    ],
  },
  'Sadiq Khan': {
    ...person('mayor of London since 2016', 'politician', 'United Kingdom', 50),
    P569: '1970-10-08',
    P39: [['Mayor of London', { P580: '2016-05-09' }]],
  },
  'Christine Lagarde': {
    ...person('president of the European Central Bank since 2019', 'lawyer', 'France', 70),
    P569: '1956-01-01',
    P19: 'Paris',
    P39: [
      ['President of the European Central Bank', { P580: '2019-11-01' }],
      ['Managing Director of the International Monetary Fund', { P580: '2011-07-05', P582: '2019-09-12' }],
      ['Minister of Finance', { P580: '2007-06-19', P582: '2011-06-29' }],
    ],
  },
  'Ursula von der Leyen': {
    ...person('president of the European Commission since 2019', 'politician', 'Germany', 80),
    P569: '1958-10-08',
    P19: 'Ixelles',
    P39: [
      ['President of the European Commission', { P580: '2019-12-01' }],
      ['Federal Minister of Defence', { P580: '2013-12-17', P582: '2019-07-17' }],
    ],
  },
  'Kofi Annan': {
    ...person('secretary-general of the United Nations from 1997 to 2006', 'diplomat', 'Ghana', 130),
    P569: '1938-04-08',
    P570: '2018-08-18',
    P19: [['Kumasi', {}, IMPORTED]],
    P39: [['Secretary-General of the United Nations', { P580: '1997-01-01', P582: '2006-12-31' }]],
  },
  'António Guterres': {
    ...person('secretary-general of the United Nations since 2017', 'politician', 'Portugal', 100),
    P569: '1949-04-30',
    P39: [
      ['Secretary-General of the United Nations', { P580: '2017-01-01' }],
      ['Prime Minister of Portugal', { P580: '1995-10-28', P582: '2002-04-06' }],
    ],
  },
  'Tim Cook': {
    ...person('chief executive of Apple', 'business executive', 'United States', 70),
    P569: '1960-11-01',
    P19: 'Mobile',
  },
  'Steve Jobs': {
    ...person('co-founder of Apple', 'entrepreneur', 'United States', 150),
    P569: '1955-02-24',
    P570: '2011-10-05',
    P19: 'San Francisco',
  },
  'John Paul II': {
    ...person('pope from 1978 to 2005', 'priest', 'Poland', 160),
    aliases: ['Pope John Paul II'],
    P569: '1920-05-18',
    P570: '2005-04-02',
    P39: [['pope', { P580: '1978-10-16', P582: '2005-04-02' }]],
  },
  'John Howard#1': {
    ...person('prime minister of Australia from 1996 to 2007', 'politician', 'Australia', 60),
    P569: '1939-07-26',
    P39: [['Prime Minister of Australia', { P580: '1996-03-11', P582: '2007-12-03' }]],
  },
  'John Howard#2': {
    ...person('prison reformer', 'philanthropist', 'England', 20),
    P569: '1726-09-02',
    P570: '1790-01-20',
  },
  'Chris Evans#1': {
    ...person('American actor', 'actor', 'United States', 60),
    P569: '1981-06-13',
    P19: 'Boston',
  },
  'Chris Evans#2': {
    ...person('English television presenter', 'presenter', 'United Kingdom', 12),
    P569: [['1966-04-01', {}, IMPORTED]],
  },
  'Chris Evans#3': {
    ...person('Labour politician', 'politician', 'United Kingdom', 8),
    P569: '1976-07-07',
    P39: [['Member of Parliament in the United Kingdom', { P580: '2010-05-06' }]],
  },
  'Michelle Bachelet': {
    ...person('president of Chile, twice', 'politician', 'Chile', 90),
    P569: '1951-09-29',
    P39: [
      ['President of Chile', { P580: '2006-03-11', P582: '2010-03-11' }],
      ['President of Chile', { P580: '2014-03-11', P582: '2018-03-11' }],
    ],
  },
  'Jens Stoltenberg': {
    ...person('secretary general of NATO from 2014 to 2024', 'politician', 'Norway', 80),
    P569: '1959-03-16',
    P19: 'Oslo',
    P39: [
      ['Secretary General of NATO', { P580: '2014-10-01', P582: '2024-10-01' }],
      ['Prime Minister of Norway', { P580: '2000-03-17', P582: '2001-10-19' }],
      ['Prime Minister of Norway', { P580: '2005-10-17', P582: '2013-10-16' }],
    ],
  },
  'Justin Trudeau': {
    ...person('prime minister of Canada from 2015 to 2025', 'politician', 'Canada', 110),
    P569: '1971-12-25',
    P19: 'Ottawa',
    P22: 'Pierre Trudeau',
    P39: [['Prime Minister of Canada', { P580: '2015-11-04', P582: '2025-03-14' }]],
  },
  'John F. Kennedy': {
    ...person('president of the United States from 1961 to 1963', 'politician', 'United States', 200),
    P569: '1917-05-29',
    P570: '1963-11-22',
    P19: 'Brookline',
    P20: 'Dallas',
    P39: [
      ['President of the United States', { P580: '1961-01-20', P582: '1963-11-22' }],
      ['United States senator', { P580: '1953-01-03', P582: '1960-12-22' }],
    ],
  },
  'Neil Armstrong': {
    ...person('astronaut, first on the Moon', 'astronaut', 'United States', 150),
    P569: '1930-08-05',
    P570: '2012-08-25',
    P19: 'Wapakoneta',
  },
  'Kamala Harris': {
    ...person('vice president of the United States from 2021 to 2025', 'politician', 'United States', 100),
    P569: '1964-10-20',
    P19: 'Oakland',
    P102: 'Democratic Party',
    P39: [
      ['Vice President of the United States', { P580: '2021-01-20', P582: '2025-01-20' }],
      ['Attorney General of California', { P580: '2011-01-03', P582: '2017-01-03' }],
    ],
  },
};

const places = {
  France: {
    ...place('country', 300),
    P36: 'Paris',
    P35: [
      ['Nicolas Sarkozy', { P580: '2007-05-16', P582: '2012-05-15' }],
      ['François Hollande', { P580: '2012-05-15', P582: '2017-05-14' }],
      ['Emmanuel Macron', { P580: '2017-05-14' }],
    ],
  },
  Germany: {
    ...place('country', 300),
    P36: 'Berlin',
    P6: [
      ['Angela Merkel', { P580: '2005-11-22', P582: '2021-12-08' }],
      ['Olaf Scholz', { P580: '2021-12-08', P582: '2025-05-06' }],
      ['Friedrich Merz', { P580: '2025-05-06' }],
    ],
  },
  Finland: {
    ...place('country', 280),
    P36: 'Helsinki',
    P35: [
      ['Sauli Niinistö', { P580: '2012-03-01', P582: '2024-03-01' }],
      ['Alexander Stubb', { P580: '2024-03-01' }],
    ],
    P463: [
      ['European Union', { P580: '1995-01-01' }],
      ['NATO', { P580: '2023-04-04' }],
    ],
  },
  Iceland: {
    ...place('country', 280),
    P36: 'Reykjavík',
    P1082: [
      [364134, { P585: '2020-01-01' }],
      [368792, { P585: '2021-01-01' }],
      [376248, { P585: '2022-01-01' }],
      [387758, { P585: '2023-01-01' }],
    ],
    P2046: 103000,
  },
  Norway: { ...place('country', 280), P36: 'Oslo' },
  'New Zealand': { ...place('country', 280), P36: 'Wellington' },
  'Burj Khalifa': { ...place('skyscraper in Dubai', 120), P2048: 828, P571: '2010-01-04' },
  'Deepwater Horizon explosion': { ...place('industrial disaster', 20), P585: '2010-04-20', P1120: 11 },
  Apple: {
    ...place('technology company', 150),
    aliases: ['Apple Inc.'],
    P571: '1976-04-01',
    P159: [['Cupertino']],
    P112: ['Steve Jobs', 'Steve Wozniak', 'Ronald Wayne'],
    P169: [
      ['Steve Jobs', { P580: '1997-09-16', P582: '2011-08-24' }],
      ['Tim Cook', { P580: '2011-08-24' }],
    ],
    P1128: [
      [147000, { P585: '2020-09-26' }],
      [164000, { P585: '2022-09-24' }],
    ],
    P2139: [
      [274515000000, { P585: '2020' }],
      [365817000000, { P585: '2021' }],
      [394328000000, { P585: '2022' }],
    ],
  },
  WhatsApp: {
    ...place('messaging service', 100),
    P571: '2009-02-24',
    P112: ['Jan Koum', 'Brian Acton'],
    P127: [['Meta Platforms', { P580: '2014-10-06' }]],
  },
  IKEA: { ...place('furniture company', 100), P571: '1943-07-28', P112: ['Ingvar Kamprad'] },
  'Harvard University': { ...place('university', 120), P571: '1636' },
};

/** Other names of what stands as a value. */
const ALSO = {
  'President of the French Republic': ['President of France', 'French president'],
  'Federal Chancellor of Germany': ['Chancellor of Germany', 'German chancellor'],
  'Prime Minister of the United Kingdom': ['British Prime Minister', 'UK Prime Minister', 'PM of the UK'],
  'Secretary of State for Foreign and Commonwealth Affairs': ['Foreign Secretary', 'British foreign secretary'],
  'Secretary-General of the United Nations': ['UN Secretary-General', 'United Nations Secretary-General'],
  'Secretary General of NATO': ['NATO Secretary General', 'NATO chief'],
  'Managing Director of the International Monetary Fund': ['IMF managing director', 'head of the IMF'],
  'President of the European Central Bank': ['ECB president'],
  'President of the European Commission': ['European Commission President'],
  'monarch of the United Kingdom': ['Queen of the United Kingdom', 'King of the United Kingdom'],
  'Federal Minister of Defence': ['Minister of Defence', 'German defence minister'],
  'Federal Minister for the Environment': ['Minister for the Environment', 'environment minister'],
  'Minister of Finance': ['finance minister'],
  'Minister of Economy': ['economy minister'],
  'Member of Parliament in the United Kingdom': ['MP', 'Member of Parliament'],
  'Meta Platforms': ['Meta', 'Facebook'],
  'Brigitte Macron': ['Brigitte Trogneux'],
};

function person(description, occupation, country, sitelinks) {
  return { description, sitelinks, P31: 'human', P106: occupation, P27: country };
}

function place(description, sitelinks) {
  return { description, sitelinks, P31: description };
}

/** All of them, with the names of their values, in Wikidata's raw shape. */
export function worldEntities() {
  const ids = new Map([['human', 'Q5']]);
  const idOf = (name) => {
    if (!ids.has(name)) ids.set(name, `Q${910000000 + ids.size}`);
    return ids.get(name);
  };
  const entities = {};
  const all = { ...people, ...places };
  for (const [key, { description, sitelinks, aliases = [], ...claims }] of Object.entries(all)) {
    const id = idOf(key);
    entities[id] = named(id, key.replace(/#\d$/, ''), aliases, description);
    entities[id].sitelinks = Object.fromEntries(
      Array.from({ length: sitelinks }, (_, index) => [`wiki${index}`, { site: `wiki${index}`, title: key }]),
    );
    for (const [property, given] of Object.entries(claims)) {
      const values = Array.isArray(given) ? given : [given];
      entities[id].claims[property] = values.map((one, index) => {
        const [value, qualifiers = {}, references = SOURCED] = Array.isArray(one) ? one : [one];
        return {
          mainsnak: snak(property, valueOf(value, idOf, property)),
          type: 'statement',
          id: `${id}$${property}-${index}`,
          rank: 'normal',
          qualifiers: Object.fromEntries(
            Object.entries(qualifiers).map(([name, words]) => [name, [snak(name, valueOf(words, idOf))]]),
          ),
          references,
        };
      });
    }
  }
  for (const [name, id] of ids) entities[id] ??= named(id, name, ALSO[name] ?? [], '');
  return entities;
}

function named(id, label, aliases, description) {
  return {
    ...{ type: 'item', id, claims: {}, sitelinks: {} },
    labels: { en: { language: 'en', value: label } },
    descriptions: description ? { en: { language: 'en', value: description } } : {},
    aliases: { en: aliases.map((value) => ({ language: 'en', value })) },
  };
}

/** Square kilometres and metres; everything else is counted. */
const UNITS = { P2046: 'Q712226', P2048: 'Q11573', P2139: 'Q4917' };

function valueOf(value, idOf, property) {
  const unit = UNITS[property] ? `http://www.wikidata.org/entity/${UNITS[property]}` : '1';
  if (typeof value === 'number') return { type: 'quantity', value: { amount: `+${value}`, unit } };
  const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  if (!date) return item(idOf(value));
  const [, year, month = '00', day = '00'] = date;
  const precision = day !== '00' ? 11 : month !== '00' ? 10 : 9;
  return { type: 'time', value: { time: `+${year}-${month}-${day}T00:00:00Z`, timezone: 0, precision } };
}

function item(id) {
  return { type: 'wikibase-entityid', value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id } };
}

function snak(property, datavalue) {
  return {
    ...{ snaktype: 'value', property },
    datavalue: typeof datavalue === 'string' ? { type: 'string', value: datavalue } : datavalue,
  };
}

/** A stand-in for Wikidata on this machine: entities of our own in its recorded shape. Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, serve } from './serve.mjs';

/** All entities of the folder beside this file. */
export function ownEntities(folder = join(import.meta.dirname, 'entities')) {
  const all = {};
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    Object.assign(all, JSON.parse(readFileSync(join(folder, file), 'utf8')).entities);
  }
  return all;
}

/** @returns {Promise<{ address: string, log: object[], fail(kind?: string): void, close(): Promise<void> }>} */
export async function serveWikidata({ port = 0, entities = ownEntities(), fault, slowMilliseconds } = {}) {
  return serve({ port, fault, slowMilliseconds }, (url) => answer(url, entities));
}

function answer(url, entities) {
  const query = url.searchParams;
  const direct = /^\/wiki\/Special:EntityData\/([QP]\d+)\.json$/.exec(decodeURIComponent(url.pathname));
  if (direct) {
    const entity = entities[direct[1]];
    return entity
      ? { json: { entities: { [entity.id]: entity } } }
      : { status: 404, text: 'No entity with this ID was found.' };
  }
  const page = /^\/wiki\/([QP]\d+)$/.exec(url.pathname);
  if (page) return { text: `<!doctype html><title>${page[1]}</title>` };
  if (url.pathname !== '/w/api.php') return { status: 404, text: 'Not found' };
  switch (query.get('action')) {
    case 'wbsearchentities':
      return { json: search(query, entities) };
    case 'wbgetentities':
      return { json: get(query, entities) };
    default:
      return problem('badvalue', 'Unrecognized value for parameter "action".');
  }
}

function search(query, entities) {
  const wanted = fold(query.get('search') ?? '');
  const languages = [query.get('language') ?? 'en', 'mul', 'en'];
  const limit = Number(query.get('limit') ?? 7);
  const hits = [];
  for (const entity of Object.values(entities)) {
    const terms = languages.flatMap((language) => [
      ...(entity.labels?.[language] ? [{ type: 'label', language, text: entity.labels[language].value }] : []),
      ...(entity.aliases?.[language] ?? []).map((alias) => ({ type: 'alias', language, text: alias.value })),
    ]);
    const match =
      terms.find((term) => fold(term.text) === wanted) ?? terms.find((term) => fold(term.text).startsWith(wanted));
    if (!match) continue;
    const exact = fold(match.text) === wanted;
    hits.push({ entity, match, weight: (exact ? 1000 : 0) + Object.keys(entity.sitelinks ?? {}).length });
  }
  hits.sort((a, b) => b.weight - a.weight);
  return {
    searchinfo: { search: query.get('search') },
    search: hits.slice(0, limit).map(({ entity, match }) => ({
      id: entity.id,
      title: entity.id,
      repository: 'wikidata',
      url: `//www.wikidata.org/wiki/${entity.id}`,
      concepturi: `http://www.wikidata.org/entity/${entity.id}`,
      label: entity.labels?.en?.value ?? entity.id,
      ...(entity.descriptions?.en ? { description: entity.descriptions.en.value } : {}),
      match,
    })),
    success: 1,
  };
}

function get(query, entities) {
  const site = query.get('sites');
  const titles = site ? (query.get('titles') ?? '').split('|').filter(Boolean) : [];
  const titled = titles.map(
    (title) => Object.values(entities).find((one) => one.sitelinks?.[site]?.title === title)?.id ?? { title },
  );
  const ids = [
    ...(query.get('ids') ?? '').split('|').filter(Boolean),
    ...titled.filter((one) => typeof one === 'string'),
  ];
  const unknown = titled.filter((one) => typeof one !== 'string');
  if (ids.length === 0 && unknown.length === 0)
    return problem('param-missing', 'Either provide the Item "ids" or pairs of "sites" and "titles".').json;
  if (ids.length > 50)
    return problem('toomanyvalues', 'Too many values supplied for parameter "ids". The limit is 50.').json;
  const props = (query.get('props') ?? 'labels|descriptions|aliases|claims|sitelinks').split('|');
  const languages = query.get('languages')?.split('|');
  const inLanguages = (terms = {}) =>
    languages ? Object.fromEntries(Object.entries(terms).filter(([language]) => languages.includes(language))) : terms;
  const found = ids.map((id) => {
    const entity = entities[id];
    if (!entity) return [id, { id, missing: '' }];
    const shown = { type: 'item', id };
    for (const prop of ['labels', 'descriptions', 'aliases'])
      if (props.includes(prop)) shown[prop] = inLanguages(entity[prop]);
    // As the real service: no statements is an empty array.
    if (props.includes('claims')) shown.claims = Object.keys(entity.claims ?? {}).length > 0 ? entity.claims : [];
    if (props.includes('sitelinks')) shown.sitelinks = entity.sitelinks ?? {};
    return [id, shown];
  });
  // As the real service: a title that nothing has is a missing entity with a negative number for its id.
  const missing = unknown.map(({ title }, index) => [String(-1 - index), { site, title, missing: '' }]);
  return { entities: Object.fromEntries([...found, ...missing]), success: 1 };
}

function problem(code, info) {
  return { json: { error: { code, info } }, headers: { 'MediaWiki-API-Error': code } };
}

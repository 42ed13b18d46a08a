/** Reading Wikidata's JSON: entities, their names, and statements as records. Whatever has another shape is left out. */
import type { Record as EvidenceRecord } from '../../model.ts';
import type { Fetched } from '../../provider.ts';

interface Snak {
  snaktype?: string;
  property?: string;
  datavalue?: { type?: string; value?: unknown };
}

interface RawStatement {
  id?: string;
  rank?: EvidenceRecord['rank'];
  mainsnak?: Snak;
  qualifiers?: { [property: string]: Snak[] };
  references?: { snaks?: { [property: string]: Snak[] } }[];
}

type Term = { value?: string };

export interface Entity {
  id: string;
  missing?: string;
  labels?: { [language: string]: Term };
  descriptions?: { [language: string]: Term };
  aliases?: { [language: string]: Term[] };
  claims?: { [property: string]: RawStatement[] } | [];
  sitelinks?: { [site: string]: unknown };
  fetched: Fetched;
}

export interface Names {
  label: string;
  all: string[];
}

export function readEntities(json: { [key: string]: unknown }, fetched: Fetched): Entity[] {
  const entities = json['entities'];
  if (typeof entities !== 'object' || entities === null) return [];
  return Object.values(entities as { [id: string]: Entity })
    .filter((entity) => /^[QP]\d+$/.test(entity?.id ?? '') && entity.missing === undefined)
    .map((entity) => ({ ...entity, fetched }));
}

export function statementsOf(entity: Entity, property: string): RawStatement[] {
  // A record without statements has an empty array, not an empty object.
  if (!entity.claims || Array.isArray(entity.claims)) return [];
  const found = entity.claims[property];
  return Array.isArray(found) ? found : [];
}

/** The ids of entities that are values of these properties. */
export function valueIds(entity: Entity, properties: readonly string[]): string[] {
  return properties.flatMap((property) =>
    statementsOf(entity, property).flatMap((statement) => {
      if (statement.rank === 'deprecated') return [];
      const value = valueOf(statement.mainsnak);
      return value && /^Q\d+$/.test(value.value) ? [value.value] : [];
    }),
  );
}

export function namesOf(entity: Entity | undefined, language: string): Names {
  const label = term(entity?.labels, language)?.value ?? entity?.id ?? '';
  const aliases = [language, 'en', 'mul'].flatMap((code) => entity?.aliases?.[code] ?? []);
  const labels = [language, 'en', 'mul'].map((code) => entity?.labels?.[code]);
  const all = [...labels, ...aliases].flatMap((one) => (typeof one?.value === 'string' ? [one.value] : []));
  return { label, all: [...new Set(all)] };
}

export function descriptionOf(entity: Entity, language: string): string {
  return term(entity.descriptions, language)?.value ?? '';
}

function term(terms: { [language: string]: Term } | undefined, language: string): Term | undefined {
  return terms?.[language] ?? terms?.['mul'] ?? terms?.['en'];
}

function valueOf(snak: Snak | undefined): { value: string; precision?: number; unit?: string } | undefined {
  const value = snak?.datavalue?.value;
  if (snak?.snaktype !== 'value' || value === undefined || value === null) return undefined;
  if (typeof value === 'string') return { value };
  if (typeof value !== 'object') return undefined;
  const given = value as {
    id?: unknown;
    time?: unknown;
    precision?: unknown;
    amount?: unknown;
    unit?: unknown;
    text?: unknown;
    'numeric-id'?: unknown;
  };
  if (typeof given.id === 'string') return { value: given.id };
  if (typeof given['numeric-id'] === 'number') return { value: `Q${given['numeric-id']}` };
  if (typeof given.time === 'string') {
    return typeof given.precision === 'number'
      ? { value: given.time, precision: given.precision }
      : { value: given.time };
  }
  if (typeof given.amount === 'string') {
    const unit = typeof given.unit === 'string' ? /Q\d+$/.exec(given.unit)?.[0] : undefined;
    return unit ? { value: given.amount, unit } : { value: given.amount };
  }
  return typeof given.text === 'string' ? { value: given.text } : undefined;
}

/** P143 and P4656 say "imported from Wikipedia": not a reference of its own. P887 says "inferred from". */
const IMPORTED = new Set(['P143', 'P4656', 'P887', 'P813', 'P3452']);

function referencesOf(statement: RawStatement): number {
  const references = Array.isArray(statement.references) ? statement.references : [];
  return references.filter((reference) => {
    const snaks = Object.entries(reference?.snaks ?? {});
    if (!snaks.some(([property]) => !IMPORTED.has(property))) return false;
    // A Wikipedia page given as a web address is still Wikipedia.
    return !snaks.some(
      ([property, values]) =>
        property === 'P143' ||
        property === 'P4656' ||
        (property === 'P854' && values.every((snak) => /wikipedia\.org/.test(String(snak.datavalue?.value)))),
    );
  }).length;
}

const QUALIFIERS: { [property: string]: string } = {
  P580: 'start time',
  P582: 'end time',
  P585: 'point in time',
  P1365: 'replaces',
  P1366: 'replaced by',
  P768: 'electoral district',
  P1001: 'applies to jurisdiction',
  P642: 'of',
};

export interface Naming {
  names(id: string): Names | undefined;
  base: string;
  language: string;
  /** The words of the statement that were taken for the entity. */
  named: string;
  byNameAlone?: true;
}

export function recordsOf(entity: Entity, property: string, propertyLabel: string, naming: Naming): EvidenceRecord[] {
  return statementsOf(entity, property).flatMap((statement): EvidenceRecord[] => {
    const value = valueOf(statement.mainsnak);
    if (!value || !statement.id) return [];
    const names = /^Q\d+$/.test(value.value) ? naming.names(value.value) : undefined;
    const label = namesOf(entity, naming.language).label;
    const qualifiers = Object.entries(QUALIFIERS).flatMap(([key, keyLabel]) =>
      (statement.qualifiers?.[key] ?? []).flatMap((snak) => {
        const read = valueOf(snak);
        if (!read) return [];
        const named = naming.names(read.value)?.label;
        return [
          {
            property: key,
            propertyLabel: keyLabel,
            value: read.value,
            ...(named ? { valueLabel: named } : {}),
            ...(read.precision === undefined ? {} : { precision: read.precision }),
          },
        ];
      }),
    );
    if (value.unit) qualifiers.push({ property: 'unit', propertyLabel: 'unit', value: value.unit });
    return [
      {
        kind: 'record',
        id: `wikidata:${statement.id}`,
        source: 'wikidata',
        url: `${naming.base}/wiki/${entity.id}#${property}`,
        title: `${label}: ${propertyLabel}`,
        publisher: 'Wikidata',
        retrieved: entity.fetched.retrieved,
        fetched: { sha256: entity.fetched.sha256, length: entity.fetched.text.length },
        licence: 'CC0 1.0',
        entity: entity.id,
        entityLabel: label,
        named: naming.named,
        ...(naming.byNameAlone ? { byNameAlone: true as const } : {}),
        statementId: statement.id,
        property,
        propertyLabel,
        value: value.value,
        ...(names ? { valueLabel: names.label, valueNames: names.all } : {}),
        ...(value.precision === undefined ? {} : { precision: value.precision }),
        qualifiers,
        rank: statement.rank ?? 'normal',
        references: referencesOf(statement),
      },
    ];
  });
}

/** Who speaks: what the record says of a speaker as of the article's date. */
import type { Record as EvidenceRecord } from '../../model.ts';
import { type Entity, type Naming, recordsOf, statementsOf } from './entities.ts';

/** In the order in which they say who somebody is; the first that holds is told. */
export const rolesOfSpeakers = [
  { property: 'P39', label: 'position held' },
  { property: 'P108', label: 'employer' },
  { property: 'P106', label: 'occupation' },
] as const;

const MOST = 2;

/** Offices and employers only where the record says that they held on that day; nothing where the page has no date. */
export function recordsOfSpeaker(
  entity: Entity,
  described: string,
  published: string | undefined,
  naming: Naming,
): EvidenceRecord[] {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  if (!day || hasDied(entity, day)) return [];
  for (const { property, label } of rolesOfSpeakers) {
    const all = recordsOf(entity, property, label, naming).filter(({ rank }) => rank !== 'deprecated');
    const holding = property === 'P106' ? all.slice(0, 1) : all.filter((record) => heldOn(record, day));
    if (holding.length === 0) continue;
    const words = described.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const likeness = ({ valueLabel }: EvidenceRecord) =>
      (valueLabel ?? '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 3 && words.includes(word)).length;
    return holding
      .sort((a, b) => likeness(b) - likeness(a) || startOf(b).localeCompare(startOf(a)))
      .slice(0, MOST)
      .map((record) => ({ ...record, about: 'speaker' }));
  }
  return [];
}

function startOf({ qualifiers }: EvidenceRecord): string {
  return qualifiers.find(({ property }) => property === 'P580')?.value ?? '';
}

function heldOn({ qualifiers, rank }: EvidenceRecord, day: string): boolean {
  const [start] = qualifiers.filter(({ property }) => property === 'P580');
  const [end] = qualifiers.filter(({ property }) => property === 'P582');
  if (qualifiers.some(({ property }) => property === 'P1366') && !end) return false;
  if (!start) return !end && rank === 'preferred';
  return (
    reaches(start.value, start.precision, 'last') <= day && (!end || reaches(end.value, end.precision, 'first') > day)
  );
}

function hasDied(entity: Entity, day: string): boolean {
  return statementsOf(entity, 'P570').some((statement) => {
    const given = statement.mainsnak?.datavalue?.value as { time?: unknown; precision?: unknown } | undefined;
    if (typeof given?.time !== 'string') return true; // dead since when, nobody knows
    return reaches(given.time, typeof given.precision === 'number' ? given.precision : undefined, 'first') <= day;
  });
}

/** The first or last day that a time may mean, by its precision; as a text that can be compared. */
function reaches(time: string, precision = 11, which: 'first' | 'last'): string {
  const read = /^\+0*(\d{4})-(\d{2})-(\d{2})/.exec(time);
  if (!read) return which === 'first' ? '0000' : '9999';
  const [, year, month, day] = read;
  if (precision >= 11) return `${year}-${month}-${day}`;
  if (precision === 10) return `${year}-${month}-${which === 'first' ? '01' : '31'}`;
  if (precision === 9) return `${year}-${which === 'first' ? '01-01' : '12-31'}`;
  return which === 'first' ? '0000' : '9999';
}

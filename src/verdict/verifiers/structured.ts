/** Judges what can be read exactly against structured records: ages, offices, dates, as of the article's date. */
import type { Record as EvidenceRecord, Judgement } from '../../model.ts';
import type { Verifier } from '../../provider.ts';
import { judgeLife } from '../structured/ages.ts';
import { assertedPart } from '../structured/asserted.ts';
import { judgeHeads } from '../structured/heads.ts';
import { judgeDenial, judgeParty, judgePrizes } from '../structured/honours.ts';
import { judgeOffices } from '../structured/offices.ts';
import { judgeQuantities } from '../structured/quantities.ts';
import { judgeRelations } from '../structured/relations.ts';
import { BY_NAME_ALONE, type Subject, subjectsIn } from '../structured/subject.ts';
import { dayGiven } from '../structured/time.ts';

const readers = [judgeLife, judgeOffices, judgeHeads, judgeQuantities, judgeRelations, judgePrizes, judgeParty];

export const structured: Verifier = {
  id: 'structured',
  name: 'Structured records',
  hosts: [],

  judge(statement, evidence, context): Judgement[] {
    if (statement.kind !== 'claim' || statement.nature !== 'checkable') return [];
    // Words that somebody else said are not asserted by the page.
    if (statement.within !== undefined) return [];
    const records = evidence.filter((one): one is EvidenceRecord => one.kind === 'record');
    if (records.length === 0) return [];
    const text = assertedPart(statement.text);
    if (text === null) return [];
    const subjects = subjectsIn(text, records, dayGiven(context.published));
    const found = subjects.flatMap((subject) => {
      const agrees = (read: (typeof readers)[number]) =>
        read(subject).some((one) => one.citations.some(({ stance }) => stance === 'supports'));
      const known = { ...subject, proven: () => readers.some(agrees) };
      const own = [...readers.flatMap((read) => read(known)), ...judgeDenials(known, statement.text)];
      return own.some((one) => tellsWho(one, records)) ? own.map((one) => identified(one, records)) : own;
    });
    const seen = new Set<string>();
    return found.filter((one) => {
      const key = JSON.stringify([one.judged, one.citations]);
      return !seen.has(key) && seen.add(key);
    });
  },
};

/** An age or a birthplace that agrees may be a namesake's; an office, a spouse, a club or a death hardly. */
const COMMON = new Set(['P569', 'P19']);

function tellsWho({ citations, strength }: Judgement, records: readonly EvidenceRecord[]): boolean {
  return (
    strength >= 0.9 &&
    citations.some(({ evidence, stance }) => {
      const record = records.find(({ id }) => id === evidence);
      return stance === 'supports' && record !== undefined && !COMMON.has(record.property);
    })
  );
}

/** What clashed only by a name's doubt clashes in full where the rest of the sentence says who is meant. */
function identified(one: Judgement, records: readonly EvidenceRecord[]): Judgement {
  if (!one.compared.endsWith(BY_NAME_ALONE)) return one;
  const cited = records.filter(({ id }) => one.citations.some(({ evidence }) => evidence === id));
  if (!cited.some(({ references }) => references > 0)) return one;
  return { ...one, strength: 1, compared: one.compared.slice(0, -BY_NAME_ALONE.length).trimEnd() };
}

/** A denial is asserted too, where the same sentence without its "never" is. */
function judgeDenials(subject: Subject, raw: string): Judgement[] {
  const plain = assertedPart(raw.replace(/\bnever\b/, '     '));
  return plain === null ? [] : judgeDenial(subject, plain.replace(/ {7}/, ' never '));
}

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
import { type Subject, subjectsIn } from '../structured/subject.ts';
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
    const text = assertedPart(statement.text);
    if (text === null || records.length === 0) return [];
    const subjects = subjectsIn(text, records, dayGiven(context.published));
    const found = subjects.flatMap((subject) => {
      const agrees = (read: (typeof readers)[number]) =>
        read(subject).some((one) => one.citations.some(({ stance }) => stance === 'supports'));
      const known = { ...subject, proven: () => readers.some(agrees) };
      return [...readers.flatMap((read) => read(known)), ...judgeDenials(known, statement.text)];
    });
    const seen = new Set<string>();
    return found.filter((one) => {
      const key = JSON.stringify([one.judged, one.citations]);
      return !seen.has(key) && seen.add(key);
    });
  },
};

/** A denial is asserted too, where the same sentence without its "never" is. */
function judgeDenials(subject: Subject, raw: string): Judgement[] {
  const plain = assertedPart(raw.replace(/\bnever\b/, '     '));
  return plain === null ? [] : judgeDenial(subject, plain.replace(/ {7}/, ' never '));
}

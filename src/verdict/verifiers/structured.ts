/** Judges what can be read exactly against structured records: ages, offices, dates, as of the article's date. */
import type { Record as EvidenceRecord, Judgement } from '../../model.ts';
import type { Verifier } from '../../provider.ts';
import { judgeLife } from '../structured/ages.ts';
import { assertedPart } from '../structured/asserted.ts';
import { judgeHeads } from '../structured/heads.ts';
import { judgeOffices } from '../structured/offices.ts';
import { judgeQuantities } from '../structured/quantities.ts';
import { judgeRelations } from '../structured/relations.ts';
import { subjectsIn } from '../structured/subject.ts';
import { dayGiven } from '../structured/time.ts';

const readers = [judgeLife, judgeOffices, judgeHeads, judgeQuantities, judgeRelations];

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
    const found = subjects.flatMap((subject) => readers.flatMap((read) => read(subject)));
    const seen = new Set<string>();
    return found.filter((one) => {
      const key = JSON.stringify([one.judged, one.citations]);
      return !seen.has(key) && seen.add(key);
    });
  },
};

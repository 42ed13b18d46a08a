/** Offices held, and since when. */
import type { Record as EvidenceRecord, Judgement, Span } from '../../model.ts';
import { tellsOfAnotherTime } from './elsewhen.ts';
import { isOfParty } from './honours.ts';
import { type OfficeReading, readOffices, readRule } from './office-readings.ts';
import { meansOffice, officeTokens } from './office-words.ts';
import { best, judgement, of, type Subject } from './subject.ts';
import { agrees, type Held, heldOn, readTime, sayDay, sayTime, type Tenure, tenureOf } from './time.ts';

export function judgeOffices(subject: Subject): Judgement[] {
  const records = of(subject, 'P39');
  if (records.length === 0) return [];
  const [death] = best(of(subject, 'P570'));
  const died = death ? readTime(death.value, death.precision) : null;
  const readings = readOffices(subject);
  const found: Judgement[] = [];
  let recognised: Tenure[] | null = null;
  for (const reading of readings) {
    const match = recordsFor(reading, records, placesSaid(subject));
    if (!match) continue;
    const tenures = match.records.map((record) => tenureOf(record, died));
    // A present office of somebody long dead is somebody else's.
    const longDead = died !== null && subject.day !== null && subject.day - died.to > 2 * 366;
    if (reading.mode === 'now' && longDead && reading.terms.length === 0) continue;
    if (reading.mode === 'now') recognised = tenures;
    const judged = judgeReading(subject, { ...reading, office: match.office }, tenures);
    // Where it may be another office that is meant, what clashes says nothing, and then what agrees does not either.
    const agreeing = judged.every((one) => one.citations.every((citation) => citation.stance === 'supports'));
    if (match.telling || agreeing) found.push(...judged);
  }
  if (recognised && !readings.some((reading) => reading.since)) {
    const spans = [...subject.attached, { start: subject.predicate, end: subject.text.length }];
    const rule = spans.map((span) => readRule(subject.text, span.start, span.end)).find((one) => one !== null);
    if (rule) found.push(...judgeSince(subject, { ...rule.since, ...rule.span }, recognised));
  }
  return found;
}

/** "Greek" and whatever else in the statement was found to be a name: the words of its label. */
function placesSaid(subject: Subject): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  for (const record of subject.others) {
    const [said, ...more] = officeTokens(record.named ?? '');
    if (said && more.length === 0 && record.entity !== subject.records[0]?.entity)
      places.set(said, officeTokens(record.entityLabel));
  }
  return places;
}

function recordsFor(
  reading: OfficeReading,
  records: readonly EvidenceRecord[],
  places: ReadonlyMap<string, readonly string[]>,
) {
  for (const { end, tokens } of reading.alternatives) {
    const matching = records.filter((record) => meansOffice(tokens, record, places));
    if (matching.length === 0) continue;
    const last = reading.office.findLastIndex((span) => span.start < end && span.end >= end);
    const office = reading.office.map((span, index): Span => (index === last ? { start: span.start, end } : span));
    // "Chairman X" may chair something that no record has: only a title that says which office can be wrong.
    const telling = tokens.length >= 2 || /^(?:president|mep)$/.test(tokens[0] ?? '');
    return { records: matching, office, telling };
  }
  return null;
}

function judgeReading(subject: Subject, reading: OfficeReading, tenures: readonly Tenure[]): Judgement[] {
  const { day } = subject;
  // What was not read, or is of another party, may be the part that is wrong.
  if (reading.untimed || (reading.party && !isOfParty(subject, reading.party))) return [];
  if (reading.terms.length > 0) return reading.terms.flatMap((term) => judgeTerm(reading, term, tenures));
  if (reading.at && reading.mode === 'became') return judgeChange(reading, tenures, (one) => one.start, 'took office');
  if (reading.at && reading.mode === 'left') return judgeChange(reading, tenures, (one) => one.end, 'left office');
  if (reading.at && reading.mode !== 'now') return judgeAt(reading, tenures);
  if (day === null) return [];
  if (reading.mode === 'former') return judgeFormer(subject, reading, tenures, day);
  if (reading.mode === 'past') {
    const held = tenures.filter((one) => one.start && one.start.to <= day);
    return held.length > 0 ? [judgement(reading.office, records(held), 'supports', tell(held))] : [];
  }
  if (reading.mode !== 'now') return [];
  const now = judgeNow(subject, reading, tenures, day);
  return reading.since ? [...now, ...judgeSince(subject, reading.since, tenures)] : now;
}

/** Whoever stands behind these may be spoken of as of any time: "the wax figure of President X". */
const BELONGING =
  /\b(?:of|how|why|into|about|under|against|from|after|before|since|until|when|that|which|where|whose|between|over)\s+(?:the\s+)?$/i;

export function judgeNow(
  subject: Subject,
  reading: OfficeReading,
  tenures: readonly Tenure[],
  day: number,
): Judgement[] {
  const states = tenures.map((one) => heldOn(one, day));
  const holding = tenures.filter((_, index) => states[index] === 'held');
  const compared = `${tell(tenures)} The article is of ${sayDay(day)}.`;
  if (holding.length > 0) return [judgement(reading.office, records(holding), 'supports', compared)];
  if (states.some((state) => state === 'unknown')) return [];
  // "The war began when President X …" gives the office of that time, and "President X’s cell" is a museum.
  const said = [...reading.office, ...(reading.since ? [reading.since] : [])];
  if (reading.loose || tellsOfAnotherTime(subject.text, day, said, reading.title)) return [];
  if (reading.title && /^['’]s?(?!\p{L})/u.test(subject.text.slice(subject.mention.end))) return [];
  const lead = subject.text.slice(0, Math.min(subject.mention.start, ...reading.office.map(({ start }) => start)));
  if (reading.title && BELONGING.test(lead)) return [];
  return [judgement(reading.office, records(tenures), 'refutes', compared)];
}

export function judgeFormer(
  subject: Subject,
  reading: OfficeReading,
  tenures: readonly Tenure[],
  day: number,
): Judgement[] {
  const states = tenures.map((one) => heldOn(one, day));
  const over = tenures.filter((_, index) => states[index] === 'after');
  const compared = `${tell(tenures)} The article is of ${sayDay(day)}.`;
  if (states.some((state) => state === 'held')) {
    if (tellsOfAnotherTime(subject.text, day, reading.office)) return [];
    return over.length > 0 ? [] : [judgement(reading.office, records(tenures), 'refutes', compared)];
  }
  if (over.length > 0 && !states.includes('unknown'))
    return [judgement(reading.office, records(over), 'supports', compared)];
  return [];
}

export function judgeSince(
  subject: Subject,
  since: NonNullable<OfficeReading['since']>,
  tenures: readonly Tenure[],
): Judgement[] {
  const { day } = subject;
  if (day === null) return [];
  const runs = joined(tenures);
  const states = runs.map((run) => heldOn(run, day));
  const answers = runs.map((run) => (run.start ? agrees(since.time, run.start) : null));
  const compared = `${tell(tenures)} The article is of ${sayDay(day)}. The statement says since ${since.words}.`;
  const right = runs.findIndex((_, index) => answers[index] === true && states[index] === 'held');
  if (right >= 0) return [judgement([since], recordsWithin(tenures, runs[right]!), 'supports', compared)];
  const settled = (state: Held, answer: boolean | null) => state === 'after' || state === 'before' || answer === false;
  if (!runs.every((_, index) => settled(states[index]!, answers[index]!))) return [];
  return [judgement([since], records(tenures), 'refutes', compared)];
}

function judgeTerm(
  reading: OfficeReading,
  term: OfficeReading['terms'][number],
  tenures: readonly Tenure[],
): Judgement[] {
  const runs = [...tenures, ...joined(tenures)];
  const spans = [
    ...reading.office,
    { start: term.from.start, end: term.from.end },
    { start: term.to.start, end: term.to.end },
  ];
  const compared = `${tell(tenures)} The statement says ${term.from.words} to ${term.to.words}.`;
  const answers = runs.map((run) => [
    run.start ? agrees(term.from.time, run.start) : null,
    run.end ? agrees(term.to.time, run.end) : null,
  ]);
  const right = answers.findIndex(([start, end]) => start === true && end === true);
  if (right >= 0) return [judgement(spans, recordsWithin(tenures, runs[right]!), 'supports', compared)];
  const allWrong = answers.every(([start, end]) => start === false || end === false);
  return allWrong ? [judgement(spans, records(tenures), 'refutes', compared)] : [];
}

function judgeAt(reading: OfficeReading, tenures: readonly Tenure[]): Judgement[] {
  const at = reading.at!;
  const spans = [...reading.office, { start: at.start, end: at.end }];
  const compared = `${tell(tenures)} The statement says ${at.words}.`;
  // Within the time said, at any day: held then.
  const inside = tenures.filter(
    ({ start, end }) => start && start.to <= at.time.to && (end ? end.from >= at.time.from : true),
  );
  if (inside.length > 0) return [judgement(spans, records(inside), 'supports', compared)];
  const outside = tenures.every(
    ({ start, end }) => (start && start.from > at.time.to) || (end && end.to < at.time.from),
  );
  return outside ? [judgement(spans, records(tenures), 'refutes', compared)] : [];
}

export function judgeChange(
  reading: OfficeReading,
  tenures: readonly Tenure[],
  edge: (tenure: Tenure) => Tenure['start'],
  verb: string,
): Judgement[] {
  const at = reading.at!;
  const runs = joined(tenures);
  const answers = runs.map((run) => (edge(run) ? agrees(at.time, edge(run)!) : null));
  const spans = [...reading.office, { start: at.start, end: at.end }];
  const compared = `${tell(tenures)} The statement says: ${verb} ${at.words}.`;
  const right = answers.indexOf(true);
  if (right >= 0) return [judgement(spans, recordsWithin(tenures, runs[right]!), 'supports', compared)];
  if (runs.some((run) => !edge(run))) return [];
  const gaps = runs.map((run) => Math.max(edge(run)!.from - at.time.to, at.time.from - edge(run)!.to));
  const wrong = answers.every((answer) => answer === false) && (!reading.loose || Math.min(...gaps) > 366);
  return wrong ? [judgement(spans, records(tenures), 'refutes', compared)] : [];
}

/** Terms that follow each other without a gap are one time in office. */
export function joined(tenures: readonly Tenure[]): Tenure[] {
  const dated = tenures.filter((one) => one.start).sort((a, b) => a.start!.from - b.start!.from);
  const runs: Tenure[] = [];
  for (const one of dated) {
    const last = runs.at(-1);
    if (last?.end && one.start!.from - last.end.to <= 31 && one.start!.from >= last.start!.from) {
      runs[runs.length - 1] = {
        ...last,
        end: one.end && one.end.to < last.end.to ? last.end : one.end,
        replaced: one.replaced,
      };
    } else if (last && !last.end && heldOn(last, one.start!.from) === 'held') continue;
    else runs.push(one);
  }
  return [...runs, ...tenures.filter((one) => !one.start)];
}

export function records(tenures: readonly Tenure[]): EvidenceRecord[] {
  return tenures.map((one) => one.record);
}

function recordsWithin(tenures: readonly Tenure[], run: Tenure): EvidenceRecord[] {
  const inside = tenures.filter(
    (one) =>
      one === run ||
      (one.start && run.start && one.start.from >= run.start.from && (!run.end || one.start.from <= run.end.to)),
  );
  return records(inside);
}

export function tell(tenures: readonly Tenure[]): string {
  const each = tenures.slice(0, 4).map(({ record, start, end }) => {
    const name = record.valueLabel ?? record.value;
    return `${name} ${start ? `from ${sayTime(start)}` : 'without a start'}${end ? ` to ${sayTime(end)}` : ', no end recorded'}`;
  });
  return `Wikidata: ${each.join('; ')}${tenures.length > 4 ? '; …' : ''}.`;
}

/** What ties a name to another name, and since when: capital, seat, spouse, membership, founders, owner. */
import type { Record as EvidenceRecord, Judgement, Span } from '../../model.ts';
import { judgeDate } from './ages.ts';
import { foldName, meansName, NAME } from './names.ts';
import { judgement, of, type Subject } from './subject.ts';
import { agrees, DATE, heldOn, lowerMonths, readDate, sayTime, tenureOf } from './time.ts';

interface Row {
  properties: readonly string[];
  /** Right behind the name; the groups are named. */
  after?: string;
  /** Right before the name. */
  before?: string;
  /** Only one value holds at a time, so that another contradicts it. */
  single?: true;
  /** Must hold on the article's date. */
  now?: true;
}

const THE = '(?:the\\s+)?';
const ROLE = '(?:(?:the|a|an)\\s+)?(?:(?:former\\s+)?[\\p{Ll}-]+\\s+){0,3}?';
const VALUE = `(?<value>${NAME.slice(1)}`;
const when = (kind: 'since' | 'in' | 'from' | 'to') => `(?<${kind}>${DATE.slice(1)}`;

const rows: readonly Row[] = [
  { properties: ['P36'], before: `${VALUE},\\s+the\\s+capital\\s+of\\s+${THE}$`, single: true, now: true },
  { properties: ['P36'], before: `${VALUE}\\s+is\\s+the\\s+capital\\s+of\\s+${THE}$`, single: true, now: true },
  { properties: ['P36'], after: `['’]s?\\s+capital,\\s+${VALUE}`, single: true, now: true },
  {
    properties: ['P36'],
    before: `${VALUE}\\s+replaced\\s+\\p{Lu}[\\p{L}\\s]+?\\s+as\\s+the\\s+capital\\s+of\\s+$`,
    after: `\\s+in\\s+${when('in')}`,
  },
  { properties: ['P36'], before: `\\b[Tt]he capital of\\s+${THE}$`, after: `,\\s+${VALUE},`, single: true, now: true },
  { properties: ['P159'], before: `${VALUE}-based\\s+(?:[\\p{Ll}-]+\\s+){0,3}$`, now: true },
  { properties: ['P159'], after: `,\\s+(?:which is\\s+)?(?:based|headquartered)\\s+in\\s+${VALUE}`, now: true },
  { properties: ['P26'], after: `\\s+(?:married|wed)\\s+${VALUE}[^.;]*?\\bin\\s+${when('in')}` },
  { properties: ['P26'], after: `,\\s+who\\s+(?:had\\s+)?(?:married|wed)\\s+${VALUE}\\s+in\\s+${when('in')}` },
  {
    properties: ['P26'],
    after: `,?\\s+(?:who\\s+)?has been married to\\s+${ROLE}${VALUE}\\s+since\\s+${when('since')}`,
    now: true,
  },
  { properties: ['P26'], after: `,?\\s+(?:who\\s+)?is married to\\s+${ROLE}${VALUE}`, now: true },
  {
    properties: ['P26'],
    after: `,?\\s+(?:who\\s+)?was married to\\s+${ROLE}${VALUE}\\s+from\\s+${when('from')}\\s+to\\s+${when('to')}`,
  },
  {
    properties: ['P26'],
    before: `${VALUE},\\s+who was married to\\s+${ROLE}$`,
    after: `\\s+from\\s+${when('from')}\\s+to\\s+${when('to')}`,
  },
  { properties: ['P26'], after: `\\s+and\\s+(?:his|her)\\s+(?:wife|husband|spouse),?\\s+${VALUE}`, now: true },
  { properties: ['P26'], after: `['’]s?\\s+(?:wife|husband|spouse),?\\s+${VALUE}`, now: true },
  { properties: ['P19'], after: `,?\\s+(?:who\\s+)?(?:was\\s+)?born in\\s+${VALUE}` },
  { properties: ['P19'], after: `,\\s+a native of\\s+${VALUE}` },
  { properties: ['P20'], after: `,?\\s+(?:who\\s+)?died in\\s+${VALUE}` },
  {
    properties: ['P463'],
    after: `,\\s+(?:a|an?\\s+\\p{Ll}+)\\s+member of\\s+${THE}${VALUE}\\s+since\\s+${when('since')}`,
    now: true,
  },
  {
    properties: ['P463'],
    after: `,\\s+an?\\s+${VALUE}\\s+member\\s+since\\s+${when('since')}`,
    now: true,
  },
  { properties: ['P463'], after: `,?\\s+(?:which\\s+)?joined\\s+${THE}${VALUE}\\s+in\\s+${when('in')}` },
  {
    properties: ['P127', 'P749'],
    after: `,\\s+(?:which (?:is|has been)\\s+)?owned by\\s+${VALUE}(?:\\s+since\\s+${when('since')})?`,
    now: true,
  },
  { properties: ['P112'], after: `\\s+was\\s+(?:co-)?founded by\\s+(?<list>[^.;]+?)(?=\\s+in\\s+\\d|[.;]|$)` },
  { properties: ['P22', 'P25'], after: `,\\s+(?:a|the)\\s+(?:\\p{Ll}+\\s+)?(?:son|daughter)\\s+of\\s+${ROLE}${VALUE}` },
  { properties: ['P69'], after: `,?\\s+(?:who\\s+)?(?:studied at|graduated from|attended)\\s+${THE}${VALUE}` },
  { properties: ['P108'], before: `[Aa] former professor at\\s+${THE}${VALUE},\\s+$` },
];

export function judgeRelations(subject: Subject): Judgement[] {
  const found = rows.flatMap((row) => judgeRow(subject, row));
  const founded = new RegExp(
    `^(?:,\\s+(?:which\\s+)?(?:was\\s+)?|\\s+(?:which\\s+)?was\\s+)(?:founded|established|set up|created)\\s+(?:by\\s+[^,.;]{2,60}?\\s+)?in\\s+${DATE}`,
    'iu',
  );
  const match = founded.exec(subject.text.slice(subject.mention.end));
  if (match) {
    const end = subject.mention.end + match[0].length;
    const said = readDate(match[1]!);
    const dates = judgeDate(subject, 'P571', 'began', { start: end - match[1]!.length, end }, match[1]!);
    // Founders, charters and first days differ by a year or so without anybody being wrong.
    found.push(...dates.filter((one) => one.citations[0]?.stance === 'supports' || farApart(subject, said?.from)));
  }
  const year = /\b((?:1[5-9]|20)\d\d)\s+$/.exec(subject.text.slice(0, subject.mention.start));
  // "The 2016 … film" dates the film.
  const whole =
    /^(?:[,.;:)]|\s*$|\s+(?:was|is|were|has|had|that|which|in|on|at|and|but|killed|left|gave|met|claimed|destroyed|began|led|when|where)\b)/;
  if (
    year &&
    /\s/.test(subject.text.slice(subject.mention.start, subject.mention.end)) &&
    whole.test(subject.text.slice(subject.mention.end))
  ) {
    found.push(...judgeDate(subject, 'P585', 'was', { start: year.index, end: year.index + 4 }, year[1]!));
  }
  return found;
}

function farApart(subject: Subject, said: number | undefined): boolean {
  const years = of(subject, 'P571').map((record) => Number(/^\+(\d{4})/.exec(record.value)?.[1]));
  return said !== undefined && years.every((year) => Math.abs(year - (1970 + said / 365.2425)) > 2);
}

function judgeRow(subject: Subject, row: Row): Judgement[] {
  const records = row.properties.flatMap((property) => of(subject, property));
  if (records.length === 0) return [];
  const { text, mention } = subject;
  const before = row.before ? new RegExp(row.before, 'u').exec(text.slice(0, mention.start)) : null;
  // Months in lower case stand in the pattern of dates; names need their capitals.
  const after = row.after ? new RegExp(`^${row.after}`, 'u').exec(lowerMonths(text.slice(mention.end))) : null;
  if ((row.before && !before) || (row.after && !after)) return [];
  const groups = { ...before?.groups, ...after?.groups } as { [name: string]: string | undefined };
  const place = (words: string): Span => {
    const at =
      before?.groups && Object.values(before.groups).includes(words)
        ? before.index + before[0].indexOf(words)
        : mention.end + (after?.[0].indexOf(lowerMonths(words)) ?? 0);
    return { start: at, end: at + words.length };
  };
  if (groups['list']) return judgeList(subject, records, groups['list'], place(groups['list']));
  const value = groups['value'];
  if (!value) return [];
  const named = records.filter((record) => meansName(value, record));
  if (named.length === 0) return row.single ? judgeOther(subject, records, value, place(value)) : [];
  const spans = [place(value)];
  const tenures = named.map((record) => tenureOf(record, null));
  const told = `Wikidata: ${subject.label}, ${named[0]!.propertyLabel} ${tenures
    .map(
      ({ record, start, end }) =>
        `${record.valueLabel}${start ? ` from ${sayTime(start)}` : ''}${end ? ` to ${sayTime(end)}` : ''}`,
    )
    .join('; ')}`;
  const answers: (boolean | null)[] = [];
  for (const key of ['since', 'in', 'from', 'to']) {
    const words = groups[key];
    const said = words ? readDate(words) : null;
    if (!words || !said) continue;
    spans.push(place(words));
    const edges = tenures.map((one) => (key === 'to' ? one.end : one.start));
    const each = edges.map((edge) => (edge ? agrees(said, edge) : null));
    answers.push(each.includes(true) ? true : each.includes(null) ? null : false);
  }
  if (answers.includes(false)) return [judgement(spans.slice(1), named, 'refutes', `${told}.`)];
  if (answers.includes(null)) return [];
  if (row.now) {
    if (subject.day === null) return [];
    const day = subject.day;
    const over = tenures.every(
      (one) => one.end !== null && heldOn({ ...one, start: one.start ?? one.end }, day) === 'after',
    );
    if (over || tenures.every((one) => one.start && heldOn(one, day) === 'before')) return [];
  }
  return [judgement(spans, named, 'supports', `${told}.`)];
}

/** Another value where there is only one at a time: the one that holds on the day contradicts what is said. */
function judgeOther(subject: Subject, records: readonly EvidenceRecord[], value: string, span: Span): Judgement[] {
  const { day } = subject;
  if (day === null) return [];
  const holding = records.filter((record) => {
    const tenure = tenureOf(record, null);
    return tenure.end ? heldOn(tenure, day) === 'held' : !tenure.start || tenure.start.to < day;
  });
  if (holding.length !== 1 || !holding[0]?.valueLabel) return [];
  const compared = `Wikidata: ${subject.label}, ${holding[0].propertyLabel} ${holding[0].valueLabel}; the statement says ${value}.`;
  return [judgement([span], holding, 'refutes', compared)];
}

/** "A, B and C": all of them, or nothing is said. */
function judgeList(subject: Subject, records: readonly EvidenceRecord[], list: string, span: Span): Judgement[] {
  const names = list
    .split(/,\s+(?:and\s+)?|\s+and\s+/)
    .map(foldName)
    .filter(Boolean);
  const matching = names.map((name) => records.find((record) => meansName(name, record)));
  if (names.length === 0 || matching.some((one) => one === undefined)) return [];
  const found = matching.filter((one): one is EvidenceRecord => one !== undefined);
  const compared = `Wikidata: ${subject.label}, ${found[0]!.propertyLabel} ${found.map((one) => one.valueLabel).join(', ')}.`;
  return [judgement([span], found, 'supports', compared)];
}

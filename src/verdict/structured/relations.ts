/** What ties a name to another name, and since when: capital, seat, spouse, membership, club, founders, owner, author. */
import type { Record as EvidenceRecord, Judgement, Span } from '../../model.ts';
import { judgeDate } from './ages.ts';
import { tellsOfAnotherTime } from './elsewhen.ts';
import { foldName, meansName } from './names.ts';
import { rows } from './relation-rows.ts';
import { readSaid } from './said-time.ts';
import { judgement, of, type Subject } from './subject.ts';
import { agrees, DATE, heldOn, lowerMonths, readDate, readTime, sayTime, type Tenure, tenureOf } from './time.ts';

const patterns = rows.map((row) => ({
  row,
  before: row.before ? new RegExp(row.before, 'u') : null,
  after: row.after ? new RegExp(`^${row.after}`, 'u') : null,
}));

export function judgeRelations(subject: Subject): Judgement[] {
  return [...patterns.flatMap((one) => judgeRow(subject, one)), ...judgeDates(subject)];
}

const BEGAN = 'founded|established|set up|created|formed|launched|opened|incorporated|built|completed|inaugurated';
const ENDED =
  'wound up|dissolved|disbanded|liquidated|closed for good|ceased (?:trading|operations)|went out of business';

/** When something began, ended, was published or happened. */
function judgeDates(subject: Subject): Judgement[] {
  const found: Judgement[] = [];
  const rest = subject.text.slice(subject.mention.end);
  const dated = (pattern: string) => {
    const match = new RegExp(`^${pattern}${DATE}`, 'iu').exec(rest);
    if (!match) return null;
    const end = subject.mention.end + match[0].length;
    return { words: match[1]!, span: { start: end - match[1]!.length, end } };
  };
  const lead = '(?:,\\s+(?:which\\s+)?(?:was\\s+)?|\\s+(?:which\\s+)?was\\s+)';
  const began =
    dated(`${lead}(?:${BEGAN})\\s+(?:by\\s+[^,.;]{2,60}?\\s+)?(?:in|on|at)\\s+`) ?? dated(',\\s+independent since\\s+');
  if (began) {
    const dates = judgeDate(subject, 'P571', 'began', began.span, began.words);
    // Founders, charters and first days differ by a year or so without anybody being wrong.
    found.push(
      ...dates.filter((one) => one.citations[0]?.stance === 'supports' || farApart(subject, 'P571', began.words)),
    );
  }
  const ended = dated(`,?\\s+(?:which\\s+)?(?:was\\s+)?(?:${ENDED})\\s+(?:in|on|at)\\s+`);
  if (ended) found.push(...judgeDate(subject, 'P576', 'ended', ended.span, ended.words));
  const published = dated(`${lead}(?:first\\s+)?(?:published|released)\\s+in\\s+`);
  if (published) {
    const dates = judgeDate(subject, 'P577', 'was published', published.span, published.words);
    found.push(
      ...dates.filter((one) => one.citations[0]?.stance === 'supports' || farApart(subject, 'P577', published.words)),
    );
  }
  return [...found, ...judgeEvent(subject)];
}

/** "The 2016 … fire", "the … fire of 2016". */
function judgeEvent(subject: Subject): Judgement[] {
  const { text, mention } = subject;
  if (!/\s/.test(text.slice(mention.start, mention.end))) return [];
  const before = /\b((?:1[5-9]|20)\d\d)\s+$/.exec(text.slice(0, mention.start));
  // "The 2016 … film" dates the film.
  const whole =
    /^(?:[,.;:)]|\s*$|\s+(?:was|is|were|has|had|that|which|in|on|at|and|but|killed|left|gave|met|claimed|destroyed|began|led|when|where)\b)/;
  if (before && whole.test(text.slice(mention.end)))
    return judgeDate(subject, 'P585', 'was', { start: before.index, end: before.index + 4 }, before[1]!);
  const after = /^\s+of\s+((?:1[5-9]|20)\d\d)(?!\d)/.exec(text.slice(mention.end));
  if (!after) return [];
  const start = mention.end + after[0].length - 4;
  return judgeDate(subject, 'P585', 'was', { start, end: start + 4 }, after[1]!);
}

function farApart(subject: Subject, property: string, words: string): boolean {
  const said = readDate(words)?.from;
  const years = of(subject, property).map((record) => Number(/^\+(\d{4})/.exec(record.value)?.[1]));
  return said !== undefined && years.every((year) => Math.abs(year - (1970 + said / 365.2425)) > 2);
}

function judgeRow(subject: Subject, { row, before, after }: (typeof patterns)[number]): Judgement[] {
  const records = row.properties.flatMap((property) => of(subject, property));
  if (records.length === 0) return [];
  const { text, mention } = subject;
  const left = before?.exec(text.slice(0, mention.start));
  // Months in lower case stand in the pattern of dates; names need their capitals.
  const right = after?.exec(lowerMonths(text.slice(mention.end)));
  if ((before && !left) || (after && !right)) return [];
  const groups = { ...left?.groups, ...right?.groups } as { [name: string]: string | undefined };
  const place = (words: string): Span => {
    const at =
      left?.groups && Object.values(left.groups).includes(words)
        ? left.index + left[0].indexOf(words)
        : mention.end + (right?.[0].indexOf(lowerMonths(words)) ?? 0);
    return { start: at, end: at + words.length };
  };
  if (groups['list']) return judgeList(subject, records, groups['list'], place(groups['list']));
  const value = groups['value'];
  if (!value) return [];
  const matching = records.filter((record) => meansName(value, record));
  // Two names that belong together say more than one name alone.
  const named = /\s/.test(value) ? matching.map(({ byNameAlone: _, ...record }) => record) : matching;
  if (named.length === 0) return row.single ? judgeOther(subject, records, value, place(value)) : [];
  if (groups['position'] && !playsAs(subject, groups['position'])) return [];
  const spans = [place(value)];
  const tenures = named.map((record) => tenureOf(record, null));
  const told = `${sayTenures(subject, tenures)}.`;
  const answers: (boolean | null)[] = [];
  for (const key of ['since', 'in', 'from', 'to', 'until']) {
    const words = groups[key];
    const said = words ? readSaid(words, subject.day) : null;
    if (!words) continue;
    // A time that was not understood may be the part that is wrong.
    if (!said) return [];
    spans.push(place(words));
    const edges = tenures.map((one) => (key === 'to' || key === 'until' ? one.end : one.start));
    const each = edges.map((edge) => (edge ? agrees(said, edge) : null));
    answers.push(each.includes(true) ? true : each.includes(null) ? null : false);
  }
  if (answers.includes(false)) return [judgement(spans.slice(1), named, 'refutes', told)];
  if (answers.includes(null)) return [];
  const holds = row.now || row.over ? holdsOn(subject, tenures) : null;
  if (row.now && holds !== null) {
    if (holds === true) return [judgement(spans, named, 'supports', told)];
    if (holds === 'no' || subject.day === null || tellsOfAnotherTime(text, subject.day, spans)) return [];
    return [
      judgement(
        [place(value)],
        named,
        'refutes',
        `${told} The article is of ${sayTime({ from: subject.day, to: subject.day, precision: 11 })}.`,
      ),
    ];
  }
  if (row.over && holds !== null) {
    if (holds === 'over') return [judgement(spans, named, 'supports', told)];
    return holds === true && tenures.every((one) => one.start) ? [judgement(spans, named, 'refutes', told)] : [];
  }
  return row.now || row.over ? [] : [judgement(spans, named, 'supports', told)];
}

/** What a player is called is part of what is said: another position leaves it open. */
function playsAs(subject: Subject, said: string): boolean {
  if (/^(?:player|captain)$/.test(said)) return true;
  return of(subject, 'P413').some((record) =>
    (record.valueNames ?? []).some((name) => foldName(name).includes(said.replace(/^keeper$/, 'goalkeeper'))),
  );
}

/** On the article's day: true; `over` where every record of it had ended; `no` where that is all that is sure. Null without a day. */
function holdsOn(subject: Subject, tenures: readonly Tenure[]): true | 'over' | 'no' | null {
  const { day } = subject;
  if (day === null) return null;
  const gone = ['P570', 'P576']
    .flatMap((property) => of(subject, property))
    .map((one) => readTime(one.value, one.precision));
  // What is no more is in no place and of no club.
  if (gone.some((time) => time !== null && time.from <= day)) return 'no';
  const states = tenures.map((one) => heldOn({ ...one, start: one.start ?? one.end }, day));
  const open = tenures.some(
    (one, index) => (one.start ? states[index] !== 'before' : true) && (!one.end || states[index] === 'held'),
  );
  if (open) return true;
  return tenures.every((one, index) => one.end !== null && states[index] === 'after' && day > one.end.to + MARGIN)
    ? 'over'
    : 'no';
}

/** Moves and farewells are dated by the day, the week or the paper that tells of them. */
const MARGIN = 31;

function sayTenures(subject: Subject, tenures: readonly Tenure[]): string {
  const each = tenures.map(
    ({ record, start, end }) =>
      `${record.valueLabel}${start ? ` from ${sayTime(start)}` : ''}${end ? ` to ${sayTime(end)}` : ''}`,
  );
  return `Wikidata: ${subject.label}, ${tenures[0]!.record.propertyLabel} ${each.join('; ')}`;
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

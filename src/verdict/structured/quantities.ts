/** Numbers that a record has for what a statement names: inhabitants, employees, deaths, revenue, area. */
import type { Record as EvidenceRecord, Judgement, Span } from '../../model.ts';
import { best, judgement, of, type Subject } from './subject.ts';
import { type Interval, isoOf, readTime, sayTime } from './time.ts';

const ABOUT =
  '((?:about|around|some|roughly|nearly|approximately|an estimated|just over|just under|more than|over|at least|upwards of)\\s+)?';
const WORDS: { [word: string]: number } = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
  },
  ...{
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
};
const SPELT = `(?:${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?=\\s(?:thousand|million|billion))`;
const NUMBER = `(\\$?\\d[\\d,]*(?:\\.\\d+)?|${SPELT})(?:[\\s-](thousand|million|billion|trillion|m|bn))?(?![\\p{L}\\d%])`;
const SAID = `(${ABOUT}${NUMBER})`;
const PLACE_KIND =
  '(?:city|town|country|nation|village|state|island|capital|municipality|port|province|county|territory|region)';

/** What is counted, and not only a part of it: "employs 90,000 people in the United States". */
const WHOLE =
  '(?!\\s+(?:in(?!\\s+(?:(?:\\p{Lu}\\p{L}+\\s+)?\\d{4}|all|total)\\b)|at|on|across|from|under|through|within|outside|to|who|whose|for|aged|over|waiting|living|without|with|of|near|per|a|each|more|fewer|every)\\b)';
const PEOPLE = `(?:people|inhabitants|residents|souls)${WHOLE}`;

interface Row {
  property: string;
  /** Right behind the name. The first group is the number as said. */
  after?: readonly RegExp[];
  /** Right before the name. */
  before?: readonly RegExp[];
  /** A figure that changes from year to year is compared with one near the article's date. */
  yearly: boolean;
  /** Beyond this ratio it is another measure (a metropolitan area) or another place, not a wrong number. */
  farthest: number;
}

const after = (pattern: string) => new RegExp(`^${pattern}`, 'u');
const before = (pattern: string) => new RegExp(`${pattern}$`, 'u');
/** Six feet five: the inches are read with the tail. */
const LENGTH = `(${ABOUT}(\\d[\\d,]*(?:\\.\\d+)?)()(?![\\p{L}\\d%]*\\d))`;
const METRES =
  '[\\s-]?(?:metres?|meters?|m|feet|foot|ft|cm|centimet(?:re|er)s?)(?!\\p{L})(?:\\s?\\d{1,2}\\s?(?:inches|inch|in)(?!\\p{L}))?';

const rows: readonly Row[] = [
  {
    property: 'P1082',
    after: [
      after(
        `,\\s+(?:a|an|the)\\s+(?:[\\p{L}-]+\\s+){0,3}?${PLACE_KIND}\\s+of\\s+${SAID}(?:\\s+${PEOPLE}|(?=[,.;]|\\s*$|\\s+(?:on|in|and|that|which|is|was|has|where)\\s))`,
      ),
      after(`,\\s+home to\\s+${SAID}\\s+${PEOPLE}`),
      after(`,?\\s+(?:which\\s+)?(?:has|had|with)\\s+${SAID}\\s+${PEOPLE}`),
      after(`,?\\s+(?:which\\s+)?(?:has|had|with)\\s+a population of\\s+${SAID}`),
      after(`,?\\s+\\(?(?:its\\s+)?population:?\\s+(?:of\\s+)?${SAID}`),
      after(`,\\s+with its\\s+${SAID}\\s+${PEOPLE}`),
      after(
        `,\\s+an?\\s+(?:[\\p{L}-]+\\s+){0,2}?${PLACE_KIND}\\s+of\\s+${SAID}(?=\\s+(?:at|near|by|beside|north|south|east|west)\\s)`,
      ),
    ],
    yearly: true,
    farthest: 2,
  },
  {
    property: 'P1128',
    after: [
      after(
        `,?\\s+(?:which\\s+|that\\s+)?(?:employs|employing|has|with)\\s+${SAID}\\s+(?:people|employees|workers|staff)${WHOLE}`,
      ),
    ],
    yearly: true,
    farthest: 2,
  },
  {
    property: 'P2139',
    after: [after(`\\s+(?:reported|posted|had|made)\\s+(?:annual\\s+|total\\s+)?revenues?\\s+of\\s+${SAID}`)],
    yearly: true,
    farthest: 3,
  },
  {
    property: 'P1120',
    after: [
      after(`,?\\s+(?:which\\s+)?(?:killed|claimed)\\s+${SAID}\\s+(?:people|lives)${WHOLE}`),
      after(`,?\\s+in which\\s+${SAID}\\s+people (?:were killed|died)`),
    ],
    yearly: false,
    farthest: 3,
  },
  {
    property: 'P2046',
    after: [
      after(
        `,?\\s+(?:which\\s+)?(?:covers|covering|spans|sprawls over|stretches over|extends over|occupies)\\s+${SAID}(?=\\s+(?:square (?:miles|kilomet(?:er|re)s)|km²|sq km))`,
      ),
    ],
    yearly: false,
    farthest: 1.5,
  },
  ...['P2048', 'P2044'].map(
    (property): Row => ({
      property,
      after: [
        after(
          `,?\\s+(?:which\\s+|who\\s+)?(?:is|was|at|stands|stood|rises|rising)\\s+(?:at\\s+)?${LENGTH}(?=${METRES})`,
        ),
        after(`,\\s+${LENGTH}(?=${METRES}\\s+(?:tall|high|above))`),
      ],
      before: [
        before(`\\b[Aa]t\\s+${LENGTH}${METRES},\\s+(?:the\\s+)?`),
        before(`\\b(?:[Tt]he|a)\\s+${LENGTH}${METRES}(?:[\\s-](?:tall|high))?\\s+`),
      ],
      yearly: false,
      farthest: 1.5,
    }),
  ),
];

const SCALE: { [word: string]: number } = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

export function judgeQuantities(subject: Subject): Judgement[] {
  return rows.flatMap((row) => {
    const records = of(subject, row.property);
    if (records.length === 0) return [];
    const { text, mention } = subject;
    // The restaurant on top of a tower has a height of its own.
    if (subject.belongs && !/^P(?:1082|2046)$/.test(row.property)) return [];
    const first = (patterns: readonly RegExp[] | undefined, words: string) =>
      patterns?.map((pattern) => pattern.exec(words)).find((one) => one !== null);
    const behind = first(row.after, text.slice(mention.end));
    const match = behind ?? first(row.before, text.slice(0, mention.start));
    if (!match) return [];
    const [, words = '', about = '', digits = '', scale] = match;
    const start = (behind ? mention.end : match.index) + match[0].indexOf(words);
    const value = (WORDS[digits] ?? Number(digits.replace(/[$,]/g, ''))) * (scale ? SCALE[scale]! : 1);
    const tail = text.slice(start + words.length);
    const unit = unitOf(tail, records[0]!);
    if (unit === null || !words) return [];
    const said = {
      value: value * unit.factor + unit.more,
      step: stepOf(digits, scale) * unit.factor,
      about,
      words,
      tail,
    };
    if (unit.more > 0) said.step = unit.factor / 12;
    return judgeNumber(subject, row, records, said, { start, end: start + words.length });
  });
}

const UNITS: { [id: string]: number } = {
  ...{ Q11573: 1, Q174728: 0.01, Q3710: 0.3048, Q828224: 1000 },
  ...{ Q712226: 1, Q232291: 2.589988 },
};

/** From the said unit to the record's: null where they do not measure the same. */
function unitOf(tail: string, record: EvidenceRecord): { factor: number; more: number } | null {
  const length = /^[\s-]?(?:(metres?|meters?|m)|(feet|foot|ft)|(cm|centimet(?:re|er)s?))(?!\p{L})/u.exec(tail);
  const area = /^\s+(?:(square miles)|square kilomet(?:er|re)s|km²|sq km)/.exec(tail);
  const known = UNITS[record.qualifiers.find((one) => one.property === 'unit')?.value ?? ''];
  if (/^P204[468]$/.test(record.property) && (!known || !(length || area))) return null;
  if (!known || !(length || area)) return { factor: 1, more: 0 };
  const factor = (area ? (area[1] ? 2.589988 : 1) : length![1] ? 1 : length![2] ? 0.3048 : 0.01) / known;
  const inches = /^[\s-]?(?:feet|foot|ft)\s?(\d{1,2})\s?(?:inches|inch|in)(?!\p{L})/u.exec(tail)?.[1];
  return { factor, more: inches ? (Number(inches) * 0.0254) / known : 0 };
}

interface SaidNumber {
  value: number;
  step: number;
  about: string;
  words: string;
  tail: string;
}

/** What one more in the last digit as written would be: "24.5 million" is told to 100,000. */
function stepOf(digits: string, scale: string | undefined): number {
  const bare = digits.replace(/[$,]/g, '');
  const [whole = '', fraction = ''] = bare.split('.');
  const unit = scale ? SCALE[scale]! : 1;
  if (fraction) return unit / 10 ** fraction.length;
  return unit * 10 ** (/0*$/.exec(whole)?.[0].length ?? 0);
}

function judgeNumber(subject: Subject, row: Row, records: EvidenceRecord[], said: SaidNumber, span: Span): Judgement[] {
  const chosen = row.yearly
    ? dated(records, said.tail, subject.day)
    : best(records).map((record) => ({ record, time: null }));
  if (!chosen || chosen.length === 0) return [];
  const numbers = chosen.map(({ record }) => Number(record.value));
  if (numbers.some((one) => !Number.isFinite(one) || one <= 0)) return [];
  const answers = numbers.map((known) => compare(said, known, row.farthest));
  const shown = chosen
    .map(({ record, time }) => `${Number(record.value).toLocaleString('en')}${time ? ` (${sayTime(time)})` : ''}`)
    .join(' or ');
  const compared = `Wikidata: ${subject.label}, ${chosen[0]!.record.propertyLabel} ${shown}; the statement says ${said.words.trim()}.`;
  const right = chosen.filter((_, index) => answers[index] === true).map((one) => one.record);
  if (right.length > 0) return [judgement([span], right, 'supports', compared)];
  const stale =
    row.yearly && chosen.some(({ time }) => !time || (subject.day !== null && subject.day - time.to > 3 * 366));
  if (stale || answers.some((one) => one === null)) return [];
  return [
    judgement(
      [span],
      chosen.map((one) => one.record),
      'refutes',
      compared,
    ),
  ];
}

function compare({ value, step, about }: SaidNumber, known: number, farthest: number): boolean | null {
  const word = about.trim();
  if (/^(?:more than|over|at least|upwards of|just over)$/.test(word)) {
    if (known >= value && known <= value * 1.12) return true;
    return known < value * 0.9 && value / known <= farthest ? false : null;
  }
  // A round number says no more than its digits: half a step, at most one part in twenty.
  const loosely = Math.max(Math.min(step / 2, value * 0.15), value * 0.05);
  const tolerance = word ? loosely : Math.min(Math.max(step / 2, value * 0.001), value * 0.05);
  const off = Math.abs(known - value);
  if (/^(?:nearly|almost|just under)$/.test(word) && known > value * 1.02) return null;
  if (off <= tolerance) return true;
  const ratio = Math.max(known, value) / Math.min(known, value);
  return off > known * 0.1 && ratio <= farthest ? false : null;
}

/** The figures of the year that is said, or the newest that the article could know. */
function dated(
  records: readonly EvidenceRecord[],
  tail: string,
  day: number | null,
): { record: EvidenceRecord; time: Interval }[] | null {
  const all = records.flatMap((record) => {
    const at = record.qualifiers.find((one) => one.property === 'P585');
    const time = at ? readTime(at.value, at.precision) : null;
    return time ? [{ record, time }] : [];
  });
  const year = /^[^,.;]{0,25}?\b(?:in|for|for fiscal|in fiscal)\s+((?:19|20)\d\d)\b/.exec(tail)?.[1];
  if (year) return all.filter(({ time }) => isoOf(time.from).startsWith(year));
  if (day === null) return null;
  const known = all.filter(({ time }) => time.from <= day).sort((a, b) => b.time.to - a.time.to);
  const [newest] = known;
  // Several figures of the same year are several ways to count.
  return newest ? known.filter(({ time }) => newest.time.to - time.to < 366) : null;
}

/** Prizes won and parties belonged to; and the plain denial of a prize or an office that the record has. */
import type { Record as EvidenceRecord, Judgement, Span } from '../../model.ts';
import { foldName } from './names.ts';
import { readOffices } from './office-readings.ts';
import { judgeOffices } from './offices.ts';
import { judgement, of, type Subject } from './subject.ts';
import { agrees, DATE, heldOn, lowerMonths, readDate, readTime, sayTime, tenureOf } from './time.ts';

const WON = '(?:has\\s+|have\\s+|had\\s+)?(?:won|received|was\\s+awarded|was\\s+given|collected|shared)';
const PRIZE = '((?:\\p{Lu}|\\d)[^,.;:()\\u0000]*?)';

export function judgePrizes(subject: Subject): Judgement[] {
  const records = of(subject, 'P166');
  if (records.length === 0) return [];
  const pattern = new RegExp(
    `^,?\\s+(?:who\\s+)?${WON}\\s+(?:the|an?|his|her)?\\s*(?:${DATE}\\s+)?${PRIZE}(?:\\s+in\\s+${DATE})?(?=[,.;]|\\s*$|\\s+(?:and|for|at|with|after|before|while|when|but|twice)\\b)`,
    'u',
  );
  const rest = lowerMonths(subject.text.slice(subject.mention.end));
  const winner = new RegExp(
    `^,\\s+(?:the|a)\\s+(?:${DATE}\\s+)?(?:winner|recipient|laureate)\\s+of\\s+(?:the|an?)\\s+${PRIZE}(?:\\s+(?:in|of)\\s+${DATE})?(?=[,.;]|\\s*$)`,
    'u',
  );
  const match = pattern.exec(rest) ?? winner.exec(rest);
  if (!match) return [];
  const [, early, prize = '', late] = match;
  const named = records.filter((record) => meansPrize(prize, record));
  if (named.length === 0) return [];
  const place = (words: string, from = 0): Span => {
    const start = subject.mention.end + match[0].indexOf(words, from);
    return { start, end: start + words.length };
  };
  const words = early ?? late;
  const said = words ? readDate(words) : null;
  const told = (some: readonly EvidenceRecord[]) =>
    `Wikidata: ${subject.label}, ${some[0]!.propertyLabel} ${some.map((one) => `${one.valueLabel}${yearOf(one) ? ` (${sayTime(yearOf(one)!)})` : ''}`).join('; ')}.`;
  const prizeAt = place(prize, early ? match[0].indexOf(early) + early.length : 0);
  if (!words || !said) return [judgement([prizeAt], named, 'supports', told(named))];
  const spans = [prizeAt, place(words, early ? 0 : match[0].lastIndexOf(words))];
  const right = named.filter((one) => yearOf(one) && agrees(said, yearOf(one)!) === true);
  if (right.length > 0) return [judgement(spans, right, 'supports', told(right))];
  // A prize is dated by its season here and by its ceremony there: one year apart is no clash.
  const far = named.every((one) => {
    const known = yearOf(one);
    return known !== null && Math.max(known.from - said.to, said.from - known.to) > 366;
  });
  return far ? [judgement(spans, named, 'refutes', told(named))] : [];
}

function yearOf(record: EvidenceRecord) {
  const at = record.qualifiers.find((one) => one.property === 'P585');
  return at ? readTime(at.value, at.precision) : null;
}

const NICKNAMES: { [name: string]: string } = { oscar: 'academy award', nobel: 'nobel prize' };

/** "The Nobel Peace Prize", or a whole class of prizes: "an Academy Award" for "Academy Award for Best Actress". */
function meansPrize(words: string, record: EvidenceRecord): boolean {
  const folded = foldName(words);
  const said = NICKNAMES[folded] ?? folded;
  return (record.valueNames ?? []).some((name) => {
    const known = foldName(name);
    return known === said || (/\b(?:award|prize|medal)$/.test(said) && known.startsWith(`${said} for `));
  });
}

const PARTIES: { [word: string]: RegExp } = {
  democrat: /^democratic party\b/,
  d: /^democratic party\b/,
  republican: /^republican party\b/,
  r: /^republican party\b/,
  lab: /^labour party\b/,
  labour: /^labour party\b/,
  con: /^conservative party\b/,
  conservative: /^conservative party\b/,
  tory: /^conservative party\b/,
  'lib dem': /^liberal democrats\b/,
  snp: /^scottish national party\b/,
  'liberal democrat': /^liberal democrats\b/,
  democratic: /^democratic party\b/,
};

/** "X, a Democrat," and "X (R-Texas)". */
export function judgeParty(subject: Subject): Judgement[] {
  const records = of(subject, 'P102');
  const { day } = subject;
  if (records.length === 0 || day === null) return [];
  return subject.attached.flatMap((span): Judgement[] => {
    const segment = subject.text.slice(span.start, span.end);
    const match =
      /^(?:an?\s+)?(Democrat|Republican|Tory|Conservative|Lab|Labour|Con|Lib Dem|SNP|[DR](?=-\p{Lu}|$))(?:-\p{Lu}[\p{L}. ]*)?$/u.exec(
        segment,
      );
    const party = match ? PARTIES[match[1]!.toLowerCase()] : undefined;
    if (!match || !party) return [];
    const named = records.filter((record) => (record.valueNames ?? []).some((name) => party.test(foldName(name))));
    const judged = [
      {
        start: span.start + match[0].indexOf(match[1]!),
        end: span.start + match[0].indexOf(match[1]!) + match[1]!.length,
      },
    ];
    const told = `Wikidata: ${subject.label}, ${records[0]!.propertyLabel} ${records.map((one) => one.valueLabel).join('; ')}.`;
    const holds = (record: EvidenceRecord) => {
      const tenure = tenureOf(record, null);
      return !tenure.end || heldOn({ ...tenure, start: tenure.start ?? tenure.end }, day) !== 'after';
    };
    if (named.some(holds)) return [judgement(judged, named.filter(holds), 'supports', told)];
    // Whoever changed parties may have been in one more.
    const [only, ...more] = records;
    if (named.length > 0 || !only || more.length > 0) return [];
    const start = tenureOf(only, null).start;
    return (!start || start.to < day) && holds(only) ? [judgement(judged, records, 'refutes', told)] : [];
  });
}

/** Whether the record has the party that a seat is said to be held for, on that day. */
export function isOfParty(subject: Subject, said: string): boolean {
  const party = PARTIES[said.toLowerCase()];
  const { day } = subject;
  return of(subject, 'P102').some((record) => {
    const tenure = tenureOf(record, null);
    const over =
      tenure.end !== null && (day === null || heldOn({ ...tenure, start: tenure.start ?? tenure.end }, day) !== 'held');
    return (
      !over &&
      (record.valueNames ?? []).some((name) =>
        party ? party.test(foldName(name)) : foldName(name).includes(said.toLowerCase()),
      )
    );
  });
}

const NEVER =
  /^,?\s+(?:who\s+)?(?:was never|has never been|had never been|never was|has never won|had never won|never won|has never received)\b/;

/** "X was never governor of Texas", where a record with a reference says otherwise. `raw` has the words that a negation blanks. */
export function judgeDenial(subject: Subject, raw: string): Judgement[] {
  const denial = NEVER.exec(raw.slice(subject.mention.end));
  if (!denial) return [];
  const at = subject.mention.end + denial.index + denial[0].indexOf('never');
  const never = { start: at, end: at + 'never'.length };
  const verb = subject.mention.end + denial[0].search(/\S/);
  const past = /won|received/.test(denial[0]) ? 'won' : 'was';
  // The same sentence without its denial, of the same length.
  const lead = raw.slice(0, verb);
  const plain = past.padStart(subject.mention.end + denial[0].length - verb, ' ');
  const text = `${lead}${plain}${raw.slice(subject.mention.end + denial[0].length)}`;
  const positive = { ...subject, text, attached: [], predicate: subject.mention.end };
  const shown =
    past === 'won'
      ? judgePrizes(positive)
      : readOffices(positive).some((one) => one.mode === 'past' && !one.title)
        ? judgeOffices({ ...positive, mention: { ...subject.mention } })
        : [];
  return (
    shown
      .filter((one) => one.strength === 1 && one.citations.every(({ stance }) => stance === 'supports'))
      .map((one) => ({
        ...one,
        judged: [never, ...one.judged.filter((span) => span.start > never.end)],
        citations: one.citations.map((citation) => ({ ...citation, stance: 'refutes' as const })),
        compared: `${one.compared} The statement denies it.`,
      }))
      // "never mayor for the money" denies something else.
      .filter(({ judged }) => judged.length > 1 && /^\s*(?:[,.;:)]|$)/.test(raw.slice(judged.at(-1)!.end)))
  );
}

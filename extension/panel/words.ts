/** The fixed words for states and failures. The subject is always the sentence, never its author. */
import type { Asked, Evidence, Finding, Problem, Review, Statement, WordingFamily } from '../../src/model.ts';
import { ratingsBehind } from '../../src/report/finding-text.ts';
import { dateLanguage } from '../../src/text/record-time.ts';
import type { CheckState } from '../messages.ts';
import type { Message, MessageKey } from './model.ts';
import { standingOf } from './standing.ts';

const MOST_REASONS = 3;

type Sources = Pick<CheckState, 'sources'>;

export function sourceName(id: string, check: Sources): string {
  return check.sources.find((source) => source.id === id)?.name ?? id.charAt(0).toUpperCase() + id.slice(1);
}

/** Who gave the evidence that a judgement cites: publishers where they are known, else sources. */
function citedNames(
  message: Message,
  finding: Finding | undefined,
  check: Sources,
  stance?: 'supports' | 'refutes',
): string {
  if (finding?.state !== 'checked') return '';
  const judgements = finding.verdict?.judgements ?? finding.attribution?.judgements ?? [];
  const cited = new Set(
    judgements.flatMap(({ citations, model }) =>
      citations.filter((one) => !model && (!stance || one.stance === stance)).map((one) => one.evidence),
    ),
  );
  const names = finding.evidence
    .filter(({ id }) => cited.has(id))
    .map(({ publisher, source, dependent }) =>
      dependent === 'reader' ? message('card_own_text') : (publisher ?? sourceName(source, check)),
    );
  return [...new Set(names)].join(', ');
}

/** "Rated “False” by Checks": where nothing but published fact checks speaks, theirs are the words. */
function ratedWords(message: Message, reviews: readonly Evidence[]): string {
  const rated = reviews.filter((one) => one.kind === 'review' && one.match === 'same') as Review[];
  return rated.map(({ rating, publisher }) => message('card_rated', rating, publisher)).join('; ');
}

const natures: { readonly [nature: string]: MessageKey } = {
  opinion: 'card_opinion',
  prediction: 'card_prediction',
  question: 'card_question',
  instruction: 'card_instruction',
  experience: 'card_experience',
};

/** What can be checked about a claim, in the words of a person: "has a number, a date". A name only where there is nothing else. */
export function reasonWords(message: Message, statement: Statement): string {
  if (statement.kind !== 'claim' || statement.nature !== 'checkable') return '';
  const more = statement.reasons.filter((reason) => reason !== 'entity');
  const named = (more.length > 0 ? more : statement.reasons).slice(0, MOST_REASONS);
  return named.length > 0
    ? message('panel_reasons', named.map((reason) => message(`reason_${reason}`)).join(', '))
    : '';
}

const attributions: { readonly [label: string]: MessageKey } = {
  verbatim: 'card_said_verbatim',
  reworded: 'card_said_reworded',
  cut: 'card_said_cut',
  'another-speaker': 'card_said_another',
};

/** "Supported by Wikidata", "Not enough evidence", "Could not be checked: …". */
export function standingWords(
  message: Message,
  statement: Statement,
  finding: Finding | undefined,
  check: Sources,
): string {
  const rated = finding ? ratedWords(message, ratingsBehind(finding)) : '';
  if (rated) return rated;
  switch (standingOf(statement, finding)) {
    case 'supported':
      return message('card_supported', citedNames(message, finding, check, 'supports'));
    case 'refuted':
      return message('card_refuted', citedNames(message, finding, check, 'refutes'));
    case 'conflicting-evidence':
      return message(isInner(finding) ? 'card_inner' : 'card_conflicting');
    case 'not-enough-evidence':
      return message('card_not_enough');
    case 'checking':
      return message('card_checking');
    case 'failed':
      return message('card_failed', finding?.state === 'failed' ? problemWords(message, finding.problem, check) : '');
    case 'not-checkable':
      return message((statement.kind === 'claim' && natures[statement.nature]) || 'card_opinion');
    case 'said': {
      const label = finding?.state === 'checked' ? finding.attribution?.label : undefined;
      return message(attributions[label ?? ''] ?? 'card_said_verbatim', citedNames(message, finding, check));
    }
    default:
      return message('card_not_checked');
  }
}

/** Nothing but the article's own words speaks against it. */
function isInner(finding: Finding | undefined): boolean {
  return finding?.state === 'checked' && finding.evidence.every(({ dependent }) => dependent === 'page');
}

const reasons: { readonly [reason: string]: MessageKey } = {
  'no-consent': 'card_reason_no_consent',
  'comment-kept-here': 'card_reason_comment',
  'said-before': 'card_reason_said_before',
  'no-source': 'card_reason_no_source',
  'over-budget': 'card_reason_over_budget',
  stopped: 'card_reason_stopped',
  dropped: 'card_reason_dropped',
  hidden: 'card_reason_hidden',
};

/** The second line of a state: its face, or its reason. Empty where the first says all. */
export function detailWords(
  message: Message,
  statement: Statement,
  finding: Finding | undefined,
  check: Sources,
): string {
  if (finding?.state === 'not-checked') {
    const key = reasons[finding.reason];
    return key ? message(key) : '';
  }
  if (standingOf(statement, finding) !== 'not-enough-evidence' || finding === undefined) return '';
  const found = finding.evidence.filter(({ about }) => about === undefined).length;
  const asked = askedNames(finding.asked, ['found', 'nothing'], check);
  // A source that failed has not been asked in vain.
  const failed = askedNames(finding.asked, ['failed'], check);
  const face =
    ratedWords(message, finding.evidence) ||
    (found > 0
      ? message(found === 1 ? 'card_passage' : 'card_passages', found)
      : finding.evidence.length > 0
        ? message('card_only_speaker')
        : asked
          ? message('card_nothing', asked)
          : '');
  return [face, failed && message('card_could_not_ask', failed)].filter(Boolean).join('; ');
}

/** What many equal and empty entries have in common. */
export function foldedWords(
  message: Message,
  statement: Statement,
  finding: Finding | undefined,
  check: Sources,
): string {
  // Opinions and predictions stand in one fold: each says inside what it is.
  if (standingOf(statement, finding) === 'not-checkable') return message('panel_state_unfit');
  const words = standingWords(message, statement, finding, check);
  const detail = detailWords(message, statement, finding, check);
  return finding?.state === 'checked' && detail ? detail : [words, detail].filter(Boolean).join(' – ');
}

function askedNames(asked: readonly Asked[], outcomes: readonly Asked['outcome'][], check: Sources): string {
  return [
    ...new Set(
      asked.filter(({ outcome }) => outcomes.includes(outcome)).map(({ source }) => sourceName(source, check)),
    ),
  ].join(', ');
}

export function problemWords(message: Message, problem: Problem, check: Sources): string {
  const at = problem.at ? sourceName(problem.at, check) : message('problem_somebody');
  if (problem.code === 'rate-limited' && problem.retryAfter)
    return message('problem_rate_limited_wait', at, Math.ceil(problem.retryAfter));
  return message(`problem_${problem.code.replaceAll('-', '_')}` as MessageKey, at);
}

/** The same for the whole check: what failed, what to do, and that nothing was lost by it. */
export function failureWords(message: Message, problem: Problem, check: Sources): string {
  return message('panel_kept', problemWords(message, problem, check));
}

/** One line of what was asked: "Wikipedia: nothing found". */
export function askedWords(message: Message, asked: Asked, check: Sources): string {
  const name = sourceName(asked.source, check);
  if ((asked.outcome === 'failed' || asked.outcome === 'off') && asked.problem)
    return problemWords(message, asked.problem, check);
  const key = {
    found: 'card_asked_found',
    nothing: 'card_asked_nothing',
    failed: 'card_asked_failed',
    off: 'card_asked_off',
    'over-budget': 'card_asked_budget',
    waiting: 'card_asked_waiting',
  } as const;
  return message(key[asked.outcome], name);
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** What can be counted of those who wrote a family's comments. */
export function factWords(message: Message, { facts, members }: WordingFamily, language: string): string {
  const { unnamed, first, last, alikeNames, samePicture } = facts;
  const words: string[] = [];
  if (unnamed > 0) words.push(message('panel_family_unnamed', unnamed, members.length));
  if (first && last) {
    const span = Date.parse(last) - Date.parse(first);
    const [unit, length] = UNITS.find(([, length]) => span >= 2 * length) ?? UNITS[2];
    const format = spanFormatOf(language, unit);
    words.push(message('panel_family_within', format.format(Math.max(1, Math.ceil(span / length)))));
  }
  const listed = (groups: readonly string[][]) => groups.map((names) => names.join(', ')).join('; ');
  if (alikeNames.length > 0) words.push(message('panel_family_names', listed(alikeNames)));
  if (samePicture.length > 0) words.push(message('panel_family_pictures', listed(samePicture)));
  return words.join(' · ');
}

/** The first format of each kind takes the browser some 10 or 20 ms: made one by one, where nothing else waits for it. */
export function toMakeReady(language: string, families: readonly WordingFamily[]): (() => void)[] {
  const [unit] = UNITS[0];
  return [
    () => void formatOf(language, true),
    ...(families.length > 0 ? [() => void spanFormatOf(language, unit)] : []),
  ];
}

const formatOf = madeOnce(
  (language: string, isDay: boolean) =>
    new Intl.DateTimeFormat(dateLanguage(language), { dateStyle: 'medium', ...(isDay ? { timeZone: 'UTC' } : {}) }),
);
const spanFormatOf = madeOnce(
  (language: string, unit: (typeof UNITS)[number][0]) =>
    new Intl.NumberFormat(dateLanguage(language), { style: 'unit', unit, unitDisplay: 'long' }),
);

/** The same for the same words. */
function madeOnce<Given extends (string | boolean)[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const known = new Map<string, Made>();
  return (...given) => {
    const key = given.join(' ');
    const made = known.get(key) ?? make(...given);
    known.set(key, made);
    return made;
  };
}

/** A day as the reader writes it; what is no date stays as it is. */
export function dayWords(date: string, language: string): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  // A bare day is no moment: it must not slip to the day before, west of Greenwich.
  return formatOf(language, /^\d{4}-\d\d-\d\d$/.test(date)).format(at);
}

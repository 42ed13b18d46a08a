/** What became of a statement, in words: its state, its sources, and the text of one finding for the clipboard. */
import type { Attribution, Evidence, Finding, Problem, Review, Speaker, Statement, Verdict } from '../model.ts';
import { recordTime } from '../text/record-time.ts';
import { english, type Phrases, say } from './phrases.ts';

/** Which face a statement has, apart from its words: for a mark beside it. */
export type StateName = Finding['state'] | Verdict['label'] | Attribution['label'];

export function stateName(finding: Finding | undefined): StateName {
  if (finding?.state !== 'checked') return finding?.state ?? 'not-checked';
  return finding.verdict?.label ?? finding.attribution?.label ?? 'not-enough-evidence';
}

/** The visible state. Its subject is the sentence, never a person. */
export function stateOf(statement: Statement, finding: Finding | undefined, phrases: Phrases = english): string {
  const { state } = phrases;
  if (!finding) return say(state.notChecked, { reason: state.notCheckedBecause.stopped });
  if (finding.state === 'checking') return say(state.notChecked, { reason: state.checking });
  if (finding.state === 'not-checked')
    return say(state.notChecked, { reason: state.notCheckedBecause[finding.reason] });
  if (finding.state === 'failed') return say(state.failed, { problem: problemText(finding.problem, phrases) });
  const parts = [
    finding.attribution && state.attribution[finding.attribution.label],
    finding.verdict && verdictText(statement, finding, finding.verdict, phrases),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('; ') : unsettled(finding, phrases);
}

function verdictText(statement: Statement, finding: Finding, verdict: Verdict, phrases: Phrases): string {
  if (verdict.label === 'not-enough-evidence') return unsettled(finding, phrases);
  const words = verdict.judged.map(({ start, end }) => `“${statement.text.slice(start, end)}”`).join(', ');
  const rated = ratingsBehind(finding);
  const isInner = verdict.label === 'conflicting-evidence' && finding.evidence.every((one) => one.dependent === 'page');
  const label = say(isInner ? phrases.state.inner : phrases.state.label[verdict.label], { words });
  const text = rated.length > 0 ? `${ratedText(rated, phrases)}: ${words}` : label;
  return verdict.whole ? text : `${text}; ${phrases.state.restNotChecked}`;
}

/** The published fact checks whose ratings a verdict relays; none where anything else speaks for it too. */
export function ratingsBehind(finding: Finding): Review[] {
  if (finding.state !== 'checked' || !finding.verdict || finding.verdict.label === 'conflicting-evidence') return [];
  const stance = finding.verdict.label === 'supported' ? 'supports' : 'refutes';
  const cited = new Set(
    finding.verdict.judgements.flatMap(({ citations, model }) =>
      citations.filter((one) => one.stance === stance && !model).map((one) => one.evidence),
    ),
  );
  const behind = finding.evidence.filter(({ id }) => cited.has(id));
  const reviews = behind.filter((one) => one.kind === 'review');
  return reviews.length === behind.length ? reviews : [];
}

function ratedText(reviews: readonly Review[], phrases: Phrases): string {
  return reviews.map(({ rating, publisher }) => say(phrases.state.rated, { rating, publisher })).join('; ');
}

function unsettled(finding: Finding, phrases: Phrases): string {
  const { state } = phrases;
  const named = (outcomes: string[]) =>
    finding.asked.filter((asked) => outcomes.includes(asked.outcome)).map((asked) => sourceName(asked.source));
  const failed = named(['failed']);
  const asked = named(['found', 'nothing']);
  const count = finding.evidence.filter(({ about }) => about === undefined).length;
  const rated = finding.evidence.filter((one) => one.kind === 'review' && one.match === 'same') as Review[];
  const found =
    rated.length > 0
      ? say(state.ratedOnly, { rated: ratedText(rated, phrases) })
      : count > 0
        ? say(state.passages, { count })
        : finding.evidence.length > 0
          ? state.onlySpeaker
          : asked.length > 0
            ? say(state.nothingFound, { sources: asked.join(', ') })
            : state.nothingAsked;
  return failed.length > 0 ? `${found}; ${say(state.failedSources, { sources: failed.join(', ') })}` : found;
}

export function problemText(problem: Problem, phrases: Phrases = english): string {
  const { state } = phrases;
  let text = state.problem[problem.code];
  if (problem.at) text = say(state.problemAt, { problem: text, at: problem.at });
  if (problem.retryAfter) text = say(state.retryAfter, { problem: text, seconds: Math.ceil(problem.retryAfter) });
  return text;
}

/** "fact-check-archive" → "Fact Check Archive". */
export function sourceName(id: string): string {
  return id.replace(
    /(^|-)(\p{L})/gu,
    (_, hyphen: string, letter: string) => (hyphen ? ' ' : '') + letter.toUpperCase(),
  );
}

/** To whom the page gives words, as it says so. */
export function speakerText({ name, description }: Speaker, { speaker }: Phrases): string {
  if (name !== undefined) return say(speaker.named, { name });
  return description === undefined ? speaker.none : say(speaker.unnamed, { description });
}

/** Of a quote, and of a claim that reports somebody's words. */
export function saidByText(statement: Statement, phrases: Phrases = english): string[] {
  if (statement.kind === 'claim') return statement.said ? [speakerText(statement.said.speaker, phrases)] : [];
  const { speaker, toldTo } = statement;
  const who = speaker ? speakerText(speaker, phrases) : phrases.speaker.none;
  return [toldTo === undefined ? who : `${who}, ${say(phrases.speaker.toldTo, { outlet: toldTo })}`];
}

/** What the evidence says, as it was fetched. */
export function evidenceText(evidence: Evidence, phrases: Phrases = english): string {
  if (evidence.kind === 'passage') return evidence.text;
  if (evidence.kind === 'review') {
    const phrase = evidence.match === 'same' ? phrases.evidence.review : phrases.evidence.related;
    return say(phrase, { rating: evidence.rating, claim: evidence.claimReviewed });
  }
  const qualifiers = evidence.qualifiers.map((qualifier) => `${qualifier.propertyLabel}: ${valueText(qualifier)}`);
  const record = say(phrases.evidence.record, {
    entity: evidence.entityLabel,
    property: evidence.propertyLabel,
    value: valueText(evidence),
  });
  return qualifiers.length > 0 ? `${record} (${qualifiers.join('; ')})` : record;
}

/** As a reader writes it: the label of an entity, a recorded time as exact as it was recorded. */
function valueText({
  value,
  valueLabel,
  precision,
}: {
  value: string;
  valueLabel?: string;
  precision?: number;
}): string {
  return valueLabel ?? recordTime(value, precision, 'en') ?? value.replace(/^\+(?=\d)/, '');
}

/** Title, publisher, dates. */
export function evidenceOrigin(evidence: Evidence, phrases: Phrases = english, asOf?: string): string[] {
  const { knownThen, sinceThen, dependent } = phrases.evidence;
  const published = evidence.published === undefined ? [] : [day(evidence.published)];
  const then = published.filter((one) => asOf && evidence.dependent !== 'page' && /^\d/.test(one));
  return [
    ...(evidence.about === 'speaker' ? [phrases.evidence.aboutSpeaker] : []),
    ...(evidence.dependent ? [dependent[evidence.dependent]] : []),
    ...(evidence.dependent === 'reader' ? [] : [evidence.publisher ?? sourceName(evidence.source)]),
    ...published,
    ...then.map((one) => (asOf && one > asOf ? sinceThen : knownThen)),
    say(phrases.evidence.retrieved, { date: day(evidence.retrieved) }),
    ...(evidence.licence === undefined ? [] : [evidence.licence]),
  ];
}

/** What would bring another verdict; nothing where there is none. */
export function changeText(verdict: Verdict | undefined, phrases: Phrases = english): string[] {
  const what = verdict?.wouldChange.map((one) => phrases.change[one]).join('; ');
  return what ? [say(phrases.wouldChange, { what })] : [];
}

/** An ISO 8601 time as its day; anything else as it stands, cut to a sensible length. */
export function day(time: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time)?.[0] ?? time.slice(0, 40);
}

/** The address as it may be followed, or null: https or the reader's own machine, no name or password in it. */
export function followable(url: string): string | null {
  try {
    const address = new URL(url);
    const isOwn = address.protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(address.hostname);
    const isSafe = address.protocol === 'https:' || isOwn;
    return isSafe && address.username === '' && address.password === '' ? address.href : null;
  } catch {
    // Not an address: shown as text, never as a link.
    return null;
  }
}

/** One finding as plain text for the clipboard: statement, state, sources with links, date, and that it may be wrong. */
export function copyOf(
  statement: Statement,
  finding: Finding | undefined,
  checkedAt: string,
  phrases: Phrases = english,
): string {
  const { copy } = phrases;
  const evidence = finding?.evidence ?? [];
  const lines = [statement.kind === 'quote' ? statement.text : `“${statement.text}”`];
  lines.push(...saidByText(statement, phrases));
  lines.push(`${copy.state}: ${stateOf(statement, finding, phrases)}`);
  const verdict = finding?.state === 'checked' ? finding.verdict : undefined;
  const asOf = verdict?.asOf;
  if (asOf) lines.push(say(phrases.asOf, { date: day(asOf) }));
  lines.push(...(verdict?.judgements ?? []).map(({ compared }) => compared), ...changeText(verdict, phrases));
  lines.push(evidence.length === 0 ? copy.noSources : `${copy.sources}:`);
  for (const item of evidence) {
    // The page's own address is nobody's business but the reader's.
    const hasNone = item.dependent === 'page' || item.dependent === 'reader';
    const address = hasNone ? '' : `: ${followable(item.url) ?? phrases.evidence.unreachable}`;
    lines.push(
      `- ${[item.title, ...evidenceOrigin(item, phrases, asOf)].join(', ')}${address}`,
      `  “${evidenceText(item, phrases)}”`,
    );
  }
  const asked = (finding?.asked ?? []).filter(({ query }) => query !== undefined);
  if (asked.length > 0)
    lines.push(`${copy.asked}: ${asked.map(({ source, query }) => `${sourceName(source)}: ${query}`).join('; ')}`);
  lines.push(`${say(copy.checked, { date: day(checkedAt) })} ${phrases.automated}`);
  return lines.map((line) => line.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/gu, ' ')).join('\n');
}

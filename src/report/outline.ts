/** What a readable report says and in which order: the same for every format that people read. */
import type { Attribution, Comment, Evidence, Finding, Judgement, Report, Span, Statement } from '../model.ts';
import {
  changeText,
  day,
  evidenceOrigin,
  evidenceText,
  followable,
  problemText,
  saidByText,
  sourceName,
  speakerText,
  stateName,
  stateOf,
} from './finding-text.ts';
import { type Phrases, say } from './phrases.ts';

export interface Entry {
  kind: string;
  text: string;
  language: string;
  /** Words of the statement that the verdict stands on. */
  judged: Span[];
  state: string;
  stateName: string;
  /** Who is quoted, why it was decided so, what was asked. */
  notes: string[];
  evidence: { title: string; link: string | null; text: string; origin: string; stance?: string }[];
}

export interface FamilyOutline {
  heading: string;
  shared: string[];
  members: { who: string; when: string; link: string | null; text: string; shared: Span[] }[];
}

export interface Outline {
  title: string;
  link: string | null;
  facts: [name: string, value: string][];
  coverage: string;
  backing: string[];
  article: Entry[];
  comments: Entry[];
  families: FamilyOutline[];
  requests: string[][];
}

export function outlineOf(report: Report, phrases: Phrases): Outline {
  const { document } = report;
  const findings = new Map(report.findings.map((finding) => [finding.statement, finding]));
  const inComments = new Set(document.comments.flatMap((comment) => comment.blocks.map((block) => block.id)));
  const isComment = (statement: Statement) => inComments.has(statement.places[0]?.block ?? '');
  const entry = (statement: Statement) => entryOf(statement, findings.get(statement.id), phrases);
  const done = report.statements.filter((statement) => lookedUp(findings.get(statement.id))).length;
  return {
    title: document.title,
    link: followable(document.url),
    facts: factsOf(report, phrases),
    coverage: say(phrases.coverage, { done, all: report.statements.length }),
    backing: backingOf(report, phrases),
    article: report.statements.filter((statement) => !isComment(statement)).map(entry),
    comments: report.statements.filter(isComment).map(entry),
    families: familiesOf(report, phrases),
    requests: report.requests.map((request) => [
      request.at,
      sourceName(request.source),
      request.method,
      request.url,
      request.problem ? problemText(request.problem, phrases) : String(request.status ?? phrases.request.failed),
      String(request.bytes),
      String(Math.round(request.milliseconds)),
    ]),
  };
}

function lookedUp(finding: Finding | undefined): boolean {
  return finding?.state === 'checked' || finding?.state === 'failed';
}

function factsOf({ document, checkedAt }: Report, phrases: Phrases): [string, string][] {
  const { page } = phrases;
  const facts: [string, string | undefined][] = [
    [page.address, document.url],
    [page.publisher, document.publisher],
    [page.byline, document.byline],
    [page.published, document.published === undefined ? page.noDate : day(document.published)],
    [page.updated, document.updated === undefined ? undefined : day(document.updated)],
    [page.checked, checkedAt],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

function entryOf(statement: Statement, finding: Finding | undefined, phrases: Phrases): Entry {
  const verdict = finding?.state === 'checked' ? finding.verdict : undefined;
  const attribution = finding?.state === 'checked' ? finding.attribution : undefined;
  const judgements = [...(verdict?.judgements ?? []), ...(attribution?.judgements ?? [])];
  const notes = saidByText(statement, phrases);
  const compared = judgements.flatMap((judgement) => judgement.compared || []);
  // What decided is often the comparisons themselves, joined: said once.
  if (verdict?.justification && !compared.some((one) => verdict.justification.includes(one)))
    notes.push(verdict.justification);
  notes.push(...compared, ...differenceText(attribution, phrases));
  if (verdict?.asOf && verdict.judged.length > 0) notes.push(say(phrases.asOf, { date: day(verdict.asOf) }));
  notes.push(...changeText(verdict, phrases));
  const asked = (finding?.asked ?? []).filter(({ outcome }) => outcome !== 'off' && outcome !== 'waiting');
  if (asked.length > 0) {
    const sources = asked.map(({ source, query }) => (query ? `${sourceName(source)} (${query})` : sourceName(source)));
    notes.push(say(phrases.evidence.asked, { sources: sources.join(', ') }));
  }
  for (const { source, title, url } of finding?.leads ?? [])
    notes.push(say(phrases.evidence.lead, { title, url: followable(url) ?? '', source: sourceName(source) }));
  const stanceOf = (evidence: Evidence) => {
    const cites = (judgement: Judgement) => judgement.citations.find((one) => one.evidence === evidence.id);
    // What was compared goes before what a language model chose.
    const judgement =
      judgements.find((one) => !one.model && cites(one)) ?? judgements.find((one) => one.model && cites(one));
    const stance = judgement && cites(judgement)?.stance;
    if (!stance) return {};
    const words = phrases.evidence.stance[stance];
    const { model } = judgement;
    return { stance: model ? say(phrases.evidence.byModel, { stance: words, model }) : words };
  };
  return {
    kind: kindOf(statement, phrases),
    text: statement.text,
    language: statement.language,
    judged: verdict && verdict.label !== 'not-enough-evidence' ? verdict.judged : [],
    state: stateOf(statement, finding, phrases),
    stateName: stateName(finding),
    notes: [...new Set(notes)],
    evidence: (finding?.evidence ?? []).map((evidence) => ({
      title: evidence.title,
      link: followable(evidence.url),
      text: evidenceText(evidence, phrases),
      origin: evidenceOrigin(evidence, phrases, verdict?.asOf).join(', '),
      ...stanceOf(evidence),
    })),
  };
}

/** Which words only the quote has, and which only the source. */
function differenceText(attribution: Attribution | undefined, phrases: Phrases): string[] {
  const only = (kind: 'quoted' | 'source') =>
    (attribution?.difference ?? []).flatMap((part) => (part.kind === kind ? [`“${part.text}”`] : [])).join(', ');
  const [quoted, source] = [only('quoted'), only('source')];
  return [
    ...(quoted ? [say(phrases.difference.quoted, { words: quoted })] : []),
    ...(source ? [say(phrases.difference.source, { words: source })] : []),
  ];
}

function kindOf(statement: Statement, phrases: Phrases): string {
  return statement.kind === 'quote' ? phrases.kind.quote[statement.form] : phrases.kind.claim;
}

function backingOf({ backing }: Report, phrases: Phrases): string[] {
  if (!backing) return [];
  const { backing: words } = phrases;
  const lines = [say(words.quotes, { count: backing.quotes })];
  for (const { speaker, quotes: ids } of backing.speakers)
    lines.push(say(words.speaker, { speaker: speakerText(speaker, phrases), count: ids.length }));
  if (backing.unattributed.length > 0) lines.push(say(words.unattributed, { count: backing.unattributed.length }));
  for (const { outlet, quotes: told, links } of backing.toldTo) {
    const front = links.filter(({ frontPage }) => frontPage).length;
    const line = say(words.toldTo, { outlet, count: told.length });
    lines.push(`${line}; ${say(words.toldToLinks, { count: links.length, front })}`);
  }
  lines.push(say(words.links, { linked: backing.linked.length, unlinked: backing.unlinked.length }));
  if (backing.ageInDays !== undefined) lines.push(say(words.age, { days: backing.ageInDays }));
  if (backing.restating.length > 0) lines.push(say(words.restating, { count: backing.restating.length }));
  if (backing.commentsRead !== undefined) lines.push(say(words.commentsRead, { count: backing.commentsRead }));
  return lines;
}

function familiesOf({ document, families }: Report, phrases: Phrases): FamilyOutline[] {
  const comments = new Map(document.comments.map((comment) => [comment.id, comment]));
  return families.map((family) => ({
    heading: say(phrases.family.heading, { count: family.members.length }),
    shared: family.shared,
    members: family.members.flatMap((member) => {
      const comment = comments.get(member.comment);
      return comment ? [{ ...originOf(comment, phrases), text: commentText(comment), shared: member.shared }] : [];
    }),
  }));
}

function originOf(comment: Comment, phrases: Phrases): { who: string; when: string; link: string | null } {
  const who = comment.author ?? phrases.family.unnamed;
  return {
    who: comment.replyTo === undefined ? who : `${who}, ${phrases.family.reply}`,
    when: comment.posted ?? '',
    link: comment.permalink === undefined ? null : followable(comment.permalink),
  };
}

/** As the spans of families count: blocks joined by a line feed. */
export function commentText(comment: Comment): string {
  return comment.blocks.map((block) => block.text).join('\n');
}

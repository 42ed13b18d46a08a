/** A report as lines of text, for a terminal. */

const LABELS = {
  supported: 'supported',
  refuted: 'contradicted',
  'conflicting-evidence': 'sources disagree',
};

const SAID = {
  verbatim: 'said word for word',
  reworded: 'said in other words',
  cut: 'said, but cut',
  'another-speaker': 'said by another',
};

export function stateOf(finding) {
  if (!finding) return 'no finding';
  if (finding.state === 'not-checked') return `not checked (${finding.reason})`;
  if (finding.state === 'failed') return `failed (${finding.problem.code})`;
  if (finding.state === 'checking') return 'checking';
  // What is not enough has two faces: something to read, or nothing.
  if (finding.verdict && finding.verdict.label !== 'not-enough-evidence') {
    const { label, whole } = finding.verdict;
    if (label === 'conflicting-evidence' && finding.evidence.every(({ dependent }) => dependent === 'page'))
      return 'does not agree with itself';
    return `${LABELS[label] ?? label}${label === 'supported' && !whole ? ', in part' : ''}`;
  }
  const said = SAID[finding.attribution?.label];
  if (said) return said;
  if (finding.evidence.length) return `passages to read (${finding.evidence.length})`;
  return 'nothing found';
}

const cut = (text, width) => (text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width));

export function findingsTable(report, width = 118) {
  const byStatement = new Map(report.findings.map((finding) => [finding.statement, finding]));
  const rows = report.statements.map((statement) => ({
    state: stateOf(byStatement.get(statement.id)),
    kind: statement.kind,
    who: statement.kind === 'quote' ? (statement.speaker?.name ?? (statement.speaker ? 'unnamed' : '')) : '',
    text: statement.text.replace(/\s+/g, ' '),
  }));
  const columns = { state: 30, kind: 6, who: 18 };
  const rest = Math.max(20, width - columns.state - columns.kind - columns.who - 6);
  const line = (row) =>
    [cut(row.state, columns.state), cut(row.kind, columns.kind), cut(row.who, columns.who), cut(row.text, rest)]
      .join('  ')
      .trimEnd();
  return [line({ state: 'STATE', kind: 'KIND', who: 'SPEAKER', text: 'STATEMENT' }), ...rows.map(line)].join('\n');
}

export function summary(report) {
  const { statements, findings, families, document } = report;
  const quotes = statements.filter((one) => one.kind === 'quote');
  const speakers = new Set(quotes.flatMap((one) => one.speaker?.name ?? []));
  const count = (test) => findings.filter(test).length;
  const articleBlocks = document.blocks.filter((block) => block.kind === 'paragraph').length;
  const replies = document.comments.filter((comment) => comment.replyTo).length;
  return [
    `“${document.title}”${document.published ? `, ${document.published.slice(0, 10)}` : ''}`,
    `${articleBlocks} paragraphs, ${document.comments.length} comments (${replies} replies), ` +
      `${families.length} wording ${families.length === 1 ? 'family' : 'families'} of ${families.map((one) => one.members.length).join(' + ') || 0}`,
    `${quotes.length} quotes by ${speakers.size} named speakers, ${statements.length - quotes.length} claims; ` +
      `${count((one) => one.state === 'checked')} looked up, ${count((one) => one.verdict && one.verdict.label !== 'not-enough-evidence')} decided, ` +
      `${count((one) => one.state === 'failed')} failed, ${count((one) => one.state === 'not-checked')} not checked`,
  ].join('\n');
}

export function explanation(report) {
  return report.findings
    .map((finding) => {
      const statement = report.statements.find((one) => one.id === finding.statement);
      const lines = [`\n${statement?.text ?? finding.statement}`, `  ${stateOf(finding)}`];
      for (const asked of finding.asked)
        lines.push(`  ${asked.source}: ${asked.outcome}${asked.query ? ` for “${asked.query}”` : ''}`);
      for (const { url, outcome, problem } of finding.asked.flatMap(({ pages = [] }) => pages))
        lines.push(`    ${url}: ${problem?.code ?? outcome}`);
      for (const judgement of [...(finding.verdict?.judgements ?? []), ...(finding.attribution?.judgements ?? [])])
        lines.push(`  ${judgement.verifier}: ${judgement.compared}`);
      const marks = { same: ['', ''], quoted: ['[-', '-]'], source: ['{+', '+}'] };
      const parts = finding.attribution?.difference?.map(({ text, kind }) => marks[kind].join(text));
      if (parts) lines.push(`  ${parts.join(' ')}`);
      for (const evidence of finding.evidence) lines.push(`  → ${evidence.title}, ${evidence.url}`);
      return lines.join('\n');
    })
    .join('\n');
}

import type { Evidence, Finding, Record as RecordOf, Span } from '../../src/model.ts';
import { usePanel } from './context.ts';
import { MarkedText } from './MarkedText.tsx';
import { dayWords, sourceName } from './words.ts';

const isSafe = (url: string): boolean => /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url);

function SourceLine({ evidence }: { evidence: Evidence }) {
  const { model, state, say } = usePanel();
  const where = evidence.publisher ?? sourceName(evidence.source, state.check);
  const dated = evidence.published ? dayWords(evidence.published, model.language) : '';
  return (
    <p class="source">
      {isSafe(evidence.url) ? (
        <a href={evidence.url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
          {evidence.title}
        </a>
      ) : (
        evidence.title
      )}
      <span class="aside">
        {[where, dated, say('card_retrieved', dayWords(evidence.retrieved, model.language))]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}

function RecordView({ record }: { record: RecordOf }) {
  const { say } = usePanel();
  const raw = (value: string, label: string | undefined) => (label && label !== value ? `${label} (${value})` : value);
  return (
    <dl class="record">
      <dt>{record.propertyLabel}</dt>
      <dd>{raw(record.value, record.valueLabel)}</dd>
      {record.qualifiers.map((qualifier) => (
        <div key={qualifier.property + qualifier.value}>
          <dt>{qualifier.propertyLabel}</dt>
          <dd>{raw(qualifier.value, qualifier.valueLabel)}</dd>
        </div>
      ))}
      <dt>{say('card_references')}</dt>
      <dd>{record.references}</dd>
    </dl>
  );
}

/** Everything found for a statement: words verbatim, records with their raw values, cited ones first. */
export function EvidenceView({ finding, language, most }: { finding: Finding; language: string; most?: number }) {
  const { say } = usePanel();
  const judgements =
    finding.state === 'checked'
      ? [...(finding.verdict?.judgements ?? []), ...(finding.attribution?.judgements ?? [])]
      : [];
  const citations = judgements.flatMap((judgement) => judgement.citations);
  const rank = ({ id }: Evidence) => (citations.some(({ evidence }) => evidence === id) ? 0 : 1);
  const sorted = [...finding.evidence].sort((a, b) => rank(a) - rank(b));
  const shown = most === undefined ? sorted : sorted.slice(0, most);
  return (
    <ul class="evidence">
      {shown.map((evidence) => {
        const cited = citations.filter((one) => one.evidence === evidence.id);
        const stance = cited.find((one) => one.stance !== 'neutral')?.stance;
        const marked: Span[] =
          evidence.kind === 'passage'
            ? cited.flatMap(({ words }) => {
                const start = words ? evidence.text.indexOf(words) : -1;
                return words && start >= 0 ? [{ start, end: start + words.length }] : [];
              })
            : [];
        return (
          <li key={evidence.id} data-evidence={evidence.id} data-stance={stance}>
            {stance && <p class="stance">{say(stance === 'supports' ? 'card_supports' : 'card_refutes')}</p>}
            {evidence.about === 'speaker' && <p class="aside">{say('card_about_speaker')}</p>}
            {evidence.kind === 'passage' ? (
              <blockquote>
                <MarkedText text={evidence.text} marked={marked} language={language} />
              </blockquote>
            ) : (
              <RecordView record={evidence} />
            )}
            <SourceLine evidence={evidence} />
          </li>
        );
      })}
      {shown.length < sorted.length && <li class="aside">{say('card_more', sorted.length - shown.length)}</li>}
    </ul>
  );
}

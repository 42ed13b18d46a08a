import type {
  Evidence,
  Finding,
  Judgement,
  Record as RecordOf,
  Review,
  Span,
  Stance,
  Statement,
} from '../../src/model.ts';
import { recordTime } from '../../src/text/record-time.ts';
import { clipped } from './Cites.tsx';
import { usePanel, useSources } from './context.ts';
import { judgementsOf } from './HowDecided.tsx';
import { Icon } from './Icon.tsx';
import { SafeLink } from './Leads.tsx';
import { MarkedText } from './MarkedText.tsx';
import { dayWords, sourceName } from './words.ts';

function SourceLine({ evidence, asOf }: { evidence: Evidence; asOf: string | undefined }) {
  const { model, say } = usePanel();
  const check = useSources();
  const references = evidence.kind === 'record' ? evidence.references : undefined;
  const { published, dependent } = evidence;
  const then = dependent === 'page' || !asOf ? undefined : published;
  const parts = [
    dependent && say(`card_dependent_${dependent}`),
    dependent !== 'reader' && (evidence.publisher ?? sourceName(evidence.source, check)),
    published && dayWords(published, model.language),
    then && say(then.slice(0, 10) > (asOf ?? '') ? 'card_since_then' : 'card_known_then'),
    references !== undefined && say(references === 1 ? 'card_reference_one' : 'card_references', references),
    say('card_retrieved', dayWords(evidence.retrieved, model.language)),
  ];
  return (
    <p class="source">
      <SafeLink url={evidence.url} title={evidence.title} />
      <span class="aside">{parts.filter(Boolean).join(' · ')}</span>
    </p>
  );
}

/** A value as a reader writes it; as it was fetched, where the pointer rests on it. */
function Value({
  value,
  label,
  precision,
}: {
  value: string;
  label?: string | undefined;
  precision?: number | undefined;
}) {
  const { model } = usePanel();
  const words = label ?? recordTime(value, precision, model.language) ?? value;
  return <dd title={words === value ? undefined : value}>{words}</dd>;
}

function RecordView({ record }: { record: RecordOf }) {
  return (
    <dl class="record">
      <dt>{record.propertyLabel}</dt>
      <Value value={record.value} label={record.valueLabel} precision={record.precision} />
      {record.qualifiers.map((qualifier) => (
        <div key={qualifier.property + qualifier.value}>
          <dt>{qualifier.propertyLabel}</dt>
          <Value value={qualifier.value} label={qualifier.valueLabel} precision={qualifier.precision} />
        </div>
      ))}
    </dl>
  );
}

/** What somebody else has published on this claim, or near it: their words, never ours. */
function ReviewView({ review }: { review: Review }) {
  const { say } = usePanel();
  const { rating, claimReviewed, language } = review;
  return (
    <>
      <p class="stance">{say(review.match === 'same' ? 'card_rated_so' : 'card_rated_related', rating)}</p>
      <blockquote>
        <MarkedText text={claimReviewed} marked={[]} language={language ?? 'und'} />
      </blockquote>
    </>
  );
}

interface Bearing {
  stance: Exclude<Stance, 'neutral'>;
  words: string;
  /** Of the language model that reads it so. */
  model?: string | undefined;
}

/** What a piece of evidence was taken to say of which words: it may support some and contradict others. */
export function bearingsOf(id: string, judgements: readonly Judgement[], { text }: Statement): Bearing[] {
  const bearings: Bearing[] = [];
  for (const { judged, citations, model } of judgements) {
    const words = judged.map(({ start, end }) => text.slice(start, end)).join(' … ') || text;
    for (const { evidence, stance } of citations) {
      if (evidence !== id || stance === 'neutral') continue;
      if (!bearings.some((one) => one.stance === stance && one.words === words))
        bearings.push({ stance, words, model });
    }
  }
  // What speaks against a statement is not to be found below what speaks for it; what a model reads, below both.
  const rank = ({ stance, model }: Bearing): number => (model ? 2 : Number(stance === 'supports'));
  return bearings.sort((a, b) => rank(a) - rank(b));
}

interface Props {
  statement: Statement;
  finding: Finding;
  most?: number;
  /** Where there are more than `most`: what a click on their number does. */
  showAll?: () => void;
}

/** Everything found for a statement: words verbatim, records as they say it, cited ones first. */
export function EvidenceView({ statement, finding, most, showAll }: Props) {
  const { say } = usePanel();
  const judgements = judgementsOf(finding);
  const citations = judgements.flatMap((judgement) => judgement.citations);
  const rank = ({ id, about }: Evidence): number => {
    if (about === 'speaker') return Number.POSITIVE_INFINITY;
    const stances = judgements.flatMap(({ citations, model }) =>
      citations.filter(({ evidence }) => evidence === id).map(({ stance }) => (model ? 'model' : stance)),
    );
    return ['refutes', 'supports', 'neutral', 'model'].findIndex((one) => stances.includes(one as Stance)) >>> 0;
  };
  const asOf = finding.state === 'checked' ? finding.verdict?.asOf : undefined;
  // A sentence that does not add up is shown by its reckoning; it is no evidence of itself.
  const others = finding.evidence.filter(
    (one) => one.dependent !== 'page' || one.kind !== 'passage' || !one.text.includes(statement.text),
  );
  const sorted = others.toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
  // The best on either side stand together, and before all the rest.
  const best = sorted.findIndex((one) => rank(one) === 1);
  if (best > 1) sorted.splice(1, 0, ...sorted.splice(best, 1));
  const shown = most === undefined ? sorted : sorted.slice(0, most);
  const rest = sorted.length - shown.length;
  return (
    <>
      <ul class="evidence" data-all={most === undefined ? '' : undefined}>
        {shown.map((evidence) => {
          const cited = citations.filter((one) => one.evidence === evidence.id);
          const bearings = bearingsOf(evidence.id, judgements, statement);
          const words = evidence.kind === 'passage' ? cited.flatMap((one) => one.words ?? []) : [];
          const text = evidence.kind === 'passage' ? clipped(evidence.text, words[0]) : '';
          const marked = words.flatMap((one): Span[] => {
            const start = text.indexOf(one);
            return start < 0 ? [] : [{ start, end: start + one.length }];
          });
          return (
            <li
              key={evidence.id}
              data-evidence={evidence.id}
              data-stance={bearings[0]?.model ? undefined : bearings[0]?.stance}
            >
              {bearings.map(({ stance, words, model }) =>
                model ? (
                  <p key={model} class="aside" data-model={stance}>
                    {say(stance === 'supports' ? 'card_model_supports' : 'card_model_refutes', model)}
                  </p>
                ) : (
                  <p key={stance + words} class="stance" data-stance={stance}>
                    <Icon name={stance === 'supports' ? 'supported' : 'refuted'} />
                    {say(stance === 'supports' ? 'card_supports' : 'card_refutes', words)}
                  </p>
                ),
              )}
              {evidence.about === 'speaker' && <p class="aside">{say('card_about_speaker')}</p>}
              {evidence.kind === 'passage' ? (
                <blockquote>
                  <MarkedText text={text} marked={marked} language={statement.language} />
                </blockquote>
              ) : evidence.kind === 'review' ? (
                <ReviewView review={evidence} />
              ) : (
                <RecordView record={evidence} />
              )}
              <SourceLine evidence={evidence} asOf={asOf} />
            </li>
          );
        })}
      </ul>
      {rest > 0 &&
        (showAll ? (
          <button type="button" class="rest" onClick={showAll}>
            {say('card_more', rest)}
          </button>
        ) : (
          <p class="aside rest">{say('card_more', rest)}</p>
        ))}
    </>
  );
}

import type { Finding, Judgement, Span } from '../../src/model.ts';
import { usePanel, useSources } from './context.ts';
import { Leads } from './Leads.tsx';
import type { MessageKey } from './model.ts';
import { askedWords, dayWords } from './words.ts';

export function judgedSpans(finding: Finding | undefined): readonly Span[] {
  return finding?.state === 'checked' && finding.verdict ? finding.verdict.judged : [];
}

export function judgementsOf(finding: Finding): Judgement[] {
  if (finding.state !== 'checked') return [];
  return [...(finding.verdict?.judgements ?? []), ...(finding.attribution?.judgements ?? [])];
}

/** How it was decided: what was compared, for which words, as of when, and what was asked. */
export function HowDecided({ finding, withAsked = true }: { finding: Finding; withAsked?: boolean }) {
  const { model, say } = usePanel();
  const check = useSources();
  const verdict = finding.state === 'checked' ? finding.verdict : undefined;
  const judgements = judgementsOf(finding);
  const sentences = (byModel: boolean): string[] =>
    [...new Set(judgements.flatMap((one) => (Boolean(one.model) === byModel ? one.compared : [])))].filter(Boolean);
  const compared = sentences(false);
  // What others have published is theirs, and no reading of ours.
  const theirs = new Set(judgements.flatMap((one) => (one.verifier === 'claim-review' ? [one.compared] : [])));
  // The justification is often nothing but what was compared, joined.
  const justification = compared.every((one) => verdict?.justification.includes(one)) ? [] : compared;
  return (
    <div class="how">
      {verdict?.justification && <p>{verdict.justification}</p>}
      {justification.map((one) => (
        <p key={one}>{theirs.has(one) ? one : say('card_our_reading', one)}</p>
      ))}
      {sentences(true).map((one) => (
        <p key={one}>{one}</p>
      ))}
      {verdict && !verdict.whole && verdict.judged.length > 0 && <p class="aside">{say('card_only_marked')}</p>}
      {verdict && verdict.wouldChange.length > 0 && (
        <p class="aside">
          {say(
            'card_change',
            verdict.wouldChange.map((one) => say(`card_change_${one.replace('-', '_')}` as MessageKey)).join('; '),
          )}
        </p>
      )}
      {verdict?.asOf && <p class="aside">{say('card_as_of', dayWords(verdict.asOf, model.language))}</p>}
      {finding.leads && <Leads leads={finding.leads} />}
      {withAsked && finding.asked.length > 0 && (
        <ul class="asked">
          {finding.asked.map((asked, index) => (
            <li key={`${asked.source}${index}`}>
              {askedWords(say, asked, check)}
              {asked.query && <span class="aside"> · {say('card_asked_words', asked.query)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

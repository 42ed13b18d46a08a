import { useState } from 'preact/hooks';
import type { Finding, Statement } from '../../src/model.ts';
import { copyOf } from '../../src/report/index.ts';
import { usePanel } from './context.ts';
import { EvidenceView } from './EvidenceView.tsx';
import { toClipboard } from './hand-over.ts';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import { searchesFor } from './searches.ts';
import { standingOf } from './standing.ts';
import { askedWords, dayWords, detailWords, standingWords } from './words.ts';

/** The state, by a shape and in words. */
export function StandingLine({ statement, finding }: { statement: Statement; finding: Finding | undefined }) {
  const { state, say } = usePanel();
  const detail = detailWords(say, statement, finding, state.check);
  return (
    <p class="standing" data-state={standingOf(statement, finding)}>
      <Icon name={standingOf(statement, finding)} />
      <span>
        <strong>{standingWords(say, statement, finding, state.check)}</strong>
        {detail && <span class="aside"> {detail}</span>}
      </span>
    </p>
  );
}

/** Who speaks, for a quote; the words that hide them, for the unnamed. */
export function SpeakerLine({ statement }: { statement: Statement }) {
  const { say } = usePanel();
  if (statement.kind !== 'quote') return null;
  const { speaker, toldTo } = statement;
  if (!speaker) return <p class="speaker">{say('card_speaker_none')}</p>;
  const name = speaker.name ?? say('card_speaker_unnamed');
  return (
    <p class="speaker">
      <strong>{name}</strong>
      {speaker.description ? `, ${speaker.description}` : ''}
      {toldTo ? ` · ${say('card_told_to', toldTo)}` : ''}
    </p>
  );
}

export function judgedSpans(finding: Finding | undefined) {
  return finding?.state === 'checked' && finding.verdict ? finding.verdict.judged : [];
}

/** How it was decided: what was compared, for which words, as of when, and what was asked. */
export function HowDecided({ finding }: { finding: Finding }) {
  const { model, state, say } = usePanel();
  const verdict = finding.state === 'checked' ? finding.verdict : undefined;
  const attribution = finding.state === 'checked' ? finding.attribution : undefined;
  const judgements = [...(verdict?.judgements ?? []), ...(attribution?.judgements ?? [])];
  return (
    <>
      {verdict && !verdict.whole && verdict.judged.length > 0 && <p class="aside">{say('card_only_marked')}</p>}
      {verdict?.justification && <p>{verdict.justification}</p>}
      {judgements.length > 0 && (
        <ul class="compared">
          {judgements.map((judgement, index) => (
            <li key={`${judgement.verifier}${index}`}>{say('card_our_reading', judgement.compared)}</li>
          ))}
        </ul>
      )}
      {verdict?.asOf && <p class="aside">{say('card_as_of', dayWords(verdict.asOf, model.language))}</p>}
      {finding.asked.length > 0 && (
        <ul class="asked">
          {finding.asked.map((asked, index) => (
            <li key={`${asked.source}${index}`}>
              {askedWords(say, asked, state.check)}
              {asked.query && <span class="aside"> {say('card_asked_words', asked.query)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Searches({ statement }: { statement: Statement }) {
  const { say } = usePanel();
  const names = {
    web: 'card_search_web',
    'fact-checks': 'card_search_checks',
    wikipedia: 'card_search_wikipedia',
  } as const;
  return (
    <div class="searches">
      <span class="aside">{say('card_search')}</span>
      {searchesFor(statement, say).map(({ place, words, url }) => (
        <a key={place} href={url} title={words} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
          {say(names[place])}
        </a>
      ))}
    </div>
  );
}

/** What can be done with one statement. */
export function StatementActions({ statement, finding }: { statement: Statement; finding: Finding | undefined }) {
  const { say, lookUp, drop } = usePanel();
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  const inComment = statement.places[0]?.block.includes('.');
  const unanswered = finding?.asked.some(({ outcome }) => outcome === 'failed');
  const offers = finding === undefined || finding.state === 'failed' || finding.state === 'not-checked' || unanswered;
  return (
    <div class="actions">
      {offers && (
        <button type="button" onClick={() => lookUp(statement.id)}>
          {say('card_look_up')}
        </button>
      )}
      <button
        type="button"
        onClick={async ({ currentTarget }) => {
          const text = copyOf(statement, finding, new Date().toISOString());
          const done = await toClipboard(text, currentTarget.getRootNode());
          setCopied(done ? 'yes' : 'no');
          setTimeout(() => setCopied(''), 2500);
        }}
      >
        {say(copied === 'yes' ? 'card_copied' : copied === 'no' ? 'card_copy_failed' : 'card_copy')}
      </button>
      <button type="button" onClick={() => drop(statement.id)}>
        {say(inComment ? 'card_not_comment' : 'card_not_article')}
      </button>
    </div>
  );
}

/** One statement of the list. */
export function Entry({ statement, finding }: { statement: Statement; finding: Finding | undefined }) {
  const { state, say, goTo } = usePanel();
  const standing = standingOf(statement, finding);
  const isCurrent = state.current?.id === statement.id;
  const [open, setOpen] = useState(false);
  const more =
    finding &&
    (finding.evidence.length > 0 || finding.asked.length > 0 || (finding.state === 'checked' && finding.verdict));
  return (
    <li
      class="entry"
      data-entry={statement.id}
      data-state={standing}
      data-kind={statement.kind}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <div class="kind">
        <Icon name={statement.kind} />
        {say(statement.kind === 'quote' ? 'panel_quote' : 'panel_claim')}
        {statement.kind === 'claim' && statement.within && ` · ${say('panel_within')}`}
        {statement.kind === 'claim' && statement.restates && ` · ${say('panel_restates')}`}
      </div>
      <button type="button" class="go" title={say('panel_go')} onClick={() => goTo({ statement: statement.id })}>
        <MarkedText text={statement.text} marked={judgedSpans(finding)} language={statement.language} as={standing} />
      </button>
      <SpeakerLine statement={statement} />
      <StandingLine statement={statement} finding={finding} />
      {state.lost.has(statement.id) && <p class="aside">{say('panel_lost')}</p>}
      {finding && finding.evidence.length > 0 && (
        <EvidenceView finding={finding} language={statement.language} {...(open ? {} : { most: 1 })} />
      )}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(more ? 'panel_details' : 'panel_more')}</summary>
        {open && (
          <>
            {finding && <HowDecided finding={finding} />}
            <Searches statement={statement} />
            <StatementActions statement={statement} finding={finding} />
          </>
        )}
      </details>
    </li>
  );
}

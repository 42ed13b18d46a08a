import { useState } from 'preact/hooks';
import type { Finding, Statement } from '../../src/model.ts';
import { Cites, Difference } from './Cites.tsx';
import { usePanel, useSlice, useSources } from './context.ts';
import { EvidenceView } from './EvidenceView.tsx';
import { HowDecided, judgedSpans } from './HowDecided.tsx';
import { Icon } from './Icon.tsx';
import { MarkedText } from './MarkedText.tsx';
import { commentOf } from './rows.ts';
import { Searches, StatementActions } from './StatementActions.tsx';
import { standingOf } from './standing.ts';
import { detailWords, reasonWords, standingWords } from './words.ts';

interface Props {
  statement: Statement;
  finding: Finding | undefined;
}

/** The state, by a shape and in words. */
export function StandingLine({ statement, finding }: Props) {
  const { say } = usePanel();
  const check = useSources();
  const detail = detailWords(say, statement, finding, check);
  return (
    <p class="standing" data-state={standingOf(statement, finding)}>
      <Icon name={standingOf(statement, finding)} />
      <span>
        <strong>{standingWords(say, statement, finding, check)}</strong>
        {detail && <span class="aside"> {detail}</span>}
      </span>
    </p>
  );
}

/** Who speaks, for a quote and for a claim that reports somebody's words; the words that hide them, for the unnamed. */
export function SpeakerLine({ statement }: { statement: Statement }) {
  const { say } = usePanel();
  const isQuote = statement.kind === 'quote';
  const speaker = isQuote ? statement.speaker : statement.said?.speaker;
  const toldTo = isQuote && statement.toldTo;
  if (!speaker) return isQuote ? <p class="speaker">{say('card_speaker_none')}</p> : null;
  const hidden = speaker.name === undefined;
  return (
    <p class="speaker" data-speaker={hidden ? 'unnamed' : 'named'}>
      {!isQuote && `${say('card_reported')} `}
      <strong>{hidden ? say('card_speaker_unnamed') : speaker.name}</strong>
      {speaker.description ? (hidden ? `: “${speaker.description}”` : `, ${speaker.description}`) : ''}
      {toldTo ? ` · ${say('card_told_to', toldTo)}` : ''}
    </p>
  );
}

/** A claim of which the same was said before, in the article or in another comment: what became of that one, a click away. */
export function Restated({ statement }: { statement: Statement }) {
  const { say, goTo } = usePanel();
  const restates = statement.kind === 'claim' ? statement.restates : undefined;
  const first = useSlice(({ statements }) => statements.find(({ id }) => id === restates), [restates]);
  const finding = useSlice(({ findings }) => findings.get(restates ?? ''), [restates]);
  if (!first) return null;
  return (
    <div class="restated" data-restates={first.id}>
      <button type="button" class="go" title={say('panel_go')} onClick={() => goTo({ statement: first.id })}>
        <span class="aside">{say(commentOf(first) ? 'panel_repeats' : 'panel_restates')}</span> {first.text}
      </button>
      <StandingLine statement={first} finding={finding} />
    </div>
  );
}

/** A quote or a claim, and what the page itself says of it. */
function KindLine({ statement }: { statement: Statement }) {
  const { say } = usePanel();
  const isLinked = useSlice(({ backing }) => backing?.linked.includes(statement.id) ?? false, [statement.id]);
  const words = [
    say(statement.kind === 'quote' ? 'panel_quote' : 'panel_claim'),
    statement.kind === 'claim' && statement.within && say('panel_within'),
    reasonWords(say, statement),
    statement.places.length > 1 && say('panel_places', statement.places.length),
    isLinked && say('panel_has_link'),
  ];
  return (
    <p class="kind">
      <Icon name={statement.kind} />
      {words.filter(Boolean).join(' · ')}
    </p>
  );
}

/** One statement of the list. */
export function Entry({ statement }: { statement: Statement }) {
  const { say, goTo } = usePanel();
  const { id, language } = statement;
  const finding = useSlice(({ findings }) => findings.get(id), [id]);
  const isCurrent = useSlice(({ current }) => current?.id === id, [id]);
  const isLost = useSlice(({ lost }) => lost.has(id), [id]);
  const [open, setOpen] = useState(false);
  const standing = standingOf(statement, finding);
  const decided = finding !== undefined && (finding.evidence.length > 0 || finding.asked.length > 0);
  return (
    <li
      class="entry"
      data-entry={id}
      data-state={standing}
      data-kind={statement.kind}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <KindLine statement={statement} />
      <button type="button" class="go" title={say('panel_go')} onClick={() => goTo({ statement: id })}>
        <MarkedText text={statement.text} marked={judgedSpans(finding)} language={language} as={standing} />
      </button>
      <SpeakerLine statement={statement} />
      <StandingLine statement={statement} finding={finding} />
      <Restated statement={statement} />
      <Difference finding={finding} />
      {isLost && <p class="aside">{say('panel_lost')}</p>}
      {finding && finding.evidence.length > 0 && (
        <EvidenceView
          statement={statement}
          finding={finding}
          {...(open ? {} : { most: 1, showAll: () => setOpen(true) })}
        />
      )}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say(decided ? 'panel_details' : 'panel_more')}</summary>
        {open && (
          <>
            {finding && <HowDecided finding={finding} />}
            <Cites statement={statement} finding={finding} />
            <Searches statement={statement} />
            <StatementActions statement={statement} finding={finding} />
          </>
        )}
      </details>
    </li>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Statement } from '../../src/model.ts';
import { usePanel } from './context.ts';
import { HowDecided, judgedSpans, Searches, SpeakerLine, StandingLine, StatementActions } from './Entry.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { Family } from './Family.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { CardState } from './model.ts';
import { standingOf } from './standing.ts';

const WIDTH = 360;
const GAP = 6;
const MOST_HEIGHT = 480;
const LEAST_HEIGHT = 120;
const MOST_STATEMENTS = 3;

function CardEntry({ statement }: { statement: Statement }) {
  const { state, say, reveal } = usePanel();
  const finding = state.findings.get(statement.id);
  return (
    <article data-card={statement.id} data-state={standingOf(statement, finding)}>
      <button type="button" class="go title" title={say('card_in_panel')} onClick={() => reveal(statement.id)}>
        <MarkedText
          text={statement.text}
          marked={judgedSpans(finding)}
          language={statement.language}
          as={standingOf(statement, finding)}
        />
      </button>
      <SpeakerLine statement={statement} />
      <StandingLine statement={statement} finding={finding} />
      {finding && finding.evidence.length > 0 && (
        <EvidenceView finding={finding} language={statement.language} most={2} />
      )}
      {finding && (
        <div class="how">
          <HowDecided finding={finding} />
        </div>
      )}
      <Searches statement={statement} />
      <StatementActions statement={statement} finding={finding} />
    </article>
  );
}

/** What is known of the words under the pointer; it can be entered, and Escape closes it. */
export function Card({ card }: { card: CardState }) {
  const { state, say, holdCard, closeCard } = usePanel();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0, height: MOST_HEIGHT });
  const { anchor } = card;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // In the coordinates of the host, whose corner may stand anywhere in the window.
    const here = element.getBoundingClientRect();
    const origin = { x: here.left - at.left, y: here.top - at.top };
    const below = innerHeight - (anchor.bottom + origin.y) - 2 * GAP;
    const over = anchor.top + origin.y - 2 * GAP;
    const full = Math.min(element.scrollHeight + 2, MOST_HEIGHT);
    const above = below < full && over > below;
    const height = Math.max(LEAST_HEIGHT, Math.min(full, above ? over : below));
    const most = document.documentElement.clientWidth - here.width - GAP - origin.x;
    const left = Math.max(GAP - origin.x, Math.min(anchor.left, most));
    const top = above ? anchor.top - height - GAP : anchor.bottom + GAP;
    const same = [left - at.left, top - at.top, height - at.height].every((off) => Math.abs(off) < 1);
    if (!same) setAt({ left, top, height });
  });
  const statements = card.statements.flatMap((id) => state.statements.find((one) => one.id === id) ?? []);
  const family = state.families.find(({ id }) => id === card.family);
  if (statements.length === 0 && !family) return null;
  return (
    <div
      ref={box}
      class="card surface"
      role="dialog"
      aria-label={say('card_label')}
      style={{
        left: `${at.left}px`,
        maxHeight: `${at.height}px`,
        top: `${at.top}px`,
        width: `min(${WIDTH}px, calc(100vw - 16px))`,
      }}
      onPointerEnter={() => holdCard(true)}
      onPointerLeave={() => holdCard(false)}
      onFocusIn={() => holdCard(true)}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) holdCard(false);
      }}
      onKeyDown={(event) => event.key === 'Escape' && closeCard()}
    >
      {statements.slice(0, MOST_STATEMENTS).map((statement) => (
        <CardEntry key={statement.id} statement={statement} />
      ))}
      {family && (
        <ul class="list">
          <Family family={family} most={4} />
        </ul>
      )}
    </div>
  );
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Statement } from '../../src/model.ts';
import { Cites, Difference } from './Cites.tsx';
import { usePanel, useSlice } from './context.ts';
import { Restated, SpeakerLine, StandingLine } from './Entry.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { Family } from './Family.tsx';
import { HowDecided, judgedSpans } from './HowDecided.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { CardState } from './model.ts';
import { Searches, StatementActions } from './StatementActions.tsx';
import { standingOf, standings } from './standing.ts';

const WIDTH = 376;
const GAP = 6;
const MOST_HEIGHT = 500;
const LEAST_HEIGHT = 140;
const MOST_STATEMENTS = 3;
const MOST_EVIDENCE = 2;
const MOST_MEMBERS = 4;

function CardEntry({ statement }: { statement: Statement }) {
  const { say, reveal, next } = usePanel();
  const { id, language } = statement;
  const finding = useSlice(({ findings }) => findings.get(id), [id]);
  const show = (): void => {
    next.focus = id;
    reveal(id);
  };
  return (
    <article data-card={id} data-state={standingOf(statement, finding)}>
      <StandingLine statement={statement} finding={finding} />
      <button type="button" class="go title" title={say('card_in_panel')} onClick={show}>
        <MarkedText
          text={statement.text}
          marked={judgedSpans(finding)}
          language={language}
          as={standingOf(statement, finding)}
        />
      </button>
      <SpeakerLine statement={statement} />
      <Restated statement={statement} />
      <Difference finding={finding} />
      {finding && finding.evidence.length > 0 && (
        <EvidenceView statement={statement} finding={finding} most={MOST_EVIDENCE} showAll={show} />
      )}
      {finding && <HowDecided finding={finding} withAsked={false} />}
      <footer>
        <Cites statement={statement} finding={finding} />
        <Searches statement={statement} />
        <StatementActions statement={statement} finding={finding} />
      </footer>
    </article>
  );
}

/** The part of the window that the panel leaves to the page: a card must not cover what it leads to. */
function freeArea(root: Node): { right: number; bottom: number; left: number } {
  const { clientWidth: width } = document.documentElement;
  const panel = (root as ShadowRoot).querySelector?.('.panel')?.getBoundingClientRect();
  if (!panel) return { left: 0, right: width, bottom: innerHeight };
  if (panel.width >= width - 1) return { left: 0, right: width, bottom: panel.top };
  const left = panel.left <= 0 ? panel.right : 0;
  const right = panel.left <= 0 ? width : panel.left;
  // Where nearly nothing is left, the card may lie over the panel.
  return right - left > WIDTH ? { left, right, bottom: innerHeight } : { left: 0, right: width, bottom: innerHeight };
}

/** What is known of the words under the pointer; it can be entered, and Escape closes it. */
export function Card({ card }: { card: CardState }) {
  const { say, holdCard, closeCard } = usePanel();
  const box = useRef<HTMLDivElement>(null);
  /** What had the focus when the card took it. */
  const opener = useRef<HTMLElement | null>(null);
  const [at, setAt] = useState({ left: 0, above: false, height: MOST_HEIGHT });
  const { anchor } = card;
  const statements = useSlice(
    (state) => {
      const under = card.statements.flatMap((id) => state.statements.find((one) => one.id === id) ?? []);
      // Of several that share words, the one of which most is known comes first.
      const rank = (one: Statement): number => standings.indexOf(standingOf(one, state.findings.get(one.id)));
      return under.sort((a, b) => rank(a) - rank(b));
    },
    [card],
    (a, b) => a.length === b.length && a.every((one, index) => one === b[index]),
  );
  const family = useSlice(({ families }) => families.find(({ id }) => id === card.family), [card]);
  // Once for each card: a scrollbar that comes and goes with the height must not move it to and fro for ever.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // In the coordinates of the host, whose corner may stand anywhere in the window.
    const room = (element.offsetParent ?? element).getBoundingClientRect();
    const free = freeArea(element.getRootNode());
    const below = free.bottom - (anchor.bottom + room.top) - 2 * GAP;
    const over = anchor.top + room.top - 2 * GAP;
    const above = below < Math.min(element.scrollHeight, MOST_HEIGHT) && over > below;
    const most = free.right - element.offsetWidth - GAP - room.left;
    setAt({
      left: Math.max(free.left + GAP - room.left, Math.min(anchor.left, most)),
      above,
      height: Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, above ? over : below)),
    });
  }, [anchor]);
  // Opened by key at its badge: the focus goes in, and back to the badge when it closes.
  useEffect(() => {
    if (!card.byKey || !box.current) return;
    const { activeElement } = box.current.getRootNode() as ShadowRoot;
    if (activeElement instanceof HTMLElement && !box.current.contains(activeElement)) opener.current = activeElement;
    box.current.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true });
  }, [card]);
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
        // Above, it grows upwards from its line.
        ...(at.above ? { bottom: `${GAP - anchor.top}px` } : { top: `${anchor.bottom + GAP}px` }),
        // Never wider than the page is seen: it would give the page a scrollbar.
        width: `${Math.min(WIDTH, document.documentElement.clientWidth - 2 * GAP)}px`,
      }}
      onPointerEnter={() => holdCard(true)}
      onPointerLeave={() => holdCard(false)}
      onFocusIn={() => holdCard(true)}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) holdCard(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        const back = opener.current;
        // The badge would open the card again: see badges.ts.
        if (back?.isConnected) {
          back.dataset.quiet = '';
          back.focus({ preventScroll: true });
        }
        closeCard();
      }}
    >
      {statements.slice(0, MOST_STATEMENTS).map((statement) => (
        <CardEntry key={statement.id} statement={statement} />
      ))}
      {family && (
        <ul class="list">
          <Family family={family} most={MOST_MEMBERS} inCard />
        </ul>
      )}
    </div>
  );
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Statement } from '../../src/model.ts';
import { afterFrame } from './after-frame.ts';
import { usePanel, useSlice, useSources } from './context.ts';
import { Entry } from './Entry.tsx';
import { Family, AT_ONCE as MEMBERS } from './Family.tsx';
import { Icon } from './Icon.tsx';
import { type PartName, type Row, rowsOf, sameRows } from './rows.ts';
import { isShown, standingOf } from './standing.ts';
import { foldedWords } from './words.ts';

const AT_ONCE = 50;
/**
 * Of a list that is new so many are drawn first, and then as many as fit in so many milliseconds: all together are a
 * long task, and the first take a page longest, in which nothing of ours has run before.
 */
const FIRST = 2;
const TURN = 10;

/** Equal and empty: one line with their count. They are drawn when they are asked for. */
function Same({ statements }: { statements: readonly Statement[] }) {
  const { say } = usePanel();
  const check = useSources();
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const first = statements[0] as Statement;
  const finding = useSlice(({ findings }) => findings.get(first.id), [first.id]);
  const standing = standingOf(first, finding);
  return (
    <li class="same" data-state={standing} data-count={statements.length}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={standing} />
          <span>{say('panel_same', statements.length, foldedWords(say, first, finding, check))}</span>
        </summary>
        {open && (
          <ul class="list">
            {statements.slice(0, most).map((statement) => (
              <Entry key={statement.id} statement={statement} />
            ))}
          </ul>
        )}
        {open && most < statements.length && (
          <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
            {say('panel_show_more', statements.length - most)}
          </button>
        )}
      </details>
    </li>
  );
}

const idOf = (row: Row): string =>
  'statement' in row ? row.statement.id : 'family' in row ? row.family.id : `same ${row.same[0]?.id}`;

/** Where not every comment was read sentence by sentence. */
function Read() {
  const { say } = usePanel();
  const read = useSlice(({ backing }) => backing?.commentsRead);
  const all = useSlice(({ document }) => document?.comments.length ?? 0);
  if (read === undefined) return null;
  return (
    <p class="aside pad" data-comments-read={read}>
      {say('panel_comments_read', read.toLocaleString(), all.toLocaleString())}
    </p>
  );
}

/** As many entries; a family shows its comments. */
const weightOf = (row: Row): number => ('family' in row ? 1 + Math.min(row.family.members.length, MEMBERS) / 4 : 1);

/**
 * Of these rows those that are drawn, or can be in this turn; the others follow. The first `atOnce` are not waited for:
 * what came before a row that the reader has been led to would push it out of sight.
 */
function useInTurns(rows: readonly Row[], atOnce: number): { shown: Row[]; isGrowing: boolean } {
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const left = useRef(0);
  const [turn, setTurn] = useState({ most: 0, since: 0 });
  const shown = rows.filter((row, index) => {
    if (index < atOnce || drawn.current.has(idOf(row))) return true;
    const isNext = left.current > 0;
    left.current -= weightOf(row);
    return isNext;
  });
  const isGrowing = shown.length < rows.length;
  left.current = 0;
  drawn.current = new Set(shown.map(idOf));
  const next = useRef(FIRST);
  useLayoutEffect(() => {
    if (turn.most > 0) next.current = Math.max(FIRST, (turn.most * TURN) / (performance.now() - turn.since + 1));
  }, [turn]);
  useEffect(() => {
    if (!isGrowing) return;
    return afterFrame(() => {
      left.current = next.current;
      setTurn({ most: next.current, since: performance.now() });
    });
  }, [isGrowing, turn]);
  return { shown, isGrowing };
}

function Part({ part, title }: { part: PartName; title: string }) {
  const { say } = usePanel();
  const [most, setMost] = useState(AT_ONCE);
  const rows = useSlice((state) => rowsOf(state, part), [part], sameRows);
  const current = useSlice((state) => state.current?.id);
  // What was asked for is drawn, however far down it stands.
  const asked = rows.findIndex((row) => idOf(row) === current) + 1;
  const wanted = rows.slice(0, Math.max(most, asked));
  const { shown, isGrowing } = useInTurns(wanted, asked);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {part === 'comments' && <Read />}
      <ul class="list" aria-busy={isGrowing || undefined}>
        {shown.map((row) => {
          const key = idOf(row);
          if ('family' in row) return <Family key={key} family={row.family} />;
          if ('same' in row) return <Same key={key} statements={row.same} />;
          return <Entry key={key} statement={row.statement} />;
        })}
      </ul>
      {wanted.length < rows.length && (
        <button type="button" class="more" onClick={() => setMost(wanted.length + AT_ONCE)}>
          {say('panel_show_more', rows.length - wanted.length)}
        </button>
      )}
    </section>
  );
}

export function List() {
  const { say } = usePanel();
  const selection = useSlice((state) => state.selection);
  const hidden = useSlice(
    (state) =>
      state.statements.filter((statement) => !isShown(state, statement)).length +
      (state.filter.kinds.includes('family') ? state.families.length : 0),
  );
  return (
    <>
      <Part part="article" title={say(selection ? 'panel_selection' : 'panel_article')} />
      <Part part="comments" title={say('panel_comments')} />
      {hidden > 0 && <p class="aside pad">{say('panel_filtered', hidden)}</p>}
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Statement, WordingFamily } from '../../src/model.ts';
import { usePanel } from './context.ts';
import { Entry } from './Entry.tsx';
import { Family } from './Family.tsx';
import { Icon } from './Icon.tsx';
import type { PanelState } from './model.ts';
import { standingOf } from './standing.ts';
import { detailWords, standingWords } from './words.ts';

type Row = { family: WordingFamily } | { statement: Statement } | { same: Statement[] };

const AT_ONCE = 200;
/** Fewer than this are not worth a fold. */
const LEAST_FOLD = 2;

const commentOf = (statement: Statement): string | undefined => {
  const block = statement.places[0]?.block ?? '';
  return block.includes('.') ? block.split('.')[0] : undefined;
};

/** Cards that would say the same in so many words: nothing found, or nothing to check. Empty where there is more to say. */
function emptiness(statement: Statement, state: PanelState): string {
  const finding = state.findings.get(statement.id);
  const standing = standingOf(statement, finding);
  if (finding && finding.evidence.length > 0) return '';
  if (standing === 'not-checkable') return standing;
  if (standing !== 'not-enough-evidence') return '';
  return finding?.asked.map(({ source, outcome }) => `${source} ${outcome}`).join() || standing;
}

/** Page order; neighbours that are equally empty become one row, but the one that was asked for stands alone. */
function rowsOf(statements: readonly Statement[], families: readonly WordingFamily[], state: PanelState): Row[] {
  const rows: Row[] = [];
  const waiting = new Map(families.map((family) => [family.members[0]?.comment ?? '', family]));
  let run: { why: string; same: Statement[] } | undefined;
  const endRun = (): void => {
    if (run && run.same.length >= LEAST_FOLD) rows.push({ same: run.same });
    else if (run) rows.push(...run.same.map((statement) => ({ statement })));
    run = undefined;
  };
  const commentNumber = (id: string): number => Number(id.slice(1));
  const familiesBefore = (comment: string): void => {
    for (const [first, family] of waiting) {
      if (commentNumber(first) > commentNumber(comment)) continue;
      endRun();
      rows.push({ family });
      waiting.delete(first);
    }
  };
  for (const statement of statements) {
    const comment = commentOf(statement);
    if (comment) familiesBefore(comment);
    const why = state.current?.id === statement.id ? '' : emptiness(statement, state);
    if (why && run?.why === why) run.same.push(statement);
    else {
      endRun();
      if (why) run = { why, same: [statement] };
      else rows.push({ statement });
    }
  }
  endRun();
  for (const family of waiting.values()) rows.push({ family });
  return rows;
}

function Same({ statements }: { statements: Statement[] }) {
  const { state, say } = usePanel();
  const [open, setOpen] = useState(false);
  const first = statements[0] as Statement;
  const finding = state.findings.get(first.id);
  const standing = standingOf(first, finding);
  const words = detailWords(say, first, finding, state.check) || standingWords(say, first, finding, state.check);
  return (
    <li class="same" data-state={standing}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon name={standing} />
          <span>{say('panel_same', statements.length, words)}</span>
        </summary>
        <ul class="list">
          {statements.map((statement) => (
            <Entry key={statement.id} statement={statement} finding={state.findings.get(statement.id)} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Part({ title, rows }: { title: string; rows: Row[] }) {
  const { state, say } = usePanel();
  const [most, setMost] = useState(AT_ONCE);
  if (rows.length === 0) return null;
  // What was asked for is drawn, however far down it stands.
  const asked = rows.findIndex(
    (row) => ('statement' in row ? row.statement.id : 'family' in row ? row.family.id : '') === state.current?.id,
  );
  const shown = rows.slice(0, Math.max(most, asked + 1));
  return (
    <section>
      <h3>{title}</h3>
      <ul class="list">
        {shown.map((row) => {
          if ('family' in row) return <Family key={row.family.id} family={row.family} />;
          if ('same' in row) return <Same key={`same ${row.same[0]?.id}`} statements={row.same} />;
          const { statement } = row;
          return <Entry key={statement.id} statement={statement} finding={state.findings.get(statement.id)} />;
        })}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="more" onClick={() => setMost(shown.length + AT_ONCE)}>
          {say('panel_show_more', rows.length - shown.length)}
        </button>
      )}
    </section>
  );
}

export function List() {
  const { state, say } = usePanel();
  const { kinds, standings } = state.filter;
  const shown = state.statements.filter(
    (statement) =>
      !kinds.includes(statement.kind) && !standings.includes(standingOf(statement, state.findings.get(statement.id))),
  );
  const article = shown.filter((statement) => !commentOf(statement));
  const comments = shown.filter((statement) => commentOf(statement));
  const families = kinds.includes('family') ? [] : state.families;
  const hidden = state.statements.length - shown.length + state.families.length - families.length;
  return (
    <>
      <Part title={say(state.selection ? 'panel_selection' : 'panel_article')} rows={rowsOf(article, [], state)} />
      <Part title={say('panel_comments')} rows={rowsOf(comments, families, state)} />
      {hidden > 0 && <p class="aside pad">{say('panel_filtered', hidden)}</p>}
    </>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { sameText, usePanel, useSlice } from './context.ts';
import type { PanelModel, PanelState } from './model.ts';
import { standingNames } from './names.ts';
import { tallyOf } from './standing.ts';

/** A screen reader is told at most this often, so that it is not talked over. */
const TOLD_EVERY = 5000;

function phaseWords({ check, statements, findings }: PanelState, say: PanelModel['message']): string {
  if (check.phase === 'reading') return say('panel_reading');
  if (check.phase === 'looking-up') {
    const asking = statements.filter(({ id }) => findings.get(id)?.state === 'checking').length;
    return asking > 0 ? say('panel_looking', asking) : say('panel_looking_some');
  }
  if (check.phase !== 'done') return say('panel_on_device');
  const failed = check.sources.filter(({ state }) => state === 'failed').length;
  return failed > 0 ? say('panel_done_failed', failed, check.sources.length) : say('panel_done');
}

/** What is new since it was last told, all findings in one: "8 of 26 looked up. Supported 3, Not enough evidence 5." */
function newsOf(state: PanelState, say: PanelModel['message']): string {
  const { counts, lookedUp, checkable } = tallyOf(state);
  const found = counts
    .filter(([standing]) => !['checking', 'not-checked', 'not-checkable'].includes(standing))
    .map(([standing, count]) => `${say(standingNames[standing])} ${count}`);
  return [phaseWords(state, say), say('panel_coverage', lookedUp, checkable), found.join(', ')]
    .filter(Boolean)
    .join(' ');
}

function Announcer() {
  const { say } = usePanel();
  const news = useSlice((state) => newsOf(state, say), [say]);
  const [told, setTold] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + TOLD_EVERY - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setTold(news);
    }, wait);
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <p class="unseen" role="status">
      {told}
    </p>
  );
}

/** What a language model of the reader's choice does with what was found. */
function Model() {
  const { say, openOptions } = usePanel();
  const reading = useSlice(({ check }) => check.reading, [], sameText);
  if (!reading || reading.problem) return null;
  const { phase, name, done, of } = reading;
  return (
    <p class="aside" data-reading={phase}>
      {say(`panel_model_${phase}`, name, done, of)}{' '}
      {phase === 'offered' && (
        <button type="button" class="more" data-action="see-reading" onClick={openOptions}>
          {say('panel_model_see')}
        </button>
      )}
    </p>
  );
}

export function Status() {
  const { say } = usePanel();
  const { lookedUp, checkable } = useSlice(tallyOf, [], sameText);
  const phase = useSlice((state) => phaseWords(state, say), [say]);
  const words = say('panel_coverage', lookedUp, checkable);
  const cost = useSlice(({ check: { phase, requests, budget } }) =>
    phase === 'looking-up' || phase === 'done' ? say('panel_cost', requests, budget) : '',
  );
  return (
    <>
      <p class="coverage" data-coverage={`${lookedUp}/${checkable}`}>
        <strong>{words}</strong>
        <span class="aside">
          {phase} {cost}
        </span>
      </p>
      <Model />
      {checkable > 0 && <progress max={checkable} value={lookedUp} aria-label={words} />}
      <Announcer />
    </>
  );
}

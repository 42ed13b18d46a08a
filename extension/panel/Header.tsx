import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from './context.ts';
import { saveFile } from './hand-over.ts';
import type { ExportFormat, MessageKey, Notice } from './model.ts';
import { isLookedUp, standingOf } from './standing.ts';
import { failureWords, problemWords } from './words.ts';

const formats: [ExportFormat, MessageKey][] = [
  ['markdown', 'panel_export_markdown'],
  ['html', 'panel_export_html'],
  ['json', 'panel_export_json'],
  ['csv', 'panel_export_csv'],
];

const shapes = {
  side: 'M2.5 3.5h11v9h-11zM6 3.5v9',
  fold: 'M6 3.5l4.5 4.5L6 12.5',
  unfold: 'M10 3.5L5.5 8l4.5 4.5',
  options:
    'M3 5h7M13 5h0M3 11h0M6 11h7M11.5 3.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 1 1 0-3M4.5 9.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 1 1 0-3',
  marks: 'M4 12h8M5.5 9.5L8 3.5l2.5 6M6.3 7.5h3.4',
  export: 'M8 3v7M5 7.5L8 10.5l3-3M3.5 13h9',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export function ToolButton({
  shape,
  name,
  onClick,
  ...rest
}: {
  shape: keyof typeof shapes;
  name: string;
  onClick: () => void;
  pressed?: boolean;
  expanded?: boolean;
}) {
  return (
    <button
      type="button"
      class="tool"
      title={name}
      aria-label={name}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
      onClick={onClick}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[shape]} />
      </svg>
    </button>
  );
}

function ExportMenu() {
  const { say, ...panel } = usePanel();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and the focus leaving are heard for all that is in it.
    <div
      class="export"
      ref={box}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') close();
      }}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <ToolButton shape="export" name={say('panel_export')} expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <ul class="menu">
          {formats.map(([format, key]) => (
            <li key={format}>
              <button
                type="button"
                data-export={format}
                onClick={({ currentTarget }) => {
                  const root = currentTarget.getRootNode();
                  panel.write(format).then((file) => saveFile(file, root), panel.report);
                  close();
                }}
              >
                {say(key)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One polite line per phase, never one per finding. */
function useStatus(): string {
  const { state, say } = usePanel();
  const { phase } = state.check;
  const asking = state.statements.filter(({ id }) => state.findings.get(id)?.state === 'checking').length;
  if (phase === 'reading') return say('panel_reading');
  if (phase === 'looking-up') return asking > 0 ? say('panel_looking', asking) : say('panel_looking_some');
  const failed = state.check.sources.filter((source) => source.state === 'failed').length;
  if (phase === 'done' && failed > 0) return say('panel_done_failed', failed, state.check.sources.length);
  if (phase === 'done') return say('panel_done');
  return say('panel_on_device');
}

/** Announced at most every five seconds, so that a screen reader is not talked over. */
function Status() {
  const now = useStatus();
  const [said, setSaid] = useState(now);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + 5000 - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSaid(now);
    }, wait);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="status" role="status">
      {said}
    </p>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { state, say } = usePanel();
  const words =
    notice.kind === 'reload'
      ? say('panel_reload')
      : notice.kind === 'nothing-here'
        ? say('panel_nothing_here')
        : problemWords(say, notice.problem, state.check);
  return (
    <p class="notice" role="alert">
      {words}
    </p>
  );
}

function Consent() {
  const { state, say, openWelcome } = usePanel();
  const { phase } = state.check;
  if (phase !== 'awaiting-consent' && phase !== 'on-device') return null;
  return (
    <div class="consent">
      <p>{say(phase === 'on-device' ? 'panel_device_only' : 'panel_nothing_left')}</p>
      <button type="button" class="primary" data-action="look-things-up" onClick={openWelcome}>
        {say('panel_look_things_up')}
      </button>
    </div>
  );
}

export function Header() {
  const { state, say, place, fold, showMarks, openOptions, close } = usePanel();
  const lookedUp = state.statements.filter(({ id }) => isLookedUp(state.findings.get(id))).length;
  const checkable = state.statements.filter(
    (one) => standingOf(one, state.findings.get(one.id)) !== 'not-checkable',
  ).length;
  const failing = state.check.sources.filter((source) => source.state !== 'asking' && source.problem);
  return (
    <header>
      <div class="bar">
        <h2>{say('ext_name')}</h2>
        <ToolButton
          shape="marks"
          name={say('panel_marks')}
          pressed={state.marks}
          onClick={() => showMarks(!state.marks)}
        />
        <ExportMenu />
        <ToolButton
          shape="side"
          name={say('panel_side')}
          onClick={() => place(state.side === 'left' ? 'right' : 'left', state.width)}
        />
        <ToolButton shape="options" name={say('panel_options')} onClick={openOptions} />
        <ToolButton shape="fold" name={say('panel_fold')} onClick={() => fold(true)} />
        <ToolButton shape="close" name={say('panel_close')} onClick={close} />
      </div>
      <p class="coverage" data-coverage={`${lookedUp}/${checkable}`}>
        {say('panel_coverage', lookedUp, checkable)}
      </p>
      {checkable > 0 && (
        <progress max={checkable} value={lookedUp} aria-label={say('panel_coverage', lookedUp, checkable)} />
      )}
      <Status />
      {state.notices.map((notice, index) => (
        <NoticeLine key={`${notice.kind}${index}`} notice={notice} />
      ))}
      {failing.map((source) => (
        <p key={source.id} class="notice" data-source={source.id}>
          {source.problem && failureWords(say, source.problem, state.check)}
        </p>
      ))}
      <Consent />
    </header>
  );
}

import { sameText, usePanel, useSlice } from './context.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Logo } from './Logo.tsx';
import type { Notice } from './model.ts';
import { Status } from './Status.tsx';
import { ToolButton } from './ToolButton.tsx';
import { failureWords, problemWords } from './words.ts';

function NoticeLine({ notice }: { notice: Notice }) {
  const { say, take } = usePanel();
  const check = useSlice((state) => state.check);
  const offer = notice.kind === 'said' ? notice.offer : undefined;
  const words =
    notice.kind === 'said'
      ? notice.words
      : notice.kind === 'reload'
        ? say('panel_reload')
        : problemWords(say, notice.problem, check);
  return (
    <p class="notice" role="alert">
      {words}{' '}
      {offer && (
        <button type="button" class="more" data-action={offer.name} onClick={() => take(offer.name)}>
          {offer.words}
        </button>
      )}
    </p>
  );
}

/** What failed, source by source; what was found is kept, and the entries say what could not be asked. */
function Notices() {
  const { say } = usePanel();
  const notices = useSlice((state) => state.notices);
  const failing = useSlice(
    ({ check }) => check.sources.filter(({ state, problem }) => state !== 'asking' && problem),
    [],
    sameText,
  );
  // Where nothing is to be asked, a source that may not be asked is no news.
  const asking = useSlice(({ check }) => check.phase === 'looking-up' || check.phase === 'done');
  const barred = asking ? failing.filter(({ problem }) => problem?.code === 'no-permission') : [];
  const failed = failing.filter(({ problem }) => problem?.code !== 'no-permission');
  return (
    <>
      {notices.map((notice, index) => (
        <NoticeLine key={`${notice.kind}${index}`} notice={notice} />
      ))}
      {barred.length > 0 && (
        <p class="notice" data-source={barred.map(({ id }) => id).join(' ')}>
          {say('problem_no_permission', barred.map(({ name }) => name).join(', '))}
        </p>
      )}
      {failed.map(({ id, problem }) => (
        <p key={id} class="notice" data-source={id}>
          {problem && failureWords(say, problem, { sources: failing })}
        </p>
      ))}
    </>
  );
}

function Consent() {
  const { say, openWelcome } = usePanel();
  const phase = useSlice(({ check }) => check.phase);
  const budget = useSlice(({ check }) => check.budget);
  if (phase !== 'awaiting-consent' && phase !== 'on-device') return null;
  return (
    <div class="consent">
      <p>
        {say(phase === 'on-device' ? 'panel_device_only' : 'panel_nothing_left')} {say('panel_budget', budget)}
      </p>
      <button type="button" class="primary" data-action="look-things-up" onClick={openWelcome}>
        {say('panel_look_things_up')}
      </button>
    </div>
  );
}

export function Header() {
  const { say, state, place, fold, showMarks, openOptions, close } = usePanel();
  const marks = useSlice((now) => now.marks);
  const side = useSlice((now) => now.side);
  return (
    <header>
      <div class="bar">
        <Logo />
        <h2>{say('ext_name')}</h2>
        <ToolButton shape="marks" name={say('panel_marks')} pressed={marks} onClick={() => showMarks(!marks)} />
        <ExportMenu />
        <ToolButton
          shape="side"
          name={say('panel_side')}
          onClick={() => place(side === 'left' ? 'right' : 'left', state.value.width)}
        />
        <ToolButton shape="options" name={say('panel_options')} onClick={openOptions} />
        <ToolButton shape={side === 'right' ? 'fold' : 'unfold'} name={say('panel_fold')} onClick={() => fold(true)} />
        <ToolButton shape="close" name={say('panel_close')} onClick={close} />
      </div>
      <Status />
      <Notices />
      <Consent />
    </header>
  );
}

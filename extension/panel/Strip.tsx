import { sameText, usePanel, useSlice } from './context.ts';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { standingNames } from './names.ts';
import { tallyOf } from './standing.ts';
import { ToolButton } from './ToolButton.tsx';

/** The panel folded: what there is, as shapes and counts, and the way back. */
export function Strip() {
  const { say, fold, close } = usePanel();
  const side = useSlice((state) => state.side);
  const phase = useSlice(({ check }) => check.phase);
  const { counts } = useSlice(tallyOf, [], sameText);
  return (
    <aside class="strip surface" data-side={side} data-strip={phase} aria-label={say('ext_name')}>
      <button
        type="button"
        class="unfold"
        title={say('panel_unfold')}
        aria-label={say('panel_unfold')}
        onClick={() => fold(false)}
      >
        <Logo />
      </button>
      <ul>
        {counts.map(([standing, count]) => (
          <li key={standing} data-state={standing} title={say(standingNames[standing])}>
            <Icon name={standing} />
            <span class="unseen">{say(standingNames[standing])}</span>
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
      <ToolButton shape="close" name={say('panel_close')} onClick={close} />
    </aside>
  );
}

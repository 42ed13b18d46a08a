import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BackingView } from './BackingView.tsx';
import { Card } from './Card.tsx';
import { PanelContext } from './context.ts';
import { Filters } from './Filters.tsx';
import { Header, ToolButton } from './Header.tsx';
import { List } from './List.tsx';
import type { PanelModel } from './model.ts';
import { Resizer } from './Resizer.tsx';

/** Draws at most once a frame, however many findings arrive in it. */
function useStateOf(model: PanelModel) {
  const [state, setState] = useState(model.state());
  useEffect(() => {
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      setState(model.state());
    };
    const ask = (): void => {
      // A hidden tab has no frames; what arrives meanwhile is drawn when it is seen again.
      frame ||= requestAnimationFrame(draw);
    };
    const stop = model.subscribe(ask);
    ask();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [model]);
  return state;
}

export function Panel({ model }: { model: PanelModel }) {
  const state = useStateOf(model);
  const say = model.message;
  const scroller = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<number>();
  useLayoutEffect(() => {
    const id = state.current?.id;
    if (id === undefined) return;
    const entry = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].find(
      (one) => one.dataset.entry === id,
    );
    entry?.scrollIntoView({ block: 'nearest' });
  }, [state.current]);
  return (
    <PanelContext.Provider value={{ model, state }}>
      {state.folded ? (
        <aside class="panel strip surface" data-side={state.side} aria-label={say('ext_name')}>
          <ToolButton
            shape={state.side === 'right' ? 'unfold' : 'fold'}
            name={say('panel_unfold')}
            onClick={() => model.actions.fold(false)}
          />
          <span class="number">{state.statements.length}</span>
          <ToolButton shape="close" name={say('panel_close')} onClick={model.actions.close} />
        </aside>
      ) : (
        <aside
          class="panel surface"
          data-side={state.side}
          data-phase={state.check.phase}
          aria-label={say('ext_name')}
          style={{ '--width': `${dragged ?? state.width}px` }}
        >
          <Resizer resize={setDragged} />
          <Header />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
          <section class="scroller" ref={scroller} tabIndex={0} aria-label={say('panel_list')}>
            {state.backing && !state.selection && <BackingView backing={state.backing} />}
            {state.statements.length + state.families.length > 0 && <Filters />}
            <List />
            <p class="aside pad">{say('panel_disclaimer')}</p>
          </section>
        </aside>
      )}
      {state.card && <Card card={state.card} />}
    </PanelContext.Provider>
  );
}

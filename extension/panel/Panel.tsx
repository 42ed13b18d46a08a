import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BackingView } from './BackingView.tsx';
import { Card } from './Card.tsx';
import { PanelContext, type Shared, usePanel, useSlice } from './context.ts';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { List } from './List.tsx';
import { Resizer } from './Resizer.tsx';
import { Strip } from './Strip.tsx';

export function Panel({ shared }: { shared: Shared }) {
  return (
    <PanelContext.Provider value={shared}>
      <Side />
      <OpenCard />
    </PanelContext.Provider>
  );
}

function Side() {
  return useSlice(({ folded }) => folded) ? <Strip /> : <Unfolded />;
}

function OpenCard() {
  const card = useSlice((state) => state.card);
  return card ? <Card key={[...card.statements, card.family].join()} card={card} /> : null;
}

function Unfolded() {
  const { say, next } = usePanel();
  const side = useSlice((state) => state.side);
  const width = useSlice((state) => state.width);
  const phase = useSlice(({ check }) => check.phase);
  const current = useSlice((state) => state.current);
  const hasList = useSlice(({ statements, families }) => statements.length + families.length > 0);
  const backing = useSlice((state) => (state.selection ? undefined : state.backing));
  const scroller = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<number>();
  useLayoutEffect(() => {
    if (!current) return;
    const entries = scroller.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
    const entry = [...entries].find((one) => one.dataset.entry === current.id);
    if (!entry) return;
    entry.scrollIntoView({ block: 'nearest' });
    if (next.focus === current.id) {
      delete next.focus;
      entry.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true });
    }
  }, [current, next]);
  return (
    <aside
      class="panel surface"
      data-side={side}
      data-phase={phase}
      aria-label={say('ext_name')}
      style={{ '--width': `${dragged ?? width}px` }}
    >
      <Resizer resize={setDragged} />
      <Header />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section class="scroller" ref={scroller} tabIndex={0} aria-label={say('panel_list')}>
        {backing && <BackingView backing={backing} />}
        {hasList && <Filters />}
        <List />
        <p class="aside pad">{say('panel_disclaimer')}</p>
      </section>
    </aside>
  );
}

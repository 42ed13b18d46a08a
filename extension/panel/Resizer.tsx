import { useState } from 'preact/hooks';
import { usePanel, useSlice } from './context.ts';

export const NARROWEST = 300;
export const WIDEST = 900;
const STEP = 24;

const within = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

/** The edge of the panel: dragged, or moved by the arrow keys. */
export function Resizer({ resize }: { resize: (width: number | undefined) => void }) {
  const { say, place } = usePanel();
  const side = useSlice((state) => state.side);
  const width = useSlice((state) => state.width);
  const [dragging, setDragging] = useState(false);
  const widthAt = (x: number) => within(side === 'right' ? document.documentElement.clientWidth - x : x);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, and <hr> is none.
    <div
      class="resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say('panel_width')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => dragging && resize(widthAt(event.clientX))}
      onPointerUp={(event) => {
        if (!dragging) return;
        setDragging(false);
        resize(undefined);
        place(side, widthAt(event.clientX));
      }}
      onKeyDown={(event) => {
        const wider = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
        const narrower = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
        if (event.key !== wider && event.key !== narrower) return;
        event.preventDefault();
        place(side, within(width + (event.key === wider ? STEP : -STEP)));
      }}
    />
  );
}

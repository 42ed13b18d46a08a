/** What every part of the panel may ask for: the one signal of the state, in slices, so that a part draws only for its own. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { CheckState } from '../messages.ts';
import type { PanelModel, PanelState } from './model.ts';

export interface Shared {
  model: PanelModel;
  state: ReadonlySignal<PanelState>;
  /** Every line of words may need the names of the sources. */
  sources: ReadonlySignal<Pick<CheckState, 'sources'>>;
  /** The entry that takes the focus when it is shown: a reader who came from a card by key goes on from there. */
  next: { focus?: string };
}

export const PanelContext = createContext<Shared | null>(null);

export function usePanel(): Shared & PanelModel['actions'] & { say: PanelModel['message'] } {
  const shared = useContext(PanelContext);
  if (!shared) throw new Error('Only parts of the panel may ask for its state.');
  return { ...shared, ...shared.model.actions, say: shared.model.message };
}

/** What is selected of the state; another only where it is not the same. */
export function sliceOf<T>(
  state: ReadonlySignal<PanelState>,
  select: (state: PanelState) => T,
  same: (a: T, b: T) => boolean = Object.is,
): ReadonlySignal<T> {
  let kept: { value: T } | undefined;
  return computed(() => {
    const value = select(state.value);
    if (!kept || !same(kept.value, value)) kept = { value };
    return kept.value;
  });
}

/** What a part needs of the state. It is drawn again only when this is another than before. */
export function useSlice<T>(
  select: (state: PanelState) => T,
  on: readonly unknown[] = [],
  same?: (a: T, b: T) => boolean,
): T {
  const { state } = usePanel();
  // The caller names what its selection closes over.
  return useMemo(() => sliceOf(state, select, same), [state, ...on]).value;
}

export const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function useSources(): Pick<CheckState, 'sources'> {
  return usePanel().sources.value;
}

/** A source that fails does not rename it. */
export const sourcesIn = (state: ReadonlySignal<PanelState>): Shared['sources'] =>
  sliceOf(
    state,
    ({ check }) => check,
    (a, b) => sameText(a.sources.map(namesOf), b.sources.map(namesOf)),
  );

const namesOf = ({ id, name }: { id: string; name: string }) => [id, name];

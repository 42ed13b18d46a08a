/** What every part of the panel may ask for. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelModel, PanelState } from './model.ts';

export interface Shared {
  model: PanelModel;
  state: PanelState;
}

export const PanelContext = createContext<Shared | null>(null);

export function usePanel(): Shared & PanelModel['actions'] & { say: PanelModel['message'] } {
  const shared = useContext(PanelContext);
  if (!shared) throw new Error('Only parts of the panel may ask for its state.');
  return { ...shared, ...shared.model.actions, say: shared.model.message };
}

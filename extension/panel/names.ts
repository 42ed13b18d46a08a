/** The short name of each state, where there is no room for who said so. */
import type { MessageKey } from './model.ts';
import type { Standing } from './standing.ts';

export const standingNames: { readonly [Name in Standing]: MessageKey } = {
  supported: 'panel_state_supported',
  refuted: 'panel_state_refuted',
  'conflicting-evidence': 'card_conflicting',
  'not-enough-evidence': 'card_not_enough',
  said: 'panel_state_said',
  checking: 'card_checking',
  failed: 'panel_state_failed',
  'not-checkable': 'panel_state_unfit',
  'not-checked': 'card_not_checked',
};

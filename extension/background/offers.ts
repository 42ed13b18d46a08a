/**
 * What a language model would read that costs, or that is somebody else's: kept in memory until the reader has allowed it, on
 * a page of ours. One for each tab.
 */
import type { ReadingPlan } from '../messages.ts';
import type { SessionArea } from './store.ts';

export interface Offer {
  check: string;
  plan: ReadingPlan;
  allowed?: true;
}

export interface Offers {
  make(tab: number, offer: Offer): Promise<void>;
  of(tab: number): Promise<Offer | undefined>;
  allow(tab: number): Promise<void>;
  /** True once, after it was allowed for this check. */
  take(tab: number, check: string): Promise<boolean>;
  drop(tab: number): Promise<void>;
}

const KEY = 'reading/';

export function offersIn(area: SessionArea): Offers {
  const of: Offers['of'] = async (tab) => (await area.get(KEY + tab))[KEY + tab] as Offer | undefined;
  return {
    drop: (tab) => area.remove([KEY + tab]),
    make: (tab, offer) => area.set({ [KEY + tab]: offer }),
    of,
    async allow(tab) {
      const offer = await of(tab);
      if (offer) await area.set({ [KEY + tab]: { ...offer, allowed: true } });
    },
    async take(tab, check) {
      const offer = await of(tab);
      if (offer?.check !== check) return false;
      if (offer.allowed) await area.remove([KEY + tab]);
      return offer.allowed === true;
    },
  };
}

/** Whether a change of the session's memory is that what was offered in this tab has been allowed. */
export function isAllowance(changes: { [key: string]: { newValue?: unknown } }, tab: number): boolean {
  return (changes[KEY + tab]?.newValue as Offer | undefined)?.allowed === true;
}

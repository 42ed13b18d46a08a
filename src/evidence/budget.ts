/** A budget of requests: every one that leaves is counted, also the second try of one; an answer that was kept is free. */
import { type Access, type Budgeted, ProviderProblem } from '../provider.ts';

export function budgeted(access: Access, budget: number, at: string): Budgeted {
  let left = budget;
  const spend = () => {
    if (left < 1) throw new ProviderProblem({ code: 'too-many', at });
    left -= 1;
  };
  return {
    base: access.base,
    signal: access.signal,
    now: () => access.now(),
    left: () => left,
    fetch(url, init) {
      const leaving = () => {
        spend();
        init?.leaving?.();
      };
      return access.fetch(url, { ...init, leaving });
    },
  };
}

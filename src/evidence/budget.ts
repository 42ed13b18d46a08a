/**
 * A budget of requests: every one that leaves is counted, also the second try of one; an answer that was kept is free.
 * Of a check's budget each source has its part, and what one has no use for goes to the others.
 */
import { type Access, type Budgeted, ProviderProblem } from '../provider.ts';

/** One source's part of a budget. */
export interface Part {
  left(): number;
  /** False where nothing is left. */
  spend(): boolean;
  /** It asks no more: what is left is for the others. */
  end(): void;
}

export interface Wish {
  /** The most that it has use for. */
  most: number;
  /** One request of it serves many statements. */
  forMany: boolean;
}

/** Whose requests serve many statements keep this much against those whose requests serve one. */
const FOR_MANY = 2 / 3;

export function partsOf(budget: number, wishes: readonly Wish[]): Part[] {
  const shares = sharesOf(budget, wishes);
  let common = budget - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => {
    let own = share;
    let ended = false;
    return {
      left: () => (ended ? 0 : own + common),
      spend() {
        if (ended || own + common < 1) return false;
        if (own > 0) own -= 1;
        else common -= 1;
        return true;
      },
      end() {
        ended = true;
        common += own;
        own = 0;
      },
    };
  });
}

export function sharesOf(budget: number, wishes: readonly Wish[]): number[] {
  const sum = (forMany: boolean) =>
    wishes.reduce((total, wish) => total + (wish.forMany === forMany ? wish.most : 0), 0);
  const forMany = Math.min(sum(true), Math.max(Math.ceil(budget * FOR_MANY), budget - sum(false)));
  const shares = wishes.map(() => 0);
  share(forMany, wishes, true, shares);
  share(budget - forMany, wishes, false, shares);
  return shares;
}

/** Alike, but nobody more than they have use for. */
function share(budget: number, wishes: readonly Wish[], forMany: boolean, shares: number[]): void {
  const order = [...wishes.keys()]
    .filter((index) => wishes[index]?.forMany === forMany)
    .sort((a, b) => (wishes[a]?.most ?? 0) - (wishes[b]?.most ?? 0));
  let left = budget;
  // Where there are too few for all, they are for those that are listed first.
  const least = Math.floor(budget / Math.max(1, order.length));
  if (least === 0) order.sort((a, b) => a - b);
  for (const [at, index] of order.entries()) {
    const fair = least === 0 ? Math.min(1, left) : Math.floor(left / (order.length - at));
    const part = Math.min(wishes[index]?.most ?? 0, fair);
    shares[index] = part;
    left -= part;
  }
}

export function within(access: Access, part: Part, at: string): Budgeted {
  return {
    base: access.base,
    signal: access.signal,
    now: () => access.now(),
    ...(access.archive ? { archive: access.archive } : {}),
    left: () => part.left(),
    fetch(url, init) {
      const tooMany = () => new ProviderProblem({ code: 'too-many', at });
      // At a host with a pace of its own, whoever cannot pay would wait for a turn that comes to nothing.
      const queueing = () => {
        if (part.left() < 1) throw tooMany();
        init?.queueing?.();
      };
      const leaving = () => {
        if (!part.spend()) throw tooMany();
        init?.leaving?.();
      };
      return access.fetch(url, { ...init, queueing, leaving });
    },
  };
}

/** With nothing left to spend: only what was kept is answered. */
export function spent(access: Budgeted, at: string): Budgeted {
  return within(access, { left: () => 0, spend: () => false, end: () => undefined }, at);
}

/** All of a budget for one. */
export function budgeted(access: Access, budget: number, at: string): Budgeted {
  const [part] = partsOf(budget, [{ most: budget, forMany: true }]);
  return within(access, part as Part, at);
}

/** What one source may do in one check: ask its own address, within the rules of http.ts. */
import type { Problem } from '../../src/model.ts';
import type { Access, Source } from '../../src/provider.ts';
import { get, type Outside } from './http.ts';

/** How a source is doing, for the chips of the panel. */
export interface Doing {
  asking: number;
  problem?: Problem;
}

/** After so many requests in a row that came to nothing, the source is left alone for the rest of the check. */
const PATIENCE = 3;

export function accessOf(source: Source, base: string, outside: Outside, changed: (doing: Doing) => void): Access {
  let asking = 0;
  let inVain = 0;
  let problem: Problem | undefined;
  const tell = () => changed(problem ? { asking, problem } : { asking });
  const means: Outside = {
    ...outside,
    // Asked again when a request's turn comes: those that wait behind a source that hangs would each wait as long.
    givenUp: () => (inVain >= PATIENCE ? problem : undefined),
    ended(how) {
      problem = how;
      inVain = how === undefined ? 0 : inVain + weightOf(how);
    },
  };
  return {
    base,
    signal: outside.signal,
    now: outside.now,
    async fetch(url, init) {
      asking += 1;
      tell();
      try {
        const leaving = init?.leaving;
        return await get(
          { source: source.id, base },
          url,
          init?.headers ?? {},
          leaving ? { ...means, leaving } : means,
        );
      } finally {
        asking -= 1;
        tell();
      }
    },
  };
}

/** Where the browser has granted no host, a header of ours would cost a request more: it would ask first whether it may be sent. */
export function withoutHeaders(access: Access): Access {
  return {
    ...access,
    fetch(url, init) {
      const { headers: _, ...rest } = init ?? {};
      return access.fetch(url, rest);
    },
  };
}

/** How much of the patience a failure takes: what says nothing of the source takes none, waiting in vain takes all. */
function weightOf({ code }: Problem): number {
  if (code === 'timeout') return PATIENCE;
  return code === 'interrupted' || code === 'unexpected' ? 0 : 1;
}

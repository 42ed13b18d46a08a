/** What one source may do in one check: ask its own address, within the rules of http.ts. */
import type { Problem } from '../../src/model.ts';
import { type Access, ProviderProblem, type Source } from '../../src/provider.ts';
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
  return {
    base,
    signal: outside.signal,
    now: outside.now,
    async fetch(url, init) {
      if (problem && inVain >= PATIENCE) throw new ProviderProblem(problem);
      asking += 1;
      tell();
      try {
        const fetched = await get({ source: source.id, base }, url, init?.headers ?? {}, outside);
        inVain = 0;
        problem = undefined;
        return fetched;
      } catch (error) {
        if (error instanceof ProviderProblem) {
          problem = error.problem;
          inVain += isAboutTheSource(problem) ? 1 : 0;
        }
        throw error;
      } finally {
        asking -= 1;
        tell();
      }
    },
  };
}

/** Whether the next request would most likely fail too. */
function isAboutTheSource({ code }: Problem): boolean {
  return (
    code === 'offline' || code === 'timeout' || code === 'rate-limited' || code === 'server-error' || code === 'refused'
  );
}

/** Waits no longer than that, also for what never settles and hears no signal. */
import { ProviderProblem } from '../../provider.ts';

export function settled<T>(work: Promise<T>, milliseconds: number, signal: AbortSignal, at: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stopped);
      then();
    };
    const stopped = () => end(() => reject(new ProviderProblem({ code: 'interrupted', at })));
    const timer = setTimeout(() => end(() => reject(new ProviderProblem({ code: 'timeout', at }))), milliseconds);
    if (signal.aborted) return stopped();
    signal.addEventListener('abort', stopped, { once: true });
    work.then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}

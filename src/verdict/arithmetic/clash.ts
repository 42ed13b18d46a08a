/** What does not fit together, and the reckoning that shows it. */
import type { Span } from '../../model.ts';

export interface Clash {
  /** In the sentence. */
  judged: Span[];
  told: string;
}

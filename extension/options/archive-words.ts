/** What is said of the archive and of what is brought into it. */
import type { Collection } from '../../src/evidence/index.ts';
import { ProviderProblem } from '../../src/provider.ts';
import type { Brought, Outcome } from '../feeds.ts';
import { message, problemText } from '../i18n.ts';
import type { News } from './Source.tsx';

const MB = 1_000_000;

export function megabytes(bytes: number): string {
  return (bytes / MB).toLocaleString(undefined, { maximumFractionDigits: bytes < 10 * MB ? 1 : 0 });
}

export function outcomeNews(outcome: Outcome): News {
  if (outcome === 'busy') return { text: message('options_archive_busy'), bad: true };
  if (outcome === 'unchanged') return { text: message('options_archive_unchanged') };
  const { entries, skipped } = outcome.collection;
  const brought = message('options_archive_brought', entries.toLocaleString());
  return { text: skipped > 0 ? `${brought} ${message('options_archive_skipped', skipped.toLocaleString())}` : brought };
}

/** Whatever it was, what was there before is there still. */
export function failureNews(error: unknown, signal: AbortSignal): News {
  if (signal.aborted) return { text: message('options_archive_cancelled') };
  const why =
    error instanceof ProviderProblem
      ? problemText(error.problem)
      : error instanceof DOMException && error.name === 'QuotaExceededError'
        ? message('options_archive_full')
        : error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError
          ? message('options_archive_unreadable')
          : message('options_failed', error instanceof Error ? error.message : String(error));
  return { text: message('options_archive_failed', why), bad: true };
}

export function progressWords({ entries, bytes }: Brought): string {
  return message('options_archive_progress', entries.toLocaleString(), megabytes(bytes));
}

export function collectionWords({ entries, imported, address }: Collection): string {
  const day = new Date(imported).toLocaleDateString(undefined, { dateStyle: 'medium' });
  const count = entries.toLocaleString();
  return address ? message('options_archive_from', count, day, address) : message('options_archive_file', count, day);
}

import { useState } from 'preact/hooks';
import type { LedgerEntry } from '../../src/model.ts';
import { ask } from '../ask.ts';
import { message, problemText } from '../i18n.ts';

/** Drawn at first: a table of thousands of rows is slow, and few read so far. */
const FEW = 100;

interface Props {
  /** Newest first. */
  entries: readonly LedgerEntry[];
  names: { [id: string]: string };
  failed(error: unknown): void;
  refresh(): void;
}

export function Ledger({ entries, names, failed, refresh }: Props) {
  const [all, setAll] = useState(false);
  const drawn = all ? entries : entries.slice(0, FEW);
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{message('options_ledger_title')}</h2>
      <p class="note">{message('options_ledger_note')}</p>
      {entries.length === 0 ? (
        <p>{message('options_ledger_empty')}</p>
      ) : (
        <>
          <p>{message('options_ledger_count', entries.length)}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
          <section class="ledger" tabIndex={0} aria-labelledby="ledger">
            <table>
              <thead>
                <tr>
                  <th scope="col">{message('options_ledger_time')}</th>
                  <th scope="col">{message('options_ledger_source')}</th>
                  <th scope="col">{message('options_ledger_url')}</th>
                  <th scope="col">{message('options_ledger_status')}</th>
                  <th scope="col">{message('options_ledger_size')}</th>
                </tr>
              </thead>
              <tbody>
                {drawn.map((entry) => (
                  <tr key={entry.id} data-request={entry.id}>
                    <td>
                      <time dateTime={entry.at}>{new Date(entry.at).toLocaleString()}</time>
                    </td>
                    <td>{names[entry.source] ?? entry.source}</td>
                    <td class="url">
                      {entry.method} {entry.url}
                      {entry.body && <div class="note">{entry.body}</div>}
                    </td>
                    <td>
                      {entry.status ?? '–'}
                      {entry.problem && <div class="warn">{problemText(entry.problem, names)}</div>}
                    </td>
                    <td class="number">{sizeOf(entry.bytes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <div class="row">
            {drawn.length < entries.length && (
              <button type="button" onClick={() => setAll(true)}>
                {message('options_ledger_more')}
              </button>
            )}
            <button type="button" data-clear onClick={() => ask('clearLedger').then(refresh, failed)}>
              {message('options_ledger_clear')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`;
}

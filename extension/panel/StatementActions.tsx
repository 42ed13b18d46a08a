import { useState } from 'preact/hooks';
import type { Finding, Statement } from '../../src/model.ts';
import { copyOf } from '../../src/report/index.ts';
import { usePanel } from './context.ts';
import { toClipboard } from './hand-over.ts';
import { commentOf } from './rows.ts';
import { searchesFor } from './searches.ts';

const SAID_FOR = 2500;

const searchNames = {
  web: 'card_search_web',
  'fact-checks': 'card_search_checks',
  wikipedia: 'card_search_wikipedia',
} as const;

/** Prepared, and sent to nobody until the reader opens one. */
export function Searches({ statement }: { statement: Statement }) {
  const { say } = usePanel();
  return (
    <p class="searches">
      <span class="aside">{say('card_search')}</span>
      {searchesFor(statement, say).map(({ place, words, url }) => (
        <a
          key={place}
          data-search={place}
          href={url}
          title={words}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
        >
          {say(searchNames[place])}
        </a>
      ))}
    </p>
  );
}

/** What can be done with one statement. */
export function StatementActions({ statement, finding }: { statement: Statement; finding: Finding | undefined }) {
  const { say, lookUp, drop } = usePanel();
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  const unanswered = finding?.asked.some(({ outcome }) => outcome === 'failed');
  const offers = finding === undefined || finding.state === 'failed' || finding.state === 'not-checked' || unanswered;
  const copy = async ({ currentTarget }: { currentTarget: Node }): Promise<void> => {
    const text = copyOf(statement, finding, new Date().toISOString());
    const done = await toClipboard(text, currentTarget.getRootNode());
    setCopied(done ? 'yes' : 'no');
    setTimeout(() => setCopied(''), SAID_FOR);
  };
  const dropIt = ({ currentTarget }: { currentTarget: Element }): void => {
    // The button goes with the entry: a reader with the keyboard stays in the list.
    currentTarget.closest<HTMLElement>('.scroller')?.focus();
    drop(statement.id);
  };
  return (
    <div class="actions">
      {offers && (
        <button type="button" data-action="look-up" onClick={() => lookUp(statement.id)}>
          {say('card_look_up')}
        </button>
      )}
      <button type="button" data-action="copy" data-copied={copied || undefined} onClick={copy}>
        {say(copied === 'yes' ? 'card_copied' : copied === 'no' ? 'card_copy_failed' : 'card_copy')}
      </button>
      <span class="unseen" role="status">
        {copied && say(copied === 'yes' ? 'card_copied' : 'card_copy_failed')}
      </span>
      <button type="button" data-action="drop" onClick={dropIt}>
        {say(commentOf(statement) ? 'card_not_comment' : 'card_not_article')}
      </button>
    </div>
  );
}

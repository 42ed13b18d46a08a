import { useState } from 'preact/hooks';
import type { Finding, Statement } from '../../src/model.ts';
import { isOpen } from '../../src/text/said-words.ts';
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

/** It is open, and somebody who might know was not asked for want of requests. */
function isLeftOut(finding: Finding): boolean {
  if (finding.state !== 'checked' || !finding.asked.some(({ outcome }) => outcome === 'over-budget')) return false;
  return (finding.verdict ?? finding.attribution)?.label.startsWith('not-') ?? true;
}

/** What can be done with one statement; what can be done where something is wrong with it, behind a question. */
export function StatementActions({ statement, finding }: { statement: Statement; finding: Finding | undefined }) {
  const { say, lookUp, drop, hide, openOwn, ...panel } = usePanel();
  const { id } = statement;
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  const unanswered = finding?.asked.some(({ outcome }) => outcome === 'failed') || finding?.asked.length === 0;
  const offers =
    finding === undefined ||
    finding.state === 'failed' ||
    finding.state === 'not-checked' ||
    unanswered ||
    isLeftOut(finding);
  const copy = async ({ currentTarget }: { currentTarget: Node }): Promise<void> => {
    const root = currentTarget.getRootNode();
    const done = await panel
      .copy(id)
      .then((text) => toClipboard(text, root))
      .catch(() => false);
    setCopied(done ? 'yes' : 'no');
    setTimeout(() => setCopied(''), SAID_FOR);
  };
  /** The button goes with what it is in: a reader with the keyboard stays in the list. */
  const leaving = (act: (id: string) => void) => {
    return ({ currentTarget }: { currentTarget: Element }): void => {
      currentTarget.closest<HTMLElement>('.scroller')?.focus();
      act(id);
    };
  };
  const look = (key: 'card_look_up' | 'card_look_again') => (
    <button type="button" data-action="look-up" onClick={() => lookUp(id)}>
      {say(key)}
    </button>
  );
  return (
    <div class="actions">
      {offers && look('card_look_up')}
      <button type="button" data-action="copy" data-copied={copied || undefined} onClick={copy}>
        {say(copied === 'yes' ? 'card_copied' : copied === 'no' ? 'card_copy_failed' : 'card_copy')}
      </button>
      <span class="unseen" role="status">
        {copied && say(copied === 'yes' ? 'card_copied' : 'card_copy_failed')}
      </span>
      <details class="wrong">
        <summary>{say('card_wrong')}</summary>
        <div>
          {!offers && finding?.state === 'checked' && look('card_look_again')}
          {finding?.state === 'checked' && (
            <button type="button" data-action="hide" onClick={leaving(hide)}>
              {say('card_hide')}
            </button>
          )}
          {isOpen(statement) && (
            <button type="button" data-action="own" onClick={() => openOwn(id)}>
              {say('card_own')}
            </button>
          )}
          <button type="button" data-action="drop" onClick={leaving(drop)}>
            {say(commentOf(statement) ? 'card_not_comment' : 'card_not_article')}
          </button>
        </div>
      </details>
    </div>
  );
}

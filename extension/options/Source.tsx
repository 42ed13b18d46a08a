import { useState } from 'preact/hooks';
import type { LedgerEntry } from '../../src/model.ts';
import { ask } from '../ask.ts';
import { grantFor, isFirefox } from '../grant.ts';
import { type MessageKey, message, problemText } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';
import { isBase, type Settings, writeSettings } from '../settings.ts';
import { SourceAddress } from './SourceAddress.tsx';
import { SourceKey } from './SourceKey.tsx';

interface Props {
  source: SourceSetting;
  /** What was asked of it, newest first. */
  entries: readonly LedgerEntry[];
  names: { [id: string]: string };
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

export interface News {
  text: string;
  bad?: boolean;
}

/** What sends more than a plain question is asked only where the browser allows it. */
const needsGrant = ({ key, ownHost, posts }: SourceSetting): boolean => Boolean(key || ownHost || posts);

export function Source({ source, entries, names, settings, failed, refresh }: Props) {
  const { id, name } = source;
  const [news, setNews] = useState<News>({ text: '' });
  // As it was when the page was opened: what is closed by a choice would take the next one away.
  const [open] = useState(source.enabled);

  const write = (change: { enabled?: boolean; base?: string }) => {
    const { base: kept } = settings.sources[id] ?? {};
    const next = change.base ?? kept;
    const own = next && next !== source.defaultBase ? { base: next } : {};
    const sources = { ...settings.sources, [id]: { enabled: change.enabled ?? source.enabled, ...own } };
    return writeSettings({ sources }).then(refresh, failed);
  };
  const grant = () => {
    void grantFor([{ ...source, enabled: true }], ['websiteContent']).then(refresh);
  };
  const switchTo = (enabled: boolean) => {
    // In the click itself: afterwards the browser would not take the question for the reader's.
    if (enabled && needsGrant(source) && source.base && !source.granted) grant();
    void write({ enabled });
  };
  const save = (address: string) => {
    if (!isBase(address)) return setNews({ text: message('options_source_invalid'), bad: true });
    void write({ base: address }).then(() => setNews({ text: message('options_source_saved') }));
  };
  const test = () => {
    setNews({ text: message('options_source_testing', name) });
    ask('testSource', id).then(({ ok, milliseconds, problem }) => {
      if (ok) setNews({ text: message('options_source_works', milliseconds) });
      else setNews({ text: message('options_source_fails', problem ? problemText(problem, names) : ''), bad: true });
      refresh();
    }, failed);
  };

  return (
    <details class="card source" data-source={id} open={open}>
      <summary>
        <h3>{name}</h3>
        <span class="note">{message(stateOf(source))}</span>
      </summary>
      <p class="note">{message(`gets_${id.replaceAll('-', '_')}` as MessageKey)}</p>
      <label class="choice">
        <input type="checkbox" checked={source.enabled} onChange={(event) => switchTo(event.currentTarget.checked)} />
        <span>{message('options_source_enabled', name)}</span>
      </label>
      {!source.local && <SourceAddress source={source} save={save} />}
      {source.key && <SourceKey source={source} tell={setNews} refresh={refresh} />}
      {!source.local && (
        <div class="row">
          <button type="button" data-test disabled={settings.consent !== 'look-up' || !source.base} onClick={test}>
            {message('options_source_test')}
          </button>
          {source.base !== source.defaultBase && source.defaultBase && (
            <button type="button" onClick={() => void write({ base: source.defaultBase })}>
              {message('options_source_default')}
            </button>
          )}
          {!source.granted && source.origins.length > 0 && (
            <button type="button" data-grant onClick={grant}>
              {grantLabel(source)}
            </button>
          )}
        </div>
      )}
      <p class={news.bad ? 'state warn' : 'state note'} role="status">
        {news.text || grantText(source)}
      </p>
      <Last entries={entries} names={names} />
    </details>
  );
}

/** When it last answered, and what it last failed at. */
function Last({ entries, names }: Pick<Props, 'entries' | 'names'>) {
  const answer = entries.find(({ problem, status }) => !problem && status !== null);
  const error = entries.find(({ problem }) => problem && problem.code !== 'interrupted');
  const when = ({ at }: LedgerEntry) => new Date(at).toLocaleString();
  return (
    <>
      {answer && <p class="note last">{message('options_source_last_answer', when(answer), answer.milliseconds)}</p>}
      {error?.problem && (
        <p class="note last">{message('options_source_last_error', when(error), problemText(error.problem, names))}</p>
      )}
    </>
  );
}

function stateOf(source: SourceSetting): MessageKey {
  if (!source.enabled) return 'options_source_state_off';
  if (source.ownHost && !source.base) return 'options_source_state_address';
  if (source.key === 'needed' && !source.keyTail) return 'options_source_state_key';
  const isOff = !source.granted && !source.local && (isFirefox() || needsGrant(source));
  return isOff ? 'options_source_state_grant' : 'options_source_state_ready';
}

/** Whom the browser is to allow. */
export function grantLabel({ origins }: SourceSetting): string {
  return message('options_source_grant', origins.map((origin) => origin.replace(/\/\*$/, '')).join(', '));
}

function grantText(source: SourceSetting): string {
  if (source.local || source.origins.length === 0) return '';
  if (source.granted) return message('options_source_granted');
  return isFirefox() || needsGrant(source)
    ? message('options_source_not_granted')
    : message('options_source_not_granted_chrome');
}

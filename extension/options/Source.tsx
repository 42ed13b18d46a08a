import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { grantFor, isFirefox } from '../grant.ts';
import { message, problemText } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';
import { isBase, type Settings, writeSettings } from '../settings.ts';

interface Props {
  source: SourceSetting;
  names: { [id: string]: string };
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

export function Source({ source, names, settings, failed, refresh }: Props) {
  const { id, name } = source;
  const [base, setBase] = useState(source.base);
  const [news, setNews] = useState<{ text: string; bad?: boolean }>({ text: '' });
  useEffect(() => setBase(source.base), [source.base]);

  const write = (change: { enabled?: boolean; base?: string }) => {
    const { base: kept } = settings.sources[id] ?? {};
    const next = change.base ?? kept;
    const own = next && next !== source.defaultBase ? { base: next } : {};
    const sources = { ...settings.sources, [id]: { enabled: change.enabled ?? source.enabled, ...own } };
    return writeSettings({ sources }).then(refresh, failed);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const address = base.trim().replace(/\/+$/, '');
    if (!isBase(address)) return setNews({ text: message('options_source_invalid'), bad: true });
    void write({ base: address }).then(() => setNews({ text: message('options_source_saved') }));
  };
  const test = () => {
    setNews({ text: message('options_source_testing', name) });
    ask('testSource', id).then(({ ok, milliseconds, problem }) => {
      if (ok) return setNews({ text: message('options_source_works', milliseconds) });
      setNews({ text: message('options_source_fails', problem ? problemText(problem, names) : ''), bad: true });
    }, failed);
  };
  const grant = () => {
    void grantFor([{ ...source, enabled: true }], ['websiteContent']).then(refresh);
  };

  return (
    <section class="card source" data-source={id} aria-labelledby={`name-${id}`}>
      <h3 id={`name-${id}`}>{name}</h3>
      <label class="choice">
        <input
          type="checkbox"
          checked={source.enabled}
          onChange={(event) => void write({ enabled: event.currentTarget.checked })}
        />
        <span>{message('options_source_enabled', name)}</span>
      </label>
      <form onSubmit={save}>
        <label for={`base-${id}`}>{message('options_source_base', name)}</label>
        <div class="address">
          <input
            id={`base-${id}`}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={base}
            onInput={(event) => setBase(event.currentTarget.value)}
          />
          <button type="submit">{message('options_source_save')}</button>
        </div>
      </form>
      <div class="row">
        <button type="button" data-test disabled={settings.consent !== 'look-up'} onClick={test}>
          {message('options_source_test')}
        </button>
        {source.base !== source.defaultBase && (
          <button type="button" onClick={() => void write({ base: source.defaultBase })}>
            {message('options_source_default')}
          </button>
        )}
        {!source.granted && (
          <button type="button" data-grant onClick={grant}>
            {message('options_source_grant', source.origins.map((origin) => origin.replace(/\/\*$/, '')).join(', '))}
          </button>
        )}
      </div>
      <p class={news.bad ? 'state warn' : 'state note'} role="status">
        {news.text || grantText(source)}
      </p>
    </section>
  );
}

function grantText({ granted }: SourceSetting): string {
  if (granted) return message('options_source_granted');
  return isFirefox() ? message('options_source_not_granted') : message('options_source_not_granted_chrome');
}

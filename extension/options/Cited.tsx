import { useState } from 'preact/hooks';
import { grantOrigins } from '../grant.ts';
import { message } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';
import { type Settings, writeSettings } from '../settings.ts';

/** The origins of pages that an article cites, where a check has brought the reader here to allow them. */
export function citedAsked(): string[] {
  const given = new URLSearchParams(location.search).getAll('cited').slice(0, 20);
  const origins = given.flatMap((one) => (URL.canParse(one) ? [new URL(one)] : []));
  const own = origins.filter(
    ({ protocol, hostname }) => protocol === 'https:' || /^(127\.0\.0\.1|localhost)$/.test(hostname),
  );
  return [...new Set(own.map(({ origin }) => origin))];
}

/** Whether they are fetched at all; which, is said page by page. */
export function CitedSetting({ source, settings, failed }: { source: SourceSetting } & Omit<Props, 'origins'>) {
  const { id, name, enabled } = source;
  const write = (on: boolean) =>
    writeSettings({ sources: { ...settings.sources, [id]: { ...settings.sources[id], enabled: on } } }).catch(failed);
  return (
    <section class="card source" data-source={id} aria-labelledby={`name-${id}`}>
      <h3 id={`name-${id}`}>{name}</h3>
      <label class="choice">
        <input type="checkbox" checked={enabled} onChange={(event) => void write(event.currentTarget.checked)} />
        <span>{message('options_cited_on')}</span>
      </label>
      <p class="note">{message('options_cited_note')}</p>
    </section>
  );
}

interface Props {
  origins: readonly string[];
  settings: Settings;
  failed(error: unknown): void;
}

export function Cited({ origins, settings, failed }: Props) {
  const [allowed, setAllowed] = useState(false);
  const allow = () => {
    void grantOrigins(origins, ['websiteContent']).then((isGranted) => {
      if (!isGranted) return;
      setAllowed(true);
      const cited = { ...settings.sources['cited'], enabled: true };
      writeSettings({ sources: { ...settings.sources, cited } }).catch(failed);
    });
  };
  return (
    <section aria-labelledby="cited">
      <h2 id="cited">{message('options_cited_title')}</h2>
      <p class="note">{message('options_cited_note')}</p>
      <ul>
        {origins.map((origin) => (
          <li key={origin}>{new URL(origin).host}</li>
        ))}
      </ul>
      {allowed ? (
        <p role="status">{message('options_cited_allowed')}</p>
      ) : (
        <button type="button" class="primary" data-action="allow-cited" onClick={allow}>
          {message('options_cited_allow')}
        </button>
      )}
    </section>
  );
}

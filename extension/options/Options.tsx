import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LedgerEntry } from '../../src/model.ts';
import { ask } from '../ask.ts';
import { message } from '../i18n.ts';
import type { ModelSetting, SourceSetting } from '../messages.ts';
import { onSettingsChanged, readSettings, type Settings } from '../settings.ts';
import { Allow, askedFor } from './Allow.tsx';
import { Archive } from './Archive.tsx';
import { Budget } from './Budget.tsx';
import { Cited, CitedSetting, citedAsked } from './Cited.tsx';
import { Consent } from './Consent.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { Keys } from './Keys.tsx';
import { Ledger } from './Ledger.tsx';
import { Models } from './Models.tsx';
import { Own, ownAsked } from './Own.tsx';
import { Reading, readingAsked } from './Reading.tsx';
import { Source } from './Source.tsx';

export function Options() {
  const [settings, setSettings] = useState<Settings>();
  const [sources, setSources] = useState<readonly SourceSetting[]>([]);
  const [entries, setEntries] = useState<readonly LedgerEntry[]>([]);
  const [models, setModels] = useState<readonly ModelSetting[]>([]);
  const [problem, setProblem] = useState('');
  const failed = useCallback((error: unknown) => {
    setProblem(message('options_failed', error instanceof Error ? error.message : String(error)));
  }, []);
  const refresh = useCallback(() => {
    readSettings().then(setSettings, failed);
    ask('sources').then(setSources, failed);
    ask('models').then(setModels, failed);
    ask('ledger').then(setEntries, failed);
  }, [failed]);

  useEffect(() => {
    refresh();
    // The reader comes back from a page that was checked.
    const shown = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', shown);
    const forget = onSettingsChanged(refresh);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      forget();
    };
  }, [refresh]);

  const names = {
    ...Object.fromEntries([...sources, ...models].map(({ id, name }) => [id, name])),
    site: message('options_ledger_site'),
  };
  const asked = askedFor();
  const tab = readingAsked();
  const cited = citedAsked();
  const own = ownAsked();
  if (!settings) return <main>{problem && <p role="alert">{problem}</p>}</main>;
  return (
    <main>
      <h1>{message('options_title')}</h1>
      {problem && (
        <p class="warn" role="alert">
          {problem}
        </p>
      )}
      {own && <Own {...own} mayFetch={settings.consent === 'look-up'} failed={failed} />}
      {tab !== undefined && <Reading tab={tab} failed={failed} />}
      {asked && <Allow {...asked} />}
      {cited.length > 0 && <Cited origins={cited} settings={settings} failed={failed} />}
      <Consent settings={settings} sources={sources} failed={failed} refresh={refresh} />
      <section aria-labelledby="sources">
        <h2 id="sources">{message('options_sources_title')}</h2>
        <p class="note">{message('options_sources_note', '{lang}')}</p>
        <Budget settings={settings} failed={failed} refresh={refresh} />
        {sources
          .filter(({ readsPages }) => !readsPages)
          .map((source) => (
            <Source
              key={source.id}
              source={source}
              entries={entries.filter((entry) => entry.source === source.id)}
              names={names}
              settings={settings}
              failed={failed}
              refresh={refresh}
            />
          ))}
        {sources
          .filter(({ readsPages }) => readsPages)
          .map((source) => (
            <CitedSetting key={source.id} source={source} settings={settings} failed={failed} />
          ))}
      </section>
      <Archive settings={settings} failed={failed} />
      <Models models={models} settings={settings} failed={failed} refresh={refresh} />
      <Ledger entries={entries} names={names} failed={failed} refresh={refresh} />
      <Keys />
      <DeleteAll failed={failed} refresh={refresh} />
    </main>
  );
}

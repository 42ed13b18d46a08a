import { useEffect, useState } from 'preact/hooks';
import { message } from '../i18n.ts';
import type { ModelSetting } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { availability, download, removeDownloaded } from './browser-models.ts';
import { ModelTest } from './ModelTest.tsx';
import type { News } from './Source.tsx';

interface Props {
  model: ModelSetting;
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

/** A model of the browser's: fetched by a button here, and nowhere else. */
export function BrowserModel({ model, settings, failed, refresh }: Props) {
  const { id, name } = model;
  const isFirefoxs = id === 'model-firefox';
  const [state, setState] = useState('');
  const [news, setNews] = useState<News>({ text: '' });
  useEffect(() => {
    if (!isFirefoxs) void availability().then(setState);
  }, [isFirefoxs]);
  const isWanted = isFirefoxs ? true : state === 'downloadable' || state === 'downloading';

  const fetchIt = () => {
    setNews({ text: message('options_model_downloading', 0) });
    const told = (part: number) => setNews({ text: message('options_model_downloading', Math.round(part * 100)) });
    download(id, told).then(
      () => {
        setNews({ text: message('options_model_downloaded') });
        setState('available');
        refresh();
      },
      () => setNews({ text: message('options_model_not_downloaded'), bad: true }),
    );
  };
  const remove = () => {
    removeDownloaded().then(() => setNews({ text: message('options_model_removed') }), failed);
  };

  return (
    <section class="card source" data-model={id} aria-labelledby={`model-${id}`}>
      <h3 id={`model-${id}`}>{name}</h3>
      <p class="note">{message(isFirefoxs ? 'options_model_firefox_note' : 'options_model_chrome_note')}</p>
      <div class="row">
        {isWanted && (
          <button type="button" data-download onClick={fetchIt}>
            {message('options_model_download')}
          </button>
        )}
        <ModelTest model={model} settings={settings} tell={setNews} failed={failed} />
        {isFirefoxs && model.granted && (
          <button type="button" data-remove onClick={remove}>
            {message('options_model_remove')}
          </button>
        )}
      </div>
      <p class={news.bad ? 'state warn' : 'state note'} role="status">
        {news.text || (state === 'unavailable' && message('options_model_unavailable'))}
      </p>
    </section>
  );
}

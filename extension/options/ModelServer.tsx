import { useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { grantFor } from '../grant.ts';
import { message, problemText } from '../i18n.ts';
import type { ModelSetting } from '../messages.ts';
import { isBase, isModelName, type Settings, writeSettings } from '../settings.ts';
import { ModelTest } from './ModelTest.tsx';
import { grantLabel, type News } from './Source.tsx';
import { SourceAddress } from './SourceAddress.tsx';
import { SourceKey } from './SourceKey.tsx';

interface Props {
  model: ModelSetting;
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

/** A server of models: where it is, the key for it, and which of its models is asked. */
export function ModelServer({ model, settings, failed, refresh }: Props) {
  const { id, name } = model;
  const [news, setNews] = useState<News>({ text: '' });
  const [names, setNames] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState(model.model);

  const saveAddress = (address: string) => {
    // The path that servers keep all of it under, and that is often copied along.
    const base = address.replace(/\/v1$/, '');
    if (!isBase(base)) return setNews({ text: message('options_model_invalid'), bad: true });
    const sources = { ...settings.sources, [id]: { enabled: false, base } };
    writeSettings({ sources }).then(() => {
      setNews({ text: message('options_source_saved') });
      refresh();
    }, failed);
  };
  const saveName = (event: Event) => {
    event.preventDefault();
    const chosen = wanted.trim();
    if (!isModelName(chosen)) return setNews({ text: message('options_model_name_invalid'), bad: true });
    const next = { ...settings.model, names: { ...settings.model.names, [id]: chosen } };
    writeSettings({ model: next }).then(() => {
      setNews({ text: message('options_source_saved') });
      refresh();
    }, failed);
  };
  const list = () => {
    setNews({ text: message('options_source_testing', name) });
    ask('modelNames', id).then(({ names: found, problem }) => {
      setNames(found);
      if (problem) setNews({ text: problemText(problem, { [id]: name }), bad: true });
      else setNews({ text: message('options_model_names', found.length, found.slice(0, 12).join(', ')) });
    }, failed);
  };
  const grant = () => {
    void grantFor([{ ...model, enabled: true }], ['websiteContent']).then(refresh);
  };

  return (
    <section class="card source" data-model={id} aria-labelledby={`model-${id}`}>
      <h3 id={`model-${id}`}>{name}</h3>
      {model.ownHost && <SourceAddress source={model} label={message('options_model_address')} save={saveAddress} />}
      {model.key && (
        <SourceKey
          source={model}
          label={model.ownHost ? message('options_model_key') : message('options_key', name)}
          tell={setNews}
          refresh={refresh}
        />
      )}
      <form onSubmit={saveName}>
        <label for={`name-${id}`}>{message('options_model_name')}</label>
        <div class="address">
          <input
            id={`name-${id}`}
            type="text"
            list={`names-${id}`}
            autocomplete="off"
            spellcheck={false}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          <button type="submit" data-name-save>
            {message('options_model_name_save')}
          </button>
        </div>
        <datalist id={`names-${id}`}>
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </form>
      <div class="row">
        {!model.granted && model.origins.length > 0 && (
          <button type="button" data-grant onClick={grant}>
            {grantLabel(model)}
          </button>
        )}
        <button type="button" data-names disabled={settings.consent !== 'look-up' || !model.base} onClick={list}>
          {message('options_model_list')}
        </button>
        <ModelTest model={model} settings={settings} tell={setNews} failed={failed} />
      </div>
      <p class={news.bad ? 'state warn' : 'state note'} role="status">
        {news.text || message(model.granted ? 'options_source_granted' : 'options_source_not_granted')}
      </p>
    </section>
  );
}

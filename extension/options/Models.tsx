import { type MessageKey, message } from '../i18n.ts';
import type { ModelSetting } from '../messages.ts';
import { type Settings, writeSettings } from '../settings.ts';
import { BrowserModel } from './BrowserModel.tsx';
import { isThere } from './browser-models.ts';
import { ModelCosts } from './ModelCosts.tsx';
import { ModelServer } from './ModelServer.tsx';

interface Props {
  models: readonly ModelSetting[];
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

/** The language model that may read what was found: none, until the reader sets one up. */
export function Models({ models, settings, failed, refresh }: Props) {
  const use = (id: string | undefined) => {
    const { use: _, ...model } = settings.model;
    writeSettings({ model: { ...model, ...(id ? { use: id } : {}) } }).then(refresh, failed);
  };
  const used = models.find(({ inUse }) => inUse);
  const props = { settings, failed, refresh };
  return (
    <section aria-labelledby="models" data-models>
      <h2 id="models">{message('options_models_title')}</h2>
      <p class="note">{message('options_models_note')}</p>
      <p class="note">{message('options_models_sent')}</p>
      <div class="card">
        <div role="radiogroup" aria-labelledby="models">
          <Choice id={undefined} checked={!used} name="none" choose={use} />
          {models
            .filter(({ id, inBrowser }) => !inBrowser || isThere(id))
            .map(({ id, inUse }) => (
              <Choice key={id} id={id} checked={inUse} name={id} choose={use} />
            ))}
        </div>
      </div>
      {used && !used.inBrowser && <ModelServer key={used.id} model={used} {...props} />}
      {used?.inBrowser && <BrowserModel key={used.id} model={used} {...props} />}
      {used && <ModelCosts key={used.model} model={used} {...props} />}
    </section>
  );
}

function Choice({
  id,
  name,
  checked,
  choose,
}: {
  id: string | undefined;
  name: string;
  checked: boolean;
  choose(id: string | undefined): void;
}) {
  const key = name.replaceAll('-', '_');
  return (
    <label class="choice">
      <input type="radio" name="model" value={name} checked={checked} onChange={() => choose(id)} />
      <span>
        {message(`options_model_${key}` as MessageKey)}
        <br />
        <span class="note">{message(`gets_${key}` as MessageKey)}</span>
      </span>
    </label>
  );
}

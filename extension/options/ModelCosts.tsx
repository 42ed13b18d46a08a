import { useState } from 'preact/hooks';
import { message } from '../i18n.ts';
import type { ModelSetting } from '../messages.ts';
import { isCalls, isDollars, isModelName, type Settings, writeSettings } from '../settings.ts';

interface Props {
  model: ModelSetting;
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

/** How much of it one check may take; prices only where something can cost. */
export function ModelCosts({ model, settings, failed, refresh }: Props) {
  const { calls, most, prices } = settings.model;
  const write = (change: Partial<Settings['model']>) => {
    writeSettings({ model: { ...settings.model, ...change } }).then(refresh, failed);
  };
  return (
    <section class="card source" aria-labelledby="costs" data-costs>
      <h3 id="costs">{message('options_model_costs')}</h3>
      <p class="note">{message(model.here ? 'options_model_costs_nothing' : 'options_model_costs_note')}</p>
      <Figure
        id="calls"
        label={message('options_model_calls')}
        value={calls}
        isFit={isCalls}
        save={(calls) => write({ calls })}
      />
      {!model.here && (
        <>
          <Figure
            id="most"
            label={message('options_model_most')}
            value={most}
            isFit={isDollars}
            save={(most) => write({ most })}
          />
          <Prices prices={prices} wanted={model.model} write={write} />
        </>
      )}
    </section>
  );
}

interface FigureProps {
  id: string;
  label: string;
  value: number;
  isFit(value: unknown): boolean;
  save(value: number): void;
}

function Figure({ id, label, value, isFit, save }: FigureProps) {
  const [text, setText] = useState(String(value));
  const change = (given: string) => {
    setText(given);
    if (given !== '' && isFit(Number(given))) save(Number(given));
  };
  return (
    <div class="budget">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min="0"
        step="any"
        aria-invalid={text === '' || !isFit(Number(text))}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}

interface PricesProps {
  prices: Settings['model']['prices'];
  /** The one that is asked. */
  wanted: string;
  write(change: Partial<Settings['model']>): void;
}

/** Ours would be of yesterday: the reader sets them, as the provider's page has them. */
function Prices({ prices, wanted, write }: PricesProps) {
  const [name, setName] = useState(wanted);
  const [input, setInput] = useState('');
  const [output, setOutput] = useState('');
  const isFit = isModelName(name.trim()) && input !== '' && output !== '' && isDollars(+input) && isDollars(+output);
  const add = (event: Event) => {
    event.preventDefault();
    write({ prices: { ...prices, [name.trim()]: { input: Number(input), output: Number(output) } } });
    setInput('');
    setOutput('');
  };
  const remove = (gone: string) => {
    write({ prices: Object.fromEntries(Object.entries(prices).filter(([one]) => one !== gone)) });
  };
  const rows = Object.entries(prices);
  return (
    <form onSubmit={add} data-prices>
      <h4 id="prices">{message('options_model_prices')}</h4>
      {wanted && !prices[wanted] && <p class="warn">{message('options_model_no_price', wanted)}</p>}
      {rows.length > 0 && (
        <table aria-labelledby="prices">
          <thead>
            <tr>
              <th scope="col">{message('options_model_name')}</th>
              <th scope="col" class="number">
                {message('options_model_price_in')}
              </th>
              <th scope="col" class="number">
                {message('options_model_price_out')}
              </th>
              <th scope="col">
                <span class="unseen">{message('options_model_price_remove', '')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([one, price]) => (
              <tr key={one} data-price={one}>
                <td class="url">{one}</td>
                <td class="number">{price.input}</td>
                <td class="number">{price.output}</td>
                <td>
                  <button
                    type="button"
                    aria-label={message('options_model_price_remove', one)}
                    onClick={() => remove(one)}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="prices">
        <Field id="price-name" label={message('options_model_name')} value={name} type="text" set={setName} />
        <Field id="price-in" label={message('options_model_price_in')} value={input} type="number" set={setInput} />
        <Field id="price-out" label={message('options_model_price_out')} value={output} type="number" set={setOutput} />
        <button type="submit" data-price-save disabled={!isFit}>
          {message('options_model_price_save')}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  id: string;
  label: string;
  value: string;
  type: 'text' | 'number';
  set(value: string): void;
}

function Field({ id, label, value, type, set }: FieldProps) {
  const given = { id, value, onInput: (event: { currentTarget: HTMLInputElement }) => set(event.currentTarget.value) };
  return (
    <div>
      <label for={id}>{label}</label>
      {type === 'number' ? (
        <input {...given} type="number" min="0" step="any" />
      ) : (
        <input {...given} type="text" autocomplete="off" spellcheck={false} />
      )}
    </div>
  );
}

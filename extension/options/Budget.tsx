import { useState } from 'preact/hooks';
import { message } from '../i18n.ts';
import { isBudget, type Settings, writeSettings } from '../settings.ts';

interface Props {
  settings: Settings;
  failed(error: unknown): void;
  refresh(): void;
}

export function Budget({ settings, failed, refresh }: Props) {
  const [value, setValue] = useState(String(settings.budget));
  const change = (given: string) => {
    setValue(given);
    const budget = Number(given);
    if (isBudget(budget)) writeSettings({ budget }).then(refresh, failed);
  };
  return (
    <div class="budget">
      <label for="budget">{message('options_budget')}</label>
      <input
        id="budget"
        type="number"
        min="5"
        max="200"
        aria-describedby="budget-note"
        aria-invalid={!isBudget(Number(value))}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <p class="note" id="budget-note">
        {message('options_budget_note')}
      </p>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { message } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';

interface Props {
  source: SourceSetting;
  /** Instead of its name. */
  label?: string;
  save(address: string): void;
}

export function SourceAddress({ source, label, save }: Props) {
  const { id, name } = source;
  const [base, setBase] = useState(source.base);
  // While drawing, for an effect comes later and would wipe out what was typed meanwhile.
  const [known, setKnown] = useState(source.base);
  if (known !== source.base) {
    setKnown(source.base);
    setBase(source.base);
  }
  const submit = (event: Event) => {
    event.preventDefault();
    save(base.trim().replace(/\/+$/, ''));
  };
  return (
    <form onSubmit={submit}>
      <label for={`base-${id}`}>
        {label ?? message(source.ownHost ? 'options_source_own' : 'options_source_base', name)}
      </label>
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
  );
}

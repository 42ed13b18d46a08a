import { useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { message } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';
import type { News } from './Source.tsx';

interface Props {
  source: SourceSetting;
  /** Instead of its name. */
  label?: string;
  tell(news: News): void;
  refresh(): void;
}

/** Takes a key and never shows one: only its last characters, by which its owner knows it. */
export function SourceKey({ source, label, tell, refresh }: Props) {
  const { id, name, base, keyTail } = source;
  const [key, setKey] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    ask('setKey', id, key.trim()).then(
      () => {
        setKey('');
        tell({ text: message('options_key_saved') });
        refresh();
      },
      () => tell({ text: message('options_key_invalid'), bad: true }),
    );
  };
  const remove = () => {
    ask('removeKey', id).then(() => {
      tell({ text: message('options_key_removed') });
      refresh();
    });
  };
  return (
    <form onSubmit={submit}>
      <label for={`key-${id}`}>{label ?? message('options_key', name)}</label>
      <div class="address">
        <input
          id={`key-${id}`}
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`key-note-${id}`}
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
        <button type="submit" data-key-save disabled={key.trim() === '' || base === ''}>
          {message('options_key_save')}
        </button>
      </div>
      <p class="note" id={`key-note-${id}`}>
        {keyTail && <strong data-key>{message('options_key_set', `…${keyTail}`)} </strong>}
        {message('options_key_note', base)}
      </p>
      {keyTail && (
        <button type="button" data-key-remove onClick={remove}>
          {message('options_key_remove')}
        </button>
      )}
    </form>
  );
}

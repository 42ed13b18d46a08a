import { useEffect, useState } from 'preact/hooks';
import browser from '../browser.ts';
import { isFirefox } from '../grant.ts';
import { message } from '../i18n.ts';

export function Keys() {
  const [keys, setKeys] = useState<{ name: string; description: string; key: string }[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKeys(
        commands.map(({ name, description, shortcut }) => ({
          name: name ?? '',
          description: name === '_execute_action' ? message('options_keys_check') : (description ?? ''),
          key: shortcut || message('options_keys_none'),
        })),
      );
    });
  }, []);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{message('options_keys_title')}</h2>
      <dl class="keys">
        {keys.map(({ name, description, key }) => (
          <>
            <dt key={name}>
              <kbd>{key}</kbd>
            </dt>
            <dd>{description}</dd>
          </>
        ))}
      </dl>
      <p class="note">{isFirefox() ? message('options_keys_note_firefox') : message('options_keys_note_chrome')}</p>
    </section>
  );
}

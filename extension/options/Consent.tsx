import { useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { grantFor, isFirefox } from '../grant.ts';
import { message } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';
import { type Settings, writeSettings } from '../settings.ts';

interface Props {
  settings: Settings;
  sources: readonly SourceSetting[];
  failed(error: unknown): void;
  refresh(): void;
}

export function Consent({ settings, sources, failed, refresh }: Props) {
  const [refused, setRefused] = useState(false);

  const choose = (choice: 'look-up' | 'on-device') => {
    ask('consent', choice).then(refresh, failed);
    // In the click itself, and nobody waits for it.
    if (choice === 'look-up') void grantFor(sources, ['websiteContent']).then(refresh);
  };
  const sendComments = (wanted: boolean) => {
    setRefused(false);
    const allowed = wanted && isFirefox() ? grantFor([], ['personalCommunications']) : Promise.resolve(true);
    allowed
      .then(async (granted) => {
        setRefused(!granted);
        if (granted) await writeSettings({ sendComments: wanted });
      })
      .then(refresh, failed);
  };

  return (
    <section aria-labelledby="consent" class="card">
      <h2 id="consent">{message('options_consent_title')}</h2>
      {settings.consent === 'undecided' && <p>{message('options_consent_undecided')}</p>}
      <div role="radiogroup" aria-labelledby="consent">
        {(['look-up', 'on-device'] as const).map((choice) => (
          <label class="choice" key={choice}>
            <input
              type="radio"
              name="consent"
              value={choice}
              checked={settings.consent === choice}
              onChange={() => choose(choice)}
            />
            <span>
              {choice === 'look-up' ? message('options_consent_look_up') : message('options_consent_on_device')}
            </span>
          </label>
        ))}
      </div>
      <label class="choice">
        <input
          type="checkbox"
          name="comments"
          checked={settings.sendComments}
          disabled={settings.consent !== 'look-up'}
          onChange={(event) => sendComments(event.currentTarget.checked)}
        />
        <span>
          {message('options_comments')}
          <br />
          <span class="note">{message('options_comments_note')}</span>
        </span>
      </label>
      {refused && (
        <p class="warn" role="alert">
          {message('options_comments_refused')}
        </p>
      )}
    </section>
  );
}

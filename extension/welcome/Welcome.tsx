import { message } from '../i18n.ts';
import type { SourceSetting } from '../messages.ts';

interface Props {
  icon: string;
  sources: readonly SourceSetting[];
  failed?: string | undefined;
  choose(choice: 'look-up' | 'on-device'): void;
}

/** What the reader has not switched on, and what asks nobody, gets nothing. */
const isAsked = ({ enabled, local }: SourceSetting): boolean => enabled && !local;

export function Welcome({ icon, sources, failed, choose }: Props) {
  return (
    <main class="welcome">
      <p class="brand">
        <img src={icon} width="32" height="32" alt="" /> {message('ext_name')}
      </p>
      <h1>{message('welcome_title')}</h1>
      <p class="lead">{message('welcome_lead')}</p>
      <div class="asks">
        <div class="card">
          <h2>{message('welcome_sent_title')}</h2>
          <p>{message('welcome_sent_words')}</p>
          <p>{message('welcome_sent_masked')}</p>
          <p class="note">{message('welcome_sent_honest')}</p>
        </div>
        <div class="card">
          <h2>{message('welcome_whom_title')}</h2>
          <ul class="whom">
            {sources.filter(isAsked).map((source) => (
              <li key={source.id}>
                <strong>{source.name}</strong>
                <br />
                <code>{source.base.replace('{lang}.', '')}</code>
              </li>
            ))}
          </ul>
          <p class="note">{message('welcome_whom_note')}</p>
        </div>
        <div class="card">
          <h2>{message('welcome_never_title')}</h2>
          <ul>
            <li>{message('welcome_never_address')}</li>
            <li>{message('welcome_never_people')}</li>
            <li>{message('welcome_never_cookies')}</li>
            <li>{message('welcome_never_us')}</li>
          </ul>
          <p class="note">{message('welcome_comments')}</p>
        </div>
      </div>
      <div class="choice">
        {failed && (
          <p class="warn" role="alert">
            {message('options_failed', failed)}
          </p>
        )}
        <div class="row">
          <button type="button" data-choice="look-up" onClick={() => choose('look-up')}>
            {message('welcome_look_up')}
          </button>
          <button type="button" data-choice="on-device" onClick={() => choose('on-device')}>
            {message('welcome_on_device')}
          </button>
        </div>
        <p class="note">
          {message('welcome_permission')} {message('welcome_later')}
        </p>
      </div>
    </main>
  );
}

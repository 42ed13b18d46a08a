import { useState } from 'preact/hooks';
import { grantOrigins } from '../grant.ts';
import { message } from '../i18n.ts';

/** The origin of a frame with comments, where a check has brought the reader here to allow it. */
export function frameAsked(): string | undefined {
  const given = new URLSearchParams(location.search).get('frame') ?? '';
  return URL.canParse(given) ? new URL(given).origin : undefined;
}

export function Frame({ origin }: { origin: string }) {
  const [allowed, setAllowed] = useState(false);
  const { host } = new URL(origin);
  return (
    <section aria-labelledby="frame">
      <h2 id="frame">{message('options_frame_title', host)}</h2>
      <p class="note">{message('options_frame_note', host)}</p>
      {allowed ? (
        <p role="status">{message('options_frame_allowed')}</p>
      ) : (
        <button
          type="button"
          class="primary"
          data-action="allow-frame"
          onClick={() => grantOrigins([origin]).then(setAllowed)}
        >
          {message('options_frame_allow', host)}
        </button>
      )}
    </section>
  );
}

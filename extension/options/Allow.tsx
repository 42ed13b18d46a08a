import { useState } from 'preact/hooks';
import { type DataCollection, grantOrigins } from '../grant.ts';
import { message } from '../i18n.ts';

/** What a check has brought the reader here to allow: reading a frame's comments, or asking the page's own site. */
export interface Asked {
  what: 'frame' | 'site';
  origin: string;
}

export function askedFor(): Asked | undefined {
  const parameters = new URLSearchParams(location.search);
  for (const what of ['frame', 'site'] as const) {
    const given = parameters.get(what) ?? '';
    if (URL.canParse(given)) return { what, origin: new URL(given).origin };
  }
  return undefined;
}

export function Allow({ what, origin }: Asked) {
  const [allowed, setAllowed] = useState(false);
  const { host } = new URL(origin);
  // A frame is told nothing.
  const collected: DataCollection[] = what === 'site' ? ['websiteContent'] : [];
  return (
    <section aria-labelledby="allow">
      <h2 id="allow">{message(`options_${what}_title`, host)}</h2>
      <p class="note">{message(`options_${what}_note`, host)}</p>
      {allowed ? (
        <p role="status">{message(`options_${what}_allowed`, host)}</p>
      ) : (
        <button
          type="button"
          class="primary"
          data-action={`allow-${what}`}
          onClick={() => grantOrigins([origin], collected).then(setAllowed)}
        >
          {message('options_frame_allow', host)}
        </button>
      )}
    </section>
  );
}

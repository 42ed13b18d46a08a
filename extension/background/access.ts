/** What one source may do in one check: ask its own address, within the rules of http.ts. */
import type { Problem } from '../../src/model.ts';
import type { Access, Provider } from '../../src/provider.ts';
import { isPublic, isUnder } from './addresses.ts';
import { type Outside, send, type Target } from './http.ts';

/** How a source is doing, for the chips of the panel. */
export interface Doing {
  asking: number;
  problem?: Problem;
}

/** What the reader has set up for a source, and the browser allows. */
export interface Place {
  /** The base address; empty where it has none. */
  base: string;
  key?: string | undefined;
  /** Whether the browser has granted the origin of an address. Asked for those that read pages. */
  isGranted?(url: string): Promise<boolean>;
}

/** After so many requests in a row that came to nothing, the source is left alone for the rest of the check. */
const PATIENCE = 3;

export function accessOf(
  provider: Provider,
  place: Place,
  outside: Outside,
  changed: (doing: Doing) => void = () => undefined,
): Access {
  let asking = 0;
  let inVain = 0;
  let problem: Problem | undefined;
  const tell = () => changed(problem ? { asking, problem } : { asking });
  const target = targetOf(provider, place);
  const means: Outside = {
    ...outside,
    // Asked again when a request's turn comes: those that wait behind a source that hangs would each wait as long.
    givenUp: () => (inVain >= PATIENCE ? problem : undefined),
    ended(how) {
      problem = how;
      inVain = how === undefined ? 0 : inVain + weightOf(how, provider);
    },
  };
  return {
    base: place.base,
    signal: outside.signal,
    now: outside.now,
    async fetch(url, init = {}) {
      asking += 1;
      tell();
      try {
        const { leaving } = init;
        return await send(target, url, init, leaving ? { ...means, leaving } : means);
      } finally {
        asking -= 1;
        tell();
      }
    },
  };
}

function targetOf(provider: Provider, { base, key, isGranted }: Place): Target {
  const { id, limits, posts, sendsMuch, explain } = provider;
  // A base is where pages stand that are not public: on the reader's own machine, by the reader's own setting.
  const isPage = (url: string) => isPublic(url) || (base !== '' && isUnder(base, url));
  const allows = provider.readsPages
    ? async (url: string) => isPage(url) && ((await isGranted?.(url)) || 'no-permission')
    : (url: string) => isUnder(base, url);
  return {
    source: id,
    allows,
    ...(key && provider.key
      ? { key: { header: provider.key.header, value: `${provider.key.prefix ?? ''}${key}` } }
      : {}),
    ...(posts ? { posts } : {}),
    ...(sendsMuch ? { sendsMuch } : {}),
    ...(limits ? { limits } : {}),
    ...(explain ? { explain } : {}),
  };
}

/** Where the browser has granted no host, a header of ours would cost a request more: it would ask first whether it may be sent. */
export function withoutHeaders(access: Access): Access {
  return {
    ...access,
    fetch(url, init) {
      const { headers: _, ...rest } = init ?? {};
      return access.fetch(url, rest);
    },
  };
}

/**
 * How much of the patience a failure takes: what says nothing of the source takes none; waiting in vain, or a key that is
 * not taken or has nothing left, takes all. Of those that read pages, each asks another server.
 */
function weightOf({ code }: Problem, { readsPages }: Provider): number {
  if (readsPages) return 0;
  if (code === 'timeout' || code === 'key-refused' || code === 'used-up') return PATIENCE;
  return code === 'interrupted' || code === 'unexpected' ? 0 : 1;
}

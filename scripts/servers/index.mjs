/** Real servers of the kinds that readers run, of our own articles, each where it is installed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { kiwix } from './kiwix.mjs';
import { mediawiki } from './mediawiki.mjs';
import { searxng } from './searxng.mjs';

/** @param {string[]} [only] Ids of sources; then one that is not installed is a failure. */
export async function startServers(only) {
  const kinds = [mediawiki, searxng, kiwix].filter(({ id }) => !only || only.includes(id));
  /** @type {{ id: string, address: string, close(): Promise<unknown> }[]} */
  const up = [];
  let failed = kinds.length === 0;
  for (const kind of kinds) {
    if (!kind.isThere()) {
      console.log(
        `${kind.name} is not installed. On Debian: sudo apt-get install --no-install-recommends ${kind.packages}`,
      );
      if (only) failed = true;
      continue;
    }
    const folder = join(root, '.cache', 'servers', kind.id);
    mkdirSync(folder, { recursive: true });
    try {
      const server = await kind.start(folder);
      up.push({ id: kind.id, ...server });
      console.log(`${kind.name}: ${server.address}`);
    } catch (error) {
      failed = true;
      console.error(`${kind.name} could not be started: ${error instanceof Error ? error.message : error}`);
    }
  }
  return {
    failed,
    /** @type {{ [source: string]: string }} */
    addresses: Object.fromEntries(up.map(({ id, address }) => [id, address])),
    close: () => Promise.all(up.map(({ close }) => close())),
  };
}

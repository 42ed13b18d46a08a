/** The sources of e2e/sources, served on this machine: what the demo and the specs look things up in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'sources');

/** The servers are written in TypeScript, which Node does not read by itself: the bundler that is installed does. */
async function load() {
  const plain = join(folder, 'index.mjs');
  if (existsSync(plain)) return import(plain);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(folder, 'index.ts'), { logLevel: 'error', configFile: false });
  return module;
}

/** @returns {Promise<{ bases: { [source: string]: string }, close(): Promise<void> }>} */
export async function serveSources() {
  const { serveWikidata, serveWikipedia } = await load();
  const [wikidata, wikipedia] = await Promise.all([serveWikidata(), serveWikipedia()]);
  return {
    bases: { wikidata: baseOf(wikidata), wikipedia: baseOf(wikipedia) },
    async close() {
      await Promise.all([wikidata.close(), wikipedia.close()]);
    },
  };
}

const baseOf = (server) => (server.base ?? server.url ?? server.address).replace(/\/$/, '');

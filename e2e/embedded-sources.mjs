/** The sources of e2e/sources, served on this machine: what the demo and the specs look things up in. */
import { serveWikidata } from './sources/wikidata.mjs';
import { serveWikipedia } from './sources/wikipedia.mjs';

/** @typedef {Awaited<ReturnType<typeof serveWikipedia>>} Server */
/** @returns {Promise<{ bases: { [source: string]: string }, wikidata: Server, wikipedia: Server, close(): Promise<void> }>} */
export async function serveSources() {
  const [wikidata, wikipedia] = await Promise.all([serveWikidata(), serveWikipedia()]);
  return {
    bases: { wikidata: wikidata.address, wikipedia: wikipedia.address },
    wikidata,
    wikipedia,
    async close() {
      await Promise.all([wikidata.close(), wikipedia.close()]);
    },
  };
}

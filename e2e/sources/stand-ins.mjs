/** Every source that can be asked, by its id, as a server of this machine. Node only. */
import { serveGdelt } from './gdelt.mjs';
import { KEYED, serveKeyed } from './keyed.mjs';
import { serveWikidata } from './wikidata.mjs';
import { serveWikipedia } from './wikipedia.mjs';

export { KEY, USED_UP } from './keyed.mjs';

const open = { wikidata: serveWikidata, wikipedia: serveWikipedia, gdelt: serveGdelt };

/** @param {string} id */
export async function serveStandIn(id) {
  const keyed = KEYED.find((one) => one === id);
  if (keyed) return serveKeyed(keyed);
  const serve = open[/** @type {keyof typeof open} */ (id)];
  if (!serve) throw new Error(`There is no stand-in for ${id}.`);
  return serve();
}

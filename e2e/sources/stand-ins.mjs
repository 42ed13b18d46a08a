/** Every source that can be asked, by its id, as a server of this machine. Node only. */
import { serveGdelt } from './gdelt.mjs';
import { KEYED, serveKeyed } from './keyed.mjs';
import { serve } from './serve.mjs';
import { serveWikidata } from './wikidata.mjs';
import { serveWikipedia } from './wikipedia.mjs';

export { KEY, USED_UP } from './keyed.mjs';

/** A page that articles cite. */
const ARTICLE = `<!doctype html><html lang="en"><title>The vote on the wall</title><h1>The vote on the wall</h1>
<p>By Ada Holm</p><p>The council voted nine to six. The wall would cost 38.5 million crowns, the treasurer said.</p>
<p>“The sea does not wait for our paperwork,” Marit Solbakken said after the vote.</p></html>`;

const serveCited = () => serve({}, () => ({ text: ARTICLE }));

const open = { wikidata: serveWikidata, wikipedia: serveWikipedia, cited: serveCited, gdelt: serveGdelt };

/** @param {string} id */
export async function serveStandIn(id) {
  const keyed = KEYED.find((one) => one === id);
  if (keyed) return serveKeyed(keyed);
  const serve = open[/** @type {keyof typeof open} */ (id)];
  if (!serve) throw new Error(`There is no stand-in for ${id}.`);
  return serve();
}

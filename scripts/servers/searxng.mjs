/** Debian's searx, which answers as SearXNG does. Its one engine is here, so that nothing is asked of the internet. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ownArticles } from '../../e2e/sources/wikipedia.mjs';
import { freePort, running } from './programs.mjs';

export const searxng = {
  id: 'searxng',
  name: 'SearXNG (searx)',
  packages: 'searx',
  isThere: () => existsSync('/usr/lib/python3/dist-packages/searx/webapp.py'),

  /** @param {string} folder */
  async start(folder) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const engine = await serveEngine();
    try {
      const port = await freePort();
      const address = `http://127.0.0.1:${port}`;
      const settings = join(folder, 'settings.yml');
      writeFileSync(settings, settingsWith(port, engine.port));
      const server = await running('/usr/bin/python3', ['-m', 'searx.webapp'], {
        env: { SEARX_SETTINGS_PATH: settings },
        log: join(folder, 'log'),
        answersAt: `${address}/search?q=port+ellery&format=json`,
      });
      return { address, close: () => server.close().finally(engine.close) };
    } catch (error) {
      await engine.close();
      throw error;
    }
  },
};

/** Articles that have all the words, at addresses of no house that there is. */
async function serveEngine() {
  const server = createServer((request, response) => {
    const words = (new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('q') ?? '')
      .toLowerCase()
      .split(/\s+/);
    const results = ownArticles()
      .filter(({ title, text }) => words.every((word) => `${title} ${text}`.toLowerCase().includes(word)))
      .map(({ title, text }, at) => ({ url: `https://house-${at}.example/${encodeURIComponent(title)}`, title, text }));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ results }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}

const settingsWith = (port, engine) => `
general: { debug: False, instance_name: searx, contact_url: False, enable_stats: False }
brand: { git_url: "", git_branch: "", issue_url: "", docs_url: "", public_instances: "", wiki_url: "", twitter_url: "" }
search: { safe_search: 0, autocomplete: "", default_lang: "", ban_time_on_fail: 1, max_ban_time_on_fail: 2, formats: [html, json] }
server: { port: ${port}, bind_address: 127.0.0.1, secret_key: of-${port}-alone, base_url: False, image_proxy: False, http_protocol_version: "1.1", method: GET, default_http_headers: {} }
ui: { static_path: /usr/share/python3-searx/static, templates_path: /usr/share/python3-searx/templates, default_theme: oscar, default_locale: en, theme_args: { oscar_style: logicodev } }
outgoing: { request_timeout: 5.0, useragent_suffix: "", pool_connections: 4, pool_maxsize: 4 }
engines:
  - { name: articles, engine: json_engine, shortcut: ar, categories: general, paging: False, search_url: "http://127.0.0.1:${engine}/?q={query}", results_query: results, url_query: url, title_query: title, content_query: text, enable_http: True }
locales: { en: English }
doi_resolvers: { oadoi.org: "https://oadoi.org/" }
default_doi_resolver: oadoi.org
`;

/** A real MediaWiki of the articles that our stand-in has: Debian's package, in SQLite, at the paths of Wikipedia. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownArticles } from '../../e2e/sources/wikipedia.mjs';
import { freePort, missing, once, running } from './programs.mjs';

const HOME = '/usr/share/mediawiki';

export const mediawiki = {
  id: 'wikipedia',
  name: 'MediaWiki',
  packages: 'mediawiki php-cli php-sqlite3 php-mbstring php-xml php-intl',
  isThere: () => missing(['php']).length === 0 && existsSync(join(HOME, 'maintenance', 'install.php')),

  /** @param {string} folder Emptied and filled anew. */
  async start(folder) {
    rmSync(folder, { recursive: true, force: true });
    for (const name of ['data', 'root', 'articles']) mkdirSync(join(folder, name), { recursive: true });
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const env = { MW_CONFIG_FILE: join(folder, 'LocalSettings.php') };
    const maintenance = (name, ...args) => once('php', [join(HOME, 'maintenance', `${name}.php`), ...args], { env });
    once('php', [
      ...[join(HOME, 'maintenance', 'install.php'), '--dbtype', 'sqlite', '--dbname', 'wiki'],
      ...['--dbpath', join(folder, 'data'), '--server', address, '--scriptpath', '/w', '--confpath', folder],
      ...['--lang', 'en', '--pass', `of-${port}-alone`, 'Wikipedia', 'Keeper'],
    ]);
    appendFileSync(env.MW_CONFIG_FILE, SETTINGS);
    writeFileSync(join(folder, 'root', 'router.php'), ROUTER);
    for (const [title, text] of pages()) {
      writeFileSync(join(folder, 'articles', `${title.replaceAll(' ', '_')}.txt`), text);
    }
    const files = readdirSync(join(folder, 'articles')).map((name) => join(folder, 'articles', name));
    maintenance('importTextFiles', '--overwrite', ...files);
    maintenance('rebuildtextindex');
    const server = await running(
      'php',
      [
        '-d',
        'display_errors=0',
        '-S',
        `127.0.0.1:${port}`,
        '-t',
        join(folder, 'root'),
        join(folder, 'root', 'router.php'),
      ],
      {
        env: { ...env, PHP_CLI_SERVER_WORKERS: '3' },
        log: join(folder, 'log'),
        answersAt: `${address}/w/api.php?action=query&meta=siteinfo&format=json`,
      },
    );
    return { address, close: server.close };
  },
};

/** The introduction ends at the first heading. */
function* pages() {
  for (const { title, text, redirects = [] } of ownArticles()) {
    const [introduction, ...rest] = text.split('\n\n');
    yield [title, [introduction, ...(rest.length > 0 ? ['== More ==', ...rest] : [])].join('\n\n')];
    for (const from of redirects) yield [from, `#REDIRECT [[${title}]]`];
  }
}

const SETTINGS = `
$wgArticlePath = '/wiki/$1';
$wgUsePathInfo = true;
$wgMainCacheType = CACHE_NONE;
$wgSessionCacheType = CACHE_DB;
$wgCacheDirectory = false;
$wgJobRunRate = 0;
$wgEnableUploads = false;
$wgGroupPermissions['*']['edit'] = false;
wfLoadExtension( 'TextExtracts' );
`;

const ROUTER = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$script = null;
if ( $path === '/w/api.php' ) $script = 'api.php';
elseif ( preg_match( '~^/wiki/(.+)$~', $path, $found ) ) {
  $script = 'index.php';
  $_GET['title'] = $_REQUEST['title'] = rawurldecode( $found[1] );
}
if ( $script === null ) { http_response_code( 404 ); echo 'Not found'; return true; }
$_SERVER['SCRIPT_FILENAME'] = "${HOME}/$script";
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "/w/$script";
unset( $_SERVER['PATH_INFO'] );
chdir( '${HOME}' );
require "${HOME}/$script";
return true;
`;

/** The options of the demo. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `npm run demo -- [options]
  --headless            no window: prints what was found, saves a picture to out/
  --browser <name>      chromium (default) or firefox
  --page <file or url>  instead of our own demo page
  --sources <file.json> base address by source id, instead of the embedded sources
  --servers             MediaWiki, SearXNG and Kiwix themselves, where they are installed
  --live                the real sources, on the internet
  --on-device           declines on the welcome page: nothing is looked up
  --findings <file>     also writes the JSON export there
  --explain             why each block of the page was taken or left; what was asked for each statement, and how it was
                        decided`;

export function demoArguments(argv = process.argv.slice(2)) {
  const { values } = parseArgs({
    args: argv,
    options: {
      headless: { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chromium' },
      page: { type: 'string' },
      sources: { type: 'string' },
      servers: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      'on-device': { type: 'boolean', default: false },
      findings: { type: 'string' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const browser = { chrome: 'chromium', chromium: 'chromium', firefox: 'firefox' }[values.browser];
  if (!browser) throw new Error(`--browser is chromium or firefox, not ${values.browser}.`);
  const remote = values.page !== undefined && /^https?:\/\//.test(values.page);
  const file = values.page === undefined || remote ? undefined : resolve(values.page);
  if (file !== undefined && !existsSync(file)) throw new Error(`There is no page ${file}.`);
  if ([values.sources, values.live, values.servers].filter(Boolean).length > 1)
    throw new Error('Only one of --sources, --servers and --live.');
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return {
    help: values.help,
    headless: values.headless || noDisplay,
    browser: /** @type {'chromium' | 'firefox'} */ (browser),
    url: remote ? values.page : undefined,
    file,
    sources: values.sources === undefined ? undefined : readSources(resolve(values.sources)),
    servers: values.servers,
    live: values.live,
    onDevice: values['on-device'],
    findings: values.findings === undefined ? undefined : resolve(values.findings),
    explain: values.explain,
  };
}

function readSources(file) {
  const given = JSON.parse(readFileSync(file, 'utf8'));
  const right = Object.entries(given).every(([id, base]) => /^[a-z0-9-]+$/.test(id) && typeof base === 'string');
  if (!right) throw new Error(`${file} must hold { "<source id>": "<base address>" }.`);
  return given;
}

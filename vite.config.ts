/** Builds the extension: `vite build --mode chrome` or `--mode firefox` leaves it in `dist/<mode>`. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

type Browser = 'chrome' | 'firefox';

/** What one browser does not know, it warns of: each gets only its own keys. */
function manifestFor(browser: Browser) {
  const { browser_specific_settings, minimum_chrome_version, message_serialization, optional_permissions, ...common } =
    manifest;
  return browser === 'firefox'
    ? { ...common, optional_permissions, browser_specific_settings }
    : { ...common, minimum_chrome_version, message_serialization };
}

/**
 * Mends three things that the extension bundler leaves behind:
 * - it declares the injected files web-accessible, by which any page could tell that we are installed
 *   (`scripting.executeScript` needs no such thing);
 * - it names the background's chunk by its base name, and takes another `index.ts` for it;
 * - it leaves module copies of the injected files, which nothing loads.
 */
function mendBundle(outDir: string, browser: Browser): Plugin {
  let background = '';
  return {
    name: 'mend-bundle',
    enforce: 'post',
    writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('extension/background/index.ts'))
          background = chunk.fileName;
      }
    },
    closeBundle() {
      const path = join(outDir, 'manifest.json');
      if (!existsSync(path)) return; // the build has failed: its own error is the one to show
      if (!background)
        throw new Error('The background has no chunk of its own: has extension/background/index.ts moved?');
      const built = JSON.parse(readFileSync(path, 'utf8')) as { [key: string]: unknown };
      delete built.web_accessible_resources;
      delete (built.background as { [key: string]: unknown })[browser === 'chrome' ? 'scripts' : 'service_worker'];
      writeFileSync(path, `${JSON.stringify(built, null, 2)}\n`);
      writeFileSync(join(outDir, 'service-worker-loader.js'), `import './${background}';\n`);
      while (removeUnnamed(outDir));
      rmSync(join(outDir, '.vite'), { recursive: true, force: true });
    },
  };
}

/** Removes the assets that no other file names; true where there were any. */
function removeUnnamed(outDir: string): boolean {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|json|css)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
  const unnamed = readdirSync(join(outDir, 'assets')).filter(
    (asset) => !files.some((file) => file.name !== asset && file.text.includes(asset)),
  );
  for (const asset of unnamed) rmSync(join(outDir, 'assets', asset));
  return unnamed.length > 0;
}

/** The HTML parser decodes no character references for us; without this its table of them would ship all the same. */
export const undecoded = { 'entities/decode': join(import.meta.dirname, 'src/evidence/html/undecoded.ts') };

/** What the background shares with our own pages: in one file, for many small ones compress worse. */
const SHARED =
  /extension\/(i18n|settings|messages|browser)\.ts|src\/(text\/mask|report\/(finding-text|phrases)|verdict\/language-model\/own-models)\.ts|webextension-polyfill/;

export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const outDir = `dist/${browser}`;
  return {
    plugins: [crx({ manifest: manifestFor(browser) as never, browser }), mendBundle(outDir, browser)],
    resolve: { alias: undecoded },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      // The oldest browsers that the manifest admits.
      target: ['chrome140', 'firefox142'],
      modulePreload: false,
      minify: true,
      rollupOptions: {
        output: { advancedChunks: { groups: [{ name: 'shared', test: SHARED }] } },
        input: {
          welcome: 'extension/welcome/index.html',
          options: 'extension/options/index.html',
          paste: 'extension/paste/index.html',
        },
      },
    },
  };
});

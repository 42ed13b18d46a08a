/** Builds the extension: `vite build --mode chrome` or `--mode firefox` leaves it in `dist/<mode>`. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

type Browser = 'chrome' | 'firefox';

/** What one browser does not know, it warns of: each gets only its own keys. */
function manifestFor(browser: Browser) {
  const { browser_specific_settings, minimum_chrome_version, ...common } = manifest;
  return browser === 'firefox' ? { ...common, browser_specific_settings } : { ...common, minimum_chrome_version };
}

/**
 * The injected files are run by `scripting.executeScript` alone. The bundler's plug-in also declares them
 * web-accessible, by which any page could tell that we are installed, and leaves module copies that nothing loads.
 */
function nothingWebAccessible(outDir: string, browser: Browser): Plugin {
  return {
    name: 'nothing-web-accessible',
    enforce: 'post',
    closeBundle() {
      const path = join(outDir, 'manifest.json');
      const built = JSON.parse(readFileSync(path, 'utf8')) as { [key: string]: unknown };
      delete built.web_accessible_resources;
      const background = built.background as { [key: string]: unknown };
      if (browser === 'chrome') delete background.scripts;
      else delete background.service_worker;
      writeFileSync(path, `${JSON.stringify(built, null, 2)}\n`);
      const assets = join(outDir, 'assets');
      for (const copy of deadCopies(outDir, assets)) rmSync(join(assets, copy));
      rmSync(join(outDir, '.vite'), { recursive: true, force: true });
    },
  };
}

/** Assets that no page, loader or other asset names. */
function deadCopies(outDir: string, assets: string): string[] {
  const all = readdirSync(assets);
  const texts = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|json|css)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
  return all.filter((asset) => !texts.some((file) => file.name !== asset && file.text.includes(asset)));
}

export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const outDir = `dist/${browser}`;
  return {
    plugins: [crx({ manifest: manifestFor(browser) as never, browser }), nothingWebAccessible(outDir, browser)],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      minify: true,
      rollupOptions: {
        input: {
          welcome: 'extension/welcome/index.html',
          options: 'extension/options/index.html',
          paste: 'extension/paste/index.html',
        },
      },
    },
  };
});

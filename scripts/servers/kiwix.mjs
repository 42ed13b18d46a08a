/** Kiwix with a book of the articles that our stand-in for Wikipedia has. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownArticles } from '../../e2e/sources/wikipedia.mjs';
import { root } from '../setup.mjs';
import { freePort, missing, once, running } from './programs.mjs';

export const kiwix = {
  id: 'kiwix',
  name: 'Kiwix',
  packages: 'kiwix-tools zim-tools',
  isThere: () => missing(['kiwix-serve', 'zimwriterfs']).length === 0,

  /** @param {string} folder */
  async start(folder) {
    rmSync(folder, { recursive: true, force: true });
    const pages = join(folder, 'pages');
    mkdirSync(pages, { recursive: true });
    const articles = ownArticles();
    for (const { title, text } of articles) writeFileSync(join(pages, nameOf(title)), pageOf(title, text));
    const links = articles.map(
      ({ title }) => `<li><a href="${encodeURIComponent(nameOf(title))}">${escaped(title)}</a>`,
    );
    writeFileSync(join(pages, 'index.html'), `<!doctype html><title>Articles</title><ul>${links.join('')}</ul>`);
    copyFileSync(join(root, 'public', 'icons', 'icon-48.png'), join(pages, 'icon.png'));
    const book = join(folder, 'articles.zim');
    once('zimwriterfs', [
      ...['--welcome=index.html', '--illustration=icon.png', '--language=eng', '--title=Articles', '--name=articles'],
      ...['--description=Articles of our own', '--creator=Fact Checker', '--publisher=Fact Checker', pages, book],
    ]);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const server = await running('kiwix-serve', ['--address=127.0.0.1', `--port=${port}`, book], {
      log: join(folder, 'log'),
      answersAt: `${address}/`,
    });
    return { address, close: server.close };
  },
};

const nameOf = (title) => `${title.replaceAll(/[^\p{L}\p{N}]+/gu, '_')}.html`;
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
const pageOf = (title, text) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1>` +
  text
    .split('\n\n')
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('');

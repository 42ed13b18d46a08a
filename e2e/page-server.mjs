/** Serves pages on this machine: a folder, with single pages laid over it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/**
 * @typedef {{ body: string, status?: number, headers: { [name: string]: string } }} Answer
 * @param {string} folder
 * @param {{ [path: string]: string | Answer | ((request: import('node:http').IncomingMessage) => Answer) }} [pages] HTML by path, before the folder.
 */
export async function servePages(folder, pages = {}) {
  const server = createServer(async (request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const given = pages[path];
    if (given !== undefined) {
      const made = typeof given === 'function' ? given(request) : given;
      const { body, status = 200, headers } = typeof made === 'string' ? { body: made, headers: {} } : made;
      return answer.writeHead(status, { 'content-type': TYPES['.html'], ...headers }).end(body);
    }
    const inside = normalize(path).replace(/^([/\\]|\.\.)+/, '');
    const file = join(folder, inside.endsWith('/') || inside === '' ? join(inside, 'index.html') : inside);
    try {
      const body = await readFile(file);
      answer
        .writeHead(200, { 'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      answer.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    base: `http://127.0.0.1:${port}`,
    pages,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What all stand-ins share: a log of every request, the CORS rules of Wikimedia, and faults on demand. */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Made when first asked for and kept: while it is made, no other source of this process answers. */
const once = (make) => {
  let made;
  return () => (made ??= make());
};
const bomb = once(() => gzipSync(`"${'x'.repeat(64 * 1024 * 1024)}"`, { level: 1 }));
const huge = once(() => Buffer.from(JSON.stringify({ filler: 'x'.repeat(20_000_000) })));

/** @typedef {{ method?: string, headers: Record<string, unknown>, body: string }} Incoming */
/** @typedef {{ status?: number, json?: unknown, text?: string, type?: string, headers?: Record<string, string> }} Answer */

/**
 * @param {{ port?: number, fault?: string | ((url: URL) => string | undefined), slowMilliseconds?: number }} options
 * @param {(url: URL, incoming: Incoming) => Answer} answer `type` is that of `text`.
 */
export async function serve({ port = 0, fault, slowMilliseconds = 12_000 }, answer) {
  const log = [];
  let faultNow = fault;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    log.push({
      at: new Date().toISOString(),
      method: request.method,
      url: request.url,
      headers: { ...request.headers },
    });
    const cors = url.searchParams.get('origin') === '*' ? { 'Access-Control-Allow-Origin': '*' } : {};
    const send = (status, type, body, headers = {}) => {
      response.writeHead(status, { 'Content-Type': type, ...cors, ...headers });
      response.end(body);
    };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
        'Access-Control-Allow-Headers': 'api-user-agent',
        'Access-Control-Max-Age': '600',
      });
      return response.end();
    }
    const kind = url.searchParams.get('_fault') ?? (typeof faultNow === 'function' ? faultNow(url) : faultNow);
    if (kind === 'drop') return request.socket.destroy();
    if (kind?.startsWith('limit')) {
      return send(429, 'text/html', 'Too many requests', { 'Retry-After': kind.slice('limit:'.length) || '7' });
    }
    if (kind === 'error') return send(503, 'text/html', 'Service unavailable');
    if (kind === 'html') return send(200, 'text/html', '<!doctype html><title>Maintenance</title><p>Back soon.</p>');
    if (kind === 'truncated') return send(200, 'application/json', '{"query":{"search":[{"title":"Por');
    if (kind?.startsWith('redirect')) {
      return send(302, 'text/html', '', { Location: kind.slice('redirect:'.length) || 'https://example.org/' });
    }
    if (kind === 'huge') return send(200, 'application/json', huge());
    // Small on the wire, sixty-four megabytes when unpacked.
    if (kind === 'bomb') return send(200, 'application/json', bomb(), { 'Content-Encoding': 'gzip' });
    if (kind === 'charset') {
      const body = Buffer.from('{"query":{"search":[{"title":"\xcf\xee\xf0\xf2"}]}}', 'latin1');
      return send(200, 'application/json; charset=windows-1251', body);
    }
    if (kind === 'hang') return;
    if (kind === 'drip') {
      response.writeHead(200, { 'Content-Type': 'application/json', ...cors });
      const drops = setInterval(() => response.write(' '), 500).unref();
      return void response.on('close', () => clearInterval(drops));
    }
    if (kind === 'maxlag') {
      const error = { code: 'maxlag', info: 'Waiting for a database: 6.2 seconds lagged.', lag: 6.2 };
      return send(200, 'application/json', JSON.stringify({ error }), {
        'Retry-After': '5',
        'MediaWiki-API-Error': 'maxlag',
      });
    }
    if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMilliseconds).unref());
    let body = '';
    for await (const part of request) body += part;
    const {
      status = 200,
      json,
      text,
      type,
      headers,
    } = answer(url, { method: request.method, headers: request.headers, body });
    if (json !== undefined && kind === 'proto') {
      const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"hasOwnProperty":1,';
      return send(
        status,
        'application/json; charset=utf-8',
        JSON.stringify(json).replaceAll(/\{(?=")/g, `{${evil}`),
        headers,
      );
    }
    if (json !== undefined) return send(status, 'application/json; charset=utf-8', JSON.stringify(json), headers);
    return send(status, type ?? 'text/html; charset=utf-8', text ?? '', headers);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    log,
    /** A fault from now on; undefined ends it. */
    fail(kind) {
      faultNow = kind;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase().trim();
}

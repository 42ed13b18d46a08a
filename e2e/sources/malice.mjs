/** Servers that mean harm: every way in which an answer can be wrong, each around what a well-meaning one would say. */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/** @typedef {{ status: number, type: string, text: string }} Good What the well-meaning one said. */
/**
 * @typedef {(good: Good, response: import('node:http').ServerResponse, request: import('node:http').IncomingMessage,
 *   elsewhere: string) => void} Behaviour
 */

const send = (response, type, body, headers = {}, status = 200) => {
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(body);
};
const whole = ({ status, type, text }, response, headers = {}) => send(response, type, text, headers, status);

/** Every string of an answer as it is made anew; of an answer that is no JSON the words between its tags. */
function changed({ text }, change) {
  const within = (value, name) => {
    if (typeof value === 'string') return change(value, name);
    if (Array.isArray(value)) return value.map((one) => within(one, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one, key)]));
  };
  try {
    return JSON.stringify(within(JSON.parse(text), ''));
  } catch {
    return text.replace(/>([^<>]+)</g, (_, words) => `>${change(words, '')}<`);
  }
}

const MARKUP = '<script>globalThis.pwned = true</script><img src=x onerror=alert(1)>';
const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024, 'x'), { level: 1 });
const million = gzipSync(`{"articles":[${'0,'.repeat(999_999)}0]}`);
const lists = (inner) =>
  ['articles', 'claims', 'results', 'web', 'search', 'query', 'response', 'entities'].map(
    (name) => `"${name}":${inner}`,
  );

const status =
  (code, headers = {}) =>
  (_good, response) =>
    send(response, 'application/json', '{"error":{"message":"no"}}', headers, code);

/** @type {{ [name: string]: Behaviour }} */
export const behaviours = {
  'a small body that unpacks to 16 MB': (_, response) =>
    send(response, 'application/json', bomb, { 'Content-Encoding': 'gzip' }),
  'a body that never ends': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const drops = setInterval(() => response.write(' '), 20).unref();
    response.on('close', () => clearInterval(drops));
  },
  'no answer': () => undefined,
  'a connection that is dropped': (_, response) => void response.socket?.destroy(),
  'a body that breaks off': ({ type, text }, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': String(text.length + 50) });
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
  },
  'more than it said': ({ type, text }, response) => {
    response.strictContentLength = false;
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': '4' });
    response.end(text);
  },
  'a redirect to another host': (_, response, _request, elsewhere) =>
    send(response, 'text/html', '', { Location: `${elsewhere}/stolen` }, 302),
  'a redirect of another kind': (_, response, _request, elsewhere) =>
    send(response, 'application/json', '{}', { Location: `${elsewhere}/stolen` }, 308),
  'a redirect without end': (_, response, { url }) => send(response, 'text/html', '', { Location: url ?? '/' }, 307),
  'a refresh to another host': (good, response, _request, elsewhere) =>
    whole(good, response, { Refresh: `0; url=${elsewhere}/stolen` }),
  'a page to log in': (_, response, _request, elsewhere) =>
    send(
      response,
      'text/html',
      `<!doctype html><meta http-equiv="refresh" content="0;url=${elsewhere}"><form>Log in</form>`,
    ),
  nothing: (_, response) => send(response, 'application/json', ''),
  'no content': (_, response) => void response.writeHead(204).end(),
  'half of its JSON': ({ type, text }, response) => send(response, type, text.slice(0, text.length / 2)),
  'a million entries': (_, response) => send(response, 'application/json', million, { 'Content-Encoding': 'gzip' }),
  'another charset': (_, response) =>
    send(response, 'application/json; charset=windows-1251', Buffer.from('{"a":"\xcf\xee\xf0\xf2"}', 'latin1')),
  'UTF-16': ({ text }, response) =>
    send(response, 'application/json', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
  'a mark of its byte order': ({ type, text }, response) => send(response, type, `\uFEFF${text}`),
  'names of the prototype': ({ type, text }, response) => {
    const evil = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,';
    send(response, type, text.replaceAll(/\{(?=")/g, `{${evil}`));
  },
  'ten thousand levels': (_, response) =>
    send(response, 'application/json', `{${lists('['.repeat(9999) + ']'.repeat(9999)).join()}}`),
  'sixty levels': (_, response) =>
    send(response, 'application/json', `{${lists(`${'{"a":'.repeat(58)}1${'}'.repeat(58)}`).join()}}`),
  'numbers without end': ({ type, text }, response) => send(response, type, text.replace(/:\s*-?\d[\d.]*/g, ':1e999')),
  'a year that nobody lives to see': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => (/^[+-]?\d{4,8}-?\d\d/.test(value) ? '+275761-01-01T00:00:00Z' : value)),
    ),
  'halves of characters': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => `\ud800${value}\udc00`),
    ),
  'zero bytes': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => `\u0000${value}`),
    ),
  'numbers for words': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (_, name) => name.length),
    ),
  'lists for words': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => [value, [value]]),
    ),
  'nothing for words': (good, response) =>
    send(
      response,
      good.type,
      changed(good, () => null),
    ),
  'everything twice': ({ type, text }, response) => send(response, type, text.replace(/"(\w+)":/g, '"$1":null,"$1":')),
  'markup in every field': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => (/^(?:https?:|Q\d|P\d)/.test(value) ? value : MARKUP + value)),
    ),
  'addresses that run': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => (/^https?:/.test(value) ? 'javascript:globalThis.pwned = 1' : value)),
    ),
  'addresses of this machine': (good, response, _request, elsewhere) =>
    send(
      response,
      good.type,
      changed(good, (value) => (/^(?:https?:|\/content)/.test(value) ? `${elsewhere}/stolen` : value)),
    ),
  'what was asked for another': (good, response) =>
    send(
      response,
      good.type,
      changed(good, (value) => value.replace(/^([QP])(\d+)/, '$19$2')),
    ),
  'cookies, preloads and reports': (good, response, _request, elsewhere) =>
    whole(good, response, {
      'Set-Cookie': 'id=1; Path=/',
      Link: `<${elsewhere}/stolen>; rel=preload; as=fetch`,
      'Report-To': `{"endpoints":[{"url":"${elsewhere}/stolen"}]}`,
      'X-Key': 'sk-canary',
    }),
  'headers of 60 kB': (good, response) => whole(good, response, { 'X-Long': 'x'.repeat(60_000) }),
  'what is no HTTP': (_, response) => void response.socket?.end('Hello, this is not HTTP.\r\n\r\n{"articles":[]}'),
  'an image': ({ text }, response) => send(response, 'image/png', text),
  401: status(401),
  402: status(402),
  403: status(403),
  404: status(404),
  418: status(418),
  429: status(429),
  '429 with a wait': status(429, { 'Retry-After': '120' }),
  '429 with a date of long ago': status(429, { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  500: status(500),
  503: status(503),
  '503 with a wait without end': status(503, { 'Retry-After': '99999999999999999999' }),
  '200 that asks to wait': (good, response) => whole(good, response, { 'Retry-After': '60' }),
};

/** @param {string} good Where what is to be spoilt is asked for. */
export async function serveMalice(good) {
  const listen = async (handler) => {
    const server = createServer(handler);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const address = `http://127.0.0.1:${port}`;
    const close = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return { address, close };
  };
  let hits = 0;
  const elsewhere = await listen((_request, response) => {
    hits += 1;
    response.end('{}');
  });
  /** @type {Behaviour | undefined} */
  let now;
  const server = await listen(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(
        ([name]) => !/^(host|connection|content-length|accept-encoding)$/.test(name),
      ),
    );
    const sent = request.method === 'POST' ? { method: 'POST', body } : {};
    const answer = await fetch(`${good}${request.url}`, { ...sent, headers });
    const said = { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
    if (now) now(said, response, request, elsewhere.address);
    else whole(said, response);
  });
  return {
    address: server.address,
    /** How often somebody came where nobody was sent. */
    hits: () => hits,
    /** @param {Behaviour} [behaviour] */
    behave(behaviour) {
      now = behaviour;
    },
    close: () => Promise.all([server.close(), elsewhere.close()]),
  };
}

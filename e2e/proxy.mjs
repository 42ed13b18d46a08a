/**
 * Counts at the network: a proxy through which the browser sends everything, this machine's own addresses included.
 * It hands on what is for this machine, writes down all, and refuses the rest, so that nothing leaves.
 */
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/** @typedef {{ at: string, method: string, url: string, status: number | null, origin: string | undefined }} Seen */

/** What a browser without any extension asks for by itself, in spite of every flag that forbids it. */
const BROWSERS_OWN =
  /^(accounts\.google\.com|update\.googleapis\.com|clients\d?\.google\.com|optimizationguide-pa\.googleapis\.com|content-autofill\.googleapis\.com|edgedl\.me\.gvt1\.com|[a-z-]+(\.services|\.cdn)?\.mozilla\.(com|net|org)|firefox\.settings\.services\.mozilla\.com|push\.services\.mozilla\.com)$/;

/** Whether the browser itself asked: its own services, and a page's icon. @param {Seen} seen */
export function isBrowsersOwn(seen) {
  const host =
    seen.method === 'CONNECT'
      ? seen.url.replace(/:\d+$/, '')
      : URL.canParse(seen.url)
        ? new URL(seen.url).hostname
        : '';
  return BROWSERS_OWN.test(host) || /^http:\/\/127\.0\.0\.1:\d+\/favicon\.ico$/.test(seen.url);
}

/**
 * @param {{ outside?: boolean }} [options] `outside`: hand on what is for other machines too (a live run).
 */
export async function startProxy({ outside = false } = {}) {
  /** @type {Seen[]} */
  const log = [];
  /** @type {{ intercept?: (seen: Seen) => Promise<void> | void }} Called, and waited for, before a request is handed on. */
  const proxy = {};
  const sockets = new Set();
  const own = (/** @type {string} */ host) => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(host);

  const server = createServer(async (incoming, answer) => {
    const seen = entry(incoming.method, incoming.url, incoming.headers.origin);
    log.push(seen);
    let to;
    try {
      to = new URL(incoming.url ?? '');
    } catch {
      return refuse(answer, seen);
    }
    if (to.protocol !== 'http:' || !(outside || own(to.hostname))) return refuse(answer, seen);
    await proxy.intercept?.(seen);
    const onward = request(to, { method: incoming.method, headers: incoming.headers }, (response) => {
      seen.status = response.statusCode ?? null;
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    // As the browser would see it without us: a host that is down answers nothing.
    onward.on('error', () => incoming.socket.destroy());
    // Listen on the answer, not on the request: a request is closed as soon as it has been read.
    answer.on('close', () => answer.writableFinished || onward.destroy());
    incoming.pipe(onward);
  });

  // https and WebSockets: only the name is visible, which is what is counted.
  server.on('connect', (incoming, socket, head) => {
    const seen = entry('CONNECT', incoming.url, undefined);
    log.push(seen);
    const [host, port] = splitHost(incoming.url ?? '');
    if (!(outside || own(host))) return void socket.end('HTTP/1.1 502 Refused\r\nContent-Length: 0\r\n\r\n');
    const onward = connect(port, host.replace(/^\[|\]$/g, ''), () => {
      seen.status = 200;
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });

  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const port = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return Object.assign(proxy, {
    port,
    log,
    /** What was seen since a mark: `const since = proxy.mark(); … since()`. */
    mark() {
      const from = log.length;
      return () => log.slice(from).filter((one) => !isBrowsersOwn(one));
    },
    /** Resolves when nothing new has arrived for so long. */
    async quiet(milliseconds = 400, atMost = 8000) {
      const end = Date.now() + atMost;
      let count = -1;
      while (count !== log.length && Date.now() < end) {
        count = log.length;
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
      }
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  });
}

function entry(method, url, origin) {
  return { at: new Date().toISOString(), method: method ?? '', url: url ?? '', status: null, origin };
}

function refuse(answer, seen) {
  seen.status = 502;
  if (!answer.headersSent) answer.writeHead(502, { 'content-length': 0 });
  answer.end();
}

function splitHost(address) {
  const at = address.lastIndexOf(':');
  return /** @type {const} */ ([address.slice(0, at), Number(address.slice(at + 1))]);
}

/**
 * A stand-in for a server of language models on this machine, in OpenAI's form: it sends in pieces, has faults on demand,
 * and refuses whoever says that it is an extension, as Ollama does. It understands nothing: it says what a test tells it to.
 */
import { createServer } from 'node:http';

/** @typedef {{ claim: string, passages: { id: string, title: string, text: string }[] }} Data */
/** @typedef {(data: Data, body: any) => string} Says */

/** What was asked, out of the prompt. @returns {Data} */
export function dataIn(body) {
  const lines = body.messages.at(-1).content.split('\n');
  return JSON.parse(lines.slice(1, lines.lastIndexOf(lines[0])).join('\n'));
}

/** Takes the passage in which `words` stand, as the label says; neutral where they stand in none. @returns {Says} */
export function chooses(words, label = 'supports') {
  return ({ passages }) => {
    const found = passages.find(({ text }) => text.includes(words));
    const answer = found
      ? { label, evidence_id: found.id, quote: words }
      : { label: 'neutral', evidence_id: 'none', quote: '' };
    return JSON.stringify({ reason: 'Because it says so.', ...answer });
  };
}

const ERRORS = {
  key: [401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } }],
  money: [429, { error: { message: 'You exceeded your current quota', code: 'insufficient_quota' } }],
  often: [429, { error: { message: 'Rate limit reached' } }],
  model: [404, { error: { message: 'model "tiny" not found, try pulling it first' } }],
  long: [
    400,
    { error: { type: 'exceed_context_size_error', message: 'the request exceeds the available context size' } },
  ],
  broken: [500, { error: { message: 'out of memory' } }],
};

/** @param {{ says?: Says, port?: number }} [options] */
export async function serveLanguageModel({ says = chooses('no such words'), port = 0 } = {}) {
  const log = [];
  /** @type {{ says: Says, fault?: string }} */
  const now = { says };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { method, url, headers } = request;
    const body = text ? JSON.parse(text) : undefined;
    log.push({ method, url, headers: { ...headers }, body });
    const json = (status, value, more = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...more });
      response.end(JSON.stringify(value));
    };
    if (method === 'POST' && /^(chrome|moz)-extension:/.test(headers.origin ?? ''))
      return response.writeHead(403).end();
    if (url === '/v1/models') return json(200, { object: 'list', data: [{ id: 'tiny' }, { id: 'large:70b' }] });
    if (url !== '/v1/chat/completions') return json(404, { error: 'not found' });
    const { fault } = now;
    if (fault === 'origin') return response.writeHead(403).end();
    if (fault === 'hang') return;
    if (fault === 'redirect') return response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end();
    if (fault === 'form' && body.response_format)
      return json(400, { error: { message: "'response_format' of type json_schema is not supported" } });
    if (ERRORS[fault]) return json(...ERRORS[fault], fault === 'often' ? { 'Retry-After': '60' } : {});
    const answer = now.says(dataIn(body), body);
    if (fault === 'whole') return json(200, { choices: [{ message: { content: answer }, finish_reason: 'stop' }] });
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const piece = (content, finish_reason = null) =>
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason }] })}\n\n`);
    if (fault === 'stall') return piece(answer.slice(0, 10));
    if (fault === 'endless') {
      const filler = setInterval(() => piece('x'.repeat(100_000)), 1).unref();
      return response.on('close', () => clearInterval(filler));
    }
    if (fault === 'cut') {
      piece(answer.slice(0, 20));
      return response.end();
    }
    for (let at = 0; at < answer.length; at += 40) piece(answer.slice(at, at + 40));
    piece('', fault === 'length' ? 'length' : 'stop');
    response.end('data: [DONE]\n\n');
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  return {
    address: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
    log,
    now,
    /** The calls of the model, without the lists of names. */
    calls: () => log.filter(({ url }) => url === '/v1/chat/completions'),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

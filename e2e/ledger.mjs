/** Whether the extension's own account of its requests is the network's, line by line. */

/**
 * @param {{ method: string, url: string, status: number | null }[]} ledger
 * @param {{ method: string, url: string, status: number | null }[]} seen
 * @returns {string[]} What is in one and not in the other.
 */
export function difference(ledger, seen) {
  const lines = (entries) =>
    entries.map(({ method, url, status }) => `${method} ${new URL(url).href} ${status ?? '-'}`).sort();
  // Of https the network shows the name alone, once for many requests: it must be one that is written down.
  const tunnels = seen.filter((one) => one.method === 'CONNECT').map((one) => one.url.replace(/:443$/, ''));
  const written = lines(ledger.filter(({ url }) => !tunnels.includes(new URL(url).host)));
  const named = new Set(ledger.map(({ url }) => new URL(url).host));
  const wrong = tunnels.filter((host) => !named.has(host)).map((host) => `not in the ledger: ${host}`);
  for (const line of lines(seen.filter((one) => one.method !== 'CONNECT'))) {
    const at = written.indexOf(line);
    if (at < 0) wrong.push(`not in the ledger: ${line}`);
    else written.splice(at, 1);
  }
  return [...wrong, ...written.map((line) => `not seen at the network: ${line}`)];
}

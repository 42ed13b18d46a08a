/** Whether the extension's own account of its requests is the network's, line by line. */

/**
 * @param {{ method: string, url: string, status: number | null }[]} ledger
 * @param {{ method: string, url: string, status: number | null }[]} seen
 * @returns {string[]} What is in one and not in the other.
 */
export function difference(ledger, seen) {
  const lines = (entries) =>
    entries.map(({ method, url, status }) => `${method} ${new URL(url).href} ${status ?? '-'}`).sort();
  const written = lines(ledger);
  const counted = seen
    .map((one) => (one.method === 'CONNECT' ? `CONNECT ${one.url} ${one.status ?? '-'}` : lines([one])[0]))
    .sort();
  const wrong = [];
  for (const line of counted) {
    const at = written.indexOf(line);
    if (at < 0) wrong.push(`not in the ledger: ${line}`);
    else written.splice(at, 1);
  }
  return [...wrong, ...written.map((line) => `not seen at the network: ${line}`)];
}

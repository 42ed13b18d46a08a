/** What can be seen of a click from the page itself: no line of it is in the extension. */

/**
 * Runs in the page, before the click. The mark counts as painted in the message after the frame in which a highlight
 * held its first range: highlights are one registry for the page and for those who mark it.
 */
export const WATCH = `() => {
  const seen = (window.seen = { host: 0, mark: 0 });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('fact-checker-host')) return;
    seen.host = Date.now();
    observer.disconnect();
  }).observe(document.documentElement, { childList: true });
  const look = () => {
    if (![...CSS.highlights.values()].some((highlight) => highlight.size > 0)) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.mark = Date.now());
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}`;

/** What was seen so far, once there is a mark; on a very long page marks are lines in our own root. */
export async function marked(driver) {
  const seen = await driver.evaluate('() => window.seen');
  if (seen.mark) return seen;
  const isLined = await driver.inShadow(`(root) => root.querySelector('.line') !== null`);
  return isLined ? { ...seen, mark: Date.now() } : null;
}

/** How long the page's own messages had to wait: whatever kept it busy, longest first. */
export const SAMPLE = `() => {
  const lag = (window.lag = []);
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 5) lag.push(now - last);
    last = now;
    if (!window.lagEnded) port2.postMessage(0);
  };
  port2.postMessage(0);
}`;

export const quantile = (list, q) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? null;

export const spread = (list) => ({ median: quantile(list, 0.5), p95: quantile(list, 0.95), most: Math.max(...list) });

/** Asks the browser, in a click of the reader on a page of ours, for exact origins. A page's script cannot. */
import browser from './browser.ts';
import type { SourceSetting } from './messages.ts';

export type DataCollection = 'websiteContent' | 'personalCommunications';

export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** Whether it was granted. May take for ever: nothing that goes on without the grant may wait for it. */
export function grantFor(sources: readonly SourceSetting[], collected: DataCollection[]): Promise<boolean> {
  return granted([...new Set(sources.filter(({ enabled }) => enabled).flatMap((source) => source.origins))], collected);
}

/** Single origins: of a frame that holds comments, of the page's own site, or of cited pages. Patterns have no port, which Firefox does not allow in them. */
export function grantOrigins(given: readonly string[], collected: DataCollection[] = []): Promise<boolean> {
  const origins = given.map((origin) => {
    const { protocol, hostname } = new URL(origin);
    return `${protocol}//${hostname}/*`;
  });
  return granted(origins, collected);
}

async function granted(origins: string[], collected: DataCollection[]): Promise<boolean> {
  try {
    // Only Firefox knows, and asks, what is collected; Chrome refuses the key.
    const wanted = isFirefox() && collected.length > 0 ? { origins, data_collection: collected } : { origins };
    return await browser.permissions.request(wanted as Parameters<typeof browser.permissions.request>[0]);
  } catch (error) {
    console.error('Fact Checker: the browser was not asked.', error);
    return false;
  }
}

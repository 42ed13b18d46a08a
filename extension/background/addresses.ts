/** Which addresses may be asked: those of a source's own server, and pages that anybody can read. */

/** Whether an address is one of the source's own. Compared as the browser would read it. */
export function isUnder(base: string, url: string): boolean {
  try {
    const { origin, pathname, username, password } = new URL(url);
    if (username || password) return false;
    const own = new URL(base.replace('{lang}', 'lang--placeholder'));
    if (own.pathname !== '/' && !pathname.startsWith(`${own.pathname}/`)) return false;
    const [before = '', after] = own.origin.split('lang--placeholder');
    if (after === undefined) return origin === before;
    const language = origin.slice(before.length, origin.length - after.length);
    return origin === before + language + after && /^[a-z]{2,12}(-[a-z0-9]{1,8})*$/.test(language);
  } catch {
    return false; // no address at all
  }
}

/** Names that no public name server answers for, or that stand for this machine or its neighbours. */
const PRIVATE_NAMES =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid|example)$/;

/**
 * Whether an address that somebody else wrote is that of a page on the public web. Numbers are none, however they are
 * spelt: the browser has made dotted ones of them by the time we look.
 */
export function isPublic(url: string): boolean {
  try {
    const { protocol, hostname, port, username, password } = new URL(url);
    if (protocol !== 'https:' || port || username || password) return false;
    const name = hostname.replace(/\.$/, '').toLowerCase();
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) || /(^|\.)[\d.]+$/.test(name)) return false;
    return !PRIVATE_NAMES.test(name);
  } catch {
    return false; // no address at all
  }
}

/** The same place, whatever stands behind `#`. */
export function originOf(url: string): string | undefined {
  try {
    const { origin } = new URL(url);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined; // no address at all
  }
}

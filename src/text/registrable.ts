/** The host of an address, and the part of its name that somebody registered: what stands before that is all theirs. */

/** Under these names are registered, not under the country's alone: bbc.co.uk, abc.net.au. */
const SECOND = new Set('ac co com edu gob gouv gov govt go gv ltd mil ne net nhs nom or org plc police sch'.split(' '));

/** With its port; empty where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** A short rule, not the list of all suffixes: where it errs it takes two owners under one roof for one. */
export function registrableOf(host: string): string {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  if (/^[\d.]+$|^\[/.test(name)) return host.toLowerCase();
  const labels = name.split('.');
  const isCountry = /^[a-z]{2}$/.test(labels.at(-1) ?? '');
  const length = isCountry && labels.length > 2 && SECOND.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-length).join('.');
}

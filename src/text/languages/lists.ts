/** How word lists are written in a language: as one line of words. */

export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

export function map<Value>(entries: { readonly [word: string]: Value }): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}

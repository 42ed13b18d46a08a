/** By word: the number of the list that it stands in; of several, their bits together. */
export function tableOf(lists: readonly (readonly [number, string])[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const [number, words] of lists)
    for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | number);
  return table;
}

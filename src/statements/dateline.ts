/** "WASHINGTON (AP) —": where and by whom it was filed is not of the sentence. */
const DATELINE =
  /^\p{Lu}[\p{Lu}.’'-]{2,20}(?: [\p{Lu}.’'-]{2,20}){0,3}(?:, [\p{L}. ]{2,20})?(?: \([^()]{1,30}\))? ?(?:[—–]|--?) ?(?=\S)/u;

/** As long as before, so that offsets hold. */
export function withoutDateline(text: string): string {
  const dateline = DATELINE.exec(text)?.[0];
  return dateline ? ' '.repeat(dateline.length) + text.slice(dateline.length) : text;
}

/** Text as a reader sees it: white space collapsed, characters without width dropped. */

/** White space other than single spaces, or a character that is dropped. */
const IRREGULAR = /\s\s|[^\S ]|[\u00ad\u200b\u2060\ufeff]/;
/** Soft hyphen, zero-width space, word joiner, byte-order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;
const SPACES = /\s+/g;

export const collapse = (data: string): string => {
  if (!IRREGULAR.test(data)) return data;
  const text = data.replace(SPACES, ' ').replace(INVISIBLE, '');
  return text.includes('  ') ? text.replace(SPACES, ' ') : text;
};

const WORDS = /[^\s\u00ad\u200b\u2060\ufeff]/;
/** Whether there is more than white space and what has no width. */
export const hasWords = (data: string): boolean => WORDS.test(data);

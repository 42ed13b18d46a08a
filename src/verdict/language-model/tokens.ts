/** How many tokens a text comes to, for whoever pays by them: an estimate, rather too high than too low. */

/** An answer is a few lines: more is cut off, and so is what it can cost. */
export const MOST_TOKENS = 600;

/** Letters to a token, where they are those that most tokens are made of. */
const LETTERS = 3.5;

export function tokensOf(text: string): number {
  const others = text.match(/[^\u0000-\u024f]/gu)?.length ?? 0;
  return Math.ceil((text.length - others) / LETTERS + others);
}

import type { TextQuoteSelector } from '../model.ts';

const CONTEXT = 32;

/** Says of `text`'s characters `start`–`end` what is needed to find them again. */
export function describe(text: string, start: number, end: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** Why a run is no part of the article: by its index, 0 where it may be. What it is called stands in `explain.ts`, which no page needs. */
import type { Box } from './box.ts';

export type Barred = Uint8Array;

/** A reason that was there before stays. */
export function bar(barred: Barred, { firstRun, endRun }: Box, why: number): void {
  for (let r = firstRun; r < endRun; r++) barred[r] ||= why;
}

export const Comment = 1;
export const Section = 2;
export const Form = 3;
export const Frame = 4;
export const Insert = 5;
export const Header = 6;
export const Byline = 7;
export const Controls = 8;
export const Invitation = 9;
export const Links = 10;
export const Headline = 11;
export const Line = 12;
export const Link = 13;

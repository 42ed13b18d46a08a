/** Bits: what an element's name says of it. */

export const Block = 1;
/** Nothing in it is text of the page. */
export const Skipped = 2;
export const Control = 4;
export const Heading = 8;
/** May hold a list of links to elsewhere. */
export const Holder = 16;
/** Too small a thing to hold an article. */
export const Part = 32;
/** A link may not reach over it. */
export const Barrier = 64;
export const ListItem = 128;
export const Cell = 256;
/** Has traits of its own. */
export const Telling = 512;
export const Quote = 1024;
/** Mostly stands beside an article, whatever it is called. */
export const Suspect = 2048;
/** Make something else than a paragraph of what stands in them. */
export const Framing = Heading | ListItem | Cell | Quote;

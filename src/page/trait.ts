/** Bits: what the names that a page gives to an element (class, id, role) say of it. */

/** Navigation, footers, side columns. */
export const Frame = 1;
/** Things put between or after an article's paragraphs: sharing, related stories, newsletters, advertisements. */
export const Insert = 2;
/** The body of an article. */
export const Body = 4;
/** Something of a comment section. */
export const Comment = 8;
/** A reply form, a login notice. */
export const Form = 16;
export const Caption = 32;
export const PullQuote = 64;
/** A list of comments beside the article, on other articles. */
export const Elsewhere = 128;
/** In a comment: a name, and an element that is nothing but the name. */
export const Author = 256;
export const Name = 512;
/** In a comment: no name, whatever else the same word says. */
export const NoName = 1024;
export const Time = 2048;
/** In a comment: an element that is nothing but its words; an element that may hold them. */
export const Words = 4096;
export const MayHoldWords = 8192;
/** In a comment: buttons, votes, badges. */
export const Aside = 16384;
/** In a comment: what it answers. */
export const Quoted = 32768;
/** Holds answers. */
export const Nests = 65536;
/** `rel="author"`. */
export const Credited = 131072;

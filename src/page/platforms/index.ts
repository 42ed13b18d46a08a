import type { Steps } from '../steps.ts';
import type { Box, Walk } from '../walk.ts';
import { generic } from './generic.ts';
import { unnamed } from './unnamed.ts';
import { wordpress } from './wordpress.ts';

/** A commenting system, recognised by the markup it leaves in a page, never by the host. */
export interface Platform {
  id: string;
  /** The elements that are one comment each, in document order; a reply may lie inside the comment it answers. Yields in long loops. */
  find(walk: Walk): Steps<Box[]>;
}

/** In order of preference: the first that finds comments reads the page. */
export const platforms = [wordpress, generic, unnamed] as const satisfies readonly Platform[];

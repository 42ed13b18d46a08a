/** A shape for every state, so that none is told by colour alone. Sixteen by sixteen, drawn with a stroke. */
import type { Standing } from './standing.ts';

export type IconName = Standing | 'family' | 'quote' | 'claim';

export const iconPaths: { readonly [Name in IconName]: string } = {
  supported: 'M3.5 8.5l3 3 6-7',
  refuted: 'M4 4l8 8M12 4l-8 8',
  'conflicting-evidence': 'M3 6h8l-2-2.5M13 10H5l2 2.5',
  'not-enough-evidence': 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6M8 12.4v.2',
  said: 'M4 10c2 0 2.5-1.5 2.5-4H4v2.5h2.5M9.5 10c2 0 2.5-1.5 2.5-4H9.5v2.5H12',
  checking: 'M8 3v2.5M8 10.5V13M3 8h2.5M10.5 8H13',
  failed: 'M8 3.5v5.5M8 12v.3',
  'not-checkable': 'M4 8h8',
  'not-checked': 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7',
  family: 'M3.5 5h9M3.5 8h9M3.5 11h9',
  quote: 'M4 10c2 0 2.5-1.5 2.5-4H4v2.5h2.5M9.5 10c2 0 2.5-1.5 2.5-4H9.5v2.5H12',
  claim: 'M4 4h8M4 8h8M4 12h5',
};

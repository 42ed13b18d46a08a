/** What an element's attributes say of whether it can be seen. */
import type { PageElement } from './tree.ts';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What React streams is hidden until its script has moved it, node by node, to its place. */
export const isHidden = (element: PageElement): boolean => {
  const hidden = element.attribute('hidden');
  if (hidden !== null && hidden !== 'until-found' && !element.attribute('id')?.startsWith('S:')) return true;
  if (element.attribute('aria-hidden') === 'true') return true;
  const style = element.attribute('style');
  return style !== null && style !== '' && HIDING.test(style);
};

/** Whether what is here now is still the page that was read. */
import type { PageDocument } from '../../src/model.ts';

/** Of the article, what must still be there for it to be the same page. */
const KEPT = 0.3;

/** What tells one page from another in the address: all but the place within the page. */
const addressOf = ({ href, hash }: Location): string => (/^#[/!]/.test(hash) ? href : (href.split('#')[0] ?? ''));

/** From now on. `isArticle`: it was read as one. */
export function watchIdentity(before: () => PageDocument, isArticle: boolean): (fresh: PageDocument) => boolean {
  const [address, title] = [addressOf(location), document.title];
  return (fresh) => {
    const { blocks, title: headline } = before();
    const moved = addressOf(location) !== address;
    if (!isArticle || blocks.length === 0) return moved && document.title !== title;
    const renamed = document.title !== title || fresh.title !== headline;
    if (!moved && !(renamed && fresh.blocks.length > 0)) return false;
    const now = new Set(fresh.blocks.map(({ text }) => text));
    const length = (some: typeof blocks): number => some.reduce((sum, { text }) => sum + text.length, 0);
    return length(blocks.filter(({ text }) => now.has(text))) < KEPT * length(blocks);
  };
}

export const isSameArticle = ({ blocks: one }: PageDocument, { blocks: other }: PageDocument): boolean =>
  one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);

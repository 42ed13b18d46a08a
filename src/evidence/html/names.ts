/** What is known of elements by their names and marks: which are a block, which hold no words of the page. */
import type { BlockKind } from '../../model.ts';

const set = (names: string) => new Set(names.split(' '));

/** Nothing in them is told to a reader, or it is no part of what the page says. */
export const UNREAD = set(
  'script style template noscript svg math canvas iframe object video audio map datalist select option button textarea dialog nav',
);

/** Before and behind them a new line begins. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul',
);

export const KINDS: { readonly [name: string]: BlockKind } = {
  ...Object.fromEntries([...'123456'].map((level) => [`h${level}`, 'heading' as const])),
  ...{ li: 'list-item', dd: 'list-item', dt: 'list-item', blockquote: 'block-quote', figcaption: 'caption' },
  ...{ caption: 'caption', td: 'table-cell', th: 'table-cell' },
};

/** What stands around the article on every page of a site, or below it. By whole words of class names and ids. */
const ASIDE = set(
  'nav navbar navigation menu breadcrumb breadcrumbs sidebar footer masthead related recirculation recommended promo promos ' +
    'advert advertisement ads sponsored newsletter subscribe subscription signup cookie cookies consent gdpr share sharing ' +
    'social toolbar pagination pager tags taglist trending popular mostread teaser teasers comment comments commentlist ' +
    'disqus respond thread visuallyhidden skip skiplink noprint navbox catlinks editsection',
);
const ASIDE_PAIRS = set(
  'site-footer page-footer site-header sr-only read-more most-read also-read see-also reflist-toggle',
);
const ASIDE_ROLES = set('navigation search complementary contentinfo dialog alertdialog menu menubar toolbar banner');

type Attributes = { readonly [name: string]: string };

/** Whether a browser would show nothing of it. What React streams is hidden until its script has moved it to its place. */
export function isHidden({ hidden, id, style, 'aria-hidden': aria }: Attributes): boolean {
  return (
    (hidden !== undefined && !id?.startsWith('S:')) ||
    aria === 'true' ||
    (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\D|$))/i.test(style))
  );
}

/** Whether it is no part of the article. Names decide only of boxes that can be one. */
export function isAside(name: string, { class: classes = '', id = '', role = '' }: Attributes): boolean {
  if (name === 'aside' || ASIDE_ROLES.has(role)) return true;
  if (!/^(?:div|section|ul|ol|header|footer|form|table|span|p|li)$/.test(name)) return false;
  if (classes.length + id.length > 400) return false;
  return `${classes} ${id}`
    .toLowerCase()
    .split(/\s+/)
    .some((one) => ASIDE.has(one) || ASIDE_PAIRS.has(one) || endsAside(one));
}

/** "article-comments", "block_related": the last part says what it is, the others whose; "has-sidebar" is of a whole page. */
function endsAside(name: string): boolean {
  const parts = name.split(/[-_]+/);
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    parts.some((part) => /^(?:no|has|with|without|is|show|hide|and)$/.test(part))
  )
    return false;
  return ASIDE.has(parts.at(-1) ?? '');
}

/** Where the article itself begins, whatever the boxes around are called. */
export function isArticle(name: string, { itemprop = '', role = '' }: Attributes): boolean {
  return name === 'main' || name === 'h1' || itemprop === 'articleBody' || role === 'main';
}

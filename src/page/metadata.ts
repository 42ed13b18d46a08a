/** What a page says of itself: JSON-LD, meta elements, then what is visible. */
import type { ClaimReview } from '../model.ts';
import { cleanName } from './comment-names.ts';
import type { Sheet } from './sheet.ts';
import { STEP, type Steps } from './steps.ts';
import { textBetween } from './text-map.ts';
import { machineTime } from './times.ts';
import * as Trait from './trait.ts';
import type { Box, Walk } from './walk.ts';
import { collapse } from './white-space.ts';

export interface Metadata {
  title: string;
  byline?: string;
  publisher?: string;
  published?: string;
  updated?: string;
  language: string;
  claimReviews: ClaimReview[];
}

type Thing = { [key: string]: unknown };
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const clean = (value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  let text = String(value).slice(0, 2000);
  if (text.includes('&'))
    text = text
      .replace(/&(?:#0*39|#x27|apos);/g, '’')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  return collapse(text).trim();
};
const nameOf = (value: unknown): string =>
  list(value)
    .map((one) => (isThing(one) ? clean(one['name']) : clean(one)))
    .filter((name) => name !== '' && !name.startsWith('http'))
    .join(', ');
const hasType = (thing: Thing, pattern: RegExp): boolean =>
  list(thing['@type']).some((type) => typeof type === 'string' && pattern.test(type));

/** Some pages hide their data in comments, as was done with scripts once. */
const WRAPPING = /^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g;

function thingsOf(data: readonly string[]): Thing[] {
  const things: Thing[] = [];
  const add = (value: unknown, depth: number) => {
    if (depth > 5 || things.length > 500) return;
    for (const one of list(value)) {
      if (!isThing(one)) continue;
      things.push(one);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'review'])
        if (one[key]) add(one[key], depth + 1);
    }
  };
  for (const text of data) {
    try {
      add(JSON.parse(text.includes('<!') ? text.replace(WRAPPING, '') : text), 0);
    } catch {
      // A page's own data may be broken; the rest of the page still speaks.
    }
  }
  return things;
}

export function* readMetadata(walk: Walk): Steps<Metadata> {
  const { sheet } = walk;
  const things = thingsOf(sheet.data);
  // Most of them nobody asks for.
  const meta = new Map<string, string>();
  for (const { name, content } of sheet.metas) {
    const key = name.toLowerCase();
    if (!meta.has(key)) meta.set(key, content);
  }
  const first = (...keys: string[]): string => {
    for (const key of keys) {
      const value = clean(meta.get(key));
      if (value !== '') return value;
    }
    return '';
  };
  const articles = things.filter(
    (thing) => hasType(thing, /Article|BlogPosting|Report|LiveBlog|Review$/) && !hasType(thing, /ClaimReview/),
  );
  const article = articles.find((thing) => clean(thing['headline']) !== '') ?? articles[0];

  const found: Metadata = {
    title: titleOf(walk, clean(article?.['headline']), first('og:title', 'twitter:title', 'dc.title')),
    language: languageOf(sheet, article, first),
    claimReviews: reviewsOf(things, sheet),
  };
  const byline =
    nameOf(article?.['author']) ||
    bylineMeta(first('author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl')) ||
    (yield* visibleByline(walk));
  if (byline) found.byline = byline;
  const publisher =
    nameOf(article?.['publisher']) || first('og:site_name', 'application-name', 'publisher', 'dc.publisher');
  if (publisher) found.publisher = publisher;
  const published =
    machineTime(clean(article?.['datePublished'])) ??
    machineTime(
      first(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'pubdate',
        'date',
        'dc.date',
      ),
    ) ??
    (yield* visibleTime(walk));
  if (published) found.published = published;
  const updated =
    machineTime(clean(article?.['dateModified'])) ??
    machineTime(
      first('article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'last-modified', 'dcterms.modified'),
    );
  if (updated) found.updated = updated;
  return found;
}

const bylineMeta = (name: string): string =>
  name === '' || /^https?:|@|^admin$/i.test(name) ? '' : name.replace(/^by\s+/i, '');

/** Without white space and punctuation. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s!-/:-@[-`{-~\u00a0-\u00bf\u2010-\u205f]+/g, '');

/** The h1 where it says what the page's data say; else the data. */
function titleOf(walk: Walk, headline: string, shared: string): string {
  const named = clean(walk.sheet.title);
  const heads: string[] = [];
  for (const box of walk.heads) if (box.length > 0) heads.push(textBetween(walk, box.firstSegment, box.endSegment));
  if (heads.some((head) => head.length > 12 && (head === headline || head === shared)))
    return heads.find((head) => head === headline || head === shared) as string;
  const all = [headline, shared, named].map(plain);
  const telling = heads.find(
    (head) =>
      plain(head).length > 3 &&
      all.some(
        (text) => text !== '' && (text === plain(head) || (plain(head).length > 12 && text.includes(plain(head)))),
      ),
  );
  if (telling) return telling;
  const given = headline || shared;
  if (given !== '') return given;
  if (heads.length === 1 && (heads[0] as string).length > 12) return heads[0] as string;
  return named.replace(/\s+[|–—»-]\s+[^|–—»-]{1,40}$/, '') || (heads[0] ?? '');
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

function languageOf(sheet: Sheet, article: Thing | undefined, first: (...keys: string[]) => string): string {
  const inLanguage = article?.['inLanguage'];
  const given =
    sheet.language ||
    clean(isThing(inLanguage) ? inLanguage['alternateName'] : inLanguage) ||
    first('og:locale', 'content-language', 'language', 'dc.language');
  const tag = (given ?? '').trim().replace(/_/g, '-');
  return LANGUAGE.test(tag) ? tag : 'und';
}

function reviewsOf(things: Thing[], sheet: Sheet): ClaimReview[] {
  const reviews: ClaimReview[] = [];
  for (const thing of things) {
    if (!hasType(thing, /^ClaimReview$/)) continue;
    const claimReviewed = clean(thing['claimReviewed']);
    const rating = list(thing['reviewRating']).find(isThing);
    if (claimReviewed === '') continue;
    const review: ClaimReview = {
      url: clean(thing['url']) || sheet.url,
      claimReviewed,
      rating: clean(rating?.['alternateName']) || clean(rating?.['name']) || clean(rating?.['ratingValue']),
      publisher: nameOf(thing['author']) || nameOf(thing['publisher']),
    };
    const published = machineTime(clean(thing['datePublished']));
    if (published) review.published = published;
    reviews.push(review);
  }
  return reviews;
}

const inComment = (box: Box): boolean => {
  for (let at: Box | null = box; at; at = at.parent)
    if (/comment|related|sidebar|footer/.test(at.hint) && at.name !== 'body') return true;
  return false;
};

function* visibleByline(walk: Walk): Steps<string> {
  for (const box of walk.boxes) {
    if (box.index % STEP === 0) yield;
    if (box.length === 0 || box.length > 80) continue;
    const { traits, prop } = box;
    if (!(traits & (Trait.Author | Trait.Name | Trait.Credited)) && prop !== 'author') continue;
    const named =
      (traits & Trait.Credited) !== 0 ||
      prop === 'author' ||
      /byline|author-?name|(?:post|entry)-?author/.test(box.hint);
    if (!named || inComment(box)) continue;
    const name = cleanName(textBetween(walk, box.firstSegment, box.endSegment));
    if (name) return name;
  }
  return '';
}

function* visibleTime(walk: Walk): Steps<string | null> {
  for (const box of walk.boxes) {
    if (box.index % STEP === 0) yield;
    const { prop } = box;
    if (
      box.name !== 'time' &&
      prop !== 'datePublished' &&
      !(box.traits & Trait.Time && /publi|(?:entry|post|article)-?date|dateline|datum/.test(box.hint))
    )
      continue;
    if (inComment(box)) continue;
    const at =
      machineTime(box.element.attribute('datetime') ?? box.element.attribute('content')) ??
      machineTime(textBetween(walk, box.firstSegment, box.endSegment).slice(0, 121));
    if (at) return at;
  }
  return null;
}

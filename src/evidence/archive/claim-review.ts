/** schema.org/ClaimReview as publishers write it, which is not always as it is specified. */
import { hostOf, hrefOf } from './addresses.ts';
import type { ReviewEntry } from './store.ts';

/** Deeper than this nobody puts a review. */
const DEEPEST = 6;
/** Characters. Longer words are no claim and no rating. */
const LONGEST = { claimReviewed: 2000, rating: 300, publisher: 200, title: 500, url: 2000 };
const WITHIN = ['item', 'itemListElement', '@graph', 'review', 'subjectOf', 'hasPart', 'mainEntity'];
const ENTITIES: { readonly [name: string]: string } = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** All reviews in parsed JSON; what misses a claim, a rating, a publisher or an address is left out. */
export function reviewsIn(value: unknown, depth = 0): ReviewEntry[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => reviewsIn(one, depth + 1));
  const own = reviewOf(value as Fields);
  return own ? [own] : WITHIN.flatMap((name) => reviewsIn((value as Fields)[name], depth + 1));
}

type Fields = { readonly [name: string]: unknown };

function reviewOf(fields: Fields): ReviewEntry | undefined {
  if (![fields['@type']].flat().includes('ClaimReview')) return undefined;
  const url = address(fields['url']);
  const claimReviewed = textOf(fields['claimReviewed'], LONGEST.claimReviewed);
  const { rating, place } = ratingOf(fields['reviewRating']);
  const publisher = nameOf(fields['author']) || nameOf(fields['publisher']) || hostOf(url);
  if (!url || !claimReviewed || !rating) return undefined;
  const published = dateOf(fields['datePublished']);
  const title = textOf(fields['headline'] ?? fields['name'], LONGEST.title);
  const language = textOf(fields['inLanguage'], 20);
  return {
    ...{ url, claimReviewed, rating, publisher },
    ...(published && { published }),
    ...(place !== undefined && { place }),
    ...(title && title !== claimReviewed && { title }),
    ...(language && { language }),
  };
}

/** Words where there are any, else the number with its scale; some publishers give −1 of −1 for none. */
function ratingOf(value: unknown): { rating: string; place?: number } {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return { rating: textOf(one, LONGEST.rating) };
  const fields = one as Fields;
  const words = textOf(fields['alternateName'] ?? fields['name'], LONGEST.rating);
  const [rating, best, worst] = ['ratingValue', 'bestRating', 'worstRating'].map((name) => numberOf(fields[name]));
  const isScale =
    rating! >= 0 && best! >= 0 && worst! >= 0 && best !== worst && (rating! - worst!) * (rating! - best!) <= 0;
  if (!isScale) return { rating: words };
  // The best may be the smaller number.
  const place = (rating! - worst!) / (best! - worst!) || 0;
  return { rating: words || `${rating} (${worst}–${best})`, place };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN;
}

function nameOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  return textOf(typeof one === 'object' && one !== null ? (one as Fields)['name'] : one, LONGEST.publisher);
}

function textOf(value: unknown, longest: number): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string' && typeof one !== 'number') return '';
  const text = String(one)
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/giu, (whole, decimal, hex, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length <= longest ? text : '';
}

function address(value: unknown): string {
  return hrefOf(textOf(value, LONGEST.url));
}

/** The date as it was given, where it begins like one. */
function dateOf(value: unknown): string {
  const text = textOf(value, 40);
  return /^\d{4}-\d\d(?:-\d\d)?/.test(text) && !Number.isNaN(Date.parse(text)) ? text : '';
}

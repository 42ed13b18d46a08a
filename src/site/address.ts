/** Where WordPress answers for comments, by their numbers. */
import type { ShownComments } from '../model.ts';

/** WordPress gives no more in one answer. */
const MOST_AT_ONCE = 100;
/** No more than is needed. */
const FIELDS = 'id,parent,date_gmt,content,author_avatar_urls';

/** The number of the page, in the order in which its signs are given. */
const PAGE = /wp\/v2\/\w+\/(\d+)$|[?&]p(?:age_id)?=(\d+)$|\b(?:postid|page-id)-(\d+)/;

/** One address for each hundred: of the comments that the page shows, and of no other. None where it says no number. */
export function addressesOf({ route, signs, comments }: ShownComments): string[] {
  const post = signs.flatMap((sign) => PAGE.exec(sign)?.slice(1).find(Boolean) ?? [])[0];
  if (post === undefined) return [];
  const numbers = [...new Set(comments.map(({ number }) => number))];
  const addresses: string[] = [];
  for (let from = 0; from < numbers.length; from += MOST_AT_ONCE) {
    const url = new URL(route);
    const path = url.searchParams.get('rest_route');
    // Where addresses are not rewritten, the route is a parameter.
    if (path === null) url.pathname = `${url.pathname.replace(/\/$/, '')}/wp/v2/comments`;
    else url.searchParams.set('rest_route', `${path.replace(/\/$/, '')}/wp/v2/comments`);
    url.searchParams.set('post', post);
    url.searchParams.set('include', numbers.slice(from, from + MOST_AT_ONCE).join());
    url.searchParams.set('per_page', String(MOST_AT_ONCE));
    url.searchParams.set('_fields', FIELDS);
    addresses.push(url.href);
  }
  return addresses;
}

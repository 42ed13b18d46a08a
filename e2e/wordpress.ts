/** A page as WordPress makes it, with the route that its site answers at; by WordPress's manners, in words of our own. */
import type { IncomingMessage } from 'node:http';
import { article } from './live-page.ts';

export interface Written {
  id: number;
  parent: number;
  author: string;
  says: string;
  /** UTC, without saying so. */
  date_gmt: string;
  /** As the theme shows it: without zone. */
  shown: string;
  avatar: string;
}

const PETITION =
  'The quay of Ellery belongs to everybody who lives beside it, and not one berth of it may be sold to anybody.';

const written = (
  id: number,
  parent: number,
  author: string,
  says: string,
  minute: string,
  avatar = `${id}`,
): Written => ({
  ...{ id, parent, author, says },
  date_gmt: `2026-03-12T09:${minute}:00`,
  shown: `March 12, 2026 at 10:${minute} am`,
  avatar: avatar.padStart(32, '0'),
});

/** What the site holds: the last is not shown on the page. */
export const recorded: readonly Written[] = [
  written(41, 0, 'Ada Renn', PETITION, '05'),
  written(44, 0, 'Ben Oswin', 'My boat has lain there since 1987 & nobody asked me. It&#8217;s a shame.', '11'),
  written(47, 44, 'Cleo Marr', 'Nor me.', '23'),
  // The page is as deep as its theme allows: this stands beside what it answers.
  written(52, 47, 'Dov Lindqvist', 'Did the council write to anybody at all, or only to the newspapers?', '31'),
  written(58, 0, 'A. Renn', PETITION, '45', '41'),
  written(60, 0, 'Finn Held', 'What the page shows of this comment is something else.', '50'),
  written(63, 41, 'Gita Sorn', 'This one waits on the second page of the comments.', '58'),
];

const item = ({ id, author, says, shown }: Written, depth: number, inner = ''): string =>
  `<li id="comment-${id}" class="comment depth-${depth}"><article id="div-comment-${id}" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${author}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-${id}">${shown}</a></div></footer>
<div class="comment-content"><p>${says}</p></div><div class="reply"><a href="#respond">Reply</a></div></article>${inner}</li>`;

/** The route stands in the head, the number of the page in its short link. */
export function wordpressPage(base: string): string {
  const [a, b, c, d, e, f] = recorded as [Written, Written, Written, Written, Written, Written];
  const other = { ...f, says: 'The mayor had said in March 2019 that the quay would never be sold.' };
  const answers = `<ol class="children">${item(c, 2)}${item(d, 2)}</ol>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour wall</title>
<link rel="icon" href="data:,"><link rel="https://api.w.org/" href="${base}/wp-json/"><link rel="shortlink" href="${base}/?p=7">
<script>document.cookie = 'reader=known; path=/';</script></head>
<body class="single postid-7"><main>${article('Ellery')}
<div id="comments" class="comments-area"><h2>6 thoughts</h2><ol class="comment-list">${item(a, 1)}${item(b, 1, answers)}${item(e, 1)}${item(other, 1)}</ol></div></main></body></html>`;
}

/** Answers as WordPress does: approved comments alone, a hundred at most, refused where more are asked for. */
export function siteOf(asked: IncomingMessage[]) {
  return (request: IncomingMessage) => {
    asked.push(request);
    const parameters = new URL(request.url ?? '', 'http://site.test').searchParams;
    const most = Number(parameters.get('per_page') ?? 10);
    const included = parameters.get('include')?.split(',').map(Number);
    const headers = { 'content-type': 'application/json; charset=UTF-8' };
    if (most > 100) return { status: 400, headers, body: '{"code":"rest_invalid_param"}' };
    const found = recorded
      .filter(({ id }) => parameters.get('post') === '7' && (!included || included.includes(id)))
      .slice(0, most)
      .map(({ id, parent, says, date_gmt, avatar }) => ({
        ...{ id, parent, date_gmt, content: { rendered: `<p>${says}</p>\n` } },
        author_avatar_urls: { 24: `https://secure.gravatar.example/avatar/${avatar}?s=24&d=mm&r=g` },
      }));
    return { headers, body: JSON.stringify(found) };
  };
}

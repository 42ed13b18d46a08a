/** Pages of our own, as themes write them. */

export const paragraphs = [
  'The harbour council of Lindmar voted on Tuesday to close the eastern ferry line, ending a service that has run since 1931.',
  '“We cannot pay for boats that sail empty,” said council leader Mara Oswin, who has argued for the closure since March.',
  'Passengers, she added, would be offered a bus that takes 40 minutes instead of 15, and a ticket at the same price.',
  'The ferry carried 1.2 million people in its best year; in the last one it carried barely 90,000, according to the port authority.',
  'Opponents say that the figures leave out school classes. A decision of the regional court is expected before the summer.',
];

const article = (extra = '') => `
  <p>${paragraphs[0]}</p>
  <div class="audio-box"><p class="listen-title">Listen to this article</p><div class="player"><button>Play</button><span>0:00</span></div></div>
  <p>${paragraphs[1]?.replace('Mara Oswin', '<a href="/people/oswin">Mara <em>Oswin</em></a>')}</p>
  <div class="ad-slot"><span>Advertisement</span></div>
  <p>${paragraphs[2]}</p>
  <div class="related-inline"><h4>Read more</h4><ul><li><a href="/1">Why the port is silting up</a></li><li><a href="/2">Bus drivers wanted on the coast</a></li></ul></div>
  <p>${paragraphs[3]}</p>
  <figure><img src="/ferry.jpg" alt=""><figcaption>The last ferry leaves the pier.</figcaption></figure>
  <p>${paragraphs[4]}</p>${extra}
  <div class="fact-box"><h3>Check it</h3><p>Check this article with our own analysis and sources, in real time.</p><button>Check</button></div>`;

const frame = (
  main: string,
) => `<!DOCTYPE html><html lang="en-GB"><head><title>Council closes ferry line - The Lindmar Post</title>
<meta property="og:site_name" content="The Lindmar Post"><meta property="og:title" content="Council closes ferry line">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Council closes ferry line","datePublished":"2025-03-04T09:00:00Z","dateModified":"2025-03-04T11:30:00Z","author":[{"@type":"Person","name":"Ida Renn"}],"publisher":{"name":"The Lindmar Post"}},
{"@type":"ClaimReview","url":"https://checks.example/ferry","claimReviewed":"The ferry is the oldest of the coast","reviewRating":{"alternateName":"False"},"author":{"name":"Coast Checks"},"datePublished":"2025-03-05"}]}</script>
<script type="application/ld+json">{ broken</script></head><body class="single right-sidebar">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li></ul></nav></header>
<form id="trap" action="/search"><input name="parentNode"><input name="attributes"><input name="localName"><input name="getAttribute"></form>
<div class="wrap"><main><article class="post tag-newsletter category-related"><h1>Council closes ferry line</h1><div class="post-meta">By <a rel="author" href="/a">Ida Renn</a> <time datetime="2025-03-04T09:00:00Z">4 March 2025</time> <a href="#comments">3 Comments</a></div>
<div class="share-bar"><a href="#">Facebook</a> <a href="#">Mail</a></div>${main}</main>
<aside class="sidebar"><div class="widget widget_recent_comments"><h5>Recent comments</h5><ul><li><span class="comment-author-link">Ola</span> on <a href="/x">Bus drivers wanted</a></li><li><span class="comment-author-link">Per</span> on <a href="/y">Why the port is silting up</a></li></ul></div></aside></div>
<div class="cookie-banner"><p>We and our 812 partners store and read information on your device, so that we can measure what you read. You can change this.</p><button>Accept</button></div>
<footer><p>The Lindmar Post is printed in Lindmar every morning but Sunday. All rights reserved.</p></footer></body></html>`;

const form = `<div id="respond" class="comment-respond"><h3>Leave a reply</h3><form id="commentform"><p>Your address will not be published. Required fields are marked.</p><textarea name="comment"></textarea><input name="author"><input type="submit" value="Post"></form></div>`;

const related = `<section class="related-posts"><h4>Keep reading</h4><div><article><h2><a href="/3">Two boats for sale</a></h2><div class="excerpt">The port authority said on Monday that both are sound and painted.</div></article></div></section>`;

interface Told {
  name: string;
  day: number;
  words: string;
  answers?: Told[];
}

export const thread: Told[] = [
  {
    name: 'Hanne Voss',
    day: 5,
    words: 'My grandfather steered that boat. A bus is no answer to the sea.',
    answers: [
      {
        name: '',
        day: 6,
        words: 'The bus is warm, though, and it runs in every storm.',
        answers: [{ name: 'Ulf', day: 7, words: 'Until the road floods.' }],
      },
    ],
  },
  { name: 'Anonymous', day: 8, words: 'Nobody asked the schools before they counted the passengers.' },
];

/** WordPress with `<ol class="commentlist">`, the name in `cite.fn`, "says:" beside it. */
const core = (comments: Told[], depth = 1): string =>
  comments
    .map(
      ({ name, day, words, answers }) =>
        `<li class="comment even thread-even depth-${depth}" id="comment-${day}0"><div id="div-comment-${day}0" class="comment-body"><div class="comment-author vcard"><img class="avatar" src="https://avatars.test/${day}.png" alt=""> <cite class="fn">${name}</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a href="http://news.test/story#comment-${day}0">March ${day}, 2025 at 3:0${day} pm</a></div><p>${words}</p><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Reply</a></div></div>${answers ? `<ul class="children">${core(answers, depth + 1)}</ul>` : ''}</li>`,
    )
    .join('');

/** A theme with `li-comment-N` around `article#comment-N`, "on" between name and time. */
const theme = (comments: Told[], depth = 1): string =>
  comments
    .map(
      ({ name, day, words, answers }) =>
        `<li class="comment depth-${depth}" id="li-comment-${day}0"><article id="comment-${day}0" class="comment"><div class="comment-meta"><span class="comment-author">${name}</span> on <a href="#comment-${day}0" class="comment-time"><time datetime="2025-03-0${day}T15:00:00+00:00">March ${day}, 2025</time></a></div><div class="comment-content"><p>${words}</p><div class="reply"><a class="comment-reply-link">Reply</a></div></div></article>${answers ? `<ul class="children">${theme(answers, depth + 1)}</ul>` : ''}</li>`,
    )
    .join('');

/** Microdata, answers inside. */
const marked = (comments: Told[]): string =>
  comments
    .map(
      ({ name, day, words, answers }) =>
        `<div class="x1" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">${name}</span> <time itemprop="dateCreated" datetime="2025-03-0${day}">${day} March</time><div itemprop="text">${words}</div><button>Like</button>${answers ? `<ul>${marked(answers)}</ul>` : ''}</div>`,
    )
    .join('');

/** A system of its own: neither ids nor microdata; answers follow their comment in a box. */
const own = (comments: Told[]): string =>
  comments
    .map(
      ({ name, day, words, answers }) =>
        `<div class="talk-frame"><div class="talk-entry"><div class="talk-head"><a class="talk-user" href="/users/${day}">${name}</a> <span class="talk-date">0${day}.03.2025 15:00</span></div><div class="talk-words">${words}</div><div class="talk-actions"><a href="#">Antworten</a> <a href="#">Melden</a> <span>3</span></div></div>${answers ? `<div class="talk-replies">${own(answers)}</div>` : ''}</div>`,
    )
    .join('');

const page = (comments: string) =>
  frame(
    `<div class="post-content">${article()}</div><div class="post-tags"><a href="/t">Ferries</a></div></article>${related}<div id="comments" class="comments-area"><h3>4 Comments</h3>${comments}${form}</div>`,
  );

export const pages = {
  core: page(`<ol class="commentlist">${core(thread)}</ol>`),
  theme: page(`<ol class="comments-list">${theme(thread)}</ol>`),
  marked: page(marked(thread)),
  own: page(`<div class="talk comments-box">${own(thread)}</div>`),
  none: page(''),
};

/** A page of many comments, to see that the cost grows with them and no faster. */
export const crowded = (count: number): string =>
  page(
    `<ol class="comments-list">${theme(Array.from({ length: count }, (_, i) => ({ name: `Reader ${i}`, day: (i % 8) + 1, words: `What I think of the ferry, number ${i}: it should stay, and the council should go.` })))}</ol>`,
  );

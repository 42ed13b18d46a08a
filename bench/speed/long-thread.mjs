/** A news page of any number of comments, in words of our own: half a kilobyte each, as WordPress marks them up. */

const NAMES =
  'Ada Birk Cleo Dov Edda Finn Gita Hugo Ines Jorn Kaia Lotte Milo Nadja Oskar Pia Quint Rosa Sven Tilda'.split(' ');
const OPENINGS = [
  'I have lived beside the harbour for thirty years and',
  'My neighbour works at the ferry office, and she says that',
  'The council promised in 2019 that',
  'Nobody at the meeting asked why',
  'According to the harbour master’s own report,',
  'It is simply wrong to say that',
  'When the old bridge was closed in 1987,',
  'The mayor said, “We will not sell the quay,” and yet',
];
const MIDDLES = [
  'the toll rose by 12 percent in a single year',
  'the number of ferries fell from 40 to 26 a day',
  'the new terminal cost $310 million, not $180 million',
  'fishing licences are older than the town hall itself',
  'the tide gauge at the mole has stood still since March',
  'more than 2,400 people signed the petition against it',
  'the dredging was paid for by the county and not by the port',
  'every third berth stands empty between October and April',
];
const ENDINGS = [
  'and that is what the next election will be about.',
  'which anybody can see who walks along the pier.',
  'but the paper never mentions it.',
  'so please check the figures before you print them.',
  'and I would like to know who decided that.',
  'as the auditors wrote on page nine.',
];

/** The same page for the same count. */
export function longThread(count) {
  let seed = 7;
  const below = (limit) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const pick = (list) => list[below(list.length)];
  /** Figures of its own in every sentence, so that hardly one is said twice. */
  const sentence = () =>
    `${pick(OPENINGS)} ${pick(MIDDLES).replace(/\d+/g, (figure) => String(Number(figure) + below(900)))}, ${pick(ENDINGS)}`;
  const comments = [];
  for (let number = 0; number < count; number++) {
    const depth = number % 5 === 3 ? 2 : 1;
    const name = `${pick(NAMES)} ${pick(NAMES)}${number % 97}`;
    comments.push(`<li class="comment depth-${depth}" id="comment-${number}"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><img class="avatar" src="data:," alt=""><b class="fn">${name}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-${number}"><time datetime="2026-03-${String(1 + (number % 28)).padStart(2, '0')}T10:00:00Z">March 2026</time></a></div></footer>
<div class="comment-content"><p>${sentence()}</p><p>${sentence()}</p></div>
<div class="reply"><a href="#respond">Reply</a></div></article></li>`);
  }
  const paragraphs = Array.from({ length: 12 }, () => `<p>${sentence()} ${sentence()} ${sentence()}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The quay that nobody sold</title>
<meta property="article:published_time" content="2026-03-01T09:00:00Z"></head>
<body><main><article class="post"><h1>The quay that nobody sold</h1><div class="entry-content">${paragraphs.join('\n')}</div></article>
<section id="comments" class="comments-area"><h2>${count} comments</h2><ol class="comment-list">${comments.join('\n')}</ol></section></main></body></html>`;
}

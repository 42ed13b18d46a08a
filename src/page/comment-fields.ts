/** What one comment holds: who wrote it, when, and the words; told by names, by microdata and by form. */
import { textBetween, textOf } from './text-map.ts';
import { machineTime, writtenTime } from './times.ts';
import { attribute } from './visibility.ts';
import { type Box, isBlock, type Run, type Segment, type Walk } from './walk.ts';

export interface Fields {
  author: string | null;
  posted: string | null;
  permalink: string | null;
  avatar: string | null;
  /** Segments of each block, in order. */
  runs: { run: Run; segments: Segment[] }[];
  length: number;
  /** More than one name or time of the same standing: a list, not a comment. */
  several: boolean;
}

const NAME_STRONG =
  /(?:^|[-_ ])(?:fn|comment-?_?author-?_?(?:name|link)|author-?_?name|commentator|commenter(?:-?_?name)?|user-?_?name|nick-?_?name|nick|display-?_?name|screen-?_?name|benutzer(?:name)?|full-?name|poster-?name|comment-?_?(?:user-?)?name|profile-?name|person-?name)(?:$|[-_ ])/;
const NAME =
  /(?:^|[-_ ])(?:comment-?_?author|comment-?by|author|autor|auteur|autore|poster|posted-?by|comment-?_?user|user|byline|by|vcard|writer|name|comment-?title|profile)(?:$|[-_ ])/;
const NOT_NAME = /avatar|(?:^|[-_ ])(?:img|image|photo|pic|badge|date|time|content|text|body|reply|meta-?data)(?:$|[-_ ])|comment-?text|comment-?body|comment-?content/;
const TIME = /(?:^|[-_ ])(?:date|time|datetime|timestamp|posted|posted-?on|published|ago|when|datum|fecha|comment-?_?(?:date|time|meta-?date))(?:$|[-_ ])/;
const TEXT_STRONG =
  /(?:^|[-_ ])(?:comment-?_?(?:content|text|message|copy|txt|entry|description|contents|comment)|commenttext|message-?(?:content|body|text)|kommentar-?text|body-?text|review-?text|post-?message|field-name-comment-body)(?:$|[-_ ])/;
const TEXT = /(?:^|[-_ ])(?:comment-?_?body|commentbody|content|text|body|message|entry|prose|wysiwyg|copy|bd|inner|block|extra-wrap|description)(?:$|[-_ ])/;
const ASIDE =
  /(?:^|[-_ ])(?:reply|replies|respond|reply-?link|comment-?reply|vote|votes|voting|likes?|dislikes?|rating|karma|score|share|sharing|report|flag|abuse|edit|edit-?link|permalink|meta|metadata|comment-?metadata|comment-?meta|commentmetadata|avatar|gravatar|actions?|controls?|tools?|toolbar|awaiting-?moderation|moderation|comment-?number|says|signature|toggle|show-?(?:more|all)(?:-[a-z]+)*|thumbs?|buttons?|btn|comment-?footer|badge|badges|counter|quote-?link|tooltip|dropdown|menu|screen-?reader-?text|sr-?only|visually-?hidden|user-?title|rank)(?:$|[-_ ])/;
const QUOTED = /(?:^|[-_ ])(?:bb-?code-?(?:quote|block)|quote-?(?:container|block|box)|quoted?|quote-?content|in-?reply-?to)(?:$|[-_ ])/;

/** What a button or a link around a comment says. */
export const BUTTON =
  /^[\s\W\d]*(?:reply|reply to(?: [^.!?]{1,40})?|répondre|antworten?|auf diesen kommentar antworten|responder|rispondi|reageren|beantwoorden|svar[a]?|share|teilen|partager|compartir|report|report (?:abuse|comment|this comment)|melden|signaler|denunciar|flag|like|likes|gefällt mir|gefällt mir nicht|j['’]aime|me gusta|dislike|upvote|downvote|vote|permalink|permalien|link|quote|zitieren|edit|\(edit\)|bearbeiten|delete|show more|read more|mehr anzeigen|see more|view (?:all )?(?:\d+ )?repl(?:y|ies)|hide replies|load more|copy link|expand|collapse|log ?in to reply|anmelden,? um zu antworten|kommentar melden|nach oben|thumbs? (?:up|down)|your comment is awaiting moderation\.?|says|said|wrote|sagt|sagte|schreibt|schrieb|a dit|dit|dice|on|at|am|um|by|von|par|le|el)[\s\W\d]*$/i;

const SAYS = /\s*(?:\b(?:says?|said|wrote|writes|commented|sagte?|schreibt|schrieb|meint(?:e)?|a dit|a écrit|dit|dice|dijo|disse|ha detto|zegt|posted|replied|responded|kommentierte|kommentiert)\b.*|[:,·•|–—-]+)\s*$/iu;

/** The bare name in the text of an author's element; null where it names nobody. */
export function cleanName(text: string): string | null {
  let name = text.replace(/^(?:(?:posted |comment |written |geschrieben |verfasst )?(?:by|von|par|por|di)[:\s]+|@(?=\S+$)|\d+[.)]\s+|[-–—•·#|]+\s*)/i, '').trim();
  name = name.replace(/^(?:comment|posted|written)?\s*by\s+/i, '');
  for (let i = 0; i < 3; i++) name = name.replace(SAYS, '').trim();
  name = name.replace(/\s+(?:on|am|le|el|at|um)$/i, '').trim();
  if (name === '' || name.length > 70 || !/[\p{L}\p{N}]/u.test(name)) return null;
  if (/^(?:says?|on|at|by|said|wrote|am|von|le|reply|guest avatar|link|permalink|report|edit)$/i.test(name)) return null;
  return name;
}

/** Reads the item's own words: what lies in other items inside it is theirs. */
export function readFields(walk: Walk, item: Box, isItem: (box: Box) => boolean, now: Date): Fields {
  const { boxes } = walk;
  let author: { rank: number; box: Box } | null = null;
  let time: { rank: number; box: Box; at: string } | null = null;
  let body: { rank: number; box: Box } | null = null;
  let avatar: string | null = null;
  let permalink: string | null = null;
  let times = 0;
  let names = 0;
  const aside: Box[] = [];
  const gaps: Box[] = [];

  for (let i = item.index + 1; i < item.end; ) {
    const box = boxes[i] as Box;
    if (isItem(box)) {
      gaps.push(box);
      i = box.end;
      continue;
    }
    i++;
    const { name, hint } = box;
    const prop = attribute(box.element, 'itemprop') ?? '';
    if (name === 'form') {
      gaps.push(box);
      i = box.end;
      continue;
    }
    const inBody = body !== null && box.index < body.box.end && body.rank > 8;

    if (!inBody) {
      const rank = authorRank(box, prop);
      if (rank > 0) {
        if (rank >= 8) names += author && author.rank === rank && box.index >= author.box.end ? 1 : 0;
        if (!author || rank > author.rank) author = { rank, box };
      }
      const found = timeOf(box, prop, now);
      if (found) {
        if (name === 'time' && time && box.index >= time.box.end && found.at !== time.at) times++;
        if (!time || found.rank > time.rank) time = { ...found, box };
      }
      if (name === 'img' && !avatar && !body) {
        const source = attribute(box.element, 'src');
        if (source && /^https?:|^\/\//.test(source)) avatar = source;
      }
    }
    if (name === 'a' && !permalink) {
      const href = attribute(box.element, 'href') ?? '';
      if (/#.*(?:comment|komment|reply|post|c)[-_]?\w*\d/i.test(href) && !/respond|replyto/i.test(href)) permalink = href;
    }
    if (box.length > 0 && (isBlock(box) || name === 'span' || prop)) {
      const rank = textRank(hint, prop);
      if (rank > 0 && (!body || rank > body.rank || (rank === body.rank && !(box.index < body.box.end) && box.length > body.box.length * 3)))
        body = { rank, box };
    }
    if (
      ((hint !== '' && ASIDE.test(hint) && !TEXT_STRONG.test(hint) && (box.length < 200 || box.length < item.length / 3)) ||
        (hint !== '' && QUOTED.test(hint)) || (name === 'a' && /nofollow|bookmark/.test(attribute(box.element, 'rel') ?? '') && /reply/.test(hint))) &&
      !(prop && /text|description/i.test(prop))
    )
      aside.push(box);
  }

  const authorBox = author?.box ?? null;
  if (body && ((authorBox && inside(authorBox, body.box)) || (time && inside(time.box, body.box))) && body.rank < 10) {
    const within = body.box;
    const better = boxes.slice(within.index + 1, within.end).find((box) => box.length > 0 && textRank(box.hint, '') === 9);
    if (better && !(authorBox && inside(authorBox, better))) body = { rank: 9, box: better };
  }
  const region = body?.box ?? item;
  const without = (segment: Segment): boolean => {
    const at = segment.box;
    return (
      (authorBox !== null && inside(at, authorBox) && !inside(region, authorBox)) ||
      (time !== null && inside(at, time.box) && !inside(region, time.box)) ||
      aside.some((box) => inside(at, box) && box !== region && !inside(region, box))
    );
  };

  const runs: Fields['runs'] = [];
  let length = 0;
  let gap = 0;
  gaps.sort((a, b) => a.index - b.index);
  for (let r = region.firstRun; r < region.endRun; r++) {
    const run = walk.runs[r] as Run;
    while (gap < gaps.length && (gaps[gap] as Box).endRun <= r) gap++;
    const skip = gaps[gap];
    if (skip && r >= skip.firstRun) {
      r = skip.endRun - 1;
      continue;
    }
    const all = walk.segments.slice(run.first, run.end);
    const kept = all.filter((segment) => !without(segment));
    if (kept.length === 0) continue;
    const text = textOf(kept);
    if (text === '' || BUTTON.test(text)) continue;
    if (kept.length < all.length && text.length < 40 && (writtenTime(text, null) !== null || /^[\W\d]*$/.test(text))) continue;
    if (body === null && text.length < 60 && writtenTime(text, null) !== null) continue;
    runs.push({ run, segments: kept });
    length += text.length;
  }

  return {
    author: author ? nameIn(walk, author.box, time?.box ?? null) : null,
    posted: time && time.at !== '' ? time.at : null,
    permalink, avatar, runs, length,
    several: times > 1 || names > 2,
  };
}

const inside = (box: Box, outer: Box): boolean => box.index >= outer.index && box.index < outer.end;

function authorRank(box: Box, prop: string): number {
  const { hint, name } = box;
  if (/^(?:author|creator)$/.test(prop)) return 10;
  if (box.length > 120) return 0;
  if (hint !== '' && !NOT_NAME.test(hint)) {
    if (NAME_STRONG.test(hint)) return name === 'a' || !NAME.test(hint) ? 9 : 9;
    if (NAME.test(hint)) return 7;
  }
  if (box.length === 0) return 0;
  if (name === 'cite') return 8;
  if (name === 'a') {
    if (/author/.test(attribute(box.element, 'rel') ?? '')) return 7;
    if (/\/(?:users?|profiles?|author|members?|people|u|@)\b/.test(attribute(box.element, 'href') ?? '')) return 5;
    return 0;
  }
  if (name === 'b' || name === 'strong' || /^h[2-6]$/.test(name)) return box.length < 50 && writtenTime(String(box.element.textContent), null) === null ? 3 : 0;
  return 0;
}

function nameIn(walk: Walk, box: Box, time: Box | null): string | null {
  const segments = walk.segments
    .slice(box.firstSegment, box.endSegment)
    .filter((s) => !(time && inside(s.box, time) && !inside(box, time)) && !/(?:^|[-_ ])(?:says|badge|screen-reader-text|role|label|tooltip|rank|date)(?:$|[-_ ])/.test(s.box.hint));
  // A name that stands in an element of its own, with other words beside it.
  const strong = walk.boxes.slice(box.index + 1, box.end).find((b) => b.length > 0 && (NAME_STRONG.test(b.hint) || /^(?:cite|b|strong)$/.test(b.name) || attribute(b.element, 'itemprop') === 'name'));
  const text = textOf(segments);
  if (strong && strong.length < box.length) {
    const own = cleanName(textBetween(walk, strong.firstSegment, strong.endSegment));
    if (own && writtenTime(own, null) === null) return own;
  }
  const name = cleanName(text);
  if (name && writtenTime(name, null) !== null) {
    const lone = segments.map((s) => cleanName(s.text)).find((n) => n !== null && writtenTime(n, null) === null);
    return lone ?? null;
  }
  return name;
}

function textRank(hint: string, prop: string): number {
  if (/^(?:text|commentText|reviewBody|articleBody|description)$/i.test(prop)) return 10;
  if (hint === '') return 0;
  return TEXT_STRONG.test(hint) ? 9 : TEXT.test(hint) ? 4 : 0;
}

function timeOf(box: Box, prop: string, now: Date): { rank: number; at: string } | null {
  const { element, name, hint } = box;
  if (name === 'time') {
    const at = machineTime(attribute(element, 'datetime')) ?? writtenTime(String(element.textContent).trim().slice(0, 121), now);
    return at === null ? null : { rank: 9, at };
  }
  if (/date|commentTime/i.test(prop)) {
    const at = machineTime(attribute(element, 'content') ?? attribute(element, 'datetime')) ?? writtenTime(String(element.textContent).trim().slice(0, 121), now);
    if (at !== null) return { rank: 8, at };
  }
  if (box.length === 0 || box.length > 120) return null;
  const named = hint !== '' && TIME.test(hint);
  const link = name === 'a' && /#|comment/.test(attribute(element, 'href') ?? '');
  if (!named && !link && name !== 'abbr' && !(box.length < 60 && box.end === box.index + 1)) return null;
  const given = attribute(element, 'data-timestamp') ?? attribute(element, 'data-time') ?? (name === 'abbr' || named ? attribute(element, 'title') : null);
  const at = machineTime(given) ?? writtenTime(String(element.textContent).replace(/\s+/g, ' ').trim().slice(0, 121), now);
  return at === null ? null : { rank: named ? 7 : link || name === 'abbr' ? 6 : 3, at };
}

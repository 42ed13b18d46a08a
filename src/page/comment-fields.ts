/** What one comment holds: who wrote it, when, and the words; told by names, by microdata and by form. */

import { inside, LETTER, nameIn, nameSaid, PARTED } from './comment-names.ts';
import { timeOf } from './comment-times.ts';
import { isButton } from './phrases.ts';
import { textOf } from './text-map.ts';
import { writtenTime } from './times.ts';
import * as Trait from './trait.ts';
import { type Box, isBlock, type Run, type Segment, type Walk } from './walk.ts';

export interface Fields {
  author: string | null;
  posted: string | null;
  permalink: string | null;
  /** The fragment of a link to what it answers. */
  answered: string | null;
  /** Segments of each block, in order. */
  runs: { run: Run; segments: Segment[] }[];
  length: number;
  /** It bears a time, whole or not. */
  timed: boolean;
  /** The author is only what stands before the time. */
  led: boolean;
  /** The author stands in an element that is called so. */
  sure: boolean;
  /** More than one name or time of the same standing: a list, not a comment. */
  several: boolean;
}

/** Reads the item's own words: what lies in other items inside it is theirs. */
export function readFields(walk: Walk, item: Box, isItem: (box: Box) => boolean, now: Date): Fields {
  const { boxes } = walk;
  let author: { rank: number; box: Box } | null = null;
  let time: { rank: number; box: Box; at: string } | null = null;
  let body: { rank: number; box: Box } | null = null;
  let permalink: string | null = null;
  let answered: string | null = null;
  let times = 0;
  let names = 0;
  const aside: Box[] = [];
  const quotes: Box[] = [];
  const gaps: Box[] = [];

  for (let i = item.index + 1; i < item.end; ) {
    const box = boxes[i] as Box;
    if (isItem(box)) {
      gaps.push(box);
      i = box.end;
      continue;
    }
    i++;
    const { name, traits, prop } = box;
    if (name === 'form') {
      gaps.push(box);
      i = box.end;
      continue;
    }
    // A name or a time may open the words' own element; further in, it is someone mentioned.
    const inBody: boolean =
      body !== null &&
      body.rank > 8 &&
      box.index < body.box.end &&
      ((author !== null && time !== null) || box.firstSegment > body.box.firstSegment + 3);

    if (!inBody) {
      const rank = authorRank(box, prop);
      if (rank > 0) {
        if (rank >= 8) names += author && author.rank === rank && box.index >= author.box.end ? 1 : 0;
        // An empty element that is called author says that there is none, until another one names somebody.
        if (
          (!author ||
            rank > author.rank ||
            (rank === author.rank && box.length > 0 && inside(box, author.box)) ||
            (author.box.length === 0 && rank >= 7 && box.length > 0)) &&
          (box.length === 0 || nameIn(walk, box, null) !== null)
        )
          author = { rank, box };
      }
      const found = timeOf(box, prop, now);
      if (found) {
        if (name === 'time' && time && box.index >= time.box.end && found.at !== time.at) times++;
        if (!time || found.rank > time.rank) time = { ...found, box };
      }
    }
    if (name === 'a') {
      const href = box.element.attribute('href') ?? '';
      if (!answered && href.includes('#') && answersBy(walk, box)) answered = href.slice(href.indexOf('#') + 1);
      else if (
        !permalink &&
        // The pattern tries each mark in it.
        href.length < 500 &&
        /#.*(?:comment|komment|reply|post|c)[-_]?\w*\d/i.test(href) &&
        !/respond|replyto/i.test(href)
      )
        permalink = href;
    }
    if (box.length > 0 && (isBlock(box) || name === 'span' || prop)) {
      const rank = textRank(box, prop, item);
      if (
        rank > 0 &&
        (!body ||
          rank > body.rank ||
          (rank === body.rank && box.length > body.box.length * (box.index < body.box.end ? 0.5 : 3)))
      )
        body = { rank, box };
    }
    const quoted =
      (traits & Trait.Quoted && !/quote-?_?\d/.test(box.hint)) || (name === 'blockquote' && isCited(walk, box));
    if (quoted) quotes.push(box);
    if (
      ((traits & Trait.Aside &&
        !(traits & Trait.Words || (traits & Trait.MayHoldWords && traits & item.traits & Trait.Nests)) &&
        (box.length < 200 || box.length < item.length / 3)) ||
        quoted) &&
      !/text|description/i.test(prop)
    )
      aside.push(box);
  }

  let lead = author || !time ? null : leadOf(walk, item, time.box);
  if (lead && body && body.rank > 4 && inside(lead, body.box)) lead = null;
  const authorBox = author?.box ?? lead;
  if (body && ((authorBox && inside(authorBox, body.box)) || (time && inside(time.box, body.box))) && body.rank < 10) {
    const within = body.box;
    const better = boxes
      .slice(within.index + 1, within.end)
      .find((box) => box.length > 0 && textRank(box, '', item) === 9);
    if (better && !(authorBox && inside(authorBox, better))) body = { rank: 9, box: better };
  }
  let region = body && (body.rank > 4 || body.box.length > (item.length * 0.4) / (gaps.length + 1)) ? body.box : item;
  const without = (segment: Segment): boolean => {
    const at = segment.box;
    return (
      (authorBox !== null && inside(at, authorBox) && !inside(region, authorBox)) ||
      (time !== null && inside(at, time.box) && !inside(region, time.box)) ||
      aside.some((box) => inside(at, box) && box !== region && !inside(region, box))
    );
  };

  gaps.sort((a, b) => a.index - b.index);
  let { runs, length } = wordsIn(walk, region, gaps, without, body === null, lead);
  if (length < 2 && region !== item) {
    region = item;
    ({ runs, length } = wordsIn(walk, region, gaps, without, true, lead));
  }

  // The time is mostly what links to the comment.
  const at = time?.box.link?.element.attribute('href');
  if (at && /[#/]./.test(at)) permalink ??= at;
  const said = author && author.rank > 3 ? null : nameSaid(walk, item, runs[0]?.run, quotes);
  // "Ana P. wrote:" is no part of what she wrote.
  if (said && runs.length > 1) {
    const line = textOf(runs[0]?.segments ?? []);
    if (line.startsWith(said) && line.endsWith(':') && line.length < said.length + 20) runs.shift();
  }
  return {
    author:
      (author?.rank === 3 ? said : null) ?? (authorBox ? nameIn(walk, authorBox, time?.box ?? null) : null) ?? said,
    posted: time && time.at !== '' ? time.at : null,
    permalink,
    answered: answered || null,
    runs,
    length,
    timed: time !== null,
    led: lead !== null,
    sure: said !== null || (author !== null && author.rank > 3),
    several: times > 1 || names > 2,
  };
}

/** Whether a link leads to what the comment answers: by its own words, by those beside it, by what it stands in. */
function answersBy({ segments }: Walk, { firstSegment, endSegment, parent }: Box): boolean {
  const before = segments[firstSegment - 1]?.text ?? '';
  const text = segments[firstSegment]?.text ?? '';
  if (endSegment !== firstSegment + 1) return false;
  if (text.startsWith('@') || ANSWERING.test(text) || (before.length < 40 && ANSWERING.test(before))) return true;
  for (let at = parent, steps = 0; at && steps < 4; at = at.parent, steps++)
    if (at.name === 'cite' || at.traits & Trait.Quoted) return true;
  return false;
}

/** Whether a block quote says whom it quotes: another comment. */
const isCited = ({ segments }: Walk, { firstSegment, endSegment }: Box): boolean =>
  segments.slice(firstSegment, Math.min(endSegment, firstSegment + 3)).some(({ text }) => WROTE.test(text));

const WROTE = /(?:wrote|said|schrieb|sagte|a écrit|escribió|ha scritto|escreveu|schreef) ?:/;
const ANSWERING =
  /^(?:parent|↪|↩)|\b(?:in )?(?:reply(?:ing)?|replied|respon[ds]\w+|answer) to\b|antwort (?:auf|an)|en réponse|respuesta a|in risposta/i;

/** What stands alone before the time, or with it in one line, where nothing is called a name. */
function leadOf({ segments }: Walk, item: Box, time: Box): Box | null {
  for (let i = item.firstSegment; i <= time.firstSegment && i < item.firstSegment + 5; i++) {
    const { text, box } = segments[i] as Segment;
    if (text.length < 2 || (i < time.firstSegment && !LETTER.test(text)) || isButton(text)) continue;
    if (i === time.firstSegment) return PARTED.test(text) ? time : null;
    // Initials in place of a picture.
    if (text.length < 4 && segments[i + 1]?.text.startsWith(text[0] as string)) continue;
    return box !== item && box.length < 50 && !/(?:\S\S\.|[!?…:])\s*$/.test(text) ? box : null;
  }
  return null;
}

/** The runs of a region, without what lies in the gaps, in buttons and in the lines around a comment. */
function wordsIn(
  walk: Walk,
  region: Box,
  gaps: Box[],
  without: (segment: Segment) => boolean,
  loose: boolean,
  lead: Box | null,
): Pick<Fields, 'runs' | 'length'> {
  const runs: Fields['runs'] = [];
  let length = 0;
  let gap = 0;
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
    if (text === '' || isButton(text)) continue;
    if (kept.length < all.length && text.length < 40 && (writtenTime(text, null) !== null || /^[\W\d]*$/.test(text)))
      continue;
    // A count of likes.
    if (loose && length > 0 && /^\W{1,4}\d{1,5}$/.test(text)) continue;
    // A place, a rank beside the name and the time.
    if (lead && text.length < 40 && all.some((segment) => segment.box === lead)) continue;
    if (loose && text.length < 60 && writtenTime(text, null) !== null) continue;
    runs.push({ run, segments: kept });
    length += text.length;
  }
  return { runs, length };
}

function authorRank(box: Box, prop: string): number {
  const { traits, name } = box;
  if (/^(?:author|creator)$/.test(prop)) return 10;
  if (box.length > 120) return 0;
  if (traits & Trait.Name) return 9;
  if (traits & Trait.Author) return 7;
  if (box.length === 0) return 0;
  if (name === 'cite') return 8;
  if (name === 'a') {
    if (/author/.test(box.element.attribute('rel') ?? '')) return 7;
    if (/\/(?:users?|profiles?|author|members?|people|u|@)\b/.test(box.element.attribute('href') ?? '')) return 5;
    return 0;
  }
  if (name === 'b' || name === 'strong' || /^h[2-6]$/.test(name))
    return box.length < 50 && writtenTime(box.element.textContent, null) === null ? 3 : 0;
  return 0;
}

/** Whether `inner` is only the inner frame of the comment `outer`: no list of answers lies between. */
export function isInnerFrame(outer: Box, inner: Box): boolean {
  for (let at: Box | null = inner; at && at !== outer; at = at.parent) {
    if (
      (at !== inner && (at.name === 'ol' || at.name === 'ul')) ||
      (at.traits & Trait.Nests && !/thread-(?:odd|even)/.test(at.hint))
    )
      return false;
  }
  return true;
}

function textRank({ traits, hint }: Box, prop: string, item: Box): number {
  if (/^(?:text|commentText|reviewBody|articleBody|description)$/i.test(prop)) return 10;
  if (traits & Trait.Words) return 9;
  if (/comment-?_?body/.test(hint)) return 7;
  // What an answer is called holds words in an answer only.
  return traits & Trait.MayHoldWords && !(traits & Trait.Nests & ~item.traits) ? 4 : 0;
}

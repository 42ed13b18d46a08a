/** Who wrote a comment: the bare name, out of whatever stands around it. */
import { isButton } from './phrases.ts';
import { textBetween, textOf } from './text-map.ts';
import { writtenTime } from './times.ts';
import * as Trait from './trait.ts';
import type { Box, Run, Walk } from './walk.ts';

const SAYS =
  /\s*(?:\b(?:says?|said|wrote|writes|commented|sagte?|schreibt|schrieb|meint(?:e)?|a dit|a écrit|dit|dice|dijo|disse|ha detto|zegt|posted|replied|responded|kommentierte?)\b.*|[:,·•|–—-]+)\s*$/i;

const OPENING =
  /^(?:(?:posted |comment |written |geschrieben |verfasst )?(?:by|von|par|por|di)[:\s]+|\d+[.)]\s+|[-–—•·#|]+\s*)/i;

/** The bare name in the text of an author's element; null where it names nobody. */
export function cleanName(text: string): string | null {
  let name = text
    .replace(/<\/?\w[^>]*>/g, '')
    .replace(OPENING, '')
    .trim()
    .replace(OPENING, '');
  name = name.replace(/[\s(]+(?:Autor|Author|Verfasser|Auteur|Post author|Moderator|Mod|Admin)\)?$/, '');
  // A member's number is no part of the name.
  name = name.replace(/ ?\( ?\d+ ?\)$/, '');
  for (let i = 0; i < 3; i++) name = name.replace(SAYS, '').trim();
  name = name.replace(/\s+(?:on|am|le|el|at|um)$/i, '').trim();
  if (name === '' || name.length > 70 || !/[^\s!-/:-@[-`{-\u00bf\u2000-\u2bff\u3000-\u303f]/.test(name)) return null;
  if (isButton(name) || /^(?:guest avatar|(?:view )?profile|autho?r)$/i.test(name)) return null;
  return name;
}

export const LETTER = /[a-z]|[^\x00-\x7f]/i;

/** Between a name and a time in one line. */
export const PARTED = / ?[·•|] ?| [–—-] |, (?=\D{0,9}\d)/;

export const inside = (box: Box, outer: Box): boolean => box.index >= outer.index && box.index < outer.end;

/** The name in an element that is thought to hold it. */
export function nameIn(walk: Walk, box: Box, time: Box | null): string | null {
  const segments = walk.segments
    .slice(box.firstSegment, box.endSegment)
    .filter(
      (s) =>
        !(time && inside(s.box, time) && !inside(box, time)) &&
        (inside(box, s.box) || !(s.box.traits & (Trait.Aside | Trait.Time))),
    );
  // A name that stands in an element of its own, with other words beside it.
  const strong = walk.boxes
    .slice(box.index + 1, box.end)
    .find(
      (b) =>
        b.length > 0 &&
        (b.traits & Trait.Name || /^(?:cite|b|strong)$/.test(b.name) || b.element.attribute('itemprop') === 'name'),
    );
  const text = textOf(segments);
  if (strong && strong.length < box.length) {
    const own = cleanName(textBetween(walk, strong.firstSegment, strong.endSegment));
    if (own && writtenTime(own, null) === null) return own;
  }
  const name = cleanName(text);
  if (name && writtenTime(name, null) !== null) {
    const lone = segments
      .flatMap((s) => s.text.split(PARTED))
      .map(cleanName)
      .find((n) => n !== null && LETTER.test(n) && writtenTime(n, null) === null);
    return lone ?? null;
  }
  // Some call themselves by signs alone.
  return name ?? (box.traits & Trait.Name && SIGNS.test(text) ? text : null);
}

const SIGNS = /^[^\w\s]{2,40}$/;

const SAID =
  /^(?:(?:comment |posted |geschrieben |verfasst )?(?:by|von|par)\s+)?(.{2,50}?)\s+(?:says|said|wrote|schrieb|schreibt|sagte?|meinte?|a dit|a écrit|dice|escribió|dijo)\b|^(?:comment |posted |geschrieben |verfasst )?(?:by|von|par)\s+(.{2,50}?)\s+(?:on|am|le|at|um|el)\s+(?=.*\d)/i;

/** The name in a line such as "Ana P. wrote:" that opens the comment. */
export function nameSaid(walk: Walk, item: Box, words: Run | undefined, quotes: Box[]): string | null {
  const last = Math.min(item.endRun - 1, item.firstRun + 2, words?.index ?? item.endRun);
  for (let r = item.firstRun; r <= last; r++) {
    const run = walk.runs[r] as Run;
    if (quotes.some((quote) => inside(run.box, quote))) continue;
    const text = textBetween(walk, run.first, run.end);
    const said = text.length < 140 ? SAID.exec(text) : null;
    // In front of the words, or opening them with a colon; never a name that the words mention.
    if (said && (run !== words || /^\s*(?::|$)/.test(text.slice(said[0].length))))
      return cleanName((said[1] ?? said[2]) as string);
  }
  return null;
}

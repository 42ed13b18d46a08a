/** Boxes inside an article that ask the reader to subscribe, to join or to follow, whatever their markup. */
import * as Trait from './trait.ts';
import type { Run, Segment, Walk } from './walk.ts';

const INVITES =
  /\b(?:unsubscribe|no spam|your inbox|never miss|become an? (?:member|subscriber|supporter|patron)|(?:follow|join) [^.]{2,40} on (?:whatsapp|telegram|facebook|instagram|twitter|youtube|google news|linkedin|tiktok))\b|(?:^|[.!?:] )(?:subscribe|sign up|join|donate|register)(?: (?:now|here|today|free|for free))?[.!»›→\s]*$/i;

/** What one of these is not in is no invitation: told sooner than by the pattern, which has to be made first. */
const SIGNS = [
  'subscri',
  'sign up',
  'join',
  'donate',
  'register',
  'follow ',
  'spam',
  'inbox',
  'never miss',
  'become a',
];

function invites(text: string): boolean {
  const line = text.toLowerCase();
  for (const sign of SIGNS) if (line.includes(sign)) return INVITES.test(text);
  return false;
}

const LONGEST = 260;

/** A short box that invites goes whole, its heading with it; a sentence of the article that only speaks of it stays. */
export function barInvitations(
  walk: Walk,
  pieces: readonly { run: Run; text: string; linked: number }[],
  barred: (string | null)[],
): void {
  const most = Math.min(LONGEST, (walk.boxes[0]?.length ?? 0) * 0.3);
  for (const { run, text, linked } of pieces) {
    if (text.length > most || barred[run.index] || !(invites(text) || (linked > 0 && isCard(walk, run)))) continue;
    let { box } = run;
    while (box.parent && box.parent.length <= most && !(box.parent.traits & Trait.Body)) box = box.parent;
    if (linked === 0 && box === run.box && box.name === 'p') continue;
    for (let r = box.firstRun; r < box.endRun; r++) barred[r] ??= 'an invitation';
  }
}

/** Labels side by side that only a style sheet sets apart, the last of them a link. */
function isCard({ segments }: Walk, { box, first, end }: Run): boolean {
  if (box.name !== 'div' || !segments[end - 1]?.link) return false;
  for (let i = first; i < end; i++) {
    const { gap, text, box: own } = segments[i] as Segment;
    if (own === box || (i > first && (gap || text.startsWith(' ') || segments[i - 1]?.text.endsWith(' '))))
      return false;
  }
  return end > first + 1;
}

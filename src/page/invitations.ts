/** Boxes inside an article that ask the reader to subscribe, to join or to follow, whatever their markup. */
import * as Trait from './trait.ts';
import type { Box, Run, Segment, Walk } from './walk.ts';
import * as Why from './why.ts';

const INVITES =
  /\b(?:unsubscribe|no spam|your inbox|never miss|become an? (?:member|subscriber|supporter|patron)|(?:follow|join) [^.]{2,40} on (?:whatsapp|telegram|facebook|instagram|twitter|youtube|google news|linkedin|tiktok))\b|(?:^|[.!?:] )(?:subscribe|sign up|join|donate|register)(?: (?:now|here|today|free|for free))?[.!»›→\s]*$/i;

/** What has none of these is no invitation: told sooner than by the pattern, which costs more to make. */
const SIGNS = /subscri|sign up|join|donate|register|follow |spam|inbox|never miss|become a/i;

const LONGEST = 260;

/** A short box that invites goes whole, its heading with it; a sentence of the article that only speaks of it stays. */
export function barInvitations(walk: Walk, { firstRun, endRun }: Box, barred: Why.Barred): void {
  const most = Math.min(LONGEST, (walk.boxes[0]?.length ?? 0) * 0.3);
  for (let at = firstRun; at < endRun; at++) {
    const run = walk.runs[at] as Run;
    const { text, linked } = run;
    if (
      text.length > most ||
      barred[at] ||
      !((SIGNS.test(text) && INVITES.test(text)) || (linked > 0 && isCard(walk, run)))
    )
      continue;
    let { box } = run;
    while (box.parent && box.parent.length <= most && !(box.parent.traits & Trait.Body)) box = box.parent;
    if (linked === 0 && box === run.box && box.name === 'p') continue;
    Why.bar(barred, box, Why.Invitation);
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

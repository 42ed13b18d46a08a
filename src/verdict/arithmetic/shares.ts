/** "45 of 120, or 50 percent": whether a part of a whole is the share that it is said to be. */
import type { Span } from '../../model.ts';
import type { Clash } from './clash.ts';
import { type Figure, figure, figureOf, isCount, type Reckoning, say } from './figures.ts';

const NOUN = "(?:\\s+(?!(?:or|and|but|while|when|who|which|that|than)\\b)[\\p{L}’'-]+){0,6}?";
/** What makes it a share of the same whole: nothing follows that could name another. */
const CLOSED = '(?=\\s*(?:[.,;:)—–]|$)|\\s+of (?:the total|them|those|all)\\b(?=\\s*(?:[.,;:)—–]|$)))';
const THE = '(?:the |its |their |all |those |these )?';
const OR = '(?:,? or |,? which is |,? that is |,? i\\.e\\.,? |\\s*\\(|\\s+[—–]\\s+(?:or )?)';

const patterns = [
  `${figure('part')} (?:out )?of ${THE}${figure('whole')}${NOUN}${OR}(?:about |nearly |around )?${figure('told')}${CLOSED}`,
  `${figure('share')}(?: of ${THE})?${NOUN}${OR}(?:about |nearly |around )?${figure('told')}${CLOSED}`,
  `[Oo]f ${THE}${figure('whole')} [^,.;:]{2,50}, ${figure('part')}${NOUN}, a (?:[\\p{L}-]+ )?(?:rate|share|proportion) of ${figure('told')}${CLOSED}`,
  `${figure('told')} of ${THE}[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2} \\(${figure('part')} (?:out )?of ${THE}${figure('whole')}(?: [\\p{L}’'-]+){0,3}\\)`,
].map((pattern) => new RegExp(pattern, 'u'));

export function findShares(reckoning: Reckoning): Clash[] {
  if (reckoning.figures.length < 2) return [];
  for (const pattern of patterns) {
    const groups = pattern.exec(reckoning.signs)?.groups;
    if (!groups) continue;
    const [part, whole, share, told] = ['part', 'whole', 'share', 'told'].map((name) =>
      figureOf(reckoning, groups[name]),
    );
    const real =
      part && whole ? shareOf(part, whole) : share && isPart(share) ? { figures: [share], value: share.value } : null;
    if (!real || !told || !(told.kind === 'percent' || isPart(told))) continue;
    // "Half" and "a third" are said loosely of each other.
    if (real.figures.length === 1 && told.kind !== 'percent') continue;
    const said = told.kind === 'percent' ? told.value / 100 : told.value;
    if (!differs(real.value, said, told)) return [];
    const lead = told.above ? /(?:more than|over|above)\s+$/i.exec(reckoning.text.slice(0, told.start)) : null;
    const judged = [...real.figures, { start: told.start - (lead?.[0].length ?? 0), end: told.end }].sort(
      (a, b) => a.start - b.start,
    );
    const [first] = real.figures;
    const words = real.figures.length === 1 ? first!.words : `${first!.words} of ${whole!.words}`;
    return [
      {
        judged:
          part && whole && part.end < whole.start && whole.start - part.end < 12 ? joined(judged, part, whole) : judged,
        told: `${words} is ${say(real.value * 100)} %, not ${told.above ? 'more than ' : ''}${told.words}.`,
      },
    ];
  }
  return [];
}

const isPart = (one: Figure): boolean => one.kind === 'part';

function shareOf(part: Figure, whole: Figure): { figures: Figure[]; value: number } | null {
  if (!isCount(part) || !isCount(whole) || part.value > whole.value || whole.value === 0) return null;
  return { figures: [part, whole], value: part.value / whole.value };
}

/** A share is rounded as it is written: 38, 40, "half". */
function differs(real: number, said: number, told: Figure): boolean {
  if (told.above) return said - real > 0.005;
  if (told.kind === 'part') return Math.abs(real - said) > 0.06;
  const percent = told.value;
  const tolerance = percent % 10 === 0 ? 5 : percent % 5 === 0 ? 2.6 : Number.isInteger(percent) ? 1.1 : 0.2;
  return Math.abs(real - said) * 100 > (told.vague ? 5 : tolerance);
}

/** "45 of 120" is one thing that is said. */
function joined(judged: readonly Span[], part: Figure, whole: Figure) {
  return [{ start: part.start, end: whole.end }, ...judged.filter((one) => one !== part && one !== whole)].sort(
    (a, b) => a.start - b.start,
  );
}

/** From judgements to one verdict. What cannot be shown in the evidence does not count. */

import type { Claim, Context, Evidence, Judgement, Label, Span, Stance, Verdict } from '../model.ts';
import { normalise, words } from '../text/words.ts';

/** Less than this is a hint: it can keep from agreeing, not decide. */
const DECISIVE = 0.8;

/** Judgements whose every citation exists, and whose cited words stand in their passage. */
export function proven(judgements: readonly Judgement[], evidence: readonly Evidence[], text: string): Judgement[] {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  return judgements.filter(
    ({ judged, citations, strength, model }) =>
      citations.length > 0 &&
      judged.length > 0 &&
      strength > 0 &&
      judged.every(({ start, end }) => start >= 0 && start < end && end <= text.length) &&
      citations.every(({ evidence: id, words: cited }) => {
        const one = byId.get(id);
        if (!one) return false;
        if (one.kind === 'passage') return cited !== undefined && cited.trim() !== '' && one.text.includes(cited);
        if (model !== undefined) return false;
        // A rating is relayed in its publisher's words, and only for the claim that was rated.
        if (one.kind === 'review') return one.match === 'same' && cited === one.rating;
        return cited === undefined;
      }),
  );
}

export function verdictOn(
  claim: Claim,
  judgements: readonly Judgement[],
  evidence: readonly Evidence[],
  context: Context,
): Verdict {
  const heard = proven(judgements, evidence, claim.text);
  // What a language model chose is shown beside the verdict. It makes none, and unmakes none.
  const weighing = heard.filter(({ model }) => model === undefined);
  const by = (stance: Stance) => weighing.filter(({ citations }) => citations.some((one) => one.stance === stance));
  const supports = by('supports').filter((one) => one.strength >= DECISIVE);
  const refutes = by('refutes');
  const decisive = refutes.filter((one) => one.strength >= DECISIVE);
  const contested = decisive.some((one) => supports.some((other) => overlap(one.judged, other.judged)));

  let label: Label = 'not-enough-evidence';
  let weighed: readonly Judgement[] = [];
  if (contested) [label, weighed] = ['conflicting-evidence', [...decisive, ...supports]];
  else if (decisive.length > 0) [label, weighed] = ['refuted', decisive];
  // A record without references that disagrees proves nothing, but what it disagrees with is not supported either.
  else if (refutes.length > 0)
    [label, weighed] = [
      supports.length > 0 ? 'conflicting-evidence' : 'not-enough-evidence',
      [...refutes, ...supports],
    ];
  else if (supports.length > 0) [label, weighed] = ['supported', supports];

  const judged =
    label === 'not-enough-evidence'
      ? []
      : union(
          weighed.flatMap((one) => one.judged),
          claim.text,
        );
  const asOf = /^\d{4}-\d{2}-\d{2}/.exec(context.published ?? '')?.[0];
  return {
    label,
    judged,
    whole: judged.length > 0 && covers(claim, judged, evidence),
    confidence:
      weighed.length === 0 || label === 'not-enough-evidence' ? 0 : Math.min(...weighed.map((one) => one.strength)),
    justification: told(weighed.map((one) => one.compared)),
    judgements: heard,
    ...(asOf ? { asOf } : {}),
  };
}

/** Each comparison once; one that another begins with is told by that. */
function told(comparisons: readonly string[]): string {
  const all = [...new Set(comparisons)];
  return all.filter((one) => !all.some((other) => other !== one && other.startsWith(one))).join(' ');
}

function overlap(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
}

/** In order, and joined where only a space or "the" lies between. */
function union(spans: readonly Span[], text: string): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || /^\s*$/.test(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}

const FUNCTION_WORDS = new Set(
  'a an the of in on at to for from by with and or as is was are were be been being has have had who whom which that this it he she they his her its their now also'.split(
    ' ',
  ),
);
const HONORIFICS = new Set(
  'mr mrs ms dr sir lady lord ayatollah gen general prof professor rev sen rep president king queen'.split(' '),
);

/** Whether nothing that could be checked is left beside the judged words and the names they were judged of. */
function covers({ text }: Claim, judged: readonly Span[], evidence: readonly Evidence[]): boolean {
  const names = evidence.flatMap((one) => (one.kind === 'record' && one.named ? [one.named] : []));
  const named = names.flatMap((name) => placesOf(name, text));
  return words(text).every((word) => {
    const bare = normalise(word.text);
    if (FUNCTION_WORDS.has(bare) || HONORIFICS.has(bare)) return true;
    return [...judged, ...named].some((span) => word.start < span.end && span.start < word.end);
  });
}

function placesOf(name: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    found.push({ start: at, end: at + name.length });
  return found;
}

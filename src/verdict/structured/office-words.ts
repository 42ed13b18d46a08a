/** Whether words for an office mean an office of the record: "Greek prime minister" and "Prime Minister of Greece". */
import type { Record as EvidenceRecord } from '../../model.ts';

const DROPPED = new Set('of the for a an to and in at its his her their on'.split(' '));
const SAME: { [word: string]: string } = {
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  premier: 'prime minister',
  premiership: 'prime minister',
  pm: 'prime minister',
  vp: 'vice president',
  presidency: 'president',
  mp: 'member parliament',
  lawmaker: 'member parliament',
  us: 'united states',
  usa: 'united states',
  america: 'united states',
  american: 'united states',
  uk: 'united kingdom',
  british: 'united kingdom',
  britain: 'united kingdom',
  finance: 'finance',
  defence: 'defense',
  labour: 'labour',
  ministry: 'minister',
  queen: 'monarch',
  king: 'monarch',
  governorship: 'governor',
  mayoralty: 'mayor',
  mayoress: 'mayor',
};
/** Alone these say too little to tell one office from another. */
const GENERIC = new Set(
  'leader member head director chief secretary minister chair general deputy officer executive commissioner representative judge speaker'.split(
    ' ',
  ),
);
const HEADS =
  /^(?:president|presidency|minister|premier|premiership|secretary|leader|chancellor|governor|governorship|mayor|chairman|chairwoman|chair|king|queen|monarch|emperor|pope|senator|speaker|commissioner|ambassador|director|chief|head|mp|mep|lawmaker|congressman|congresswoman|representative|judge|justice|attorney|taoiseach|sultan|emir|prince|member|general|rector|prosecutor|sheriff|bishop|archbishop|officer|executive|treasurer|whip|pm|vp)$/i;

export function isOfficeHead(word: string): boolean {
  const bare = word.replace(/[.,]$/, '');
  return HEADS.test(bare) || /^(?:secretary|attorney|governor|director|inspector|auditor)-general$/i.test(bare);
}

export function officeTokens(words: string): string[] {
  const tokens = words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/u\.s\.(?:a\.)?/g, 'us')
    .replace(/secretary of state for/g, 'secretary for')
    .replace(/-/g, ' ')
    .match(/[\p{L}\p{N}]+(?=['’]s\b)|[\p{L}\p{N}]+/gu);
  return (tokens ?? [])
    .filter((token) => token !== 's' && !DROPPED.has(token))
    .flatMap((token) => (SAME[token] ?? token).split(' '));
}

/** `where`: tokens of a country or place said with it. `places`: other words for the same place. */
export function meansOffice(
  said: readonly string[],
  record: EvidenceRecord,
  places: ReadonlyMap<string, readonly string[]>,
): boolean {
  const further = record.qualifiers
    .filter((one) => ['P642', 'P1001', 'P768'].includes(one.property))
    .flatMap((one) => officeTokens(one.valueLabel ?? ''));
  return (record.valueNames ?? []).some((name) => {
    const [coreWords = ''] = name.split(/\s(?:of|for|to|in|at)\s/);
    const core = officeTokens(coreWords);
    const all = new Set([...officeTokens(name), ...further]);
    if (core.length === 0 || !core.every((token) => said.includes(token))) return false;
    const known = said.every((token) => {
      if (all.has(token)) return true;
      const other = places.get(token);
      if (other) return other.some((one) => all.has(one));
      return [...all].some((one) => sameStem(one, token) && !core.includes(one));
    });
    if (!known) return false;
    return said.some((token) => !GENERIC.has(token)) || [...all].every((token) => said.includes(token));
  });
}

/** Adjectives that two countries could claim. */
const CONTESTED = new Set('nigerian dominican guinean congolese korean sudanese chinese irish'.split(' '));

/** "Iranian" and "Iran", "Estonian" and "Estonia"; not "Australia" and "Austria", nor "Iran" and "Iraq". */
function sameStem(one: string, other: string): boolean {
  const stem = /^(\p{L}{3,}?)(?:ian|ean|an|ese|ish|ic)$|^(\p{L}{4,})i$/u.exec(other);
  const adjective = stem?.[1] ?? stem?.[2];
  if (!adjective || CONTESTED.has(other)) return false;
  return one !== other && one.startsWith(adjective) && one.length - adjective.length <= 3;
}

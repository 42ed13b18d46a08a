/** What a judgement weighs, by whose evidence it is and of when; and which judgements have one and the same owner behind them. */
import type { Evidence, Judgement, Passage, Span, Stance } from '../model.ts';
import { registrableOf } from '../text/registrable.ts';
import { normalise, words } from '../text/words.ts';

/** Less than this is a hint: it can keep from agreeing, not decide. */
export const DECISIVE = 0.8;
/** A page of anybody's: two of them, of two owners, decide together. */
const ANYBODY = 0.5;
/** What many eyes have seen, and which asks for sources itself. */
const ENCYCLOPEDIAS = new Set(['wikipedia', 'kiwix']);
const AGENCIES =
  /\b(Reuters|AFP|Agence France-Presse|AP|Associated Press|dpa|ANSA|EFE|Xinhua|TASS|UPI|PA Media|Press Association|Bloomberg)\b/;
/** Two texts that share so many of their words are one text, told twice. */
const SAME_TEXT = 0.8;

export interface Weighed {
  judgement: Judgement;
  stance: Stance;
  weight: number;
  /** Only passages of pages stand behind it: one owner alone does not refute. */
  pagesOnly: boolean;
  owners: ReadonlySet<string>;
}

/** `asOf`: the day of the article. What was published after it is no evidence of what it could know. */
export function weigh(
  judgements: readonly Judgement[],
  evidence: readonly Evidence[],
  asOf: string | undefined,
): Weighed[] {
  // Of most statements nobody says anything: whose evidence it is need not be known.
  if (judgements.length === 0) return [];
  const owner = ownersOf(evidence);
  const byId = new Map(evidence.map((one) => [one.id, one]));
  return judgements.flatMap((judgement) =>
    (['supports', 'refutes'] as const).flatMap((stance): Weighed[] => {
      const cited = judgement.citations.flatMap((one) => (one.stance === stance ? (byId.get(one.evidence) ?? []) : []));
      if (cited.length === 0) return [];
      const caps = cited.map((one) => capOf(one, asOf));
      return [
        {
          ...{ judgement, stance, weight: Math.min(judgement.strength, ...caps) },
          pagesOnly: cited.every(({ kind }) => kind === 'passage'),
          owners: new Set(cited.map(({ id }) => owner(id))),
        },
      ];
    }),
  );
}

function capOf(one: Evidence, asOf: string | undefined): number {
  if (one.dependent) return 0;
  if (one.kind !== 'passage') return 1;
  // A title says what a page is called.
  if (normalise(one.text) === normalise(one.title)) return 0;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(one.published ?? '')?.[0];
  if (day && asOf && day > asOf) return 0;
  return ENCYCLOPEDIAS.has(one.source) ? 1 : ANYBODY;
}

/** All of a stance that speaks of the same words, each owner once. */
export function totalOf(one: Weighed, all: readonly Weighed[]): { weight: number; owners: number; pagesOnly: boolean } {
  const best = new Map<string, number>();
  let pagesOnly = true;
  for (const other of all) {
    if (other.stance !== one.stance || other.weight <= 0 || !overlap(one.judgement.judged, other.judgement.judged))
      continue;
    pagesOnly &&= other.pagesOnly;
    const [owner] = other.owners;
    if (owner !== undefined) best.set(owner, Math.max(best.get(owner) ?? 0, other.weight));
  }
  return { weight: [...best.values()].reduce((sum, weight) => sum + weight, 0), owners: best.size, pagesOnly };
}

export function overlap(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
}

function ownersOf(evidence: readonly Evidence[]): (id: string) => string {
  const owners = new Map<string, string>();
  const texts: { owner: string; words: ReadonlySet<string> }[] = [];
  for (const one of evidence) {
    let owner = nameOf(one);
    if (one.kind === 'passage') {
      const own = wordsOf(one);
      const same = own.size > 5 ? texts.find((other) => alike(other.words, own)) : undefined;
      if (same) owner = same.owner;
      else texts.push({ owner, words: own });
    }
    owners.set(one.id, owner);
  }
  return (id) => owners.get(id) ?? id;
}

/** One agency is one owner, whoever prints it; a record without a reference is often an encyclopedia's once more. */
function nameOf(one: Evidence): string {
  const agency =
    one.kind === 'passage' ? AGENCIES.exec(`${one.publisher ?? ''} ${one.text.slice(0, 80)}`)?.[1] : undefined;
  if (agency) return agency;
  if (ENCYCLOPEDIAS.has(one.source) || (one.kind === 'record' && one.references === 0)) return 'wikimedia';
  if (one.kind === 'review') return one.publisher.toLowerCase();
  return URL.canParse(one.url) ? registrableOf(new URL(one.url).host) : one.source;
}

const wordsOf = ({ text }: Passage): Set<string> => new Set(words(text).map((word) => normalise(word.text)));

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= SAME_TEXT * Math.min(one.size, other.size);
}

/** Makes one claim of a headline or a caption and the sentence that says the same in other words. */
import type { Block, Claim, Statement } from '../model.ts';
import type { Language } from '../text/index.ts';
import { Restatements } from './restating.ts';
import { readSaid, saysTheSame } from './same-claim.ts';

const isClaim = (statement: Statement): statement is Claim =>
  statement.kind === 'claim' && statement.nature === 'checkable' && !statement.within && !statement.said;

/** The claim that says most stays, with the places of the others behind its own; what says less only points to it. */
export function joinRepeated(
  statements: readonly Statement[],
  blocks: readonly Block[],
  language: Language,
): Statement[] {
  const claims = statements.filter(isClaim);
  const apart = new Set(blocks.filter(({ kind }) => kind === 'heading' || kind === 'caption').map(({ id }) => id));
  const headings = claims.filter(({ places: [place] }) => place && apart.has(place.block));
  if (language.tag !== 'en' || claims.length < 2 || headings.length === 0) return [...statements];
  const all = new Restatements(claims, language.tag);
  const gone = new Set<string>();
  for (const claim of headings) {
    if (gone.has(claim.id)) continue;
    const id = all.find(claim.text, new Set([claim.id, ...gone]));
    const first = claims.find((other) => other.id === id);
    if (!first) continue;
    const both = saysTheSame(
      readSaid(first.text, language),
      readSaid(claim.text, language),
      first.text,
      claim.text,
      true,
    );
    // Of two of one length the strokes of the one would be taken for those of the other.
    if (!both || first.text.length === claim.text.length) {
      // Nothing points to what points.
      if (!first.restates) claim.restates = first.id;
      continue;
    }
    const [kept, joined] = first.text.length >= claim.text.length ? [first, claim] : [claim, first];
    kept.places.push(...joined.places);
    gone.add(joined.id);
  }
  for (const claim of claims) if (claim.restates && gone.has(claim.restates)) delete claim.restates;
  return statements.filter(({ id }) => !gone.has(id));
}

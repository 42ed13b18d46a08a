/** Findings, with what was found on pages that were read since: those that the reader has opened. */
import { askedOf, CITED } from '../evidence/index.ts';
import type { Context, Finding, Looked, Passage, Statement } from '../model.ts';
import { type Found, findingOn } from './finding.ts';

/** A page that was read for a statement, and what in it bears on it. */
export interface Look {
  looked: Looked;
  passages: Passage[];
}

/** A finding with what pages have that were read since. What was not looked up for another reason stays that, unless something was found. */
export async function withPages(
  statement: Statement,
  finding: Finding,
  looks: readonly Look[],
  context: Context,
): Promise<Finding> {
  if (finding.state === 'checking' || looks.length === 0) return finding;
  if (finding.state === 'not-checked' && finding.reason === 'hidden') return finding;
  const before = finding.asked.find(({ source }) => source === CITED)?.pages ?? [];
  const fresh = looks.filter(({ looked }) => !before.some(({ url, at }) => url === looked.url && at >= looked.at));
  if (fresh.length === 0) return finding;
  const kept = before.filter(({ url }) => !fresh.some(({ looked }) => looked.url === url));
  const pages = [...kept, ...fresh.map(({ looked }) => looked)];
  const asked = [...finding.asked.filter(({ source }) => source !== CITED), askedOf(pages)];
  const evidence = [...finding.evidence];
  for (const { passages } of fresh)
    for (const one of passages) if (!evidence.some(({ id }) => id === one.id)) evidence.push(one);
  const hasMore = evidence.length > finding.evidence.length;
  if (finding.state !== 'checked' && !hasMore) return { ...finding, asked };
  const found: Found = { statement, asked, evidence, leads: finding.leads ?? [], told: false };
  return findingOn(found, context, []);
}

/**
 * Before the choice nothing may be asked, but whatever will be done with an answer can be gone through with one that we
 * have made up: then nothing of it runs for the first time when the reader waits. Nobody is asked, nothing is kept.
 */
import { contextOf, lookUp } from '../../src/check.ts';
import { sha256Of } from '../../src/evidence/index.ts';
import type { PageDocument, Passage, Statement } from '../../src/model.ts';
import type { Access, ArchiveReader, Source } from '../../src/provider.ts';

/** More statements would only do the same again. */
const MOST = 8;
const BUDGET = 12;

interface Stage {
  /** What the page itself says. */
  own: readonly Passage[];
  sources: readonly Source[];
  archive?: ArchiveReader | undefined;
  signal: AbortSignal;
}

export async function rehearse(
  page: PageDocument,
  statements: readonly Statement[],
  { sources, archive, own, signal }: Stage,
): Promise<void> {
  const some = [...statements].sort((a, b) => b.checkworthiness - a.checkworthiness).slice(0, MOST);
  const texts = some.map(({ text }) => text).join(' ');
  const access: Access = {
    base: 'https://{lang}.rehearsal.invalid',
    signal,
    now: () => new Date(),
    ...(archive ? { archive } : {}),
    async fetch(url, init) {
      init?.leaving?.();
      // Whoever waits for the background has a turn, as in every request.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      const text = JSON.stringify(answerTo(new URL(url).searchParams, texts));
      return { url, status: 200, text, sha256: await sha256Of(text), retrieved: new Date().toISOString() };
    },
  };
  const options = { sources: sources.map((source) => ({ source, access })), budget: BUDGET, own, signal };
  try {
    for await (const _ of lookUp(some, contextOf(page), options)) if (signal.aborted) return;
  } catch {
    // Nothing hangs on it: what is wrong will be told when it is done in earnest.
  }
}

/** Of the shape of those of Wikimedia, whatever was asked: an article that says the same, and a person of that name. */
function answerTo(asked: URLSearchParams, extract: string) {
  const name = asked.get('search') ?? asked.get('titles')?.split('|')[0] ?? 'Rehearsal';
  const snak = (property: string, type: string, value: object) => [
    { id: `Q1$${property}`, rank: 'normal', mainsnak: { snaktype: 'value', property, datavalue: { type, value } } },
  ];
  const labels = { en: { language: 'en', value: name } };
  const claims = {
    P31: snak('P31', 'wikibase-entityid', { id: 'Q5' }),
    P39: snak('P39', 'wikibase-entityid', { id: 'Q2' }),
    P569: snak('P569', 'time', { time: '+1950-01-01T00:00:00Z', precision: 11 }),
  };
  return {
    query: { pages: [{ title: name, extract, length: extract.length }] },
    search: [{ id: 'Q1', match: { text: name } }],
    entities: { Q1: { id: 'Q1', labels, descriptions: labels, aliases: {}, claims, sitelinks: {} } },
  };
}

/** Asks the site of a page what it records of the page's comments: only after the reader's click, only of those shown. */
import type { CommentRecord, Problem, ShownComments } from '../../src/model.ts';
import { ProviderProblem } from '../../src/provider.ts';
import { addressesOf, matchRecords, type Recorded, recordsIn } from '../../src/site/index.ts';
import type { SiteAnswer } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { isUnder, originOf } from './addresses.ts';
import { type Grants, originsOf } from './asked-sources.ts';
import { type Outside, send } from './http.ts';

/** In the ledger, and where something fails. */
export const SITE = 'site';
/** A hundred comments each. */
const MOST_REQUESTS = 10;

/** `site` is the origin of the page, as the browser tells it: nobody else is asked. */
export async function askSite(
  shown: ShownComments,
  site: string,
  settings: Pick<Settings, 'consent'>,
  grants: Grants,
  outside: Outside,
): Promise<SiteAnswer> {
  if (settings.consent !== 'look-up') return { state: 'no-consent' };
  if (originOf(shown.route) !== site) throw new ProviderProblem({ code: 'refused', at: SITE, detail: 'another site' });
  // WordPress answers pages of other sites, but no extension: without the grant the browser would keep the answer.
  const mayAsk = await grants.contains({ origins: originsOf(site, []) });
  const mayCollect = !grants.isFirefox || (await grants.contains({ data_collection: ['websiteContent'] }));
  if (!mayAsk || !mayCollect) return { state: 'no-grant' };
  const recorded: Recorded[] = [];
  let problem: Problem | undefined;
  for (const address of addressesOf(shown).slice(0, MOST_REQUESTS)) {
    try {
      const target = { source: SITE, allows: (url: string) => isUnder(site, url) };
      const { text } = await send(target, address, {}, outside);
      const records = recordsIn(text);
      if (records) recorded.push(...records);
      else problem = { code: 'unreadable', at: SITE };
    } catch (error) {
      if (!(error instanceof ProviderProblem)) throw error;
      problem = error.problem;
    }
    // Who has refused once refuses again.
    if (problem) break;
  }
  const records: CommentRecord[] = matchRecords(shown, recorded);
  return { state: 'asked', records, ...(problem ? { problem } : {}) };
}

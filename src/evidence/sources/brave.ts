/** Brave Search, with a key of the reader's own: where else something stands. */
import type { Source } from '../../provider.ts';
import { parsed } from '../answer.ts';
import { fieldsOf, listOf } from '../fields.ts';
import { keywordsFor, leadsFrom, questionsFor } from '../leads.ts';
import { oneByOne } from '../one-by-one.ts';

const ID = 'brave';
const COLUMNS = { url: 'url', title: 'title', snippet: 'description', date: 'page_age' };
/** Seconds: its terms allow to keep what it found for no longer than it is used. */
const KEPT = 3600;

export const brave: Source = {
  id: ID,
  name: 'Brave Search',
  hosts: ['https://api.search.brave.com'],
  key: { header: 'X-Subscription-Token' },
  // One a second is what its smallest plan allows.
  limits: { every: 1100 },

  explain(status, text) {
    if (status === 422 && text.includes('SUBSCRIPTION_TOKEN_INVALID')) return { code: 'key-refused' };
    if (status === 429 && text.includes('QUOTA_LIMITED')) return { code: 'used-up' };
    return undefined;
  },

  requests: (statements) => questionsFor(statements),

  gather: (statements, context, access) =>
    oneByOne(statements, {
      source: ID,
      atOnce: 1,
      paced: access,
      question: (statement) => keywordsFor(statement),
      async ask(question, _statement, through = access) {
        const how = { q: question, count: '10', text_decorations: 'false', result_filter: 'web', safesearch: 'off' };
        const url = `${access.base}/res/v1/web/search?${new URLSearchParams(how)}`;
        const { web } = parsed(await through.fetch(url, { headers: { Accept: 'application/json' }, keep: KEPT }));
        return listOf(fieldsOf(web)['results'], 20);
      },
      items: (rows, statement) => leadsFrom(ID, rows, COLUMNS, statement, context),
    }),
};

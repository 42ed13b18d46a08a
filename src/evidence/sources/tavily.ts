/** Tavily, with a key of the reader's own: where else something stands. Its summaries are not asked for. */
import type { Source } from '../../provider.ts';
import { parsed } from '../answer.ts';
import { listOf } from '../fields.ts';
import { keywordsFor, leadsFrom, questionsFor } from '../leads.ts';
import { oneByOne } from '../one-by-one.ts';

const ID = 'tavily';
const COLUMNS = { url: 'url', title: 'title', snippet: 'content', date: 'published_date' };
const KEPT = 3600;
/** Its own statuses for a plan, and for pay as you go, that are used up. */
const USED_UP = [432, 433];

export const tavily: Source = {
  id: ID,
  name: 'Tavily',
  hosts: ['https://api.tavily.com'],
  key: { header: 'Authorization', prefix: 'Bearer ' },
  posts: true,

  explain: (status) => (USED_UP.includes(status) ? { code: 'used-up' } : undefined),

  requests: (statements) => questionsFor(statements),

  gather: (statements, context, access) =>
    oneByOne(statements, {
      source: ID,
      atOnce: 2,
      question: (statement) => keywordsFor(statement),
      async ask(query) {
        const json = { query, topic: 'general', search_depth: 'basic', max_results: 8, include_answer: false };
        return listOf(parsed(await access.fetch(`${access.base}/search`, { json, keep: KEPT }))['results'], 20);
      },
      items: (rows, statement) => leadsFrom(ID, rows, COLUMNS, statement, context),
    }),
};

/** A SearXNG of the reader's own: where else something stands, by the engines that it asks. */
import { ProviderProblem, type Source } from '../../provider.ts';
import { parsed } from '../answer.ts';
import { listOf } from '../fields.ts';
import { keywordsFor, leadsFrom, questionsFor } from '../leads.ts';
import { languageCode } from '../mediawiki.ts';
import { oneByOne } from '../one-by-one.ts';

const ID = 'searxng';
const COLUMNS = { url: 'url', title: 'title', snippet: 'content', date: 'publishedDate' };
const KEPT = 3600;

export const searxng: Source = {
  id: ID,
  name: 'SearXNG',
  hosts: [],
  ownHost: true,
  // It waits for other engines.
  limits: { deadline: 20_000 },

  // JSON is switched off unless its owner has switched it on.
  explain: (status) => (status === 403 ? { code: 'no-json' } : undefined),

  requests: (statements) => questionsFor(statements),

  gather: (statements, context, access) =>
    oneByOne(statements, {
      source: ID,
      atOnce: 2,
      question: (statement) => keywordsFor(statement),
      async ask(question) {
        const how = { q: question, format: 'json', language: languageCode(context.language) };
        const answer = parsed(await access.fetch(`${access.base}/search?${new URLSearchParams(how)}`, { keep: KEPT }));
        const rows = listOf(answer['results'], 30);
        const silent = answer['unresponsive_engines'];
        // Where all that it asked stayed silent, nothing was looked for.
        if (rows.length === 0 && Array.isArray(silent) && silent.length > 0)
          throw new ProviderProblem({ code: 'server-error', at: ID, detail: 'none of its engines answered' });
        return rows;
      },
      items: (rows, statement) => leadsFrom(ID, rows, COLUMNS, statement, context),
    }),
};

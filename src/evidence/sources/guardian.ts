/** The Guardian's archive, with a key of the reader's own: whole articles, of which what bears on a statement is shown. */
import { ProviderProblem, type Source } from '../../provider.ts';
import { parsed } from '../answer.ts';
import { isElsewhere } from '../elsewhere.ts';
import { dateOf, fieldsOf, linkOf, listOf, wordsOf } from '../fields.ts';
import { keywordsFor, questionsFor } from '../leads.ts';
import { oneByOne } from '../one-by-one.ts';
import { textWithin } from '../passage.ts';
import { notAfter, passagesOn, type ReadText, readText } from '../texts.ts';
import { mentionsOf } from '../wikipedia/keywords.ts';

const ID = 'guardian';
const PUBLISHER = 'The Guardian';
const WORDS = 5;
const ARTICLES = 5;
const LONGEST = 200_000;
/** Seconds. Its terms: what it gave may be kept for a day. */
const KEPT = 24 * 3600;

export const guardian: Source = {
  id: ID,
  name: PUBLISHER,
  hosts: ['https://content.guardianapis.com'],
  // Its gateway takes the key by this name, as a header as well as in the address.
  key: { header: 'api-key' },
  // What its smallest plan allows.
  limits: { every: 1100 },

  requests: (statements) => questionsFor(statements, WORDS),

  gather(statements, context, access) {
    const mentions = mentionsOf(statements);
    const until = notAfter(context);
    return oneByOne<ReadText[]>(statements, {
      source: ID,
      atOnce: 1,
      paced: access,
      // It is asked in English, and its own articles are no evidence for themselves.
      question: (statement) =>
        /^en\b/i.test(statement.language) && isElsewhere({ url: 'https://www.theguardian.com/', title: '' }, context)
          ? keywordsFor(statement, WORDS)
          : undefined,
      async ask(question, _statement, through = access) {
        const how = new URLSearchParams({
          ...{ q: question, 'order-by': 'relevance', 'page-size': String(ARTICLES), 'show-fields': 'bodyText' },
          ...(until ? { 'to-date': until } : {}),
        });
        const fetched = await through.fetch(`${access.base}/search?${how}`, { keep: KEPT });
        const response = fieldsOf(parsed(fetched)['response']);
        if (response['status'] !== 'ok') throw new ProviderProblem({ code: 'unreadable', at: ID, detail: 'status' });
        const rows = listOf(response['results'], ARTICLES).map(async (row): Promise<ReadText[]> => {
          const url = linkOf(row['webUrl']);
          const title = wordsOf(row['webTitle'], 500);
          const body = fieldsOf(row['fields'])['bodyText'];
          if (!url || !title || typeof body !== 'string' || !body || body.length > LONGEST) return [];
          if (!body.isWellFormed() || !isElsewhere({ url, title }, context)) return [];
          const published = dateOf(row['webPublicationDate']);
          const origin = { source: ID, title, publisher: PUBLISHER, ...(published ? { published } : {}) };
          return [readText(await textWithin(fetched, body, url), title, 'en', origin)];
        });
        return (await Promise.all(rows)).flat();
      },
      items: (texts, statement) => passagesOn(statement, texts, mentions.get(statement.id) ?? []),
    });
  },
};

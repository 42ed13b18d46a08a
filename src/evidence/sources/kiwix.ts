/** A Kiwix of the reader's own: an encyclopedia that lies on a machine of the reader's. Whole articles, as Wikipedia's. */
import { ProviderProblem, type Source } from '../../provider.ts';
import { readHtml } from '../html/index.ts';
import { type Result, resultsIn } from '../kiwix/results.ts';
import { languageCode } from '../mediawiki.ts';
import { oneByOne } from '../one-by-one.ts';
import { textWithin } from '../passage.ts';
import { passagesOn, type ReadText, readText } from '../texts.ts';
import { mentionsOf, searchesFor, topicsOf } from '../wikipedia/keywords.ts';

const ID = 'kiwix';
const ARTICLES = 2;
/** Its books say their language in three letters. */
const LANGUAGES: { readonly [code: string]: string } = {
  ...{ en: 'eng', de: 'deu', fr: 'fra', es: 'spa', it: 'ita', pt: 'por', nl: 'nld', pl: 'pol', ru: 'rus', sv: 'swe' },
  ...{ da: 'dan', nb: 'nob', no: 'nor', fi: 'fin', cs: 'ces', uk: 'ukr', tr: 'tur', el: 'ell', hu: 'hun', ro: 'ron' },
  ...{ ar: 'ara', fa: 'fas', he: 'heb', hi: 'hin', ja: 'jpn', ko: 'kor', zh: 'zho', id: 'ind', vi: 'vie', ca: 'cat' },
};

export const kiwix: Source = {
  id: ID,
  name: 'Kiwix',
  hosts: [],
  ownHost: true,
  // The longest articles of an encyclopedia.
  limits: { bytes: 4 * 1024 * 1024 },

  explain: (status, text) =>
    status === 400 && /invalid request|no such book/i.test(text) ? { code: 'no-language' } : undefined,

  // A search, and an article that may serve others too.
  requests: (statements) => 2 * statements.length,

  gather(statements, context, access) {
    const language = languageCode(context.language);
    const mentions = mentionsOf(statements);
    const topics = topicsOf(statements, context.title);
    const articles = new Map<string, Promise<ReadText | undefined>>();
    const searches = new Map(
      statements.map((one) => [one.id, searchesFor(one, mentions.get(one.id) ?? [], topics, () => true)]),
    );
    const search = async (pattern: string): Promise<Result[]> => {
      const how = new URLSearchParams({ pattern, pageLength: '5', format: 'xml' });
      const code = LANGUAGES[language];
      if (code) how.set('books.filter.lang', code);
      const { text } = await access.fetch(`${access.base}/search?${how}`, { as: 'text', keepIf: isAnswer });
      return resultsIn(text);
    };
    const read = async ({ title, link, book }: Result): Promise<ReadText | undefined> => {
      const url = new URL(link, `${access.base}/`).href;
      const fetched = await access.fetch(url, { as: 'text' });
      const page = readHtml(fetched.text);
      const origin = { source: ID, title, publisher: book ?? 'Kiwix' };
      return page.text ? readText(await textWithin(fetched, page.text, url), title, language, origin) : undefined;
    };
    return oneByOne<ReadText[]>(statements, {
      source: ID,
      atOnce: 2,
      question: ({ id }) => searches.get(id)?.[0],
      async ask(question, { id }) {
        let results: Result[] = [];
        // Every word must be found: with one less there may be more.
        for (const pattern of [question, ...(searches.get(id)?.slice(1) ?? [])]) {
          if (results.length === 0) results = await search(pattern);
        }
        const texts = results.slice(0, ARTICLES).map((result) => {
          const article = articles.get(result.link) ?? read(result).catch(unread);
          articles.set(result.link, article);
          return article;
        });
        return (await Promise.all(texts)).filter((one) => one !== undefined);
      },
      items: (texts, statement) => passagesOn(statement, texts, mentions.get(statement.id) ?? []),
    });
  },
};

/** One page that nobody can read is no failure of what was found beside it. */
function unread(thrown: unknown): undefined {
  if (thrown instanceof ProviderProblem && /^(unreadable|too-large|refused)$/.test(thrown.problem.code))
    return undefined;
  throw thrown;
}

function isAnswer(text: string): boolean {
  return text.includes('<rss');
}

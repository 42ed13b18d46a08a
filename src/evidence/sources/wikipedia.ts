/** Wikipedia: searches by keywords, reads the articles that are found, and keeps the sentences that bear on a statement. */
import type { Context, Problem, Statement } from '../../model.ts';
import type { Access, Gathered, Source } from '../../provider.ts';
import { askMediaWiki, inLanguage, languageCode, problemFrom } from '../mediawiki.ts';
import type { Mention } from '../mentions.ts';
import { type FetchedText, passageFrom, textWithin } from '../passage.ts';
import { bearingOn } from '../wikipedia/bearing.ts';
import { mentionsOf, searchesFor } from '../wikipedia/keywords.ts';

const ID = 'wikipedia';
/** Statements whose searches share one request for the articles; findings arrive group by group. */
const GROUP = 8;
const TITLES_PER_SEARCH = 3;
/** The API gives introductions twenty at once, whole articles one by one. */
const EXTRACTS_AT_ONCE = 20;
const WHOLE_ARTICLES_PER_GROUP = 4;
const PASSAGES = 3;

interface Article {
  title: string;
  text: FetchedText;
}

export const wikipedia: Source = {
  id: ID,
  name: 'Wikipedia',
  hosts: ['https://{lang}.wikipedia.org'],

  requests(statements, context) {
    const mentions = mentionsOf(statements);
    const searches = statements.reduce(
      (sum, statement) => sum + searchesFor(statement, mentions.get(statement.id) ?? []).length,
      0,
    );
    const groups = Math.ceil(statements.length / GROUP);
    // Each group: its searches, the introductions of what they found, and a few articles in full.
    const perLanguage =
      searches + groups * (Math.ceil((GROUP * TITLES_PER_SEARCH) / EXTRACTS_AT_ONCE) + WHOLE_ARTICLES_PER_GROUP);
    return perLanguage * languagesFor(context).length;
  },

  async *gather(statements, context, access) {
    const look = new Look(access, mentionsOf(statements));
    for (let at = 0; at < statements.length; at += GROUP) {
      yield* gatherGroup(statements.slice(at, at + GROUP), context, look);
    }
  },
};

function languagesFor(context: Context): string[] {
  return [...new Set([languageCode(context.language), 'en'])];
}

interface Progress {
  statement: Statement;
  query?: string;
  passages: number;
  /** A part of the answer is missing. */
  problem?: Problem;
  /** At least one search was answered. */
  answered: boolean;
}

async function* gatherGroup(statements: readonly Statement[], context: Context, look: Look): AsyncIterable<Gathered> {
  const all = statements.map((statement): Progress => ({ statement, passages: 0, answered: false }));
  for (const language of languagesFor(context)) {
    const open = all.filter((one) => one.passages === 0);
    if (open.length === 0) break;
    const titles = new Map<Progress, string[]>();
    await Promise.all(
      open.map(async (one) => {
        titles.set(one, await climb(one, language, look));
      }),
    );
    await look.introductions([...new Set([...titles.values()].flat())], language);
    const bare: Progress[] = [];
    for (const [one, found] of titles) {
      const passages = passagesOf(one, found, language, look);
      for (const evidence of passages) yield { statement: one.statement.id, evidence };
      if (passages.length === 0 && found.length > 0) bare.push(one);
    }
    const whole = [...new Set(bare.map((one) => titles.get(one)?.[0]).filter((title) => title !== undefined))];
    await Promise.all(whole.slice(0, WHOLE_ARTICLES_PER_GROUP).map((title) => look.wholeArticle(title, language)));
    for (const one of bare) {
      for (const evidence of passagesOf(one, titles.get(one) ?? [], language, look))
        yield { statement: one.statement.id, evidence };
    }
  }
  for (const one of all) {
    const outcome = one.passages > 0 ? 'found' : one.problem ? 'failed' : 'nothing';
    const asked = {
      source: ID,
      outcome,
      ...(one.query ? { query: one.query } : {}),
      ...(one.problem && outcome === 'failed' ? { problem: one.problem } : {}),
    } as const;
    yield { statement: one.statement.id, asked };
  }
}

/** The first rung of the ladder that finds anything. */
async function climb(one: Progress, language: string, look: Look): Promise<string[]> {
  for (const query of look.searchesFor(one.statement)) {
    one.query ??= query;
    const found = await look.search(query, language);
    if (Array.isArray(found)) {
      one.answered = true;
      if (found.length > 0) {
        one.query = query;
        return found;
      }
    } else {
      one.problem = found;
      return [];
    }
  }
  return [];
}

function passagesOf(one: Progress, titles: readonly string[], language: string, look: Look) {
  const found = titles.flatMap((title) => {
    const article = look.article(title, language);
    if (!article) return [];
    if ('code' in article) {
      one.problem = article;
      return [];
    }
    const origin = { source: ID, title: article.title, publisher: 'Wikipedia', licence: 'CC BY-SA 4.0' };
    return bearingOn(one.statement, article.title, article.text.text, language).map((bearing) => ({
      score: bearing.score,
      passage: passageFrom(article.text, origin, bearing.start, bearing.end),
    }));
  });
  const best = found.sort((a, b) => b.score - a.score).slice(0, PASSAGES);
  one.passages += best.length;
  return best.map((each) => each.passage);
}

/** What one check has asked Wikipedia, so that nothing is asked twice. */
class Look {
  private readonly searches = new Map<string, Promise<string[] | Problem>>();
  private readonly articles = new Map<string, Article | Problem>();
  private readonly wholes = new Set<string>();

  constructor(
    private readonly access: Access,
    private readonly mentions: ReadonlyMap<string, Mention[]>,
  ) {}

  searchesFor(statement: Statement): string[] {
    return searchesFor(statement, this.mentions.get(statement.id) ?? []);
  }

  search(query: string, language: string): Promise<string[] | Problem> {
    const key = `${language}:${query}`;
    const asked = this.searches.get(key) ?? this.searchOnce(query, language);
    this.searches.set(key, asked);
    return asked;
  }

  article(title: string, language: string): Article | Problem | undefined {
    return this.articles.get(`${language}:${title}`);
  }

  private async searchOnce(query: string, language: string): Promise<string[] | Problem> {
    try {
      const { json } = await askMediaWiki(this.access, inLanguage(this.access.base, language), {
        action: 'query',
        list: 'search',
        srwhat: 'text',
        srsearch: query,
        srnamespace: '0',
        srlimit: String(TITLES_PER_SEARCH),
        srprop: '',
        srinfo: '',
        formatversion: '2',
      });
      const hits = (json['query'] as { search?: { title?: unknown }[] } | undefined)?.search;
      return Array.isArray(hits) ? hits.flatMap(({ title }) => (typeof title === 'string' ? [title] : [])) : [];
    } catch (thrown) {
      return problemFrom(thrown, ID);
    }
  }

  async introductions(titles: readonly string[], language: string): Promise<void> {
    const open = titles.filter((title) => !this.articles.has(`${language}:${title}`));
    for (let at = 0; at < open.length; at += EXTRACTS_AT_ONCE) {
      await this.extracts(open.slice(at, at + EXTRACTS_AT_ONCE), language, {
        exintro: '1',
        exlimit: String(EXTRACTS_AT_ONCE),
      });
    }
  }

  async wholeArticle(title: string, language: string): Promise<void> {
    const key = `${language}:${title}`;
    if (this.wholes.has(key)) return;
    this.wholes.add(key);
    await this.extracts([title], language, { exlimit: '1' });
  }

  private async extracts(titles: readonly string[], language: string, how: { [name: string]: string }): Promise<void> {
    const base = inLanguage(this.access.base, language);
    try {
      const { json, fetched } = await askMediaWiki(this.access, base, {
        action: 'query',
        prop: 'extracts|info|pageprops',
        explaintext: '1',
        redirects: '1',
        inprop: 'url',
        ppprop: 'disambiguation',
        titles: titles.join('|'),
        formatversion: '2',
        ...how,
      });
      const query = json['query'] as Pages | undefined;
      for (const title of titles) {
        const page = pageFor(title, query);
        if (!page || typeof page.extract !== 'string' || page.pageprops?.disambiguation !== undefined) continue;
        const url = `${base}/wiki/${encodeURIComponent(page.title.replaceAll(' ', '_'))}`;
        this.articles.set(`${language}:${title}`, {
          title: page.title,
          text: await textWithin(fetched, page.extract, url),
        });
      }
    } catch (thrown) {
      const problem = problemFrom(thrown, ID);
      for (const title of titles) {
        if (!this.articles.has(`${language}:${title}`)) this.articles.set(`${language}:${title}`, problem);
      }
    }
  }
}

interface Pages {
  pages?: { title: string; extract?: unknown; pageprops?: { disambiguation?: string } }[];
  normalized?: { from: string; to: string }[];
  redirects?: { from: string; to: string }[];
}

/** The page that a title led to, through normalisation and redirects. */
function pageFor(title: string, query: Pages | undefined) {
  const normalised = query?.normalized?.find((one) => one.from === title)?.to ?? title;
  const target = query?.redirects?.find((one) => one.from === normalised)?.to ?? normalised;
  return query?.pages?.find((page) => page.title === target);
}

/** The articles that one check has read: by their titles, by searches, and in full. Nothing is asked twice. */
import type { Problem } from '../../model.ts';
import type { Budgeted } from '../../provider.ts';
import { askMediaWiki, inLanguage, problemFrom } from '../mediawiki.ts';
import { type FetchedText, textWithin } from '../passage.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

const ID = 'wikipedia';
/** The API gives introductions twenty at once, whole articles one by one. */
const TITLES_AT_ONCE = 20;
const FOUND_PER_SEARCH = 5;

export interface Article {
  title: string;
  text: FetchedText;
  sentences: Sentence[];
  whole: boolean;
  /** What was sent that led to it. */
  by: string;
}

interface RawPage {
  title: string;
  extract?: unknown;
  index?: unknown;
  pageprops?: { disambiguation?: string };
  /** Of its source text, in bytes. */
  length?: unknown;
}

interface Answer {
  pages?: RawPage[];
  normalized?: { from: string; to: string }[];
  redirects?: { from: string; to: string }[];
}

export class Library {
  private readonly articles = new Map<string, Article>();
  private readonly titles = new Map<string, string>();
  private readonly problems = new Map<string, Problem>();
  private readonly sent = new Set<string>();
  private readonly base: string;

  constructor(
    private readonly access: Budgeted,
    private readonly language: string,
  ) {
    this.base = inLanguage(access.base, language);
  }

  all(): Article[] {
    return [...this.articles.values()];
  }

  /** The article that a name led to. */
  of(name: string): Article | undefined {
    const title = this.titles.get(name);
    return title === undefined ? undefined : this.articles.get(title);
  }

  /** Whether a name, a search or a title was sent, and what became of it where it failed. */
  wasSent(asked: string): boolean {
    return this.sent.has(asked);
  }

  problemOf(asked: string): Problem | undefined {
    return this.problems.get(asked);
  }

  /** The introductions of the articles of these names, at most twenty. */
  async byNames(names: readonly string[]): Promise<void> {
    const open = names.filter((name) => !this.sent.has(name)).slice(0, TITLES_AT_ONCE);
    if (open.length === 0) return;
    const how = { titles: open.join('|'), exintro: '1', exlimit: String(TITLES_AT_ONCE) };
    const answer = await this.ask(open, how);
    for (const name of open) {
      const page = pageFor(name, answer);
      if (page && this.articles.has(page.title)) this.titles.set(name, page.title);
    }
  }

  /** The introductions of what a search finds, in one request. */
  async search(query: string): Promise<void> {
    if (this.sent.has(query)) return;
    const how = {
      ...{ generator: 'search', gsrsearch: query, gsrwhat: 'text', gsrnamespace: '0' },
      ...{ gsrlimit: String(FOUND_PER_SEARCH), exintro: '1', exlimit: String(FOUND_PER_SEARCH) },
    };
    await this.ask([query], how);
  }

  /** The whole of an article that is known by its introduction. */
  async whole(title: string): Promise<void> {
    if (this.articles.get(title)?.whole) return;
    await this.ask([], { titles: title, exlimit: '1' }, true);
  }

  private async ask(
    asked: readonly string[],
    how: { [name: string]: string },
    whole = false,
  ): Promise<Answer | undefined> {
    try {
      const { json, fetched } = await askMediaWiki(this.access, this.base, {
        ...{ action: 'query', prop: 'extracts|info|pageprops', explaintext: '1', redirects: '1', inprop: 'url' },
        ...{ ppprop: 'disambiguation', formatversion: '2' },
        ...how,
      });
      for (const one of asked) this.sent.add(one);
      const answer = json['query'] as Answer | undefined;
      const names = new Map(asked.map((name) => [pageFor(name, answer)?.title, name]));
      for (const page of Array.isArray(answer?.pages) ? answer.pages : []) {
        if (typeof page?.title !== 'string' || typeof page.extract !== 'string') continue;
        if (page.pageprops?.disambiguation !== undefined || page.extract.trim() === '') continue;
        if (this.articles.has(page.title) && !whole) continue;
        const by = this.articles.get(page.title)?.by ?? names.get(page.title) ?? asked[0] ?? page.title;
        const url = `${this.base}/wiki/${encodeURIComponent(page.title.replaceAll(' ', '_'))}`;
        this.articles.set(page.title, {
          ...{
            title: page.title,
            by,
            whole: whole || isAll(page.extract, page.length),
            text: await textWithin(fetched, page.extract, url),
          },
          sentences: sentencesOf(page.extract, this.language),
        });
      }
      return answer;
    } catch (thrown) {
      const problem = problemFrom(thrown, ID);
      for (const one of asked) {
        if (problem.code !== 'too-many') this.sent.add(one);
        this.problems.set(one, problem);
      }
      return undefined;
    }
  }
}

/** Whether an introduction is nearly all there is. */
function isAll(extract: string, length: unknown): boolean {
  return typeof length === 'number' && length < extract.length * 1.3;
}

/** The page that a title led to, through normalisation and redirects. */
function pageFor(title: string, answer: Answer | undefined): RawPage | undefined {
  const normalised = answer?.normalized?.find((one) => one.from === title)?.to ?? title;
  const target = answer?.redirects?.find((one) => one.from === normalised)?.to ?? normalised;
  return answer?.pages?.find((page) => page?.title === target);
}

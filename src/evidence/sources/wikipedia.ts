/**
 * Wikipedia: reads the articles of the names in all statements at once, searches for what stays open, and keeps the
 * sentences that bear on a statement, wherever they were found.
 */
import type { Asked, Context, Problem, Speaker, Statement } from '../../model.ts';
import type { Budgeted, Gathered, Source } from '../../provider.ts';
import { languageCode } from '../mediawiki.ts';
import type { Mention } from '../mentions.ts';
import { passageFrom } from '../passage.ts';
import { type Bearing, bearingOn, isTelling, rarityIn, type Subject, subjectOf } from '../wikipedia/bearing.ts';
import { institutionsIn, mentionsOf, namesFor, searchesFor, type Topics, topicsOf } from '../wikipedia/keywords.ts';
import { type Article, Library } from '../wikipedia/library.ts';
import type { Sentence } from '../wikipedia/sentences.ts';
import { introductionOf } from '../wikipedia/speakers.ts';
import { stemsOf } from '../wikipedia/stems.ts';

const ID = 'wikipedia';
const PASSAGES = 3;
const AT_ONCE = 3;
/** Of what is left after the names: searches first, then a few articles in full. */
const FOR_SEARCHES = 0.6;
/** Good enough not to wait for better: half of what a statement says, and its name. */
const STRONG = 0.5;

export const wikipedia: Source = {
  id: ID,
  name: 'Wikipedia',
  forMany: true,
  hosts: ['https://{lang}.wikipedia.org'],

  async *gather(statements, context, access) {
    const mentions = mentionsOf(statements);
    let open = statements.map((statement): Seeking => {
      const own = mentions.get(statement.id) ?? [];
      const subject = subjectOf(statement, own, institutionsIn(statement.text));
      return {
        statement,
        mentions: own,
        subject,
        names: namesFor(statement, own),
        searches: [],
        found: [],
        asked: new Set(),
      };
    });
    const topics = topicsOf(statements, context.title);
    for (const language of languagesFor(context)) {
      if (open.length === 0) break;
      const look = new Look(new Library(access, language), access, topics);
      for await (const settled of look.through(open)) {
        yield* answered(settled);
        open = open.filter((one) => one !== settled);
      }
    }
    for (const one of open) yield* answered(one);
  },
};

function languagesFor(context: Context): string[] {
  return [...new Set([languageCode(context.language), 'en'])];
}

interface Seeking {
  statement: Statement;
  mentions: readonly Mention[];
  subject: Subject;
  names: string[];
  searches: string[];
  found: Bearing[];
  /** Of whoever speaks. */
  introduction?: { article: Article; sentence: Sentence };
  /** What was sent for it. */
  asked: Set<string>;
  /** A part of the answer is missing. */
  problem?: Problem;
}

function* answered(one: Seeking): Iterable<Gathered> {
  const origin = { source: ID, publisher: 'Wikipedia', licence: 'CC BY-SA 4.0' };
  for (const { article, sentence } of one.found) {
    one.asked.add(article.by);
    const evidence = passageFrom(article.text, { ...origin, title: article.title }, sentence.start, sentence.end);
    yield { statement: one.statement.id, evidence };
  }
  // A claim is about more than who makes it.
  if (one.introduction && (one.statement.kind === 'quote' || one.found.length === 0)) {
    const { article, sentence } = one.introduction;
    const about = { ...origin, title: article.title, about: 'speaker' as const };
    yield { statement: one.statement.id, evidence: passageFrom(article.text, about, sentence.start, sentence.end) };
  }
  const query = [...one.asked].join(' · ');
  const asked: Asked = {
    source: ID,
    outcome:
      one.found.length > 0 || one.introduction ? 'found' : one.problem ? 'failed' : query ? 'nothing' : 'over-budget',
    ...(query ? { query } : {}),
  };
  if (asked.outcome === 'failed' && one.problem) asked.problem = one.problem;
  yield { statement: one.statement.id, asked };
}

/** Who speaks in a quote, or in a sentence that tells what somebody said whom the page quotes. */
function speakersOf(all: readonly Seeking[]): (one: Seeking) => Speaker | undefined {
  const quoted = all.flatMap(({ statement }) =>
    statement.kind === 'quote' && statement.speaker?.name ? [statement.speaker] : [],
  );
  return ({ statement, mentions }) => {
    if (statement.kind === 'quote') return statement.speaker;
    if (!statement.reasons.includes('attribution')) return undefined;
    return quoted.find(({ name }) => name === mentions[0]?.name);
  };
}

class Look {
  constructor(
    private readonly library: Library,
    private readonly access: Budgeted,
    private readonly topics: Topics,
  ) {}

  /** Yields the statements that need nothing more, as soon as they do; the others are told at the end. */
  async *through(all: readonly Seeking[]): AsyncIterable<Seeking> {
    const open = new Set(all);
    const settle = (): Seeking[] => {
      this.weigh([...open]);
      const strong = [...open].filter(({ found }) => (found[0]?.score ?? 0) >= STRONG);
      for (const one of strong) open.delete(one);
      return strong;
    };
    const subject = await this.names(all);
    yield* settle();
    const isKnown = (name: string) => this.library.of(name) !== undefined;
    for (const one of open) {
      one.searches = searchesFor(one.statement, one.mentions, this.topics, isKnown, subject);
    }
    yield* this.searched(open, Math.ceil(this.access.left() * FOR_SEARCHES), settle);
    const titles = this.tellingTitles([...open]).slice(0, this.access.left());
    await Promise.all(titles.map((title) => this.library.whole(title)));
    yield* settle();
    yield* this.searched(open, this.access.left(), settle);
    for (const one of open) if (one.found.length > 0) yield one;
  }

  /** Tells what the page is about. Twenty names in a request: those of the statements that come first, and those that many share. */
  private async names(all: readonly Seeking[]): Promise<string | undefined> {
    const weights = new Map<string, number>();
    for (const { names, statement } of all) {
      for (const name of names) {
        const weight = (statement.checkworthiness + 0.1) * (isTelling(name) ? 1 : 0.3);
        weights.set(name, (weights.get(name) ?? 0) + weight);
      }
    }
    const ordered = [...weights].sort(([, a], [, b]) => b - a).map(([name]) => name);
    await this.library.byNames(ordered);
    // Nobody is left out for having names that are less telling.
    const without = all.filter(({ names }) => names.length > 0 && !names.some((name) => this.library.wasSent(name)));
    const more = without.flatMap(({ names }) => names);
    if (more.length > 0 && this.access.left() > 4) await this.library.byNames([...new Set([...more, ...ordered])]);
    // What names nothing of its own is told of what the page is about.
    const speakers = speakersOf(all);
    const subject = ordered.find((name) => isTelling(name) && this.library.of(name) !== undefined);
    for (const one of all) {
      for (const name of one.names) this.note(one, name);
      if (subject !== undefined && one.names.length === 0) {
        this.note(one, subject);
        one.subject.places.push(stemsOf(subject));
      }
      const speaker = speakers(one);
      const introduction = speaker && introductionOf(speaker, (name) => this.library.of(name));
      if (introduction) one.introduction = introduction;
    }
    return subject;
  }

  private async *searched(open: ReadonlySet<Seeking>, most: number, settle: () => Seeking[]): AsyncIterable<Seeking> {
    for (let done = 0; done < most && this.access.left() > 0; ) {
      const searches = this.nextSearches([...open], Math.min(AT_ONCE, most - done));
      if (searches.length === 0) return;
      await Promise.all(searches.map((search) => this.library.search(search)));
      done += searches.length;
      yield* settle();
    }
  }

  /** Every open statement's first search comes before anybody's second. */
  private nextSearches(open: readonly Seeking[], most: number): string[] {
    const waiting = open.filter(({ found }) => found.length === 0);
    const rungs = [0, 1].flatMap((rung) => waiting.flatMap(({ searches }) => searches[rung] ?? []));
    return [...new Set(rungs)].filter((search) => !this.library.wasSent(search)).slice(0, most);
  }

  /** The articles that most open statements are about, to be read in full. */
  private tellingTitles(open: readonly Seeking[]): string[] {
    const weights = new Map<Article, number>();
    for (const { statement, names, found } of open) {
      const near = new Set(names.filter(isTelling).flatMap((name) => this.library.of(name) ?? []));
      for (const article of near) {
        if (article.whole) continue;
        const weight = (statement.checkworthiness + 0.1) * (found.length > 0 ? 0.5 : 1);
        weights.set(article, (weights.get(article) ?? 0) + weight);
      }
    }
    return [...weights].sort(([, a], [, b]) => b - a).map(([{ title }]) => title);
  }

  private weigh(open: readonly Seeking[]): void {
    const articles = this.library.all();
    const rarity = rarityIn(articles);
    for (const one of open) {
      for (const search of one.searches) this.note(one, search);
      const found = bearingOn(one.subject, articles, rarity, PASSAGES);
      if (found.length > 0) one.found = found;
    }
  }

  private note(one: Seeking, asked: string): void {
    if (this.library.wasSent(asked)) one.asked.add(asked);
    const problem = this.library.problemOf(asked);
    if (problem && problem.code !== 'too-many') one.problem = problem;
  }
}

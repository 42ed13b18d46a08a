/**
 * GDELT, which reads the news of the world: for a quote of these days, sentences elsewhere that hold its words; for a
 * claim of these months, who else reports. Slow by its own wish. Titles alone are leads, never evidence.
 */
import type { Lead, Statement } from '../../model.ts';
import { type Fetched, ProviderProblem, type Source } from '../../provider.ts';
import { isElsewhere, letters } from '../elsewhere.ts';
import { isAnswer, type Seen, seenIn } from '../gdelt/answers.ts';
import { wordsFor } from '../gdelt/questions.ts';
import { type Item, oneByOne } from '../one-by-one.ts';
import { passageFrom, textWithin } from '../passage.ts';
import { stemsOf } from '../wikipedia/stems.ts';

const ID = 'gdelt';
const HOUR = 3_600_000;
/** It keeps sentences for three days, articles for three months. */
const KEEPS = { quote: 72 * HOUR, claim: 90 * 24 * HOUR };
/** The most that one check asks of each kind: at its pace, half a minute for all. */
const MOST = { quote: 3, claim: 3 };
/** Others report near the day of the article. */
const AROUND = { before: 3 * 24 * HOUR, after: 7 * 24 * HOUR };
const ITEMS = 3;
const SHARED_WITH_A_TITLE = 2;
const LONGEST_PASSAGE = 1000;
/** Seconds. It has something new every quarter of an hour. */
const KEPT = 3600;

export const gdelt: Source = {
  id: ID,
  name: 'GDELT',
  hosts: ['https://api.gdeltproject.org'],
  late: true,
  limits: { every: 5500, deadline: 20_000 },

  requests(statements, context) {
    if (!context.published) return 0;
    const count = (kind: Statement['kind']) =>
      new Set(statements.flatMap((one) => (one.kind === kind ? (wordsFor(one) ?? []) : []))).size;
    return Math.min(count('quote'), MOST.quote) + Math.min(count('claim'), MOST.claim);
  },

  async *gather(statements, context, access) {
    const now = access.now().getTime();
    const published = Date.parse(context.published ?? '');
    const asked = { quote: 0, claim: 0 };
    // What is quoted is gone first.
    const ordered = [...statements].sort((a, b) => Number(b.kind === 'quote') - Number(a.kind === 'quote'));
    yield* oneByOne<{ seen: Seen[]; fetched: Fetched }>(ordered, {
      source: ID,
      atOnce: 1,
      question(statement) {
        const words = wordsFor(statement);
        if (words === undefined) return undefined;
        const age = now - published;
        // A clock or a time zone may be off by a day.
        return age > -24 * HOUR && age < KEEPS[statement.kind] ? words : { code: 'out-of-window', at: ID };
      },
      async ask(question, { kind }) {
        asked[kind] += 1;
        if (asked[kind] > MOST[kind]) throw new ProviderProblem({ code: 'too-many', at: ID });
        const url = `${access.base}${kind === 'quote' ? sentencesUrl(question) : articlesUrl(question, published, now)}`;
        const fetched = await access.fetch(url, { as: 'text', keep: KEPT, keepIf: isAnswer });
        return { seen: seenIn(fetched), fetched };
      },
      items: ({ seen, fetched }, statement) => {
        const others = seen.filter((one) => isElsewhere(one, context));
        return statement.kind === 'quote' ? passagesIn(others, fetched) : leadsIn(others, statement);
      },
    });
  },
};

function sentencesUrl(question: string): string {
  const how = { query: question, format: 'json', isquote: '1', maxrecords: '20', timespan: '72h' };
  return `/api/v2/context/context?${new URLSearchParams(how)}`;
}

function articlesUrl(question: string, published: number, now: number): string {
  const how = {
    ...{
      query: `${question} sourcelang:english`,
      mode: 'artlist',
      format: 'json',
      maxrecords: '25',
      sort: 'hybridrel',
    },
    startdatetime: stamp(published - AROUND.before),
    enddatetime: stamp(Math.min(published + AROUND.after, now)),
  };
  return `/api/v2/doc/doc?${new URLSearchParams(how)}`;
}

/** `20260112081500` */
function stamp(time: number): string {
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The words around what was quoted, as they came. Of copies the first. */
async function passagesIn(seen: readonly Seen[], fetched: Fetched): Promise<Item[]> {
  const texts = new Set<string>();
  const items: Item[] = [];
  for (const { url, title, domain, seen: published, sentence, context } of seen) {
    const text = context ?? sentence;
    if (!text || texts.has(letters(sentence ?? text)) || items.length >= ITEMS) continue;
    texts.add(letters(sentence ?? text));
    const at = sentence && text.length > LONGEST_PASSAGE ? text.indexOf(sentence) : -1;
    const [start, end] = at >= 0 && sentence ? [at, at + sentence.length] : [0, Math.min(text.length, LONGEST_PASSAGE)];
    const origin = { source: ID, title, publisher: domain, ...(published ? { published } : {}) };
    items.push({ evidence: passageFrom(await textWithin(fetched, text, url), origin, start, end) });
  }
  return items;
}

/** Whose title is about the same; one for each house, and of one agency's text under many roofs the first. */
function leadsIn(seen: readonly Seen[], { text }: Statement): Item[] {
  const own = new Set(stemsOf(text));
  const met = new Set<string>();
  return seen
    .filter(({ title, domain }) => {
      const shared = new Set(stemsOf(title).filter((one) => own.has(one))).size;
      if (shared < SHARED_WITH_A_TITLE || met.has(domain) || met.has(letters(title))) return false;
      return met.add(domain).add(letters(title));
    })
    .slice(0, ITEMS)
    .map(({ url, title, domain, seen: published }): { lead: Lead } => ({
      lead: { source: ID, url, title, publisher: domain, ...(published ? { published } : {}) },
    }));
}

/** The pages that the article cites, fetched where the browser has been granted their exact origins. */
import type { Asked, Looked, Passage, Problem, Statement } from '../../model.ts';
import type { Budgeted, Source } from '../../provider.ts';
import { lookIn } from '../cited/look-in.ts';
import { CITED, pageFetched } from '../cited/pages.ts';
import { problemFrom } from '../mediawiki.ts';

/** More pages are not fetched for one article. */
const MOST_PAGES = 12;
const AT_ONCE = 3;

export const cited: Source = {
  id: CITED,
  name: 'Cited pages',
  hosts: [],
  readsPages: true,
  // A page is fetched once for all statements that cite it.
  forMany: true,
  limits: { deadline: 12_000 },
  requests: (statements) => pagesOf(statements).size,

  async *gather(statements, _context, access) {
    const open = new Map<string, { looked: Looked[]; passages: Passage[]; waits: number }>();
    for (const { id } of statements) open.set(id, { looked: [], passages: [], waits: 0 });
    const pages = [...pagesOf(statements)].slice(0, MOST_PAGES);
    for (const [, citing] of pages) for (const { id } of citing) open.get(id)!.waits += 1;
    const wanted = pages.values();
    const running = new Map<string, Promise<Look>>();
    const next = () => {
      const { value } = wanted.next();
      if (value) running.set(value[0], look(value[0], value[1], access));
    };
    for (let index = 0; index < AT_ONCE; index++) next();
    while (running.size > 0) {
      const { url, looks } = await Promise.race(running.values());
      running.delete(url);
      next();
      for (const { statement, looked, passages } of looks) {
        const one = open.get(statement)!;
        one.looked.push(looked);
        for (const evidence of passages) yield { statement, evidence };
        if (--one.waits === 0) {
          open.delete(statement);
          yield { statement, asked: askedOf(one.looked) };
        }
      }
    }
    for (const id of open.keys()) yield { statement: id, asked: { source: CITED, outcome: 'nothing' } };
  },
};

/** Each page with those who cite it, in the order of who goes first. */
function pagesOf(statements: readonly Statement[]): Map<string, Statement[]> {
  const pages = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const url of statement.cites ?? []) pages.set(url, [...(pages.get(url) ?? []), statement]);
  }
  return pages;
}

interface Look {
  url: string;
  looks: { statement: string; looked: Looked; passages: Passage[] }[];
}

async function look(url: string, citing: readonly Statement[], access: Budgeted): Promise<Look> {
  const at = access.now().toISOString();
  try {
    const page = await pageFetched(await access.fetch(url, { as: 'text' }));
    const found = lookIn(page, citing);
    const { title } = page.origin;
    const looks = citing.map(({ id }) => {
      const passages = found.get(id) ?? [];
      const outcome = passages.length > 0 ? ('found' as const) : ('nothing' as const);
      return {
        statement: id,
        looked: { url, title, at: page.fetched.retrieved, by: 'fetch' as const, outcome },
        passages,
      };
    });
    return { url, looks };
  } catch (thrown) {
    const problem: Problem = { ...problemFrom(thrown, CITED), at: URL.canParse(url) ? new URL(url).host : url };
    const outcome =
      problem.code === 'no-permission' || problem.code === 'too-many' ? ('off' as const) : ('failed' as const);
    const looked: Looked = { url, at, by: 'fetch', outcome, problem };
    return { url, looks: citing.map(({ id }) => ({ statement: id, looked, passages: [] })) };
  }
}

/** What came of all pages together. */
export function askedOf(pages: Looked[]): Asked {
  const asked: Asked = { source: CITED, outcome: 'off', pages };
  const best = (['found', 'nothing', 'failed'] as const).find((one) => pages.some(({ outcome }) => outcome === one));
  if (best) asked.outcome = best;
  else if (pages.some(({ problem }) => problem?.code === 'too-many')) asked.outcome = 'over-budget';
  const problem = pages.find(({ outcome }) => outcome === asked.outcome)?.problem;
  if (problem && (asked.outcome === 'failed' || asked.outcome === 'off')) asked.problem = problem;
  return asked;
}

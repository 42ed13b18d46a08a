/**
 * What is open: quotes and figures of pages that were checked, looked for in the pages that the reader opens after them.
 * In memory only, and nothing is asked of anybody.
 */

import { type Look, withPages } from '../../src/check/looks.ts';
import { contextOf } from '../../src/check.ts';
import { looker, pageVisited } from '../../src/evidence/index.ts';
import type { Context, Finding, PageDocument, Statement } from '../../src/model.ts';
import { isOpen } from '../../src/text/said-words.ts';
import { reachVerdict } from '../../src/verdict/index.ts';
import type { CheckState } from '../messages.ts';
import type { Store } from './store.ts';

/** A page that was checked. */
export interface OpenRow {
  check: string;
  tab: number;
  at: number;
  /** Its address, or that of its check where it has none. */
  address: string;
  context: Context;
  statements: Statement[];
}

/** What pages that were opened have of a page's statements. */
export interface LooksRow {
  at: number;
  looks: { [statement: string]: Look[] };
}

export interface Opened {
  /** A page was read: what is open elsewhere is looked for in it, and its own statements are open from now on. */
  met(page: PageDocument, statements: readonly Statement[], who: Who): Promise<NonNullable<CheckState['here']>>;
  /** A statement that is open, with the page that it stands on. */
  find(check: string, statement: string): Promise<{ row: OpenRow; statement: Statement } | undefined>;
  /** What the reader has given for a statement joins its finding, wherever its page is open. */
  give(row: OpenRow, statement: string, look: Look): Promise<void>;
  /** Findings of a check, with what was found for them on other pages. */
  join(check: string, findings: readonly Finding[]): Promise<Finding[]>;
}

interface Who {
  check: string;
  tab: number;
  /** The reader has asked for this very page to be looked in: then it is said, too, that nothing stands there. */
  asked?: boolean;
}

/** Pages that are looked back to, and statements of each. */
const MOST_PAGES = 8;
const MOST_STATEMENTS = 80;
const MOST_LOOKS = 6;
/** So many sentences of a page stand in another word for word: then it is that page once more, and proves nothing of it. */
const COPY = { least: 3, share: 0.4 };

export function openedIn(
  rows: Store<OpenRow>,
  looks: Store<LooksRow>,
  tell: (tab: number, check: string, statements: string[]) => Promise<unknown>,
  now: () => Date,
): Opened {
  const meet: Opened['met'] = async (page, statements, { check, tab, asked = false }) => {
    const address = addressOf(page.url) || check;
    const others = (await rows.all()).filter((row) => row.address !== address).sort((a, b) => b.at - a.at);
    const here: NonNullable<CheckState['here']> = [];
    if (others.length > 0 && page.blocks.length > 0) {
      const text = await pageVisited(page, now());
      const find = looker(text);
      const seen = new Set<string>();
      for (const row of others.slice(0, MOST_PAGES)) {
        // The same page may be open twice.
        if (seen.has(row.address)) continue;
        seen.add(row.address);
        const title = row.context.title;
        if (isCopy(row.statements, text.fetched.text)) {
          // Its own words under an address that differs by a parameter are no news, nor is the same copy twice.
          const isTold = here.some((one) => one.copy && one.title === title);
          if (!isTold && !isSamePath(row.address, page.url))
            here.push({ title, quotes: 0, stand: 0, differ: 0, figures: 0, copy: true });
          continue;
        }
        const { found, told } = await lookFor(row, find, {
          url: page.url,
          title: page.title,
          at: text.fetched.retrieved,
        });
        // That nothing of a page stands in one that it has nothing to do with is no news, here and there.
        const isNews = asked || told.stand + told.differ + told.figures > 0 || isCited(row, page.url);
        if (!isNews) continue;
        here.push({ title, ...told });
        await keep(looks, row.address, found, now());
        for (const one of others.filter((other) => other.address === row.address))
          await tell(one.tab, one.check, Object.keys(found)).catch(() => undefined); // its page has gone
      }
    }
    for (const old of others.slice(MOST_PAGES - 1)) await rows.clear(old.check);
    for (const { check: before } of (await rows.all()).filter(
      (row) => row.tab === tab && row.address === address && row.check !== check,
    ))
      await rows.clear(before);
    const open = statements.filter(isOpen).slice(0, MOST_STATEMENTS);
    const row: OpenRow = { check, tab, at: now().getTime(), address, context: contextOf(page), statements: open };
    if (open.length > 0) await rows.put(check, row);
    return here;
  };

  return {
    met: (...given) =>
      meet(...given).catch((error: unknown) => {
        // The check itself needs none of it.
        console.error('Fact Checker: what is open could not be looked for.', error);
        return [];
      }),

    async find(check, id) {
      const row = await rows.get(check);
      const statement = row?.statements.find((one) => one.id === id);
      return row && statement && { row, statement };
    },

    async give({ address }, statement, look) {
      await keep(looks, address, { [statement]: [look] }, now());
      for (const one of (await rows.all()).filter((row) => row.address === address))
        await tell(one.tab, one.check, [statement]).catch(() => undefined); // its page has gone
    },

    async join(check, findings) {
      const row = await rows.get(check);
      const known = row && (await looks.get(row.address));
      if (!row || !known) return [...findings];
      return Promise.all(
        findings.map(async (finding) => {
          const statement = row.statements.find(({ id }) => id === finding.statement);
          const own = known.looks[finding.statement];
          return statement && own ? withPages(statement, finding, own, row.context) : finding;
        }),
      );
    },
  };
}

/** The same page, wherever in it. */
function addressOf(url: string): string {
  return url.replace(/#(?![!/]).*$/, '');
}

function isCited({ statements }: OpenRow, url: string): boolean {
  return statements.some((one) => one.cites?.some((cited) => isSamePath(cited, url)));
}

/** Addresses that differ in their parameters only. */
function isSamePath(one: string, other: string): boolean {
  return one.replace(/[?#].*$/, '') === other.replace(/[?#].*$/, '');
}

/** Whether a text is that page once more. */
export function isCopy(statements: readonly Statement[], text: string): boolean {
  const claims = statements.filter((one) => one.kind === 'claim' && one.within === undefined && one.text.length > 40);
  const there = claims.filter((one) => text.includes(one.text)).length;
  return there >= COPY.least && there >= claims.length * COPY.share;
}

async function lookFor(
  { statements, context }: OpenRow,
  find: ReturnType<typeof looker>,
  page: { url: string; title: string; at: string },
): Promise<{ found: LooksRow['looks']; told: { quotes: number; stand: number; differ: number; figures: number } }> {
  const passages = find(statements);
  const found: LooksRow['looks'] = {};
  const told = { quotes: 0, stand: 0, differ: 0, figures: 0 };
  for (const statement of statements) {
    const own = passages.get(statement.id) ?? [];
    if (statement.kind === 'claim') {
      // That a figure does not stand in a page that nobody cites for it is no news.
      if (own.length === 0) continue;
      told.figures += 1;
    } else told.quotes += 1;
    const { attribution } = own.length > 0 ? await reachVerdict(statement, own, context) : {};
    const label = attribution?.label ?? 'not-found';
    if (label === 'verbatim') told.stand += 1;
    else if (label !== 'not-found') told.differ += 1;
    const isFound = statement.kind === 'claim' || label !== 'not-found';
    const outcome = isFound ? ('found' as const) : ('nothing' as const);
    found[statement.id] = [{ looked: { ...page, by: 'visit', outcome }, passages: isFound ? own : [] }];
  }
  return { found, told };
}

async function keep(store: Store<LooksRow>, address: string, found: LooksRow['looks'], now: Date): Promise<void> {
  const before = (await store.get(address))?.looks ?? {};
  const looks = { ...before };
  for (const [id, fresh] of Object.entries(found)) {
    const others = (before[id] ?? []).filter(({ looked }) => looked.url !== fresh[0]?.looked.url);
    looks[id] = [...others, ...fresh].slice(-MOST_LOOKS);
  }
  await store.put(address, { at: now.getTime(), looks });
}

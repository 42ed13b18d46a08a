/** A check on its port: reads the document, looks up what may be looked up, and posts findings as they come. */
import { contextOf, lookUp } from '../../src/check.ts';
import type { Finding, PageDocument, Statement } from '../../src/model.ts';
import type { CheckState, ReadingState } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { Doing } from './access.ts';
import { blocksOf, commentBlocks, notChecked, shareOut, whyNot } from './allowed.ts';
import { createAsides } from './asides.ts';
import { isEnabled, type Off } from './asked-sources.ts';
import { batchOfFindings } from './batch.ts';
import type { Surroundings } from './check-surroundings.ts';
import { chipOf, readingChip } from './chips.ts';
import { type Considered, considered } from './considered.ts';
import { unforeseen } from './failures.ts';
import type { Outside } from './http.ts';
import type { Journal } from './journal.ts';
import { readAfter } from './model-reading.ts';
import { type OwnWords, ownWordsOf } from './own-words.ts';
import { postReading } from './reading.ts';
import { createAssembly, without } from './slices.ts';
import { toCheckFrom } from './validate.ts';
import { wayOut } from './ways-out.ts';

/** The most for one statement that the reader asks for. */
const BUDGET_OF_ONE = 12;
/** More findings in one message would be a long task of the page. */
const MOST_AT_ONCE = 500;

export interface Check {
  heard(message: unknown): void;
  /** The reader has changed a choice, or the browser has granted something. */
  reconsider(): void;
  /** The reader has allowed what a language model had to read. */
  readOn(): void;
  /** The page has gone, or the reader has closed the panel. */
  end(): void;
}

export function startCheck(surroundings: Surroundings): Check {
  const { post, now, archive } = surroundings;
  const assembly = createAssembly();
  const ended = new AbortController();
  const dropped = new Set<string>();
  const settled = new Map<string, Finding>();
  /** What the reader does not want to see. */
  const hidden = new Set<string>();
  const doing = new Map<string, Doing>();
  const asides = createAsides();
  let whole: PageDocument | undefined;
  let page: PageDocument | undefined;
  /** The conversation under the article has not been read yet. */
  let isPart = false;
  let statements: Statement[] = [];
  /** What the page says, which it is held against. */
  let own: OwnWords | undefined;
  let read: Promise<Statement[] | null> | undefined;
  /** The statements that the page still waits for; all where it did not say. */
  let open: ReadonlySet<string> | undefined;
  /** The blocks of comments that nobody has read before. */
  let added: ReadonlySet<string> = new Set();
  let journal: Journal | undefined;
  let run: AbortController | undefined;
  let off: Off[] = [];
  let shown: Settings | undefined;
  let terms = '';
  const state: CheckState = { phase: 'reading', budget: 0, requests: 0, sources: [] };

  const tellState = (change: Partial<CheckState> = {}) => {
    Object.assign(state, change);
    state.sources = surroundings.sources.flatMap((source) =>
      shown && isEnabled(source, shown) ? [chipOf(source, doing.get(source.id), off)] : [],
    );
    if (state.reading) state.sources.push(readingChip(state.reading));
    if (!ended.signal.aborted) post({ type: 'state', state: structuredClone(state) });
  };

  /** Reads what is left of the document; whatever was under way before is called off. */
  const readPage = async () => {
    run?.abort();
    const mine = new AbortController();
    run = mine;
    page = whole && without(whole, dropped);
    if (!page) return;
    read = postReading(page, now(), post, AbortSignal.any([mine.signal, ended.signal]));
    const found = await read;
    if (!found) return;
    statements = found;
    const [words] = await Promise.all([ownWordsOf(page, statements, surroundings.archive, now()), meet(page)]);
    // Overtaken meanwhile: to go on would call off the reading that has begun since.
    if (mine.signal.aborted) return;
    own = words;
    return go();
  };

  /** What is open on other pages is looked for in this one; and it is open itself. */
  const meet = async (document: PageDocument) => {
    const { tab, lookHere, opened } = surroundings;
    const here = await opened.met(document, statements, { check: assembly.check() ?? '', tab, asked: lookHere });
    if (here.length > 0) state.here = here;
  };
  const joined = (findings: readonly Finding[]) => surroundings.opened.join(assembly.check() ?? '', findings);

  /** Looks up what is open; whatever was under way before is called off. */
  const go = async (known?: Considered) => {
    if (isPart) return;
    run?.abort();
    const mine = new AbortController();
    run = mine;
    if (!page || !journal) return;
    const by = known ?? (await considered(page, surroundings));
    const { settings, sendComments } = by;
    if (mine.signal.aborted || ended.signal.aborted) return;
    shown = settings;
    off = by.off;
    terms = by.terms;
    state.budget = settings.budget;
    state.requests = Math.max(state.requests, await surroundings.requestsSoFar(assembly.check() ?? ''));
    // Nothing was asked before the worker was stopped: the choice may have been made while it was away.
    if (state.requests === 0) open = undefined;
    if (mine.signal.aborted || ended.signal.aborted) return;
    const comments = commentBlocks(page);
    const isOpen = ({ id, places }: Statement) => !open || open.has(id) || places.some(({ block }) => added.has(block));
    const { kept, asked, together } = shareOut(statements, {
      why: (one) => whyNot(one, comments, { consent: settings.consent, sendComments }),
      isOpen,
      // What was found before the choice was changed stays found.
      isSettled: ({ id }) => settled.has(id),
      known: own?.contradicted,
    });
    for (let from = 0; from < kept.length; from += MOST_AT_ONCE) {
      post({ type: 'findings', findings: await joined(kept.slice(from, from + MOST_AT_ONCE)) });
    }
    if (mine.signal.aborted || ended.signal.aborted) return;
    if (settings.consent !== 'look-up') {
      return tellState({ phase: settings.consent === 'undecided' ? 'awaiting-consent' : 'on-device' });
    }
    tellState({ phase: 'looking-up' });
    await ask(asked, by, settings.budget, together, mine.signal);
    const waits = await readByModels(together, by, mine.signal);
    if (mine.signal.aborted || ended.signal.aborted) return;
    tellState({ phase: 'done' });
    // What waits for the reader's word is read from it.
    if (!waits) await journal.end().catch(() => undefined); // swept when the browser starts
  };

  const batchOf = (some: readonly Statement[], signal: AbortSignal) =>
    batchOfFindings({ ...{ hidden, settled, journal, signal, post, joined }, statements: some, changed: tellState });

  const ask = async (
    asked: readonly Statement[],
    { settings, whom, ready }: Considered,
    budget: number,
    together: readonly Statement[] | undefined,
    stop: AbortSignal,
    again = false,
  ) => {
    if (!page || !journal || asked.length === 0) return;
    const signal = AbortSignal.any([stop, ended.signal]);
    const before = together ? [...(await journal.known(asked).catch(() => [])), ...settled] : [];
    // What still waits for a late source is asked again: the others' answers were kept, and cost nothing.
    const known = new Map(before.filter(([, { asked }]) => !asked.some(({ outcome }) => outcome === 'waiting')));
    const sent = () => {
      state.requests += 1;
    };
    const outside: Outside = { ...surroundings.outside(assembly.check() ?? '', sent), signal, aside: asides.add };
    // Whoever looks again wants no answer that was kept.
    if (again) outside.cache = { ...outside.cache, find: async () => undefined };
    const sources = await Promise.all(
      ready.map(async (source) => {
        const access = await wayOut(source, whom, surroundings.grants, outside, (how) => {
          doing.set(source.id, how);
          batch.changed();
        });
        return { source, access: source.kept && archive ? { ...access, archive } : access };
      }),
    );
    if (signal.aborted) return;
    const batch = batchOf(asked, signal);
    const told = off.filter((one) => isEnabled(one.source, settings)).map((one) => one.asked);
    for await (const finding of lookUp(asked, contextOf(page), {
      sources,
      budget,
      known,
      ...(together ? { together } : {}),
      ...(own ? { own: own.passages, reviews: own.reviews } : {}),
      signal,
    })) {
      if (signal.aborted) break;
      batch.add(known.has(finding.statement) ? finding : { ...finding, asked: [...finding.asked, ...told] });
    }
    await batch.end();
    // Whoever reads that it is done may take the ledger along.
    await asides.all();
  };

  /** True where it waits for the reader's word. */
  const readByModels = (statements: readonly Statement[], { settings, whom }: Considered, stop: AbortSignal) => {
    if (!page || !journal) return false;
    const signal = AbortSignal.any([stop, ended.signal]);
    const about = { check: assembly.check() ?? '', settings, whom, context: contextOf(page) };
    const tell = (reading: ReadingState) => tellState({ reading });
    const all = { ...about, statements, settled, journal, signal, tell };
    return readAfter(all, surroundings, batchOf(statements, signal));
  };

  const reconsider = async () => {
    if (!page || !terms) return;
    const by = await considered(page, surroundings);
    if (terms === by.terms) return;
    // At once, so that who tells of the same change again, as Firefox does, begins nothing anew.
    terms = by.terms;
    open = undefined;
    if (by.settings.consent === 'look-up') {
      // More may be known now; answers that were fetched before are kept by their addresses.
      settled.clear();
      await journal?.end();
    }
    return go(by);
  };

  const askOne = async (id: string) => {
    const statement = statements.find((one) => one.id === id);
    hidden.delete(id);
    if (!statement || !page) return;
    const by = await considered(page, surroundings);
    const { settings, sendComments } = by;
    const reason = whyNot(statement, commentBlocks(page), { consent: settings.consent, sendComments });
    if (reason) return post({ type: 'findings', findings: [notChecked(statement, reason)] });
    off = by.off;
    const before = state.phase;
    tellState({ phase: 'looking-up', budget: state.budget + BUDGET_OF_ONE });
    const again = settled.get(id)?.state === 'checked';
    await ask([statement], by, BUDGET_OF_ONE, undefined, ended.signal, again);
    if (ended.signal.aborted || state.phase !== 'looking-up') return;
    tellState({ phase: before === 'looking-up' ? state.phase : before });
    if (before === 'done') await journal?.end().catch(() => undefined);
  };

  const guarded = (work: () => Promise<void> | void) => {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        if (ended.signal.aborted) return;
        post({ type: 'problem', problem: unforeseen(error) });
        tellState({ phase: 'done' });
      });
  };

  return {
    heard(given) {
      const message = toCheckFrom(given);
      if (ended.signal.aborted) return;
      if (!message) {
        // More, or longer, than a document may be: unsaid, the page would wait for ever.
        if (!page) guarded(() => Promise.reject(new RangeError('This is no document that can be taken in.')));
        return;
      }
      guarded(() => {
        switch (message.type) {
          case 'slice':
            whole = assembly.add(message) ?? whole;
            if (message.index !== message.count - 1 || !whole) return;
            journal = surroundings.journal(message.check);
            isPart = message.more === true;
            return readPage();
          case 'resume':
            open = new Set(message.open);
            added = blocksOf(whole, new Set(message.added));
            return statements.length > 0 ? go() : undefined;
          case 'look-up':
            return Promise.resolve(read).then(() => askOne(message.statement));
          case 'hide': {
            const statement = statements.find(({ id }) => id === message.statement);
            if (!statement) return;
            hidden.add(statement.id);
            return post({ type: 'findings', findings: [notChecked(statement, 'hidden')] });
          }
          case 'drop':
            for (const id of message.ids) dropped.add(id);
            return readPage();
        }
      });
    },
    reconsider: () => guarded(reconsider),
    readOn() {
      if (state.reading?.phase !== 'offered') return;
      state.reading.phase = 'reading';
      guarded(() => go());
    },
    end() {
      ended.abort();
      journal?.end().catch(() => undefined); // swept when the browser starts
    },
  };
}

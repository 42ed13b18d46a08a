/** Everything said between the parts of the extension: the only file that names a message. */
import type {
  Backing,
  Comment,
  CommentRecord,
  Finding,
  LedgerEntry,
  PageDocument,
  Problem,
  Report,
  ShownComments,
  Stance,
  Statement,
  WordingFamily,
} from '../src/model.ts';
import type { Part, Sheet, SheetReading, Wanted } from '../src/page/index.ts';

// ── A check: a conversation on a port, because it has many answers and outlives a request ────────

export const CHECK_PORT = 'check';

/** From the page. A closed port calls the check off. */
export type ToCheck =
  /**
   * A large document travels in slices: each holds some of its blocks and comments, the first all the rest. `more`: this
   * is the article alone, and the page is still being read; nothing is looked up before all of it has come.
   */
  | { type: 'slice'; check: string; index: number; count: number; part: PageDocument; more?: boolean }
  /**
   * After the worker was stopped: right behind the same slices, and only these statements are still open. `added`:
   * comments that were not read before, whose statements the page does not know.
   */
  | { type: 'resume'; check: string; open: string[]; added: string[] }
  /** The reader asks for one statement that the budget left out. */
  | { type: 'look-up'; statement: string }
  /** What was found for it is not to be shown any more, until the reader asks for it again. */
  | { type: 'hide'; statement: string }
  /** The blocks or comments that the reader said are not the article, or no comment. */
  | { type: 'drop'; ids: string[] };

/** To the page: `read` first (and again after a `drop`: of what is left), then `findings` as they come, `state` at each change. */
export type FromCheck =
  /**
   * In parts, in page order, so that the article is marked before the comments are read. The first part takes the
   * place of all that was read before; a statement that comes again takes its own. The last brings `whole`.
   */
  | { type: 'read'; first: boolean; statements: Statement[]; whole?: { families: WordingFamily[]; backing: Backing } }
  | { type: 'findings'; findings: Finding[] }
  | { type: 'state'; state: CheckState }
  /** The browser has granted something: what it kept from us may be read now. */
  | { type: 'granted' }
  | { type: 'problem'; problem: Problem };

export interface CheckState {
  phase: 'reading' | 'on-device' | 'awaiting-consent' | 'looking-up' | 'done';
  /** The most requests this check may cost, and how many it has. */
  budget: number;
  requests: number;
  /** Names of the sources that are asked. */
  sources: { id: string; name: string; state: 'ready' | 'asking' | 'failed' | 'off'; problem?: Problem }[];
  /** Quotes and figures of other pages that were looked for in this one; in a copy of such a page they are not. */
  here?: { title: string; quotes: number; stand: number; differ: number; figures: number; copy?: true }[];
  /** Where a language model is set up, and there is something for it to read. */
  reading?: ReadingState;
}

export interface ReadingState {
  /** Who asks it, and the name of the model. */
  id: string;
  provider: string;
  name: string;
  /** `offered`: it waits for the reader to allow it, on a page of ours. */
  phase: 'offered' | 'reading' | 'done';
  done: number;
  of: number;
  problem?: Problem;
}

// ── Reading a page: what is taken of it travels to the background, what was read of it comes back ────

export const READ_PORT = 'read';

/** From the page: its sheet, some parts at a time; the last message with all that is no part. */
export interface ToReader {
  parts: Part[];
  rest?: Omit<Sheet, 'parts'>;
}

/** To the page, which then closes the port. `read` in slices, with the places of their blocks. */
export type FromReader =
  | { type: 'read'; slice: PageDocument; places: SheetReading['places']; last?: { isPart: boolean } }
  /** The page has to be taken otherwise. */
  | { type: 'wanted'; wanted: Wanted }
  | { type: 'problem'; problem: Problem };

// ── Requests: arguments and answer cannot come apart ────────────────────────────────────────────

/** From the content script to the background. */
export interface ContentToBackground {
  /**
   * Injects the panel's file into the sender's frame, and what draws lines; answers, when they have run, with where the
   * reader wants it.
   */
  loadPanel(lines: boolean): { side: 'left' | 'right'; width: number };
  /** Injects the file that asks the page's own site. */
  loadSite(): void;
  /** Opens the welcome page; the choice made there returns to the sender's tab. */
  openWelcome(): void;
  openOptions(): void;
  /** The comments in frames of other origins, by the way to each; null where the browser does not let us in. */
  readFrames(ways: number[][]): (Comment[] | null)[];
  /** Opens our page on which the reader can allow this origin: that of a frame, or the page's own. */
  openGrant(origin: string, what: 'frame' | 'site'): void;
  /** Asks the page's own site what it records of the comments that are shown. */
  askSite(check: string, shown: ShownComments): SiteAnswer;
  /** Opens our page on which the reader can allow pages of these origins to be fetched. */
  openCited(origins: string[]): void;
  /** Opens our page on which the reader can give evidence for this statement of a check. */
  openOwn(check: string, statement: string): void;
  /** These findings of a check, with what was found for them on other pages. */
  joinFindings(check: string, findings: Finding[]): Finding[];
  /** The page takes away whatever is shown on it. */
  refused(): void;
  /** The ledger of this check, for the export. */
  requestsOf(check: string): LedgerEntry[];
  /** A file, by the formats of src/report. */
  writeReport(format: string, report: Report): { name: string; mediaType: string; text: string };
  /** One finding in plain text, without the page's address; null where nothing is known of the statement. */
  writeFinding(statement: Statement, finding: Finding | null): string;
  /** Where the panel stands: the only setting that a page may change. */
  placePanel(side: 'left' | 'right', width: number): void;
}

/** From the background to the content script of a tab. */
export interface BackgroundToContent {
  /** Checks, or shows what was found; never closes. `selection`: only the selected text. Where the file is injected it starts by itself. */
  start(request: { selection: boolean }): void;
  toggleMarks(): void;
  goTo(which: 'next' | 'previous'): void;
}

/** From the background to what a check has once its first mark is painted. */
export interface BackgroundToLater {
  /** A page that the reader has opened has something on these statements of the check. */
  foundElsewhere(check: string, statements: string[]): void;
}

/** From a page of the extension (welcome, options, paste) to the background. */
export interface PagesToBackground {
  /** Records the choice; every check that is open goes on by it. */
  consent(choice: 'look-up' | 'on-device'): void;
  /** Closes the welcome page that asks, and returns to the tab that had opened it. */
  leaveWelcome(): void;
  /** The text that was selected where the page could not be entered; it is given once. */
  pastedText(): string;
  /** Checks what is selected in the paste page that asks: it cannot send itself `start`. */
  checkPasted(): void;
  /** The sources as they are set: their addresses, and what the browser has granted. */
  sources(): SourceSetting[];
  ledger(): LedgerEntry[];
  clearLedger(): void;
  /** A request that one of our pages makes itself: before it leaves, and again when it has ended. */
  logRequest(entry: LedgerEntry): void;
  /** The words of a statement that is open; null where its check is not any more. */
  wordsOf(check: string, statement: string): string | null;
  /** Evidence of the reader's own for it: words, or a page whose origin has been granted. */
  giveText(check: string, statement: string, text: string, title: string): GivenAnswer;
  giveAddress(check: string, statement: string, url: string): GivenAnswer;
  testSource(id: string): { ok: boolean; milliseconds: number; problem?: Problem };
  /** A key of the reader's own, for the address that the source has now. It is never given back. */
  setKey(id: string, key: string): void;
  removeKey(id: string): void;
  deleteEverything(): void;
  /** The language models that can be set up. */
  models(): ModelSetting[];
  /** The names of those that a server has. */
  modelNames(id: string): { names: string[]; problem?: Problem };
  /** Asks it about a claim of our own. */
  testModel(id: string): { milliseconds: number; label?: Stance; problem?: Problem };
  /** What a language model would read in a tab, where it waits for the reader to allow it. */
  readingPlan(tab: number): ReadingPlan | null;
  allowReading(tab: number): void;
}

/** What reading would take: where two figures are given, the second is if everything is asked twice. */
export interface ReadingPlan {
  model: string;
  provider: string;
  host: string;
  claims: number;
  /** So many more are left out, to keep calls few. */
  left: number;
  calls: Range;
  /** Estimated. */
  tokens: { input: Range; output: Range };
  /** In dollars, where the reader has set a price. */
  cost?: Range;
  /** What the reader has set as the most. */
  most: { calls: number; dollars: number; tokensOfAnAnswer: number };
  /** What is sent for the first claim, besides our rules. */
  example: string;
}

export interface Range {
  least: number;
  most: number;
}

export interface ModelSetting extends SourceSetting {
  /** What a server calls the one that is asked. */
  model: string;
  inBrowser?: true;
  /** On this device: nothing leaves, and nothing is paid. */
  here: boolean;
  inUse: boolean;
}

/** `copy`: it is the article itself, which proves nothing of it. */
export type GivenAnswer =
  | { outcome: 'given'; passages: number }
  | { outcome: 'copy' }
  | { outcome: 'gone' }
  | { outcome: 'failed'; problem: Problem };

export type SiteAnswer =
  | { state: 'no-consent' | 'no-grant' }
  /** `problem`: what kept the rest back. */
  | { state: 'asked'; records: CommentRecord[]; problem?: Problem };

export interface SourceSetting {
  id: string;
  name: string;
  enabled: boolean;
  base: string;
  defaultBase: string;
  /** Match patterns of the exact origins that it asks. */
  origins: string[];
  granted: boolean;
  key?: 'needed' | 'optional';
  /** The last characters of the key that was set for this address. */
  keyTail?: string;
  /** It has no address but that of a server of the reader's own. */
  ownHost?: true;
  posts?: true;
  /** It has no address of its own: it reads pages where their origins are granted, one by one. */
  readsPages?: true;
  /** It asks nobody. */
  local?: true;
}

export type Request<Api> = {
  [Name in keyof Api]: Api[Name] extends (...args: infer Args) => unknown
    ? { to: string; name: Name; args: Args }
    : never;
}[keyof Api];

export type Answer<Api, Name extends keyof Api> = Api[Name] extends (...args: never[]) => infer Value ? Value : never;

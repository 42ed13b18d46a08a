/** What the panel shows and what a reader can do in it: types only, so that panel and content are built apart. */

import type messages from '../../public/_locales/en/messages.json';
import type { Backing, Finding, Looked, PageDocument, Problem, Statement, WordingFamily } from '../../src/model.ts';
import type { CheckState } from '../messages.ts';
import type { Standing } from './standing.ts';

export type MessageKey = keyof typeof messages;
export type Message = (key: MessageKey, ...substitutions: (string | number)[]) => string;

export type Kind = 'claim' | 'quote' | 'family';
export type ExportFormat = 'markdown' | 'html' | 'json' | 'csv';
export type Side = 'left' | 'right';

/** Which kinds and states are switched off, in the list and in the text. */
export interface Filter {
  kinds: readonly Kind[];
  standings: readonly Standing[];
}

/** What stands in the card: the statements under the pointer, or one family. In the coordinates of the host. */
export interface CardState {
  statements: readonly string[];
  family?: string;
  /** The line of text that it belongs to. */
  anchor: { left: number; top: number; bottom: number; width: number };
  /** Opened at a badge by the Enter key: the focus goes into the card. */
  byKey: boolean;
}

export type Notice =
  | { kind: 'problem'; problem: Problem }
  /** The extension was updated or removed while the page was open. */
  | { kind: 'reload' }
  /** Something of the page, in words, and what can be done about it. */
  | { kind: 'said'; words: string; offer?: { name: Offer; words: string } };

/**
 * New comments are read; the page that is here now is checked; the browser is asked for a frame's origin; the page's own
 * site is asked what it records of the comments.
 */
export type Offer = 'read-more' | 'check-this' | 'grant' | 'ask-site';

/** The page's own site, which can be asked what it records of the comments that are shown. */
export interface Site {
  words: string;
  /** Absent where it has been asked. */
  offer?: string;
}

export interface PanelState {
  /** Absent until the page is read. */
  document?: PageDocument;
  selection: boolean;
  statements: readonly Statement[];
  families: readonly WordingFamily[];
  backing?: Backing;
  /** Absent where it cannot be asked. */
  site?: Site;
  findings: ReadonlyMap<string, Finding>;
  /** Statements whose words are not on the page any more. */
  lost: ReadonlySet<string>;
  check: CheckState;
  notices: readonly Notice[];
  side: Side;
  width: number;
  folded: boolean;
  marks: boolean;
  filter: Filter;
  card?: CardState;
  /** The entry that was asked for last; `turn` grows so that asking again scrolls again. */
  current?: { id: string; turn: number };
}

export interface PanelActions {
  /** Scrolls the page to a statement, a family's member or a block, and shows it. */
  goTo(target: { statement: string } | { comment: string } | { block: string }): void;
  /** Scrolls the panel to an entry. */
  reveal(id: string): void;
  lookUp(statement: string): void;
  /** A statement's block is not the article, or a comment is none. */
  drop(id: string): void;
  /** One finding as text, for the clipboard. */
  copy(statement: string): Promise<string>;
  /** What was found for a statement is not shown any more, until it is looked up again. */
  hide(statement: string): void;
  /** All that was found, as a file. */
  write(format: ExportFormat): Promise<{ name: string; mediaType: string; text: string }>;
  /** The reader takes what a notice offers. */
  take(offer: Offer): void;
  /** Shows that something failed which nobody expected. */
  report(reason: unknown): void;
  setFilter(filter: Filter): void;
  showMarks(shown: boolean): void;
  place(side: Side, width: number): void;
  fold(folded: boolean): void;
  holdCard(held: boolean): void;
  closeCard(): void;
  openWelcome(): void;
  openOptions(): void;
  /** Opens our page on which the reader can give evidence for a statement. */
  openOwn(statement: string): void;
  /** Opens our page on which the reader can let the cited pages be fetched. */
  openCited(): void;
  close(): void;
}

/** A page that may have something of a statement. */
export interface Cite {
  url: string;
  title: string;
  outcome: Looked['outcome'] | 'unread';
  /** What it has of it, where it was read. */
  words: string;
  canBeFetched: boolean;
}

export interface PanelModel {
  cites(statement: Statement, finding: Finding | undefined): Cite[];
  /** The same object until something has changed. */
  state(): PanelState;
  subscribe(listener: () => void): () => void;
  actions: PanelActions;
  message: Message;
  /** Of the interface. */
  language: string;
}

/** What the panel's file leaves for the content script in the world that they share. */
export interface PanelFile {
  /** Draws until the returned function is called. */
  mount(root: ShadowRoot, model: PanelModel): () => void;
}

declare global {
  var factCheckerPanel: PanelFile | undefined;
}

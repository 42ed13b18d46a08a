/** What sources and verifiers may use to reach outside, and only this. */
import type { Asked, Context, Evidence, Judgement, Lead, Problem, Statement } from './model.ts';

export interface Provider {
  id: string;
  name: string;
  /** The addresses that it asks by default: origins, without a path. None where it asks nobody, or `ownHost`. */
  hosts: readonly string[];
  /** Where the reader's own key goes. No provider sees a key: it is added by whoever sends. */
  key?: KeyHeader;
  /** It has no address until the reader gives that of a server of the reader's own. */
  ownHost?: true;
  /** It has nothing until the reader has brought something onto this device. */
  kept?: true;
  /** It reads pages by addresses that it found: public ones, each where the browser has granted its exact origin. */
  readsPages?: true;
  /** It asks by POST. */
  posts?: true;
  /** What it sends is long, and made of what was found: the ledger says how much it was. */
  sendsMuch?: true;
  limits?: Limits;
  /** What an answer of status 400 and above means, where its status alone does not tell. In words of our own only. */
  explain?(status: number, text: string): Pick<Problem, 'code' | 'detail'> | undefined;
}

export interface KeyHeader {
  header: string;
  /** Before the key, with its space: `Bearer `. */
  prefix?: string;
  /** It may be asked without one. */
  optional?: true;
}

/** What is not given is as for everybody. */
export interface Limits {
  /** Milliseconds until an answer must have ended. */
  deadline?: number;
  /** Milliseconds until it must have begun. */
  begin?: number;
  /** The most bytes of an answer, as unpacked. */
  bytes?: number;
  /** Milliseconds from the begin of a request to that of the next: then there is one at a time. */
  every?: number;
}

/** A fetched body. `sha256` is of the UTF-8 bytes of `text`, in hex. */
export interface Fetched {
  url: string;
  status: number;
  text: string;
  sha256: string;
  /** ISO 8601. */
  retrieved: string;
  /** Those that say something to whoever asked: kind, language and age of the text, and limits. In lower case. */
  headers?: { [name: string]: string };
}

export interface Access {
  /**
   * GET, or POST where it is given `json`: no credentials, no referrer, no redirects, size cap, deadline, host limits, ledger.
   * @throws {ProviderProblem} for every failure, with the Problem it is.
   */
  fetch(url: string, init?: Asking): Promise<Fetched>;
  signal: AbortSignal;
  now(): Date;
  /** The base address of this provider, without a trailing slash (a setting). `{lang}` is filled in by the provider. */
  base: string;
  /** What is kept on this device, for the source that looks there. */
  archive?: ArchiveReader;
}

/** A published fact check as the archive keeps it. */
export interface ReviewEntry {
  url: string;
  claimReviewed: string;
  title?: string;
  summary?: string;
  /** The publisher's words, with numbers only where there are no words. */
  rating: string;
  /** On the publisher's scale, from 0, the worst, to 1. */
  place?: number;
  publisher: string;
  /** ISO 8601. */
  published?: string;
  language?: string;
}

/** What an archive of published fact checks says of itself. */
export interface About {
  entries: number;
  /** The segments of its index that are in use; others are being written, or were. */
  segments: number[];
  /** Hosts that several of its entries are published on. */
  publishers: string[];
}

/** Published fact checks that are kept on this device: reading them asks nobody. */
export interface ArchiveReader {
  /** Undefined where there is none. */
  about(): Promise<About | undefined>;
  /** How many entries have a term, by slot, as the power of two nearest to it in eighths. */
  counts(): Promise<Uint8Array | undefined>;
  /** The records of each bucket, whatever segments they are of. */
  buckets(numbers: readonly number[]): Promise<Uint8Array[][]>;
  /** Entries as they are kept, by so many. */
  blocks(numbers: readonly number[]): Promise<(Uint8Array | undefined)[]>;
}

export interface Asking {
  headers?: { [name: string]: string };
  /** The body of a POST. */
  json?: unknown;
  /** `text`: the answer may be of any kind, in any charset that it declares. Otherwise HTML is no answer, nor is other than UTF-8. */
  as?: 'json' | 'text';
  /** For so many seconds the answer may serve again; a day where it is not said. */
  keep?: number;
  /** Whether a text may be kept: not one that says, with status 200, why there is no answer. */
  keepIf?(text: string): boolean;
  /** Called before a request that no kept answer spares waits for its turn; what it throws keeps it from waiting. */
  queueing?: () => void;
  /** Called before every request that leaves, a second try included; what it throws keeps it here. */
  leaving?: () => void;
}

/** Access within a budget: when it is spent, `fetch` throws the Problem `too-many` and nothing leaves. */
export interface Budgeted extends Access {
  /** How many more requests may leave. */
  left(): number;
}

/** An expected failure on the way; carries the Problem that a finding shows. */
export class ProviderProblem extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}${problem.at ? ` at ${problem.at}` : ''}`);
    this.name = 'ProviderProblem';
  }
}

export type Gathered =
  | { statement: string; evidence: Evidence }
  | { statement: string; lead: Lead }
  | { statement: string; asked: Asked };

/** A place to look. One call per check, for all statements, so that names, searches and entities are asked once. */
export interface Source extends Provider {
  /** One request of it serves many statements: it keeps its part of the budget, whoever else is asked. */
  forMany?: true;
  /** Nobody waits for it: what it finds is added when it comes. */
  late?: true;
  /** The most requests that it has use for. Not given: as many as it may. */
  requests?(statements: readonly Statement[], context: Context): number;
  /**
   * Statements come in the order of who goes first when the budget is short. Yields as it finds; for every statement
   * one `asked` last. Never throws for an expected failure: it yields `asked` with `failed`, or with `over-budget`.
   */
  gather(statements: readonly Statement[], context: Context, access: Budgeted): AsyncIterable<Gathered>;
}

/** Judges; never decides. */
export interface Verifier extends Provider {
  /** It is given what the page itself says, too; the others hear only what is independent of it. */
  hearsPage?: true;
  judge(statement: Statement, evidence: readonly Evidence[], context: Context): Promise<Judgement[]> | Judgement[];
}

/** What sources and verifiers may use to reach outside, and only this. */
import type { Asked, Context, Evidence, Judgement, Statement } from './model.ts';

export interface Provider {
  id: string;
  name: string;
  /** The addresses that it asks by default: origins, without a path. */
  hosts: readonly string[];
  needsKey?: boolean;
}

/** A fetched body. `sha256` is of the UTF-8 bytes of `text`, in hex. */
export interface Fetched {
  url: string;
  status: number;
  text: string;
  sha256: string;
  /** ISO 8601. */
  retrieved: string;
}

export interface Access {
  /**
   * GET by default: no credentials, no referrer, no redirects, size cap, deadline, host limits, ledger.
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
  publisher: string;
  /** ISO 8601. */
  published?: string;
  language?: string;
}

/** What an archive of published fact checks says of itself. */
export interface About {
  entries: number;
  /** ISO 8601. */
  imported: string;
  /** Where it came from, and the server's ETag for it. */
  origin?: string;
  etag?: string;
}

/** Published fact checks that are kept on this device: reading them asks nobody. */
export interface ArchiveReader {
  about(): Promise<About | undefined>;
  /** How many entries have a term, by slot, as the power of two nearest to it in eighths. */
  counts(): Promise<Uint8Array | undefined>;
  /** The parts of each bucket, in order of segments. */
  buckets(numbers: readonly number[]): Promise<Uint8Array[][]>;
  /** Blocks of so many entries. */
  blocks(numbers: readonly number[]): Promise<ReviewEntry[][]>;
}

export interface Asking {
  headers?: { [name: string]: string };
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
  constructor(readonly problem: import('./model.ts').Problem) {
    super(`${problem.code}${problem.at ? ` at ${problem.at}` : ''}`);
    this.name = 'ProviderProblem';
  }
}

export type Gathered = { statement: string; evidence: Evidence } | { statement: string; asked: Asked };

/** A place to look. One call per check, for all statements, so that names, searches and entities are asked once. */
export interface Source extends Provider {
  /**
   * Statements come in the order of who goes first when the budget is short. Yields as it finds; for every statement
   * one `asked` last. Never throws for an expected failure: it yields `asked` with `failed`, or with `over-budget`.
   */
  gather(statements: readonly Statement[], context: Context, access: Budgeted): AsyncIterable<Gathered>;
}

/** Judges; never decides. */
export interface Verifier extends Provider {
  judge(statement: Statement, evidence: readonly Evidence[], context: Context): Promise<Judgement[]> | Judgement[];
}

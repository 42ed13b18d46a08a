/**
 * The plain data of a check, from a page to its findings. The first file to read.
 * Everything here can be posted as a message. Spans are UTF-16 offsets into a block's text, end exclusive.
 */

// ── What a page says ────────────────────────────────────────────────────────────────────────────

export interface PageDocument {
  url: string;
  /** BCP 47, as the page declares it; 'und' where it does not. */
  language: string;
  title: string;
  byline?: string;
  publisher?: string;
  /** ISO 8601, as given by the page. */
  published?: string;
  updated?: string;
  blocks: Block[];
  comments: Comment[];
  links: Link[];
  claimReviews: ClaimReview[];
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'block-quote' | 'pull-quote' | 'caption' | 'table-cell';

export interface Block {
  /** Unique in its page; article blocks `b0`, `b1` …, comment blocks `c0.0` … (`<comment id>.<n>`). */
  id: string;
  kind: BlockKind;
  text: string;
}

export interface Comment {
  /** `c0`, `c1` … in document order. */
  id: string;
  /** Absent where the page names nobody. */
  author?: string;
  /** ISO 8601 where given. */
  posted?: string;
  /** Id of the comment that this one answers. */
  replyTo?: string;
  /** How deep the page shows it, where it is not by this that it says what it answers. */
  depth?: number;
  permalink?: string;
  /** The same for the same picture. */
  avatar?: string;
  blocks: Block[];
}

/** A link in an article block, by the words it stands on. */
export interface Link {
  block: string;
  start: number;
  end: number;
  href: string;
}

/** A published fact check, as marked up with schema.org/ClaimReview in the page. */
export interface ClaimReview {
  url: string;
  claimReviewed: string;
  rating: string;
  publisher: string;
  published?: string;
}

/** The comments that a page shows, by the numbers that its site has given them. */
export interface ShownComments {
  /** Where the site answers for them. */
  route: string;
  /** Links and classes in which the page says its own number. */
  signs: string[];
  /** `text` as far as it tells one comment from another. */
  comments: (Pick<Comment, 'id'> & { [Key in 'replyTo' | 'depth']?: Comment[Key] | undefined } & {
    number: number;
    text: string;
  })[];
}

/** What the site of a page records of a comment that the page shows. */
export interface CommentRecord {
  comment: string;
  /** ISO 8601, with its zone. */
  posted?: string;
  /** Null where it answers none that the page shows; absent where that is not known. */
  replyTo?: string | null;
  /** How deep the page shows it, where that is not told by what it answers any more. */
  depth?: number;
  avatar?: string;
}

// ── What is worth checking ──────────────────────────────────────────────────────────────────────

/** W3C Web Annotation TextQuoteSelector. */
export interface TextQuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Span {
  start: number;
  end: number;
}

export interface Place extends Span {
  block: string;
  target: TextQuoteSelector;
}

export type Statement = Claim | Quote;

interface StatementBase {
  /** Stable for the same words at the same place of the same page. */
  id: string;
  text: string;
  language: string;
  /** In page order; the first is where the statement is marked and listed. */
  places: Place[];
  /** 0–1. */
  checkworthiness: number;
  /** Keywords for a search, never the sentence; personal identifiers masked. */
  query: string;
  /** What its words leave to the page; spans are in the statement's text. Written into the query alone. */
  references?: Reference[];
  /** Pages of others that the article links in its sentence, then in its paragraph; then of whom it was told. */
  cites?: string[];
}

/** Words that say who, what or when only together with their page. */
export interface Reference extends Span {
  /** A name, or a day, a month, a year or a week as ISO 8601 writes it. */
  means?: string;
  /** Why nothing was written in for them. */
  why?: 'two-readings' | 'nobody' | 'no-date';
}

export type ClaimNature = 'checkable' | 'opinion' | 'prediction' | 'question' | 'instruction' | 'experience';

/** Why a claim is worth checking, as a person would say it. */
export type ClaimReason = 'number' | 'date' | 'office' | 'event' | 'comparison' | 'cause' | 'attribution' | 'entity';

export interface Claim extends StatementBase {
  kind: 'claim';
  nature: ClaimNature;
  reasons: ClaimReason[];
  values: Value[];
  /** Id of the quote whose words make this claim. */
  within?: string;
  /** Id of the claim of the article that this one repeats. */
  restates?: string;
  /** Who the article says says it, where it reports words without quoting them. */
  said?: Said;
}

/** Reported speech; spans are in the first place's block. */
export interface Said {
  content: Span;
  cue: Span & { text: string };
  speaker: Speaker;
}

export type QuoteForm = 'direct' | 'mixed' | 'indirect';

export interface Quote extends StatementBase {
  kind: 'quote';
  form: QuoteForm;
  /** In the first place's block, quotation marks included. */
  content: Span;
  cue?: Span & { block: string; text: string };
  speaker?: Speaker;
  /** Whom the speaker told it, as written ("Fox News Digital"). */
  toldTo?: string;
  /** Id of the quote that the same words attribute and that this one goes on from: “A,” she said, “B.” */
  partOf?: string;
}

export interface Speaker {
  /** The fullest name on the page. */
  name?: string;
  /** "director of the Middle East Studies Program …", or for the unnamed the words that hide them. */
  description?: string;
  anonymous: boolean;
  /** Where this quote names or describes the speaker. */
  place?: Span & { block: string };
}

/** A number, date or unit read from words. `span` is in the statement's text. */
export interface Value {
  kind: 'number' | 'percentage' | 'money' | 'date' | 'year' | 'age' | 'ordinal';
  span: Span;
  value: number | string;
  unit?: string;
}

export interface WordingFamily {
  id: string;
  /** Two or more; spans are in the comment's text (its blocks joined by a line feed). */
  members: FamilyMember[];
  /** The words that every member has, in order, as they stand in the first member. */
  shared: string[];
  facts: FamilyFacts;
}

/** What can be counted of those who wrote a family's comments; never a judgement. */
export interface FamilyFacts {
  /** How many of the comments name no author. */
  unnamed: number;
  /** When the first and the last were posted, ISO 8601, where at least two tell. */
  first?: string;
  last?: string;
  /** Names that differ by an initial only, together. */
  alikeNames: string[][];
  /** Names that stand beside the same picture, together. */
  samePicture: string[][];
}

export interface FamilyMember extends Span {
  comment: string;
  /** What this member shares with the family. The gaps between are its variations. */
  shared: Span[];
}

// ── What stands behind the article, told without leaving the device ─────────────────────────────

export interface Backing {
  quotes: number;
  /** In order of how much they are quoted. */
  speakers: { speaker: Speaker; quotes: string[] }[];
  unattributed: string[];
  /** Outlets that speakers are said to have told, with the links that the page gives for them. */
  toldTo: { outlet: string; quotes: string[]; links: { href: string; frontPage: boolean }[] }[];
  /** Statements of the article whose sentence carries a link. */
  linked: string[];
  unlinked: string[];
  published?: string;
  /** Whole days from publication to the check. */
  ageInDays?: number;
  /** Comments that restate the article: comment id → the block they restate. */
  restating: { comment: string; block: string }[];
  /** Of so many comments, the first, the statements were found. Absent where it was all of them. */
  commentsRead?: number;
  /** The page says that its language is one that is not known here: statements were found by what is known of English. */
  limited?: true;
}

// ── What was found elsewhere ────────────────────────────────────────────────────────────────────

/** All that sources and verifiers may know of the page. `host` only to exclude it; it is never sent. */
export interface Context {
  language: string;
  title: string;
  publisher?: string;
  host: string;
  published?: string;
  updated?: string;
}

interface EvidenceBase {
  id: string;
  /** The source that gave it. */
  source: string;
  /** Always `https:` (or the reader's own machine); empty where the reader gave the words. */
  url: string;
  title: string;
  /** Who wrote it, by its own word. */
  byline?: string;
  publisher?: string;
  published?: string;
  /** ISO 8601: when we fetched it. */
  retrieved: string;
  /** Of the fetched text that the passage is a slice of. */
  fetched: { sha256: string; length: number };
  licence?: string;
  /** Set where it says who speaks, and nothing of what is said. */
  about?: 'speaker';
  /**
   * Why it counts neither for nor against: the page's own words, its publisher's, a copy of them, a text that cites
   * them, or one that the reader has given, which nobody has fetched.
   */
  dependent?: 'page' | 'publisher' | 'copy' | 'citing' | 'reader';
}

export interface Passage extends EvidenceBase {
  kind: 'passage';
  /** The slice `start`–`end` of what was fetched, verbatim. */
  text: string;
  start: number;
  end: number;
}

/** A structured statement, as fetched. */
export interface Record extends EvidenceBase {
  kind: 'record';
  /** Wikidata's id of the entity it is about, and its label. */
  entity: string;
  entityLabel: string;
  /** The words of the statement that were taken for the entity. */
  named?: string;
  /** Set where nothing but its name says that this person is meant: another of that name may have no record. */
  byNameAlone?: true;
  statementId: string;
  property: string;
  propertyLabel: string;
  /** The raw value, and its label where it is an entity. */
  value: string;
  valueLabel?: string;
  /** All names of a value that is an entity, to find it in words. */
  valueNames?: string[];
  /** Wikidata time precision where the value is a time: 11 day, 10 month, 9 year. */
  precision?: number;
  qualifiers: { property: string; propertyLabel: string; value: string; valueLabel?: string; precision?: number }[];
  rank: 'preferred' | 'normal' | 'deprecated';
  /** References that are more than "imported from Wikipedia". */
  references: number;
}

/** What the rating of a published fact check comes to, in one vocabulary for all publishers and languages. */
export type RatingLabel =
  | 'true'
  | 'mostly-true'
  | 'mixed'
  | 'mostly-false'
  | 'false'
  | 'misleading'
  | 'missing-context'
  | 'altered'
  | 'satire'
  | 'unproven'
  | 'outdated'
  | 'scam';

/** A published fact check, as its publisher marked it up. `published` is its own date, `publisher` who rated. */
export interface Review extends EvidenceBase {
  kind: 'review';
  publisher: string;
  /** What was judged, and how, in the publisher's own words. */
  claimReviewed: string;
  rating: string;
  /** Absent where nobody has told us what these words come to. */
  ratingLabel?: RatingLabel;
  /** Set where its words told nothing, and the label is that of its number: what it says is not sure. */
  byNumberAlone?: true;
  /** BCP 47, as the publisher gives it. */
  language?: string;
  /** Whether it rates the claim of the statement, or something near it: only the first can bear on a verdict. */
  match: 'same' | 'related';
  /** In the statement's text: the words that the reviewed claim has too. */
  covers: Span[];
  /** Of what the reviewed claim says, by the weight of its words: how much the statement says too, 0–1. */
  likeness: number;
  /** In what the two differ, or may: then the rating is shown, and decides nothing. */
  differs: ('sense' | 'doubt' | 'number' | 'name' | 'time' | 'words')[];
}

export type Evidence = Passage | Record | Review;

/** Where something may stand that nobody has read yet: to follow, never evidence. */
export interface Lead {
  /** The source that gave it. */
  source: string;
  /** Always `https:`. */
  url: string;
  title: string;
  publisher?: string;
  /** ISO 8601. */
  published?: string;
}

export interface Asked {
  source: string;
  /** `waiting`: it has its own pace, and its answer comes later. */
  outcome: 'found' | 'nothing' | 'failed' | 'off' | 'over-budget' | 'waiting';
  /** The keywords that were sent. */
  query?: string;
  /** Nothing was sent: it was looked for on this device. */
  here?: true;
  problem?: Problem;
  /** Where pages were read for it, each of them. */
  pages?: Looked[];
}

/** A page that was looked into for the words or the figures of one statement. */
export interface Looked {
  url: string;
  title?: string;
  /** ISO 8601: when it was read. */
  at: string;
  /** The reader has opened it, we have fetched it, or the reader has given its words. */
  by: 'visit' | 'fetch' | 'given';
  outcome: 'found' | 'nothing' | 'failed' | 'off';
  problem?: Problem;
}

export type ProblemCode =
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'refused'
  | 'unreadable'
  | 'too-large'
  | 'redirected'
  | 'no-permission'
  | 'no-key'
  | 'no-address'
  | 'key-refused'
  | 'used-up'
  | 'no-json'
  | 'private-window'
  | 'out-of-window'
  | 'no-language'
  | 'server-error'
  | 'not-a-news-page'
  | 'too-many'
  | 'interrupted'
  | 'not-running'
  | 'origin-refused'
  | 'no-model'
  | 'declined'
  | 'too-long'
  | 'unproven'
  | 'unexpected';

/** An expected failure. */
export interface Problem {
  code: ProblemCode;
  /** Who failed: a source id, a host, or nothing. */
  at?: string;
  /** Seconds until it is worth asking again. */
  retryAfter?: number;
  detail?: string;
}

// ── What became of it ───────────────────────────────────────────────────────────────────────────

export type Stance = 'supports' | 'refutes' | 'neutral';

/** What one verifier says of some words of a statement, by which evidence. */
export interface Judgement {
  verifier: string;
  /** In the statement's text. */
  judged: Span[];
  /** `words`: a verbatim part of that passage. */
  citations: { evidence: string; stance: Stance; words?: string }[];
  /** 0–1. */
  strength: number;
  /** What was compared, in a sentence that a reader can follow. */
  compared: string;
  /** The name of the language model that chose evidence, words and stance. It can be wrong, and weighs nothing. */
  model?: string;
}

export type Label = 'supported' | 'refuted' | 'conflicting-evidence' | 'not-enough-evidence';

/**
 * What would bring another verdict: a date of the article, another record or passage, a later fact check, a correction
 * of the article, a second source, more that says who is meant, a reference; and where there is none, a passage that
 * says the very thing, or any source that speaks of it.
 */
export type WouldChange =
  | 'date'
  | 'record'
  | 'passage'
  | 'review'
  | 'correction'
  | 'second-source'
  | 'identity'
  | 'reference'
  | 'plain-passage'
  | 'source';

/** The answer to *is it true?*, on `judged` alone. */
export interface Verdict {
  label: Label;
  judged: Span[];
  /** Whether `judged` covers every checkable part of the statement. */
  whole: boolean;
  confidence: number;
  justification: string;
  judgements: Judgement[];
  wouldChange: WouldChange[];
  /** ISO 8601 date as of which it was judged: the article's. */
  asOf?: string;
}

/** The answer to *was it said?* */
export interface Attribution {
  label: 'verbatim' | 'reworded' | 'cut' | 'another-speaker' | 'not-found';
  difference?: { text: string; kind: 'same' | 'quoted' | 'source' }[];
  judgements: Judgement[];
}

export type NotCheckedReason =
  | 'no-consent'
  | 'comment-kept-here'
  | 'not-checkable'
  /** It says again what another statement says, which is looked up. */
  | 'said-before'
  | 'no-source'
  | 'over-budget'
  | 'stopped'
  | 'dropped'
  | 'hidden';

interface FindingBase {
  statement: string;
  asked: Asked[];
  evidence: Evidence[];
  leads?: Lead[];
}

export type Finding = FindingBase &
  (
    | { state: 'checking' }
    | { state: 'checked'; verdict?: Verdict; attribution?: Attribution }
    | { state: 'failed'; problem: Problem }
    | { state: 'not-checked'; reason: NotCheckedReason }
  );

/** One request that left this browser: a line of the ledger. */
export interface LedgerEntry {
  id: string;
  /** ISO 8601. */
  at: string;
  source: string;
  method: string;
  url: string;
  /** What a POST sent, its beginning where it is long; of what goes to a language model only how many bytes. */
  body?: string;
  sent?: number;
  status: number | null;
  bytes: number;
  milliseconds: number;
  problem?: Problem;
}

/** Everything that was found: what the JSON export holds. */
export interface Report {
  version: 1;
  checkedAt: string;
  document: PageDocument;
  backing?: Backing;
  statements: Statement[];
  findings: Finding[];
  families: WordingFamily[];
  requests: LedgerEntry[];
}

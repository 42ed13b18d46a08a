/** Which message may come from whom, and what shape it must have. What is not in the table is not answered. */
import type { ContentToBackground, PagesToBackground, ToCheck, ToReader } from '../messages.ts';
import { isKey } from './keys.ts';
import type { SenderClass } from './senders.ts';

export type Api = ContentToBackground & PagesToBackground;
export type Name = keyof Api;

type Check = (value: unknown) => boolean;
type Shape = { [key: string]: Check };

const MOST_TEXT = 2_000_000;

const text: Check = (value) => typeof value === 'string' && value.length <= MOST_TEXT;
const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const identifier: Check = (value) => typeof value === 'string' && /^[\w.:-]{1,120}$/.test(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
const object =
  (shape: Shape): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([key, check]) => check((value as Shape)[key]));

/** Nothing but scheme, host and port, and no scheme without secrecy outside of this machine. */
const origin: Check = (value) =>
  typeof value === 'string' && /^(https:\/\/[\w.-]{1,250}|http:\/\/(127\.0\.0\.1|localhost))(:\d{1,5})?$/.test(value);

/** A page that may be fetched: no name or password in it. */
const address: Check = (value) => {
  if (typeof value !== 'string' || value.length > 2_000 || !URL.canParse(value)) return false;
  const url = new URL(value);
  return origin(url.origin) && url.username === '' && url.password === '';
};

/** What a page shows of comments whose site is asked. */
const shown = object({
  route: (value) => text(value) && (value as string).length <= 2_000 && URL.canParse(value as string),
  signs: list(text, 20),
  comments: list(
    object({ id: identifier, number: count, replyTo: maybe(identifier), depth: maybe(count), text }),
    1_000,
  ),
});
const block = object({ id: identifier, kind: text, text });
const comment = object({
  id: identifier,
  author: maybe(text),
  posted: maybe(text),
  replyTo: maybe(identifier),
  depth: maybe(count),
  permalink: maybe(text),
  avatar: maybe(text),
  blocks: list(block, 2_000),
});
const link = object({ block: identifier, start: count, end: count, href: text });
const claimReview = object({ url: text, claimReviewed: text, rating: text, publisher: text, published: maybe(text) });
const page = object({
  url: text,
  language: text,
  title: text,
  byline: maybe(text),
  publisher: maybe(text),
  published: maybe(text),
  updated: maybe(text),
  blocks: list(block, 20_000),
  comments: list(comment, 50_000),
  links: list(link, 20_000),
  claimReviews: list(claimReview, 1_000),
});
const statement = object({ id: identifier, text, kind: oneOf('claim', 'quote') });
const finding = object({
  statement: identifier,
  asked: list(object({ source: text, outcome: text }), 100),
  evidence: list(object({ id: text }), 500),
  state: oneOf('checking', 'checked', 'failed', 'not-checked'),
});
const report = object({
  version: oneOf(1),
  checkedAt: text,
  document: page,
  statements: list(statement, 100_000),
  findings: list(finding, 100_000),
  families: list(object({ id: identifier }), 100_000),
  requests: list(object({ id: text, url: text }), 100_000),
});

/** Of what one of our pages asks itself: feeds, and nothing else. */
const ledgerEntry = object({
  ...{ id: identifier, at: text, source: oneOf('archive'), method: oneOf('GET', 'HEAD'), url: text },
  ...{ status: (value) => value === null || count(value), bytes: count, milliseconds: count },
});

const fromContent: readonly SenderClass[] = ['page', 'frame', 'paste'];

export const requests: { [N in Name]: { from: readonly SenderClass[]; args: readonly Check[] } } = {
  loadPanel: { from: fromContent, args: [oneOf(true, false)] },
  loadSite: { from: ['page'], args: [] },
  openWelcome: { from: fromContent, args: [] },
  openOptions: { from: [...fromContent, 'welcome'], args: [] },
  readFrames: { from: ['page'], args: [list(list(count, 10), 20)] },
  openOwn: { from: fromContent, args: [identifier, identifier] },
  openGrant: { from: ['page'], args: [origin, oneOf('frame', 'site')] },
  askSite: { from: ['page'], args: [identifier, shown] },
  openCited: { from: ['page'], args: [list(origin, 20)] },
  joinFindings: { from: ['page', 'paste'], args: [identifier, list(finding, 200)] },
  refused: { from: ['page', 'frame'], args: [] },
  requestsOf: { from: fromContent, args: [identifier] },
  writeReport: { from: fromContent, args: [identifier, report] },
  writeFinding: { from: fromContent, args: [statement, (value) => value === null || finding(value)] },
  placePanel: { from: fromContent, args: [oneOf('left', 'right'), count] },
  consent: { from: ['welcome', 'options'], args: [oneOf('look-up', 'on-device')] },
  leaveWelcome: { from: ['welcome'], args: [] },
  pastedText: { from: ['paste'], args: [] },
  checkPasted: { from: ['paste'], args: [] },
  sources: { from: ['welcome', 'options'], args: [] },
  ledger: { from: ['options'], args: [] },
  clearLedger: { from: ['options'], args: [] },
  logRequest: { from: ['options'], args: [ledgerEntry] },
  wordsOf: { from: ['options'], args: [identifier, identifier] },
  giveText: { from: ['options'], args: [identifier, identifier, text, text] },
  giveAddress: { from: ['options'], args: [identifier, identifier, address] },
  testSource: { from: ['options'], args: [identifier] },
  setKey: { from: ['options'], args: [identifier, isKey] },
  removeKey: { from: ['options'], args: [identifier] },
  deleteEverything: { from: ['options'], args: [] },
  models: { from: ['options'], args: [] },
  modelNames: { from: ['options'], args: [identifier] },
  testModel: { from: ['options'], args: [identifier] },
  readingPlan: { from: ['options'], args: [count] },
  allowReading: { from: ['options'], args: [count] },
};

/** The request where this sender may make it and its arguments have their shapes; else null. */
export function requestFrom(message: unknown, sender: SenderClass): { name: Name; args: unknown[] } | null {
  if (!object({ to: oneOf('background'), name: text })(message)) return null;
  const { name, args } = message as { name: string; args: unknown };
  if (!Object.hasOwn(requests, name) || !Array.isArray(args)) return null;
  const { from, args: checks } = requests[name as Name];
  if (!from.includes(sender) || args.length !== checks.length) return null;
  return checks.every((check, index) => check(args[index])) ? { name: name as Name, args } : null;
}

export function mayCheck(sender: SenderClass): boolean {
  return fromContent.includes(sender);
}

const part = object({ html: list((value) => typeof value === 'string', 100_000), elements: count, host: maybe(count) });
const rest = object({
  url: text,
  base: text,
  title: text,
  language: text,
  metas: list(object({ name: text, content: text }), 1_000),
  data: list(text, 30),
  isExact: oneOf(true, false),
  isScripted: oneOf(true, false),
  left: list(count, 1_000),
});
const ofSheet = object({ parts: list(part, 100_000), rest: maybe(rest) });

/** What a page says on the port on which it is read. */
export function isOfSheet(said: unknown): said is ToReader {
  return ofSheet(said);
}

/** What a page says on the port of its check. */
const conversation: { [Type in ToCheck['type']]: Check } = {
  slice: object({
    check: identifier,
    index: count,
    count: (value) => count(value) && (value as number) <= 1_000,
    part: page,
    more: maybe(oneOf(true, false)),
  }),
  resume: object({ check: identifier, open: list(identifier, 100_000), added: list(identifier, 50_000) }),
  'look-up': object({ statement: identifier }),
  hide: object({ statement: identifier }),
  drop: object({ ids: list(identifier, 100_000) }),
};

export function toCheckFrom(message: unknown): ToCheck | null {
  if (!object({ type: text })(message)) return null;
  const { type } = message as { type: string };
  if (!Object.hasOwn(conversation, type)) return null;
  return conversation[type as ToCheck['type']](message) ? (message as ToCheck) : null;
}

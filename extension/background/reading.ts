/** Reads a document in parts, and posts each as it comes. */
import { type Reading, readInParts } from '../../src/check.ts';
import type { PageDocument, Statement } from '../../src/model.ts';
import type { FromCheck } from '../messages.ts';

/** What waits longer, or is more, is sent; every message is a little work on the reader's page. */
const WAITS = 250;
const MOST = 200;
/** So many places are one message: what is said in every second comment stands in a thousand. */
const MOST_PLACES = 1_000;
/** After so much work, whoever waits for the background has a turn. */
const TURN = 30;

/** The statements, or null where it was called off. */
export async function postReading(
  page: PageDocument,
  now: Date,
  post: (message: FromCheck) => void,
  signal: AbortSignal,
): Promise<Statement[] | null> {
  const all = new Map<string, Statement>();
  let waiting = new Set<Statement>();
  /** Said again after they were sent. They come once more, at the end: a word that all say would be sent with each. */
  const again = new Set<Statement>();
  let posted = 0;
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
  const send = (statements: Iterable<Statement>, whole?: Omit<Reading, 'statements'>): void => {
    post({ type: 'read', first: posted === 0, statements: [...statements], ...(whole ? { whole } : {}) });
    posted = performance.now();
  };
  for (const { statements, whole } of readInParts(page, now)) {
    if (signal.aborted) return null;
    for (const statement of statements) {
      if (all.has(statement.id) && !waiting.has(statement)) again.add(statement);
      else waiting.add(statement);
      all.set(statement.id, statement);
    }
    const time = performance.now();
    if (posted === 0 || waiting.size >= MOST || (waiting.size > 0 && (whole || time - posted > WAITS))) {
      send(waiting);
      waiting = new Set();
    }
    if (whole) {
      for (const part of byPlaces(again)) {
        send(part);
        await pause();
        if (signal.aborted) return null;
      }
      send([], whole);
    }
    if (time - since > TURN) await pause();
  }
  return [...all.values()];
}

function byPlaces(statements: Iterable<Statement>): Statement[][] {
  const parts: Statement[][] = [];
  let places = MOST_PLACES;
  for (const statement of statements) {
    if (places >= MOST_PLACES) {
      parts.push([]);
      places = 0;
    }
    parts.at(-1)?.push(statement);
    places += statement.places.length;
  }
  return parts;
}

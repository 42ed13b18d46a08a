/** The file that a click injects: starts a check, or shows the one that an earlier click has started. */
import type { Comment } from '../../src/model.ts';
import './listen.ts';
import { readFor } from './session.ts';

declare global {
  /** True where we are in a frame, to read it for the check of its page. */
  var factCheckerGuest: boolean | undefined;
  /** Left for that check. */
  var factCheckerComments: (() => Promise<Comment[]>) | undefined;
}

// Where this is something else (a feed, a picture) the background opens our own page in its place.
if (globalThis.factCheckerGuest) {
  globalThis.factCheckerGuest = undefined;
  globalThis.factCheckerComments = async () =>
    (await readFor(false, new AbortController().signal))?.page.comments ?? [];
} else if (/^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType)) {
  globalThis.factCheckerContent?.start({ selection: globalThis.factCheckerSelection !== undefined });
}
// It was for this start: the next click is about the page again.
globalThis.factCheckerSelection = undefined;

/** The file that a click injects: starts a check, or shows the one that an earlier click has started. */
import './listen.ts';

// Where this is something else (a feed, a picture) the background opens our own page in its place.
if (/^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType)) {
  globalThis.factCheckerContent?.start({ selection: globalThis.factCheckerSelection !== undefined });
}
// It was for this start: the next click is about the page again.
globalThis.factCheckerSelection = undefined;

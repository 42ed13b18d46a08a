/** The file that a click injects: starts a check, or shows the one that an earlier click has started. */
import './listen.ts';

const selection = globalThis.factCheckerSelection === true;
globalThis.factCheckerSelection = undefined;
// Where this is something else (a feed, a picture) the background opens our own page in its place.
if (/^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType)) {
  globalThis.factCheckerContent?.start({ selection });
}

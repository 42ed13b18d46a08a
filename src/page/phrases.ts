/**
 * Lines that pages put around articles and comments, whatever their markup. Looked up as words: a pattern of a hundred
 * alternatives costs more to make than a short page costs to read.
 */

const linesOf = (...lists: string[]): Set<string> => new Set(lists.flatMap((list) => list.split('|')));

/** `#` is a number. */
const LONE = linesOf(
  'advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|sponsored|sponsored content|story continues below|story continues below advertisement|article continues below|article continues below advertisement|continue reading|continue reading below|listen to the article|listen to the story|listen to this article|listen to this story',
  'share|share this|share this article|share this story|share this post|tweet|print|email|e-mail|comment|comments|# comment|# comments|leave a comment|leave a reply|reply|tag|tags|filed under|read more|read next|read also|related|related article|related articles|related stories|related posts|related news|related topics|related content|related links|more stories|more news|recommended|recommended for you|see also|latest news|most read|most popular|you may also like',
  'image|photo|picture|image source|photo source|picture source|getty images|subscribe|subscribe now|sign up|newsletter|follow us|continue|next|previous|back to top|copyright|all rights reserved|click here|loading|play|play video|watch|# min|# mins|# minute|# minutes|# min read|# mins read|# minute read|# minutes read|# share|# shares|#:#|save|close|menu|skip to content|skip to main content',
  'mehr zum thema|teilen|drucken|lesen sie auch|lire aussi|à lire aussi|leggi anche|lee también|leia também|schlagwörter|kommentar|kommentare|quelle',
);

/** By their first word, what such an invitation says. */
const LEADS = new Map<string, RegExp>([
  ['read', /^read (?:more|also|next|the full)/],
  ['also', /^also read/],
  ['related', /^related(?: stor(?:y|ies)| article| post| news| content)?:/],
  ['more', /^more:/],
  ['see', /^see also/],
  ['watch', /^watch(?: now)?:/],
  ['sign', /^sign up (?:for|to|here)/],
  ['subscribe', /^subscribe (?:to|for|now)/],
  ['follow', /^follow (?:us|me|@|him|her|on)/],
  ['click', /^click here/],
  ['continue', /^continue reading/],
  ['share', /^share this/],
  ['like', /^like us on/],
  ['join', /^join (?:us|our)/],
  ['download', /^download (?:the|our)/],
  ['get', /^get (?:the latest|our|more)/],
  ['for', /^for more /],
  ['don', /^don['’]t miss/],
  ['must', /^must read/],
  ['recommended', /^recommended/],
  ['tag', /^tag:/],
  ['tags', /^tags:/],
  ['filed', /^filed under/],
  ['category', /^category:/],
  ['categories', /^categories:/],
  ['posted', /^posted in/],
  ['photo', /^photo(?: by| credit)?:/],
  ['photos', /^photos:/],
  ['image', /^image(?: credit)?:/],
  ['source', /^source:/],
  ['copyright', /^copyright/],
  ['all', /^all rights reserved/],
  ['lesen', /^lesen sie (?:auch|hier|mehr)/],
  ['mehr', /^mehr (?:zum thema|dazu|lesen)/],
  ['auch', /^auch interessant/],
  ['lire', /^lire aussi/],
  ['lee', /^lee también/],
  ['leggi', /^leggi anche/],
  ['leia', /^leia (?:também|mais)/],
  ['lees', /^lees ook/],
]);

const BUTTONS = linesOf(
  'reply|reply to|répondre|antwort|antworte|antworten|auf diesen kommentar antworten|responder|rispondi|reageren|beantwoorden|svar|svara|share|teilen|partager|compartir|report|report abuse|report comment|report this comment|melden|signaler|denunciar|flag|like|likes|gefällt mir|gefällt mir nicht|j’aime|me gusta|dislike|upvote|downvote|vote|permalink|permalien|link|quote|zitieren|edit|bearbeiten|delete|show more|read more|mehr anzeigen|see more|view reply|view replies|view all reply|view all replies|view # reply|view # replies|view all # replies|replies|hide replies|load more|copy link|expand|collapse|login to reply|log in to reply|anmelden um zu antworten|anmelden, um zu antworten|kommentar melden|nach oben|thumb up|thumb down|thumbs up|thumbs down|your comment is awaiting moderation',
  'says|said|wrote|sagt|sagte|schreibt|schrieb|a dit|dit|dice|on|at|am|um|by|von|par|le|el',
);

const TRAILING = /[\s:.…!»›>→▶|-]+$/;
const AROUND = /^[^a-z]+|[^a-z]+$/g;
const NUMBER = /\d+/g;
const FIRST = /\w+/;

/** The whole line is no part of an article. */
export function isLone(text: string): boolean {
  if (text.length > 70) return false;
  const line = text.toLowerCase().replace(TRAILING, '').replace(NUMBER, '#');
  return (
    LONE.has(line) ||
    (line.startsWith('share ') && / on .{1,20}$/.test(line)) ||
    (line.endsWith(' old') && line.startsWith('this article is more than '))
  );
}

/** The line starts as an invitation to something else. */
export function isLeadIn(text: string): boolean {
  const start = text.slice(0, 60).toLowerCase();
  const first = FIRST.exec(start);
  if (!first) return start.startsWith('©');
  return LEADS.get(first[0])?.test(start.slice(first.index)) ?? start.startsWith('©');
}

/** A button or a link around a comment, or a word between its name and its time. */
export function isButton(text: string): boolean {
  if (text.length > 60) return false;
  const line = text.toLowerCase().replace(AROUND, '').replace(NUMBER, '#').replace("'", '’');
  return line !== '' && (BUTTONS.has(line) || (line.startsWith('reply to ') && !/[.!?]/.test(line)));
}

/**
 * Lines that pages put around articles and comments, whatever their markup. Looked up as words: a pattern of a hundred
 * alternatives costs more to make than a short page costs to read.
 */

const words = (list: string): Set<string> => new Set(list.split('|'));

/** `#` is a number. */
const LONE = words(
  'advertisement|advertising|ad|skip advertisement|anzeige|werbung|publicité|publicidad|sponsored|sponsored content|story continues below|story continues below advertisement|article continues below|article continues below advertisement|continue reading|continue reading below|listen to the article|listen to the story|share|share this|share this article|share this story|share this post|tweet|print|email|e-mail|comment|comments|# comment|# comments|leave a comment|leave a reply|reply|tag|tags|filed under|read more|read next|read also|related|related article|related articles|related stories|related posts|related news|related topics|related content|related links|more stories|more news|recommended|recommended for you|see also|latest news|most read|most popular|you may also like|image|photo|picture|image source|photo source|picture source|getty images|subscribe|subscribe now|sign up|newsletter|follow us|continue|next|previous|back to top|copyright|all rights reserved|click here|loading|play|play video|watch|# min|# mins|# minute|# minutes|# min read|# mins read|# minute read|# minutes read|# share|# shares|#:#|save|close|menu|skip to content|skip to main content|mehr zum thema|teilen|drucken|lesen sie auch|lire aussi|à lire aussi|leggi anche|lee también|leia também|schlagwörter|kommentar|kommentare|quelle',
);

/** First words of an invitation, with the mark that follows them. */
const STARTS = words(
  'read more|read also|read next|read the full|also read|related:|related story:|related stories:|related article:|related post:|related news:|related content:|more:|see also|watch:|watch now:|sign up for|sign up to|sign up here|subscribe to|subscribe for|subscribe now|follow us|follow me|follow him|follow her|follow on|click here|continue reading|share this|like us on|join us|join our|download the|download our|get the latest|get our|get more|for more|don’t miss|must read|recommended|tag:|tags:|filed under|category:|categories:|posted in|photo:|photos:|photo by:|photo credit:|image:|image credit:|source:|copyright|all rights reserved|lesen sie auch|lesen sie hier|lesen sie mehr|mehr zum thema|mehr dazu|mehr lesen|auch interessant|lire aussi|à lire aussi|lee también|leggi anche|leia também|leia mais|lees ook',
);

const BUTTONS = words(
  'reply|reply to|répondre|antwort|antworte|antworten|responder|rispondi|reageren|beantwoorden|svar|svara|share|teilen|partager|compartir|report|report abuse|report comment|report this comment|melden|signaler|denunciar|flag|like|likes|gefällt mir|gefällt mir nicht|j’aime|me gusta|dislike|upvote|downvote|vote|permalink|permalien|link|quote|zitieren|edit|bearbeiten|delete|show more|read more|mehr anzeigen|see more|view reply|view replies|view all reply|view all replies|view # reply|view # replies|view all # replies|replies|hide replies|load more|copy link|expand|collapse|login to reply|log in to reply|anmelden um zu antworten|anmelden, um zu antworten|kommentar melden|nach oben|thumb up|thumb down|thumbs up|thumbs down|your comment is awaiting moderation|says|said|wrote|sagt|sagte|schreibt|schrieb|a dit|dit|dice|on|at|am|um|by|von|par|le|el',
);

const TRAILING = /[\s:.…!»›>→▶|-]+$/;
const LEADING = /^[^\wà©]+/;
const AROUND = /^[^a-z]+|[^a-z]+$/g;
const NUMBER = /\d+/g;

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
  const line = text.slice(0, 60).toLowerCase().replace(LEADING, '').replace("'", '’');
  for (let end = 0, count = 0; count < 3 && end >= 0; count++) {
    end = line.indexOf(' ', end + 1);
    const start = end < 0 ? line : line.slice(0, end);
    if (STARTS.has(start) || (start.endsWith(':') && STARTS.has(start.slice(0, -1)))) return true;
  }
  return line.startsWith('©');
}

/** A button or a link around a comment, or a word between its name and its time. */
export function isButton(text: string): boolean {
  if (text.length > 60) return false;
  const line = text.toLowerCase().replace(AROUND, '').replace(NUMBER, '#').replace("'", '’');
  return BUTTONS.has(line) || (line.startsWith('reply to ') && !/[.!?]/.test(line));
}

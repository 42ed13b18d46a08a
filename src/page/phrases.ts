/**
 * Lines that pages put around articles and comments, whatever their markup. Looked up as words: a pattern of a hundred
 * alternatives costs more to make than a short page costs to read.
 */

const words = (list: string): Set<string> => new Set(list.split('|'));

/** `#` is a number. */
const LONE = /* @__PURE__ */ words(
  'related|tag|tags|image|photo|advertisement|advertising|ad|skip advertisement|story continues below advertisement|article continues below advertisement|anzeige|werbung|publicité|publicidad|sponsored|sponsored content|tweet|print|email|e-mail|comment|comments|# comment|# comments|leave a comment|leave a reply|more news|latest news|most read|most popular|newsletter|continue|next|previous|loading|play|#:#|save|close|menu|kommentar|kommentare',
);

/** First words of an invitation, with the mark that follows them. */
const STARTS = /* @__PURE__ */ words(
  'read more|read also|read next|read the full|see also|follow us|click here|continue reading|share this|like us on|join us|join our|get the latest|get more|for more|don’t miss|recommended|filed under|photo credit:|copyright|all rights reserved|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lee también|leggi anche|leia também|related:|sign up|subscribe|photo:|photos:|image:|source:|auch interessant|this entry was|dieser eintrag wurde',
);

const BUTTONS = /* @__PURE__ */ words(
  'reply to|share|teilen|partager|compartir|report|report comment|melden|signaler|denunciar|flag|like|likes|gefällt mir|j’aime|me gusta|dislike|upvote|downvote|vote|permalink|permalien|link|quote|zitieren|edit|delete|show more|read more|replies|load more|says|said|wrote|sagt|sagte|schreibt|schrieb|a dit|dit|dice|on|at|am|um|by|von|par|le|el',
);

const ANSWERS = /* @__PURE__ */ words(
  'reply|answer|respond|antworten|antwort|répondre|responder|rispondi|reageren|beantwoorden|svar|svara',
);

/** As whole lines. */
const AROUND_ANSWERS =
  /^reply to [^.!?]+$|^(?:view|hide|show) (?:all )?(?:# )?repl(?:y|ies)$|^log ?in to reply$|^thumbs? (?:up|down)$/;

const TRAILING = /[\s:.…!»›>→▶|-]+$/;
const LEADING = /^[^\wà©]+/;
const AROUND = /^[^a-z]+|[^a-z]+$/g;
const NUMBER = /\d+/g;

/** The whole line is no part of an article. */
export function isLone(text: string): boolean {
  if (text.length > 70) return false;
  const line = text.toLowerCase().replace(TRAILING, '').replace(NUMBER, '#');
  return LONE.has(line) || BUTTONS.has(line) || STARTS.has(line);
}

const AFTER =
  /^(?:about the (?:author|reviewer)s?|you (?:may|might)(?: also)? (?:like|enjoy)|(?:related|more) (?:\w+ ){0,2}(?:article|post|storie)s)\W*$/i;

/** What follows such a line is no part of the article any more. */
export const isAfter = (text: string): boolean => text.length < 50 && AFTER.test(text);

/** The line starts as an invitation to something else. */
export function isLeadIn(text: string): boolean {
  const line = text.slice(0, 60).toLowerCase().replace(LEADING, '').replace("'", '’');
  for (let end = 0, count = 0; count < 3 && end >= 0; count++) {
    end = line.indexOf(' ', end + 1);
    const start = end < 0 ? line : line.slice(0, end);
    if (STARTS.has(start) || (start.endsWith(':') && STARTS.has(start.slice(0, -1)))) return true;
  }
  return line.startsWith('©') || /^related \w+:/.test(line);
}

/** A button or a link around a comment, or a word between its name and its time. */
export function isButton(text: string): boolean {
  if (text.length > 60) return false;
  const line = text.toLowerCase().replace(AROUND, '').replace(NUMBER, '#').replace("'", '’');
  return BUTTONS.has(line) || ANSWERS.has(line) || AROUND_ANSWERS.test(line);
}

/** What one answers a comment by; a number may stand beside it. */
export const isAnswer = (text: string): boolean =>
  ANSWERS.has(text.toLowerCase().replace(/[\s!-@[-`{-\u00bf\u2000-\u2bff\u3000-\u303f]+/g, ''));

const TALK =
  /com+ent|komment|convers|dis[ck]us|talk|r[eé]acti|repl(?:y|ies)|respon|répon|antwort|meinung|opini|thoughts|debat|say|join|评论|評論|留言|コメント/i;

/** A heading or a line that calls what stands there a conversation. */
export const isTalk = (text: string): boolean => text.length < 80 && TALK.test(text);

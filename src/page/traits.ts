/** What the names that a page gives to an element (class, id, role) say of it. */

export const Trait = {
  /** Navigation, footers, side columns. */
  Frame: 1,
  /** Things put between or after an article's paragraphs: sharing, related stories, newsletters, advertisements. */
  Insert: 2,
  /** The body of an article. */
  Body: 4,
  /** Something of a comment section. */
  Comment: 8,
  /** A reply form, a login notice. */
  Form: 16,
  Caption: 32,
  PullQuote: 64,
  /** A list of comments beside the article, on other articles. */
  Elsewhere: 128,
} as const;

/** Classes that say something of the whole page or post, not of what the element is. */
const NOISE =
  /^(?:(?:has|with|no|without|is|js|if|tag|category|cat|post|type|status|format|author|topic|section|page|single|elementor|wp-block|et|et_pb|vc|fusion|fl|sqs|col|row|grid|container|lg|md|sm|xs)[-_].*|hentry|.*-(?:has|with|no|without)-.*|.*(?:right|left|no|with|has)-?_?sidebar.*|sidebar-(?:right|left|none|no))$/;
const TAXONOMY = /^(?:tag|category|cat|topic|keyword)-(?!list|links|cloud)/;
const KEPT =
  /related|share|sharing|newsletter|comment|content|sidebar$|-nav|promo|caption|tags$|author-?(?:box|bio|info)|body|footer|recent|widget-(?:area|recent)|pullquote|meta|date|name|bio|title/;

const FRAME =
  /(?:^|[-_ ])(?:nav|navbar|navigation|navi|menu|submenu|breadcrumbs?|footer|colophon|masthead|site-header|page-header-nav|sidebar|side-bar|rail|right-rail|rightrail|skip-links?|pagination|pager|topbar|toolbar|off-?canvas|sitemap|legal|copyright|widget|widgets|widget-area)(?:$|[-_ ])/;
const INSERT =
  /(?:^|[-_ ])(?:related|relateds?|recommend(?:ed|ation|ations)?|read-?(?:more|next|also)|more-?(?:on|from|stories|news|posts)|also-read|see-also|popular|trending|most-?(?:read|viewed|popular)|latest|share|shares|sharing|sharedaddy|share-?(?:bar|this|buttons?)|social|socials|addthis|addtoany|follow-?(?:us)?|newsletters?|news-letter|subscribe|subscription|sign-?up|mailing|optin|mc4wp|promo|promos|promotion|ads?|ad-?(?:slot|unit|wrap|wrapper|container|banner|box|label)|advert|adverts|advertisement|advertising|adsbygoogle|sponsor|sponsored|dfp|outbrain|taboola|revcontent|zergnet|teads|tags|tag-?(?:list|links|cloud)|post-?tags|entry-?tags|article-?tags|keywords|topics|author-?(?:box|bio|info|card|profile|description|about|details)|about-?(?:the-)?author|bio|post-?author-?box|cookies?|consent|gdpr|paywall|regwall|modal|popup|pop-up|overlay|player|audio|audio-?player|listen|playlist|teaser|teasers|rating|ratings|survey|poll|quiz|print|jp-relatedposts|yarpp|wprm|post-?(?:nav|navigation|share|footer|meta|views)|entry-?(?:meta|footer|utility)|article-?(?:meta|footer|share|tools)|byline|by-line|post-?info|timestamp|dateline|prev-?next|next-?prev|fact-?box|call-?to-?action|cta|donate|donation|support-us|membership|table-of-contents|toc|ez-toc|disclosure|affiliate|story-?tools)(?:$|[-_ ])/;
const BODY =
  /(?:^|[-_ ])(?:article-?(?:body|content|text|copy|page|main|inner|container)|articlebody|entry-?content|post-?(?:content|body|entry|text)|story-?(?:body|content|text|copy)|storybody|body-?(?:copy|content|text)|main-?content|the-?content|rich-?text|field-name-body|news-?(?:text|body|content)|content-?(?:body|main|article)|post|story|article|hentry|entry|paragraph|prose)(?:$|[-_ ])/;
const COMMENT =
  /comment|komment|coment[aá]r|kommentar|reactie|reaction|disqus|discussion|talkback|(?:^|[-_ ])(?:replies|responses?|opmerking|respond|epoch|forum|guestbook|wpdiscuz|wpd|diskussion|debate|coral|hyvor|message-?list|feedback)(?:$|[-_ ])/;
const FORM =
  /(?:^|[-_ ])(?:respond|comment-?respond|reply-?form|comment-?form|commentform|form-?comment|comment-?(?:login|policy|rules|notice|guidelines|disclaimer)|must-log-in|login|log-in|register|captcha|add-?comment|new-?comment|post-?comment|write-?comment|leave-?(?:a-)?(?:comment|reply))(?:$|[-_ ])/;
const CAPTION = /(?:^|[-_ ])(?:captions?|wp-caption-text|image-?caption|photo-?(?:caption|credit)|credits?|image-?(?:credit|source)|media-?(?:caption|credit)|cutline|legend|bildunterschrift)(?:$|[-_ ])/;
const PULL_QUOTE = /pull-?quote|(?:^|[-_ ])(?:callout-?quote|quote-?box|breakout)(?:$|[-_ ])/;
const ELSEWHERE = /recent-?_?comments?|latest-?_?comments?|comments?-?_?(?:widget|recent|latest|preview|teaser)|widget.*comments?|top-?comments?-?(?:widget|box)/;

const ROLES: Record<string, number> = {
  navigation: Trait.Frame, banner: Trait.Frame, contentinfo: Trait.Frame, search: Trait.Frame, menu: Trait.Frame,
  menubar: Trait.Frame, toolbar: Trait.Frame, dialog: Trait.Insert, alertdialog: Trait.Insert, form: Trait.Form,
};
const NAMES: Record<string, number> = {
  nav: Trait.Frame, footer: Trait.Frame, menu: Trait.Frame, dialog: Trait.Insert, aside: Trait.Insert,
  figcaption: Trait.Caption, search: Trait.Frame,
};

const known = new Map<string, [string, number]>();

/** The hint (words in lower case) and the traits that it bears. Names repeat: each is judged once. */
export function traitsOf(raw: string, name: string, role: string | null): [string, number] {
  const fixed = (NAMES[name] ?? 0) | (role ? (ROLES[role] ?? 0) : 0);
  if (raw === '') return ['', fixed];
  let judged = known.get(raw);
  if (!judged) {
    if (known.size > 4000) known.clear();
    judged = judge(raw.slice(0, 400));
    known.set(raw, judged);
  }
  return fixed ? [judged[0], judged[1] | fixed] : judged;
}

function judge(raw: string): [string, number] {
  const hint = raw
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim();
  const telling = hint
    .split(/\s+/)
    .filter((word) => !TAXONOMY.test(word) && (!NOISE.test(word) || KEPT.test(word)))
    .join(' ');
  let traits = 0;
  if (FRAME.test(telling)) traits |= Trait.Frame;
  if (INSERT.test(telling)) traits |= Trait.Insert;
  if (BODY.test(telling)) traits |= Trait.Body;
  if (COMMENT.test(hint)) traits |= Trait.Comment;
  if (FORM.test(hint)) traits |= Trait.Form;
  if (CAPTION.test(telling)) traits |= Trait.Caption;
  if (PULL_QUOTE.test(telling)) traits |= Trait.PullQuote;
  if (ELSEWHERE.test(hint)) traits |= Trait.Elsewhere;
  return [hint, traits];
}

/**
 * What the names that a page gives to an element (class, id, role) say of it. Names are split into words; one, two or
 * three words on end are looked up, so that `readMore`, `read-more` and `read_more` are the same.
 */

import { tableOf } from './table.ts';
import * as Trait from './trait.ts';

// Where nobody asks for it, it is left out of what is built.
const vocabulary = /* @__PURE__ */ tableOf([
  [
    Trait.Frame,
    'nav navbar navigation navi menu submenu breadcrumb breadcrumbs footer colophon masthead siteheader sidebar rail rightrail skiplink skiplinks pagination pager topbar toolbar offcanvas sitemap legal copyright widgetarea',
  ],
  [
    Trait.Insert,
    'related recommend recommended recommendation recommendations readmore readnext readalso moreon morefrom morestories morenews seealso popular trending breakingnews mostread latest share shares sharing sharedaddy sharebar sharethis social socials addthis follow followus newsletter newsletters subscribe subscription signup mailing promo promotion ad ads adslot adunit advert advertisement advertising adsbygoogle sponsor sponsored outbrain taboola teads tags taglist tagcloud keywords topics authorbox authorbio authorinfo authorcard authorprofile authordescription authorabout authordetails aboutauthor abouttheauthor bio cookie cookies consent gdpr paywall modal popup overlay player audio listen playlist teaser rating ratings survey poll quiz print relatedposts yarpp postnav postnavigation postfooter postmeta entrymeta entryfooter articlemeta articlefooter byline postinfo timestamp dateline prevnext nextprev calltoaction cta donate donation supportus membership tableofcontents eztoc disclosure affiliate',
  ],
  [
    Trait.Body,
    'articlebody articletext articlepage postcontent postbody storybody storycontent storytext bodycopy bodycontent bodytext maincontent thecontent richtext fieldnamebody newscontent contentbody contentmain post story article hentry entry paragraph prose',
  ],
  [
    Trait.Form,
    'respond replyform commentform formcomment login register captcha addcomment newcomment postcomment writecomment',
  ],
  [Trait.Caption, 'photo caption captions credit credits imagesource legend bildunterschrift'],
  [Trait.PullQuote, 'pullquote breakout'],
  [Trait.Elsewhere, 'commentpreview'],
  [
    Trait.Comment,
    'comentar comentario comentarios comentário comentários reactie reacties reaction reactions talkback talkbacks replies response responses opmerking respond epoch guestbook wpd coral hyvor feedback',
  ],
  [
    Trait.Name,
    'fn authorname commentauthorlink commenter username nickname nick displayname benutzer fullname commentname profilename',
  ],
  [Trait.Author, 'commentauthor author autor auteur poster user byline by vcard writer name commenttitle profile'],
  [Trait.NoName, 'avatar gravatar img image photo pic picture badge date time content body reply metadata'],
  [Trait.Time, 'date time datetime timestamp posted published ago when datum postdate dateline'],
  [
    Trait.Words,
    'commentcontent commenttext commentmessage messagecontent messagetext kommentartext bodytext reviewtext postmessage messagebody bbwrapper',
  ],
  [Trait.MayHoldWords, 'commentbody content text body message entry prose wysiwyg copy bd description'],
  [
    Trait.Aside,
    'reply replies respond vote votes voting like likes dislike rating score share sharing report flag abuse edit permalink meta metadata commentmetadata avatar gravatar action actions control controls tool tools toolbar moderation commentnumber says signature toggle showmore showall thumb thumbs button buttons btn commentfooter badge badges counter tooltip dropdown menu screenreadertext sronly visuallyhidden rank label ua useragent',
  ],
  [Trait.Quoted, 'quote quoted'],
  [
    Trait.Nests,
    'reply replies children child sub nested indent indented thread antwort response responses answer answers',
  ],
]);

/** Words that hold one of these are of comments, whatever else stands in them. */
export const isOfComments = (hint: string): boolean =>
  hint.includes('omment') || hint.includes('disqus') || hint.includes('scussion') || hint.includes('skussion');

/** First words of classes that say something of the whole page or post, not of what the element is. */
const TAXONOMY = /* @__PURE__ */ tableOf([[1, 'tag category cat topic keyword']]);
const STATE = /* @__PURE__ */ tableOf([
  [1, 'has with no without is js if type status format vc col row grid lg md sm xs'],
]);
const SIDEBAR = /(?:right|left|no|with|has)-?_?sidebar|^sidebar-(?:right|left|none|no)$/;
const OF_ARTICLES = Trait.Frame | Trait.Insert | Trait.Body | Trait.Caption | Trait.PullQuote;

function isOfPage(hint: string, words: readonly string[]): boolean {
  const first = words[0] as string;
  const last = words.length - 1;
  if (last > 0 && (STATE.has(first) || (TAXONOMY.has(first) && !/^(?:list|links|cloud)/.test(words[1] as string))))
    return true;
  for (let i = 1; i < last; i++) if (/^(?:has|no|without|with)$/.test(words[i] as string)) return true;
  return hint === 'hentry' || (hint.includes('sidebar') && SIDEBAR.test(hint));
}

const FRAMES = ['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'toolbar'];

export const traitsOfRole = (role: string | null): number => {
  if (role === null) return 0;
  if (FRAMES.includes(role)) return Trait.Frame;
  return role === 'form' ? Trait.Form : role.endsWith('dialog') ? Trait.Insert : 0;
};

/** Of the names that tell something. */
export const traitsOfName = (name: string): number =>
  name === 'figcaption' ? Trait.Caption : name === 'aside' || name === 'dialog' ? Trait.Insert : Trait.Frame;

/** Traits of names, each attribute and each word judged once in a reading. */
export class Judged {
  readonly #attributes = new Map<string, number>();
  readonly #names = new Map<string, number>();

  traitsOf(raw: string): number {
    const known = this.#attributes.get(raw);
    if (known !== undefined) return known;
    let plain = (raw.length > 400 ? raw.slice(0, 400) : raw).replace(DIGITS, '');
    if (plain.includes('\n') || plain.includes('\t')) plain = plain.replace(SPACES, ' ');
    let traits = 0;
    for (const name of plain.split(' ')) {
      if (name === '') continue;
      let found = this.#names.get(name);
      if (found === undefined) {
        found = judge(name);
        this.#names.set(name, found);
      }
      traits |= found;
    }
    this.#attributes.set(raw, traits);
    return traits;
  }
}

const DIGITS = /\d+/g;
const SPACES = /\s+/g;
const HUMP = /([a-z])([A-Z])/g;
const JOINTS = /[-_:.]+/g;

function judge(name: string): number {
  const small = name.toLowerCase();
  const hint = small === name ? small : name.replace(HUMP, '$1-$2').toLowerCase();
  // Most names have nothing but single hyphens, and a plain split costs nothing to prepare.
  const uneven = hint.includes('_') || hint.includes('--') || hint.includes(':') || hint.includes('.');
  const words = (uneven ? hint.replace(JOINTS, '-') : hint).split('-');
  const { length } = words;
  let found = isOfComments(hint) ? Trait.Comment : 0;
  for (let i = 0; i < length; i++) {
    let joined = words[i] as string;
    found |= vocabulary.get(joined) ?? 0;
    for (let j = i + 1; j < length && j < i + 3; j++) {
      joined += words[j];
      found |= vocabulary.get(joined) ?? 0;
    }
  }
  if (found & OF_ARTICLES && isOfPage(hint, words)) found &= ~OF_ARTICLES;
  if (name === 'widget') found |= Trait.Frame;
  if (found & Trait.Comment && (hint.includes('recent') || hint.includes('latest'))) found |= Trait.Elsewhere;
  if (found & Trait.NoName) found &= ~(Trait.Author | Trait.Name);
  return found;
}

/** Every word that a written report says of its own. `{name}` is filled in. */
import type { Attribution, Evidence, Label, NotCheckedReason, ProblemCode, QuoteForm, WouldChange } from '../model.ts';

export interface Phrases {
  heading: string;
  automated: string;
  page: {
    address: string;
    publisher: string;
    byline: string;
    published: string;
    updated: string;
    checked: string;
    noDate: string;
  };
  sections: { backing: string; article: string; comments: string; families: string; requests: string };
  coverage: string;
  nothing: { article: string; comments: string; families: string; requests: string };
  kind: { claim: string; quote: { [form in QuoteForm]: string } };
  speaker: { named: string; unnamed: string; none: string; toldTo: string };
  state: {
    notChecked: string;
    notCheckedBecause: { [reason in NotCheckedReason]: string };
    checking: string;
    failed: string;
    problem: { [code in ProblemCode]: string };
    problemAt: string;
    retryAfter: string;
    passages: string;
    onlySpeaker: string;
    rated: string;
    ratedOnly: string;
    nothingFound: string;
    nothingAsked: string;
    failedSources: string;
    label: { [label in Exclude<Label, 'not-enough-evidence'>]: string };
    /** Where nothing but its own words speaks against it. */
    inner: string;
    restNotChecked: string;
    attribution: { [label in Attribution['label']]: string };
  };
  asOf: string;
  wouldChange: string;
  change: { [what in WouldChange]: string };
  difference: { quoted: string; source: string };
  evidence: {
    heading: string;
    aboutSpeaker: string;
    dependent: { [why in NonNullable<Evidence['dependent']>]: string };
    knownThen: string;
    sinceThen: string;
    retrieved: string;
    rank: string;
    record: string;
    review: string;
    related: string;
    reading: string;
    asked: string;
    lead: string;
    unreachable: string;
    stance: { supports: string; refutes: string; neutral: string };
    byModel: string;
  };
  backing: {
    quotes: string;
    speaker: string;
    unattributed: string;
    toldTo: string;
    toldToLinks: string;
    frontPage: string;
    links: string;
    age: string;
    restating: string;
    commentsRead: string;
  };
  family: { heading: string; shared: string; innocent: string; unnamed: string; reply: string };
  request: { columns: string[]; failed: string };
  copy: { state: string; sources: string; noSources: string; asked: string; checked: string };
}

export const english: Phrases = {
  heading: 'Fact Checker: what was found',
  automated: 'Automated check, may be wrong.',
  page: {
    address: 'Page',
    publisher: 'Publisher',
    byline: 'Byline',
    published: 'Published',
    updated: 'Updated',
    checked: 'Checked',
    noDate: 'The page gives no date.',
  },
  sections: {
    backing: 'What stands behind this article',
    article: 'Statements in the article',
    comments: 'Statements in the comments',
    families: 'Comments with near-identical wording',
    requests: 'Requests that were made',
  },
  coverage: '{done} of {all} statements looked up',
  nothing: {
    article: 'No statement was found in the article.',
    comments: 'No statement was found in the comments.',
    families: 'No comments share their wording.',
    requests: 'None. Nothing left the browser.',
  },
  kind: {
    claim: 'Claim',
    quote: { direct: 'Quote', mixed: 'Quote, partly in the words of the page', indirect: 'Indirect quote' },
  },
  speaker: {
    named: 'attributed to {name}',
    unnamed: 'attributed to an unnamed speaker: {description}',
    none: 'attributed to nobody',
    toldTo: 'told to {outlet}',
  },
  state: {
    notChecked: 'not checked: {reason}',
    notCheckedBecause: {
      'no-consent': 'looking things up was not allowed',
      'comment-kept-here': 'the words of comments stay in the browser',
      'not-checkable': 'not something that evidence could settle',
      'said-before': 'looked up where it is said first',
      'no-source': 'no source was switched on',
      'over-budget': 'the check had used up its requests',
      stopped: 'the check was stopped',
      dropped: 'taken out of this check by the reader',
      hidden: 'hidden by the reader',
    },
    checking: 'the check was still under way',
    failed: 'could not be checked: {problem}',
    problem: {
      offline: 'offline',
      timeout: 'no answer in time',
      'rate-limited': 'asked too often',
      refused: 'refused',
      unreadable: 'the answer could not be read',
      'too-large': 'the answer was too large',
      redirected: 'sent to another address',
      'no-permission': 'no permission to ask',
      'no-key': 'no key is set',
      'no-address': 'no address is set',
      'key-refused': 'the key was not taken',
      'used-up': 'what the key may ask is used up',
      'no-json': 'JSON answers are switched off there',
      'private-window': 'not asked in a private window',
      'out-of-window': 'older than what it keeps',
      'no-language': 'nothing in this language',
      'server-error': 'an error at the source',
      'not-a-news-page': 'not a news page',
      'too-many': 'too many at once',
      interrupted: 'interrupted',
      'not-running': 'no server is running there',
      'origin-refused': 'the server refuses browser extensions',
      'no-model': 'the model is not there',
      declined: 'the model declined to answer',
      'too-long': 'more text than the model can take',
      unproven: 'the model quoted what is not there',
      unexpected: 'an unexpected error',
    },
    problemAt: '{problem} ({at})',
    retryAfter: '{problem}, try again in {seconds} s',
    passages: 'not enough evidence — passages to read ({count})',
    onlySpeaker: 'not enough evidence — found only about the speaker',
    rated: 'rated “{rating}” by {publisher}',
    ratedOnly: 'not enough evidence — {rated}',
    nothingFound: 'not enough evidence — nothing found in {sources}',
    nothingAsked: 'not enough evidence — no source was asked',
    failedSources: 'could not ask {sources}',
    label: {
      supported: 'supported: the words {words}',
      refuted: 'contradicted: the words {words}',
      'conflicting-evidence': 'sources disagree: the words {words}',
    },
    inner: 'the article disagrees with itself: the words {words}',
    restNotChecked: 'the rest of the sentence was not checked',
    attribution: {
      verbatim: 'quoted word for word in a source',
      reworded: 'a source has these words in another form',
      cut: 'a source has more words than the quote, and they turn its sense',
      'another-speaker': 'a source gives these words to another speaker',
      'not-found': 'the quote was not found in what was asked',
    },
  },
  asOf: 'judged as of {date}',
  wouldChange: 'what would change this: {what}',
  change: {
    date: 'a date of the article',
    record: 'another entry in the record, or an article of another date',
    passage: 'a source that says otherwise',
    review: 'a later fact check of the same claim',
    correction: 'a correction by the article, or a source for one of its two versions',
    'second-source': 'a second, independent source that says the same',
    identity: 'more that says who is meant',
    reference: 'a reference for the record that disagrees',
    'plain-passage': 'a passage that says the very thing, or its opposite',
    source: 'a source that speaks of it',
  },
  difference: { quoted: 'only in the quote: {words}', source: 'only in the source: {words}' },
  evidence: {
    heading: 'Sources',
    aboutSpeaker: 'about the speaker',
    dependent: {
      page: 'the article’s own words',
      publisher: 'of the same publisher, not counted',
      copy: 'a copy of the article’s words, not counted',
      citing: 'goes back to the article, not counted',
      reader: 'given by the reader, not counted as a source',
    },
    knownThen: 'known when the article appeared',
    sinceThen: 'published after the article',
    retrieved: 'retrieved {date}',
    rank: 'rank {rank}',
    record: '{entity}: {property}: {value}',
    review: 'rated “{rating}”: {claim}',
    related: 'on a related claim, rated “{rating}”: {claim}',
    reading: 'our reading of the record',
    asked: 'Asked: {sources}',
    lead: 'Not read, found by {source}: {title}, {url}',
    unreachable: 'no https address',
    stance: { supports: 'supports', refutes: 'contradicts', neutral: 'neither' },
    byModel: '{stance}, as the language model “{model}” reads it, which may be wrong',
  },
  backing: {
    quotes: 'quotes: {count}',
    speaker: '{speaker}: {count}',
    unattributed: 'attributed to nobody: {count}',
    toldTo: 'told to {outlet}: {count}',
    toldToLinks: 'links: {count}, of these to a front page only: {front}',
    frontPage: 'a front page only',
    links: 'statements with a link: {linked}, without: {unlinked}',
    age: 'days from publication to the check: {days}',
    restating: 'comments that restate the article: {count}',
    commentsRead: 'only the first {count} comments were read sentence by sentence; wording was compared across all',
  },
  family: {
    heading: 'Near-identical wording ({count} comments)',
    shared: 'Shared words',
    innocent: 'People share wording for many reasons: petitions, quotations, copied posts.',
    unnamed: 'no name given',
    reply: 'a reply',
  },
  request: { columns: ['Time', 'Source', 'Method', 'Address', 'Status', 'Bytes', 'Milliseconds'], failed: 'failed' },
  copy: {
    state: 'State',
    sources: 'Sources',
    noSources: 'Sources: none',
    asked: 'Asked',
    checked: 'Checked on {date}.',
  },
};

/** Fills in what is named in braces; what is filled in is never read again. */
export function say(phrase: string, values: { [name: string]: string | number } = {}): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

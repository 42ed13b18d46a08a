/** Relations that can be read on both sides in the same way: of a claim, and of a passage that begins with the same name. */
import { foldName } from '../structured/names.ts';
import { agrees, DATE, readDate } from '../structured/time.ts';

/** What a claim says of its subject. */
export interface Said {
  relation: string;
  value: string;
  /** In the claim, from its beginning. */
  start: number;
  end: number;
}

export interface Relation {
  id: string;
  /** Of the whole claim; the groups are `subject` and `value`. */
  claim: RegExp;
  /** Where a passage tells it, behind the name. One group each: the value. */
  told: readonly RegExp[];
  /** The same, where it depends on the words of the claim. */
  toldOf?(groups: { [name: string]: string }): RegExp[];
  compare(said: string, told: string): boolean | null;
  /** One value only, so that another speaks against it. */
  single?: true;
}

const SUBJECT = '(?<subject>(?:[Tt]he\\s+)?(?:\\p{Lu}|\\d)[^,;]{0,70}?)';
const END = '\\s*[.!]?\\s*$';
const value = (pattern: string) => `(?<value>${pattern})`;
const DAY = DATE.slice(1, DATE.indexOf(')(?![\\d%])'));
const told = (pattern: string) => new RegExp(pattern, 'iu');
/** Close behind, and before the next verb. */
const NEAR = '(?:(?!\\b(?:and|but|who|which|until|before|after|re-?\\w+ed)\\b)[^.;()]){0,45}?';

function compareDates(said: string, known: string): boolean | null {
  const [a, b] = [readDate(clean(said)), readDate(clean(known))];
  return a && b ? agrees(a, b) : null;
}

function clean(words: string): string {
  return words
    .replace(/\s*,\s*/g, ', ')
    .replace(/(\d)\s+(st|nd|rd|th)\b/g, '$1$2')
    .trim();
}

/** A place within the places told: "London" of "Westminster, London, England". */
function comparePlaces(said: string, known: string): boolean | null {
  const places = known.split(/\s*,\s*(?:and\s+)?|\s+in\s+(?:the\s+)?/).map(foldName);
  const wanted = said.split(/\s*,\s*/).map(foldName);
  // "Paris, Texas" is in order, and nothing that only lies near is the place.
  const near = /\b(?:near|outside|north|south|east|west|northern|southern|eastern|western)\s+(?:of\s+)?$/;
  return wanted.every((one) => places.includes(one)) && !near.test(known) ? true : null;
}

/** One name of a list: "Oliver Stone" of "the American director Oliver Stone and …". */
function compareNames(said: string, known: string): boolean | null {
  const list = known.split(
    /(?:,|\s+and)?\s+(?:with|for|from|in|on|as|at|starring|featuring|who|which|that|to|under|through|based)\s/,
  )[0]!;
  const wanted = foldName(said);
  return list.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/).some((item) => {
    const folded = foldName(item);
    return folded === wanted || (folded.endsWith(` ${wanted}`) && /\s/.test(wanted));
  })
    ? true
    : null;
}

const dated = (id: string, verbs: string, more: readonly string[] = []): Relation => ({
  id,
  claim: new RegExp(
    `^${SUBJECT}\\s+(?:was|were|is|are)?\\s*(?:first\\s+)?(?:${verbs})\\s+(?:on|in)\\s+${value(DAY)}${END}`,
    'iu',
  ),
  told: [told(`(?<![-\\p{L}])(?:${verbs})\\b${NEAR}\\b(?:on|in)\\s+(${DAY})(?!\\d)`), ...more.map(told)],
  compare: compareDates,
});

/** "X was directed by Y" and "Y directed X". */
const by = (verb: string): Relation[] => {
  const list = told(
    `(?<![-\\p{L}])${verb}(?:(?:,\\s+|\\s+and\\s+|,\\s+and\\s+)(?:co-)?\\p{L}+(?:ed|en))*\\s+by\\s+((?:\\b(?:Jr|Sr|\\p{Lu})\\.|[^.;()]){2,140})`,
  );
  const name = value('\\p{Lu}[^,;]{2,50}?');
  const shared = { id: `${verb} by`, told: [list], compare: compareNames };
  return [
    { ...shared, claim: new RegExp(`^${SUBJECT}\\s+(?:was|were|is|are)\\s+${verb}\\s+by\\s+${name}${END}`, 'u') },
    { ...shared, claim: new RegExp(`^${name}\\s+${ACTIVE[verb] ?? verb}\\s+${SUBJECT}${END}`, 'u') },
  ];
};

const ACTIVE: { [verb: string]: string } = { written: 'wrote' };

export const relations: readonly Relation[] = [
  {
    id: 'born',
    claim: new RegExp(`^${SUBJECT}\\s+(?:was|is)\\s+born\\s+(?:on|in)\\s+(?:the year\\s+)?${value(DAY)}${END}`, 'iu'),
    told: [
      told(`^\\s*\\([^()]{0,140}?\\bborn\\b[^()\\d]{0,60}?(${DAY})`),
      told(`^\\s*\\((?:[^()\\d]{0,60}?[;,]\\s*)?(${DAY})\\s*(?:–|—|-{1,2})\\s*(?:${DAY})\\s*\\)`),
      told(`^\\s*(?:\\([^)]*\\)\\s*)?was born\\s+(?:in\\s+[^.;\\d]{2,60}?\\s+)?(?:on|in)\\s+(${DAY})`),
    ],
    compare: compareDates,
    single: true,
  },
  {
    id: 'died',
    claim: new RegExp(`^${SUBJECT}\\s+died\\s+(?:on|in)\\s+${value(DAY)}${END}`, 'iu'),
    told: [
      told(`^\\s*\\([^()]{0,80}?\\d{4}\\s*(?:–|—|-{1,2})\\s*(${DAY})\\s*\\)`),
      told(`^\\s*(?:\\([^)]*\\)\\s*)?died\\s+(?:(?!and|but)[^.;\\d]){0,60}?(?:on|in)\\s+(${DAY})`),
    ],
    compare: compareDates,
    single: true,
  },
  {
    id: 'born in',
    claim: new RegExp(
      `^${SUBJECT}\\s+was\\s+born\\s+in\\s+(?:the\\s+)?${value('\\p{Lu}[\\p{L}\\s.,-]{2,50}?')}${END}`,
      'u',
    ),
    told: [
      told(
        '^\\s*(?:\\([^)]*\\)\\s*)?was born\\s+(?:(?:on|in)\\s+[^,;]{0,25}\\d{4},?\\s+)?in\\s+(?:the\\s+)?(\\p{Lu}[^.;()\\d]{2,80}?)(?=\\s+(?:on|to|and|in|as|where|into)\\s|[.;(]|$)',
      ),
    ],
    compare: comparePlaces,
  },
  dated('released', 'released|published|issued', [
    '^\\s*(?:\\([^)]*\\)\\s*)?(?:is|was)\\s+(?:an?|the)\\s+((?:19|20)\\d\\d)\\s+(?:[\\p{L}-]+\\s+){0,8}?(?:film|album|song|single|novel|book|movie)\\b',
  ]),
  dated('founded', 'founded|established|formed|incorporated'),
  dated('first shown', 'premiered|aired|debuted'),
  dated('built', 'built|completed|constructed'),
  dated('opened', 'opened|inaugurated'),
  ...'directed written produced created founded developed composed designed published discovered invented painted hosted narrated distributed'
    .split(' ')
    .flatMap(by),
  {
    id: 'stars',
    claim: new RegExp(
      `^${SUBJECT}\\s+(?:stars|starred|features|featured)\\s+${value('\\p{Lu}[^,;]{2,40}?')}${END}`,
      'u',
    ),
    told: [told('\\b(?:starring|stars)\\s+((?:\\b(?:Jr|Sr|\\p{Lu})\\.|[^.;()]){2,220})')],
    compare: compareNames,
  },
  {
    id: 'stars',
    claim: new RegExp(
      `^${value('\\p{Lu}[^,;]{2,40}?')}\\s+(?:stars|starred|appears|appeared|acts|acted|is|was|plays|played)\\s+in\\s+(?:the\\s+(?:film|movie)\\s+)?${SUBJECT}${END}`,
      'u',
    ),
    told: [told('\\b(?:starring|stars)\\s+((?:\\b(?:Jr|Sr|\\p{Lu})\\.|[^.;()]){2,220})')],
    compare: compareNames,
  },
  {
    id: 'stands in',
    claim: new RegExp(
      `^${SUBJECT}\\s+is\\s+(?:based|located|situated|headquartered)\\s+in\\s+(?:the\\s+)?${value('\\p{Lu}[\\p{L}\\s.,-]{2,50}?')}${END}`,
      'u',
    ),
    told: [told('\\b(?:based|located|situated|headquartered)\\s+in\\s+(?:the\\s+)?(\\p{Lu}[^.;()]{2,90})')],
    compare: comparePlaces,
  },
  {
    // "Oslo is a city in Norway": the kind is read elsewhere, the place here.
    id: 'is in',
    claim: new RegExp(
      `^${SUBJECT}\\s+(?:is|was)\\s+(?:an?\\s+(?<kind>[\\p{Ll}-]+(?:\\s[\\p{Ll}-]+)?)\\s+)?in\\s+(?:the\\s+)?${value('\\p{Lu}[\\p{L}\\s.,-]{2,50}?')}${END}`,
      'u',
    ),
    told: [
      told(
        '^\\s*(?:\\([^)]*\\)\\s*)?(?:is|was)\\s+(?:an?|the)\\s+[^.;()]{2,80}?\\bin\\s+(?:the\\s+)?(\\p{Lu}[^.;()]{2,90})',
      ),
    ],
    compare: comparePlaces,
  },
  {
    id: 'nationality',
    claim: new RegExp(
      `^${SUBJECT}\\s+(?:is|was)\\s+(?:an?\\s+)?${value('\\p{Lu}\\p{L}{3,}(?:ian|ean|ese|ish|can|man|nch|tch|eek|iss|ani|aqi|eli)')}${END}`,
      'u',
    ),
    told: [told('^\\s*(?:\\([^)]*\\)\\s*)?(?:is|was)\\s+an?\\s+((?:\\p{L}+\\s+){0,1}\\p{Lu}\\p{L}+)(?=\\s+\\p{Ll})')],
    compare: (said, known) => (known.split(/\s+/).map(foldName).includes(foldName(said)) ? true : null),
  },
  {
    // The very words of a deed, and when: "was acquitted of the charge in 1971".
    id: 'happened',
    claim: new RegExp(
      `^${SUBJECT}\\s+(?<deed>(?:was\\s+|were\\s+)?\\p{Ll}{2,}(?:ed|on|ook|ame|ought|old|ent|eft|ost|an)\\b(?:\\s+(?!in\\b|on\\b|since\\b)[\\p{L}\\d'’-]+){0,6}?)\\s+(?:on|in)\\s+${value(DAY)}${END}`,
      'u',
    ),
    told: [],
    toldOf: ({ deed }) => [told(`\\b${escaped(deed!)}(?!-)${NEAR}\\b(?:on|in)\\s+(${DAY})(?!\\d)`)],
    compare: compareDates,
  },
  {
    // The very words of what is counted: "has 800,000 inhabitants".
    id: 'counts',
    claim: new RegExp(
      `^${SUBJECT}\\s+(?:has|had|have|contains|contained|won|sold|scored|grossed|earned)\\s+(?:a (?:population|total|budget|capacity|length) of\\s+)?${value('\\$?\\d[\\d.,]*(?:\\s(?:thousand|million|billion))?')}(?<unit>(?:\\s[\\p{L}-]+){0,4}?)${END}`,
      'u',
    ),
    told: [],
    toldOf: ({ unit }) => [
      told(`(?<![\\d.,])(\\$?\\s?\\d[\\d.,]*(?:\\s(?:thousand|million|billion))?)${escaped(unit!)}\\b`),
    ],
    compare: (said, known) => (said.replace(/[\s,]|\.$/g, '') === known.replace(/[\s,]|\.$/g, '') ? true : null),
  },
];

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** How papers put what ties a name to another name, and when: one row a turn of phrase. */
import { NAME } from './names.ts';
import { timed } from './said-time.ts';
import { DATE } from './time.ts';

/**
 * `after` and `before` stand right behind and right before the name. Groups: `value`, the other name, or `list` of
 * names; `since`, `in`, `from` when it began, `to`, `until` when it ended.
 */
export interface Row {
  properties: readonly string[];
  after?: string;
  before?: string;
  /** Only one value holds at a time, so that another contradicts it. */
  single?: true;
  /** Must hold on the article's date. */
  now?: true;
  /** Must be over on the article's date. */
  over?: true;
}

const THE = '(?:the\\s+)?';
const WHO = ',?\\s+(?:who\\s+|which\\s+|that\\s+)?';
const ROLE = '(?:(?:the|a|an)\\s+)?(?:(?:former\\s+)?[\\p{Ll}-]+\\s+){0,3}?';
const VALUE = `(?<value>${NAME.slice(1)}`;
const when = (kind: 'since' | 'from' | 'to') => `(?<${kind}>${DATE.slice(1)}`;
const IN = timed('in');
const UNTIL = timed('until');
const SINCE = `(?:\\s+since\\s+${when('since')})?`;
const A = '(?:an?|the)\\s+(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}?';
const PLAYER =
  '(?<position>goalkeeper|keeper|striker|midfielder|defender|forward|winger|captain|full-back|centre-back|playmaker|player|quarterback|pitcher|shortstop|guard|centre|center)';
const WORK =
  '(?:novel|book|memoir|play|story|poem|film|movie|drama|opera|album|song|painting|biography|comedy|thriller)';

const capitals: readonly Row[] = [
  { before: `${VALUE},\\s+the\\s+capital\\s+of\\s+${THE}$` },
  { before: `${VALUE}\\s+is\\s+the\\s+capital\\s+of\\s+${THE}$` },
  { after: `['’]s?\\s+capital,\\s+${VALUE}` },
  { before: `\\b[Tt]he capital of\\s+${THE}$`, after: `,\\s+${VALUE},` },
  { before: `${VALUE},\\s+$`, after: `['’]s?\\s+capital(?!\\p{L}|\\s+(?:from|between|until|in))` },
].map((row) => ({ ...row, properties: ['P36'], single: true, now: true }) as const);

const places: readonly Row[] = [
  {
    properties: ['P36'],
    before: `${VALUE}\\s+replaced\\s+\\p{Lu}[\\p{L}\\s]+?\\s+as\\s+the\\s+capital\\s+of\\s+$`,
    after: `\\s+in\\s+(?<in>${DATE.slice(1)}`,
  },
  {
    properties: ['P36'],
    before: `${VALUE},\\s+which\\s+was\\s+(?:once\\s+)?the\\s+capital\\s+of\\s+${THE}$`,
    after: `\\s+until\\s+${UNTIL}`,
  },
  { properties: ['P159'], before: `${VALUE}-based\\s+(?:[\\p{Ll}-]+\\s+){0,3}$`, now: true },
  { properties: ['P159'], after: `,?\\s+(?:which is\\s+|is\\s+)?(?:based|headquartered)\\s+in\\s+${VALUE}`, now: true },
  {
    properties: ['P159'],
    after: `,\\s+(?:whose|with its)\\s+(?:headquarters|head office|seat)(?:\\s+(?:is|are))?\\s+in\\s+${VALUE}`,
    now: true,
  },
  {
    properties: ['P159'],
    after: `,\\s+which\\s+(?:has\\s+)?moved\\s+its\\s+(?:headquarters|head office)\\s+to\\s+${VALUE}\\s+${IN}`,
  },
  { properties: ['P19'], after: `${WHO}(?:was\\s+)?born (?:and raised )?in\\s+${VALUE}` },
  { properties: ['P19'], after: `,\\s+a native of\\s+${VALUE}` },
  { properties: ['P19'], before: `${VALUE}-born\\s+(?:\\p{Ll}+\\s+){0,2}$` },
  { properties: ['P19'], before: `^Born in ${VALUE}(?:\\s+in\\s+\\d{4})?,\\s+$` },
  { properties: ['P20'], after: `${WHO}died in\\s+${VALUE}` },
  {
    properties: ['P20'],
    after: `${WHO}(?:has\\s+)?died\\s+(?:in|at)\\s+an?\\s+${VALUE}\\s+(?:hospital|hospice|clinic|nursing home|hotel)`,
  },
  { properties: ['P414'], before: `${VALUE}-listed\\s+(?:[\\p{Ll}-]+\\s+){0,3}$`, now: true },
];

const families: readonly Row[] = [
  { after: `${WHO}(?:had\\s+)?(?:married|wed)\\s+${VALUE}[^.;]*?\\bin\\s+(?<in>${DATE.slice(1)}` },
  {
    after: `,?\\s+(?:who\\s+)?(?:has been |is )?married to\\s+${ROLE}${VALUE}\\s+since\\s+${when('since')}`,
    now: true,
  } as const,
  { after: `,?\\s+(?:who\\s+)?is married to\\s+${ROLE}${VALUE}`, now: true } as const,
  { after: `,?\\s+(?:who\\s+)?was married to\\s+${ROLE}${VALUE}\\s+from\\s+${when('from')}\\s+to\\s+${when('to')}` },
  {
    before: `${VALUE},\\s+who was married to\\s+${ROLE}$`,
    after: `\\s+from\\s+${when('from')}\\s+to\\s+${when('to')}`,
  },
  {
    after: `\\s+and\\s+(?:his|her)\\s+(?:wife|husband|spouse),?\\s+${ROLE}${VALUE}(?:,\\s+whom\\s+s?he\\s+married\\s+${IN})?`,
    now: true,
  } as const,
  { after: `['’]s?\\s+(?:wife|husband|spouse),?\\s+${ROLE}${VALUE}`, now: true } as const,
  { after: `['’]s?\\s+(?:former|ex-?)\\s*(?:wife|husband|spouse),?\\s+${ROLE}${VALUE}`, over: true } as const,
  {
    after: `['’]s?\\s+(?:first|second|third|late)\\s+(?:wife|husband),?\\s+${ROLE}${VALUE}(?:,\\s+from whom\\s+s?he\\s+was\\s+divorced\\s+${UNTIL})?`,
  },
].map((row) => ({ ...row, properties: ['P26'] }));

const kin: readonly Row[] = [
  { properties: ['P22', 'P25'], after: `,\\s+(?:a|the)\\s+(?:\\p{Ll}+\\s+)?(?:son|daughter)\\s+of\\s+${ROLE}${VALUE}` },
  { properties: ['P22', 'P25'], after: `['’]s?\\s+(?:father|mother),\\s+${ROLE}${VALUE}` },
  { properties: ['P40'], after: `['’]s?\\s+(?:son|daughter|eldest|youngest),\\s+${ROLE}${VALUE}` },
  { properties: ['P3373'], after: `['’]s?\\s+(?:brother|sister|twin|half-brother|half-sister),\\s+${ROLE}${VALUE}` },
];

const memberships: readonly Row[] = [
  { properties: ['P463', 'P102'], after: `,\\s+${A}member of\\s+${THE}${VALUE}${SINCE}`, now: true },
  { properties: ['P463'], after: `,\\s+an?\\s+${VALUE}\\s+member(?:\\s+state)?${SINCE}`, now: true },
  { properties: ['P463'], before: `${VALUE}\\s+member(?:\\s+state)?\\s+$`, now: true },
  { properties: ['P463', 'P102', 'P54', 'P108'], after: `${WHO}(?:had\\s+|has\\s+)?joined\\s+${THE}${VALUE}\\s+${IN}` },
  {
    properties: ['P463', 'P102', 'P54'],
    after: `${WHO}(?:had\\s+|has\\s+)?(?:left|quit)\\s+${THE}${VALUE}\\s+${UNTIL}`,
  },
  {
    properties: ['P102'],
    before: `${THE}${VALUE},\\s+the party to which\\s+$`,
    after: `\\s+has belonged${SINCE}`,
    now: true,
  },
  { properties: ['P54'], before: `${VALUE}(?:['’]s?)?\\s+${PLAYER}\\s+$`, now: true },
  { properties: ['P54'], after: `,\\s+at\\s+${VALUE}\\s+since\\s+${when('since')}`, now: true },
  { properties: ['P54'], after: `,\\s+the\\s+${VALUE}\\s+${PLAYER}`, now: true },
  { properties: ['P38'], after: `\\s+(?:adopted|switched to|joined)\\s+the\\s+(?<value>euro)\\s+${IN}` },
  { properties: ['P69'], after: `${WHO}(?:studied at|graduated from|attended)\\s+${THE}${VALUE}` },
  { properties: ['P69'], after: `,\\s+a graduate of\\s+${THE}${VALUE}` },
  { properties: ['P69'], before: `${VALUE}-educated\\s+(?:[\\p{Ll}-]+\\s+){0,2}$` },
  { properties: ['P108'], before: `[Aa] former professor at\\s+${THE}${VALUE},\\s+$` },
];

const firms: readonly Row[] = [
  {
    properties: ['P127', 'P749'],
    after: `,\\s+(?:which (?:is|has been)\\s+)?owned by\\s+${VALUE}(?:\\s+since\\s+${when('since')})?`,
    now: true,
  },
  { properties: ['P127', 'P749'], after: `,\\s+${A}(?:subsidiary|unit|division|arm) of\\s+${THE}${VALUE}`, now: true },
  {
    properties: ['P127', 'P749'],
    before: `${VALUE}['’]s?\\s+(?:[\\p{Ll}-]+\\s+)?(?:subsidiary|unit|division|arm),?\\s+$`,
    now: true,
  },
  { properties: ['P127', 'P749'], before: `${VALUE},\\s+(?:the\\s+)?(?:owner|parent(?: company)?) of\\s+$`, now: true },
  {
    properties: ['P112'],
    after: `,?\\s+(?:which\\s+)?(?:was\\s+)?(?:co-)?founded by\\s+(?<list>[^.;]+?)(?=\\s+in\\s+\\d|,\\s+(?:is|has|was|will|said)\\b|[.;]|$)`,
  },
  { properties: ['P112'], before: `${VALUE},\\s+(?:who\\s+(?:co-)?founded|(?:the\\s+|a\\s+)?(?:co-)?founder of)\\s+$` },
];

const works: readonly Row[] = [
  {
    properties: ['P50', 'P58', 'P86'],
    after: `,\\s+(?:the|an?)\\s+(?:[\\p{Ll}-]+\\s+){0,2}?${WORK}\\s+by\\s+${VALUE}`,
  },
  { properties: ['P50', 'P58', 'P86'], after: `${WHO}(?:was\\s+)?written by\\s+${VALUE}` },
  {
    properties: ['P50', 'P57', 'P58', 'P86'],
    after: `,\\s+${VALUE}['’]s?\\s+(?:[\\p{Ll}-]+\\s+)?${WORK}(?:\\s+of\\s+\\d{4})?(?=[,.;]|\\s+(?:about|on|is|has|was)\\b)`,
  },
  {
    properties: ['P50', 'P57', 'P58', 'P86'],
    before: `${VALUE}['’]s?\\s+(?:(?:\\d{4}|[\\p{Ll}-]+)\\s+){0,2}${WORK}(?:\\s+of\\s+\\d{4})?,?\\s+["“]?$`,
  },
  { properties: ['P57'], after: `${WHO}(?:was\\s+)?directed by\\s+${VALUE}` },
  { properties: ['P170'], after: `${WHO}(?:was\\s+)?painted by\\s+${VALUE}` },
  { properties: ['P84'], after: `${WHO}(?:was\\s+)?designed by\\s+(?:the architect\\s+)?${VALUE}` },
];

export const rows: readonly Row[] = [...capitals, ...places, ...families, ...kin, ...memberships, ...firms, ...works];

/** The properties of Wikidata that a check can use, and the words of a statement that call for them. */

export interface Wanted {
  property: string;
  label: string;
  /** Of a statement, lower case. */
  cue: RegExp;
}

const OFFICE =
  /\b(president|presidency|minister|ministers|premier|premiership|secretary|leader|chancellor|governor|mayor|chairman|chairwoman|chair|king|queen|monarch|emperor|pope|senator|speaker|commissioner|ambassador|director|chief|head|mp|mep|lawmaker|congressman|congresswoman|representative|judge|justice|attorney general|taoiseach|sultan|emir|prince|member of|office|power|throne|ruled|rules|ruler|reigned|governed|led|office-holder|general|rector|prosecutor|sheriff|bishop|archbishop|cardinal|elected|pm|vp)\b/;
const AGE = /\b\d{1,3}-year-old|\baged?\b|, ?\d{1,3}(?=[,.;:)]|$)|\(\d{1,3}\)|\b(was|is|turned|turns|at|now) \d{1,3}\b/;
const DEATH =
  /\b(died|dead|death|killed|murder|murdered|assassinated|late|shot|deceased|executed|widow|posthumous)|\(\d{4}\s?[–-]\s?\d{4}\)/;
const BORN = /\bborn\b|\bnative of\b|\bbirth|\(\d{4}\s?[–-]\s?\d{4}\)/;

const LENGTH = /\b(tall|high|height|metres?|meters?|feet|foot|ft)\b|\d ?(ft|m|cm)\b/;

export const wanted: readonly Wanted[] = [
  { property: 'P569', label: 'date of birth', cue: new RegExp(`${AGE.source}|${BORN.source}|${DEATH.source}`) },
  // Whether somebody lived decides on ages and offices too.
  { property: 'P570', label: 'date of death', cue: new RegExp(`${AGE.source}|${DEATH.source}|${OFFICE.source}`) },
  { property: 'P19', label: 'place of birth', cue: BORN },
  { property: 'P20', label: 'place of death', cue: DEATH },
  { property: 'P39', label: 'position held', cue: OFFICE },
  { property: 'P6', label: 'head of government', cue: OFFICE },
  { property: 'P35', label: 'head of state', cue: OFFICE },
  { property: 'P169', label: 'chief executive officer', cue: /\b(chief executive|ceo)\b/ },
  { property: 'P488', label: 'chairperson', cue: /\b(chair|chairman|chairwoman|chaired|chief justice|led)\b/ },
  { property: 'P26', label: 'spouse', cue: /\b(wife|husband|married|wed|spouse|widow|widower|marriage)\b/ },
  { property: 'P22', label: 'father', cue: /\b(son|daughter|father|child)\b/ },
  { property: 'P25', label: 'mother', cue: /\b(son|daughter|mother|child)\b/ },
  { property: 'P40', label: 'child', cue: /['’]s? (son|daughter|eldest|youngest)\b/ },
  { property: 'P3373', label: 'sibling', cue: /\b(brother|sister|twin|half-brother|half-sister)\b/ },
  {
    property: 'P102',
    label: 'member of political party',
    cue: /\b(party|democrats?|republicans?|conservatives?|labour|lab|tory|socialists?|liberals?|greens?|con|left the|quit the|joined the|member of)\b|\([dr]-/,
  },
  {
    property: 'P69',
    label: 'educated at',
    cue: /\b(studied|graduate|graduated|degree|attended|read|school|college|university)\b|educated\b/,
  },
  {
    property: 'P108',
    label: 'employer',
    cue: /\b(professor|works for|worked for|employed by|lecturer|taught|joined)\b/,
  },
  {
    property: 'P54',
    label: 'member of sports team',
    cue: /\b(goalkeeper|keeper|striker|midfielder|defender|forward|winger|captain|full-back|centre-back|playmaker|player|quarterback|pitcher|shortstop|guard|centre|center|joined|left|quit|at \p{L}+ (?:\p{L}+ )?since)\b/u,
  },
  { property: 'P166', label: 'award received', cue: /\b(won|awarded|received|prize|award|medal|oscar|nobel|shared)\b/ },
  {
    property: 'P413',
    label: 'position played',
    cue: /\b(goalkeeper|keeper|striker|midfielder|defender|forward|winger|full-back|centre-back|playmaker|quarterback|pitcher|shortstop|guard|centre|center)\b/,
  },
  { property: 'P463', label: 'member of', cue: /\b(member|joined|membership|left|quit)\b/ },
  { property: 'P38', label: 'currency', cue: /\b(adopted|switched to|joined) the euro\b/ },
  { property: 'P36', label: 'capital', cue: /\bcapital\b/ },
  { property: 'P159', label: 'headquarters location', cue: /-based\b|\bheadquarter|\bbased in\b|head office|\bseat\b/ },
  { property: 'P414', label: 'stock exchange', cue: /-listed\b/ },
  {
    property: 'P112',
    label: 'founded by',
    cue: /\b(founded|co-founded|founder|co-founder|founders|established|set up)\b/,
  },
  {
    property: 'P571',
    label: 'inception',
    cue: /\b(founded|established|created|set up|launched|formed|founding|inception|opened|incorporated|built|completed|inaugurated|independent since)\b/,
  },
  {
    property: 'P576',
    label: 'dissolved',
    cue: /\b(defunct|wound up|dissolved|disbanded|liquidated|closed for good|ceased|out of business)\b|-based\b|\bheadquarter|\bbased in\b/,
  },
  { property: 'P50', label: 'author', cue: /\b(written by|novel|book|memoir|story|poem|biography)\b/ },
  { property: 'P57', label: 'director', cue: /\b(directed by|film|movie|drama|comedy|thriller)\b/ },
  { property: 'P58', label: 'screenwriter', cue: /\bwritten by\b/ },
  { property: 'P86', label: 'composer', cue: /\b(written by|opera|song|album)\b/ },
  { property: 'P170', label: 'creator', cue: /\bpainted by\b/ },
  { property: 'P84', label: 'architect', cue: /\bdesigned by\b/ },
  { property: 'P577', label: 'publication date', cue: /\b(published|released)\b/ },
  { property: 'P127', label: 'owned by', cue: /\b(owned|owner|owns|subsidiary|unit of|division|arm of)\b/ },
  {
    property: 'P749',
    label: 'parent organization',
    cue: /\b(owned|owner|parent|subsidiary|unit of|division|arm of)\b/,
  },
  {
    property: 'P1082',
    label: 'population',
    cue: /\b(people|population|inhabitants|residents|city of|town of|country of|village of)\b/,
  },
  { property: 'P1128', label: 'employees', cue: /\b(employs|employees|workers|headcount|workforce|staff)\b/ },
  { property: 'P2139', label: 'total revenue', cue: /\brevenues?\b/ },
  { property: 'P2046', label: 'area', cue: /\b(square (miles|kilometres|kilometers)|km²|sq km)\b/ },
  { property: 'P2048', label: 'height', cue: LENGTH },
  { property: 'P2044', label: 'elevation above sea level', cue: LENGTH },
  { property: 'P1120', label: 'number of deaths', cue: /\b(killed|deaths|dead|lives|died|victims|death toll)\b/ },
  { property: 'P585', label: 'point in time', cue: /\b(1[5-9]|20)\d\d\b/ },
];

/** What tells namesakes apart: fetched for those only, and not kept. */
export const traits = [
  'P31',
  'P106',
  'P17',
  'P131',
  'P27',
  'P39',
  'P54',
  'P641',
  'P108',
  'P102',
  'P1001',
  'P22',
] as const;

/** Kinds that need more in a statement than a year: a year stands in every second one. */
const WEAK = new Set(['P585', 'P570', 'P20']);

export function wantedIn(text: string): readonly Wanted[] {
  const lower = text.toLowerCase();
  const found = wanted.filter((row) => row.cue.test(lower));
  return found.every((row) => WEAK.has(row.property)) && !/\b(19|20)\d\d\b/.test(text) ? [] : found;
}

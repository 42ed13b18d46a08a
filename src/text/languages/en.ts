/** English. */

import { cuesOf } from './en-cues.ts';
import { signs } from './en-signs.ts';
import type { Language } from './index.ts';
import { map, words } from './lists.ts';

export const en: Language = {
  tag: 'en',
  quotationMarks: [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["'", "'"],
    ['«', '»'],
    ['„', '“'],
  ],
  abbreviationsBefore: words(`
    mr mrs ms messrs mx dr prof gen maj col lt cmdr capt sgt adm sen rep gov pres hon rev cllr fr st msgr supt insp det pvt cpl
    atty vs viz e.g i.e eg approx mt dist amb ald cf
  `),
  abbreviationsBeforeNumbers: words('no nos p pp vol ch sec fig figs eq art ref ca c para par sect v ver nr n° ext'),
  abbreviations: words(`
    jr sr inc corp co ltd llc llp plc bros etc al jan feb apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs
    a.m p.m u.s u.k u.n e.u d.c u.s.a b.c a.d ph.d m.d b.a m.a b.sc m.sc n.y l.a ave blvd rd hwy dept univ hrs kg lbs oz
    yd ariz calif colo conn fla ky md minn mo mont neb nev okla tenn tex va vt wis wyo ark intl assn esq v ft
  `),
  sentenceStarters: words(`
    a an the this that these those he she it they we i you his her its their our my your there here in on at by for from
    with after before when while as if but and or so yet however meanwhile although because since until during under over
    who what where why how which many most some several few all both each every no not one two according asked another
    she’s he’s it’s i’m we’re they’re don’t is was are were did does do can could will would may might should let please
  `),
  stopWords: words(`
    a an the this that these those he she it they we i you him her them us me his hers its their theirs our ours my mine your
    yours who whom whose which what where when why how there here and or but nor so yet if then than as at by for from in into
    of off on onto out over to under up with within without about above after against all also although am among an any are
    around because been before being below between both can cannot could did do does doing done down during each either else
    ever every few further had has have having however is isn’t just least less let like made make makes many may me might
    more most much must neither no none not now nothing one only other others our own per quite rather really same several
    shall should since some still such take than that too toward towards until upon very via was way we well were will
    would yes said says told tells according don’t doesn’t didn’t can’t won’t wasn’t aren’t it’s he’s she’s that’s they’re
    we’re i’m you’re i’ve we’ve mr mrs ms dr new even thing things get got go going want wants know think say one’s us
  `),
  cues: cuesOf(),
  thatWords: words('that'),
  accordingTo: ['according to', 'in the words of'],
  pronouns: map({ he: 'he', she: 'she', they: 'they', it: 'it', i: 'i', we: 'i' } as const),
  determiners: words(
    'a an the one two three several some many another his her their its our my this that most both no',
  ),
  personNouns: words(`
    source sources official officials officer officers spokesman spokesmen spokeswoman spokesperson spokespeople spokespersons
    aide aides adviser advisers advisor advisors diplomat diplomats journalist journalists reporter reporters correspondent
    correspondents witness witnesses resident residents person people man woman men women analyst analysts expert experts
    insider insiders employee employees worker workers doctor doctors nurse nurses teacher teachers student students
    activist activists critic critics supporter supporters lawyer lawyers attorney prosecutor prosecutors investigator
    investigators researcher researchers scientist scientists engineer engineers executive executives manager managers
    trader traders banker bankers minister ministers lawmaker lawmakers senator senators politician politicians soldier
    soldiers commander commanders general police neighbour neighbours neighbor neighbors relative relatives mother father
    son daughter wife husband brother sister friend friends colleague colleagues owner owners farmer farmers driver drivers
    passenger passengers participant participants delegate delegates negotiator negotiators economist economists historian
    observer observers veteran veterans member members figure operative strategist consultant coach player protester
    protesters patient patients parent parents tenant tenants voter voters customer customers intermediary whistleblower
    contractor technician clerk staffer staffers guard judge pilot captain fisherman fishermen shopkeeper leader leaders
    others someone somebody everyone everybody crowd audience
    director president chairman chairwoman chair chief head secretary professor scholar author editor founder mayor governor
    pensioner pensioners retiree retirees survivor survivors bystander bystanders onlooker onlookers eyewitness eyewitnesses
    commuter commuters tourist tourists refugee refugees migrant migrants organiser organisers organizer organizers campaigner
    campaigners volunteer volunteers user users viewer viewers reader readers fan fans shopper shoppers homeowner homeowners
    landlord landlords taxpayer juror jurors defendant inmate inmates prisoner prisoners widow widower grandmother grandfather
    uncle aunt cousin nephew niece pupil pupils graduate apprentice trainee entrepreneur investor investors shareholder
    shareholders broker brokers lobbyist lobbyists carpenter plumber electrician roofer baker butcher barber hairdresser waiter
    waitress chef cook accountant trucker truckers welder miner miners mechanic janitor cleaner cleaners carer carers librarian
    translator interpreter photographer musician artist painter sculptor dancer blogger camper hiker cyclist cyclists motorist
    motorists musher rower sailor sailors crewman crewmen vendor vendors grower growers rancher ranchers logger loggers
    developer developers programmer designer reviewer reviewers geologist geologists barrister schoolteacher bus-driver
  `),
  offices: words(`
    president vice-president vice deputy minister secretary chancellor premier governor mayor senator representative
    congressman congresswoman ambassador envoy king queen prince princess pope cardinal archbishop bishop ayatollah sheikh
    imam rabbi judge justice general admiral colonel major captain lieutenant sergeant commander chief director
    director-general chairman chairwoman chairperson chair head leader founder co-founder ceo cfo cto coo executive officer
    manager editor professor fellow researcher analyst economist scientist scholar lecturer dean principal superintendent
    commissioner inspector sheriff attorney prosecutor spokesman spokeswoman spokesperson adviser advisor aide expert
    correspondent journalist reporter author historian coach captain curator engineer specialist strategist coordinator
    secretary-general councillor councilman councilwoman councilor alderman mp lawmaker speaker partner owner member
    candidate nominee administrator ombudsman lawyer activist veteran physician surgeon epidemiologist biologist
    undersecretary comptroller controller auditor registrar maestro conductor practitioner nurse midwife paramedic
    detective constable brigadier commodore corporal marshal consul attaché negotiator counsel solicitor barrister
    advocate pastor monsignor deacon rapporteur provost rector bursar warden supervisor ranger trooper firefighter
    assemblyman assemblywoman assemblymember selectman delegate taoiseach emir sultan novelist poet playwright
    baroness viscount viscountess countess duchess marquess
    filmmaker singer actor actress skipper striker goalkeeper midfielder dentist
    hydrologist geologist planner treasurer trustee consultant architect chaplain vicar harbourmaster harbormaster
    mr mrs ms dr prof gen sen rep gov lt col sgt capt adm sir dame lord lady rev
  `),
  organisationWords: words(`
    university college school institute foundation ministry department news digital times post council committee party bank
    group inc corp company association agency house court press street army program programme center centre republic states
    kingdom nations east west north south city county island islands church union force forces guard service services board
    commission authority bureau office network television radio magazine journal daily herald tribune gazette channel
    podcast museum hospital airport station bridge road avenue river sea ocean gulf lake mountain valley park league
    federation organization organisation society club fund trust alliance coalition movement congress parliament senate
    assembly government administration act treaty agreement accord war revolution conference summit forum co ltd plc llc
    democracies affairs studies defense defence treasury reserve library observatory laboratory lab industries holdings
    airlines motors energy partners capital international america europe africa asia
  `),
  nameParticles: words('van von der den de del della da di du la le el al bin ibn ben bint abu ter ten dos das y e st'),
  phraseEnds: words(`
    who whom whose which that when while where after before during because as if though although since until at on in by
    with to from about into amid following adding saying telling speaking via through outside inside over under last this
    earlier later yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday is was were are has had
  `),
  betweenSubjectAndVerb: words(`
    has have had also then later once recently previously reportedly first again further never always often since just still
    who did would will could even himself herself themselves both all soon now already publicly privately has have been
  `),
  beforeTitles: words(`
    titled entitled named dubbed nicknamed labelled labeled branded termed known headlined captioned book novel film movie
    song album article essay episode series show play poem painting documentary podcast report paper magazine hashtag
    operation slogan headline column memoir so-called word words term phrase called reading spelled marked motto chapter
  `),
  months: map({
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
  weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
  numberWords: map({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
  ordinalWords: map({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1000,
  }),
  scales: map({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    bn: 1e9,
    b: 1e9,
    tn: 1e12,
  }),
  currencies: map({
    $: 'USD',
    us$: 'USD',
    a$: 'AUD',
    c$: 'CAD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    usd: 'USD',
    eur: 'EUR',
    gbp: 'GBP',
    jpy: 'JPY',
    cny: 'CNY',
    chf: 'CHF',
    dollar: 'USD',
    dollars: 'USD',
    euro: 'EUR',
    euros: 'EUR',
    pound: 'GBP',
    pounds: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    rupee: 'INR',
    rupees: 'INR',
    rouble: 'RUB',
    roubles: 'RUB',
    ruble: 'RUB',
    rubles: 'RUB',
    franc: 'CHF',
    francs: 'CHF',
    peso: 'MXN',
    pesos: 'MXN',
    won: 'KRW',
    rial: 'IRR',
    rials: 'IRR',
    kronor: 'SEK',
    kroner: 'NOK',
  }),
  percentWords: ['percent', 'per cent', 'percents', 'percentage points', 'percentage point', 'pct'],
  decimalMark: '.',
  reports: true,
  signs,
};

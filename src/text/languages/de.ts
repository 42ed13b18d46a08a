/** German: marks, cues, numbers and dates; the rest is thin and grows by measure. */

import type { Language } from './index.ts';
import { map, words } from './lists.ts';

const FINITE = words(`
  sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten meinte meint fügte teilte berichtete berichtet
  warnte warnt forderte fordert kritisierte kritisiert bestätigte bestätigt kündigte behauptete behauptet schrieb schreibt
  erwiderte antwortete fragte ergänzte erläuterte bekräftigte lobte nannte nennt versicherte versprach räumte stellte
`);
const cues = new Map<string, 'finite' | 'participle'>([...FINITE].map((form) => [form, 'finite']));

export const de: Language = {
  tag: 'de',
  quotationMarks: [
    ['„', '“'],
    ['»', '«'],
    ['«', '»'],
    ['‚', '‘'],
    ['"', '"'],
    ['“', '”'],
  ],
  abbreviationsBeforeNumbers: words('nr s art abs bd'),
  abbreviationsBefore: words('z d u o dr prof hr fr st bzgl ca vgl dipl ing z.b u.a d.h i.d.r sog'),
  abbreviations: words(
    'usw bzw u.s.w z.b d.h u.a o.ä jan feb mär apr jun jul aug sep sept okt nov dez mio mrd tsd jh jr',
  ),
  sentenceStarters: words(
    'der die das ein eine er sie es wir ich ihr in im am an auf mit nach vor bei seit als wenn aber und doch auch so wie was wer wo warum dies diese dieser dieses viele einige',
  ),
  stopWords: words(`
    der die das den dem des ein eine einer eines einem einen und oder aber doch auch so wie was wer wo wann warum ich du er sie
    es wir ihr ihn ihm ihnen uns euch mein dein sein ihre ihren seine seinen unser ist sind war waren wird werden wurde
    wurden hat haben hatte hatten kann können soll sollen muss müssen mit nach vor bei seit als wenn dass ob zu zum zur von
    vom im in am an auf aus für über unter um durch gegen ohne bis nicht kein keine nur noch schon sehr mehr man sich dies
    diese dieser dieses jene hier da dort dann denn sagte erklärte
  `),
  cues,
  thatWords: words('dass'),
  accordingTo: ['laut', 'so', 'wie', 'nach angaben von', 'nach angaben des', 'nach angaben der'],
  pronouns: map({ er: 'he', sie: 'she', es: 'it', ich: 'i', wir: 'i' } as const),
  determiners: words('der die das ein eine einer mehrere einige viele zwei drei'),
  definite: words('der die das'),
  prepositions: words('der des von vom in im aus bei beim für mit zu zum zur'),
  capitalNouns: true,
  personNouns: words(
    'sprecher sprecherin beamter beamte quelle insider zeuge zeugin anwohner anwohnerin diplomat diplomatin experte expertin journalist journalistin mitarbeiter mitarbeiterin',
  ),
  offices: words(
    'präsident präsidentin landwirt landwirtin hydrologe hydrologin historiker historikerin ökonom ökonomin forscher forscherin trainer trainerin anwalt anwältin finanzminister finanzministerin innenminister innenministerin ministerpräsident ministerpräsidentin landrat landrätin staatsanwalt staatsanwältin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister außenministerin bürgermeister bürgermeisterin direktor direktorin chef chefin sprecher sprecherin professor professorin vorsitzender vorsitzende leiter leiterin general botschafter botschafterin dr prof herr frau',
  ),
  officeEnds:
    /\p{L}{3}(?:minister|präsident|chef|leiter|sprecher|direktor|professor|anwalt|experte|forscher|trainer|kanzler|beauftragte|vorsitzende|abgeordnete)(?:in|r|n)?$/u,
  organisationWords: words(
    'universität ministerium amt partei bank zeitung institut stiftung verband gmbh ag hochschule gericht rat bund',
  ),
  nameParticles: words('von van zu zur der de'),
  phraseEnds: words(
    'der die das dass weil sind ist war waren hat haben als wenn am im in bei nach vor mit zu auf an gegenüber während am',
  ),
  betweenSubjectAndVerb: words('hat hatte auch dann später zuvor'),
  beforeTitles: words('titel buch film lied sogenannte sogenannten sogenannter roman serie namens motto'),
  months: map({
    januar: 1,
    februar: 2,
    märz: 3,
    april: 4,
    mai: 5,
    juni: 6,
    juli: 7,
    august: 8,
    september: 9,
    oktober: 10,
    november: 11,
    dezember: 12,
  }),
  weekdays: words('montag dienstag mittwoch donnerstag freitag samstag sonntag'),
  numberWords: map({
    null: 0,
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    zwanzig: 20,
    dreißig: 30,
  }),
  ordinalWords: map({ erste: 1, ersten: 1, zweite: 2, zweiten: 2, dritte: 3, dritten: 3 }),
  scales: map({
    hundert: 1e2,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mio: 1e6,
    mrd: 1e9,
  }),
  currencies: map({
    '€': 'EUR',
    $: 'USD',
    '£': 'GBP',
    euro: 'EUR',
    dollar: 'USD',
    franken: 'CHF',
    eur: 'EUR',
    usd: 'USD',
  }),
  percentWords: ['prozent', 'prozentpunkte'],
  decimalMark: ',',
  reports: false,
  signs: {
    opinion:
      /(?<!\p{L})(?:ich (?:glaube|finde|denke|meine)|meiner Meinung nach|sollte|sollten|leider|hoffentlich|schlimm|wunderbar|beste|schlechteste)(?!\p{L})/iu,
    prediction:
      /(?<!\p{L})(?:wird|werden) (?:\S+ ){0,12}\p{Ll}+en\.?$|(?<!\p{L})(?:voraussichtlich|künftig)(?!\p{L})/iu,
    instruction: /^(?:bitte|lesen sie|klicken sie)(?!\p{L})/iu,
    experience: /(?<!\p{L})(?:ich|wir) (?:habe|haben|war|waren|sah|sahen)(?!\p{L})/iu,
    hedge: /(?<!\p{L})(?:könnte|könnten|vielleicht|möglicherweise|wohl|angeblich|offenbar)(?!\p{L})/iu,
    reported: /(?<!\p{L})(?:sagte|sagt|erklärte|teilte|betonte|meinte|behauptet|behauptete)(?!\p{L})/iu,
    event:
      /(?<!\p{L})(?:begann|begonnen|unterzeichnet|getötet|gestorben|gewählt|ernannt|verhaftet|gegründet|gewann|verlor|stieg|sank|beschloss|trat|eröffnet)(?!\p{L})/iu,
    comparison:
      /(?<!\p{L})(?:mehr|weniger|höher|größer|kleiner|älter|jünger|doppelt|größte|höchste|erste|als)(?!\p{L})/iu,
    superlative: /(?<!\p{L})(?:größte|höchste|älteste|längste|meisten|einzige|erste)[nrs]?(?!\p{L})/iu,
    cause: /(?<!\p{L})(?:weil|wegen|aufgrund|führte zu|verursacht)(?!\p{L})/iu,
    age: /(?<!\p{L})\d{1,3}[- ](?:jährige[rn]?|Jahre alt)(?!\p{L})/iu,
    since: /(?<!\p{L})(?:seit|im Jahr|bis|von) (?:1\d{3}|20\d\d)(?!\d)/iu,
    anaphora: /^(?:dies|diese|dieser|dieses|das|es|hier|dort)(?!\p{L})/iu,
  },
};

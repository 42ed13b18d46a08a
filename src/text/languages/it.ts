/** Italian: marks, cues, numbers and dates. Reported speech without marks is not read. */
import type { Language } from './index.ts';
import { map, words } from './lists.ts';
import { countOf, EURO_CURRENCIES, finite, monthsOf, opening, ROMANCE_MARKS, sign } from './romance.ts';

export const it: Language = {
  tag: 'it',
  quotationMarks: ROMANCE_MARKS,
  abbreviationsBeforeNumbers: words('art n nr p pag pagg pp vol fig cap c'),
  abbreviationsBefore: words(
    'sig sig.ra sigg dott dott.ssa dr prof prof.ssa avv on ing arch geom mons st s gen col cap p.es es',
  ),
  abbreviations: words('p.es gen feb mar apr mag giu lug ago set ott nov dic s.p.a s.r.l a.c d.c u.s.a'),
  sentenceStarters: words(`
    il lo la i gli le un uno una questo questa questi queste quello quella lui lei loro io noi suo sua nel nella in a al con per di
    da dal dopo prima secondo ma e o se come quando chi che dove perché nessuno più tutto tutti anche poi oggi
  `),
  stopWords: words(`
    il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal dalla dai in nel nella nei
    nelle con su sul sulla sui per tra fra e ed o ma se che chi cui dove quando come perché non più meno molto anche ancora già
    tutto tutti tutta questo questa questi queste quello quella lui lei loro io noi voi si ci ne suo sua suoi sue mio è sono era
    erano essere stato stata ha hanno aveva avere fatto fare può possono deve sarà
  `),
  cues: finite(`
    detto dice diceva disse dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega spiegò aggiunto aggiunge
    aggiunse sottolineato sottolinea precisato precisa indicato riferito riferisce assicurato assicura avvertito avverte
    ricordato ricorda ammesso ammette raccontato racconta risposto risponde rispose chiesto chiede chiese insistito insiste
    concluso conclude annunciato annuncia annunciò confermato conferma scritto scrive scrisse promesso promette denunciato
    denuncia sostenuto sostiene commentato commenta osservato osserva ribadito ribadisce evidenziato evidenzia replicato replica
    criticato critica lamentato lamenta esclamato rivelato rivela
  `),
  auxiliaries: words('ha hanno aveva avevano è s’è si'),
  elisions: words('l un dell all nell sull dall quest'),
  thatWords: words('che'),
  accordingTo: ['secondo', 'a detta di', 'stando a', 'per'],
  pronouns: map({
    lui: 'he',
    egli: 'he',
    lei: 'she',
    ella: 'she',
    loro: 'they',
    essi: 'they',
    io: 'i',
    noi: 'i',
  } as const),
  determiners: words('il lo la i gli le l un uno una questo questa suo sua alcuni alcune due tre diversi vari'),
  definite: words('il lo la i gli le l'),
  prepositions: words('di del della dello dei degli delle in nel nella per con da dal dalla a al alla'),
  personNouns: words(`
    portavoce fonte fonti funzionario funzionaria funzionari responsabile testimone testimoni abitante abitanti residente residenti
    poliziotto agente agenti diplomatico diplomatici esperto esperta esperti giornalista giornalisti dipendente dipendenti medico
    medici insegnante insegnanti avvocato avvocata ricercatore ricercatrice agricoltore agricoltori analista analisti vicino vicini
    collega attivista attivisti passeggero passeggeri
  `),
  offices: words(`
    presidente presidentessa ministro ministra premier sindaco sindaca prefetto deputato deputata senatore senatrice direttore
    direttrice segretario segretaria capo re regina papa vescovo cardinale generale colonnello capitano commissario giudice
    procuratore procuratrice professore professoressa dottore dottoressa ambasciatore portavoce ricercatore ricercatrice idrologo
    idrologa storico storica economista avvocato agricoltore allenatore sig sig.ra dott dott.ssa dr prof avv on
  `),
  organisationWords: words(
    'università ministero istituto banca partito consiglio agenzia giornale società fondazione tribunale sindacato federazione gruppo unione radio televisione ospedale scuola commissione camera senato',
  ),
  nameParticles: words('de di del della dei d da lo la van von al bin'),
  phraseEnds: words(`
    che chi cui lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi in durante dopo prima davanti su per ma e a al
    alla con da dal fino nel nella questo questa quando
  `),
  betweenSubjectAndVerb: words('ha hanno aveva avevano si è anche inoltre poi infine già gli le lo così'),
  beforeTitles: words(
    'romanzo libro film serie articolo intitolato intitolata chiamato chiamata cosiddetto cosiddetta soprannominato titolo canzone rapporto slogan',
  ),
  months: monthsOf('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  weekdays: words('lunedì martedì mercoledì giovedì venerdì sabato domenica'),
  numberWords: countOf(
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
    { un: 1, una: 1, trenta: 30, quaranta: 40, cinquanta: 50, sessanta: 60, settanta: 70, ottanta: 80, novanta: 90 },
  ),
  ordinalWords: map({ primo: 1, prima: 1, secondo: 2, seconda: 2, terzo: 3, terza: 3, quarto: 4, quinto: 5 }),
  scales: map({ cento: 1e2, mille: 1e3, mila: 1e3, milione: 1e6, milioni: 1e6, miliardo: 1e9, miliardi: 1e9 }),
  currencies: map({ ...EURO_CURRENCIES, dollaro: 'USD', dollari: 'USD', sterline: 'GBP', franchi: 'CHF' }),
  percentWords: ['per cento', 'percento', 'punti percentuali'],
  decimalMark: ',',
  reports: false,
  signs: {
    opinion: sign(
      'penso|credo|secondo me|a mio avviso|dovrebbe|dovrebbero|purtroppo|meraviglios\\p{L}+|orribile|vergognos\\p{L}+',
    ),
    prediction: sign('sarà|saranno|potrà|potranno|avrà|avranno|verrà|verranno'),
    instruction: opening('leggi|legga|clicca|iscriviti|scopri|seguici|condividi'),
    experience: sign('ho (?:visto|fatto|vissuto)|sono (?:andat|stat)[oa]|abbiamo visto|siamo stati'),
    hedge: sign(
      'potrebbe|potrebbero|forse|probabilmente|sembra|sembrano|avrebbe|avrebbero|sarebbe|sarebbero|presunt\\p{L}+',
    ),
    reported: sign('ha (?:detto|dichiarato|affermato|spiegato|riferito|annunciato)|secondo'),
    event: sign(
      '(?:ha|hanno) (?:firmato|ucciso|eletto|nominato|arrestato|fondato|vinto|perso|aperto|chiuso|approvato|votato)|è mort[oa]|è stat[oa]',
    ),
    comparison: sign('più|meno|tanto|doppio|metà|superiore|inferiore|maggiore|minore|terzo'),
    superlative: sign('(?:il|la|i|le) (?:più|meno|maggior|miglior|peggior)\\p{L}*|prim[oa]|unic[oa]|record'),
    cause: sign('perché|a causa d\\p{L}+|per colpa d\\p{L}+|grazie a\\p{L}*|ha provocato|ha causato|dovut[oa] a'),
    age: sign('\\d{1,3} anni'),
    since: sign('(?:dal|nel|fino al) (?:1\\d{3}|20\\d\\d)'),
    anaphora: opening('questo|questa|questi|queste|quello|quella|ciò|lui|lei|loro|qui|lì|là'),
  },
};

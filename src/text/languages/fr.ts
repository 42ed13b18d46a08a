/** French: marks, cues, numbers and dates. Reported speech without marks is not read. */
import type { Language } from './index.ts';
import { map, words } from './lists.ts';
import { countOf, EURO_CURRENCIES, finite, monthsOf, opening, ROMANCE_MARKS, sign } from './romance.ts';

export const fr: Language = {
  tag: 'fr',
  quotationMarks: ROMANCE_MARKS,
  abbreviationsBeforeNumbers: words('art n no nos p pp vol al fig chap env'),
  abbreviationsBefore: words('m mm mme mmes mlle dr pr me mgr st ste p.ex cf av bd gén col cap'),
  abbreviations: words('p.ex janv févr avr juil sept oct nov déc c.-à-d ndlr s.a'),
  sentenceStarters: words(`
    le la les l un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs notre dans en à au aux sur
    pour par avec après avant depuis pendant mais et ou si comme quand qui que où pourquoi selon plus personne rien tout tous
  `),
  stopWords: words(`
    le la les l un une des du de d au aux à en dans sur sous pour par avec sans entre vers chez contre depuis pendant avant après
    ce cet cette ces il elle ils elles on nous vous je tu me te se s son sa ses leur leurs notre nos votre vos mon ma mes qui que
    quoi dont où et ou mais donc or ni car si comme quand ne n pas plus moins très aussi encore déjà tout tous toute toutes même
    est sont était étaient être été a ont avait avaient avoir eu fait faire sera seront peut peuvent doit doivent y c qu lui eux
  `),
  cues: finite(`
    dit disait dira déclaré déclare déclarait affirmé affirme expliqué explique ajouté ajoute ajoutait précisé précise indiqué
    indique souligné souligne estimé estime assuré assure averti avertit prévenu prévient rappelé rappelle reconnu reconnaît
    regretté regrette confié confie raconté raconte répondu répond demandé demande lancé lance martelé martèle insisté insiste
    conclu conclut poursuivi poursuit réagi réagit témoigné témoigne annoncé annonce confirmé confirme écrit promis promet
    plaidé plaide dénoncé dénonce déploré déplore admis admet soutenu soutient commenté commente résumé résume observé observe
    constaté constate indigné indigne félicité félicite interrogé interroge réclamé réclame révélé révèle juge jugé
    d’ajouter d’expliquer d’affirmer d’insister d’avertir s’indigne s’exclame s’interroge s’alarme s’inquiète s’agace
  `),
  auxiliaries: words('a ont avait avaient s’est s’était s’est-il est'),
  elisions: words('l'),
  enclitics: words('il elle ils elles on je'),
  thatWords: words('que qu'),
  accordingTo: ['selon', 'd’après', "d'après", 'pour'],
  pronouns: map({ il: 'he', elle: 'she', ils: 'they', elles: 'they', je: 'i', nous: 'i' } as const),
  determiners: words(
    'le la les l un une des ce cet cette ces son sa ses leur leurs notre plusieurs deux trois quelques certains',
  ),
  definite: words('le la les l'),
  prepositions: words('de du des d à au aux en dans pour chez auprès'),
  personNouns: words(`
    porte-parole source sources responsable responsables témoin témoins habitant habitants habitante riverain riverains proche
    proches policier policiers diplomate diplomates expert experte experts journaliste journalistes employé employée employés
    médecin médecins enseignant enseignants avocat avocate avocats chercheur chercheuse chercheurs agriculteur agriculteurs
    élu élus élue analyste analystes voisin voisins voisine collègue militant militants passager passagers
  `),
  offices: words(`
    président présidente ministre premier première maire préfet préfète député députée sénateur sénatrice directeur directrice
    secrétaire chef cheffe patron patronne roi reine pape évêque général colonel capitaine commissaire juge procureur procureure
    professeur professeure docteur docteure ambassadeur ambassadrice porte-parole chercheur chercheuse hydrologue historien
    historienne économiste avocat avocate agriculteur agricultrice entraîneur m mme mlle mm dr pr me
  `),
  organisationWords: words(
    'université ministère institut banque parti conseil agence journal société fondation tribunal syndicat fédération groupe union radio télévision hôpital école commission assemblée',
  ),
  nameParticles: words('de du des la le von van al ben bin el d'),
  phraseEnds: words(`
    qui que dont où lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd’hui dans lors après avant pendant durant en
    à au aux sur pour mais et devant auprès avec jusqu’à jusqu’au depuis ce cette
  `),
  betweenSubjectAndVerb: words(
    'a ont avait avaient s’est s’était est également aussi ensuite encore déjà notamment ainsi lui y en',
  ),
  beforeTitles: words(
    'roman livre film série article intitulé intitulée baptisé baptisée surnommé titre chanson rapport soi-disant dit dite slogan',
  ),
  months: monthsOf('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  numberWords: countOf(
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 },
  ),
  ordinalWords: map({
    premier: 1,
    première: 1,
    deuxième: 2,
    second: 2,
    seconde: 2,
    troisième: 3,
    quatrième: 4,
    cinquième: 5,
  }),
  scales: map({ cent: 1e2, cents: 1e2, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 }),
  currencies: map({ ...EURO_CURRENCIES, dollar: 'USD', dollars: 'USD', livres: 'GBP', francs: 'CHF', yens: 'JPY' }),
  percentWords: ['pour cent', 'pour-cent', 'points de pourcentage'],
  decimalMark: ',',
  reports: false,
  signs: {
    opinion: sign(
      'je (?:pense|crois|trouve|suis d’avis)|à mon avis|selon moi|devrait|devraient|hélas|malheureusement|merveilleu\\p{L}+|horrible|honteu\\p{L}+|scandaleu\\p{L}+|formidable',
    ),
    prediction: sign('(?:va|vont) (?:\\p{L}+(?:er|ir|re))|sera|seront|pourra|pourront|aura|auront'),
    instruction: opening('lisez|cliquez|abonnez-vous|retrouvez|découvrez|suivez|inscrivez-vous|partagez'),
    experience: sign('j’ai|je suis allée?|nous avons|nous étions|j’étais'),
    hedge: sign(
      'pourrait|pourraient|peut-être|probablement|sans doute|semble|semblent|aurait|auraient|serait|seraient',
    ),
    reported: sign('a (?:déclaré|affirmé|expliqué|indiqué|précisé|annoncé)|selon'),
    event: sign(
      '(?:a|ont) (?:signé|tué|élu|nommé|arrêté|fondé|gagné|perdu|ouvert|fermé|supprimé|adopté|voté|commencé)|est mort|est morte|sont morts',
    ),
    comparison: sign('plus|moins|autant|davantage|double|moitié|supérieur|inférieur|tiers'),
    superlative: sign('(?:le|la|les) plus|(?:le|la|les) moins|premier|première|seule?|meilleure?|pire'),
    cause: sign('parce que|à cause d[eu]|en raison d[eu]|provoqué|causé|grâce à|dû à'),
    age: sign('\\d{1,3} ans'),
    since: sign('(?:depuis|en|jusqu’en|dès) (?:1\\d{3}|20\\d\\d)'),
    anaphora: opening('cela|ceci|ça|celui-ci|celle-ci|ce dernier|cette dernière|il|elle|ils|elles|ici|là'),
  },
};

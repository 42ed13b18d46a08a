/** Spanish: marks, cues, numbers and dates. Reported speech without marks is not read. */
import type { Language } from './index.ts';
import { map, words } from './lists.ts';
import { countOf, EURO_CURRENCIES, finite, monthsOf, opening, ROMANCE_MARKS, sign } from './romance.ts';

export const es: Language = {
  tag: 'es',
  quotationMarks: ROMANCE_MARKS,
  abbreviationsBeforeNumbers: words('art núm n p pág págs pp vol fig cap apdo'),
  abbreviationsBefore: words('sr sra sres sras srta d dña dr dra prof profa gral ing lic st sto sta av avda ej p.ej'),
  abbreviations: words('ee.uu ee uu p.ej ene feb mar abr jun jul ago sept oct nov dic s.a a.m p.m rr.hh'),
  sentenceStarters: words(`
    el la los las un una unos unas este esta estos estas ese esa él ella ellos ellas yo nosotros su sus en a al con por para de
    desde hasta tras según pero y o si como cuando quien qué quién dónde no nadie más todo todos también luego después hoy
  `),
  stopWords: words(`
    el la los las un una unos unas lo al del de a en con sin por para entre hacia hasta desde sobre bajo tras según ante contra y e
    o u pero sino ni que quien cual cuyo donde cuando como si no más menos muy ya también tan todo todos toda todas este esta estos
    estas ese esa eso esto él ella ellos ellas yo tú nos les le se su sus mi mis tu es son era eran fue fueron ser sido está están
    ha han había haber hay hacer puede pueden debe deben será
  `),
  cues: finite(`
    dijo dice decía dicho afirmó afirma afirmado declaró declara declarado explicó explica explicado añadió añade añadido señaló
    señala señalado indicó indica indicado aseguró asegura asegurado subrayó subraya subrayado destacó destaca advirtió advierte
    advertido recordó recuerda reconoció reconoce lamentó lamenta contó cuenta respondió responde contestó preguntó pregunta
    insistió insiste concluyó concluye anunció anuncia anunciado confirmó confirma confirmado escribió escribe prometió promete
    denunció denuncia denunciado admitió admite sostuvo sostiene comentó comenta apuntó apunta agregó agrega expresó expresa
    manifestó manifiesta manifestado criticó critica precisó precisa relató relata exclamó matizó opinó opina reveló zanjó
  `),
  auxiliaries: words('ha han había habían se'),
  thatWords: words('que'),
  accordingTo: ['según', 'de acuerdo con', 'a juicio de'],
  pronouns: map({ él: 'he', ella: 'she', ellos: 'they', ellas: 'they', yo: 'i', nosotros: 'i' } as const),
  determiners: words('el la los las un una unos unas este esta su sus varios varias dos tres algunos algunas'),
  definite: words('el la los las'),
  prepositions: words('de del en para con por al'),
  personNouns: words(`
    portavoz portavoces fuente fuentes funcionario funcionaria funcionarios responsable testigo testigos vecino vecina vecinos
    policía agente agentes diplomático diplomáticos experto experta expertos periodista periodistas empleado empleada empleados
    médico médica médicos profesor profesora abogado abogada abogados investigador investigadora agricultor agricultora analista
    analistas allegado allegados activista activistas pasajero pasajeros habitante habitantes
  `),
  offices: words(`
    presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora diputado diputada senador senadora director
    directora secretario secretaria jefe jefa rey reina papa obispo general coronel capitán comisario juez jueza fiscal profesor
    profesora doctor doctora embajador embajadora portavoz investigador investigadora hidrólogo hidróloga historiador
    historiadora economista abogado abogada agricultor entrenador entrenadora sr sra srta d dña dr dra
  `),
  organisationWords: words(
    'universidad ministerio instituto banco partido consejo agencia periódico diario empresa fundación tribunal sindicato federación grupo unión radio televisión hospital escuela comisión congreso',
  ),
  nameParticles: words('de del la las los y van von al bin'),
  phraseEnds: words(`
    que quien lunes martes miércoles jueves viernes sábado domingo ayer hoy en durante tras antes después ante sobre para pero y
    a al con desde hasta este esta por cuando
  `),
  betweenSubjectAndVerb: words('ha han había habían se también además luego después ya le les lo así'),
  beforeTitles: words(
    'novela libro película serie artículo titulado titulada llamado llamada denominado denominada bautizado título canción informe lema supuesto supuesta',
  ),
  months: monthsOf('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  weekdays: words('lunes martes miércoles jueves viernes sábado domingo'),
  numberWords: countOf(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
    { un: 1, una: 1, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
  ),
  ordinalWords: map({
    primer: 1,
    primero: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercer: 3,
    tercero: 3,
    tercera: 3,
    cuarto: 4,
    quinto: 5,
  }),
  scales: map({ cien: 1e2, ciento: 1e2, mil: 1e3, millón: 1e6, millones: 1e6 }),
  currencies: map({ ...EURO_CURRENCIES, dólar: 'USD', dólares: 'USD', libras: 'GBP', pesos: 'MXN', yenes: 'JPY' }),
  percentWords: ['por ciento', 'puntos porcentuales'],
  decimalMark: ',',
  reports: false,
  signs: {
    opinion: sign(
      'creo|pienso|opino|me parece|en mi opinión|debería|deberían|ojalá|lamentablemente|maravillos\\p{L}+|horrible|vergonzos\\p{L}+',
    ),
    prediction: sign('(?:va|van) a \\p{L}+[aei]r|será|serán|podrá|podrán|habrá|habrán'),
    instruction: opening('lea|lee|haga clic|haz clic|suscríbete|suscríbase|descubre|síguenos|comparte'),
    experience: sign('he (?:visto|estado|vivido|ido)|hemos (?:visto|estado)|fui|estuve|vi'),
    hedge: sign(
      'podría|podrían|quizá|quizás|tal vez|probablemente|parece|parecen|habría|habrían|sería|serían|presunt\\p{L}+|supuest\\p{L}+',
    ),
    reported: sign('dijo|afirmó|declaró|explicó|indicó|señaló|aseguró|anunció|según'),
    event: sign(
      'firmó|murió|mataron|fue (?:elegid|nombrad|detenid|fundad)[oa]|ganó|perdió|abrió|cerró|aprobó|votó|empezó|suprimió|inauguró',
    ),
    comparison: sign('más|menos|tanto|doble|mitad|superior|inferior|mayor|menor|tercio'),
    superlative: sign('(?:el|la|los|las) (?:más|menos|mayor|menor|mejor|peor)|primer[oa]?|únic[oa]|récord'),
    cause: sign('porque|debido a|a causa de|por culpa de|gracias a|provocó|causó'),
    age: sign('\\d{1,3} años'),
    since: sign('(?:desde|en|hasta) (?:1\\d{3}|20\\d\\d)'),
    anaphora: opening('esto|eso|aquello|este|esta|estos|estas|él|ella|ellos|ellas|aquí|allí'),
  },
};

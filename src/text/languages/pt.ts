/** Portuguese, of both sides of the Atlantic: marks, cues, numbers and dates. Reported speech without marks is not read. */
import type { Language } from './index.ts';
import { map, words } from './lists.ts';
import { countOf, EURO_CURRENCIES, finite, monthsOf, opening, ROMANCE_MARKS, sign } from './romance.ts';

export const pt: Language = {
  tag: 'pt',
  quotationMarks: ROMANCE_MARKS,
  abbreviationsBeforeNumbers: words('art n nº p pág págs pp vol fig cap'),
  abbreviationsBefore: words('sr sra srs sras d dr dra prof profa gen eng av r st sto sta ex p.ex'),
  abbreviations: words('p.ex jan fev mar abr jun jul ago set out nov dez s.a ltda cia'),
  sentenceStarters: words(`
    o a os as um uma uns umas este esta estes estas esse essa isso ele ela eles elas eu nós seu sua em no na nos nas ao com por para
    de do da desde até após segundo mas e ou se como quando quem que onde não ninguém mais tudo todos também depois hoje
  `),
  stopWords: words(`
    o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às com sem por pelo pela para entre até desde sobre sob após
    segundo contra e ou mas nem que quem qual cujo onde quando como se não mais menos muito já também tão todo todos toda todas este
    esta isto esse essa isso aquele ele ela eles elas eu nós lhe seu sua seus suas meu é são era eram foi foram ser sido está estão
    tem têm tinha ter há fazer pode podem deve será
  `),
  cues: finite(`
    disse diz dizia dito afirmou afirma afirmado declarou declara declarado explicou explica acrescentou acrescenta indicou indica
    informou informa garantiu garante sublinhou sublinha destacou destaca ressaltou ressalta salientou salienta alertou alerta
    avisou lembrou lembra reconheceu reconhece lamentou lamenta contou conta respondeu responde perguntou pergunta questionou
    insistiu insiste concluiu conclui anunciou anuncia confirmou confirma escreveu escreve prometeu promete denunciou denuncia
    admitiu admite defendeu defende comentou comenta referiu refere adiantou adianta criticou critica relatou relata revelou
    revela frisou frisa avaliou avalia opinou completou completa
  `),
  auxiliaries: words('tem têm tinha tinham havia se'),
  thatWords: words('que'),
  accordingTo: ['segundo', 'de acordo com', 'conforme', 'para'],
  pronouns: map({ ele: 'he', ela: 'she', eles: 'they', elas: 'they', eu: 'i', nós: 'i' } as const),
  determiners: words('o a os as um uma uns umas este esta seu sua vários várias dois duas três alguns algumas'),
  definite: words('o a os as'),
  prepositions: words('de do da dos das em no na para com por ao à'),
  personNouns: words(`
    porta-voz fonte fontes funcionário funcionária funcionários responsável testemunha testemunhas morador moradora moradores
    policial polícia agente agentes diplomata diplomatas especialista especialistas jornalista jornalistas empregado empregada
    médico médica médicos professor professora advogado advogada pesquisador pesquisadora investigador investigadora agricultor
    agricultora analista analistas vizinho vizinha vizinhos colega ativista ativistas passageiro passageiros habitante habitantes
  `),
  offices: words(`
    presidente presidenta ministro ministra primeiro-ministro prefeito prefeita autarca governador governadora deputado deputada
    senador senadora diretor diretora secretário secretária chefe rei rainha papa bispo general coronel capitão comissário juiz
    juíza procurador procuradora professor professora doutor doutora embaixador embaixadora porta-voz pesquisador pesquisadora
    hidrólogo hidróloga historiador historiadora economista advogado advogada agricultor treinador treinadora sr sra dr dra d
  `),
  organisationWords: words(
    'universidade ministério instituto banco partido conselho agência jornal empresa fundação tribunal sindicato federação grupo união rádio televisão hospital escola comissão câmara senado',
  ),
  nameParticles: words('de do da dos das e van von al bin'),
  phraseEnds: words(`
    que quem segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo ontem hoje em no na nos nas durante
    após antes depois sobre para mas e ao à com desde até este esta nesta neste por quando
  `),
  betweenSubjectAndVerb: words('tem têm tinha tinham se também ainda depois já lhe lhes assim'),
  beforeTitles: words(
    'romance livro filme série artigo intitulado intitulada chamado chamada denominado denominada apelidado título canção música relatório lema suposto suposta',
  ),
  months: monthsOf('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  weekdays: words('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'),
  numberWords: countOf(
    'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
    { uma: 1, duas: 2, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90 },
  ),
  ordinalWords: map({
    primeiro: 1,
    primeira: 1,
    segundo: 2,
    segunda: 2,
    terceiro: 3,
    terceira: 3,
    quarto: 4,
    quinto: 5,
  }),
  scales: map({ cem: 1e2, cento: 1e2, mil: 1e3, milhão: 1e6, milhões: 1e6, bilhão: 1e9, bilhões: 1e9 }),
  currencies: map({
    ...EURO_CURRENCIES,
    r$: 'BRL',
    real: 'BRL',
    reais: 'BRL',
    dólar: 'USD',
    dólares: 'USD',
    libras: 'GBP',
  }),
  percentWords: ['por cento', 'pontos percentuais'],
  decimalMark: ',',
  reports: false,
  signs: {
    opinion: sign(
      'acho|penso|creio|na minha opinião|deveria|deveriam|infelizmente|maravilhos\\p{L}+|horrível|vergonhos\\p{L}+',
    ),
    prediction: sign('(?:vai|vão) \\p{L}+[aei]r|será|serão|poderá|poderão|haverá|terá|terão'),
    instruction: opening('leia|clique|assine|inscreva-se|descubra|siga|partilhe|compartilhe'),
    experience: sign('eu (?:vi|fui|estive)|nós (?:vimos|fomos|estivemos)|vivi'),
    hedge: sign(
      'poderia|poderiam|talvez|provavelmente|parece|parecem|teria|teriam|seria|seriam|supost\\p{L}+|alegad\\p{L}+',
    ),
    reported: sign('disse|afirmou|declarou|explicou|indicou|informou|garantiu|anunciou|segundo'),
    event: sign(
      'assinou|morreu|mataram|foi (?:eleit|nomead|detid|pres|fundad|abolid)[oa]|ganhou|venceu|perdeu|abriu|fechou|aprovou|votou|começou',
    ),
    comparison: sign('mais|menos|tanto|dobro|metade|superior|inferior|maior|menor|terço'),
    superlative: sign('(?:o|a|os|as) (?:mais|menos|maior|menor|melhor|pior)|primeir[oa]|únic[oa]|recorde'),
    cause: sign('porque|devido a\\p{L}*|por causa d\\p{L}+|por culpa d\\p{L}+|graças a\\p{L}*|provocou|causou'),
    age: sign('\\d{1,3} anos'),
    since: sign('(?:desde|em|até) (?:1\\d{3}|20\\d\\d)'),
    anaphora: opening('isto|isso|aquilo|este|esta|estes|estas|ele|ela|eles|elas|aqui|ali'),
  },
};

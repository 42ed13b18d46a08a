/** The English verbs by which somebody's words or mind are reported, and what follows each. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What may stand for what was said: a clause, an infinitive, a noun phrase, or what a preposition governs. */
export type Frame = 'that' | 'clause' | 'infinitive' | 'object';

export interface Reporting {
  lemma: string;
  /** A base or finite form has its subject beside it, a participle the clause's. */
  form: 'base' | 'finite' | 'participle';
  frames: ReadonlySet<Frame>;
  /** Whether it says that something was said, and not only meant or wanted. */
  says: boolean;
}

const SAYING = words(`
  say tell argue claim note add suggest announce acknowledge admit allege assert assure boast caution conclude concede
  confirm contend declare deny complain emphasize estimate explain hint imply indicate insist joke lament maintain mention
  observe predict proclaim promise propose quip recall recommend remark remind repeat reply report respond
  reveal stress swear testify threaten tweet urge vow warn write agree ask recount reiterate signal stipulate
  underscore vent disclose opine affirm counter retort profess demonstrate specify inform advise convince
  persuade highlight brag muse proffer elaborate cite rail gripe grumble attest speculate theorize posit answer
`);
/** Far oftener something else: only "that" makes them verbs of saying. */
const ONLY_WITH_THAT = words(
  'state rule point charge pledge post hold prove mean maintain testify remark judge repeat answer respond',
);
const SHOWING = words('show find');
const THINKING = words(`
  believe think fear feel hope imagine know learn realize reckon suspect understand wish wonder worry doubt guess expect
  decide discover recognize assume figure see hear presume conclude dream fret anticipate remember
  question
`);
const WANTING = words(`
  want plan hope vow promise refuse decline agree expect intend seek threaten decide offer prefer wish aim propose ask
  demand request swear urge beg encourage order call like love hesitate swear instruct advise
  warn claim
`);
const TREATING = words(`
  praise criticize condemn denounce support oppose reject dismiss defend blast slam mock cite describe propose
  question hail applaud decry lambaste ridicule deride tout highlight emphasize acknowledge discuss
  mention label brand dub predict announce reveal deny expect fear demand
  suggest express voice outline explain reiterate dispute rebuke scold
  regret consider portray characterize declare allege stress propose call urge accuse blame compare thank
  ask warn show prefer admire trust condone advocate champion lament bemoan mourn
  denigrate assail rip disparage belittle skewer chide chastise berate excoriate castigate malign pan rap
  commend salute credit congratulate forecast view see
  invoke rebut disavow renounce repudiate deplore decry pillory vilify demonize bash trash
  needle tease taunt oppose blame discredit downplay minimize overstate exaggerate
  promote plug trumpet preach convey relay recount recall remember describe
  appreciate fault rebuke implore beg encourage order instruct
  posit assert consider want publish quote list reference paint doubt hope vow claim argue believe think learn imply promise
`);
/** With the preposition that belongs to it. */
const WITH_PREPOSITION = new Map(
  Object.entries({
    call: 'for on out',
    thank: 'for',
    blame: 'for',
    point: 'to out',
    refer: 'to',
    talk: 'about of',
    speak: 'about of out against',
    complain: 'about',
    ask: 'about for',
    respond: 'to',
    push: 'for back',
    argue: 'for against',
    object: 'to',
    allude: 'to',
    worry: 'about',
    warn: 'of about against',
    think: 'of about',
    boast: 'about of',
    brag: 'about',
    joke: 'about',
    hope: 'for',
    lean: 'toward',
    agree: 'with to',
    disagree: 'with',
    apologize: 'for',
    comment: 'on',
    insist: 'on',
    rail: 'against',
    lash: 'out',
    hint: 'at',
    press: 'for',
    advocate: 'for',
    inquire: 'about',
    wonder: 'about',
    dream: 'of about',
    learn: 'of about',
    know: 'about of',
    hear: 'about of',
    laugh: 'at',
    scoff: 'at',
    balk: 'at',
    lie: 'about',
    testify: 'about',
    write: 'about of',
    tweet: 'about',
    tell: 'of',
    opine: 'on about',
    elaborate: 'on',
    lay: 'out',
    spell: 'out',
    rule: 'out',
    campaign: 'against',
    vote: 'against',
    identify: 'as',
    muse: 'about on',
    plead: 'for with',
    appeal: 'for',
  }).map(([lemma, prepositions]) => [lemma, new Set(prepositions.split(' ').filter(Boolean))] as const),
);
/** Stand after the clause: "…, the mayor said." */
export const AFTER_CLAUSE = words(`
  say note add argue explain report acknowledge suggest tell write find show recall warn predict contend insist observe claim
  admit complain declare announce conclude confirm caution believe think tweet estimate reveal indicate
`);
/** Whom they are said to, before what: "told voters that". */
export const WITH_ADDRESSEE = words('tell warn remind assure convince persuade inform advise ask promise inform');
/** What follows "whether" or "how" is asked or told, and no more than that. */
export const WITH_QUESTION = words(`
  ask say question wonder explain argue understand doubt announce mention recall note tell describe discuss reveal detail
  outline hint suggest admit acknowledge report indicate
`);

const IRREGULAR: { [lemma: string]: string } = {
  say: 'says said saying said',
  tell: 'tells told telling',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  know: 'knows knew knowing known',
  see: 'sees saw seeing seen',
  hear: 'hears heard hearing',
  hold: 'holds held holding',
  mean: 'means meant meaning',
  find: 'finds found finding',
  show: 'shows showed showing shown',
  write: 'writes wrote writing written',
  seek: 'seeks sought seeking',
  read: 'reads read reading',
  swear: 'swears swore swearing sworn',
  speak: 'speaks spoke speaking spoken',
  understand: 'understands understood understanding',
  forget: 'forgets forgot forgetting forgotten',
  take: 'takes took taking taken',
  cast: 'casts cast casting',
  beg: 'begs begged begging',
  rap: 'raps rapped rapping',
  rip: 'rips ripped ripping',
  pan: 'pans panned panning',
  plan: 'plans planned planning',
  slam: 'slams slammed slamming',
  quip: 'quips quipped quipping',
  dub: 'dubs dubbed dubbing',
  admit: 'admits admitted admitting',
  regret: 'regrets regretted regretting',
  prefer: 'prefers preferred preferring',
  refer: 'refers referred referring',
  brag: 'brags bragged bragging',
  plug: 'plugs plugged plugging',
  hit: 'hits hit hitting',
  sell: 'sells sold selling',
  lie: 'lies lied lying',
  object: 'objects objected objecting',
  offer: 'offers offered offering',
};

function formsOf(lemma: string): [form: string, kind: Reporting['form']][] {
  const irregular = IRREGULAR[lemma]?.split(' ');
  if (irregular)
    return [
      ...(irregular.includes(lemma) ? [] : [[lemma, 'base'] satisfies [string, Reporting['form']]]),
      ...irregular.map((form): [string, Reporting['form']] => [form, form.endsWith('ing') ? 'participle' : 'finite']),
    ];
  const e = lemma.endsWith('e');
  const y = /[^aeiou]y$/u.test(lemma);
  const stem = e || y ? lemma.slice(0, -1) : lemma;
  return [
    [lemma, 'base'],
    [y ? `${stem}ies` : /(?:s|sh|ch|x)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`, 'finite'],
    [y ? `${stem}ied` : `${stem}ed`, 'finite'],
    [`${y ? lemma : stem}ing`, 'participle'],
  ];
}

let known: ReadonlyMap<string, Reporting> | undefined;

/** What a word in lower case is as a verb of reporting. Made when first asked: an article without words needs none. */
export function reportingOf(word: string): Reporting | undefined {
  known ??= allForms();
  return known.get(word);
}

function allForms(): Map<string, Reporting> {
  const found = new Map<string, Reporting>();
  const lemmas = new Set([
    ...SAYING,
    ...ONLY_WITH_THAT,
    ...SHOWING,
    ...THINKING,
    ...WANTING,
    ...TREATING,
    ...WITH_PREPOSITION.keys(),
  ]);
  for (const lemma of lemmas) {
    const frames = new Set<Frame>();
    if (SAYING.has(lemma) || SHOWING.has(lemma) || THINKING.has(lemma)) frames.add('clause');
    if (frames.has('clause') || ONLY_WITH_THAT.has(lemma)) frames.add('that');
    if (ONLY_WITH_THAT.has(lemma)) frames.delete('clause');
    if (WANTING.has(lemma)) frames.add('infinitive');
    if (TREATING.has(lemma)) frames.add('object');
    for (const [form, kind] of formsOf(lemma))
      if (!found.has(form))
        found.set(form, { lemma, form: kind, frames, says: SAYING.has(lemma) || ONLY_WITH_THAT.has(lemma) });
  }
  return found;
}

export const prepositionsOf = (lemma: string): ReadonlySet<string> | undefined => WITH_PREPOSITION.get(lemma);

/** English words by what they do to whether a sentence can be verified. */

/** A word may be of several classes. */
export const CLASS = {
  /** What there are records of: laws, money, institutions, people in their trades, things that are counted. */
  matter: 1,
  /** Praise, blame and feeling. */
  feeling: 2,
  /** Names everybody and everything, and so nothing. */
  loose: 4,
  /** What ought to be. */
  ought: 8,
  condition: 16,
  negation: 32,
  possibility: 64,
  quantity: 128,
  past: 256,
  /** What an office or a law does. */
  act: 512,
  be: 1024,
  have: 2048,
  we: 4096,
  plan: 8192,
  now: 16384,
  /** Who acts. */
  actor: 32768,
} as const;

const LISTS: Record<keyof typeof CLASS, string> = {
  matter: `budget tax taxation taxpayer law bill legislation legislature legislator legislative statute constitution
    constitutional amendment program programme plan proposal initiative policy regulation regulator regulatory agency
    department commission board court judge judgment judicial justice school classroom student pupil teacher university
    college graduate graduation exam test curriculum hospital clinic patient doctor nurse physician medicine prescription
    worker workforce employ employee employer employment company corporation corporate firm business startup job wage pay
    salary income revenue fund spend expenditure cost price deficit debt surplus bond loan credit grant finance financial
    invest investment investor prison prisoner inmate jail police officer trooper crime criminal drug opioid heroin tobacco
    alcohol insurance insure insurer medicaid medicare pension retire retirement retiree road highway bridge interstate
    rail railroad railway airport port bus train troop soldier army navy military force veteran war weapon missile bomb
    nuclear oil gas coal energy electricity electric emission pollution climate unemployment unemployed growth trade
    export import industry factory plant manufacturing manufacture manufacturer farm farmer crop corn bank banker mortgage
    housing house building homeless homelessness rent voter vote elect election electoral governor mayor president
    senator senate congress congressional congressman committee cabinet secretary minister ministry parliament
    administration commissioner federal county city town district pandemic vaccine vaccination virus disease cancer death
    birth family household child children kid infant son daughter wife husband mother father brother sister adult
    population immigrant immigration migrant refugee border terrorist terrorism dollar euro pound money contract audit
    report study survey data licence license permit water flood storm internet broadband technology research researcher
    scientist standard facility service center centre museum email book television radio newspaper campaign embargo
    sanction treaty agreement reform`,
  feeling: `success successful together dream dreamer hope hopeful belief believe proud pride honor honour grateful gratitude god bless
    blessing great greatness greatest strength courage courageous spirit values promise opportunity best bright brighter
    wrong commitment common heart destiny moral immoral freedom liberty faith love dignity journey path vision bold hero
    heroes prayer generation truly humble privilege compassion character world-class good bad difficult tough hard heavy
    easy simple important unacceptable confident optimistic legacy imagine remember critical finest ironic matters fair
    unfair worthy noble progress appreciate sadly fortunately unfortunately convinced idea voice fellow nobody everybody
    everyone future`,
  loose: `people world nation government country tomorrow future enough thing something challenge system economic`,
  ought: `must should ought need deserve dare imperative responsible responsibility obligation duty let’s`,
  condition: `if whether how what why`,
  negation: `not never nothing nobody none cannot`,
  possibility: `if would could might may can`,
  quantity: `percent million billion thousand hundred dozen half third quarter majority average annual annually per twice
    double triple fewer nearly approximately about rank ranking rate second largest highest lowest record`,
  past: `was were did had became began came went gave took made spent won lost fell rose grew led brought kept sent found
    saw met bought sold left built told drew fought ran held paid cut put set said`,
  act: `propose recommend submit sign introduce veto include fund invest provide require allow create establish direct
    instruct order appoint announce launch allocate pledge promise cut raise reduce increase hire build built expand ask
    add invite run ran begin began start use`,
  be: `am is are was were i’m we’re they’re you’re he’s she’s it’s`,
  have: `has have had i’ve we’ve they’ve you’ve`,
  we: `we us our ours you your we’ve we’re we’ll you’ve you’re let`,
  plan: `will won’t we’ll i’ll they’ll he’ll she’ll it’ll`,
  now: `ago today tonight currently now since`,
  actor: `i we it budget plan bill proposal law act program programme i’m we’re i’ve we’ve`,
};

const MOST_KEPT = 8_000;

const met = new Map<string, number>();
let known: Map<string, number> | undefined;

/** Made when first asked for: the background starts without it. */
function classes(): Map<string, number> {
  if (known) return known;
  known = new Map();
  for (const [name, list] of Object.entries(LISTS)) {
    const bit = CLASS[name as keyof typeof CLASS];
    for (const word of list.split(/\s+/u)) if (word) known.set(word, (known.get(word) ?? 0) | bit);
  }
  return known;
}

/** The classes of a lower-case word, as bits; its plural, its past and its participles are of them too. */
export function classesOf(word: string): number {
  const table = classes();
  const before = met.get(word);
  if (before !== undefined) return before;
  const bits = derived(word, table);
  // Words come again and again; a few thousand are most of what is written.
  if (met.size < MOST_KEPT) met.set(word, bits);
  return bits;
}

function derived(word: string, table: ReadonlyMap<string, number>): number {
  const plain = word.replaceAll("'", '’');
  const owner = plain.endsWith('’s') ? plain.slice(0, -2) : plain;
  for (const form of [plain, owner]) {
    const bits = table.get(form);
    if (bits !== undefined) return bits;
  }
  if (plain.endsWith('n’t')) return CLASS.negation;
  for (const ending of ['s', 'es', 'd', 'ed', 'ing']) {
    if (!owner.endsWith(ending) || owner.length < ending.length + 3) continue;
    const stem = owner.slice(0, -ending.length);
    const doubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : '';
    const bits =
      table.get(stem) ??
      table.get(`${stem}e`) ??
      (doubled ? table.get(doubled) : undefined) ??
      (stem.endsWith('i') ? table.get(`${stem.slice(0, -1)}y`) : undefined);
    if (bits !== undefined) return ending.endsWith('d') ? bits | CLASS.past : bits;
  }
  if (owner.endsWith('ies')) {
    const bits = table.get(`${owner.slice(0, -3)}y`);
    if (bits !== undefined) return bits;
  }
  return /\p{Ll}{3}ed$/u.test(owner) && !/(?:eed|hundred)$/u.test(owner) ? CLASS.past : 0;
}

/** What the fact checker must know of a language to read it: words and marks, no code. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pt } from './pt.ts';

export interface Language {
  /** BCP 47, primary subtag only. */
  tag: string;
  /** What opens and what closes a quotation; the same mark may do both. */
  quotationMarks: readonly (readonly [open: string, close: string])[];
  /** Lower case, without their last full stop: what stands before a name or a number and so never ends a sentence. */
  abbreviationsBefore: ReadonlySet<string>;
  /** The same, but only before a number ("no. 5"). */
  abbreviationsBeforeNumbers: ReadonlySet<string>;
  /** Lower case, without their last full stop: may end a sentence, if the next word begins one. */
  abbreviations: ReadonlySet<string>;
  /** Lower case words that, capitalised after an abbreviation, begin a sentence. */
  sentenceStarters: ReadonlySet<string>;
  /** Lower case words that carry no content of their own. */
  stopWords: ReadonlySet<string>;
  /** Forms of verbs that say that someone says: `finite` has a subject beside it, `participle` takes the clause's. */
  cues: ReadonlyMap<string, 'finite' | 'participle'>;
  /** Forms of "have" and "be" that stand before a cue's participle: a déclaré, ha detto. */
  auxiliaries?: ReadonlySet<string>;
  /** Pronouns that hang on their verb by a hyphen: ajoute-t-elle. */
  enclitics?: ReadonlySet<string>;
  /** Articles that lose their vowel before another: l’hydrologue. */
  elisions?: ReadonlySet<string>;
  /** Begin what is said ("that"). */
  thatWords: ReadonlySet<string>;
  /** Begin a phrase that names a speaker ("according to"). */
  accordingTo: readonly string[];
  /** Subject pronouns that stand for a speaker. */
  pronouns: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'i'>;
  determiners: ReadonlySet<string>;
  /** Of the determiners, those that speak of what is known. English has them in the rules. */
  definite?: ReadonlySet<string>;
  /** Govern what is not who speaks: "un porte-parole de la police". English has them in the rules. */
  prepositions?: ReadonlySet<string>;
  /** Nouns have capitals, as names do. */
  capitalNouns?: boolean;
  /** Nouns for people who may speak unnamed, singular and plural. */
  personNouns: ReadonlySet<string>;
  /** Words of offices and ranks, lower case; they stand before a name or describe it. */
  offices: ReadonlySet<string>;
  /** How words of offices end where they are compounds: Gesundheitsminister. */
  officeEnds?: RegExp;
  /** Last words of names that are not people's. */
  organisationWords: ReadonlySet<string>;
  /** Lower case particles inside names ("van", "bin"). */
  nameParticles: ReadonlySet<string>;
  /** Words that end a noun phrase when no comma does. */
  phraseEnds: ReadonlySet<string>;
  /** Adverbs and auxiliaries that may stand between a subject and its verb. */
  betweenSubjectAndVerb: ReadonlySet<string>;
  /** Before a quotation mark, these say that a title, a name or a label follows. */
  beforeTitles: ReadonlySet<string>;
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlySet<string>;
  numberWords: ReadonlyMap<string, number>;
  ordinalWords: ReadonlyMap<string, number>;
  scales: ReadonlyMap<string, number>;
  /** Sign, code or word → ISO 4217. */
  currencies: ReadonlyMap<string, string>;
  percentWords: readonly string[];
  decimalMark: '.' | ',';
  /** Whether reported speech is found in it, and not only quotations. */
  reports: boolean;
  /** What kind of assertion a sentence is, by its words in lower case. */
  signs: {
    opinion: RegExp;
    prediction: RegExp;
    /** Opens with an imperative. */
    instruction: RegExp;
    /** Tells the reader what to do, anywhere. */
    advice?: RegExp;
    experience: RegExp;
    /** Opens with what somebody tells of themselves. */
    own?: RegExp;
    hedge: RegExp;
    /** Says that somebody says, beyond doubt. */
    reported: RegExp;
    event: RegExp;
    comparison: RegExp;
    superlative: RegExp;
    cause: RegExp;
    age: RegExp;
    since: RegExp;
    /** Points at something said before, so that the sentence does not stand alone. */
    anaphora: RegExp;
  };
}

export const languages = [en, de, fr, es, it, pt] as const satisfies readonly Language[];

const primaryOf = (tag: string) => tag.toLowerCase().split(/[-_]/u)[0];
const pluginFor = (tag: string): Language | undefined => languages.find((one) => one.tag === primaryOf(tag));

/** The plug-in for a BCP 47 tag; English for a language that has none, as the nearest that can be done. */
export const languageOf = (tag: string): Language => pluginFor(tag) ?? en;

/** Whether there is a plug-in for what a page declares; where it declares nothing, nobody knows. */
export const isKnown = (tag: string): boolean => !tag || primaryOf(tag) === 'und' || pluginFor(tag) !== undefined;

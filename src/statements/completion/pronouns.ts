/** Whom “he”, “she” and “it” stand for, where the sentences before leave one reading. */
import type { Reference } from '../../model.ts';
import { tokens } from '../phrases.ts';
import { sentenceSubject } from '../sentence-subject.ts';
import type { Mention } from './mentions.ts';
import type { Sentence, There } from './there.ts';

export interface Place {
  /** Number of the block, and where in it the text begins. */
  block: number;
  start: number;
  text: string;
}

const PERSONAL: { [word: string]: 'he' | 'she' } = {
  he: 'he',
  his: 'he',
  him: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
};

// So far back nobody looks for whom a pronoun means.
const MOST_SENTENCES = 4;

export function pronounsIn(place: Place, there: There): Reference[] {
  if (!/\b(?:he|his|him|she|hers?|its?)\b/iu.test(place.text)) return [];
  const found: Reference[] = [];
  const list = tokens(place.text, 0, there.language);
  const here = there.findMentions(place.text);
  const seen = new Set<string>();
  for (const token of list) {
    const pronoun = PERSONAL[token.lower];
    if (!pronoun || seen.has(pronoun)) continue;
    seen.add(pronoun);
    // Somebody of the sentence itself.
    if (here.some((mention) => mention.start < token.start && fits(mention, pronoun))) continue;
    // "In her report, Delgado …"
    const comma = place.text.indexOf(',');
    if (
      comma > token.end &&
      here.some((mention) => mention.start > comma && (mention.name || mention.unknown) && fits(mention, pronoun))
    )
      continue;
    const antecedent = whoIs(pronoun, place, there);
    const span = { start: token.start, end: token.end };
    found.push(typeof antecedent === 'object' ? { ...span, means: antecedent.name } : { ...span, why: antecedent });
  }
  const it = whatIsIt(place, there);
  return it ? [...found, it] : found;
}

const fits = (mention: Mention, pronoun: 'he' | 'she') => !mention.pronoun || mention.pronoun === pronoun;

/** The only one who fits in the nearest sentence where anybody does. */
function whoIs(
  pronoun: 'he' | 'she',
  { block, start }: Place,
  there: There,
): { name: string } | 'two-readings' | 'nobody' {
  let looked = 0;
  let nearest: readonly Mention[] | null = null;
  let nearestBlock = block;
  for (const sentence of there.before(block, start)) {
    if (looked++ >= MOST_SENTENCES) break;
    const all = chain(sentence, there).filter((mention) => fits(mention, pronoun));
    if (nearest) {
      // "A man was seen. Olaf called the police. He was tall": somebody new may still be meant.
      if (sentence.block === nearestBlock && all.some(({ isNew }) => isNew) && looked <= 3) return 'two-readings';
      if (looked > 2) break;
      continue;
    }
    if (all.length === 0) continue;
    nearest = all;
    nearestBlock = sentence.block;
  }
  if (!nearest) return 'nobody';
  if (nearest.some(({ unknown }) => unknown)) return nearest.length === 1 ? 'nobody' : 'two-readings';
  const [first] = nearest;
  // "Marsh sold it to his nephew. He …": whom the sentence was about, beside somebody without a name.
  if (first?.name && nearest.every(({ name, isNew }) => !isNew && (!name || name === first.name)))
    return { name: first.name };
  if (nearest.some(({ name }) => !name)) return nearest.length === 1 ? 'nobody' : 'two-readings';
  const names = [...new Set(nearest.map(({ name }) => name ?? ''))];
  const sure = [...new Set(nearest.filter((mention) => mention.pronoun === pronoun).map(({ name }) => name ?? ''))];
  const [name] = names.length > 1 && sure.length === 1 && nearest.every((mention) => mention.pronoun) ? sure : names;
  return names.length === 1 && name ? { name } : 'two-readings';
}

/** Who is named in a sentence, or meant by its pronouns. */
function chain(sentence: Sentence, there: There): Mention[] {
  const mentions = [...there.mentionsIn(sentence)];
  const list = tokens(sentence.text, 0, there.language);
  for (const pronoun of ['he', 'she'] as const) {
    const token = list.find(({ lower }) => PERSONAL[lower] === pronoun);
    if (!token || mentions.some((mention) => fits(mention, pronoun) && mention.start < token.start)) continue;
    const who = whoIs(pronoun, sentence, there);
    mentions.push({
      ...{ start: token.start, end: token.end, full: false, isNew: false, pronoun },
      ...(typeof who === 'object' ? { name: who.name } : {}),
    });
  }
  return mentions;
}

const EXPLETIVE =
  /^It (?:(?:has|had|will|would|may|might|could|can|also|now|then|soon|often|always) )*(?:rain|snow|seem|appear|turn|take|took|happen|look|look|emerge|remain|follow|come|came|transpire|help|matter|is clear|is not|isn|is hoped|is thought|is believed|is expected|was hoped|was thought|was believed|was expected|is unclear|was not|wasn|is said)/u;

/** "It" at the head of a sentence, after one about something with a name and about nothing else. */
function whatIsIt({ block, start, text }: Place, there: There): Reference | null {
  const opening = /^(?:In \d{4},? )?(It|Its|it|its)\b/u.exec(text);
  const word = opening?.[1];
  if (!opening || !word) return null;
  const at = opening[0].length - word.length;
  const span = { start: at, end: at + word.length };
  const rest = text.slice(at).replace(/^i/u, 'I');
  if (
    EXPLETIVE.test(rest) ||
    /^It (?:is|was|’s|'s)\b[^.]{0,60}\b(?:who|that|to|when|where)\b/u.test(rest) ||
    /^It(?:’s|'s)\b/u.test(rest)
  )
    return null;
  const before = there.before(block, start).next().value;
  if (!before || before.block !== block) return { ...span, why: 'nobody' };
  const list = tokens(before.text, 0, there.language);
  const subject = sentenceSubject(list, before.text, there.language);
  if (subject?.kind !== 'name') return { ...span, why: 'nobody' };
  const words = list
    .filter((token) => token.start >= subject.nameStart && token.end <= subject.end)
    .map(({ lower }) => lower);
  if (there.named(words).some((person) => there.isPerson(person))) return { ...span, why: 'nobody' };
  const others = before.text.slice(subject.end);
  // Any other thing that may be meant.
  if (
    /\b(?:an?|the|its|his|her|their|one|this|that)\s+\p{Ll}/iu.test(others) ||
    /\s(?!In\b|On\b|At\b)\p{Lu}\p{Ll}+/u.test(others.replace(/^[^.]*?\bof\b/u, ''))
  )
    return { ...span, why: 'two-readings' };
  return { ...span, means: subject.name };
}

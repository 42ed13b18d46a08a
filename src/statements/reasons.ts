/** Why a sentence is worth checking, what kind of assertion it is, and how much it deserves a look. */
import type { ClaimNature, ClaimReason, Value } from '../model.ts';
import { findValues, type Language } from '../text/index.ts';
import { logOdds } from './check-worthiness.ts';
import { isTitleCase } from './headings.ts';
import { isName, isOfficeToken, type Token, tokens } from './phrases.ts';
import { verifiability } from './verifiable.ts';

export interface Assessment {
  nature: ClaimNature;
  reasons: ClaimReason[];
  values: Value[];
  score: number;
  /** Whether it presents something that could be looked up; where nobody knows how to tell, it does. */
  verifiable: boolean;
}

/** Weights on the log-odds, for what news has and the speeches that the model learnt from have not. */
const WEIGHTS = {
  base: -0.4,
  number: 0.5,
  moreNumbers: 0.4,
  date: 0.7,
  office: 2.1,
  event: 0.7,
  comparison: 0.1,
  superlative: 1.2,
  cause: 0.1,
  attribution: -0.7,
  entity: 0.35,
  since: 0.5,
  age: 0.6,
  hedge: -0.8,
  anaphora: -0.7,
  firstPerson: -0.4,
  noEntity: -0.3,
  short: -0.6,
};
// The model ranks speech well and knows little of news: it counts for half, and cannot outvote the rest alone.
const MODEL_SHARE = 0.5;
const MODEL_BOUND = 4;

export function assess(text: string, language: Language): Assessment {
  const list = tokens(text, 0, language).filter((token) => token.word);
  const values = findValues(text, language.tag);
  const { signs } = language;
  const lower = text.toLowerCase();
  // Where every word is capitalised, none is a name by that.
  const entities = Math.min(isTitleCase(text) ? 1 : Number.POSITIVE_INFINITY, countEntities(list, language));
  const reasons: ClaimReason[] = [];
  const numeric = values.filter((value) => /^(?:number|percentage|money|age)$/u.test(value.kind) && !isTrivial(value));
  if (numeric.length) reasons.push('number');
  const dated =
    values.some((value) => value.kind === 'date' || value.kind === 'year') ||
    list.some((token) => token.capital && language.weekdays.has(token.lower));
  if (dated) reasons.push('date');
  if (holdsOffice(list, language)) reasons.push('office');
  if (signs.event.test(lower)) reasons.push('event');
  if (signs.comparison.test(lower)) reasons.push('comparison');
  if (signs.cause.test(lower)) reasons.push('cause');
  if (attributes(text, list, language)) reasons.push('attribution');
  if (entities > 0) reasons.push('entity');

  let sum = WEIGHTS.base + Math.min(4, entities) * WEIGHTS.entity;
  const dense = reasons.includes('office') || reasons.includes('number') || reasons.includes('date');
  for (const reason of reasons) {
    // That somebody said it is the least of a sentence that also says who they are.
    if (reason !== 'entity' && !(reason === 'attribution' && dense)) sum += WEIGHTS[reason];
  }
  sum += WEIGHTS.moreNumbers * Math.min(2, Math.max(0, numeric.length - 1));
  if (!entities) sum += WEIGHTS.noEntity;
  if (signs.since.test(lower)) sum += WEIGHTS.since;
  if (signs.age.test(lower)) sum += WEIGHTS.age;
  if (signs.hedge.test(lower)) sum += WEIGHTS.hedge;
  if (signs.anaphora.test(lower)) sum += WEIGHTS.anaphora;
  if (list.some((token) => language.pronouns.get(token.lower) === 'i')) sum += WEIGHTS.firstPerson;
  if (list.length < 7) sum += WEIGHTS.short;
  if (signs.superlative.test(lower)) sum += WEIGHTS.superlative;
  const worth = logOdds(text);
  sum += MODEL_SHARE * Math.max(-MODEL_BOUND, Math.min(MODEL_BOUND, worth));
  const score = 1 / (1 + Math.exp(-sum));
  return {
    nature: natureOf(text, reasons, language),
    reasons,
    values,
    score: Math.round(score * 1000) / 1000,
    verifiable: language.tag !== 'en' || verifiability(text, list, worth) >= 0,
  };
}

const isTrivial = (value: Value) => value.kind === 'number' && (value.value === 1 || value.value === 0);

/** "Castellan charged the town": a name and what it did, where "Talks began" has a plural. */
function opensByName(list: readonly Token[], language: Language): boolean {
  const [first, second] = list;
  if (!first || !second || second.capital || /(?:s|ly|ing|ed)$/u.test(first.lower) || first.text.length < 4)
    return false;
  if (language.sentenceStarters.has(first.lower) || language.personNouns.has(first.lower)) return false;
  return (
    /(?:\p{Ll}ed|\p{Ll}s)$/u.test(second.lower) ||
    /^(?:has|had|is|was|lost|won|lent|sold|bought|paid|made|led|ran|held|told|cut|built|fell|rose|took|gave)$/u.test(
      second.lower,
    )
  );
}

/** Runs of capitalised words, the first word of the sentence only where more follow it. */
function countEntities(list: readonly Token[], language: Language): number {
  let count = 0;
  for (let at = 0; at < list.length; at++) {
    if (!isName(list[at], language)) continue;
    let end = at + 1;
    while (end < list.length && isName(list[end], language)) end++;
    if (at > 0 || end - at > 1 || opensByName(list, language)) count++;
    at = end;
  }
  return count;
}

/** "Gov. Doe" holds an office, "Dr. Doe" need not. */
const SHORT_OFFICE = /^(?:sen|rep|gov|gen|adm|amb|pres|cllr)$/u;

/** An office beside a name or "of/at/for" something: what Wikidata and an institution's own page can tell. */
function holdsOffice(list: readonly Token[], language: Language): boolean {
  return list.some((token, at) => {
    const address = language.abbreviationsBefore.has(token.lower) && !SHORT_OFFICE.test(token.lower);
    if (!isOfficeToken(token, language) || address) return false;
    const next = list[at + 1];
    const before = list[at - 1];
    const bearer = isName(next, language) && !isOfficeToken(next, language) && token.capital;
    const of =
      /^(?:of|at|for|in)$/u.test(next?.lower ?? '') &&
      list.slice(at + 2, at + 6).some((other) => isName(other, language));
    const possessive = [before, list[at - 2]].find((other) => /[’']s$/u.test(other?.text ?? ''));

    const owner = !!possessive && isName(possessive, language);
    return bearer || of || owner;
  });
}

function attributes(text: string, list: readonly Token[], language: Language): boolean {
  const lower = text.toLowerCase();
  if (language.signs.reported.test(lower)) return true;
  return (
    language.accordingTo.some((opening) => lower.includes(`${opening} `)) ||
    list.some(
      (token, at) => language.cues.get(token.lower) === 'finite' && language.thatWords.has(list[at + 1]?.lower ?? ''),
    )
  );
}

/** "Best Screenplay", "Will and Grace", "I Kissed a Girl": within a sentence, a capital is a name's, and says nothing else. */
const NAME = /(?<=[a-zß-ÿ,;’'] )(?!I\b)[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ’'-]+|\bI(?= [A-Z])/g;

function natureOf(whole: string, reasons: readonly ClaimReason[], { signs }: Language): ClaimNature {
  // What is quoted says how its speaker means it, not how the sentence around it does.
  const around = whole.replace(/“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*"/gu, ' ');
  const unnamed = (around.split(/\s+/u).length > 4 ? around : whole).replace(NAME, 'X');
  const text = unnamed.toLowerCase();
  if (/\?["”’»)]*$/u.test(whole)) return 'question';
  if (signs.instruction.test(text) || signs.advice?.test(text)) return 'instruction';
  if (/^(?:so |and |but )?i wonder\b/u.test(text)) return 'question';
  const strong = reasons.includes('number') || (reasons.includes('date') && reasons.includes('event'));
  if (signs.prediction.test(text)) return 'prediction';
  if (signs.opinion.test(text) && !strong) return 'opinion';
  const known =
    strong ||
    reasons.includes('office') ||
    reasons.includes('date') ||
    (reasons.includes('entity') && reasons.includes('event'));
  if (!known && (signs.own?.test(text) || signs.experience.test(text))) return 'experience';
  return 'checkable';
}

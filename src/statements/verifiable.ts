/** Whether a sentence presents something that could be looked up, however little it may deserve it. */
import type { Token } from './phrases.ts';
import { CLASS, classesOf } from './verifiable-words.ts';

/** What each sign adds to the log-odds; those with a `most` by the number of times it is there. */
const WEIGHTS = {
  base: 0.45,
  matter: 0.4,
  anyMatter: 0.4,
  name: 0.45,
  figure: 0.8,
  quantity: 0.3,
  past: 0.4,
  inProgress: 0.3,
  time: 0.1,
  anyTime: 0.3,
  act: 0.2,
  anyAct: 1,
  plan: 0.4,
  ought: -0.4,
  anyOught: -0.4,
  feeling: -0.3,
  loose: -0.15,
  we: -0.2,
  negation: -0.3,
  condition: -0.15,
  possibility: -0.1,
  mind: -0.3,
  pointing: -0.3,
  question: -0.4,
  short: -0.4,
  fragment: -0.6,
  worth: 0.45,
};
const MOST = 3;
const MOST_FIGURES = 2;
const MODEL_BOUND = 4;
const SHORT = 8;

const MIND =
  /\b(?:i (?:believe|think|know|hope|sense|urge|ask|find|want|see|understand|look forward)|i(?:[’']m| am) (?:convinced|confident|sure|asking|dedicated))\b/;
const POINTING = /\b(?:it is|it[’']s|this is|that is|that[’']s|these are)\b/;
const OUGHT =
  /\blet us\b|\bha(?:s|ve) (?:got )?to\b|[’']ve got to\b|\b(?:it is|it[’']s) time\b|\btime (?:has come|to)\b|\bcall (?:on|upon)\b|\bwould like\b|\bjoin me\b|\bchallenge you\b/g;
const LOOSE =
  /\b(?:all of us|each of us|every one of|one another|years from now|too (?:many|much|often|long)|work(?:ed|ing)? (?:together|hard))\b/g;
const TIME =
  /\b(?:last|this|next|past) (?:(?:few|several|[a-z]+) )?(?:years?|months?|weeks?|decades?|session|spring|fall|autumn|summer|winter|century|night)\b|\b(?:for|over|in) (?:the )?(?:[a-z]+ )?(?:years|months|decades)\b|\bin (?:19|20)\d\d\b/g;
const QUANTITY = /\b(?:each|every) year\b|\bmo(?:re|st) (?:than|of)\b|\b(?:at least|less than|number of)\b/;
const ADVERB = /^(?:now|also|already|just|never|not|always|long|still|currently|[a-z]+ly)$/;

/** Log-odds that a sentence presents a verifiable fact. `list`: its words; `worth`: the log-odds that it is check-worthy. */
export function verifiability(text: string, list: readonly Token[], worth: number): number {
  const bits = classed(list);
  const count = (bit: number) => bits.reduce((sum, one) => sum + (one & bit ? 1 : 0), 0);
  const lower = text.toLowerCase();
  const matches = (pattern: RegExp) => lower.match(pattern)?.length ?? 0;
  const upTo = (number: number, weight: number, most = MOST) => weight * Math.min(most, number);
  let sum = WEIGHTS.base + WEIGHTS.worth * Math.max(-MODEL_BOUND, Math.min(MODEL_BOUND, worth));
  const any = (found: boolean | number, weight: number) => {
    if (found) sum += weight;
  };

  const matter = count(CLASS.matter);
  sum += upTo(matter, WEIGHTS.matter) + upTo(namesIn(text, list), WEIGHTS.name);
  any(matter, WEIGHTS.anyMatter);
  sum += upTo(matches(/\d[\d,.]*/gu), WEIGHTS.figure, MOST_FIGURES);
  any(count(CLASS.quantity) || QUANTITY.test(lower), WEIGHTS.quantity);
  any(count(CLASS.past), WEIGHTS.past);
  any(follows(list, bits, CLASS.be, /(?<!^go)ing$/u), WEIGHTS.inProgress);
  const times = count(CLASS.now) + matches(TIME);
  sum += upTo(times, WEIGHTS.time);
  any(times, WEIGHTS.anyTime);
  const acts = actsIn(list, bits);
  sum += upTo(acts, WEIGHTS.act);
  any(acts, WEIGHTS.anyAct);
  any(count(CLASS.plan) || lower.includes('going to '), WEIGHTS.plan);

  const oughts = count(CLASS.ought) + matches(OUGHT);
  sum += upTo(oughts, WEIGHTS.ought);
  any(oughts, WEIGHTS.anyOught);
  sum += upTo(count(CLASS.feeling), WEIGHTS.feeling) + upTo(count(CLASS.loose) + matches(LOOSE), WEIGHTS.loose);
  sum += upTo(count(CLASS.we), WEIGHTS.we) + upTo(count(CLASS.possibility), WEIGHTS.possibility);
  any(count(CLASS.negation), WEIGHTS.negation);
  any(count(CLASS.condition), WEIGHTS.condition);
  any(MIND.test(lower), WEIGHTS.mind);
  any(POINTING.test(lower), WEIGHTS.pointing);
  any(/\?["”’»)\s]*$/u.test(text), WEIGHTS.question);
  any(
    /^(?:and |but |or )?to [a-z]|^(?:and |but )?as an? |^not /.test(lower) && !(count(CLASS.be) || count(CLASS.have)),
    WEIGHTS.fragment,
  );
  any(list.length < SHORT, WEIGHTS.short);
  return sum;
}

const classed = (list: readonly Token[]) => list.map(({ lower }) => classesOf(lower));

/** Capitalised words that do not open a sentence. */
function namesIn(text: string, list: readonly Token[]): number {
  let count = 0;
  for (const [at, token] of list.entries()) {
    const before = list[at - 1];
    if (!before || !token.capital || /^I(?:[’'].*)?$/u.test(token.text)) continue;
    if (!/[.!?:;…]/u.test(text.slice(before.end, token.start)) || before.text.endsWith('.')) count++;
  }
  return count;
}

/** A word of the class, and after it, adverbs apart, one that ends like this. */
function follows(list: readonly Token[], bits: readonly number[], bit: number, ending: RegExp): boolean {
  return bits.some((one, at) => {
    if (!(one & bit)) return false;
    let next = at + 1;
    while (ADVERB.test(list[next]?.lower ?? '')) next++;
    return ending.test(list[next]?.lower ?? '');
  });
}

/** Who acts, and within a few helping words what an office does: "I have also instructed", "the plan will require". */
function actsIn(list: readonly Token[], bits: readonly number[]): number {
  let count = 0;
  for (const [at, one] of bits.entries()) {
    if (!(one & CLASS.actor)) continue;
    let next = at + 1;
    while (
      /^(?:am|are|will|would|have|has|going|to|today|tonight)$/u.test(list[next]?.lower ?? '') ||
      ADVERB.test(list[next]?.lower ?? '')
    )
      next++;
    if ((bits[next] ?? 0) & CLASS.act) count++;
  }
  return count;
}

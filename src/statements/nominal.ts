/** What nouns report: "his claim that", "her support for", "a call to", "accusations of". */
import type { Span } from '../model.ts';
import type { Language } from '../text/index.ts';
import { cutOf } from './clauses.ts';
import type { Token } from './phrases.ts';
import type { Reported } from './reported.ts';
import { clauseSubject } from './subjects.ts';

type Slice = (from: number, to: number) => Span | null;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Of saying and of mind: a clause after them is what is said or held. */
const WITH_THAT = words(`
  claim allegation accusation assertion statement argument belief view opinion suggestion warning prediction promise pledge vow
  threat proposal call demand request hope fear concern worry doubt complaint report comment remark idea notion charge decision
  announcement admission denial insistence speculation rumor rumour assurance reminder evidence estimate conclusion assumption
  suspicion confidence faith conviction expectation perception impression theory explanation testimony recommendation
`);
const WITH_INFINITIVE = words(`
  plan decision promise hope call proposal refusal claim vow pledge intention offer desire request demand recommendation
`);
const WITH_PREPOSITION = new Map(
  Object.entries({
    call: 'for',
    criticism: 'of',
    praise: 'for',
    remark: 'about',
    comment: 'on',
    joke: 'about',
    discussion: 'of about',
  }).map(([noun, list]) => [noun, words(list)] as const),
);
const OWNER = /^(?:his|her|their|its)$/u;

const known = new Set([...WITH_THAT, ...WITH_INFINITIVE, ...WITH_PREPOSITION.keys()]);

function singular(word: string): string {
  if (known.has(word)) return word;
  const stem = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') ? word.slice(0, -1) : '';
  return known.has(stem) ? stem : '';
}

export function nominal(
  list: readonly Token[],
  at: number,
  end: number,
  language: Language,
  slice: Slice,
): Reported | null {
  const token = list[at];
  const noun = token && !(token.capital && at > 0) ? singular(token.lower) : '';
  if (!noun) return null;
  const next = list[at + 1]?.lower ?? '';
  const clause = (next === 'that' && WITH_THAT.has(noun)) || (next === 'to' && WITH_INFINITIVE.has(noun));
  if (!clause && !WITH_PREPOSITION.get(noun)?.has(next)) return null;
  // A verb of the same form has its subject before it.
  const before = list[at - 1]?.lower ?? '';
  if (language.pronouns.has(before) || VERB_FOLLOWS.test(before)) return null;
  const content = clause ? slice(at + 1, cutOf(list, at + 2, end)) : slice(at + 2, phraseEnd(list, at + 2, end));
  const cue = slice(at, clause ? at + 1 : at + 2);
  if (!content || !cue) return null;
  const source = ownerOf(list, at, slice) ?? clauseSubject(list, at, language);
  return { content: [content], cue, ...(source ? { source } : {}), says: false };
}

const VERB_FOLLOWS = /^(?:to|who|would|will|could|can|may|might|must|should|did|do|does|not|don[’']t|didn[’']t)$/u;

/** "her repeated claim", "Lopez’s claim" */
function ownerOf(list: readonly Token[], at: number, slice: Slice): Span | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const token = list[index];
    if (!token?.word) return null;
    if (OWNER.test(token.lower)) return slice(index, index + 1);
    if (!/[’']s?$/u.test(token.text)) continue;
    let from = index;
    while (from > 0 && list[from - 1]?.capital && list[from]?.capital) from--;
    return slice(from, index + 1);
  }
  return null;
}

function phraseEnd(list: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const token = list[at];
    if (!token || /^[,;:—–()”]$/u.test(token.text)) return at;
    if (
      at > from &&
      /^(?:is|was|were|are|has|have|had|will|would|could|can|may|might|must|should|did|does|do|but|because|when|while|before|after|during|since|who|which|said|says)$/u.test(
        token.lower,
      )
    )
      return at;
  }
  return end;
}

/** Judges an article by itself: its shares, changes, sums, ages and days, its headline, and what it tells twice. */
import type { Claim, Context, Judgement, Passage } from '../../model.ts';
import type { Verifier } from '../../provider.ts';
import {
  againstHeadline,
  clashesIn,
  type Headline,
  headlineOf,
  reckon,
  sameWords,
  standing,
  type Told,
  toldIn,
} from '../arithmetic/index.ts';

/** The page's own words are shown, and never decide what is so. */
const STRENGTH = 0.7;
/** The headline speaks of what comes first. */
const FIRST_SENTENCES = 4;

/** What the sentences of a page tell, read once for all of its statements. */
interface Own {
  headline?: { passage: Passage; read: Headline };
  first: ReadonlySet<Passage>;
  told: Map<string, { passage: Passage; told: Told }[]>;
}
const known = new WeakMap<Passage, Own>();

export const arithmetic: Verifier = {
  id: 'arithmetic',
  name: 'The article itself',
  hosts: [],
  hearsPage: true,

  judge(statement, evidence, context): Judgement[] {
    if (statement.kind !== 'claim' || statement.nature !== 'checkable' || statement.within !== undefined) return [];
    const page = evidence.filter((one): one is Passage => one.kind === 'passage' && one.dependent === 'page');
    const own = page.find(({ text }) => text.includes(statement.text));
    if (!own || !/^en\b/i.test(statement.language)) return [];
    return [...alone(statement, own, context), ...beside(statement, own, page, context)];
  },
};

function alone(statement: Claim, own: Passage, { published }: Context): Judgement[] {
  return clashesIn(statement.text, published).map(({ judged, told }) => ({
    ...{ verifier: 'arithmetic', judged: judged.map(({ start, end }) => ({ start, end })) },
    citations: [{ evidence: own.id, stance: 'refutes' as const, words: statement.text }],
    ...{ strength: STRENGTH, compared: told },
  }));
}

function beside(statement: Claim, own: Passage, page: readonly Passage[], context: Context): Judgement[] {
  const text = standing(statement.text);
  if (text === null) return [];
  const { headline, first, told } = ownOf(page, context);
  const found: Judgement[] = [];
  // The sentence itself is cited too: whatever is found later is weighed again from what was cited.
  const add = (other: Passage, judged: { start: number; end: number }, compared: string) =>
    found.push({
      ...{ verifier: 'arithmetic', judged: [judged], strength: STRENGTH, compared },
      citations: [
        { evidence: other.id, stance: 'refutes', words: other.text },
        { evidence: own.id, stance: 'neutral', words: statement.text },
      ],
    });
  if (headline && first.has(own) && !sameWords(own.text, headline.passage.text)) {
    for (const { start, end, headline: words } of againstHeadline(headline.read, reckon(text))) {
      const compared = `The headline says ${words}, the text ${statement.text.slice(start, end)}.`;
      add(headline.passage, { start, end }, compared);
    }
  }
  for (const one of toldIn(text, context.published)) {
    const other = told.get(one.key)?.find((each) => each.told.high < one.low || each.told.low > one.high);
    if (!other) continue;
    const compared = `The article says ${one.words} here and ${other.told.words} elsewhere.`;
    add(other.passage, { start: one.start, end: one.end }, compared);
  }
  return found;
}

function ownOf(page: readonly Passage[], { published }: Context): Own {
  const before = known.get(page[0]!);
  if (before) return before;
  // The page's text begins with its headline.
  const above = page.find(({ start }) => start === 0);
  const below = page.filter((one) => one !== above);
  const text = below.filter((one) => !above || !sameWords(one.text, above.text));
  const told: Own['told'] = new Map();
  for (const passage of below) {
    const own = standing(passage.text);
    for (const one of own === null ? [] : toldIn(own, published)) {
      told.set(one.key, [...(told.get(one.key) ?? []), { passage, told: one }]);
    }
  }
  const made: Own = {
    ...(above
      ? {
          headline: {
            passage: above,
            read: headlineOf(
              above.text,
              below.map((one) => one.text),
            ),
          },
        }
      : {}),
    first: new Set(text.slice(0, FIRST_SENTENCES)),
    told,
  };
  known.set(page[0]!, made);
  return made;
}

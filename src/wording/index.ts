/** Finds comments that share their wording, word for word or nearly. */
import type { Block, Comment, FamilyMember, WordingFamily } from '../model.ts';
import { alignWords, spansOf } from './alignment.ts';
import { factsOf, namesByPicture } from './facts.ts';
import { groupWordings } from './grouping.ts';
import { OwnWords, Quotable, quotableBlocks, textOf } from './own-words.ts';
import { STEP } from './runs.ts';
import { Vocabulary, Words, wordsOf } from './words.ts';

/** Shorter comments are alike by chance. */
const SHORTEST = 8;
/** One word again and again says nothing that somebody else could not have said. */
const LEAST_DIFFERENT = 5;

/** The comments that say enough, and where the words of each stand in `words`. */
interface Written {
  comments: Comment[];
  words: Words;
  /** One more than there are comments: each ends where the next begins. */
  starts: number[];
}

/** Families of two or more, in the order of their first members; what a comment quotes does not count. */
export function findFamilies(comments: readonly Comment[], article: readonly Block[]): WordingFamily[] {
  const steps = findFamiliesInSteps(comments, article);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps: the comparing of thousands can be laid down after each. */
export function* findFamiliesInSteps(
  comments: readonly Comment[],
  article: readonly Block[],
): Generator<undefined, WordingFamily[]> {
  const vocabulary = new Vocabulary();
  const written = yield* readWords(comments, article, vocabulary);
  // Comments of the same words are compared once.
  const distinct = yield* sameWording(written);
  const wordings = distinct.map(([first]) => partOf(written, first ?? 0).keys);
  const grouped = yield* groupWordings(wordings, vocabulary.size);
  const inGroup = new Set(grouped.flat());
  const families = [
    ...grouped.map((group) => group.flatMap((wording) => distinct[wording] ?? [])),
    ...distinct.filter((same, wording) => same.length > 1 && !inGroup.has(wording)),
  ].map((members) => members.sort((a, b) => a - b));
  families.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const described: WordingFamily[] = [];
  const pictures = namesByPicture(comments);
  for (const members of families) {
    const facts = factsOf(
      members.flatMap((place) => written.comments[place] ?? []),
      pictures,
    );
    described.push({ ...(yield* describeFamily(members, written)), facts });
  }
  return described;
}

function* readWords(
  comments: readonly Comment[],
  article: readonly Block[],
  vocabulary: Vocabulary,
): Generator<undefined, Written> {
  const reader = new OwnWords(quotableBlocks(article, vocabulary));
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const quotable = new Map<string, Quotable>();
  const answered = (id: string | undefined): Quotable | undefined => {
    const parent = id === undefined ? undefined : byId.get(id);
    if (!parent) return undefined;
    let one = quotable.get(parent.id);
    if (!one) {
      const { keys, length } = wordsOf(textOf(parent), vocabulary);
      one = new Quotable(keys.slice(0, length));
      quotable.set(parent.id, one);
    }
    return one;
  };
  const all = new Words();
  const written: Written = { comments: [], words: new Words(1_024), starts: [0] };
  for (const [number, comment] of comments.entries()) {
    if (number % STEP === 0) yield;
    const text = textOf(comment);
    wordsOf(text, vocabulary, all);
    const start = written.words.length;
    reader.add(comment, text, all, answered(comment.replyTo), written.words);
    if (!saysEnough(written.words.keys.subarray(start, written.words.length))) written.words.length = start;
    else {
      written.comments.push(comment);
      written.starts.push(written.words.length);
    }
  }
  return written;
}

function saysEnough(words: Uint32Array): boolean {
  return words.length >= SHORTEST && (words.length > 40 || new Set(words).size >= LEAST_DIFFERENT);
}

function partOf({ words, starts }: Written, place: number): Words {
  return words.part(starts[place] ?? 0, starts[place + 1] ?? 0);
}

/** Places of comments of the same words, together. */
function* sameWording(written: Written): Generator<undefined, number[][]> {
  const { comments, starts } = written;
  const { keys } = written.words;
  const byHash = new Map<number, number[][]>();
  const distinct: number[][] = [];
  const isSame = (a: number, b: number): boolean => {
    const [from, other] = [starts[a] ?? 0, starts[b] ?? 0];
    const length = (starts[a + 1] ?? 0) - from;
    if ((starts[b + 1] ?? 0) - other !== length) return false;
    for (let at = 0; at < length; at++) if (keys[from + at] !== keys[other + at]) return false;
    return true;
  };
  for (const place of comments.keys()) {
    if (place % STEP === 0) yield;
    let hash = 0;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++)
      hash = (Math.imul(hash, 0x9e3779b1) + (keys[at] ?? 0)) | 0;
    const alike = byHash.get(hash);
    const same = alike?.find(([first]) => isSame(first ?? 0, place));
    if (same) {
      same.push(place);
      continue;
    }
    const fresh = [place];
    distinct.push(fresh);
    if (alike) alike.push(fresh);
    else byHash.set(hash, [fresh]);
  }
  return distinct;
}

function* describeFamily(
  family: readonly number[],
  written: Written,
): Generator<undefined, Omit<WordingFamily, 'facts'>> {
  yield;
  const parts = family.map((place) => partOf(written, place));
  const aligned = yield* alignWords(parts);
  const members = family.map((place, position): FamilyMember => {
    const words = parts[position] ?? new Words(0);
    const shared = spansOf(words, aligned[position] ?? []);
    const start = shared[0]?.start ?? words.starts[0] ?? 0;
    const end = shared[shared.length - 1]?.end ?? words.ends[words.length - 1] ?? start;
    return { comment: written.comments[place]?.id ?? '', start, end, shared };
  });
  const first = written.comments[family[0] ?? 0];
  const text = first ? textOf(first) : '';
  return {
    id: `f-${hash(members.map((member) => member.comment).join(' ') + text)}`,
    members,
    shared: (members[0]?.shared ?? []).map(({ start, end }) => text.slice(start, end)),
  };
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}

/** Finds comments that share their wording, word for word or nearly. */
import type { Block, Comment, FamilyMember, WordingFamily } from '../model.ts';
import { alignWords, spansOf } from './alignment.ts';
import { STEP } from './candidates.ts';
import { groupWordings } from './grouping.ts';
import { ownWords, Quotable, quotableBlocks, textOf, Vocabulary, type Word, wordsOf } from './own-words.ts';

/** Shorter comments are alike by chance. */
const SHORTEST = 8;

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
  const quotable = quotableBlocks(article, vocabulary);
  const parents = parentsOf(comments, vocabulary);
  const written: { comment: Comment; words: Word[] }[] = [];
  // Comments of the same words are compared once.
  const byWording = new Map<string, number[]>();
  for (const [number, comment] of comments.entries()) {
    if (number % STEP === 0) yield;
    const parent = comment.replyTo === undefined ? undefined : parents.get(comment.replyTo);
    const words = ownWords(comment, quotable, parent, vocabulary);
    if (words.length < SHORTEST) continue;
    const wording = words.map((word) => word.key).join(' ');
    const same = byWording.get(wording);
    if (same) same.push(written.length);
    else byWording.set(wording, [written.length]);
    written.push({ comment, words });
  }

  const distinct = [...byWording.values()];
  const wordings = distinct.map(([first]) => Uint32Array.from(written[first ?? 0]?.words ?? [], (word) => word.key));
  const grouped = yield* groupWordings(wordings);
  const inGroup = new Set(grouped.flat());
  const families = [
    ...grouped.map((group) => group.flatMap((wording) => distinct[wording] ?? [])),
    ...distinct.filter((same, wording) => same.length > 1 && !inGroup.has(wording)),
  ].map((members) => members.sort((a, b) => a - b));
  families.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const described: WordingFamily[] = [];
  for (const members of families) {
    yield;
    described.push(describeFamily(members.flatMap((member) => written[member] ?? [])));
  }
  return described;
}

function parentsOf(comments: readonly Comment[], vocabulary: Vocabulary): Map<string, Quotable> {
  const answered = new Set(comments.flatMap((comment) => comment.replyTo ?? []));
  return new Map(
    comments
      .filter((comment) => answered.has(comment.id))
      .map((comment) => [comment.id, new Quotable(wordsOf(textOf(comment), vocabulary))]),
  );
}

function describeFamily(family: readonly { comment: Comment; words: Word[] }[]): WordingFamily {
  const aligned = alignWords(family.map(({ words }) => words));
  const members = family.map(({ comment, words }, position): FamilyMember => {
    const shared = spansOf(words, aligned[position] ?? []);
    const start = shared[0]?.start ?? words[0]?.start ?? 0;
    const end = shared[shared.length - 1]?.end ?? words[words.length - 1]?.end ?? start;
    return { comment: comment.id, start, end, shared };
  });
  const first = family[0];
  const text = first ? textOf(first.comment) : '';
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

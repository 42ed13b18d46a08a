/** Judges plain relations (born, released, directed by, stands in, is a) that a claim and a passage of the same subject both state. */
import type { Judgement, Passage, Span } from '../../model.ts';
import type { Verifier } from '../../provider.ts';
import { splitSentences } from '../../text/sentences.ts';
import { isKind, kindSaid } from '../passages/kinds.ts';
import { type Relation, relations } from '../passages/relations.ts';
import { openingOf, sameSubject } from '../passages/subjects.ts';
import { assertedPart } from '../structured/asserted.ts';

/** A passage that says the very thing of the very subject: as good as a primary text, not as a record. */
const STATED = 0.8;
/** One page alone never refutes: what it says otherwise is shown. */
const OTHERWISE = 0.6;

interface Read {
  subject: string;
  span: Span;
  stance(rest: string): { supports: boolean; told: string } | null;
}

export const passages: Verifier = {
  id: 'passages',
  name: 'Passages',
  hosts: [],

  judge(statement, evidence): Judgement[] {
    if (statement.kind !== 'claim' || statement.nature !== 'checkable' || statement.within !== undefined) return [];
    // Whatever an article cites is no work of reference.
    const given = evidence.filter((one): one is Passage => one.kind === 'passage' && one.source !== 'cited');
    // A sentence that is hedged, denied or somebody else's is left to its reader.
    if (given.length === 0 || assertedPart(statement.text) !== statement.text) return [];
    const readings = readClaim(statement.text);
    return given.flatMap((one) => {
      // A sentence may be read in two ways; the first that the passage answers is enough.
      for (const read of readings) {
        const judged = judgePassage(read, one, statement.language);
        if (judged.length > 0) return judged;
      }
      return [];
    });
  },
};

function judgePassage(read: Read, passage: Passage, language: string): Judgement[] {
  for (const { start, end } of splitSentences(passage.text, language)) {
    const sentence = passage.text.slice(start, end);
    const opening = openingOf(sentence);
    if (!opening || !sameSubject(read.subject, opening.name)) continue;
    const answer = read.stance(opening.rest);
    if (!answer) continue;
    return [
      {
        verifier: 'passages',
        judged: [read.span],
        citations: [{ evidence: passage.id, stance: answer.supports ? 'supports' : 'refutes', words: sentence }],
        strength: answer.supports ? STATED : OTHERWISE,
        compared: `${passage.title}: “${answer.told.trim()}”.${answer.supports ? '' : ' One page alone does not refute.'}`,
      },
    ];
  }
  return [];
}

function readClaim(text: string): Read[] {
  const span = sentenceSpan(text);
  const found = relations.flatMap((relation): Read[] => {
    const groups = relation.claim.exec(text)?.groups;
    if (!groups?.['subject'] || !groups['value']) return [];
    const [subject, value] = [groups['subject'], groups['value']];
    const kind = groups['kind'] ? kindSaid(groups['kind']) : undefined;
    if (kind === null) return [];
    const told = relation.toldOf ? relation.toldOf(groups) : relation.told;
    return [
      {
        ...{ subject, span },
        stance: (rest) => (kind && !kindTold(kind, rest) ? null : compare(relation, told, value, rest)),
      },
    ];
  });
  const kind = /^((?:\p{Lu}|\d)[^,;]{0,60}?)\s+(?:is|was|are|were)\s+(?:an?\s+)([\p{L}'’\s-]{3,60}?)\s*\.?\s*$/u.exec(
    text,
  );
  const said = kind ? kindSaid(kind[2]!) : null;
  return kind && said ? [...found, { subject: kind[1]!, span, stance: (rest) => kindTold(said, rest) }] : found;
}

function kindTold(said: readonly string[], rest: string): { supports: boolean; told: string } | null {
  const is = /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)\s*)?,?\s*(?:is|was|are|were)\s+(?:an?|the)\s+(.+)/u.exec(rest);
  return is && isKind(said, is[1]!) ? { supports: true, told: is[1]!.slice(0, 120) } : null;
}

function compare(
  relation: Relation,
  told: readonly RegExp[],
  value: string,
  rest: string,
): { supports: boolean; told: string } | null {
  for (const pattern of told) {
    const match = pattern.exec(rest);
    if (!match?.[1]) continue;
    const answer = relation.compare(value, match[1]);
    if (answer === true) return { supports: true, told: match[0] };
    if (answer === false && relation.single) return { supports: false, told: match[0] };
  }
  return null;
}

function sentenceSpan(text: string): Span {
  return { start: 0, end: text.trimEnd().replace(/[.!]$/, '').length };
}

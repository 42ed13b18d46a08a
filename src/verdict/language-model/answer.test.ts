import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';
import { claimOf, context, passageOf, said } from './fixtures/reading.ts';
import { type Task, taskOf } from './task.ts';

const long = `${'The council met on Monday. '.repeat(40)}The ferry\u200b sank in “2019”, off Port Ellery. ${'It met again. '.repeat(20)}`;
const ferry = passageOf('ferry', long);
const other = passageOf('other', 'The mayor opened the museum in 2021.');
const task = taskOf(claimOf('The ferry sank off Port Ellery in 2019.'), [ferry, other], context) as Task;
const good = said('supports', 'p1', 'ferry sank in "2019"');

describe('an answer that can be shown', () => {
  it.each([
    ['plain', good],
    ['fenced', `Here it is:\n\`\`\`json\n${good}\n\`\`\`\nI hope this helps.`],
    ['with words around it', `Sure! ${good} As you can see, {it} is so`],
    ['behind thoughts', `<think>Perhaps ${said('refutes', 'p2', 'the museum')}?</think>\n${good}`],
    ['with braces in its strings', said('supports', 'p1', 'ferry sank in "2019"', { reason: '} { "' })],
    ['with keys that nobody asked for', said('supports', 'p1', 'ferry sank in "2019"', { confidence: 2, tools: [{}] })],
  ])('%s', (_how, text) => {
    const answer = readAnswer(text, task);
    expect(answer).toMatchObject({ label: 'supports', passage: ferry });
    // As it was fetched, not as it was copied.
    expect(answer).toHaveProperty('words', 'ferry\u200b sank in “2019”');
    expect(ferry.text).toContain((answer as { words: string }).words);
  });

  it('is neutral whatever else it says', () =>
    expect(readAnswer(said('neutral', 'p9', 'x'), task)).toEqual({ label: 'neutral' }));
});

describe('an answer that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['words', 'The claim is supported.'],
    ['cut off', good.slice(0, -9)],
    ['a list', `[${good}]`],
    ['a list of labels', JSON.stringify({ label: ['supports'], evidence_id: 'p1', quote: 'ferry sank' })],
    ['another label', said('SUPPORTS', 'p1', 'ferry sank')],
    ['a label of the prototype', '{"__proto__":{"label":"supports","evidence_id":"p1","quote":"sank in"}}'],
    ['an id that is none', JSON.stringify({ label: 'supports', evidence_id: 1, quote: 'ferry sank' })],
    ['two answers', `${good} or rather ${said('refutes', 'p2', 'the museum')}`],
    ['depth', '['.repeat(9_000)],
    ['braces', '{'.repeat(19_000)],
    ['length', said('supports', 'p1', 'ferry sank', { reason: 'x'.repeat(30_000) })],
  ])('%s', (_what, text) => expect(readAnswer(text, task)).toEqual({ problem: 'unreadable' }));
});

describe('an answer that cannot be shown', () => {
  it.each([
    ['another id', 'p7', 'ferry sank in'],
    ['an id of the prototype', '__proto__', 'ferry sank in'],
    ['the id of the evidence', 'ferry', 'ferry sank in'],
    ['words of another passage', 'p2', 'ferry sank in'],
    ['words of the claim', 'p1', 'The ferry sank off Port Ellery'],
    ['letters that look alike', 'p1', 'fеrry sank in'],
    ['words left out', 'p1', 'ferry … "2019"'],
    ['words of a part that was not given', 'p1', 'It met again. It met again. It met again. '.repeat(9)],
    ['one word', 'p1', 'ferry'],
    ['no word', 'p1', '", '],
    ['nothing', 'p1', '  '],
  ])('%s', (_what, id, quote) =>
    expect(readAnswer(said('supports', id, quote), task)).toEqual({ problem: 'unproven' }),
  );
});

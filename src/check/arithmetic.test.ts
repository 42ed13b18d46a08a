import { describe, expect, it } from 'vitest';
import { contextOf, lookUp, read } from '../check.ts';
import { passagesOfPage } from '../evidence/index.ts';
import type { PageDocument } from '../model.ts';
import { type ArithmeticCase, clashes } from './fixtures/clashes.ts';
import { traps } from './fixtures/no-clashes.ts';

async function clashesOf({ text, title, published = '2026-02-06' }: ArithmeticCase): Promise<string[]> {
  const page: PageDocument = {
    ...{ url: 'https://paper.example/lisk', language: 'en', title: title ?? 'A week in Lisk' },
    ...(published ? { published } : {}),
    blocks: text.split(' | ').map((block, index) => ({ id: `b${index}`, kind: 'paragraph', text: block })),
    ...{ comments: [], links: [], claimReviews: [] },
  };
  const now = new Date('2026-02-07T00:00:00Z');
  const { statements } = read(page, now);
  const own = await passagesOfPage(page, now);
  const { signal } = new AbortController();
  const found = new Map<string, string>();
  for await (const finding of lookUp(statements, contextOf(page), { sources: [], budget: 0, own, signal })) {
    if (finding.state !== 'checked' || !finding.verdict) continue;
    const { text: words } = statements.find(({ id }) => id === finding.statement)!;
    expect(finding.verdict.label, finding.verdict.justification).toBe('conflicting-evidence');
    expect(finding.evidence.length).toBeGreaterThan(0);
    found.set(finding.statement, finding.verdict.judged.map(({ start, end }) => words.slice(start, end)).join(' … '));
  }
  return statements.flatMap(({ id }) => found.get(id) ?? []);
}

describe('what does not fit together', () => {
  it.each(clashes)('$title $text', async (one) => {
    const found = await clashesOf(one);
    expect(found.length, found.join(' | ')).toBe(one.clash.length);
    for (const [index, words] of one.clash.entries()) {
      for (const part of words.split(' … ')) expect(found[index]).toContain(part);
    }
  });
});

describe('what only looks so', () => {
  it.each(traps)('$title $text', async (one) => {
    expect(await clashesOf(one)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { read } from '../../src/check.ts';
import type { PageDocument } from '../../src/model.ts';
import { commentBlocks, shareOut, whyNot } from './allowed.ts';

const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, text });
const SAID = 'The old ferry of Port Ellery carried 41,000 people in 2019.';
const page: PageDocument = {
  ...{ url: 'https://news.example/ferry', language: 'en', title: 'The ferry', links: [], claimReviews: [] },
  blocks: [paragraph('b0', SAID)],
  comments: [
    { id: 'c0', blocks: [paragraph('c0.0', 'The old ferry carried 41,000 people in 2019, it says here.')] },
    { id: 'c1', blocks: [paragraph('c1.0', 'The new bridge has cost the county 12 million crowns since 2021.')] },
  ],
};
const { statements } = read(page, new Date('2026-03-01'));

function share(sendComments: boolean) {
  const comments = commentBlocks(page);
  return shareOut(statements, {
    why: (one) => whyNot(one, comments, { consent: 'look-up', sendComments }),
    isOpen: () => true,
    isSettled: () => false,
    known: undefined,
  });
}

describe('what is asked about', () => {
  it('is said once: a comment that repeats a claim has its finding', () => {
    const { asked, together, kept } = share(true);
    expect(asked.map(({ text }) => text)).toEqual([
      SAID,
      'The new bridge has cost the county 12 million crowns since 2021.',
    ]);
    expect(together).toEqual(asked);
    expect(kept).toMatchObject([{ state: 'not-checked', reason: 'said-before' }]);
  });

  it('is no comment as long as comments stay on this device, whatever they repeat', () => {
    const { asked, kept } = share(false);
    expect(asked).toHaveLength(1);
    expect(kept.map((one) => one.state === 'not-checked' && one.reason)).toEqual([
      'comment-kept-here',
      'comment-kept-here',
    ]);
  });
});

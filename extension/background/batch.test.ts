import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/model.ts';
import { createBatch } from './batch.ts';

const finding = (statement: string): Finding => ({ statement, asked: [], evidence: [], state: 'checking' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('findings on their way to the page', () => {
  const batch = () => {
    const written: string[] = [];
    const mine = createBatch(async (findings, changed) => {
      written.push(findings.map(({ statement }) => statement).join() + (changed ? ' +' : ''));
    });
    return { ...mine, written };
  };

  it('wait for nobody where none has gone just now, and else for those that come within a moment', async () => {
    const { add, written } = batch();
    add(finding('a'));
    add(finding('b'));
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['a,b']);
    add(finding('c'));
    await vi.advanceTimersByTimeAsync(30);
    add(finding('d'));
    expect(written).toEqual(['a,b']);
    await vi.advanceTimersByTimeAsync(20);
    expect(written).toEqual(['a,b', 'c,d']);
    await vi.advanceTimersByTimeAsync(100);
    add(finding('e'));
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['a,b', 'c,d', 'e']);
  });

  it('are not held up by what the sources are doing, which can wait', async () => {
    const { add, changed, end, written } = batch();
    changed();
    await vi.advanceTimersByTimeAsync(100);
    changed();
    expect(written).toEqual([]);
    add(finding('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['a +']);
    changed();
    await vi.advanceTimersByTimeAsync(249);
    expect(written).toEqual(['a +']);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(['a +', ' +']);
    add(finding('b'));
    await end();
    await vi.advanceTimersByTimeAsync(500);
    expect(written).toEqual(['a +', ' +', 'b']);
  });
});

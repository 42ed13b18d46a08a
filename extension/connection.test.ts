import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionTo } from './connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of a database as is used, and a count of those that are open. */
function databases() {
  const opened: { isClosed: boolean; onversionchange?: () => void }[] = [];
  const open = async () => {
    const one = {
      isClosed: false,
      close() {
        one.isClosed = true;
      },
      transaction(table: string) {
        if (one.isClosed) throw new Error('It is closed.');
        return { table };
      },
    };
    opened.push(one);
    return one as unknown as IDBDatabase;
  };
  return { open, opened, states: () => opened.map(({ isClosed }) => (isClosed ? 'closed' : 'open')) };
}

describe('a connection', () => {
  it('is opened once for all who come, and closed when nobody has come for a while', async () => {
    const { open, states } = databases();
    const { begin } = connectionTo(open);
    const all = await Promise.all(['a', 'b', 'a'].map((table) => begin(table, 'readonly')));
    expect(all).toEqual([{ table: 'a' }, { table: 'b' }, { table: 'a' }]);
    await vi.advanceTimersByTimeAsync(1500);
    await begin('a', 'readwrite');
    await vi.advanceTimersByTimeAsync(1500);
    expect(states()).toEqual(['open']);
    await vi.advanceTimersByTimeAsync(500);
    expect(states()).toEqual(['closed']);
    await begin('a', 'readonly');
    expect(states()).toEqual(['closed', 'open']);
  });

  it('keeps no next version waiting, and is opened anew where the browser has closed it', async () => {
    const { open, opened, states } = databases();
    const { begin } = connectionTo(open);
    await begin('a', 'readonly');
    opened[0]?.onversionchange?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(states()).toEqual(['closed']);
    await begin('a', 'readonly');
    opened[1]!.isClosed = true;
    expect(await begin('b', 'readonly')).toEqual({ table: 'b' });
    expect(states()).toEqual(['closed', 'closed', 'open']);
  });

  it('is tried again after it could not be opened', async () => {
    const { open } = databases();
    let tries = 0;
    const { begin } = connectionTo(() => (++tries <= 2 ? Promise.reject(new Error('no room')) : open()));
    await expect(begin('a', 'readonly')).rejects.toThrow('no room');
    expect(await begin('a', 'readonly')).toEqual({ table: 'a' });
  });
});

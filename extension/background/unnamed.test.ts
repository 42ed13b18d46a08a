import { expect, it } from 'vitest';
import { type Rules, withoutOrigin } from './unnamed.ts';

function browserWith(failing = false) {
  const rules: Awaited<ReturnType<Rules['getSessionRules']>> = [];
  const api: Rules = {
    getSessionRules: async () => structuredClone(rules),
    async updateSessionRules({ addRules }) {
      if (failing || addRules.some(({ id }) => rules.some((rule) => rule.id === id))) throw new Error('taken');
      rules.push(...addRules);
    },
  };
  return { api, rules };
}

it('makes one rule for each origin, for the background alone', async () => {
  const { api, rules } = browserWith();
  for (const url of ['https://a.example/x', 'https://a.example/y', 'http://127.0.0.1:11434/v1', 'https://a.example/']) {
    expect(await withoutOrigin(url, api)).toBe(true);
  }
  expect(rules.map(({ id, condition }) => [id, condition.urlFilter])).toEqual([
    [1, '|https://a.example/'],
    [2, '|http://127.0.0.1:11434/'],
  ]);
  expect(rules[0]).toMatchObject({
    action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
    condition: { requestMethods: ['post'], tabIds: [-1] },
  });
});

it('is not so without the permission, nor where the browser takes no rule', async () => {
  expect(await withoutOrigin('https://a.example/', undefined)).toBe(false);
  expect(await withoutOrigin('https://a.example/', browserWith(true).api)).toBe(false);
});

it('two at once for the same origin are both served', async () => {
  const { api, rules } = browserWith();
  const both = await Promise.all([1, 2].map(() => withoutOrigin('https://a.example/', api)));
  expect(both).toEqual([true, true]);
  expect(rules).toHaveLength(1);
});

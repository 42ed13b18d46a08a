/** PRIVACY.md and SECURITY.md say what the code does: names that stand in one must stand in the other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from './manifest.json' with { type: 'json' };
import messages from './public/_locales/en/messages.json' with { type: 'json' };
import { sources as all } from './src/evidence/sources/index.ts';
import type { Source } from './src/provider.ts';
import { adapters } from './src/verdict/language-model/index.ts';

const sources: readonly Source[] = all;
const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const privacy = read('PRIVACY.md');
const security = read('SECURITY.md');

describe('PRIVACY.md', () => {
  it.each([...sources, ...adapters])('names $name and where it is asked', ({ name, hosts }) => {
    expect(privacy).toContain(`**${name}**`);
    for (const host of hosts) expect(privacy).toContain(host.replace('{lang}', '<language>'));
  });

  // Cited pages have a card of their own.
  it.each([...sources.filter((one) => !one.readsPages), ...adapters])(
    'says of $name what the options say that it gets',
    ({ id, name }) => {
      const gets = messages[`gets_${id.replaceAll('-', '_')}` as keyof typeof messages]?.message.replace(/\.$/, '');
      const [row = ''] = privacy.split('\n').filter((line) => line.startsWith(`| **${name}**`));
      expect(gets).toBeTruthy();
      expect(row.toLowerCase()).toContain(gets.toLowerCase());
    },
  );

  it('gives a reason for every permission', () => {
    const { permissions, optional_permissions, browser_specific_settings: specific } = manifest;
    const { optional } = specific.gecko.data_collection_permissions;
    for (const one of [...permissions, ...optional_permissions, ...optional]) expect(privacy).toContain(`\`${one}\``);
  });

  it('tells of every table, and how long it is kept', () => {
    const tables = /const TABLES[^=]*= \[([^\]]*)\]/.exec(read('extension/background/store.ts'))?.[1];
    expect(tables?.match(/\w+/g)).toEqual(['journal', 'ledger', 'cache', 'keys']);
    for (const words of ['the ledger', 'answers of sources', 'the journal', 'your keys'])
      expect(privacy).toContain(`| ${words}`);
    expect(read('extension/background/ledger.ts')).toContain('MOST_DAYS = 30');
    expect(privacy).toContain('older than 30 days');
    for (const file of ['cache', 'journal']) {
      expect(read(`extension/background/${file}.ts`)).toContain('KEPT_FOR = 24 * 3_600_000');
    }
  });

  it('names the most requests of a check', () => {
    const budget = /\bbudget: (\d+)/.exec(read('extension/settings.ts'))?.[1];
    expect(privacy).toContain(`up to ${budget} requests per check`);
  });
});

describe('SECURITY.md', () => {
  it('names tests that are there', () => {
    const named = [...security.matchAll(/`([\w.-]+\.(?:spec|test)\.ts)`/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(6);
    const there = ['', 'e2e', 'extension/background', 'src/verdict/language-model'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder || '.')).filter((name) =>
        existsSync(join(import.meta.dirname, folder, name)),
      ),
    );
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
  });

  it('gives the limits of http.ts', () => {
    const http = read('extension/background/http.ts');
    expect(http).toContain('MOST_BYTES = 2 * 1024 * 1024');
    expect(http).toContain('DEADLINE = 15_000');
    expect(read('extension/background/surroundings.ts')).toContain('MOST_AT_ONCE = { perHost: 3, overAll: 8 }');
    expect(read('extension/background/access.ts')).toContain('PATIENCE = 3');
    expect(security).toMatch(/2 MB.*15 seconds.*three at once per host and eight over all.*three times in a row/s);
  });
});

/** The main job on pages that no rule was written for: other people, words, themes, marks and customs of quoting. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, firstCheck, type Report, reader, test } from './extension.ts';
import { type Gold, type Shortfall, shortfall } from './gold.ts';
import { difference } from './ledger.mjs';

const folder = join(import.meta.dirname, 'pages/variants');
const names = readdirSync(folder).sort();

/** How much may be missing on every page. A rule for one speaker too many is worse than one speaker unknown. */
const allowed: Partial<Record<keyof Shortfall, number>> = { speakers: 1 };

test('reads fourteen other pages as a person did', async ({ driver, network, pages }) => {
  await firstCheck(driver, `${pages.base}/variants/${names[0]}/`, 'on-device');
  for (const name of names) {
    const gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as Gold;
    if (name !== names[0]) await driver.open(`${pages.base}/variants/${name}/`);
    await reader.settle(driver, network);
    const since = network.mark();
    if (name !== names[0]) await reader.click(driver);
    await reader.finished(driver);
    const report = (await reader.report(driver)) as Report;
    expect.soft(difference([], since()), name).toEqual([]);
    expect.soft(report.document.published?.slice(0, 10), name).toBe(gold.published);
    for (const [kind, missing] of Object.entries(shortfall(report, gold)) as [keyof Shortfall, string[]][]) {
      const most = allowed[kind] ?? 0;
      expect.soft(missing.length > most ? missing : [], `${name}: ${kind}`).toEqual([]);
    }
  }
});
